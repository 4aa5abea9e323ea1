#include "eval/gold_lines.h"

#include <algorithm>

namespace attache {

namespace {

constexpr std::string_view k_white_space = " \t\n\r\v\f";

bool is_letter_or_digit(char c) { return ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

// Whether the words at `at` are whole: no letter or digit of the text touches one of theirs.
bool is_whole(std::string_view line, std::string_view words, std::size_t at) {
    const std::size_t end = at + words.size();
    const bool joined_before = at > 0 && is_letter_or_digit(line[at - 1]) && is_letter_or_digit(words.front());
    const bool joined_after = end < line.size() && is_letter_or_digit(line[end]) && is_letter_or_digit(words.back());
    return !joined_before && !joined_after;
}

}  // namespace

GoldLines::GoldLines(std::string_view bytes) : bytes_(bytes) {
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view line = bytes.substr(begin, end - begin);
        const std::size_t first = line.find_first_not_of(k_white_space);
        if (first != std::string_view::npos) {
            const std::size_t last = line.find_last_not_of(k_white_space);
            lines_.push_back({static_cast<std::uint32_t>(begin + first), static_cast<std::uint32_t>(begin + last + 1)});
        }
        begin = end + 1;
    }
}

std::string_view GoldLines::text(std::size_t line) const {
    return bytes_.substr(lines_[line].begin, lines_[line].size());
}

std::size_t GoldLines::line_of(std::uint32_t offset) const {
    const auto after = std::upper_bound(lines_.begin(), lines_.end(), offset,
                                        [](std::uint32_t value, ByteSpan line) { return value < line.begin; });
    return after == lines_.begin() ? k_no_line : static_cast<std::size_t>(after - lines_.begin()) - 1;
}

std::optional<ByteSpan> GoldLines::find(std::size_t line, std::string_view words, std::size_t nth) const {
    const std::string_view all = text(line);
    std::vector<std::size_t> whole;
    std::vector<std::size_t> parts;
    if (words.empty()) return std::nullopt;
    for (std::size_t at = all.find(words); at != std::string_view::npos; at = all.find(words, at + 1))
        (is_whole(all, words, at) ? whole : parts).push_back(at);
    const std::vector<std::size_t>& places = whole.empty() ? parts : whole;
    if (places.empty()) return std::nullopt;
    const std::size_t at = lines_[line].begin + places[std::min(std::max<std::size_t>(nth, 1), places.size()) - 1];
    return ByteSpan{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

}  // namespace attache
