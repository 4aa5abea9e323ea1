#include "graph/purpose_theme.h"

#include <algorithm>
#include <array>

#include "parse/phrases.h"

namespace attache {

namespace {

using Votes = std::array<int, static_cast<std::size_t>(Theme::Count_)>;

// The tokens of a sentence that lie within a span.
TokenRange tokens_in(const Document& document, SentenceId sentence, ByteSpan span) {
    TokenRange range = document.sentences[sentence].tokens;
    const auto next = [](TokenId id) { return TokenId(id.index() + 1); };
    while (!range.empty() && document.tokens[range.begin].begin < span.begin)
        range.begin = next(range.begin);
    while (!range.empty() && document.tokens[TokenId(range.end.index() - 1)].end > span.end)
        range.end = TokenId(range.end.index() - 1);
    return range;
}

Votes votes_of(const Document& document, TokenRange tokens) {
    Votes votes{};
    for (TokenId at = tokens.begin; at < tokens.end; at = TokenId(at.index() + 1)) {
        const auto hit = phrase_at(document, at, tokens.end, PhraseKind::ThemeCue);
        if (!hit) continue;
        const ThemeCueRow& row = theme_cue_rows()[hit->row];
        votes[static_cast<std::size_t>(row.theme)] += row.weight;
        at = TokenId(hit->tokens.end.index() - 1);
    }
    return votes;
}

}  // namespace

std::optional<Theme> purpose_theme(const Report& report, AmountId amount, RelationId carrier) {
    const Amount& sum = report.findings.amounts[amount];
    if (sum.aid && !sum.aid->purpose.empty()) {
        Votes votes = votes_of(report.document, tokens_in(report.document, sum.sentence, sum.aid->purpose));
        const bool says_aid = votes[static_cast<std::size_t>(Theme::Aid)] > 0;
        votes[static_cast<std::size_t>(Theme::Aid)] = 0;
        const auto most = std::max_element(votes.begin(), votes.end());
        if (*most > 0) return static_cast<Theme>(most - votes.begin());
        if (says_aid) return Theme::Aid;
    }
    if (carrier.has_value()) return report.findings.relations[carrier].theme;
    return std::nullopt;
}

std::vector<RelationId> carriers_of_amounts(const Report& report) {
    const Findings& findings = report.findings;
    std::vector<RelationId> carriers(findings.amounts.size(), RelationId::none());
    for (RelationId id(0); id != findings.relations.end_id(); id = RelationId(id.index() + 1)) {
        const Relation& relation = findings.relations[id];
        for (const AmountId amount : relation.amounts) {
            RelationId& carrier = carriers[amount.index()];
            const bool surer =
                !carrier.has_value() || relation.confidence_percent > findings.relations[carrier].confidence_percent;
            if (surer) carrier = id;
        }
    }
    return carriers;
}

}  // namespace attache
