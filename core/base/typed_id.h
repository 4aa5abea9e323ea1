// Typed ids: 32-bit handles into a Store. A SentenceId cannot be handed where a TokenId is expected.
//
// An id is explicit to make, cheap to copy and ordered by position. `Id::none()` refers to nothing;
// test with `has_value()` before use. An id means something only together with the store it came from.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace attache {

template <class Tag>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) : index_(static_cast<std::uint32_t>(index)) {}

    [[nodiscard]] static constexpr Id none() { return Id(); }
    [[nodiscard]] constexpr bool has_value() const { return index_ != k_none; }
    [[nodiscard]] constexpr std::size_t index() const { return index_; }

    friend constexpr auto operator<=>(Id, Id) = default;

private:
    static constexpr std::uint32_t k_none = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t index_ = k_none;
};

}  // namespace attache
