// Labels beside the things they name, none over another or over a thing that is not its own, and none where it would
// be read as the name of another thing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ui/draw.h"

namespace attache {

enum class LabelSide : std::uint8_t { Below, Above, Right, Left, BelowRight, BelowLeft, AboveRight, AboveLeft, Count_ };

enum class LabelNeed : std::uint8_t {
    Optional,  // left out where there is no place beside its thing
    Wanted,    // may also stand apart, at the end of a line that leads to it
    Required   // shown even if it covers something
};

struct LabelRequest {
    Rect thing;                               // the label stands beside it
    ImVec2 size{0, 0};                        // 0: nothing is written, but nothing else stands over the thing either
    std::optional<LabelSide> preferred = {};  // where it stood before, so that it does not hop, or where it belongs
    LabelNeed need = LabelNeed::Optional;
};

// What a label had better not cover, but may.
struct LabelLine {
    ImVec2 begin{0, 0};
    ImVec2 end{0, 0};
    float width = 1;  // less than is drawn if the line is faint
};

struct PlacedLabel {
    Rect rect;
    LabelSide side = LabelSide::Below;
    bool is_apart = false;
    LabelLine leader = {};  // from the thing to a label that stands apart
};

// In order of `requests`: the first come first, so sort by importance. Nothing for a label that found no
// place within `bounds`. Expected cost is linear in the number of things, labels and lines.
[[nodiscard]] std::vector<std::optional<PlacedLabel>> place_labels(std::span<const LabelRequest> requests,
                                                                   std::span<const LabelLine> lines, Rect bounds);

}  // namespace attache
