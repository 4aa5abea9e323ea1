// NounTrigger: one noun of a sentence that the frame tables know, as the head of its phrase, with those before it and
// what the phrases after it and its verb bring.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <vector>

#include "extract/relations/arguments.h"
#include "extract/relations/relation_draft.h"
#include "extract/sentence_index.h"
#include "extract/sentence_view.h"

namespace attache {

// Refers to the sentence's view and index and to the setting.
struct NounTrigger {
    const SentenceView& view;
    const PhraseHit& hit;
    const NounFrameRow& row;
    const Setting& setting;
    SentenceIndex& index;
    std::size_t unit;
    std::size_t clause = k_no_clause;  // that the noun stands in
    std::size_t verb = k_no_clause;    // the clause that it is the subject of
    std::size_t scope_end = 0;         // one past what says more about it
    Parties owners = {};               // before it: "u.s. [aid]"
    std::vector<Argument> arguments = {};
    std::size_t own_arguments = 0;  // the first ones follow the noun, the others its verb
};

// Nothing if the hit is not the head of a noun phrase: "aid worker" is no aid.
[[nodiscard]] std::optional<NounTrigger> find_noun_trigger(const SentenceView& view, const PhraseHit& hit,
                                                           const Setting& setting, SentenceIndex& index);

// The actors outside `others` that one of the prepositions brings.
[[nodiscard]] Parties brought(const NounTrigger& trigger, std::initializer_list<WordId> prepositions,
                              const Parties& others);

// Whether a verb group is "be", or a verb like it, that says what its subject is.
[[nodiscard]] bool is_copula(const SentenceView& view, std::size_t verb);

}  // namespace attache
