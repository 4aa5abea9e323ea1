// DateWords: what single words and numbers of a sentence can be to a date: a day, a month, a year, the word between two
// ends of a stretch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "extract/token_window.h"
#include "parse/phrases.h"

namespace attache {

// The years that a report can speak of.
inline constexpr std::int32_t k_first_year = 1000;
inline constexpr std::int32_t k_last_year = 2199;
[[nodiscard]] constexpr bool is_possible_year(std::int32_t year) { return k_first_year <= year && year <= k_last_year; }

class DateWords {
public:
    // The window and the phrases of its document must outlive it.
    DateWords(const TokenWindow& tokens, const PhraseHits& phrases) : tokens_(tokens), phrases_(phrases) {}

    [[nodiscard]] const TokenWindow& tokens() const { return tokens_; }

    // The phrase that begins at a token; nullptr if none does.
    [[nodiscard]] const PhraseHit* phrase_at(PhraseKind kind, std::size_t at) const;
    // Whether a phrase stands at a token or covers it.
    [[nodiscard]] bool is_in_phrase(PhraseKind kind, std::size_t at) const;

    // The value of a number of digits alone, at most so many of them.
    [[nodiscard]] std::optional<std::int32_t> plain_number(std::size_t at, std::size_t digits) const;
    [[nodiscard]] std::optional<unsigned> day_at(std::size_t at) const;
    // One past the day number and its ending ("3rd").
    [[nodiscard]] std::size_t after_day(std::size_t at) const;
    // 1..12; "may" and "march" only where they can be no verbs.
    [[nodiscard]] std::optional<unsigned> month_at(std::size_t at) const;
    // A year of four digits where a month or a season asks for one.
    [[nodiscard]] std::optional<std::int32_t> year_after_month(std::size_t at) const;
    // Whether the number at `at` is a year though nothing says so: no count, no label, no part of a title.
    [[nodiscard]] bool is_bare_year(std::size_t at) const;
    // "2000 troops": whether the number at `at` counts what follows.
    [[nodiscard]] bool counts_what_follows(std::size_t at) const;

    [[nodiscard]] bool is_time_preposition(std::size_t at) const;
    // Whether the token at `at` can join two ends of a stretch that begins at `begin`.
    [[nodiscard]] bool is_joint(std::size_t at, std::size_t begin) const;
    // Behind "the", if it stands at `at`.
    [[nodiscard]] std::size_t skip_article(std::size_t at) const { return tokens_.is_word(at, w_the) ? at + 1 : at; }

private:
    [[nodiscard]] bool is_ambiguous_month_here(std::size_t at) const;
    [[nodiscard]] bool is_labelled(std::size_t at) const;

    const TokenWindow& tokens_;
    const PhraseHits& phrases_;
};

}  // namespace attache
