// Common English words, so that what is none of them can be taken for a name in a text without capitals.
// The words are kept as a Bloom filter (tools/words/word_filter.py): about one name in a thousand is taken for a
// common word, no common word for a name.
#pragma once

#include <string_view>

namespace attache {

// Whether a lower-cased word is a common English word or made from one by a usual ending or beginning. Letters
// only; hyphens, digits and dots make it none. Linear in its length.
[[nodiscard]] bool is_common_word(std::string_view lower);

}  // namespace attache
