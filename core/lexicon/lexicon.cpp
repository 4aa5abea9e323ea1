#include "lexicon/lexicon.h"

#include <algorithm>
#include <cstddef>

#include "base/content_hash.h"
#include "lexicon/lexicon_data.h"

namespace attache {

namespace data = lexicon_data;
using data::k_unpacked;

WordId find_word(std::string_view lower) { return find_word(lower, fnv1a(lower)); }

WordId find_word(std::string_view lower, std::uint64_t hash) {
    std::uint32_t slot = static_cast<std::uint32_t>(hash) & (data::k_word_slot_count - 1);
    for (; k_unpacked.word_slots[slot] != data::k_free_slot; slot = (slot + 1) & (data::k_word_slot_count - 1)) {
        const WordId word(k_unpacked.word_slots[slot]);
        if (lexicon_text(word) == lower) return word;
    }
    return WordId::none();
}

std::string_view lexicon_text(WordId word) {
    const std::uint32_t begin = k_unpacked.word_offsets[word.index()];
    return {k_unpacked.characters.data() + begin, k_unpacked.word_offsets[word.index() + 1] - begin};
}

double value_of(WordId word, WordClass word_class) {
    const auto index = static_cast<std::size_t>(word_class);
    const data::WordValue* const first = k_unpacked.class_values.data() + k_unpacked.class_value_begins[index];
    const data::WordValue* const last = k_unpacked.class_values.data() + k_unpacked.class_value_begins[index + 1];
    const auto* const found = std::lower_bound(
        first, last, word, [](const data::WordValue& entry, WordId wanted) { return entry.word < wanted.index(); });
    return found != last && found->word == word.index() ? found->value : 0;
}

TrieNode next_node(TrieNode node, WordId word) {
    if (!is_known(word)) return k_no_node;
    std::uint32_t slot = data::first_edge_slot(node, word.index());
    for (; k_unpacked.edge_slots[slot].child != 0; slot = (slot + 1) & (data::k_edge_slot_count - 1)) {
        const data::TrieEdge& edge = k_unpacked.edge_slots[slot];
        if (edge.node == node && edge.word == word.index()) return edge.child;
    }
    return k_no_node;
}

PhraseEnds phrases_ending_at(TrieNode node) {
    return {k_unpacked.ends.data() + k_unpacked.end_begins[node],
            k_unpacked.ends.data() + k_unpacked.end_begins[node + 1]};
}

}  // namespace attache
