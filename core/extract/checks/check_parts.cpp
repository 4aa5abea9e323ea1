#include <algorithm>
#include <cmath>
#include <optional>

#include "extract/checks/check_figures.h"
#include "lexicon/lexicon.h"
#include "parse/content_words.h"

namespace attache {

namespace {

constexpr double k_parts_follow = 1;  // of check_totals.tsv
constexpr double k_total_follows = 2;
constexpr double k_rest_follows = 3;

bool is_total_word(const TokenWindow& tokens, std::size_t at, double value) {
    return tokens.is_class(at, WordClass::TotalWord) && value_of(tokens.word(at), WordClass::TotalWord) == value;
}

class PartChecker : SentenceChecker {
public:
    using SentenceChecker::SentenceChecker;

    void run() {
        for (std::size_t i = 0; i < figures.size(); ++i) {
            check_bracketed_parts(i);
            check_included_parts(i);
            check_total_behind_parts(i);
            check_list(i);
            check_rest(i);
        }
        check_sum_stated_before();
    }

private:
    void add(const std::vector<SentenceId>& sentences, std::string claim, const Figure& stated, double computed,
             CheckVerdict verdict) {
        checks.push_back({sentences, std::move(claim), stated.value, computed, std::string(stated.unit), verdict});
    }

    // --- totals and their parts ----------------------------------------------------------------------------

    [[nodiscard]] static double sum_of(std::span<const Figure> parts) {
        double sum = 0;
        for (const Figure& part : parts)
            sum += part.value;
        return sum;
    }

    [[nodiscard]] static std::string addition(std::span<const Figure> parts) {
        std::string text;
        for (const Figure& part : parts)
            text += (text.empty() ? "" : " + ") + figure_text(part);
        return text;
    }

