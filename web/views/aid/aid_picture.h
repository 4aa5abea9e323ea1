// What the pictures of aid have in common: words within the picture, marks that stand for items, statuses told by
// pattern, and choices above the picture. Part of the aid view.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/controls.h"
#include "ui/draw.h"
#include "views/aid/aid_view.h"
#include "views/status_swatch.h"

namespace attache {

inline constexpr float k_swatch = 18;        // width of a status's swatch, at a text scale of 1
inline constexpr float k_picture_side = 16;  // left and right of a picture

[[nodiscard]] inline float caption_line(const Ui& ui) { return ui.theme.line_height(TextStyle::Caption); }
[[nodiscard]] inline Font caption_font(const Ui& ui) { return ui.theme.font(TextStyle::Caption); }

// --- words ---------------------------------------------------------------------------------------------

// Title and explanation, with the space below them.
[[nodiscard]] float picture_head_height(const Ui& ui, const PictureWords& words, float width);
// The source, with the space above it.
[[nodiscard]] float picture_foot_height(const Ui& ui, const PictureWords& words, float width);
// Draws all three: the head at the rectangle's top, the foot at its bottom.
void draw_picture_words(ImDrawList& list, const Ui& ui, const PictureWords& words, Rect rect);

// --- marks ---------------------------------------------------------------------------------------------

[[nodiscard]] bool is_emphasised(const ViewContext& context, const Item& item);
// Makes an area stand for an item: pressing selects it, pointing at it hovers it. `name` as in press_area().
Press press_item(const ViewContext& context, std::string_view name, const Item& item, Rect rect);
// The same for an amount, named "aid-mark:<index>", with its tip.
Press press_amount(const ViewContext& context, AidState& aid, AmountId id, Rect rect);
// The tip of whatever stands for an amount or a check.
void explain_amount(const ViewContext& context, AidState& aid, AmountId id);
void explain_check(const ViewContext& context, AidState& aid, CheckId id);
// A frame around what is selected or pointed at.
void draw_emphasis(ImDrawList& list, const Ui& ui, Rect rect);

// --- statuses ------------------------------------------------------------------------------------------

// Swatches with names, in lines of `width`; with `list` null only measured. Returns the height.
float draw_status_legend(ImDrawList* list, const Ui& ui, std::span<const AidStatus> statuses, ImVec2 top_left,
                         float width);

// Amounts that have no place in a picture, as chips below a caption, in lines of `width`; with `shown` false only
// measured. Returns the height.
float show_loose_amounts(const ViewContext& context, AidState& aid, std::string_view caption,
                         std::span<const AmountId> amounts, ImVec2 top_left, float width, bool shown);

// --- choices -------------------------------------------------------------------------------------------

struct Choice {
    std::vector<Segment> segments;
    std::size_t current = 0;
    std::function<void(std::size_t)> choose;
};
// In lines of the width; a choice that is wider than that becomes chips. Without choices there is no height.
[[nodiscard]] float choices_height(const Ui& ui, std::span<const Choice> choices, float width);
void show_choices(const ViewContext& context, std::span<const Choice> choices, ImVec2 top_left, float width);

// One of the currencies, where there are several.
[[nodiscard]] std::vector<Choice> unit_choices(AidState& aid);

}  // namespace attache
