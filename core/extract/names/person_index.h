// PersonIndex: the people named so far by the words of their names, so that "rahmon" is found to be "emomali rahmon".
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/ids.h"
#include "extract/names/named_span.h"
#include "parse/document.h"

namespace attache {

class PersonIndex {
public:
    explicit PersonIndex(const Document& document) : document_(document) {}

    // The person whom a span names; none if it is somebody new. A single word means the one named last who bears it;
    // a full name means one who shares the family name and another of its words.
    [[nodiscard]] EntityId find(const NamedSpan& span) const;
    // The span names this person, known or new.
    void add(const NamedSpan& span, EntityId person);

private:
    using Words = std::vector<WordId>;
    struct Bearer {
        EntityId person;
        bool as_family = false;
    };

    [[nodiscard]] Words words_of(const NamedSpan& span) const;

    const Document& document_;
    std::unordered_map<std::size_t, std::vector<Bearer>> by_word_;  // the one named last stands last
    std::unordered_map<std::size_t, Words> names_;                  // by person
};

}  // namespace attache
