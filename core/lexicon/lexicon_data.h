// The generated arrays behind lexicon.h, besides k_word_facts, which is declared there. Only lexicon.cpp and the
// generated source include this.
#pragma once

#include <cstdint>

#include "lexicon/lexicon.h"

namespace attache::lexicon_data {

struct WordValue {
    std::uint32_t word;
    double value;
};

struct TrieEdge {
    std::uint32_t node;
    std::uint32_t word;
    std::uint32_t child;  // 0: a free slot
};

extern const char k_characters[];             // all words, one after another
extern const std::uint32_t k_word_offsets[];  // k_lexicon_words + 1
extern const std::uint32_t k_word_slot_mask;
extern const std::uint32_t k_word_slots[];          // open addressing by FNV-1a, 0xFFFFFFFF: free
extern const std::uint32_t k_class_value_begins[];  // by WordClass, and one past the last
extern const WordValue k_class_values[];            // sorted by word within a class
extern const std::uint32_t k_edge_slot_mask;
extern const TrieEdge k_edge_slots[];
extern const std::uint32_t k_end_begins[];  // by node, and one past the last
extern const PhraseEnd k_ends[];

}  // namespace attache::lexicon_data
