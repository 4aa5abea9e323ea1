#include <algorithm>
#include <array>

#include "extract/amounts/money_sentence.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_roles = static_cast<std::size_t>(AmountRole::Count_);

// Less than 1 where a clause ends or another sum stands between: what is said there belongs to something else.
double separation(const MoneySentence& sentence, TokenRange cue, TokenRange amount) {
    const std::size_t begin = std::min(cue.end, amount.end).index();
    const std::size_t end = std::max(cue.begin, amount.begin).index();
    double factor = 1;
    int brackets = 0;  // what stands in them parts nothing
    for (std::size_t at = begin; at < end; ++at) {
        const TokenKind kind = sentence.tokens.kind(at);
        if (kind == TokenKind::Open) ++brackets;
        if (kind == TokenKind::Close) --brackets;
        if (brackets > 0) continue;
        const bool clause_ends = kind == TokenKind::Semicolon ||
                                 (kind == TokenKind::Comma && sentence.tokens.is_class(at + 1, WordClass::Coordinator));
        if (clause_ends)
            factor *= 0.4;
        else if (kind == TokenKind::Comma)
            factor *= 0.8;
    }
    for (const Amount& other : sentence.amounts) {  // also a share: "$5 million, a tenth of GDP"
        if ((other.unit != "percent" || amount.begin < cue.begin) && begin <= other.tokens.begin.index() &&
            other.tokens.end.index() <= end)
            factor *= 0.6;
    }
    return factor;
}

}  // namespace

bool is_bracketed(const TokenWindow& tokens, TokenRange amount) {
    return tokens.kind(amount.begin.index() - 1) == TokenKind::Open &&
           tokens.kind(amount.end.index()) == TokenKind::Close;
}

RoleReading role_of(const MoneySentence& sentence, TokenRange sum) {
    constexpr double k_reach = 6;  // tokens in which a cue loses half of its weight
    constexpr std::size_t k_opening = 3;
    constexpr double k_least_score = 0.15;
    std::array<double, k_roles> scores{};
    std::array<int, k_roles> weights{};
    std::array<TokenRange, k_roles> cues{};
    for (const PhraseHit& cue : sentence.role_cues) {
        const AmountRoleCueRow& row = amount_role_cue_rows()[cue.row];
        auto tokens_between = static_cast<double>(distance(cue.tokens, sum));
        // What a sentence begins with is what it is about, however long it gets.
        if (cue.tokens.begin.index() - sentence.tokens.begin() < k_opening)
            tokens_between = std::min(tokens_between, k_reach);
        const auto role = static_cast<std::size_t>(row.role);
        weights[role] = std::max(weights[role], row.weight);
        // Too far to count whatever stands between, so that only what is near is looked at.
        const double most = row.weight / (1 + tokens_between / k_reach);
        if (most < k_least_score || most <= scores[role]) continue;
        const double score = most * separation(sentence, cue.tokens, sum);
        if (score <= scores[role]) continue;
        scores[role] = score;
        cues[role] = cue.tokens;
    }
    const auto top = std::max_element(scores.begin(), scores.end());
    if (*top < k_least_score) return {};
    const auto role = static_cast<std::size_t>(top - scores.begin());
    return {static_cast<AmountRole>(role), weights[role], cues[role]};
}

}  // namespace attache
