#include "parse/tokens.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/content_hash.h"
#include "base/utf8.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr char32_t k_right_quote = 0x2019;  // also the typographic apostrophe
constexpr std::string_view k_dash = "\xE2\x80\x94";
constexpr std::string_view k_ellipsis = "\xE2\x80\xA6";
constexpr std::size_t k_min_case_share = 100;  // one capital in so many words

bool is_digit(char32_t c) { return '0' <= c && c <= '9'; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == k_right_quote; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2212; }
bool is_dash(char32_t c) { return 0x2012 <= c && c <= 0x2015; }
bool is_double_quote(char32_t c) {
    return c == '"' || (0x201C <= c && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2033;
}

// By ASCII byte: the small letter if it is a letter, else 0.
constexpr std::array<char, 256> small_letters() {
    std::array<char, 256> small{};
    for (std::size_t c = 'a'; c <= 'z'; ++c) {
        small[c] = static_cast<char>(c);
        small[c - 'a' + 'A'] = static_cast<char>(c);
    }
    return small;
}
constexpr std::array<char, 256> k_small_letters = small_letters();

class Scanner {
public:
    Scanner(const SourceText& source, WordTable& words) : text_(source.bytes), at_(source.begin), words_(words) {
        tokens_.reserve(text_.size() / 5);
    }

    Store<TokenId, Token> run() {
        for (skip_space(); at_ < text_.size(); skip_space())
            scan_token();
        return std::move(tokens_);
    }

private:
    [[nodiscard]] CodePoint peek(std::size_t at) const {
        if (at >= text_.size()) return {};
        const auto byte = static_cast<unsigned char>(text_[at]);
        return byte < 0x80 ? CodePoint{byte, 1} : decode_utf8(text_, at);
    }
    [[nodiscard]] char32_t value_at(std::size_t at) const { return peek(at).value; }
    // A letter, a digit or an apostrophe-like mark continues what stands before.
    [[nodiscard]] bool is_letter_at(std::size_t at) const { return at < text_.size() && is_letter(value_at(at)); }
    [[nodiscard]] bool is_digit_at(std::size_t at) const { return at < text_.size() && is_digit(value_at(at)); }

    void skip_space() {
        breaks_ = 0;
        space_ = tokens_.empty();
        if (is_one_space()) {
            space_ = true;
            ++at_;
            return;
        }
        while (at_ < text_.size()) {
            const CodePoint c = peek(at_);
            const bool line_end = c.value == '\n' || (c.value == '\r' && value_at(at_ + 1) != '\n');
            if (!is_space(c.value)) return;
            if (line_end && breaks_ < 2) ++breaks_;
            space_ = true;
            at_ += c.length;
        }
    }

    // The usual gap: one space, behind it a mark or letter of ASCII.
    [[nodiscard]] bool is_one_space() const {
        return at_ + 1 < text_.size() && text_[at_] == ' ' && ' ' < text_[at_ + 1] && text_[at_ + 1] <= '~';
    }

    void scan_token() {
        const CodePoint c = peek(at_);
        if (is_letter(c.value)) {
            scan_word();
        } else if (is_digit(c.value)) {
            scan_number();
        } else if (is_apostrophe(c.value)) {
            scan_apostrophe(c.length);
        } else {
            scan_mark(c);
        }
    }

    void scan_word() {
        if (!scan_plain_word()) scan_any_word();
    }

    // A word of ASCII letters that nothing can go on: read, lower-cased and hashed in one pass.
    bool scan_plain_word() {
        const std::size_t begin = at_;
        std::size_t at = at_;
        std::size_t capitals = 0;
        std::uint64_t hash = k_fnv_offset;
        for (; at < text_.size(); ++at) {
            const char small = k_small_letters[static_cast<unsigned char>(text_[at])];
            if (small == 0) break;
            if (small != text_[at]) ++capitals;
            hash = fnv1a_step(hash, small);
        }
        if (at == begin) return false;
        if (at < text_.size() &&
            (text_[at] == '.' || text_[at] == '\'' || static_cast<unsigned char>(text_[at]) >= 0x80))
            return false;
        at_ = at;
        const std::size_t letters = at - begin;
        const bool first_is_capital = k_small_letters[static_cast<unsigned char>(text_[begin])] != text_[begin];
        const LetterCase letter_case = case_of(letters, capitals, first_is_capital);
        std::string_view lower = text_.substr(begin, letters);
        if (capitals != 0) {
            lower_.clear();
            for (const char c : lower)
                lower_ += k_small_letters[static_cast<unsigned char>(c)];
            lower = lower_;
        }
        add(begin, TokenKind::Word, letter_case, words_.intern(lower, hash));
        return true;
    }

    static LetterCase case_of(std::size_t letters, std::size_t capitals, bool first_is_capital) {
        if (capitals == 0) return LetterCase::Lower;
        if (letters == 1) return LetterCase::Capitalised;
        if (capitals == letters) return LetterCase::Upper;
        return first_is_capital && capitals == 1 ? LetterCase::Capitalised : LetterCase::Mixed;
    }

    void scan_any_word() {
        const std::size_t begin = at_;
        std::size_t letters = 0;
        std::size_t capitals = 0;
        bool first_is_capital = false;
        lower_.clear();
        while (at_ < text_.size()) {
            const CodePoint c = peek(at_);
            if (is_letter(c.value)) {
                const char32_t small = lower_case(c.value);
                if (small != c.value) {
                    if (letters == 0) first_is_capital = true;
                    ++capitals;
                }
                if (small < 0x80) {
                    lower_ += static_cast<char>(small);
                } else {
                    append_utf8(lower_, small);
                }
                ++letters;
            } else if (is_apostrophe(c.value) && is_letter_at(at_ + c.length) && !is_possessive(at_ + c.length)) {
                lower_ += '\'';
            } else if (c.value == '.' && dot_belongs_to_word(letters)) {
                lower_ += '.';
            } else {
                break;
            }
            at_ += c.length;
        }
        add(begin, TokenKind::Word, case_of(letters, capitals, first_is_capital), lower_);
    }

    // "s" and no more letters, after an apostrophe.
    [[nodiscard]] bool is_possessive(std::size_t at) const {
        const char32_t c = value_at(at);
        return (c == 's' || c == 'S') && !is_letter_at(at + 1);
    }

    // Whether the dot at at_ belongs to the word in lower_: "u.s.", "ltd.", the initial of "J. Smith".
    [[nodiscard]] bool dot_belongs_to_word(std::size_t letters) {
        const bool single_letter = lower_.size() == 1 || lower_[lower_.size() - 2] == '.';
        const bool dotted = lower_.size() > 1 && lower_[lower_.size() - 2] == '.';
        if (single_letter && is_letter_at(at_ + 1) && (dotted || value_at(at_ + 2) == '.')) return true;
        if (dotted) return true;
        if (letters == 1 && is_initial()) return true;
        if (letters == 1 && follows_digit()) return false;  // "the 60s."
        if (lower_.size() > 8) return false;
        lower_ += '.';
        const bool known = find_word(lower_).has_value();
        lower_.pop_back();
        return known;
    }

    // The one letter before the dot at at_ is the ending of a number.
    [[nodiscard]] bool follows_digit() const { return at_ >= 2 && is_digit_at(at_ - 2); }

    // A capital letter before the dot at at_, and a capitalised word after it.
    [[nodiscard]] bool is_initial() const {
        const char32_t letter = value_at(at_ - 1);
        const char32_t next = value_at(at_ + 2);
        return lower_case(letter) != letter && letter != 'I' && value_at(at_ + 1) == ' ' && lower_case(next) != next;
    }

    void scan_number() {
        const std::size_t begin = at_;
        while (is_digit_at(at_) || ((value_at(at_) == ',' || value_at(at_) == '.') && is_digit_at(at_ + 1)))
            ++at_;
        add(begin, TokenKind::Number, LetterCase::None, text_.substr(begin, at_ - begin));
    }

    void scan_apostrophe(std::uint8_t length) {
        const std::size_t begin = at_;
        const bool after_word = !space_ && !tokens_.empty() && tokens_.elements().back().kind == TokenKind::Word;
        at_ += length;
        if ((after_word || space_) && is_possessive(at_)) {
            ++at_;
            add(begin, TokenKind::Clitic, LetterCase::None, "'s");
        } else if (after_word && tokens_.elements().back().end > 0 && ends_in_s()) {
            add(begin, TokenKind::Clitic, LetterCase::None, "'");
        } else {
            add(begin, TokenKind::Quote, LetterCase::None, "'");
        }
    }

    [[nodiscard]] bool ends_in_s() const {
        const char last = text_[tokens_.elements().back().end - 1];
        return last == 's' || last == 'S';
    }

    void scan_mark(CodePoint c) {
        const std::size_t begin = at_;
        at_ += c.length == 0 ? 1U : c.length;
        if (is_hyphen(c.value)) {
            const bool several = value_at(at_) == '-';
            while (value_at(at_) == '-')
                ++at_;
            add(begin, several ? TokenKind::Dash : TokenKind::Hyphen, LetterCase::None, several ? k_dash : "-");
        } else if (is_dash(c.value)) {
            add(begin, TokenKind::Dash, LetterCase::None, k_dash);
        } else if (is_double_quote(c.value)) {
            add(begin, TokenKind::Quote, LetterCase::None, "\"");
        } else if (c.value == 0x2018 || c.value == '`') {
            add(begin, TokenKind::Quote, LetterCase::None, "'");
        } else if (c.value == '.') {
            const bool ellipsis = value_at(at_) == '.';
            while (value_at(at_) == '.')
                ++at_;
            add(begin, TokenKind::Stop, LetterCase::None, ellipsis ? k_ellipsis : ".");
        } else {
            add(begin, kind_of(c.value), LetterCase::None, text_.substr(begin, at_ - begin));
        }
    }

    static TokenKind kind_of(char32_t c) {
        switch (c) {
            case '(':
            case '[':
            case '{': return TokenKind::Open;
            case ')':
            case ']':
            case '}': return TokenKind::Close;
            case ',': return TokenKind::Comma;
            case ':': return TokenKind::Colon;
            case ';': return TokenKind::Semicolon;
            case '!':
            case '?':
            case 0x2026: return TokenKind::Stop;
            default: return TokenKind::Symbol;
        }
    }

    void add(std::size_t begin, TokenKind kind, LetterCase letter_case, std::string_view lower) {
        add(begin, kind, letter_case, words_.intern(lower));
    }

    void add(std::size_t begin, TokenKind kind, LetterCase letter_case, WordId word) {
        Token token{.begin = static_cast<std::uint32_t>(begin),
                    .end = static_cast<std::uint32_t>(at_),
                    .word = word,
                    .kind = kind,
                    .letter_case = letter_case};
        token.space_before = space_;
        token.line_breaks_before = static_cast<std::uint8_t>(breaks_ & 3U);
        tokens_.add(token);
        space_ = false;
    }

    std::string_view text_;
    std::size_t at_;
    WordTable& words_;
    Store<TokenId, Token> tokens_;
    std::string lower_;  // the word being read, lower-cased
    unsigned breaks_ = 0;
    bool space_ = true;
};

}  // namespace

Store<TokenId, Token> find_tokens(const SourceText& source, WordTable& words) { return Scanner(source, words).run(); }

bool has_letter_case(const Store<TokenId, Token>& tokens) {
    std::size_t words = 0;
    std::size_t with_capital = 0;
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::Word) continue;
        ++words;
        if (token.letter_case != LetterCase::Lower) ++with_capital;
    }
    return with_capital * k_min_case_share > words;
}

bool has_marks_apart(const Store<TokenId, Token>& tokens) {
    std::size_t marks = 0;
    std::size_t apart = 0;
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::Comma && token.kind != TokenKind::Stop) continue;
        ++marks;
        if (token.space_before) ++apart;
    }
    return apart * 2 > marks;
}

}  // namespace attache
