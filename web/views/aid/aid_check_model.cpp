#include "views/aid/aid_check_model.h"

#include <algorithm>
#include <cmath>

#include "views/check_phrases.h"
#include "views/format.h"

namespace attache {
namespace {

// What needs a reader's eye comes first.
int urgency(CheckVerdict verdict) {
    switch (verdict) {
        case CheckVerdict::Inconsistent: return 0;
        case CheckVerdict::CannotTell: return 1;
        case CheckVerdict::Consistent:
        case CheckVerdict::Count_: break;
    }
    return 2;
}

std::string sentence_numbers(const Check& check) {
    std::string text = "s. ";
    for (std::size_t i = 0; i < check.sentences.size(); ++i)
        text += (i == 0 ? "" : ", ") + count_text(check.sentences[i].index() + 1);
    return text;
}

}  // namespace

CheckList make_check_list(const Report& report) {
    CheckList list;
    const auto& checks = report.findings.checks;
    for (CheckId id(0); id != checks.end_id(); id = CheckId(id.index() + 1)) {
        const Check& check = checks[id];
        ++list.verdicts[static_cast<std::size_t>(check.verdict)];
        const double most = std::max(std::abs(check.stated), std::abs(check.computed));
        CheckLine line{id,
                       figure_with_unit(check.stated, check.unit),
                       figure_with_unit(check.computed, check.unit),
                       0,
                       0,
                       sentence_numbers(check)};
        if (most > 0) {
            line.stated_share = std::abs(check.stated) / most;
            line.computed_share = std::abs(check.computed) / most;
        }
        list.lines.push_back(std::move(line));
    }
    std::stable_sort(list.lines.begin(), list.lines.end(), [&](const CheckLine& a, const CheckLine& b) {
        return urgency(checks[a.check].verdict) < urgency(checks[b.check].verdict);
    });
    return list;
}

}  // namespace attache
