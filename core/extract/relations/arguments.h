// Arguments: the noun phrases of a clause or after a noun, by the preposition that brings them.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <vector>

#include "extract/relations/parties.h"
#include "extract/sentence_view.h"

namespace attache {

struct Argument {
    WordId preposition;            // none: an object
    std::size_t unit = k_no_unit;  // its noun phrase, the first of a list
    Parties parties;               // of the whole list; may be empty
};

// The noun phrases among the units [from, to) outside brackets, each list once. Stops after a preposition of
// circumstance ("after", "despite") has brought one.
[[nodiscard]] std::vector<Argument> arguments_in(const SentenceView& view, std::size_t from, std::size_t to);

// The prepositional phrases that follow directly on the noun phrase `unit`: "of", "to", "with" ... in a row.
[[nodiscard]] std::vector<Argument> phrases_after(const SentenceView& view, std::size_t unit, std::size_t to);

// The first argument brought by one of `prepositions` that has an actor outside `others`; nullptr if there is none.
[[nodiscard]] const Argument* find_brought(const std::vector<Argument>& arguments,
                                           std::initializer_list<WordId> prepositions, const Parties& others);
// The first argument, however brought, that has an actor outside `others`.
[[nodiscard]] const Argument* find_any(const std::vector<Argument>& arguments, const Parties& others);

// Who does what clause `k` says, by its grammar: the subject of the clause, also where a relative clause only repeats
// what "be" says of a named one ("kenya is a country that ..."). Empty if nobody is named.
[[nodiscard]] Parties subject_parties(const SentenceView& view, std::size_t k);

// Whether `unit` is, or heads over "of", the noun phrase `first` or a member of its list: "most of [its exports]".
[[nodiscard]] bool is_head_of(const SentenceView& view, std::size_t first, std::size_t unit, std::size_t end);

// Where the complement of clause `k` ends for what begins at `from`: before a clause about one of its nouns, before
// what is said, unless `into_content`, and before brackets close.
[[nodiscard]] std::size_t complement_end(const SentenceView& view, std::size_t k, bool into_content);

}  // namespace attache
