#include "parse/headings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "parse/title_case.h"

namespace attache {

namespace {

constexpr std::size_t k_max_heading_tokens = 24;
constexpr std::size_t k_max_plain_heading_tokens = 14;  // of a heading that no mark shows
constexpr std::size_t k_min_body_tokens = 6;

// How a heading is shown, from the surest to the least sure.
enum class Style : std::uint8_t { Markdown, Numbered, Underlined, UpperCase, TitleCase, ShortLine };

struct Heading {
    SentenceId sentence;
    Style style = Style::ShortLine;
    std::uint8_t level = 1;
    TokenRange title;
};

class HeadingFinder {
public:
    HeadingFinder(const Document& document, const SourceText& source) : document_(document), source_(source) {}

    std::vector<Heading> run() {
        lines_are_prose_ = most_paragraphs_are_prose();
        std::vector<Heading> headings;
        for (SentenceId id(0); id != document_.sentences.end_id(); id = SentenceId(id.index() + 1)) {
            std::optional<Heading> heading = read(id);
            if (heading && leads_to_body(*heading)) headings.push_back(*heading);
        }
        return headings;
    }

private:
    [[nodiscard]] const Token& token(std::size_t at) const { return document_.tokens[TokenId(at)]; }
    [[nodiscard]] std::string_view text(std::size_t at) const { return document_.word_text(TokenId(at)); }

    [[nodiscard]] std::optional<Heading> read(SentenceId id) const {
        const Sentence& sentence = document_.sentences[id];
        if (!sentence.starts_paragraph || sentence.tokens.size() > k_max_heading_tokens) return std::nullopt;
        if (std::optional<Heading> heading = read_markdown(id)) return heading;
        if (ends_in_stop(sentence.tokens)) return std::nullopt;
        if (std::optional<Heading> heading = read_numbered(id)) return heading;
        if (std::optional<Heading> heading = read_underlined(id)) return heading;
        return read_plain(id);
    }

    [[nodiscard]] static Heading make(SentenceId id, Style style, std::size_t level, std::size_t begin,
                                      std::size_t end) {
        return {id, style, static_cast<std::uint8_t>(std::min<std::size_t>(level, 9)), {TokenId(begin), TokenId(end)}};
    }

    // --- marked headings -----------------------------------------------------------------------------------

    // "## Trade", "**Trade**"
    [[nodiscard]] std::optional<Heading> read_markdown(SentenceId id) const {
        const TokenRange range = document_.sentences[id].tokens;
        const std::size_t begin = range.begin.index();
        std::size_t end = range.end.index();
        std::size_t at = begin;
        while (at < end && text(at) == "#")
            ++at;
        if (at > begin && at < end && token(at).space_before) {
            while (end > at && text(end - 1) == "#")
                --end;
            return end > at ? std::optional(make(id, Style::Markdown, at - begin, at, end)) : std::nullopt;
        }
        const bool bold = end - begin > 4 && text(begin) == "*" && text(begin + 1) == "*" && text(end - 1) == "*" &&
                          text(end - 2) == "*";
        constexpr std::size_t k_bold_level = 4;
        return bold ? std::optional(make(id, Style::Markdown, k_bold_level, begin + 2, end - 2)) : std::nullopt;
    }

