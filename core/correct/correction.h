// Corrections: what a person changes in what was read. They name things as links do (graph/item.h), never by an
// index, so that they survive a better parser; what one names and the report does not have is told, not guessed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/civil_date.h"
#include "lexicon/vocabulary.h"

namespace attache {

inline constexpr std::size_t k_max_corrections = 1000;          // of one report; no more are taken
inline constexpr std::size_t k_max_corrected_name_bytes = 200;  // of a name that a person gives
inline constexpr std::uint32_t k_first_added_relation = 1001;   // the number of a sentence's first added relation

// What kind of act a relation is.
struct RelationKind {
    Theme theme = Theme::Diplomacy;
    PloverEvent event = PloverEvent::State;
    std::int8_t polarity = 0;  // -1, 0, 1
    RelationStatus status = RelationStatus::Fact;
    friend bool operator==(const RelationKind&, const RelationKind&) = default;
};

// Who acts on whom, by code.
struct RelationParties {
    std::string source;
    std::string target;
    bool mutual = false;
    friend bool operator==(const RelationParties&, const RelationParties&) = default;
};

struct HideRelation {
    std::string relation;
    friend bool operator==(const HideRelation&, const HideRelation&) = default;
};
struct RetypeRelation {
    std::string relation;
    RelationKind kind;
    friend bool operator==(const RetypeRelation&, const RetypeRelation&) = default;
};
struct RedirectRelation {
    std::string relation;
    RelationParties parties;
    friend bool operator==(const RedirectRelation&, const RedirectRelation&) = default;
};
struct AddRelation {
    std::string sentence;  // "s.<hash>"
    std::uint32_t number = k_first_added_relation;
    RelationParties parties;
    RelationKind kind;
    friend bool operator==(const AddRelation&, const AddRelation&) = default;
};
struct RenameEntity {
    std::string entity;
    std::string name;
    friend bool operator==(const RenameEntity&, const RenameEntity&) = default;
};
// All that is said of `entity` is said of `into`.
struct MergeEntity {
    std::string entity;
    std::string into;
    friend bool operator==(const MergeEntity&, const MergeEntity&) = default;
};
struct ChangeDate {
    std::string date;
    CivilDate earliest;  // first and last day, both inclusive
    CivilDate latest;
    friend bool operator==(const ChangeDate&, const ChangeDate&) = default;
};
struct ChangeAmountStatus {
    std::string amount;
    AidStatus status = AidStatus::Provided;
    friend bool operator==(const ChangeAmountStatus&, const ChangeAmountStatus&) = default;
};

using Correction = std::variant<HideRelation, RetypeRelation, RedirectRelation, AddRelation, RenameEntity, MergeEntity,
                                ChangeDate, ChangeAmountStatus>;
// In the order in which they were made; at most one of a kind about one thing.
using Corrections = std::vector<Correction>;

// The item that a correction is about: of AddRelation, the relation that it adds.
[[nodiscard]] std::string subject_of(const Correction& correction);

// The list with one more: it takes the place of an earlier one of its kind about the same thing. What is done to an
// added relation changes the adding itself; hiding it takes it away. Requires is_sound(); a list that is full stays as
// it is.
[[nodiscard]] Corrections with_correction(Corrections list, Correction correction);
[[nodiscard]] Corrections without_correction(Corrections list, std::size_t index);
// One after the other, as with_correction().
[[nodiscard]] Corrections with_corrections(Corrections list, const Corrections& others);

// The number that a further relation added to the sentence gets.
[[nodiscard]] std::uint32_t next_added_number(const Corrections& list, std::string_view sentence);

// What can be wrong with a correction whatever the report: empty names, a name that is too long or does not print, a
// last day before the first, an actor that acts on or goes into itself. Empty: nothing; else a part of a sentence.
[[nodiscard]] std::string trouble_with(const Correction& correction);
[[nodiscard]] inline bool is_sound(const Correction& correction) { return trouble_with(correction).empty(); }

}  // namespace attache
