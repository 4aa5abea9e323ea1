#include "extract/amounts/money_context.h"

#include "lexicon/lexicon.h"
#include "parse/sections.h"

namespace attache {

namespace {

constexpr std::size_t k_max_row_tokens = 24;

bool begins_with_item_mark(const TokenWindow& tokens) {
    const std::size_t begin = tokens.begin();
    switch (tokens.kind(begin)) {
        case TokenKind::Hyphen:
        case TokenKind::Dash: return true;
        case TokenKind::Symbol: return !tokens.touches_previous(begin + 1);  // "• item", not "$5"
        case TokenKind::Open: return tokens.kind(begin + 2) == TokenKind::Close;
        default: return tokens.kind(begin + 1) == TokenKind::Close;  // "a) item"
    }
}

bool ends_in_stop(const TokenWindow& tokens) { return tokens.kind(tokens.end() - 1) == TokenKind::Stop; }

bool is_caption(const TokenWindow& tokens) {
    return tokens.is_class(tokens.begin(), WordClass::ReferenceLabel) && !ends_in_stop(tokens);
}

}  // namespace

bool is_list_item(const Document& document, SentenceId sentence) {
    const Sentence& s = document.sentences[sentence];
    if (!s.starts_paragraph || leads_list(document, sentence)) return false;
    const TokenWindow tokens(document, s.tokens);
    return begins_with_item_mark(tokens) || (s.tokens.size() <= k_max_row_tokens && !ends_in_stop(tokens));
}

bool leads_list(const Document& document, SentenceId sentence) {
    const TokenWindow tokens(document, document.sentences[sentence].tokens);
    return is_heading(document, sentence) || tokens.kind(tokens.end() - 1) == TokenKind::Colon || is_caption(tokens);
}

bool goes_on_about_sum(const TokenWindow& tokens, const PhraseHits& phrases) {
    const PhraseHit* hit = phrases.at(PhraseKind::SumContinuer, TokenId(tokens.begin()));
    return hit != nullptr && hit->tokens.begin == TokenId(tokens.begin());
}

}  // namespace attache