    // "3.2 Trade", "IV. Trade", "A) Trade", "Chapter 3: Trade"
    [[nodiscard]] std::optional<Heading> read_numbered(SentenceId id) const {
        const TokenRange range = document_.sentences[id].tokens;
        const std::size_t end = range.end.index();
        std::size_t at = range.begin.index();
        std::size_t level = 1;
        const bool named = token(at).kind == TokenKind::Word && is_part_name(text(at));
        if (named) ++at;
        if (at >= end) return std::nullopt;
        if (token(at).kind == TokenKind::Number) {
            constexpr std::size_t k_max_length = 8;
            if (text(at).size() > k_max_length || text(at).find(',') != std::string_view::npos) return std::nullopt;
            level += static_cast<std::size_t>(std::count(text(at).begin(), text(at).end(), '.'));
        } else if (token(at).kind != TokenKind::Word || !is_counter(text(at))) {
            return std::nullopt;
        }
        const bool dotted = text(at).back() == '.';
        ++at;
        bool marked = named || dotted || level > 1;
        while (at < end && token(at).kind != TokenKind::Word) {
            if (token(at).kind == TokenKind::Symbol || token(at).kind == TokenKind::Number) return std::nullopt;
            marked = true;
            ++at;
        }
        const bool plain_number = !marked && token(range.begin.index()).kind == TokenKind::Number;
        if ((!marked && !plain_number) || at >= end) return std::nullopt;
        if (document_.has_case && token(at).letter_case == LetterCase::Lower) return std::nullopt;
        if (plain_number && !(document_.has_case && is_title_case({TokenId(at), range.end}))) return std::nullopt;
        return make(id, Style::Numbered, level, at, end);
    }

    static bool is_part_name(std::string_view word) {
        return word == "chapter" || word == "section" || word == "part" || word == "annex" || word == "appendix";
    }

    // A Roman number or a single letter, with its dot if it has one.
    static bool is_counter(std::string_view word) {
        if (!word.empty() && word.back() == '.') word.remove_suffix(1);
        constexpr std::size_t k_longest_roman = 6;
        if (word.empty() || word.size() > k_longest_roman) return false;
        if (word.size() == 1) return 'a' <= word[0] && word[0] <= 'z';
        return word.find_first_not_of("ivxlc") == std::string_view::npos;
    }

    // A line of "-----" or "=====" below.
    [[nodiscard]] std::optional<Heading> read_underlined(SentenceId id) const {
        const SentenceId next(id.index() + 1);
        if (!document_.sentences.contains(next)) return std::nullopt;
        const TokenRange range = document_.sentences[next].tokens;
        const std::string_view mark = text(range.begin.index());
        std::size_t at = range.begin.index();
        std::uint32_t length = 0;
        while (at < range.end.index() && text(at) == mark &&
               (at == range.begin.index() || token(at).line_breaks_before == 0)) {
            length += token(at).end - token(at).begin;
            ++at;
        }
        const TokenKind kind = token(range.begin.index()).kind;
        const bool is_rule =
            kind == TokenKind::Dash || kind == TokenKind::Hyphen || mark == "=" || mark == "~" || mark == "_";
        const bool alone = at == range.end.index() || token(at).line_breaks_before > 0;
        constexpr std::uint32_t k_min_length = 3;
        if (!is_rule || !alone || length < k_min_length || token(range.begin.index()).line_breaks_before != 1)
            return std::nullopt;
        const TokenRange title = document_.sentences[id].tokens;
        return make(id, Style::Underlined, mark == "=" ? 1 : 2, title.begin.index(), title.end.index());
    }

    // --- headings without a mark ---------------------------------------------------------------------------

    [[nodiscard]] std::optional<Heading> read_plain(SentenceId id) const {
        const TokenRange range = document_.sentences[id].tokens;
        if (range.size() > k_max_plain_heading_tokens || !reads_like_title(range)) return std::nullopt;
        if (has_cells(range) || (id != SentenceId(0) && has_colon_inside(range))) return std::nullopt;
        const std::size_t begin = range.begin.index();
        const std::size_t end =
            token(range.end.index() - 1).kind == TokenKind::Colon ? range.end.index() - 1 : range.end.index();
        if (document_.has_case) {
            if (is_upper_case(range)) return make(id, Style::UpperCase, 1, begin, end);
            if (is_title_case(range)) return make(id, Style::TitleCase, 2, begin, end);
            if (token(begin).letter_case == LetterCase::Lower) return std::nullopt;
        }
        constexpr std::size_t k_max_short_line = 9;
        return lines_are_prose_ && range.size() <= k_max_short_line
                   ? std::optional(make(id, Style::ShortLine, 2, begin, end))
                   : std::nullopt;
    }

