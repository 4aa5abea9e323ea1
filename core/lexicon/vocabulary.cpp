#include "lexicon/vocabulary.h"

#include <array>
#include <cstddef>

namespace attache {

namespace {

template <class Enum>
using Names = std::array<std::string_view, static_cast<std::size_t>(Enum::Count_)>;

template <class Enum>
std::string_view look_up(const Names<Enum>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

constexpr Names<EntityKind> k_entity_kinds = {"country", "igo", "ngo", "organisation", "person", "place"};
constexpr Names<MentionVia> k_vias = {"name", "demonym", "abbreviation", "capital", "pronoun", "role"};
constexpr Names<DatePrecision> k_precisions = {"day",  "month",       "part-of-month", "season", "part-of-year",
                                               "year", "fiscal-year", "decade",        "range"};
constexpr Names<Qualifier> k_qualifiers = {"exact", "about", "up to", "at least", "almost", "over"};
constexpr Names<AmountRole> k_roles = {"aid", "trade", "debt", "remittances", "rent", "other"};
constexpr Names<AidStatus> k_aid_statuses = {"budgeted", "provided", "requested", "pledged"};
constexpr Names<Theme> k_themes = {"aid",      "trade",   "finance",   "energy",    "transport",
                                   "security", "borders", "migration", "diplomacy", "rights"};
constexpr Names<PloverEvent> k_events = {"AGREE",   "CONSULT",  "SUPPORT", "CONCEDE", "COOPERATE", "AID",
                                         "RETREAT", "REQUEST",  "ACCUSE",  "REJECT",  "THREATEN",  "SANCTION",
                                         "PROTEST", "MOBILIZE", "COERCE",  "ASSAULT", "STATE"};
constexpr Names<RelationStatus> k_statuses = {"fact", "claim", "plan", "denied"};
constexpr Names<CheckVerdict> k_verdicts = {"consistent", "inconsistent", "cannot tell"};

}  // namespace

std::string_view name_of(EntityKind value) { return look_up(k_entity_kinds, value); }
std::string_view name_of(MentionVia value) { return look_up(k_vias, value); }
std::string_view name_of(DatePrecision value) { return look_up(k_precisions, value); }
std::string_view name_of(Qualifier value) { return look_up(k_qualifiers, value); }
std::string_view name_of(AmountRole value) { return look_up(k_roles, value); }
std::string_view name_of(AidStatus value) { return look_up(k_aid_statuses, value); }
std::string_view name_of(Theme value) { return look_up(k_themes, value); }
std::string_view name_of(PloverEvent value) { return look_up(k_events, value); }
std::string_view name_of(RelationStatus value) { return look_up(k_statuses, value); }
std::string_view name_of(CheckVerdict value) { return look_up(k_verdicts, value); }

}  // namespace attache
