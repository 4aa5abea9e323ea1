#include <algorithm>
#include <cmath>
#include <optional>

#include "extract/amounts/money_sentence.h"
#include "extract/checks/check_figures.h"
#include "lexicon/lexicon.h"
#include "parse/content_words.h"

namespace attache {

namespace {

constexpr double k_percent = 100;

// How far a stated percentage may be from the computed one.
double tolerance_of(const Figure& stated) {
    switch (stated.qualifier) {
        case Qualifier::Exact: return stated.value == std::floor(stated.value) ? 0.5 : 0.05;
        case Qualifier::About:
        case Qualifier::Almost:
        case Qualifier::Over: return std::max(1.0, 0.1 * stated.value);
        default: return stated.value;
    }
}

bool same_aid(const Aid& a, const Aid& b) {
    return a.payer == b.payer && a.payee == b.payee && a.from == b.from && a.to == b.to;
}

class ShareChecker : SentenceChecker {
public:
    using SentenceChecker::SentenceChecker;

    void run() {
        for (std::size_t i = 0; i < figures.size(); ++i) {
            check_share_of_sum(i);
            check_whole(i);
        }
        check_items();
        check_composition();
    }

private:
    [[nodiscard]] bool is_share(const Figure& figure) const {
        return figure.kind == FigureKind::Percent && !figure.is_range &&
               tokens.is_word(figure.tokens.end.index(), w_of);
    }

    // --- "$179.9 million ..., about 18% of U.S. assistance" ------------------------------------------------

    void check_share_of_sum(std::size_t i) {
        if (i == 0 || !is_share(figures[i])) return;
        const Figure& part = figures[i - 1];
        if (part.kind == FigureKind::Percent || part.is_range || !stands_in_apposition(part, figures[i])) return;
        const Figure* whole = find_whole(part, figures[i]);
        if (whole == nullptr) return;
        const Figure& stated = figures[i];
        const double computed = part.value / whole->value * k_percent;
        const bool holds = std::abs(computed - stated.value) <= tolerance_of(stated);
        std::vector<SentenceId> sentences{std::min(whole->sentence, sentence)};
        if (whole->sentence != sentence) sentences.push_back(std::max(whole->sentence, sentence));
        checks.push_back(
            {std::move(sentences),
             figure_text(part) + " of " + figure_text(*whole) + " is " +
                 figure_text(computed, FigureKind::Percent, "percent") + "; the text says " + figure_text(stated),
             stated.value, computed, "percent", holds ? CheckVerdict::Consistent : CheckVerdict::Inconsistent});
    }

    // Between the two stands a comma, a bracket or a dash, and no "and" behind it that would begin something new.
    [[nodiscard]] bool stands_in_apposition(const Figure& part, const Figure& share) const {
        for (std::size_t at = share.tokens.begin.index(); at-- > part.tokens.end.index();) {
            const TokenKind kind = tokens.kind(at);
            if (kind == TokenKind::Comma || kind == TokenKind::Open || kind == TokenKind::Dash) return true;
            if (kind == TokenKind::Semicolon || tokens.is_class(at, WordClass::Coordinator)) return false;
        }
        return false;
    }

    // Of aid the sum with the same giver, receiver and period; of anything else a larger one that is called what the
    // percentage is of.
    [[nodiscard]] const Figure* find_whole(const Figure& part, const Figure& share) const {
        constexpr std::size_t k_memory = 200;  // figures
        const std::span<const Figure> all = context.figures.all();
        const auto here = static_cast<std::size_t>(figures.data() - all.data());
        const bool is_aid = part.amount != nullptr && part.amount->aid.has_value();
        for (std::size_t back = 1; back <= std::min(here, k_memory); ++back) {
            const Figure& whole = all[here - back];
            if (!are_alike(whole, part) || whole.value <= part.value) continue;
            const bool fits =
                is_aid ? whole.amount->aid && same_aid(*whole.amount->aid, *part.amount->aid) : is_called(whole, share);
            if (fits) return &whole;
        }
        return nullptr;
    }

    // Whether the words behind the whole, or just before it, are those that the percentage is of.
    [[nodiscard]] bool is_called(const Figure& whole, const Figure& share) const {
        constexpr std::size_t k_memory_sentences = 4;
        constexpr std::size_t k_reach = 6;
        if (sentence.index() - whole.sentence.index() > k_memory_sentences) return false;
        const WordId noun = head_of(share);
        if (!noun.has_value()) return false;
        const TokenWindow words = window_of(context, whole.sentence);
        const std::size_t begin = whole.tokens.begin.index();
        for (std::size_t at = begin > k_reach ? begin - k_reach : 0; at < whole.tokens.end.index() + k_reach; ++at) {
            if (words.has(at) && words.word(at) == noun) return true;
        }
        return false;
    }

    // The first content word behind "of", without "total" and "all".
    [[nodiscard]] WordId head_of(const Figure& share) const {
        constexpr std::size_t k_reach = 5;
        for (std::size_t at = share.tokens.end.index() + 1; at < share.tokens.end.index() + k_reach; ++at) {
            if (tokens.kind(at) != TokenKind::Word) break;
            if (is_content_word(tokens[at]) && !tokens.is_class(at, WordClass::TotalWord) &&
                !tokens.is_class(at, WordClass::Adjective))
                return tokens.word(at);
        }
        return WordId::none();
    }

    // --- shares of one whole -------------------------------------------------------------------------------

