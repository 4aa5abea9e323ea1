#include "views/filter/active_filters.h"

#include <algorithm>
#include <string>
#include <vector>

#include "ui/panels.h"
#include "views/filter/filter_choices.h"
#include "views/filter/filter_parts.h"
#include "views/format.h"

namespace attache {
namespace {

constexpr float k_gap = 6;
constexpr std::size_t k_most_lines = 3;

bool is_in_bar(const FilterPart& part) { return part.name.starts_with("theme:") || part.name.starts_with("sign:"); }

std::vector<FilterPart> parts_shown(const ViewContext& context, bool all) {
    std::vector<FilterPart> parts = parts_of(context.state.view.filter, context.report());
    if (!all) parts.erase(std::remove_if(parts.begin(), parts.end(), is_in_bar), parts.end());
    return parts;
}

// Where the bar above is not shown, nothing else says it.
std::string hidden_text(const ViewContext& context, bool all) {
    if (!all) return {};
    return count_text(context.derived.counts.hidden()) + " of " + count_text(context.derived.counts.total) + " hidden";
}

ChipLook look_of(const FilterPart& part) {
    return {.label = part.label, .selected = true, .removable = true, .tooltip = "Take this filter away"};
}

// Where each chip stands from the top left, and after them what they hide.
std::vector<ImVec2> places_of(const ViewContext& context, const std::vector<FilterPart>& parts, bool all, float width,
                              float& height) {
    const Ui& ui = context.ui;
    std::vector<ImVec2> sizes;
    sizes.reserve(parts.size() + 1);
    for (const FilterPart& part : parts)
        sizes.push_back(chip_size(ui, look_of(part)));
    sizes.emplace_back(text_width(ui.theme.font(TextStyle::Caption), hidden_text(context, all)), chip_size(ui, {}).y);
    std::vector<ImVec2> places;
    ImVec2 next{0, 0};
    height = 0;
    for (const ImVec2 size : sizes) {
        if (next.x > 0 && next.x + size.x > width) next = {0, next.y + size.y + k_gap};
        places.push_back(next);
        next.x += size.x + k_gap;
        height = next.y + size.y;
    }
    return places;
}

float room_for_chips(float width) { return width - grid(8); }

}  // namespace

float active_filters_height(const ViewContext& context, float width, bool all) {
    const std::vector<FilterPart> parts = parts_shown(context, all);
    if (parts.empty()) return 0;
    float height = 0;
    places_of(context, parts, all, room_for_chips(width), height);
    const float line = chip_size(context.ui, {}).y + k_gap;
    return std::min(height, line * static_cast<float>(k_most_lines)) + grid(3);
}

void show_active_filters(const ViewContext& context, Rect rect, bool all) {
    Ui& ui = context.ui;
    const std::vector<FilterPart> parts = parts_shown(context, all);
    begin_panel(ui, "active-filters", rect, ui.palette().surface);
    float height = 0;
    const std::vector<ImVec2> places = places_of(context, parts, all, room_for_chips(rect.width()), height);
    const ImVec2 origin{rect.min.x + grid(4), rect.min.y + grid(1.5F)};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        ImGui::SetCursorScreenPos({origin.x + places[i].x, origin.y + places[i].y});
        if (chip(ui, "remove:" + parts[i].name, look_of(parts[i]))) context.act(SetFilter{parts[i].without});
    }
    const Font small = ui.theme.font(TextStyle::Caption);
    const float top = origin.y + places.back().y;
    draw_text(*ImGui::GetWindowDrawList(), small,
              {origin.x + places.back().x, middle_y(small, top, top + chip_size(ui, {}).y)}, ui.palette().muted,
              hidden_text(context, all));
    end_panel();
}

}  // namespace attache
