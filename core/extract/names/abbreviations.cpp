#include "extract/names/abbreviations.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "extract/names/name_window.h"

namespace attache {

namespace {

constexpr std::size_t k_min_letters = 2;
constexpr std::size_t k_max_letters = 12;
constexpr std::size_t k_extra_words = 5;  // a long form has at most this many words more than letters

bool is_linking_word(const NameWindow& window, std::size_t at) {
    return window.is_class(at, WordClass::Preposition) || window.is_class(at, WordClass::Coordinator) ||
           window.is_class(at, WordClass::Determiner);
}

bool can_stand_in_long_form(const NameWindow& window, std::size_t at) {
    const TokenKind kind = window.kind(at);
    return kind == TokenKind::Word || kind == TokenKind::Hyphen || kind == TokenKind::Comma ||
           kind == TokenKind::Clitic || (kind == TokenKind::Symbol && window.is_mark(at, "/")) ||
           (kind == TokenKind::Symbol && window.is_mark(at, "&"));
}

class LongFormReader {
public:
    LongFormReader(const NameWindow& window, std::string_view letters) : window_(window), letters_(letters) {}

    // The first token of the long form that ends before `end`; nothing if there is none.
    [[nodiscard]] std::optional<std::size_t> begin_before(std::size_t end) const {
        const std::size_t max_words = std::min(letters_.size() + k_extra_words, letters_.size() * 2 + 1);
        std::size_t words = 0;
        std::size_t left = letters_.size();
        for (std::size_t at = end; at > window_.begin() && left > 0;) {
            --at;
            if (!can_stand_in_long_form(window_, at)) return std::nullopt;
            if (window_.kind(at) != TokenKind::Word) continue;
            if (++words > max_words) return std::nullopt;
            if (left == 1 && is_linking_word(window_, at)) continue;  // no name begins with its "of"
            left = match_word(window_.text(at), left);
            if (left == 0) return begins_well(at, end) ? std::optional(at) : std::nullopt;
        }
        return std::nullopt;
    }

private:
    // Matches letters from the end of `letters_`, and of the word, backwards; what is left of the letters. The first
    // letter of all has to begin a word.
    [[nodiscard]] std::size_t match_word(std::string_view word, std::size_t left) const {
        for (std::size_t i = word.size(); i > 0 && left > 0; --i) {
            if (word[i - 1] != letters_[left - 1]) continue;
            if (left == 1 && i != 1) continue;
            --left;
        }
        return left;
    }

    // Most words of the long form begin with a letter of the short one.
    [[nodiscard]] bool begins_well(std::size_t begin, std::size_t end) const {
        std::size_t words = 0;
        std::size_t missing = 0;
        std::size_t commas = 0;
        for (std::size_t at = begin; at < end; ++at) {
            if (window_.kind(at) == TokenKind::Comma) ++commas;
            if (window_.kind(at) != TokenKind::Word || is_linking_word(window_, at)) continue;
            if (at > begin && window_.is_hyphen(at - 1)) continue;  // "non - proliferation" is one word
            ++words;
            if (letters_.find(window_.text(at).front()) == std::string_view::npos) ++missing;
        }
        if (commas == 1) return false;  // a list has two commas, or none
        return missing * 3 <= words && (words > 1 || window_.text(begin).size() > letters_.size() * 2);
    }

    const NameWindow& window_;
    std::string_view letters_;
};

// "Supreme Court of Elections (TSE)": letters of another language. In a text with capitals the name that ends before
// `end` is the long form if it reads like that of a body; nothing if it does not.
std::optional<std::size_t> capitalised_name_before(const NameWindow& window, std::size_t end) {
    constexpr std::size_t k_longest_name = 14;  // tokens
    if (!window.has_case()) return std::nullopt;
    std::size_t begin = end;
    std::size_t capitals = 0;
    bool is_body = false;
    for (std::size_t at = end; at > window.begin() && end - at < k_longest_name;) {
        --at;
        if (window.is_hyphen(at) || window.is_clitic(at)) continue;
        if (!window.is_letters(at)) break;
        const bool linking = is_linking_word(window, at);
        if (window.has_capital(at) && !linking) {
            begin = at;
            ++capitals;
            is_body = is_body || window.is_class(at, WordClass::OrganisationHead);
        } else if (linking && at + 1 < end) {
            is_body = is_body || (capitals > 1 && window.is_word(at, w_of));
        } else {
            break;
        }
    }
    return capitals > 1 && is_body ? std::optional(begin) : std::nullopt;
}

// The short form's letters without its dots and a plural s: "abcs" of "annual bilateral consultations" keeps its s.
std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        if ('a' <= c && c <= 'z') letters += c;
    }
    return letters;
}

