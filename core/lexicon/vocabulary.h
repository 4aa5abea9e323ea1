// The closed vocabularies of a report's marks and their names in the report JSON. Each enumeration ends
// with Count_, so that tables over it can be sized and tests can walk it.
// Events are the types of PLOVER (Open Event Data Alliance, 2018), plus STATE for a standing tie.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace attache {

enum class EntityKind : std::uint8_t { Country, Igo, Ngo, Organisation, Person, Place, Count_ };

enum class MentionVia : std::uint8_t { Name, Demonym, Abbreviation, Capital, Pronoun, Role, Count_ };

enum class DatePrecision : std::uint8_t {
    Day,
    Month,
    PartOfMonth,
    Season,
    PartOfYear,
    Year,
    FiscalYear,
    Decade,
    Range,
    Count_
};

enum class Qualifier : std::uint8_t { Exact, About, UpTo, AtLeast, Almost, Over, Count_ };

enum class AmountRole : std::uint8_t { Aid, Trade, Debt, Remittances, Rent, Other, Count_ };

enum class AidStatus : std::uint8_t { Budgeted, Provided, Requested, Pledged, Count_ };

enum class Theme : std::uint8_t {
    Aid,
    Trade,
    Finance,
    Energy,
    Transport,
    Security,
    Borders,
    Migration,
    Diplomacy,
    Rights,
    Count_,
};

enum class PloverEvent : std::uint8_t {
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Sanction,
    Protest,
    Mobilize,
    Coerce,
    Assault,
    State,
    Count_,
};

enum class RelationStatus : std::uint8_t { Fact, Claim, Plan, Denied, Count_ };

enum class CheckVerdict : std::uint8_t { Consistent, Inconsistent, CannotTell, Count_ };

// The name of a value as the JSON writes it: "igo", "demonym", "part-of-month", "up to", "AGREE", "fact".
[[nodiscard]] std::string_view name_of(EntityKind value);
[[nodiscard]] std::string_view name_of(MentionVia value);
[[nodiscard]] std::string_view name_of(DatePrecision value);
[[nodiscard]] std::string_view name_of(Qualifier value);
[[nodiscard]] std::string_view name_of(AmountRole value);
[[nodiscard]] std::string_view name_of(AidStatus value);
[[nodiscard]] std::string_view name_of(Theme value);
[[nodiscard]] std::string_view name_of(PloverEvent value);
[[nodiscard]] std::string_view name_of(RelationStatus value);
[[nodiscard]] std::string_view name_of(CheckVerdict value);

// The value that a name stands for, e.g. parse_name<Theme>("energy"); nothing for an unknown name.
template <class Enum>
[[nodiscard]] std::optional<Enum> parse_name(std::string_view name) {
    for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Enum::Count_); ++i) {
        if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

}  // namespace attache