    static bool is_about(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

    // A sum that misses its total by little is a slip; one that is far from it adds up something else.
    static std::optional<CheckVerdict> verdict_on(double sum, const Figure& total) {
        if (is_about(sum, total.value)) return CheckVerdict::Consistent;
        constexpr double k_slip = 0.2;
        const bool exact = total.qualifier == Qualifier::Exact;
        return exact && std::abs(sum - total.value) <= k_slip * total.value ? std::optional(CheckVerdict::Inconsistent)
                                                                            : std::nullopt;
    }

    void check_sum(std::span<const Figure> parts, const Figure& total, bool may_leave_out) {
        if (parts.size() < 2) return;
        for (const Figure& part : parts) {
            if (!are_alike(part, total) || !counts_same(part, total) || part.value > total.value) return;
        }
        const double sum = sum_of(parts);
        const std::optional<CheckVerdict> verdict = verdict_on(sum, total);
        if (!verdict || (may_leave_out && sum < total.value)) return;
        const std::string counted =
            total.kind == FigureKind::Count && !total.unit.empty() ? " " + std::string(total.unit) : "";
        add({sentence},
            addition(parts) + " = " + figure_text(sum, total.kind, total.unit) + "; the text says " +
                figure_text(total) + counted,
            total, sum, *verdict);
    }

    // A part may leave out what it counts, or must count what the total counts.
    [[nodiscard]] bool counts_same(const Figure& part, const Figure& total) const {
        if (part.kind != FigureKind::Count || part.unit.empty() || part.unit == total.unit) return true;
        const std::size_t next = part.tokens.end.index();
        return !tokens.is_class(next, WordClass::CountNoun) && !tokens.is_class(next, WordClass::TimeUnit) &&
               !tokens.is_hyphen(next);
    }

    [[nodiscard]] std::span<const Figure> figures_between(std::size_t begin, std::size_t end, std::size_t from) const {
        std::size_t first = from;
        while (first < figures.size() && figures[first].tokens.begin.index() < begin)
            ++first;
        std::size_t last = first;
        while (last < figures.size() && figures[last].tokens.end.index() <= end)
            ++last;
        return figures.subspan(first, last - first);
    }

    // "63 members (22 elected by party list and 41 in districts)"
    void check_bracketed_parts(std::size_t i) {
        constexpr std::size_t k_reach = 8;
        std::size_t open = figures[i].tokens.end.index();
        const std::size_t limit = open + k_reach;
        while (open < limit && tokens.kind(open) == TokenKind::Word)
            ++open;
        if (tokens.kind(open) != TokenKind::Open) return;
        std::size_t close = open + 1;
        while (tokens.has(close) && tokens.kind(close) != TokenKind::Close)
            ++close;
        check_sum(figures_between(open, close, i + 1), figures[i], true);
    }

    // "153 candidates registered, including 83 sponsored by parties and 70 who nominated themselves"
    void check_included_parts(std::size_t i) {
        constexpr std::size_t k_reach = 8;
        const std::size_t end = i + 1 < figures.size() ? figures[i + 1].tokens.begin.index() : tokens.end();
        for (std::size_t at = figures[i].tokens.end.index();
             at < std::min(end, figures[i].tokens.end.index() + k_reach); ++at) {
            if (!is_total_word(tokens, at, k_parts_follow)) continue;
            std::size_t stop = at;
            while (tokens.has(stop) && tokens.kind(stop) != TokenKind::Semicolon &&
                   tokens.kind(stop) != TokenKind::Close)
                ++stop;
            std::vector<Figure> parts;  // "in food aid under P.L. 480" is no part of a sum of money
            for (const Figure& part : figures_between(at, stop, i + 1)) {
                if (part.kind == figures[i].kind) parts.push_back(part);
            }
            check_sum(parts, figures[i], true);
            return;
        }
    }

    // "22 men and 41 women, for a total of 63", "totaling 63"
    void check_total_behind_parts(std::size_t i) {
        constexpr std::size_t k_min_parts = 2;
        if (i < k_min_parts) return;
        const std::size_t begin = figures[i].tokens.begin.index();
        const std::size_t word = tokens.is_word(begin - 1, w_of) ? begin - 2 : begin - 1;
        if (is_total_word(tokens, word, k_total_follows)) check_sum(figures.first(i), figures[i], false);
    }

    // "won 54 seats, ... 2 seats, ... and 1 seat": the sum is a number that the text gave before.
    void check_sum_stated_before() {
        constexpr std::size_t k_min_parts = 4;
        constexpr std::size_t k_memory = 120;  // figures
        std::vector<Figure> parts;
        for (const Figure& figure : figures) {
            if (figure.kind == FigureKind::Count && !figure.is_range && !is_comparison(figure) && same_thing(figure))
                parts.push_back(figure);
        }
        if (parts.size() < k_min_parts) return;
        const double sum = sum_of(parts);
        const std::span<const Figure> all = context.figures.all();
        const auto here = static_cast<std::size_t>(figures.data() - all.data());
        for (std::size_t back = 1; back <= std::min(here, k_memory); ++back) {
            const Figure& before = all[here - back];
            if (before.kind != FigureKind::Count || before.is_range || before.value != sum) continue;
            add({before.sentence, sentence},
                addition(parts) + " = " + figure_text(sum, FigureKind::Count, "") + ", as many as the " +
                    figure_text(before) + (before.unit.empty() ? "" : " " + std::string(before.unit)) + " named before",
                before, sum, CheckVerdict::Consistent);
            return;
        }
    }

    // The word counted most in the sentence is what is added up.
    [[nodiscard]] bool same_thing(const Figure& figure) const {
        const auto stem = [](std::string_view unit) { return unit.substr(0, unit.find_last_not_of('s') + 1); };
        std::size_t like_it = 0;
        for (const Figure& other : figures)
            like_it += !other.unit.empty() && stem(other.unit) == stem(figure.unit) ? 1U : 0U;
        return like_it * 2 > figures.size();
    }

    // "up from 52": a figure of another time.
    [[nodiscard]] bool is_comparison(const Figure& figure) const {
        return tokens.is_word(figure.tokens.begin.index() - 1, w_from);
    }

    // --- lists ---------------------------------------------------------------------------------------------

    // "three parties are the A, the B, and the C"
    void check_list(std::size_t i) {
        constexpr double k_longest_list = 12;
        const Figure& figure = figures[i];
        if (figure.kind != FigureKind::Count || figure.is_range || figure.value < 2 || figure.value > k_longest_list)
            return;
        const std::size_t begin = list_begin(figure.tokens.end.index());
        if (begin == 0) return;
        const std::size_t items = count_items(begin);
        if (items < 2) return;
        const auto count = static_cast<double>(items);
        add({sentence},
            "the list names " + figure_text(count, FigureKind::Count, "") + "; the text announces " +
                figure_text(figure) + " " + std::string(figure.unit),
            figure, count, is_about(count, figure.value) ? CheckVerdict::Consistent : CheckVerdict::Inconsistent);
    }

    // Behind the noun: "are", a colon or a dash. 0: no list follows.
    [[nodiscard]] std::size_t list_begin(std::size_t at) const {
        constexpr std::size_t k_longest_noun = 5;
        std::size_t noun = at;
        while (noun < at + k_longest_noun && tokens.kind(noun) == TokenKind::Word &&
               !tokens.is_class(noun, WordClass::Auxiliary) && !tokens.is_class(noun, WordClass::Preposition)) {
            ++noun;
        }
        const bool introduces = tokens.is_word(noun, w_are) || tokens.is_word(noun, w_were) ||
                                tokens.kind(noun) == TokenKind::Colon || is_total_word(tokens, noun, k_parts_follow);
        return noun > at && introduces && !is_total_word(tokens, noun, k_parts_follow) ? noun + 1 : 0;
    }

    // The items between commas up to the sentence's end, the last one behind "and"; 0: it is no plain list of names.
    [[nodiscard]] std::size_t count_items(std::size_t begin) const {
        constexpr std::size_t k_longest_item = 8;
        std::size_t items = 1;
        std::size_t length = 0;
        bool closed = false;
        for (std::size_t at = begin; at < tokens.end(); ++at) {
            const TokenKind kind = tokens.kind(at);
            if (kind == TokenKind::Stop) break;
            const bool joint = kind == TokenKind::Comma || tokens.is_word(at, w_and);
            if (joint) {
                if (length == 0 && kind == TokenKind::Comma) return 0;
                if (length > 0) ++items;
                closed = tokens.is_word(at, w_and);
                length = 0;
                continue;
            }
            const bool verbal = tokens.is_class(at, WordClass::Auxiliary) || tokens.is_class(at, WordClass::Modal) ||
                                tokens.is_class(at, WordClass::RelativePronoun) ||
                                tokens.is_class(at, WordClass::Negation);
            if (verbal || (kind != TokenKind::Word && kind != TokenKind::Hyphen && kind != TokenKind::Clitic) ||
                ++length > k_longest_item)
                return 0;
        }
        return closed && length > 0 ? items : 0;
    }

    // --- what remains --------------------------------------------------------------------------------------

    // "Five candidates, including the incumbent. ... All four challengers", "of 63 seats 22 ...; the other 41"
    void check_rest(std::size_t i) {
        const Figure& rest = figures[i];
        if (rest.kind != FigureKind::Count || rest.is_range ||
            !is_total_word(tokens, rest.tokens.begin.index() - 1, k_rest_follows))
            return;
        if (check_rest_within(i) || i > 0 || sentence.index() == 0) return;
        const SentenceId before(sentence.index() - 1);
        const TokenWindow words = window_of(context, before);
        for (const Figure& total : context.figures.of(before)) {
            const bool one_named = total.kind == FigureKind::Count && includes_one(words, total);
            if (!one_named || total.value - 1 != rest.value) continue;
            add({before, sentence},
                figure_text(total) + " \xE2\x88\x92 1 = " + figure_text(rest) + ", as many as the text says remain",
                rest, total.value - 1, CheckVerdict::Consistent);
            return;
        }
    }

    bool check_rest_within(std::size_t i) {
        constexpr std::size_t k_min_figures = 2;
        const Figure& rest = figures[i];
        if (i < k_min_figures) return false;
        double left = figures[0].value;
        for (std::size_t k = 1; k < i; ++k) {
            if (!are_alike(figures[k], figures[0])) return false;
            left -= figures[k].value;
        }
        if (left != rest.value) return false;
        add({sentence},
            figure_text(figures[0]) + " less the others leaves " + figure_text(left, FigureKind::Count, "") +
                ", as the text says",
            rest, left, CheckVerdict::Consistent);
        return true;
    }

    // "including" and no figure behind it: one of them is named.
    [[nodiscard]] bool includes_one(const TokenWindow& words, const Figure& total) const {
        for (std::size_t at = total.tokens.end.index(); at < words.end(); ++at) {
            if (!is_total_word(words, at, k_parts_follow)) continue;
            for (std::size_t behind = at; behind < words.end(); ++behind) {
                if (words.is_word(behind, w_and)) return false;
            }
            const std::span<const Figure> beside = context.figures.of(total.sentence);
            return beside.back().tokens.begin.index() < at;
        }
        return false;
    }
};

}  // namespace

void check_parts(const CheckContext& context, SentenceId sentence, std::vector<Check>& checks) {
    PartChecker(context, sentence, checks).run();
}

}  // namespace attache
