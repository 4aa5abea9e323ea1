// Where each panel stands, for the space there is. Pure arithmetic.
//   wide    three columns: outline over reader | picture | inspector
//   medium  two: outline over reader | picture, with the inspector as a drawer below the picture
//   narrow  one panel at a time, chosen in a bar at the bottom
// Widths count in units of the text's scale: with larger text a window holds less.
#pragma once

#include <cstdint>
#include <optional>

#include "ui/draw.h"

namespace attache {

enum class LayoutKind : std::uint8_t { Wide, Medium, Narrow };
enum class NarrowPanel : std::uint8_t { Report, Picture, Details, Count_ };

inline constexpr float k_wide_from = 1200;
inline constexpr float k_medium_from = 700;

[[nodiscard]] LayoutKind layout_kind(float width, float text_scale);

// What the person has moved or folded.
struct RootProportions {
    float reader_share = 0.29F;  // of the width
    float inspector_share = 0.25F;
    float outline_share = 0.28F;  // of its column's height
    float drawer_share = 0.46F;
    bool outline_folded = false;
    bool drawer_open = false;
    NarrowPanel narrow_panel = NarrowPanel::Picture;
};

struct RootMeasures {
    ImVec2 size{0, 0};
    float text_scale = 1;
    float top_bar = 0;  // heights
    float filter_bar = 0;
    float active_filters = 0;  // 0: none to show
    float tabs = 0;
    float outline_header = 0;
    float find_row = 0;  // above the reader; 0: nothing is sought. Where the layout is narrow it always stands
    float bottom_bar = 0;
    float peek = 0;  // what is selected, above the bottom bar; 0: nothing is
};

struct RootLayout {
    LayoutKind kind = LayoutKind::Wide;
    Rect top_bar;
    std::optional<Rect> filter_bar;
    std::optional<Rect> active_filters;
    std::optional<Rect> find_row;  // above the reader
    std::optional<Rect> outline;
    std::optional<Rect> reader;
    std::optional<Rect> tabs;
    std::optional<Rect> picture;
    std::optional<Rect> inspector;
    std::optional<Rect> bottom_bar;
    std::optional<Rect> peek;
    // Lines that can be dragged.
    std::optional<Rect> reader_edge;     // right of the reader's column
    std::optional<Rect> inspector_edge;  // left of the inspector
    std::optional<Rect> outline_edge;    // below the outline
    std::optional<Rect> drawer_edge;     // above the drawer
};

[[nodiscard]] RootLayout lay_out_root(const RootMeasures& measures, const RootProportions& proportions);

// The proportions after an edge was dragged by some pixels, within what leaves every panel usable.
[[nodiscard]] RootProportions dragged_reader_edge(RootProportions proportions, const RootMeasures& measures, float by);
[[nodiscard]] RootProportions dragged_inspector_edge(RootProportions proportions, const RootMeasures& measures,
                                                     float by);
[[nodiscard]] RootProportions dragged_outline_edge(RootProportions proportions, const RootLayout& layout, float by);
[[nodiscard]] RootProportions dragged_drawer_edge(RootProportions proportions, const RootLayout& layout, float by);

}  // namespace attache
