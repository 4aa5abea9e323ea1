// How well a word that somebody typed fits a word of the report: whole, as its beginning, or but for a slip of the
// finger. Slips are counted as the optimal string alignment distance (Damerau, Communications of the ACM 7:3, 1964;
// restricted form): letters missing, too many, wrong, or two in the wrong order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace attache {

// Better ones are greater.
enum class WordMatch : std::uint8_t { None, Typo, Prefix, Exact };

// The letters of a text, lower-cased, one element each.
[[nodiscard]] std::u32string letters_of(std::string_view text);

// Slips between two words in letters; limit + 1 for everything above `limit`.
// O(size * limit) if the sizes are alike, constant if they are not.
[[nodiscard]] std::size_t slips_between(std::u32string_view one, std::u32string_view other, std::size_t limit);

// How many slips a word of this many letters may have: none in short ones, where another word is near.
[[nodiscard]] std::size_t slips_allowed(std::size_t letters);

// Both in letters.
[[nodiscard]] WordMatch match_word(std::u32string_view typed, std::u32string_view word);

}  // namespace attache