bool ends_bracket_part(TokenKind kind) {
    return kind == TokenKind::Close || kind == TokenKind::Semicolon || kind == TokenKind::Comma ||
           kind == TokenKind::Quote;
}

// "( dca )", "( csto ; other members ... )", '( "amb" )'
std::optional<TokenRange> short_form_at(const NameWindow& window, std::size_t open) {
    std::size_t begin = open + 1;
    if (window.kind(begin) == TokenKind::Quote) ++begin;
    if (window.is_word(begin, w_the)) ++begin;
    std::size_t end = begin;
    while (window.is_letters(end) || (end > begin && window.kind(end) == TokenKind::Symbol && window.is_mark(end, "/")))
        ++end;
    if (end == begin || end - begin > 3 || (end - begin == 2) || !ends_bracket_part(window.kind(end)))
        return std::nullopt;
    const LetterCase letter_case = window[begin].letter_case;
    if (window.has_case()) {
        const bool capitals = letter_case == LetterCase::Upper || letter_case == LetterCase::Mixed;
        if (!capitals) return std::nullopt;
    } else if (window.name(begin).is(NameFlag::Grammar)) {
        return std::nullopt;
    }
    return window.range(begin, end);
}

void read_sentence(const NameWindow& window, std::vector<IntroducedAbbreviation>& found) {
    for (std::size_t open = window.begin() + 1; open < window.end(); ++open) {
        if (window.kind(open) != TokenKind::Open) continue;
        const std::optional<TokenRange> short_form = short_form_at(window, open);
        if (!short_form) continue;
        std::string letters;
        for (std::size_t at = short_form->begin.index(); at < short_form->end.index(); ++at)
            letters += letters_of(window.text(at));
        if (letters.size() < k_min_letters || letters.size() > k_max_letters) continue;
        std::size_t end = open;
        while (end > window.begin() && window.kind(end - 1) == TokenKind::Quote)
            --end;
        std::optional<std::size_t> begin = LongFormReader(window, letters).begin_before(end);
        if (!begin && letters.size() > 2 && letters.back() == 's') {
            begin = LongFormReader(window, std::string_view(letters).substr(0, letters.size() - 1)).begin_before(end);
        }
        const bool capitals = window[short_form->begin.index()].letter_case == LetterCase::Upper;
        if (!begin && capitals && short_form->size() == 1) begin = capitalised_name_before(window, end);
        if (begin) found.push_back({window.sentence(), window.range(*begin, end), *short_form});
    }
}

void append_lower_case(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_utf8(text, at);
        append_utf8(out, lower_case(c.value));
        at += c.length;
    }
}

// "u.n. mission of observers in tajikistan": as the text has it, in lower case, one space between tokens that the
// text parts.
std::string text_of(const Document& document, const SourceText& source, TokenRange range) {
    std::string text;
    for (std::size_t at = range.begin.index(); at < range.end.index(); ++at) {
        const Token& token = document.tokens[TokenId(at)];
        if (at > range.begin.index() && token.space_before) text += ' ';
        append_lower_case(text, source.text(token.span()));
    }
    return text;
}

}  // namespace

std::vector<IntroducedAbbreviation> find_abbreviations(const Document& document, const NameWords& words) {
    std::vector<IntroducedAbbreviation> found;
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        read_sentence(NameWindow(document, SentenceId(i), words), found);
    }
    return found;
}

std::vector<Abbreviation> abbreviation_texts(const Document& document, const SourceText& source,
                                             const std::vector<IntroducedAbbreviation>& found) {
    std::vector<Abbreviation> texts;
    texts.reserve(found.size());
    for (const IntroducedAbbreviation& abbreviation : found) {
        texts.push_back({text_of(document, source, abbreviation.short_form),
                         text_of(document, source, abbreviation.long_form), abbreviation.sentence});
    }
    return texts;
}

}  // namespace attache