    // No list item, table row, caption, byline, date or address.
    [[nodiscard]] bool reads_like_title(TokenRange range) const {
        const Token& first = token(range.begin.index());
        if (first.kind != TokenKind::Word && first.kind != TokenKind::Quote && first.kind != TokenKind::Number)
            return false;
        const std::string_view word = text(range.begin.index());
        for (const std::string_view other :
             {"table", "figure", "source", "sources", "note", "notes", "by", "http", "https", "www", "box"}) {
            if (word == other) return false;
        }
        std::size_t words = 0;
        std::size_t numbers = 0;
        std::size_t date_words = 0;
        for (std::size_t at = range.begin.index(); at < range.end.index(); ++at) {
            const Token& t = token(at);
            if (t.kind == TokenKind::Word) ++words;
            if (t.kind == TokenKind::Number) ++numbers;
            if (is(t.word, WordClass::Month) || is_date_word(text(at))) ++date_words;
            if (t.kind == TokenKind::Semicolon || text(at) == "|" || text(at) == "@" || text(at) == "$" ||
                text(at) == "%")
                return false;
        }
        const TokenKind last = token(range.end.index() - 1).kind;
        return words > date_words && words >= numbers && last != TokenKind::Comma && last != TokenKind::Hyphen;
    }

    // "Published Friday, 24 September, 2021"
    static bool is_date_word(std::string_view word) {
        constexpr std::array<std::string_view, 13> k_words = {
            "published", "updated",   "posted",   "dated",  "revised",  "last",  "monday",
            "tuesday",   "wednesday", "thursday", "friday", "saturday", "sunday"};
        return std::find(k_words.begin(), k_words.end(), word) != k_words.end();
    }

    // The row of a table whose cells tabs part.
    [[nodiscard]] bool has_cells(TokenRange range) const {
        return source_.text(document_.span_of(range)).find('\t') != std::string_view::npos;
    }

