// A sentence as rules about names see it: tokens by index with what their words can be, safe to look at beyond
// both ends. Refers to what it was made from.
#pragma once

#include <cstddef>

#include "extract/names/name_words.h"
#include "extract/names/named_span.h"
#include "extract/token_window.h"

namespace attache {

class NameWindow : public TokenWindow {
public:
    NameWindow(const Document& document, SentenceId sentence, const NameWords& words);

    [[nodiscard]] SentenceId sentence() const { return sentence_; }
    [[nodiscard]] const NameWord& name(std::size_t at) const {
        return has(at) && is_letters(at) ? words_[word(at)] : k_nothing;
    }
    [[nodiscard]] bool is_letters(std::size_t at) const { return kind(at) == TokenKind::Word; }
    [[nodiscard]] bool is_number(std::size_t at) const { return kind(at) == TokenKind::Number; }
    [[nodiscard]] bool is_clitic(std::size_t at) const { return kind(at) == TokenKind::Clitic; }
    // A capital letter, in a text where capitals tell something.
    [[nodiscard]] bool has_capital(std::size_t at) const {
        const LetterCase letter_case = (*this)[at].letter_case;
        return has_case_ && has(at) && letter_case != LetterCase::Lower && letter_case != LetterCase::None;
    }
    [[nodiscard]] bool is_small(std::size_t at) const {
        return has_case_ && (*this)[at].letter_case == LetterCase::Lower;
    }
    [[nodiscard]] bool has_case() const { return has_case_; }  // and the sentence is no heading in title case

    // NameWords::can_be_name() within the sentence.
    [[nodiscard]] bool can_be_name(std::size_t at) const { return has(at) && words_.can_be_name(at); }
    // As can_be_name(), and nothing else is known of the word.
    [[nodiscard]] bool is_unknown(std::size_t at) const { return can_be_name(at) && name(at).is(NameFlag::Unknown); }

    [[nodiscard]] TokenRange range(std::size_t begin, std::size_t end) const { return {TokenId(begin), TokenId(end)}; }

private:
    static constexpr NameWord k_nothing{};

    const NameWords& words_;
    SentenceId sentence_;
    bool has_case_;
};

// "a stake in petropiar": what begins at `at` is a firm.
[[nodiscard]] inline bool is_owned_share(const NameWindow& window, std::size_t at) {
    return at >= window.begin() + 2 && window.is_word(at - 1, w_in) &&
           (window.is_word(at - 2, w_stake) || window.is_word(at - 2, w_stakes) || window.is_word(at - 2, w_shares));
}

}  // namespace attache
