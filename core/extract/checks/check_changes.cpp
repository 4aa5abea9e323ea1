#include <algorithm>
#include <cmath>
#include <optional>

#include "extract/checks/check_figures.h"
#include "lexicon/lexicon.h"
#include "parse/content_words.h"

namespace attache {

namespace {

// A word by its base form: "payments" and "payment", "grew" and "grow" are the same thing.
WordId base_of(WordId word) {
    const WordId noun = noun_lemma(word);
    return noun != word ? noun : verb_lemma(word);
}

class ChangeChecker : SentenceChecker {
public:
    using SentenceChecker::SentenceChecker;

    void run() {
        for (std::size_t i = 0; i < figures.size(); ++i) {
            if (check_up_from(i) || check_from_to(i)) continue;
            check_change_to(i);
        }
    }

private:
    void add(const Figure& before, const Figure& after, int direction, std::string_view words,
             CheckVerdict wrong = CheckVerdict::Inconsistent) {
        const double difference = after.value - before.value;
        const bool holds = direction > 0 ? difference > 0 : difference < 0;
        std::vector<SentenceId> sentences{before.sentence};
        if (after.sentence != before.sentence) sentences.push_back(after.sentence);
        const bool points = after.kind == FigureKind::Percent;
        const std::string change =
            (difference < 0 ? "\xE2\x88\x92" : "+") +
            figure_text(std::abs(difference), points ? FigureKind::Count : after.kind, after.unit) +
            (points ? " points" : "");
        checks.push_back({std::move(sentences),
                          "from " + figure_text(before) + " to " + figure_text(after) + " is " + change +
                              "; the text says " + std::string(words),
                          before.value, after.value, std::string(after.unit), holds ? CheckVerdict::Consistent : wrong,
                          static_cast<std::int8_t>(direction)});
    }

    static std::string_view words_for(int direction) { return direction > 0 ? "that it grew" : "that it fell"; }

    [[nodiscard]] int direction_at(std::size_t at) const {
        return tokens.is_class(at, WordClass::ChangeWord)
                   ? static_cast<int>(value_of(tokens.word(at), WordClass::ChangeWord))
                   : 0;
    }

    // "54 seats (up from 52 in 2005)": the second figure of the two.
    bool check_up_from(std::size_t i) {
        if (i == 0) return false;
        const std::size_t begin = sign_begin(i);
        const int direction = tokens.is_word(begin - 1, w_from) ? direction_at(begin - 2) : 0;
        const bool adverb = tokens.text(begin - 2) == "up" || tokens.text(begin - 2) == "down";
        if (direction == 0 || !adverb || !are_alike(figures[i], figures[i - 1])) return false;
        add(figures[i], figures[i - 1], direction, direction > 0 ? "that it is up" : "that it is down");
        return true;
    }

    // Where the figure begins with its qualifier: "from about 350".
    [[nodiscard]] std::size_t sign_begin(std::size_t i) const {
        std::size_t begin = figures[i].tokens.begin.index();
        const PhraseHit* qualifier =
            begin > tokens.begin() ? context.phrases.at(PhraseKind::QualifierPhrase, TokenId(begin - 1)) : nullptr;
        if (qualifier != nullptr && qualifier->tokens.end.index() == begin) begin = qualifier->tokens.begin.index();
        return begin;
    }

    // "reduced from 350 to 200": the first figure of the two.
    bool check_from_to(std::size_t i) {
        if (i + 1 >= figures.size() || !tokens.is_word(sign_begin(i) - 1, w_from)) return false;
        const std::size_t to = sign_begin(i + 1) - 1;
        constexpr std::size_t k_widest = 6;
        if (!tokens.is_word(to, w_to) || to - figures[i].tokens.end.index() > k_widest ||
            !are_alike(figures[i], figures[i + 1]))
            return false;
        const int direction = direction_before(sign_begin(i));
        if (direction == 0) return false;
        add(figures[i], figures[i + 1], direction, words_for(direction));
        check_percentage(figures[i], figures[i + 1]);
        return true;
    }

    [[nodiscard]] int direction_before(std::size_t at) const {
        constexpr std::size_t k_reach = 12;
        for (std::size_t steps = 1; steps <= k_reach && tokens.has(at - steps); ++steps) {
            if (const int direction = direction_at(at - steps); direction != 0) return direction;
            if (tokens.kind(at - steps) == TokenKind::Semicolon) return 0;
        }
        return 0;
    }

