// What the scores of marks with a place in the text have in common: lines, overlap, and the mistakes as text.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "eval/kind_scores.h"
#include "eval/matching.h"

namespace attache {

template <class Mark>
[[nodiscard]] std::vector<std::size_t> gold_lines_of(const std::vector<Mark>& gold) {
    std::vector<std::size_t> lines;
    lines.reserve(gold.size());
    for (const Mark& mark : gold)
        lines.push_back(mark.place.line);
    return lines;
}

// Of marks of the report with a `span`.
template <class Marks>
[[nodiscard]] std::vector<std::size_t> found_lines_of(const GoldLines& lines, const Marks& marks) {
    std::vector<std::size_t> of_mark;
    of_mark.reserve(marks.size());
    for (const auto& mark : marks)
        of_mark.push_back(lines.line_of(mark.span.begin));
    return of_mark;
}

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

// "theme trade, gold finance", after a ", " if `text` says something already.
inline void add_difference(std::string& text, std::string_view name, std::string_view found, std::string_view gold) {
    if (!text.empty()) text += "; ";
    text.append(name).append(" ").append(found).append(", gold ").append(gold);
}

}  // namespace attache
