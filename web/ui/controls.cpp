#include "ui/controls.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace attache {
namespace {

constexpr float k_chip_dot_radius = 4;
constexpr float k_chip_sign_radius = 7;
constexpr float k_chip_padding = 8;

struct CountText {
    std::array<char, 24> buffer{};
    std::size_t size = 0;
    [[nodiscard]] std::string_view view() const { return {buffer.data(), size}; }
};

CountText count_text(std::size_t count) {
    CountText text;
    const auto result = std::to_chars(text.buffer.data(), text.buffer.data() + text.buffer.size(), count);
    text.size = static_cast<std::size_t>(result.ptr - text.buffer.data());
    return text;
}

Color button_text_color(const Ui& ui, const ButtonLook& look) {
    const Palette& palette = ui.palette();
    if (!look.enabled) return faded(palette.muted, 0.5F);
    if (look.kind == ButtonKind::Primary) return palette.on_accent;
    return look.active ? palette.accent : palette.text;
}

void draw_button_ground(ImDrawList& list, const Ui& ui, const ButtonLook& look, const Press& press) {
    const Palette& palette = ui.palette();
    const Rect& rect = press.rect;
    if (look.kind == ButtonKind::Primary && look.enabled) {
        const Color ground = press.hovered || press.held ? palette.accent_hover : palette.accent;
        list.AddRectFilled(rect.min, rect.max, to_u32(ground), k_radius);
        return;
    }
    if (look.active) list.AddRectFilled(rect.min, rect.max, to_u32(palette.selection), k_radius);
    if (look.enabled) list.AddRectFilled(rect.min, rect.max, to_u32(press_ground(ui, press)), k_radius);
    if (look.kind != ButtonKind::Quiet) list.AddRect(rect.min, rect.max, to_u32(palette.outline), k_radius);
}

ImVec2 segment_size(const Ui& ui, const Segment& segment) {
    return {text_width(ui.theme.font(TextStyle::Body), segment.label) + grid(6), ui.theme.target};
}

float chip_lead(const Ui& ui, const ChipLook& look) {
    if (look.sign) return ui.theme.scaled(2 * k_chip_sign_radius) + grid(1.25F);
    return look.dot.alpha != 0 ? ui.theme.scaled(2 * k_chip_dot_radius) + grid(1.25F) : 0;
}

// Which tabs have their names beside their icons: as many as there is room for.
enum class TabNames : std::uint8_t { All, Current, None };

// As wide as it is when chosen, so that choosing moves nothing.
float tab_width(const Ui& ui, const Tab& tab, bool named) {
    const float icon = tab.icon == Icon::None ? 0 : ui.theme.icon_size();
    if (!named) return icon + grid(5);
    return text_width(ui.theme.font(TextStyle::Strong), tab.label) + (icon > 0 ? icon + grid(1.5F) : 0) + grid(6);
}

float tab_gaps(std::span<const Tab> tabs) { return grid(1) * static_cast<float>(tabs.size() - 1); }

TabNames tab_names(const Ui& ui, std::span<const Tab> tabs, std::size_t current, float room) {
    if (tab_bar_width(ui, tabs) <= room) return TabNames::All;
    float alone = tab_gaps(tabs);
    for (std::size_t i = 0; i < tabs.size(); ++i)
        alone += tab_width(ui, tabs[i], i == current);
    return alone <= room ? TabNames::Current : TabNames::None;
}

}  // namespace

Press press_area(Ui& ui, std::string_view name, ImVec2 size, bool enabled) {
    Press press;
    press.rect.min = ImGui::GetCursorScreenPos();
    press.rect.max = {press.rect.min.x + size.x, press.rect.min.y + size.y};
    ImGui::PushID(name.data(), name.data() + name.size());
    if (!enabled) ImGui::BeginDisabled();
    press.clicked = ImGui::InvisibleButton("##press", size, ImGuiButtonFlags_EnableNav);
    if (!enabled) ImGui::EndDisabled();
    ImGui::PopID();
    press.hovered = ImGui::IsItemHovered();
    press.held = ImGui::IsItemActive();
    press.focused = ImGui::IsItemFocused();
    press.focus_shown = press.focused && ImGui::GetIO().NavVisible;
    if (press.hovered && enabled) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (ImGui::IsItemVisible()) ui.screen.add_control(name, press.rect.on_screen());
    return press;
}

Color press_ground(const Ui& ui, const Press& press) {
    if (press.held) return ui.palette().pressed;
    return press.hovered ? ui.palette().hover : k_transparent;
}