    // "rose by 40 percent from 50 to 70": the one percentage of the sentence that is neither of the two.
    void check_percentage(const Figure& before, const Figure& after) {
        if (after.kind == FigureKind::Percent || before.value == 0) return;
        const Figure* stated = nullptr;
        for (const Figure& figure : figures) {
            if (figure.kind != FigureKind::Percent || figure.is_range) continue;
            const std::size_t begin = figure.tokens.begin.index();
            if (!tokens.is_word(begin - 1, w_by) && direction_at(begin - 1) == 0) continue;
            if (stated != nullptr) return;
            stated = &figure;
        }
        if (stated == nullptr) return;
        constexpr double k_percent = 100;
        const double computed = std::abs(after.value - before.value) / before.value * k_percent;
        const double tolerance = stated->qualifier == Qualifier::Exact ? 0.5 : std::max(1.0, 0.05 * stated->value);
        const bool holds = std::abs(computed - stated->value) <= tolerance;
        checks.push_back({{sentence},
                          "from " + figure_text(before) + " to " + figure_text(after) + " is " +
                              figure_text(computed, FigureKind::Percent, "percent") + "; the text says " +
                              figure_text(*stated),
                          stated->value,
                          computed,
                          "percent",
                          holds ? CheckVerdict::Consistent : CheckVerdict::Inconsistent});
    }

    // --- changes from a figure told earlier ----------------------------------------------------------------

    // "had reduced its request for rent payments to $25 million", where a sentence before spoke of "$300 million in
    // annual rent payments".
    void check_change_to(std::size_t i) {
        const Figure& after = figures[i];
        const std::size_t to = sign_begin(i) - 1;
        if (after.is_range || after.kind == FigureKind::Count || !tokens.is_word(to, w_to)) return;
        const std::size_t change = change_before(to);
        if (change == 0) return;
        const std::vector<WordId> topic = content_words(tokens, change + 1, to);
        const Figure* before = find_before(after, topic);
        if (before == nullptr) return;
        const int direction = direction_at(change);
        add(*before, after, direction, words_for(direction), CheckVerdict::CannotTell);
    }

    // The change word that "to" belongs to: no other figure and no "from" between.
    [[nodiscard]] std::size_t change_before(std::size_t to) const {
        constexpr std::size_t k_reach = 8;
        for (std::size_t steps = 1; steps <= k_reach; ++steps) {
            const std::size_t at = to - steps;
            if (!tokens.has(at) || tokens.kind(at) == TokenKind::Number || tokens.is_word(at, w_from)) return 0;
            if (tokens.kind(at) != TokenKind::Word && tokens.kind(at) != TokenKind::Hyphen) return 0;
            if (tokens.is_class(at, WordClass::ChangeWord) && has_form_of_change(at)) return at;
        }
        return 0;
    }

    // "growth" in "a decline in growth to 5 percent" is what declines.
    [[nodiscard]] bool has_form_of_change(std::size_t at) const {
        for (std::size_t steps = 1; steps <= 3; ++steps) {
            if (direction_at(at - steps) != 0) return false;
        }
        return true;
    }

    static std::vector<WordId> content_words(const TokenWindow& tokens, std::size_t begin, std::size_t end) {
        std::vector<WordId> words;
        for (std::size_t at = begin; at < end; ++at) {
            if (tokens.has(at) && is_content_word(tokens[at])) words.push_back(base_of(tokens.word(at)));
        }
        return words;
    }

    // The last figure of this kind near which a word of the topic stands, in the sentences before.
    [[nodiscard]] const Figure* find_before(const Figure& after, const std::vector<WordId>& topic) const {
        constexpr std::size_t k_memory_figures = 40;
        constexpr std::size_t k_memory_sentences = 8;
        constexpr std::size_t k_reach = 8;
        const std::span<const Figure> all = context.figures.all();
        const auto here = static_cast<std::size_t>(figures.data() - all.data());
        for (std::size_t back = 1; back <= std::min(here, k_memory_figures); ++back) {
            const Figure& figure = all[here - back];
            if (sentence.index() - figure.sentence.index() > k_memory_sentences) return nullptr;
            if (!are_alike(figure, after)) continue;
            const TokenWindow words = window_of(context, figure.sentence);
            const std::size_t begin = figure.tokens.begin.index();
            const std::vector<WordId> around =
                content_words(words, begin > k_reach ? begin - k_reach : 0, figure.tokens.end.index() + k_reach);
            const bool shared = std::any_of(topic.begin(), topic.end(), [&around](WordId word) {
                return std::find(around.begin(), around.end(), word) != around.end();
            });
            if (shared) return &figure;
        }
        return nullptr;
    }
};

}  // namespace

void check_changes(const CheckContext& context, SentenceId sentence, std::vector<Check>& checks) {
    ChangeChecker(context, sentence, checks).run();
}

}  // namespace attache
