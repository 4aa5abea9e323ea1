#include "parse/sentences.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/content_hash.h"
#include "base/utf8.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

// A text is wrapped if most of its line breaks stand inside a sentence and no line is longer than this.
constexpr std::size_t k_max_wrapped_line_bytes = 140;

bool ends_sentence(TokenKind kind) {
    return kind == TokenKind::Stop || kind == TokenKind::Colon || kind == TokenKind::Semicolon;
}

bool is_wrapped(const Document& document) {
    std::size_t inside = 0;
    std::size_t breaks = 0;
    std::uint32_t line_begin = 0;
    const Token* previous = nullptr;
    for (const Token& token : document.tokens) {
        if (previous != nullptr && token.line_breaks_before > 0) {
            if (token.line_breaks_before == 1) {
                ++breaks;
                if (!ends_sentence(previous->kind) && !(token.letter_case == LetterCase::Upper)) ++inside;
                if (previous->end - line_begin > k_max_wrapped_line_bytes) return false;
            }
            line_begin = token.begin;
        }
        previous = &token;
    }
    return inside * 2 > breaks;
}

class Splitter {
public:
    explicit Splitter(const Document& document) : document_(document), wrapped_(is_wrapped(document)) {}

    // Whether a sentence begins at `at`, given that one began at `begin`.
    [[nodiscard]] bool begins_at(std::size_t at, std::size_t begin) const {
        const Token& token = token_at(at);
        if (at - begin >= k_max_sentence_tokens) return true;
        if (token.line_breaks_before >= 2) return true;
        if (token.line_breaks_before == 1 && line_break_ends_sentence(at)) return true;
        return !belongs_to_previous(at, begin) && stop_ends_sentence(at, begin);
    }

private:
    [[nodiscard]] const Token& token_at(std::size_t at) const { return document_.tokens[TokenId(at)]; }

    [[nodiscard]] bool line_break_ends_sentence(std::size_t at) const {
        return !wrapped_ || is_line_mark(at) || line_begins_with_mark(at - 1);
    }

    // "- item", "* item", "# Heading", "| cell", "3. item", "(a) item"
    [[nodiscard]] bool is_line_mark(std::size_t at) const {
        const Token& token = token_at(at);
        if (at + 1 >= document_.tokens.size()) return false;
        const Token& next = token_at(at + 1);
        if (token.kind == TokenKind::Hyphen || token.kind == TokenKind::Dash || token.kind == TokenKind::Symbol) {
            return next.space_before || next.word == token.word;
        }
        return token.kind == TokenKind::Number && next.kind == TokenKind::Stop && !next.space_before;
    }

    // Whether the line that `at` is on begins with a heading's mark; looks back over a heading's length only.
    [[nodiscard]] bool line_begins_with_mark(std::size_t at) const {
        constexpr std::size_t k_heading_tokens = 24;
        for (std::size_t steps = 0; steps < k_heading_tokens; ++steps, --at) {
            if (token_at(at).line_breaks_before > 0 || at == 0) {
                const Token& token = token_at(at);
                return token.kind == TokenKind::Symbol && document_.words.text(token.word) == "#";
            }
        }
        return false;
    }

    // A closing quote or bracket after the stop.
    [[nodiscard]] bool belongs_to_previous(std::size_t at, std::size_t begin) const {
        const Token& token = token_at(at);
        if (token.kind == TokenKind::Close || token.kind == TokenKind::Stop) return true;
        if (token.kind != TokenKind::Quote) return false;
        if (!token.space_before) return true;
        const bool next_is_apart = at + 1 >= document_.tokens.size() || token_at(at + 1).space_before;
        return next_is_apart && has_open_quote(begin, at);
    }

    [[nodiscard]] bool has_open_quote(std::size_t begin, std::size_t end) const {
        bool open = false;
        for (std::size_t i = begin; i < end; ++i) {
            if (token_at(i).kind == TokenKind::Quote) open = !open;
        }
        return open;
    }