void tooltip(Ui& ui, std::string_view text, std::string_view shortcut) {
    if (text.empty() || ui.frame.surroundings().coarse_pointer) return;
    constexpr ImGuiHoveredFlags k_also_disabled = ImGuiHoveredFlags_AllowWhenDisabled;
    if (!ImGui::IsItemHovered(k_also_disabled)) return;
    if (!ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip | k_also_disabled)) {
        ui.frame.request_frame_after(ImGui::GetStyle().HoverDelayShort);
        return;
    }
    show_tip(ui, text, shortcut);
}

void show_tip(Ui& ui, std::string_view text, std::string_view remark) {
    const Font font = ui.theme.font(TextStyle::Body);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {grid(2.5F), grid(1.5F)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, k_radius);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, grid(0.5F)});
    ImGui::PushStyleColor(ImGuiCol_Border, to_vec4(ui.palette().outline));
    if (ImGui::BeginTooltip()) {
        ImGui::PushTextWrapPos(font.size * 20);
        ImGui::TextUnformatted(text.data(), text.data() + text.size());
        if (!remark.empty()) {
            ImGui::PushStyleColor(ImGuiCol_Text, to_vec4(ui.palette().muted));
            ImGui::TextUnformatted(remark.data(), remark.data() + remark.size());
            ImGui::PopStyleColor();
        }
        ImGui::PopTextWrapPos();
        ImGui::EndTooltip();
    }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
}

bool RestTimer::rests_on(Ui& ui, std::uint64_t thing) {
    constexpr float k_delay = 0.35F;
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (thing != thing_ || (seconds_ < k_delay && (moved.x != 0 || moved.y != 0)))
        seconds_ = 0;
    else
        seconds_ += ui.frame.surroundings().delta_seconds;
    thing_ = thing;
    if (seconds_ < k_delay) ui.frame.request_frame_after(k_delay - seconds_);
    return seconds_ >= k_delay;
}

ImVec2 button_size(const Ui& ui, const ButtonLook& look) {
    const float height = ui.theme.target;
    if (look.label.empty()) return {height, height};
    const float icon = look.icon == Icon::None ? 0 : ui.theme.icon_size() + grid(1.5F);
    return {text_width(ui.theme.font(TextStyle::Body), look.label) + icon + grid(6), height};
}

bool button(Ui& ui, std::string_view name, const ButtonLook& look) {
    const Press press = press_area(ui, name, button_size(ui, look), look.enabled);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_button_ground(list, ui, look, press);
    const Color color = button_text_color(ui, look);
    const Rect& rect = press.rect;
    if (look.label.empty()) {
        draw_icon(list, look.icon, rect.center(), ui.theme.icon_size(), color);
    } else {
        const Font font = ui.theme.font(TextStyle::Body);
        float x = rect.min.x + grid(3);
        if (look.icon != Icon::None) {
            draw_icon(list, look.icon, {x + ui.theme.icon_size() / 2, rect.center().y}, ui.theme.icon_size(), color);
            x += ui.theme.icon_size() + grid(1.5F);
        }
        draw_text(list, font, {x, middle_y(font, rect.min.y, rect.max.y)}, color, look.label);
    }
    tooltip(ui, look.tooltip, look.shortcut);
    return press.clicked;
}

ImVec2 segmented_size(const Ui& ui, std::span<const Segment> segments) {
    ImVec2 size{0, ui.theme.target};
    for (const Segment& segment : segments)
        size.x += segment_size(ui, segment).x;
    return size;
}

std::optional<std::size_t> segmented(Ui& ui, std::span<const Segment> segments, std::size_t current) {
    const Palette& palette = ui.palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Font font = ui.theme.font(TextStyle::Body);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const ImVec2 whole = segmented_size(ui, segments);
    list.AddRectFilled(origin, {origin.x + whole.x, origin.y + whole.y}, to_u32(palette.sunken), k_radius);
    list.AddRect(origin, {origin.x + whole.x, origin.y + whole.y}, to_u32(palette.outline), k_radius);
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (i > 0) ImGui::SameLine(0, 0);
        const Press press = press_area(ui, segments[i].name, segment_size(ui, segments[i]));
        if (press.clicked && i != current) chosen = i;
        const Rect inner = press.rect.shrunk(grid(0.5F));
        if (i == current) {
            list.AddRectFilled(inner.min, inner.max, to_u32(palette.raised), k_radius_small);
            list.AddRect(inner.min, inner.max, to_u32(palette.outline), k_radius_small);
        } else {
            list.AddRectFilled(inner.min, inner.max, to_u32(press_ground(ui, press)), k_radius_small);
        }
        draw_text(list, font, {press.rect.min.x + grid(3), middle_y(font, press.rect.min.y, press.rect.max.y)},
                  i == current ? palette.text : palette.muted, segments[i].label);
        tooltip(ui, segments[i].tooltip);
    }
    return chosen;
}

