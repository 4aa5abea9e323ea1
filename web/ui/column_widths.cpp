#include "ui/column_widths.h"

#include <algorithm>

namespace attache {

std::vector<float> column_widths(std::span<const ColumnWish> wishes, float room) {
    float natural = 0;
    float least = 0;
    float grows = 0;
    for (const ColumnWish& wish : wishes) {
        natural += wish.natural;
        least += wish.least;
        grows += wish.grows;
    }
    const float left = std::max(0.0F, room - natural);
    const float missing = std::max(0.0F, natural - room);
    const float give = natural - least;
    const float share = give > 0 ? std::min(1.0F, missing / give) : 0;
    std::vector<float> widths;
    widths.reserve(wishes.size());
    for (const ColumnWish& wish : wishes) {
        const float more = grows > 0 ? left * wish.grows / grows : 0;
        widths.push_back(wish.natural + more - share * (wish.natural - wish.least));
    }
    return widths;
}

}  // namespace attache
