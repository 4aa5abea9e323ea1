#include "views/wording.h"

#include <array>
#include <cstddef>

namespace attache {
namespace {

template <class Enum>
using Labels = std::array<std::string_view, static_cast<std::size_t>(Enum::Count_)>;

template <class Enum>
std::string_view look_up(const Labels<Enum>& labels, Enum value) {
    return labels[static_cast<std::size_t>(value)];
}

constexpr Labels<Theme> k_themes{"Aid",      "Trade",   "Finance",   "Energy",    "Transport",
                                 "Security", "Borders", "Migration", "Diplomacy", "Rights"};
constexpr Labels<EntityKind> k_kinds{"Country", "International body", "NGO", "Organisation", "Person", "Place"};
constexpr Labels<PloverEvent> k_events{"Agree",   "Consult",  "Support", "Concede", "Cooperate",   "Aid",
                                       "Retreat", "Request",  "Accuse",  "Reject",  "Threaten",    "Sanction",
                                       "Protest", "Mobilise", "Coerce",  "Assault", "Standing tie"};
constexpr Labels<RelationStatus> k_statuses{"Fact", "Claim", "Plan", "Denied"};
constexpr Labels<RelationStatus> k_status_explained{"Stated as a fact", "Said by someone, not by the report itself",
                                                    "Planned, promised or asked for", "Refused or did not happen"};
constexpr Labels<AidStatus> k_aid_statuses{"Budgeted", "Provided", "Requested", "Pledged"};
constexpr Labels<AmountRole> k_roles{"Aid", "Trade", "Debt", "Remittances", "Rent", "Other money"};
constexpr Labels<DatePrecision> k_precisions{"Day",  "Month",       "Part of a month", "Season", "Part of a year",
                                             "Year", "Fiscal year", "Decade",          "Range"};
constexpr Labels<CheckVerdict> k_verdicts{"Agrees", "Does not agree", "Cannot be told"};
constexpr std::array<std::string_view, 3> k_signs{"Conflictual", "Neutral or mixed", "Cooperative"};

}  // namespace

std::string_view label_of(Theme theme) { return look_up(k_themes, theme); }
std::string_view label_of(EntityKind kind) { return look_up(k_kinds, kind); }
std::string_view label_of(PloverEvent event) { return look_up(k_events, event); }
std::string_view label_of(RelationStatus status) { return look_up(k_statuses, status); }
std::string_view label_of(AidStatus status) { return look_up(k_aid_statuses, status); }
std::string_view label_of(AmountRole role) { return look_up(k_roles, role); }
std::string_view label_of(DatePrecision precision) { return look_up(k_precisions, precision); }
std::string_view label_of(CheckVerdict verdict) { return look_up(k_verdicts, verdict); }
std::string_view sign_label(std::size_t sign) { return k_signs[sign]; }
std::size_t sign_of(const Relation& relation) { return static_cast<std::size_t>(relation.polarity + 1); }
std::string_view explain(RelationStatus status) { return look_up(k_status_explained, status); }

Icon icon_of(EntityKind kind) {
    switch (kind) {
        case EntityKind::Person: return Icon::Person;
        case EntityKind::Place: return Icon::Place;
        case EntityKind::Igo: return Icon::Square;
        case EntityKind::Ngo:
        case EntityKind::Organisation: return Icon::Diamond;
        case EntityKind::Country:
        case EntityKind::Count_: break;
    }
    return Icon::Disc;
}

Icon icon_of(ViewKind view) {
    switch (view) {
        case ViewKind::Map: return Icon::Place;
        case ViewKind::Matrix: return Icon::Grid;
        case ViewKind::Timeline: return Icon::Calendar;
        case ViewKind::Aid: return Icon::Coins;
        case ViewKind::Table: return Icon::Table;
        default: return Icon::Network;
    }
}

}  // namespace attache
