#include "lexicon/word_table.h"

#include "base/content_hash.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_first_slot_count = 1024;

}  // namespace

WordId WordTable::intern(std::string_view lower) {
    const std::uint64_t hash = fnv1a(lower);
    if (const WordId known = find_word(lower, hash); known.has_value()) return known;

    if ((entries_.size() + 1) * 2 > slots_.size()) grow();
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
        const Entry& entry = entries_[slots_[slot] - 1];
        if (entry.hash == hash && std::string_view(characters_).substr(entry.offset, entry.length) == lower) {
            return WordId(lexicon_word_count() + slots_[slot] - 1);
        }
    }
    entries_.push_back(
        {static_cast<std::uint32_t>(characters_.size()), static_cast<std::uint32_t>(lower.size()), hash});
    characters_ += lower;
    slots_[slot] = static_cast<std::uint32_t>(entries_.size());
    return WordId(lexicon_word_count() + entries_.size() - 1);
}

std::string_view WordTable::text(WordId word) const {
    if (word.index() < lexicon_word_count()) return lexicon_text(word);
    const Entry& entry = entries_[word.index() - lexicon_word_count()];
    return std::string_view(characters_).substr(entry.offset, entry.length);
}

std::size_t WordTable::size() const { return lexicon_word_count() + entries_.size(); }

void WordTable::grow() {
    slots_.assign(slots_.empty() ? k_first_slot_count : slots_.size() * 2, 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        std::size_t slot = entries_[i].hash & mask;
        while (slots_[slot] != 0)
            slot = (slot + 1) & mask;
        slots_[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

}  // namespace attache
