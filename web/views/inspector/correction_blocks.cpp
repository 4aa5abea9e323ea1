#include "views/inspector/correction_blocks.h"

#include <cstddef>
#include <string>
#include <variant>

#include "views/correction/correction_words.h"

namespace attache {

std::vector<CorrectionBlock> correction_blocks(const CorrectableReport& report, const Item& item) {
    const std::vector<CorrectionOutcome>& outcomes = report.outcomes();
    const auto* sentence = std::get_if<SentenceId>(&item);
    std::vector<CorrectionBlock> blocks;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const bool in_sentence = sentence != nullptr && outcomes[i].sentence == *sentence;
        if (!outcomes[i].applies() || (outcomes[i].item != item && !in_sentence)) continue;
        const CorrectionWords words = words_of(report, i);
        const bool names_it = in_sentence || std::holds_alternative<MergeEntity>(report.corrections()[i]);
        const std::string who = report.is_lent(i) ? "Corrected by the link: " : "Corrected by you: ";
        blocks.push_back({i, who + (names_it ? words.about + ' ' : "") + words.what});
    }
    return blocks;
}

}  // namespace attache
