#include "extract/checks/checks.h"

#include <algorithm>
#include <utility>

#include "extract/checks/check_figures.h"

namespace attache {

Store<CheckId, Check> find_checks(const Document& document, const PhraseHits& phrases, const Findings& findings) {
    const Figures figures(document, findings);
    const CheckContext context{document, phrases, findings, figures};
    std::vector<Check> found;
    SentenceId last = SentenceId::none();
    for (const Figure& figure : figures.all()) {
        if (figure.sentence == last) continue;
        last = figure.sentence;
        check_parts(context, last, found);
        check_changes(context, last, found);
        check_shares(context, last, found);
        check_rates(context, last, found);
        check_lists(context, last, found);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Check& a, const Check& b) { return a.sentences.front() < b.sentences.front(); });
    Store<CheckId, Check> checks;
    for (Check& check : found)
        checks.add(std::move(check));
    return checks;
}

}  // namespace attache