    // "about half of the labor force" of one kind and half of another: together all of it, or more.
    void check_whole(std::size_t i) {
        if (!is_share(figures[i])) return;
        const PhraseHit* whole = whole_of(tokens, figures[i]);
        if (whole == nullptr) return;
        if (figures[i].value > k_percent) {
            checks.push_back({{sentence},
                              figure_text(figures[i]) + " of a whole that has no more than 100%",
                              figures[i].value,
                              k_percent,
                              "percent",
                              CheckVerdict::Inconsistent});
        }
        constexpr std::size_t k_memory_figures = 30;
        constexpr std::size_t k_memory_sentences = 6;
        const std::span<const Figure> all = context.figures.all();
        const auto here = static_cast<std::size_t>(&figures[i] - all.data());
        for (std::size_t back = 1; back <= std::min(here, k_memory_figures); ++back) {
            const Figure& other = all[here - back];
            if (sentence.index() - other.sentence.index() > k_memory_sentences) return;
            if (other.kind != FigureKind::Percent || other.is_range) continue;
            const PhraseHit* other_whole = whole_of(window_of(context, other.sentence), other);
            if (other_whole == nullptr || other_whole->row != whole->row) continue;
            add_shares(other, figures[i], divided_whole_rows()[whole->row].phrase);
            return;
        }
    }

    void add_shares(const Figure& a, const Figure& b, std::string_view whole) {
        const double sum = a.value + b.value;
        if (sum < k_percent) return;
        std::vector<SentenceId> sentences{a.sentence};
        if (b.sentence != a.sentence) sentences.push_back(b.sentence);
        checks.push_back({std::move(sentences),
                          figure_text(a) + " + " + figure_text(b) + " = " +
                              figure_text(sum, FigureKind::Percent, "percent") + " of the " + std::string(whole) +
                              " leaves nothing for others, unless the two overlap",
                          k_percent, sum, "percent", CheckVerdict::CannotTell});
    }

    // The divided whole right behind a share ("of the labor force"); nullptr if it is of something else.
    [[nodiscard]] const PhraseHit* whole_of(const TokenWindow& words, const Figure& share) const {
        constexpr std::size_t k_reach = 4;
        const std::size_t of = share.tokens.end.index();
        if (!words.is_word(of, w_of)) return nullptr;
        for (std::size_t at = of + 1; at <= of + k_reach && words.kind(at) == TokenKind::Word; ++at) {
            const PhraseHit* hit = context.phrases.at(PhraseKind::DividedWhole, TokenId(at));
            if (hit != nullptr && hit->tokens.begin.index() == at) return hit;
        }
        return nullptr;
    }

    // --- items of a sum ------------------------------------------------------------------------------------

    // "... ($10.5 million); ... ($10.2 million)": the items of the request or the budget named before.
    void check_items() {
        constexpr std::size_t k_min_items = 2;
        std::vector<const Figure*> items;
        for (const Figure& figure : figures) {
            if (figure.kind == FigureKind::Money && !figure.is_range && figure.amount->aid &&
                is_bracketed(tokens, figure.tokens))
                items.push_back(&figure);
        }
        if (items.size() < k_min_items) return;
        const Figure* total = find_total(*items.front());
        if (total == nullptr) return;
        double sum = 0;
        for (const Figure* item : items)
            sum += item->value;
        const double rest = total->value - sum;
        const bool holds = rest >= -0.005 * total->value;
        std::string claim = std::to_string(items.size()) + " items make " +
                            figure_text(sum, FigureKind::Money, total->unit) + " of " + figure_text(*total);
        claim += holds ? "; " + figure_text(std::max(rest, 0.0), FigureKind::Money, total->unit) + " is not itemised"
                       : ", which is less";
        checks.push_back({{total->sentence, sentence},
                          std::move(claim),
                          total->value,
                          sum,
                          std::string(total->unit),
                          holds ? CheckVerdict::Consistent : CheckVerdict::Inconsistent});
    }

    [[nodiscard]] const Figure* find_total(const Figure& item) const {
        constexpr std::size_t k_memory_figures = 12;
        constexpr std::size_t k_memory_sentences = 6;
        const std::span<const Figure> all = context.figures.all();
        const auto here = static_cast<std::size_t>(&item - all.data());
        for (std::size_t back = 1; back <= std::min(here, k_memory_figures); ++back) {
            const Figure& total = all[here - back];
            if (item.sentence.index() - total.sentence.index() > k_memory_sentences) return nullptr;
            const bool is_aid = total.kind == FigureKind::Money && !total.is_range && total.amount->aid.has_value() &&
                                are_alike(total, item);
            if (is_aid && total.amount->aid->status == item.amount->aid->status &&
                same_aid(*total.amount->aid, *item.amount->aid))
                return &total;
        }
        return nullptr;
    }

    // "54% ..., 30% ... and 16%": three or more percentages that make a whole.
    void check_composition() {
        constexpr std::size_t k_min_parts = 3;
        constexpr double k_rounding = 1;
        double sum = 0;
        std::size_t parts = 0;
        for (const Figure& figure : figures) {
            if (figure.kind != FigureKind::Percent) continue;
            if (figure.is_range || tokens.is_word(figure.tokens.begin.index() - 1, w_by) ||
                tokens.is_word(figure.tokens.begin.index() - 1, w_from))
                return;
            sum += figure.value;
            ++parts;
        }
        if (parts < k_min_parts || std::abs(sum - k_percent) > k_rounding) return;
        checks.push_back({{sentence},
                          std::to_string(parts) + " shares make " + figure_text(sum, FigureKind::Percent, "percent"),
                          k_percent,
                          sum,
                          "percent",
                          CheckVerdict::Consistent});
    }
};

}  // namespace

void check_shares(const CheckContext& context, SentenceId sentence, std::vector<Check>& checks) {
    ShareChecker(context, sentence, checks).run();
}

}  // namespace attache
