// WordTable: every distinct lower-cased word of a document, interned once. The words of the lexicon have
// fixed ids (0 .. lexicon_word_count()-1, the same in every document), so that rules compare integers;
// words that only the document knows follow.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace attache {

class WordTable {
public:
    // The id of `lower`, which must be lower-cased already. Amortised constant time.
    WordId intern(std::string_view lower);

    // The text of a word; the view stays valid until the next intern() and as long as the table lives.
    [[nodiscard]] std::string_view text(WordId word) const;

    [[nodiscard]] std::size_t size() const;

private:
    struct Entry {
        std::uint32_t offset = 0;  // into characters_
        std::uint32_t length = 0;
        std::uint64_t hash = 0;
    };
    void grow();

    std::string characters_;
    std::vector<Entry> entries_;        // words of the document alone, in order of first appearance
    std::vector<std::uint32_t> slots_;  // open addressing, 0 = free, else index + 1 into entries_
};

}  // namespace attache
