// The generated arrays behind common_words.h. Only common_words.cpp and the generated source include this.
#pragma once

#include <cstdint>
#include <string_view>

namespace attache::common_words_data {

struct Ending {
    std::string_view ending;
    std::string_view instead;  // what stands in its place in the word it was made from
};

extern const std::uint32_t k_bit_count;
extern const std::uint32_t k_probe_count;
extern const std::uint64_t k_blocks[];  // k_bit_count bits
extern const std::uint32_t k_ending_count;
extern const Ending k_endings[];
extern const std::uint32_t k_beginning_count;
extern const std::string_view k_beginnings[];

}  // namespace attache::common_words_data