    [[nodiscard]] bool stop_ends_sentence(std::size_t at, std::size_t begin) const {
        const Token& token = token_at(at);
        if (!token.space_before) return false;
        std::size_t last = at - 1;
        while (last > begin && (token_at(last).kind == TokenKind::Close || token_at(last).kind == TokenKind::Quote))
            --last;
        const Token& stop = token_at(last);
        if (stop.kind != TokenKind::Stop) return abbreviation_ends_sentence(stop, token);
        if (is_list_number(last, begin) || is_numero(last, token)) return false;
        if (document_.has_case) return token.letter_case != LetterCase::Lower;
        return true;
    }

    // "in the U.S. The army": the dot of an abbreviation also ends the sentence.
    [[nodiscard]] bool abbreviation_ends_sentence(const Token& last, const Token& next) const {
        if (!document_.has_case || last.kind != TokenKind::Word || next.letter_case != LetterCase::Capitalised)
            return false;
        const std::string_view word = document_.words.text(last.word);
        return word.size() > 1 && word.back() == '.' && is(next.word, WordClass::SentenceStarter);
    }

    // "3." at the begin of a sentence numbers what follows, "IV." and "B." at the begin of a line.
    [[nodiscard]] bool is_list_number(std::size_t stop, std::size_t begin) const {
        if (stop != begin + 1) return false;
        const Token& first = token_at(begin);
        if (first.kind == TokenKind::Number) return true;
        const std::string_view word = document_.words.text(first.word);
        const bool counts = word.size() == 1 || word.find_first_not_of("ivx") == std::string_view::npos;
        return counts && first.kind == TokenKind::Word && (first.line_breaks_before > 0 || begin == 0);
    }

    // "No. 5"
    [[nodiscard]] bool is_numero(std::size_t stop, const Token& next) const {
        return stop > 0 && next.kind == TokenKind::Number && document_.words.text(token_at(stop - 1).word) == "no";
    }

    const Document& document_;
    bool wrapped_;
};

// By byte: what a sentence's hash takes of it; 0 of marks and spaces, and of what is not ASCII.
constexpr std::array<char, 256> hashed_bytes() {
    std::array<char, 256> hashed{};
    for (std::size_t c = '0'; c <= '9'; ++c)
        hashed[c] = static_cast<char>(c);
    for (std::size_t c = 'a'; c <= 'z'; ++c) {
        hashed[c] = static_cast<char>(c);
        hashed[c - 'a' + 'A'] = static_cast<char>(c);
    }
    return hashed;
}
constexpr std::array<char, 256> k_hashed_bytes = hashed_bytes();

std::uint64_t sentence_hash(std::string_view text) {
    std::uint64_t hash = k_fnv_offset;
    std::string small;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            if (const char c = k_hashed_bytes[byte]; c != 0) hash = fnv1a_step(hash, c);
            ++at;
            continue;
        }
        const CodePoint c = decode_utf8(text, at);
        if (is_letter(c.value)) {
            small.clear();
            append_utf8(small, lower_case(c.value));
            hash = fnv1a(small, hash);
        }
        at += c.length == 0 ? 1U : c.length;
    }
    return hash;
}

}  // namespace

Store<SentenceId, Sentence> find_sentences(const Document& document, const SourceText& source) {
    Store<SentenceId, Sentence> sentences;
    const Splitter splitter(document);
    const std::size_t count = document.tokens.size();
    for (std::size_t begin = 0; begin < count;) {
        std::size_t end = begin + 1;
        while (end < count && !splitter.begins_at(end, begin))
            ++end;
        const Token& first = document.tokens[TokenId(begin)];
        const ByteSpan span{first.begin, document.tokens[TokenId(end - 1)].end};
        sentences.add({.span = span,
                       .tokens = {TokenId(begin), TokenId(end)},
                       .section = SectionId::none(),
                       .hash = sentence_hash(source.text(span)),
                       .starts_paragraph = begin == 0 || first.line_breaks_before > 0});
        begin = end;
    }
    return sentences;
}

}  // namespace attache
