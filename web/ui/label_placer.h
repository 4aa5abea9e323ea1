// Labels beside the things they name, none over another or over a thing that is not its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ui/draw.h"

namespace attache {

enum class LabelSide : std::uint8_t { Below, Above, Right, Left, BelowRight, BelowLeft, AboveRight, AboveLeft, Count_ };

struct LabelRequest {
    Rect thing;  // the label stands beside it
    ImVec2 size{0, 0};
    std::optional<LabelSide> preferred;  // tried first: where it stood before, so that it does not hop
    bool required = false;               // shown even if it covers something
};

struct PlacedLabel {
    Rect rect;
    LabelSide side = LabelSide::Below;
};

// In order of `requests`: the first come first, so sort by importance. Nothing for a label that found no
// place within `bounds`. Expected cost is linear in the number of things and labels.
[[nodiscard]] std::vector<std::optional<PlacedLabel>> place_labels(std::span<const LabelRequest> requests, Rect bounds);

}  // namespace attache
