// ByteSpan: a half-open range of byte offsets into the source file, as it lies on disk.
#pragma once

#include <compare>
#include <cstdint>

namespace attache {

struct ByteSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
    [[nodiscard]] constexpr bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }

    friend constexpr auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

}  // namespace attache
