// The generated arrays behind lexicon.h, besides word_facts, which is declared there. Only lexicon.cpp and the
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

extern const char characters[];             // all words, one after another
extern const std::uint32_t word_offsets[];  // k_lexicon_words + 1
extern const std::uint32_t word_slot_mask;
extern const std::uint32_t word_slots[];          // open addressing by FNV-1a, 0xFFFFFFFF: free
extern const std::uint32_t class_value_begins[];  // by WordClass, and one past the last
extern const WordValue class_values[];            // sorted by word within a class
extern const std::uint32_t edge_slot_mask;
extern const TrieEdge edge_slots[];
extern const std::uint32_t end_begins[];  // by node, and one past the last
extern const PhraseEnd ends[];

}  // namespace attache::lexicon_data