float tab_bar_width(const Ui& ui, std::span<const Tab> tabs) {
    float width = tab_gaps(tabs);
    for (const Tab& tab : tabs)
        width += tab_width(ui, tab, true);
    return width;
}

std::optional<std::size_t> tab_bar(Ui& ui, std::span<const Tab> tabs, std::size_t current, ImVec2 room) {
    const Palette& palette = ui.palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    std::optional<std::size_t> chosen;
    const TabNames names = tab_names(ui, tabs, current, room.x);
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        if (i > 0) ImGui::SameLine(0, grid(1));
        const bool is_current = i == current;
        const bool named = names == TabNames::All || (names == TabNames::Current && is_current);
        const Font font = ui.theme.font(is_current ? TextStyle::Strong : TextStyle::Body);
        const float icon = tabs[i].icon == Icon::None ? 0 : ui.theme.icon_size();
        const float widest = (room.x - grid(1) * static_cast<float>(tabs.size() - 1)) / static_cast<float>(tabs.size());
        const float width = names == TabNames::None ? std::min(widest, icon + grid(6)) : tab_width(ui, tabs[i], named);
        const Press press = press_area(ui, tabs[i].name, {width, room.y});
        if (!named) tooltip(ui, tabs[i].label);
        if (press.clicked && !is_current) chosen = i;
        const Rect& rect = press.rect;
        const Color color = is_current ? palette.accent : press.hovered ? palette.text : palette.muted;
        const float x = named ? rect.min.x + grid(3) : rect.center().x - icon / 2;
        if (icon > 0) draw_icon(list, tabs[i].icon, {x + icon / 2, rect.center().y}, icon, color);
        if (named) {
            draw_text(list, font, {x + (icon > 0 ? icon + grid(1.5F) : 0), middle_y(font, rect.min.y, rect.max.y)},
                      is_current ? palette.text : color, tabs[i].label);
        }
        if (is_current) {
            list.AddRectFilled({rect.min.x + grid(1), rect.max.y - 2}, {rect.max.x - grid(1), rect.max.y},
                               to_u32(palette.accent), 1);
        }
    }
    return chosen;
}

ImVec2 chip_size(const Ui& ui, const ChipLook& look) {
    const Font small = ui.theme.font(TextStyle::Caption);
    float width = 2 * k_chip_padding + chip_lead(ui, look) + text_width(small, look.label);
    if (look.count) {
        width += (look.label.empty() ? 0 : grid(1.25F)) + number_width(small, count_text(*look.count).view());
    }
    if (look.removable) width += ui.theme.icon_size();
    return {width, std::max(ui.theme.target - grid(1), grid(6))};
}

bool chip(Ui& ui, std::string_view name, const ChipLook& look) {
    const Palette& palette = ui.palette();
    const Press press = press_area(ui, name, chip_size(ui, look));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Rect& rect = press.rect;
    const float radius = rect.height() / 2;
    list.AddRectFilled(rect.min, rect.max, to_u32(look.selected ? palette.selection : palette.surface), radius);
    list.AddRectFilled(rect.min, rect.max, to_u32(press_ground(ui, press)), radius);
    list.AddRect(rect.min, rect.max, to_u32(look.selected ? palette.accent : palette.outline), radius);

    const float middle = rect.center().y;
    float x = rect.min.x + k_chip_padding;
    if (look.sign) {
        const auto sign = static_cast<std::size_t>(*look.sign);
        draw_sign(list, *look.sign, {x + ui.theme.scaled(k_chip_sign_radius), middle},
                  ui.theme.scaled(k_chip_sign_radius), palette.signs[sign], palette.surface);
    } else if (look.dot.alpha != 0) {
        list.AddCircleFilled({x + ui.theme.scaled(k_chip_dot_radius), middle}, ui.theme.scaled(k_chip_dot_radius),
                             to_u32(look.dot));
    }
    x += chip_lead(ui, look);
    const Font small = ui.theme.font(TextStyle::Caption);
    const float text_y = middle_y(small, rect.min.y, rect.max.y);
    draw_text(list, small, {x, text_y}, palette.text, look.label);
    x += text_width(small, look.label);
    if (look.count) {
        const CountText count = count_text(*look.count);
        x += (look.label.empty() ? 0 : grid(1.25F)) + number_width(small, count.view());
        draw_number(list, small, {x, text_y}, palette.muted, count.view());
    }
    if (look.removable)
        draw_icon(list, Icon::Close, {rect.max.x - grid(2) - ui.theme.icon_size() / 2 + 2, middle}, 10, palette.muted);
    tooltip(ui, look.tooltip);
    return press.clicked;
}

}  // namespace attache
