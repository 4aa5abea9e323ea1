// A range of whole numbers with a handle at each end, over bars that show how much there is of each number.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ui/controls.h"

namespace attache {

struct NumberRange {
    int first = 0;
    int last = 0;  // inclusive, not before `first`
    friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

struct RangeChange {
    NumberRange range;
    bool changed = false;
    bool dragging = false;  // goes on with the same gesture
};

// `counts` are those of `whole.first`, `whole.first + 1`, ...; handles are dragged, or moved by arrow keys.
[[nodiscard]] RangeChange range_slider(Ui& ui, std::string_view name, float width, NumberRange whole,
                                       NumberRange chosen, std::span<const std::uint32_t> counts);

}  // namespace attache
