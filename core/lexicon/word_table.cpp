#include "lexicon/word_table.h"

#include <utility>

#include "base/content_hash.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_first_slot_count = 1024;

}  // namespace

WordId WordTable::intern(std::string_view lower) { return intern(lower, fnv1a(lower)); }

WordId WordTable::intern(std::string_view lower, std::uint64_t hash) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at].word.has_value(); at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        // The zero behind each word tells it from a longer one.
        if (slot.hash == hash && characters_.compare(slot.offset, lower.size(), lower) == 0 &&
            characters_[slot.offset + lower.size()] == '\0')
            return slot.word;
    }
    return add(lower, hash, at);
}

WordId WordTable::add(std::string_view lower, std::uint64_t hash, std::size_t slot) {
    WordId word = find_word(lower, hash);
    const auto offset = static_cast<std::uint32_t>(characters_.size());
    if (!word.has_value()) {
        word = WordId(size());
        own_.push_back({offset, static_cast<std::uint32_t>(lower.size())});
    }
    characters_ += lower;
    characters_ += '\0';
    slots_[slot] = {hash, offset, word};
    ++used_;
    return word;
}

std::string_view WordTable::text(WordId word) const {
    if (is_known(word)) return lexicon_text(word);
    const Span& span = own_[word.index() - lexicon_word_count()];
    return std::string_view(characters_).substr(span.offset, span.length);
}

std::size_t WordTable::size() const { return lexicon_word_count() + own_.size(); }

void WordTable::grow() {
    const std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.empty() ? k_first_slot_count : old.size() * 2, Slot{});
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (!slot.word.has_value()) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].word.has_value())
            at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

}  // namespace attache
