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
    WordId intern(std::string_view lower, std::uint64_t hash);  // hash: fnv1a(lower)

    // The text of a word; the view stays valid until the next intern() and as long as the table lives.
    [[nodiscard]] std::string_view text(WordId word) const;

    [[nodiscard]] std::size_t size() const;

private:
    // A place of the hash table. It holds every word that was met, those of the lexicon too: a text uses few of them,
    // which then lie close together.
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t offset = 0;  // into characters_
        WordId word;               // none: free
    };
    struct Span {
        std::uint32_t offset = 0;  // into characters_
        std::uint32_t length = 0;
    };
    WordId add(std::string_view lower, std::uint64_t hash, std::size_t slot);
    void grow();

    std::string characters_;   // each word with a zero behind it
    std::vector<Span> own_;    // words of the document alone, in order of first appearance
    std::vector<Slot> slots_;  // open addressing
    std::size_t used_ = 0;     // slots
};

}  // namespace attache
