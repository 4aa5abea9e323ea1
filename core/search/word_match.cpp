#include "search/word_match.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace attache {

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    letters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text, at);
        if (point.length != 0) letters += lower_case(point.value);
        at += point.length == 0 ? 1 : point.length;
    }
    return letters;
}

std::size_t slips_between(std::u32string_view one, std::u32string_view other, std::size_t limit) {
    if (one.size() > other.size()) std::swap(one, other);
    if (other.size() - one.size() > limit) return limit + 1;
    // Three rows of the table of distances between beginnings: the last two and the one that is filled.
    const std::size_t width = one.size() + 1;
    std::vector<std::size_t> rows(3 * width);
    std::size_t* before = rows.data();
    std::size_t* above = before + width;
    std::size_t* row = above + width;
    for (std::size_t i = 0; i < width; ++i)
        above[i] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
        row[0] = j;
        std::size_t least = j;
        for (std::size_t i = 1; i < width; ++i) {
            const std::size_t wrong = one[i - 1] == other[j - 1] ? 0 : 1;
            row[i] = std::min({above[i] + 1, row[i - 1] + 1, above[i - 1] + wrong});
            const bool swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (swapped) row[i] = std::min(row[i], before[i - 2] + 1);
            least = std::min(least, row[i]);
        }
        if (least > limit) return limit + 1;
        std::swap(before, above);
        std::swap(above, row);
    }
    return std::min(above[width - 1], limit + 1);
}

std::size_t slips_allowed(std::size_t letters) {
    constexpr std::size_t k_one_from = 4;
    constexpr std::size_t k_two_from = 8;
    if (letters < k_one_from) return 0;
    return letters < k_two_from ? 1 : 2;
}

WordMatch match_word(std::u32string_view typed, std::u32string_view word) {
    if (typed.empty()) return WordMatch::None;
    if (typed == word) return WordMatch::Exact;
    if (word.substr(0, typed.size()) == typed) return WordMatch::Prefix;
    const std::size_t allowed = slips_allowed(typed.size());
    if (allowed == 0) return WordMatch::None;
    if (slips_between(typed, word, allowed) <= allowed) return WordMatch::Typo;
    // A slip in a word that is still being typed.
    const std::u32string_view begin = word.substr(0, typed.size());
    return word.size() > typed.size() && slips_between(typed, begin, 1) <= 1 ? WordMatch::Typo : WordMatch::None;
}

}  // namespace attache
