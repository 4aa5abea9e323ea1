#include "ui/column_widths.h"

#include <algorithm>

namespace attache {
namespace {

float width_below(const ColumnWish& wish, float cap) { return std::max(wish.least, std::min(wish.natural, cap)); }

// No column needs to be wider than this for all to fit, unless their least widths do not.
float cap_for(std::span<const ColumnWish> wishes, float room) {
    float low = 0;
    float high = 0;
    for (const ColumnWish& wish : wishes)
        high = std::max(high, wish.natural);
    constexpr int k_halvings = 24;  // to a fraction of a pixel
    for (int i = 0; i < k_halvings; ++i) {
        const float cap = (low + high) / 2;
        float total = 0;
        for (const ColumnWish& wish : wishes)
            total += width_below(wish, cap);
        (total <= room ? low : high) = cap;
    }
    return low;
}

}  // namespace

std::vector<float> column_widths(std::span<const ColumnWish> wishes, float room) {
    float natural = 0;
    float grows = 0;
    for (const ColumnWish& wish : wishes) {
        natural += wish.natural;
        grows += wish.grows;
    }
    std::vector<float> widths;
    widths.reserve(wishes.size());
    if (natural <= room) {
        for (const ColumnWish& wish : wishes)
            widths.push_back(wish.natural + (grows > 0 ? (room - natural) * wish.grows / grows : 0));
        return widths;
    }
    const float cap = cap_for(wishes, room);
    for (const ColumnWish& wish : wishes)
        widths.push_back(width_below(wish, cap));
    return widths;
}

}  // namespace attache
