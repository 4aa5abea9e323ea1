// A report as a person corrected it. Findings change, the text never does.
#pragma once

#include <string>
#include <vector>

#include "correct/correction.h"
#include "extract/report.h"
#include "graph/item.h"

namespace attache {

// What became of one correction.
struct CorrectionOutcome {
    std::string trouble;  // why it does not apply to this report, a sentence without its full stop; empty: it does
    Item read;            // what it is about, in the report as it was read; nothing for an added relation
    Item item;            // the same in the corrected findings; nothing if it is gone. Of a merge: what is kept
    SentenceId sentence = SentenceId::none();  // that it is about, if it is one

    [[nodiscard]] bool applies() const { return trouble.empty(); }
};

struct CorrectedFindings {
    Findings findings;
    std::vector<CorrectionOutcome> outcomes;  // one for each correction
};

// A pure function of the report as it was read. Untouched marks keep their names: a hidden relation is gone, and its
// neighbours keep their numbers; dates, amounts and what refers to them keep their ids. Entities stay sorted by kind
// and code, lists by position. Corrections about different things give the same in any order; of two that merge the
// same actors the first counts. Time: that of a copy of the findings, and for each correction one pass over the
// sentences.
[[nodiscard]] CorrectedFindings apply_corrections(const Report& read, const Corrections& corrections);

// Whether a person changed or added what an item of corrected findings stands for.
[[nodiscard]] bool is_corrected(const Findings& findings, const Item& item);

// Whether a person added it: no words of the sentence were read as the act.
[[nodiscard]] bool is_added(const Relation& relation);

// The sentences in which corrections that apply change something, in the order of the text.
[[nodiscard]] std::vector<SentenceId> corrected_sentences(const std::vector<CorrectionOutcome>& outcomes);

}  // namespace attache
