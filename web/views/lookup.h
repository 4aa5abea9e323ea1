// Lookup: marks by the sentence they stand in. Every list of findings is sorted by its place in the text,
// so a sentence's marks lie together.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "extract/report.h"

namespace attache {

// A half-open range of ids.
template <class IdT>
struct IdRange {
    IdT first;
    IdT last;

    [[nodiscard]] std::size_t size() const { return last.index() - first.index(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] bool contains(IdT id) const { return first <= id && id < last; }

    struct Iterator {
        IdT id;
        IdT operator*() const { return id; }
        Iterator& operator++() {
            id = IdT(id.index() + 1);
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;
    };
    [[nodiscard]] Iterator begin() const { return {first}; }
    [[nodiscard]] Iterator end() const { return {last}; }
};

// The marks of a store whose sentence lies in [first, last). O(log n).
template <class IdT, class Mark>
[[nodiscard]] IdRange<IdT> marks_in(const Store<IdT, Mark>& marks, SentenceId first, SentenceId last) {
    const auto before = [](const Mark& mark, SentenceId sentence) { return mark.sentence < sentence; };
    const auto& all = marks.elements();
    const auto begin = std::lower_bound(all.begin(), all.end(), first, before);
    const auto end = std::lower_bound(begin, all.end(), last, before);
    return {IdT(static_cast<std::size_t>(begin - all.begin())), IdT(static_cast<std::size_t>(end - all.begin()))};
}

template <class IdT, class Mark>
[[nodiscard]] IdRange<IdT> marks_in(const Store<IdT, Mark>& marks, SentenceId sentence) {
    return marks_in(marks, sentence, SentenceId(sentence.index() + 1));
}

// The sentence after the last one of a section.
[[nodiscard]] inline SentenceId section_end(const Document& document, SectionId section) {
    const SectionId next(section.index() + 1);
    return document.sections.contains(next) ? document.sections[next].first : document.sentences.end_id();
}

// The section that a sentence stands in; none if the document has no sections.
[[nodiscard]] inline SectionId section_at(const Document& document, SentenceId sentence) {
    const auto& all = document.sections.elements();
    const auto after =
        std::upper_bound(all.begin(), all.end(), sentence,
                         [](SentenceId wanted, const Section& section) { return wanted < section.first; });
    return after == all.begin() ? SectionId::none() : SectionId(static_cast<std::size_t>(after - all.begin()) - 1);
}

}  // namespace attache
