#include <algorithm>
#include <cmath>

#include "extract/checks/check_figures.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr double k_percent = 100;

// How far a stated percentage may be from the computed one: half of its last digit, more where it is rounded in words.
double tolerance_of(const Figure& stated) {
    if (stated.qualifier != Qualifier::Exact) return std::max(1.0, 0.1 * stated.value);
    return stated.value == std::floor(stated.value) ? 0.5 : 0.05;
}

class RateChecker : SentenceChecker {
public:
    using SentenceChecker::SentenceChecker;

    void run() {
        for (std::size_t i = 1; i < figures.size(); ++i) {
            if (figures[i].kind != FigureKind::Percent || figures[i].is_range) continue;
            check_other_words(i);
            check_change(i);
        }
    }

private:
    // "$204 million, or 31%": of a larger sum named just before. Which one it is of, only the right figure tells.
    void check_other_words(std::size_t i) {
        const Figure& part = figures[i - 1];
        const Figure& stated = figures[i];
        const std::size_t begin = stated.tokens.begin.index();
        std::size_t joint = begin - 1;
        while (tokens.has(joint) && tokens.is_class(joint, WordClass::Adverb))
            --joint;
        const bool joined = tokens.is_word(joint, w_or) && tokens.kind(joint - 1) == TokenKind::Comma;
        if (!joined || part.kind == FigureKind::Percent || part.is_range ||
            tokens.is_word(stated.tokens.end.index(), w_of))
            return;
        constexpr std::size_t k_memory = 8;  // figures
        constexpr std::size_t k_memory_sentences = 2;
        const std::span<const Figure> all = context.figures.all();
        const auto here = static_cast<std::size_t>(&part - all.data());
        for (std::size_t back = 1; back <= std::min(here, k_memory); ++back) {
            const Figure& whole = all[here - back];
            if (part.sentence.index() - whole.sentence.index() > k_memory_sentences) return;
            if (!are_alike(whole, part) || whole.value <= part.value) continue;
            const double computed = part.value / whole.value * k_percent;
            if (std::abs(computed - stated.value) > tolerance_of(stated)) continue;
            add(whole, stated, computed, figure_text(part) + " of " + figure_text(whole) + " is ");
            return;
        }
    }

    // "$65.8 million, down from $79.8 million, a cut of 17.5%"
    void check_change(std::size_t i) {
        if (i < 2) return;
        const Figure& stated = figures[i];
        const Figure& from = figures[i - 1];
        const Figure& to = figures[i - 2];
        const std::size_t of = stated.tokens.begin.index() - 1;
        const bool is_change = tokens.is_word(of, w_of) && tokens.is_class(of - 1, WordClass::ChangeWord);
        const bool compared = tokens.is_class(from.tokens.begin.index() - 1, WordClass::ComparingWord);
        if (!is_change || !compared || !are_alike(from, to) || from.value <= 0 || from.is_range || to.is_range) return;
        const double computed = std::abs(to.value - from.value) / from.value * k_percent;
        add(from, stated, computed, "from " + figure_text(from) + " to " + figure_text(to) + " is ");
    }

    void add(const Figure& other, const Figure& stated, double computed, const std::string& claim) {
        std::vector<SentenceId> sentences{std::min(other.sentence, stated.sentence)};
        if (other.sentence != stated.sentence) sentences.push_back(stated.sentence);
        const bool holds = std::abs(computed - stated.value) <= tolerance_of(stated);
        checks.push_back(
            {std::move(sentences),
             claim + figure_text(computed, FigureKind::Percent, "percent") + "; the text says " + figure_text(stated),
             stated.value, computed, "percent", holds ? CheckVerdict::Consistent : CheckVerdict::Inconsistent});
    }
};

}  // namespace

void check_rates(const CheckContext& context, SentenceId sentence, std::vector<Check>& checks) {
    RateChecker(context, sentence, checks).run();
}

}  // namespace attache
