// GoldLines: the lines of a text that gold marks count. A gold sentence is a non-empty line, from 0, without the
// white space around it; only LF ends a line (tests/gold/GUIDELINES.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace attache {

inline constexpr std::size_t k_no_line = std::numeric_limits<std::size_t>::max();

class GoldLines {
public:
    // Keeps a view of `bytes`.
    explicit GoldLines(std::string_view bytes);

    [[nodiscard]] std::size_t size() const { return lines_.size(); }
    // Requires line < size().
    [[nodiscard]] std::string_view text(std::size_t line) const;
    // The line that holds a byte, or the last one that begins before it; k_no_line if none does.
    [[nodiscard]] std::size_t line_of(std::uint32_t offset) const;
    // The bytes of the nth (from 1) place of `words` in a line; whole words go before parts of words, and the last
    // place stands for those that are missing. Nothing if the line does not have the words.
    [[nodiscard]] std::optional<ByteSpan> find(std::size_t line, std::string_view words, std::size_t nth) const;

private:
    std::string_view bytes_;
    std::vector<ByteSpan> lines_;
};

}  // namespace attache
