// What the scores of marks with a place in the text have in common: matching by line and overlap, and the mistakes as
// text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "eval/kind_scores.h"
#include "eval/matching.h"

namespace attache {

[[nodiscard]] inline std::string quoted_words(std::string_view words) { return '"' + std::string(words) + '"'; }

// Adds the mistakes of a matching: `gold_text(i)` and `found_text(i)` say what a mark is, `difference(gold, found)` in
// what a found one differs (empty: in nothing).
template <class GoldText, class FoundText, class Difference>
void add_mistakes(const Matching& matching, const std::vector<std::size_t>& gold_lines,
                  const std::vector<std::size_t>& found_lines, const GoldText& gold_text, const FoundText& found_text,
                  const Difference& difference, std::vector<Mistake>& mistakes) {
    for (const std::size_t gold : matching.missed)
        mistakes.push_back({MistakeKind::Missed, gold_lines[gold], gold_text(gold)});
    for (const std::size_t found : matching.false_marks)
        mistakes.push_back({MistakeKind::False, found_lines[found], found_text(found)});
    for (const auto& [gold, found] : matching.pairs) {
        const std::string differs = difference(gold, found);
        if (!differs.empty())
            mistakes.push_back({MistakeKind::Differs, gold_lines[gold], gold_text(gold) + ": " + differs});
    }
}

// "theme trade, gold finance", after a "; " if `text` says something already.
inline void add_difference(std::string& text, std::string_view name, std::string_view found, std::string_view gold) {
    if (!text.empty()) text += "; ";
    text.append(name).append(" ").append(found).append(", gold ").append(gold);
}

// Gold marks with a `place` and marks of the report with a `span`. Refers to both, which must outlive it. Tests and
// texts take a mark of each, or one of them.
template <class GoldMark, class FoundMark>
class PlacedMarks {
public:
    PlacedMarks(const Scoring& scoring, const std::vector<GoldMark>& gold, const std::vector<FoundMark>& found)
        : source_(scoring.report.source), gold_(gold), found_(found) {
        gold_lines_.reserve(gold.size());
        for (const GoldMark& mark : gold)
            gold_lines_.push_back(mark.place.line);
        found_lines_.reserve(found.size());
        for (const FoundMark& mark : found)
            found_lines_.push_back(scoring.lines.line_of(mark.span.begin));
    }

    // Of marks that overlap and are `same`.
    template <class Same>
    [[nodiscard]] Matching match(const Same& same) const {
        return match_marks(gold_lines_, found_lines_, [&](std::size_t g, std::size_t f) {
            return gold_[g].place.span.overlaps(found_[f].span) && same(gold_[g], found_[f]);
        });
    }
    [[nodiscard]] Matching match() const {
        return match([](const GoldMark&, const FoundMark&) { return true; });
    }

    template <class Test>
    [[nodiscard]] Matching where(const Matching& matching, const Test& test) const {
        return pairs_where(matching, [&](std::size_t g, std::size_t) { return test(gold_[g]); });
    }
    template <class Test>
    [[nodiscard]] Measure share(std::string_view name, const Matching& matching, const Test& test) const {
        return pair_share(name, matching, [&](std::size_t g, std::size_t f) { return test(gold_[g], found_[f]); });
    }

    // Precision, recall and the mistakes. `gold_text` and `found_text` say what a mark is besides its words;
    // `difference` in what a found one differs (empty: in nothing).
    template <class GoldText, class FoundText, class Difference>
    [[nodiscard]] KindScore score(std::string_view name, const Matching& matching, const GoldText& gold_text,
                                  const FoundText& found_text, const Difference& difference) const {
        KindScore score{name, precision_recall(matching.counts()), {}};
        add_mistakes(
            matching, gold_lines_, found_lines_,
            [&](std::size_t g) { return with_words(gold_text(gold_[g]), gold_[g].place.words); },
            [&](std::size_t f) { return with_words(found_text(found_[f]), source_.text(found_[f].span)); },
            [&](std::size_t g, std::size_t f) { return difference(gold_[g], found_[f]); }, score.mistakes);
        return score;
    }
    // Marks that match differ in nothing.
    template <class GoldText, class FoundText>
    [[nodiscard]] KindScore score(std::string_view name, const Matching& matching, const GoldText& gold_text,
                                  const FoundText& found_text) const {
        return score(name, matching, gold_text, found_text,
                     [](const GoldMark&, const FoundMark&) { return std::string(); });
    }

private:
    [[nodiscard]] static std::string with_words(const std::string& text, std::string_view words) {
        return text.empty() ? quoted_words(words) : text + ", " + quoted_words(words);
    }

    const SourceText& source_;
    const std::vector<GoldMark>& gold_;
    const std::vector<FoundMark>& found_;
    std::vector<std::size_t> gold_lines_;
    std::vector<std::size_t> found_lines_;
};

}  // namespace attache
