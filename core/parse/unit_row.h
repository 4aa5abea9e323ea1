// UnitRow: the units of a sentence, and what stands to the left of one: brackets, lists, the noun phrase that a chain
// of prepositions leads back to. No look goes farther than a fixed number of units.
#pragma once

#include <cstddef>
#include <vector>

#include "base/small_vector.h"
#include "lexicon/lexicon.h"
#include "parse/chunks.h"
#include "parse/document.h"

namespace attache {

inline constexpr std::size_t k_no_unit = static_cast<std::size_t>(-1);

// Refers to the document and the units, which must outlive it.
class UnitRow {
public:
    static constexpr std::size_t k_reach = 60;  // units that are looked back over

    UnitRow(const Document& document, const std::vector<Unit>& units) : document_(document), units_(units) {}

    [[nodiscard]] std::size_t size() const { return units_.size(); }
    [[nodiscard]] const Unit& unit(std::size_t i) const { return units_[i]; }
    [[nodiscard]] UnitKind kind(std::size_t i) const { return units_[i].kind; }
    [[nodiscard]] bool is_kind(std::size_t i, UnitKind kind) const {
        return i < units_.size() && units_[i].kind == kind;
    }
    // The word of its head.
    [[nodiscard]] WordId word(std::size_t i) const { return document_.tokens[units_[i].head].word; }
    [[nodiscard]] bool is_separator(std::size_t i) const {
        return is_kind(i, UnitKind::Comma) || is_kind(i, UnitKind::Coordinator);
    }

    // From `i` back over commas and coordinators.
    [[nodiscard]] std::size_t strip_separators(std::size_t i) const;
    // Before a bracket that ends at `i`, else `i`; k_no_unit if the sentence begins with the bracket.
    [[nodiscard]] std::size_t skip_brackets(std::size_t i) const;
    // The first among [from, to); k_no_unit if there is none.
    [[nodiscard]] std::size_t first_noun_phrase(std::size_t from, std::size_t to) const;

    // From "troops" in "soldiers of the army of chad" back to "soldiers": over prepositions, brackets and
    // reduced clauses ("the forces combating militants").
    [[nodiscard]] std::size_t chain_start(std::size_t i) const;
    // From "c" in "a , b , and c" back to "a", unless the list would reach into another clause's complement.
    [[nodiscard]] std::size_t list_start(std::size_t i) const;

    // The relative pronoun, or "that" after a noun, of the clause whose verb is at `v`; k_no_unit if it has none.
    [[nodiscard]] std::size_t marker_before(std::size_t v) const;
    // Whether the noun phrase at `i` already stands in the complement of a finite verb.
    [[nodiscard]] bool finite_before(std::size_t i) const;

private:
    [[nodiscard]] bool finite_before_is_saying(std::size_t noun) const;

    const Document& document_;
    const std::vector<Unit>& units_;
};

// The noun phrases of the list that begins at unit `first`: "a , b , and c", at most up to `end`.
using UnitList = SmallVector<std::size_t, 8>;
[[nodiscard]] UnitList list_from(const std::vector<Unit>& units, std::size_t first, std::size_t end);

}  // namespace attache
