// Document: the text cut into tokens, sentences and sections. Made by parse_document(); nothing here
// knows countries, people or money.
//
// Tokens, in any spelling of the text (tokenised "u.s. - tajik", normal "U.S.-Tajik"), come out alike:
//   words        "tajikistan", "u.s.", "ltd." (known abbreviations keep their dot), "o'brien"
//   clitics      "'s" of a possessive is a token of its own, after "tajikistan"
//   numbers      "54.2", "20,000" (grouping and decimals inside); a sign or unit is another token
//   marks        one token each: - ( ) [ ] " , . ; : % $ ... ("--" and "—" are one dash token)
// A change from letter to digit starts a token: "fy1992" is "fy" "1992", "10-year" is "10" "-" "year".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/span.h"
#include "base/store.h"
#include "lexicon/word_table.h"
#include "source/source_text.h"

namespace attache {

enum class TokenKind : std::uint8_t {
    Word,    // letters
    Number,  // digits, with , and . inside
    Clitic,  // 's or ' after a word
    Hyphen,  // - between words or numbers
    Dash,    // -- or an en or em dash between phrases
    Quote,   // " and its typographic forms
    Open,    // ( [ {
    Close,   // ) ] }
    Comma,
    Stop,   // . ! ? that is no part of a word
    Colon,  // :
    Semicolon,
    Symbol,  // $ % & / and any other mark
};

// How the letters of a word were written; the case of lower-cased text tells nothing.
enum class LetterCase : std::uint8_t { None, Lower, Capitalised, Upper, Mixed };

struct Token {
    std::uint32_t begin = 0;  // byte offset in the source
    std::uint32_t end = 0;
    WordId word;  // of the lower-cased text
    TokenKind kind = TokenKind::Word;
    LetterCase letter_case = LetterCase::None;
    bool space_before : 1 = false;            // white space or a line's begin stands before it
    std::uint8_t line_breaks_before : 2 = 0;  // 0, 1, or 2 for an empty line and more

    [[nodiscard]] ByteSpan span() const { return {begin, end}; }
};

// A half-open range of tokens.
struct TokenRange {
    TokenId begin;
    TokenId end;

    [[nodiscard]] std::size_t size() const { return end.index() - begin.index(); }
    [[nodiscard]] bool empty() const { return begin == end; }
    friend constexpr auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

struct Sentence {
    ByteSpan span;  // without surrounding white space
    TokenRange tokens;
    SectionId section;
    std::uint64_t hash = 0;  // content_hash.h, of its letters and digits, lower-cased: survives re-tokenising
    bool starts_paragraph = false;
};

struct Section {
    std::string title;       // as read from a heading, or inferred from the words; never empty
    std::uint8_t level = 1;  // 1 is the highest
    SentenceId first;        // sections follow one another; a section ends where the next begins
    bool inferred = false;   // the text has no heading here
};

struct Document {
    WordTable words;
    Store<TokenId, Token> tokens;  // followed in memory by their successors: sentence ranges are contiguous
    Store<SentenceId, Sentence> sentences;
    Store<SectionId, Section> sections;

    [[nodiscard]] std::string_view word_text(TokenId token) const { return words.text(tokens[token].word); }
    bool has_case = false;      // written in upper and lower case, so that capitals tell something
    bool is_tokenised = false;  // marks stand apart ("tajikistan , iran"), so that its spaces tell nothing

    // The sentence that holds `offset`, or the last one that begins before it; none for an empty document.
    [[nodiscard]] SentenceId sentence_at(std::uint32_t offset) const;
    // The bytes from the first to the last token of a non-empty range.
    [[nodiscard]] ByteSpan span_of(TokenRange range) const;
    // The sentence that a token is in. O(log n).
    [[nodiscard]] SentenceId sentence_of(TokenId token) const;
};

// Cuts a text into tokens and sentences; sections are found later (parse/sections.h). Linear.
[[nodiscard]] Document parse_document(const SourceText& source);

}  // namespace attache