    // "Capital: Juba"
    [[nodiscard]] bool has_colon_inside(TokenRange range) const {
        for (std::size_t at = range.begin.index(); at + 1 < range.end.index(); ++at) {
            if (token(at).kind == TokenKind::Colon) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_upper_case(TokenRange range) const {
        constexpr std::size_t k_min_letters = 4;
        bool has_long_word = false;
        for (std::size_t at = range.begin.index(); at < range.end.index(); ++at) {
            const Token& t = token(at);
            if (t.kind != TokenKind::Word) continue;
            if (t.letter_case != LetterCase::Upper &&
                !(t.end - t.begin == 1 && t.letter_case == LetterCase::Capitalised))
                return false;
            has_long_word = has_long_word || t.end - t.begin >= k_min_letters;
        }
        return has_long_word;
    }

    // Every word but the small ones has a capital.
    [[nodiscard]] bool is_title_case(TokenRange range) const {
        constexpr std::uint32_t k_small_word = 3;
        bool has_capital = false;
        for (std::size_t at = range.begin.index(); at < range.end.index(); ++at) {
            const Token& t = token(at);
            if (t.kind != TokenKind::Word) continue;
            const bool small = t.end - t.begin <= k_small_word || is(t.word, WordClass::Preposition) ||
                               is(t.word, WordClass::Coordinator);
            if (t.letter_case == LetterCase::Lower && !small) return false;
            has_capital = has_capital || t.letter_case != LetterCase::Lower;
        }
        return has_capital;
    }

    // --- around a heading ----------------------------------------------------------------------------------

    [[nodiscard]] bool ends_in_stop(TokenRange range) const {
        std::size_t last = range.end.index() - 1;
        while (last > range.begin.index() &&
               (token(last).kind == TokenKind::Quote || token(last).kind == TokenKind::Close))
            --last;
        return token(last).kind == TokenKind::Stop;
    }

    [[nodiscard]] bool is_body(SentenceId id) const {
        const TokenRange range = document_.sentences[id].tokens;
        return range.size() >= k_min_body_tokens && ends_in_stop(range);
    }

    [[nodiscard]] bool most_paragraphs_are_prose() const {
        std::size_t paragraphs = 0;
        std::size_t prose = 0;
        for (SentenceId id(0); id != document_.sentences.end_id(); id = SentenceId(id.index() + 1)) {
            if (!document_.sentences[id].starts_paragraph) continue;
            ++paragraphs;
            if (is_body(id)) ++prose;
        }
        return prose * 2 >= paragraphs;
    }

    // A heading stands above text: a sentence in a paragraph of its own, or further headings and then one.
    [[nodiscard]] bool leads_to_body(const Heading& heading) const {
        if (heading.style == Style::Markdown || heading.style == Style::Underlined) return true;
        if (heading.style == Style::UpperCase && stands_above_lines(heading.sentence)) return true;
        constexpr std::size_t k_headings_in_a_row = 3;
        SentenceId id(heading.sentence.index() + 1);
        for (std::size_t steps = 0; steps < k_headings_in_a_row && document_.sentences.contains(id); ++steps) {
            if (!document_.sentences[id].starts_paragraph) return false;
            if (is_body(id)) return true;
            const std::optional<Heading> next = read(id);
            const bool list_goes_on = next && heading.style == Style::Numbered && next->style == Style::Numbered &&
                                      next->level <= heading.level;
            if (!next || list_goes_on) return false;
            id = SentenceId(id.index() + 1);
        }
        return false;
    }

    // Capitals also stand above lists and tables.
    [[nodiscard]] bool stands_above_lines(SentenceId id) const {
        constexpr std::size_t k_min_line_tokens = 3;
        const SentenceId next(id.index() + 1);
        if (!document_.sentences.contains(next)) return false;
        const Sentence& sentence = document_.sentences[next];
        return sentence.starts_paragraph && sentence.tokens.size() >= k_min_line_tokens;
    }

    const Document& document_;
    const SourceText& source_;
    bool lines_are_prose_ = false;
};

// The levels of styles without numbers depend on one another: capitals stand above title case.
void settle_levels(std::vector<Heading>& headings) {
    const bool has_upper_case =
        std::any_of(headings.begin(), headings.end(), [](const Heading& h) { return h.style == Style::UpperCase; });
    for (Heading& heading : headings) {
        const bool plain = heading.style == Style::TitleCase || heading.style == Style::ShortLine;
        if (plain) heading.level = has_upper_case ? 2 : 1;
    }
    std::uint8_t highest = 9;
    for (const Heading& heading : headings)
        highest = std::min(highest, heading.level);
    for (Heading& heading : headings)
        heading.level = static_cast<std::uint8_t>(heading.level - highest + 1);
}

std::string title_of(const Document& document, const SourceText& source, const Heading& heading) {
    const std::string_view written = source.text(document.span_of(heading.title));
    if (!document.has_case || heading.style == Style::UpperCase) return title_case(written);
    std::string title;
    for (const char c : written) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space)
            title += c;
        else if (!title.empty() && title.back() != ' ')
            title += ' ';
    }
    return title;
}

}  // namespace

Store<SectionId, Section> find_headed_sections(const Document& document, const SourceText& source) {
    std::vector<Heading> headings = HeadingFinder(document, source).run();
    settle_levels(headings);
    Store<SectionId, Section> sections;
    if (!headings.empty() && headings.front().sentence != SentenceId(0))
        sections.add({"Introduction", 1, SentenceId(0), true});
    for (const Heading& heading : headings)
        sections.add({title_of(document, source, heading), heading.level, heading.sentence, false});
    return sections;
}

}  // namespace attache
