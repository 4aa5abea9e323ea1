#include "extract/abbreviations.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace attache {

namespace {

constexpr std::size_t k_min_letters = 2;
constexpr std::size_t k_max_letters = 12;

bool is_short_form(const Document& document, const Token& token) {
    if (token.kind != TokenKind::Word) return false;
    const std::string_view text = document.words.text(token.word);
    if (text.size() < k_min_letters || text.size() > k_max_letters) return false;
    return !document.has_case || token.letter_case == LetterCase::Upper || token.letter_case == LetterCase::Mixed;
}

// Walks back from the bracket over letters that spell the short form; its first letter must begin a word.
std::optional<TokenId> long_form_begin(const Document& document, TokenId sentence_begin, TokenId open, std::string_view letters) {
    const std::size_t most_words = std::min(letters.size() + 5, letters.size() * 2) + 4;
    std::size_t wanted = letters.size();
    for (std::size_t steps = 1; steps <= most_words && open.index() >= sentence_begin.index() + steps; ++steps) {
        const TokenId at(open.index() - steps);
        const Token& token = document.tokens[at];
        if (token.kind == TokenKind::Open || token.kind == TokenKind::Close || token.kind == TokenKind::Stop) return std::nullopt;
        if (token.kind != TokenKind::Word) continue;
        const std::string_view word = document.word_text(at);
        for (std::size_t i = word.size(); i-- > 0;) {
            if (word[i] != letters[wanted - 1]) continue;
            if (wanted == 1 && i != 0) continue;
            if (--wanted == 0) return at;
        }
    }
    return std::nullopt;
}

bool closes_short_form(TokenKind kind) {
    return kind == TokenKind::Close || kind == TokenKind::Semicolon || kind == TokenKind::Comma;
}

}  // namespace

std::vector<IntroducedAbbreviation> find_abbreviations(const Document& document) {
    std::vector<IntroducedAbbreviation> found;
    for (const Sentence& sentence : document.sentences) {
        const std::size_t end = sentence.tokens.end.index();
        for (std::size_t open = sentence.tokens.begin.index() + 1; open + 2 < end; ++open) {
            if (document.tokens[TokenId(open)].kind != TokenKind::Open) continue;
            const TokenId short_form(open + 1);
            if (!is_short_form(document, document.tokens[short_form])) continue;
            if (!closes_short_form(document.tokens[TokenId(open + 2)].kind)) continue;
            const auto begin = long_form_begin(document, sentence.tokens.begin, TokenId(open), document.word_text(short_form));
            // One word is no long form: "total ( t )".
            if (begin && open - begin->index() > 1) found.push_back({{*begin, TokenId(open)}, short_form});
        }
    }
    return found;
}

}  // namespace attache
