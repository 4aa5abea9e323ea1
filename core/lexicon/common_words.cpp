#include "lexicon/common_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/content_hash.h"
#include "lexicon/common_words_data.h"

namespace attache {

namespace data = common_words_data;

namespace {

constexpr std::size_t k_max_word_bytes = 40;
constexpr std::size_t k_min_stem_bytes = 3;
constexpr std::size_t k_min_rest_bytes = 4;  // of a word without its beginning

bool ends_with(std::string_view word, std::string_view ending) {
    return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool starts_with(std::string_view word, std::string_view beginning) {
    return word.substr(0, beginning.size()) == beginning;
}

bool filter_has(std::uint64_t hash) {
    const auto low = static_cast<std::uint32_t>(hash);
    const std::uint32_t high = static_cast<std::uint32_t>(hash >> 32U) | 1U;
    for (std::uint32_t i = 0; i < data::k_probe_count; ++i) {
        const std::uint32_t probe = low + i * high;
        const auto bit = static_cast<std::uint32_t>(std::uint64_t{probe} * data::k_bit_count >> 32U);
        if ((data::k_blocks[bit / 64] >> (bit % 64) & 1U) == 0) return false;
    }
    return true;
}

// Whether a word of the filter makes this one by the rule.
bool has_base_by(const data::Ending& rule, std::string_view word) {
    if (!ends_with(word, rule.ending) || word.size() - rule.ending.size() < k_min_stem_bytes) return false;
    const std::string_view stem = word.substr(0, word.size() - rule.ending.size());
    if (filter_has(fnv1a(rule.instead, fnv1a(stem)))) return true;
    const bool doubled = rule.instead.empty() && stem.size() > k_min_stem_bytes && stem.back() == stem[stem.size() - 2];
    return doubled && filter_has(fnv1a(stem.substr(0, stem.size() - 1)));
}

bool has_base(std::string_view word) {
    const std::span rules(data::k_endings, data::k_ending_count);
    return std::any_of(rules.begin(), rules.end(),
                       [word](const data::Ending& rule) { return has_base_by(rule, word); });
}

bool is_plain(std::string_view word) { return filter_has(fnv1a(word)) || has_base(word); }

}  // namespace

bool is_common_word(std::string_view lower) {
    if (lower.size() < 2) return lower == "a" || lower == "i";
    if (lower.size() > k_max_word_bytes) return false;
    if (is_plain(lower)) return true;
    const std::span beginnings(data::k_beginnings, data::k_beginning_count);
    return std::any_of(beginnings.begin(), beginnings.end(), [lower](std::string_view beginning) {
        return starts_with(lower, beginning) && lower.size() - beginning.size() >= k_min_rest_bytes &&
               is_plain(lower.substr(beginning.size()));
    });
}

}  // namespace attache
