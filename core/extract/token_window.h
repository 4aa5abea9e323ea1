// A sentence's tokens by index, safe to look at before its first and behind its last one.
#pragma once

#include <cstddef>

#include "lexicon/lexicon.h"
#include "parse/document.h"

namespace attache {

// Refers to the document, which must outlive it.
class TokenWindow {
public:
    TokenWindow(const Document& document, TokenRange range)
        : document_(document), begin_(range.begin.index()), end_(range.end.index()) {}

    [[nodiscard]] std::size_t begin() const { return begin_; }
    [[nodiscard]] std::size_t end() const { return end_; }
    [[nodiscard]] bool has(std::size_t at) const { return begin_ <= at && at < end_; }

    // Outside the sentence: a stop that is no word.
    [[nodiscard]] const Token& operator[](std::size_t at) const {
        return has(at) ? document_.tokens[TokenId(at)] : k_outside;
    }
    [[nodiscard]] TokenKind kind(std::size_t at) const { return (*this)[at].kind; }
    [[nodiscard]] WordId word(std::size_t at) const { return (*this)[at].word; }
    [[nodiscard]] std::string_view text(std::size_t at) const {
        return has(at) ? document_.words.text(document_.tokens[TokenId(at)].word) : std::string_view{};
    }
    [[nodiscard]] bool is_word(std::size_t at, WordId word) const { return has(at) && this->word(at) == word; }
    [[nodiscard]] bool is_class(std::size_t at, WordClass word_class) const { return is(word(at), word_class); }
    [[nodiscard]] bool is_mark(std::size_t at, std::string_view mark) const { return has(at) && text(at) == mark; }
    // No space between this token and the one before it.
    [[nodiscard]] bool touches_previous(std::size_t at) const { return has(at) && !(*this)[at].space_before; }
    // - or a dash.
    [[nodiscard]] bool is_hyphen(std::size_t at) const { return kind(at) == TokenKind::Hyphen; }
    [[nodiscard]] bool is_hyphen_or_dash(std::size_t at) const {
        return kind(at) == TokenKind::Hyphen || kind(at) == TokenKind::Dash;
    }
    [[nodiscard]] const Document& document() const { return document_; }
    // Whether capitals tell anything in this sentence: a text may hold lower-cased passages.
    [[nodiscard]] bool has_case() const {
        return document_.has_case && (*this)[begin_].letter_case != LetterCase::Lower;
    }

private:
    static constexpr Token k_outside{.word = WordId::none(), .kind = TokenKind::Stop};

    const Document& document_;
    std::size_t begin_;
    std::size_t end_;
};

// "the Trade Act of 1974", "the Human Rights Act 1998": the year at `at` is part of a law's title.
[[nodiscard]] inline bool is_year_of_title(const TokenWindow& tokens, std::size_t at) {
    const std::size_t title = tokens.is_word(at - 1, w_of) ? at - 2 : at - 1;
    return tokens.is_word(title, w_act) || tokens.is_word(title, w_acts);
}

}  // namespace attache
