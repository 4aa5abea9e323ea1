// The generated arrays behind common_words.h. Only common_words.cpp and the generated source include this.
#pragma once

#include <cstdint>
#include <string_view>

namespace attache::common_words_data {

struct Ending {
    std::string_view ending;
    std::string_view instead;  // what stands in its place in the word it was made from
};

extern const std::uint32_t bit_count;
extern const std::uint32_t probe_count;
extern const std::uint64_t blocks[];  // bit_count bits
extern const std::uint32_t ending_count;
extern const Ending endings[];
extern const std::uint32_t beginning_count;
extern const std::string_view beginnings[];

}  // namespace attache::common_words_data
