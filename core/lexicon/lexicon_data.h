// What is behind lexicon.h. Only lexicon.cpp, the unpacker and the generated source include this.
//
// The program carries the lexicon packed (tools/tables/lexicon_pack.py), a quarter as large as these arrays are when
// they are compressed; the generated source holds the packed bytes and one constant that is unpacked from them before
// main() begins, within about two milliseconds. Nothing changes it afterwards.
#pragma once

#include <array>
#include <cstdint>

#include "lexicon/lexicon.h"

namespace attache::lexicon_data {

struct WordValue {
    std::uint32_t word = 0;
    double value = 0;
};

struct TrieEdge {
    std::uint32_t node = 0;
    std::uint32_t word = 0;
    std::uint32_t child = 0;  // 0: a free slot
};

inline constexpr std::uint32_t k_free_slot = 0xFFFFFFFF;

// Where the search for an edge begins.
constexpr std::uint32_t first_edge_slot(TrieNode node, std::uint64_t word) {
    const std::uint64_t key = std::uint64_t{node} << 32U | word;
    return static_cast<std::uint32_t>(key * 0x9E3779B97F4A7C15ULL >> 32U) & (k_edge_slot_count - 1);
}

struct Unpacked {
    std::array<char, k_word_bytes> characters = {};  // all words, one after another
    std::array<std::uint32_t, k_lexicon_words + 1> word_offsets = {};
    std::array<std::uint32_t, k_word_slot_count> word_slots = {};  // open addressing by FNV-1a, or k_free_slot
    std::array<WordFacts, k_lexicon_words + 1> facts = {};
    std::array<std::uint32_t, static_cast<std::size_t>(WordClass::Count_) + 1> class_value_begins = {};
    std::array<WordValue, k_class_value_count> class_values = {};  // sorted by word within a class
    std::array<TrieEdge, k_edge_slot_count> edge_slots = {};       // open addressing by first_edge_slot()
    std::array<std::uint32_t, k_node_count + 1> end_begins = {};   // by node, and one past the last
    std::array<PhraseEnd, k_end_count> ends = {};
    std::array<char, k_text_bytes> texts = {};  // phrases and names: what the rows' views refer to
};

extern const Unpacked& k_unpacked;

}  // namespace attache::lexicon_data
