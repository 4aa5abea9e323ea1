#include "ui/label_placer.h"

#include <algorithm>
#include <array>

namespace attache {
namespace {

constexpr float k_cell = 64;
constexpr float k_gap = 3;  // between a thing and its label
constexpr float k_corner_inset = 0.12F;

// Rectangles in buckets of a grid, so that only neighbours are compared.
class Occupied {
public:
    explicit Occupied(Rect bounds)
        : bounds_(bounds), columns_(cells(bounds.width())), rows_(cells(bounds.height())), buckets_(columns_ * rows_) {}

    void add(Rect rect, std::size_t owner) {
        for_cells(rect, [&](Bucket& bucket) { bucket.push_back({rect, owner}); });
    }

    // Whether anything but what belongs to `owner` overlaps.
    [[nodiscard]] bool is_taken(Rect rect, std::size_t owner) {
        bool taken = false;
        for_cells(rect, [&](Bucket& bucket) {
            taken = taken || std::any_of(bucket.begin(), bucket.end(), [&](const Entry& entry) {
                        return entry.owner != owner && entry.rect.overlaps(rect);
                    });
        });
        return taken;
    }

private:
    struct Entry {
        Rect rect;
        std::size_t owner;
    };
    using Bucket = std::vector<Entry>;

    static std::size_t cells(float length) { return static_cast<std::size_t>(std::max(0.0F, length) / k_cell) + 1; }

    [[nodiscard]] static std::size_t cell(float distance, std::size_t count) {
        return static_cast<std::size_t>(std::clamp(distance / k_cell, 0.0F, static_cast<float>(count - 1)));
    }

    template <class Visit>
    void for_cells(Rect rect, Visit visit) {
        const std::size_t last_column = cell(rect.max.x - bounds_.min.x, columns_);
        const std::size_t last_row = cell(rect.max.y - bounds_.min.y, rows_);
        for (std::size_t row = cell(rect.min.y - bounds_.min.y, rows_); row <= last_row; ++row) {
            for (std::size_t column = cell(rect.min.x - bounds_.min.x, columns_); column <= last_column; ++column) {
                visit(buckets_[row * columns_ + column]);
            }
        }
    }

    Rect bounds_;
    std::size_t columns_;
    std::size_t rows_;
    std::vector<Bucket> buckets_;
};

Rect label_rect(const LabelRequest& request, LabelSide side) {
    const Rect& thing = request.thing;
    const ImVec2 size = request.size;
    const ImVec2 middle = thing.center();
    // Where the label touches a round thing at its corner.
    const float inset = thing.width() * k_corner_inset;
    const ImVec2 low{thing.min.x + inset - size.x, thing.min.y + inset - size.y};
    const ImVec2 high{thing.max.x - inset, thing.max.y - inset};
    ImVec2 corner{middle.x - size.x / 2, middle.y - size.y / 2};
    switch (side) {
        case LabelSide::Below: corner.y = thing.max.y + k_gap; break;
        case LabelSide::Above: corner.y = thing.min.y - k_gap - size.y; break;
        case LabelSide::Right: corner.x = thing.max.x + k_gap; break;
        case LabelSide::Left: corner.x = thing.min.x - k_gap - size.x; break;
        case LabelSide::BelowRight: corner = high; break;
        case LabelSide::BelowLeft: corner = {low.x, high.y}; break;
        case LabelSide::AboveRight: corner = {high.x, low.y}; break;
        case LabelSide::AboveLeft: corner = low; break;
        case LabelSide::Count_: break;
    }
    return {corner, {corner.x + size.x, corner.y + size.y}};
}

bool lies_within(Rect inner, Rect outer) {
    return outer.min.x <= inner.min.x && inner.max.x <= outer.max.x && outer.min.y <= inner.min.y &&
           inner.max.y <= outer.max.y;
}

std::optional<PlacedLabel> place(const LabelRequest& request, std::size_t owner, Occupied& occupied, Rect bounds) {
    const auto fits = [&](LabelSide side) {
        const Rect rect = label_rect(request, side);
        return lies_within(rect, bounds) && !occupied.is_taken(rect, owner);
    };
    if (request.preferred && fits(*request.preferred))
        return PlacedLabel{label_rect(request, *request.preferred), *request.preferred};
    for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(LabelSide::Count_); ++i) {
        const auto side = static_cast<LabelSide>(i);
        if (fits(side)) return PlacedLabel{label_rect(request, side), side};
    }
    if (request.required) return PlacedLabel{label_rect(request, LabelSide::Below), LabelSide::Below};
    return std::nullopt;
}

}  // namespace

std::vector<std::optional<PlacedLabel>> place_labels(std::span<const LabelRequest> requests, Rect bounds) {
    Occupied occupied(bounds);
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (requests[i].thing.overlaps(bounds)) occupied.add(requests[i].thing, i);
    }
    std::vector<std::optional<PlacedLabel>> placed(requests.size());
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (!requests[i].thing.overlaps(bounds)) continue;
        placed[i] = place(requests[i], i, occupied, bounds);
        if (placed[i]) occupied.add(placed[i]->rect, i);
    }
    return placed;
}

}  // namespace attache
