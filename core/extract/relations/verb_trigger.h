// VerbTrigger: one verb of a sentence that the frame tables know, with its clause and what its complement brings.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/relations/arguments.h"
#include "extract/relations/relation_draft.h"
#include "extract/sentence_index.h"
#include "extract/sentence_view.h"

namespace attache {

// Refers to the sentence's view and index and to the setting.
struct VerbTrigger {
    const SentenceView& view;
    const PhraseHit& hit;
    const VerbFrameRow& row;
    const Setting& setting;
    SentenceIndex& index;
    std::size_t clause_index;
    const Clause& clause;
    std::size_t begin = 0;  // the first unit of the complement
    std::size_t end = 0;
    std::vector<Argument> arguments = {};  // of the complement
    bool passive = false;
};

// Nothing if the hit is neither the verb of a clause nor the adjective after its "be".
[[nodiscard]] std::optional<VerbTrigger> find_verb_trigger(const SentenceView& view, const PhraseHit& hit,
                                                           const Setting& setting, SentenceIndex& index);

// The parties of the clause's subject.
[[nodiscard]] Parties subjects(const VerbTrigger& trigger);

// "the [sanctions] that oman imposed": the noun before a relative clause that has a subject of its own; k_no_unit if
// the clause is none.
[[nodiscard]] std::size_t relative_object(const VerbTrigger& trigger);

// The noun of the frame tables that is the head of the direct object, and its row; nullptr if it is none.
[[nodiscard]] const PhraseHit* object_hit(const VerbTrigger& trigger);
[[nodiscard]] const NounFrameRow* object_frame(const VerbTrigger& trigger);

}  // namespace attache
