#include "ui/theme.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "ui/draw.h"

namespace attache {
namespace {

constexpr float k_fine_target = 30;
constexpr float k_coarse_target = 44;

void apply_measures(const UiTheme& theme, ImGuiStyle& style) {
    style.WindowPadding = {0, 0};
    style.WindowRounding = 0;
    style.WindowBorderSize = 0;
    style.WindowMinSize = {1, 1};
    style.ChildRounding = 0;
    style.ChildBorderSize = 0;
    style.PopupRounding = k_radius_large;
    style.PopupBorderSize = k_hairline;
    style.FramePadding = {grid(2.5F), std::floor((theme.target - theme.font(TextStyle::Body).size) / 2)};
    style.FrameRounding = k_radius;
    style.FrameBorderSize = k_hairline;
    style.ItemSpacing = {grid(2), grid(2)};
    style.ItemInnerSpacing = {grid(1.5F), grid(1)};
    style.CellPadding = {grid(2), grid(1)};
    style.IndentSpacing = grid(4);
    style.ScrollbarSize = grid(3);
    style.ScrollbarRounding = grid(1.5F);
    style.GrabMinSize = grid(4);
    style.GrabRounding = k_radius;
    style.SeparatorTextBorderSize = k_hairline;
    style.HoverStationaryDelay = 0.2F;
    style.HoverDelayShort = 0.3F;
    style.DisabledAlpha = 0.45F;
    style.CurveTessellationTol = 0.5F;
    style.CircleTessellationMaxError = 0.15F;
    style.FontSizeBase = theme.font(TextStyle::Body).size;
}

void apply_colors(const Palette& palette, ImGuiStyle& style) {
    // Whatever has no colour of its own below is drawn as text, so that no default grey is left.
    for (ImVec4& color : style.Colors)
        color = to_vec4(palette.text);
    const auto set = [&style](ImGuiCol target, Color color) { style.Colors[target] = to_vec4(color); };
    set(ImGuiCol_TextDisabled, palette.muted);
    set(ImGuiCol_WindowBg, palette.surface);
    set(ImGuiCol_ChildBg, k_transparent);
    set(ImGuiCol_PopupBg, palette.raised);
    set(ImGuiCol_Border, palette.border);
    set(ImGuiCol_BorderShadow, k_transparent);
    set(ImGuiCol_FrameBg, palette.sunken);
    set(ImGuiCol_FrameBgHovered, laid_over(palette.hover, palette.sunken));
    set(ImGuiCol_FrameBgActive, palette.sunken);
    set(ImGuiCol_TitleBg, palette.surface);
    set(ImGuiCol_TitleBgActive, palette.surface);
    set(ImGuiCol_TitleBgCollapsed, palette.surface);
    set(ImGuiCol_MenuBarBg, palette.surface);
    set(ImGuiCol_ScrollbarBg, k_transparent);
    set(ImGuiCol_ScrollbarGrab, palette.outline);
    set(ImGuiCol_ScrollbarGrabHovered, palette.muted);
    set(ImGuiCol_ScrollbarGrabActive, palette.accent);
    set(ImGuiCol_CheckMark, palette.accent);
    set(ImGuiCol_SliderGrab, palette.accent);
    set(ImGuiCol_SliderGrabActive, palette.accent_hover);
    set(ImGuiCol_Button, palette.surface);
    set(ImGuiCol_ButtonHovered, laid_over(palette.hover, palette.surface));
    set(ImGuiCol_ButtonActive, laid_over(palette.pressed, palette.surface));
    set(ImGuiCol_Header, palette.selection);
    set(ImGuiCol_HeaderHovered, laid_over(palette.hover, palette.surface));
    set(ImGuiCol_HeaderActive, palette.selection);
    set(ImGuiCol_Separator, palette.border);
    set(ImGuiCol_SeparatorHovered, palette.accent);
    set(ImGuiCol_SeparatorActive, palette.accent);
    set(ImGuiCol_ResizeGrip, k_transparent);
    set(ImGuiCol_ResizeGripHovered, palette.accent);
    set(ImGuiCol_ResizeGripActive, palette.accent);
    set(ImGuiCol_InputTextCursor, palette.accent);
    set(ImGuiCol_TextSelectedBg, palette.mark_selected);
    set(ImGuiCol_TextLink, palette.accent);
    set(ImGuiCol_DragDropTarget, palette.accent);
    set(ImGuiCol_NavCursor, palette.focus);
    set(ImGuiCol_NavWindowingHighlight, palette.focus);
    set(ImGuiCol_NavWindowingDimBg, palette.shadow);
    set(ImGuiCol_ModalWindowDimBg, palette.shadow);
    set(ImGuiCol_TableHeaderBg, palette.sunken);
    set(ImGuiCol_TableBorderStrong, palette.border);
    set(ImGuiCol_TableBorderLight, palette.border);
    set(ImGuiCol_TableRowBg, k_transparent);
    set(ImGuiCol_TableRowBgAlt, k_transparent);
}

}  // namespace

float UiTheme::line_height(TextStyle style) const {
    const Font at_scale = font(style);
    const bool running_text = style == TextStyle::Reading || style == TextStyle::Quote;
    // The serif face stands higher than its em already; Inter needs a little air between lines.
    return std::round(at_scale.size * (running_text ? 1.17F : 1.2F));
}

UiTheme make_theme(const TypeFaces& faces, const Palette& palette, float text_scale, bool coarse_pointer) {
    UiTheme theme{&palette, faces, text_scale, 0};
    const float least = coarse_pointer ? k_coarse_target : k_fine_target;
    theme.target = std::max(least, theme.font(TextStyle::Body).size + grid(3));
    theme.row = coarse_pointer ? theme.target : theme.target - grid(1);
    return theme;
}

void apply_theme(const UiTheme& theme, ImGuiStyle& style) {
    apply_measures(theme, style);
    apply_colors(theme.palette(), style);
}

}  // namespace attache
