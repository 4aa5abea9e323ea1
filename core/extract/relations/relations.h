// Relations: who does what to whom, read from the grammar of each sentence.
//
// A trigger (a verb, a noun or a standing tie that the frame tables know) names the event; grammar says who
// does it and who receives it; words about it say the theme and whether it is done, planned, told or denied.
// An actor that the sentence leaves out is taken from the report's subject where the trigger allows it.
#pragma once

#include <cstddef>
#include <memory>

#include "base/store.h"
#include "extract/findings.h"
#include "extract/names/mentions.h"
#include "extract/relations/relation_trace.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// One record per pair of actors and theme in a sentence, sorted by position, then by actors and theme.
// Only countries, intergovernmental bodies and NGOs become actors; others stand for the actor they act for.
// Linear in the length of the text. With a trace, it is filled for its sentence.
[[nodiscard]] Store<RelationId, Relation> find_relations(const Document& document, const PhraseHits& phrases,
                                                         const MentionFindings& mentions, const MentionIndex& index,
                                                         const Store<DateId, DateMention>& dates,
                                                         const Store<AmountId, Amount>& amounts,
                                                         RelationTrace* trace = nullptr);

// The same, some sentences at a time. Refers to all that it is given.
class RelationReading {
public:
    RelationReading(const Document& document, const PhraseHits& phrases, const MentionFindings& mentions,
                    const MentionIndex& index, const Store<DateId, DateMention>& dates,
                    const Store<AmountId, Amount>& amounts);
    ~RelationReading();
    RelationReading(const RelationReading&) = delete;
    RelationReading& operator=(const RelationReading&) = delete;

    // Reads so many more sentences; the share of all that has been read, 1 at the end.
    float read(std::size_t sentences);
    [[nodiscard]] Store<RelationId, Relation> take();

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace attache
