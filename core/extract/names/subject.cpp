#include "extract/names/subject.h"

#include <algorithm>
#include <vector>

namespace attache {

namespace {

constexpr double k_demonym_weight = 0.6;
constexpr double k_opening_bonus = 1;   // for opening a sentence: what is spoken of
constexpr double k_first_bonus = 2;     // for being the first country of the text
constexpr double k_least_share = 0.12;  // of all that is named
constexpr double k_lead = 1.15;         // over the second
constexpr std::size_t k_least_sentences = 4;
// Reports by the United States speak of it on every page without being about it.
constexpr double k_author_weight = 0.4;

}  // namespace

ActorId find_subject(const Document& document, const ActorTable& actors, const NameSpans& spans) {
    std::vector<double> weights(actors.size(), 0);
    double total = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const NamedSpan& span = spans[NameId(i)];
        if (span.kind != EntityKind::Country || spans.is_dropped(NameId(i))) continue;
        double weight = span.via == MentionVia::Name ? 1 : k_demonym_weight;
        if (span.tokens.begin == document.sentences[span.sentence].tokens.begin) weight += k_opening_bonus;
        if (total <= 0) weight += k_first_bonus;
        if (actors.code(span.actor) == "USA") weight *= k_author_weight;
        weights[span.actor.index()] += weight;
        total += weight;
    }
    const auto most = std::max_element(weights.begin(), weights.end());
    if (most == weights.end() || *most < k_least_share * total || document.sentences.size() < k_least_sentences)
        return ActorId::none();
    double second = 0;
    for (auto at = weights.begin(); at != weights.end(); ++at) {
        if (at != most) second = std::max(second, *at);
    }
    if (*most < k_lead * second) return ActorId::none();
    return ActorId(static_cast<std::size_t>(most - weights.begin()));
}

}  // namespace attache
