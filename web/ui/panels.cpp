#include "ui/panels.h"

#include <algorithm>
#include <array>

#include <imgui_internal.h>

#include "ui/keyboard.h"
#include "ui/rich_text.h"

namespace attache {
namespace {

// Lets ImGui's text field grow a std::string.
int resize_text(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto* text = static_cast<std::string*>(data->UserData);
        text->resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = text->data();
    }
    return 0;
}

// What a popup holds, as its last frame measured it; ImGui shows none before it has measured it once.
float popup_content_height(const char* id) {
    std::array<char, 24> name{};
    ImFormatString(name.data(), name.size(), "##Popup_%08x", ImGui::GetID(id));
    const ImGuiWindow* window = ImGui::FindWindowByName(name.data());
    return window == nullptr ? 0 : window->ContentSizeIdeal.y;
}

constexpr float k_disabled_strength = 0.7F;  // of text: three to one on either ground
constexpr float k_splitter_reach = 4;        // how far beside the line it can be grasped
constexpr float k_splitter_key_step = 16;
constexpr float k_disc = 22;  // of an empty state

float empty_state_width(float room) { return std::max(1.0F, std::min(room - grid(8), grid(80))); }

constexpr float k_shortest_remark = 48;  // less of one says nothing

}  // namespace

void begin_panel(Ui& ui, std::string_view name, Rect rect, Color ground) {
    constexpr ImGuiWindowFlags k_flags = ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::SetCursorScreenPos(rect.min);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, to_vec4(ground));
    ImGui::PushID(name.data(), name.data() + name.size());
    const ImVec2 size{std::max(1.0F, rect.width()), std::max(1.0F, rect.height())};
    ImGui::BeginChild("##panel", size, ImGuiChildFlags_NavFlattened, k_flags);
    ImGui::SetScrollY(0);  // moving the keyboard's focus would scroll what scrolls itself
    ui.screen.add_panel(name, rect.on_screen());
}

void end_panel() {
    ImGui::EndChild();
    ImGui::PopID();
    ImGui::PopStyleColor();
}

void draw_section_header(ImDrawList& list, const Ui& ui, Rect rect, std::string_view title, std::string_view remark) {
    const Palette& palette = ui.palette();
    const Font font = ui.theme.font(TextStyle::Strong);
    const Font small = ui.theme.font(TextStyle::Caption);
    draw_text_elided(list, font, {rect.min.x, middle_y(font, rect.min.y, rect.max.y)}, rect.width(), palette.text,
                     title);
    // The title comes first: the remark has what it leaves.
    const float left = rect.width() - text_width(font, title) - grid(2);
    const float remark_width = std::min(text_width(small, remark), left);
    if (remark_width >= k_shortest_remark || remark_width >= text_width(small, remark)) {
        draw_text_elided(list, small, {rect.max.x - remark_width, middle_y(small, rect.min.y, rect.max.y)},
                         remark_width + 1, palette.muted, remark);
    }
}

FieldResult text_field(Ui& ui, std::string_view name, std::string_view hint, Icon icon, float width, std::string& text,
                       bool focus) {
    const Palette& palette = ui.palette();
    const Font font = ui.theme.font(TextStyle::Body);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    FieldResult result;
    ImGui::PushID(name.data(), name.data() + name.size());
    ImGui::SetNextItemWidth(width);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        {grid(3) + ui.theme.icon_size() + grid(1), (ui.theme.target - font.size) / 2});
    ImGui::PushStyleColor(ImGuiCol_Border, to_vec4(palette.outline));
    if (focus) ImGui::SetKeyboardFocusHere();
    constexpr ImGuiInputTextFlags k_flags = ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_EnterReturnsTrue;
    // A field that has the keyboard keeps its own text: told when Back or undo gave it another one.
    ImGuiInputTextState* state = ImGui::GetInputTextState(ImGui::GetID("##field"));
    if (state != nullptr && text != state->TextA.Data) state->ReloadUserBufAndMoveToEnd();
    const std::string before = text;
    const std::string hint_text(hint);
    result.submitted = ImGui::InputTextWithHint("##field", hint_text.c_str(), text.data(), text.capacity() + 1, k_flags,
                                                resize_text, &text);
    if (result.submitted) ImGui::SetKeyboardFocusHere(-1);  // Enter is pressed again for the next one
    result.changed = text != before;
    result.focused = ImGui::IsItemActive();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    ImGui::PopID();
    const Rect rect{origin, {origin.x + width, origin.y + ui.theme.target}};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_icon(list, icon, {rect.min.x + grid(2.5F) + ui.theme.icon_size() / 2, rect.center().y}, ui.theme.icon_size(),
              palette.muted);
    if (result.focused) {
        list.AddRect(rect.min, rect.max, to_u32(palette.accent), k_radius, 0, 1.5F);
    }
    ui.screen.add_control(name, rect.on_screen());
    return result;
}

float splitter(Ui& ui, std::string_view name, Rect rect, Axis axis) {
    const bool across = axis == Axis::Horizontal;  // the line stands upright and moves sideways
    const ImVec2 reach = across ? ImVec2{k_splitter_reach, 0} : ImVec2{0, k_splitter_reach};
    ImGui::SetCursorScreenPos({rect.min.x - reach.x, rect.min.y - reach.y});
    const Press press = press_area(ui, name, {rect.width() + 2 * reach.x, rect.height() + 2 * reach.y});
    const ImGuiID id = ImGui::GetItemID();
    const bool lively = press.hovered || press.held || press.focus_shown;
    if (lively) ImGui::SetMouseCursor(across ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(rect.min, rect.max, to_u32(ui.palette().border));
    if (lively) {
        const ImVec2 center = rect.center();
        const ImVec2 half = across ? ImVec2{1.5F, rect.height() / 2} : ImVec2{rect.width() / 2, 1.5F};
        list.AddRectFilled({center.x - half.x, center.y - half.y}, {center.x + half.x, center.y + half.y},
                           to_u32(ui.palette().accent));
    }
    if (press.focus_shown) {
        take_arrow_keys(id);
        if (key_pressed(across ? ImGuiKey_LeftArrow : ImGuiKey_UpArrow)) return -k_splitter_key_step;
        if (key_pressed(across ? ImGuiKey_RightArrow : ImGuiKey_DownArrow)) return k_splitter_key_step;
    }
    if (!press.held) return 0;
    return across ? ImGui::GetIO().MouseDelta.x : ImGui::GetIO().MouseDelta.y;
}

PopoverPlace place_popover(Rect anchor, ImVec2 wanted, ImVec2 screen) {
    const float x = std::clamp(anchor.min.x, grid(2), std::max(grid(2), screen.x - wanted.x - grid(2)));
    const float below = screen.y - anchor.max.y - grid(3);
    const float above = anchor.min.y - grid(3);
    const bool is_above = below < wanted.y && above > below;
    return {{x, is_above ? anchor.min.y - grid(1) : anchor.max.y + grid(1)},
            is_above,
            std::max(grid(20), is_above ? above : below)};
}

bool begin_popover(Ui& ui, const char* id, Rect below, float width) {
    const ImVec2 screen = ImGui::GetMainViewport()->Size;
    const float fitting = std::min(width, screen.x - grid(4));
    constexpr ImVec2 k_padding{grid(4), grid(3)};
    const PopoverPlace place = place_popover(below, {fitting, popup_content_height(id) + 2 * k_padding.y}, screen);
    ImGui::SetNextWindowPos(place.corner, ImGuiCond_Always, {0, place.is_above ? 1.0F : 0.0F});
    ImGui::SetNextWindowSize({fitting, 0});
    ImGui::SetNextWindowSizeConstraints({0, 0}, {fitting, place.most_height});  // what needs more scrolls
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, k_padding);
    ImGui::PushStyleColor(ImGuiCol_Border, to_vec4(ui.palette().outline));
    constexpr ImGuiWindowFlags k_flags =
        ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoSavedSettings;
    const bool open = ImGui::BeginPopup(id, k_flags);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    if (open) draw_window_shadow(ui, k_radius_large);
    return open;
}

void end_popover() { ImGui::EndPopup(); }

bool menu_item(Ui& ui, std::string_view name, float width, const MenuItemLook& look) {
    const Press press = press_area(ui, name, {width, ui.theme.target}, look.enabled);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = ui.palette();
    list.AddRectFilled(press.rect.min, press.rect.max, to_u32(press_ground(ui, press)), k_radius);
    const Font font = ui.theme.font(TextStyle::Body);
    const Font small = ui.theme.font(TextStyle::Caption);
    // Whoever points with a finger has no keys at hand.
    const std::string_view shortcut = ui.frame.surroundings().coarse_pointer ? std::string_view{} : look.shortcut;
    const float key = press.rect.max.x - grid(2) - text_width(small, shortcut);
    draw_text(list, small, {key, middle_y(small, press.rect.min.y, press.rect.max.y)}, palette.muted, shortcut);
    const float x = press.rect.min.x + grid(2);
    const float check = look.chosen ? ui.theme.icon_size() + grid(1) : 0;
    if (look.chosen)
        draw_icon(list, Icon::Check, {x + ui.theme.icon_size() / 2, press.rect.center().y}, ui.theme.icon_size(),
                  palette.accent);
    draw_text_elided(list, font, {x + check, middle_y(font, press.rect.min.y, press.rect.max.y)},
                     key - x - check - grid(2), look.enabled ? palette.text : faded(palette.muted, k_disabled_strength),
                     look.label);
    tooltip(ui, look.tooltip);
    return press.clicked;
}

void draw_window_shadow(const Ui& ui, float radius) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 position = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    list.PushClipRectFullScreen();
    draw_shadow(list, {position, {position.x + size.x, position.y + size.y}}, radius, ui.palette().shadow);
    list.PopClipRect();
}

float empty_state_height(const Ui& ui, float width, std::string_view text) {
    const float text_height =
        draw_paragraph(nullptr, ui.theme.font(TextStyle::Body), ui.theme.line_height(TextStyle::Body), {},
                       empty_state_width(width), ui.palette().muted, text);
    return 2 * k_disc + grid(4) + ui.theme.font(TextStyle::Title).size + grid(2) + text_height;
}

void draw_empty_state(ImDrawList& list, const Ui& ui, Rect rect, Icon icon, std::string_view title,
                      std::string_view text) {
    const Palette& palette = ui.palette();
    const Font strong = ui.theme.font(TextStyle::Title);
    const Font body = ui.theme.font(TextStyle::Body);
    const float line = ui.theme.line_height(TextStyle::Body);
    const float width = empty_state_width(rect.width());
    const float height = empty_state_height(ui, rect.width(), text);
    const float x = rect.center().x;
    float y = rect.min.y + std::max(grid(4), (rect.height() - height) * 0.42F);
    list.AddCircleFilled({x, y + k_disc}, k_disc, to_u32(palette.sunken));
    draw_icon(list, icon, {x, y + k_disc}, 20, palette.muted);
    y += 2 * k_disc + grid(4);
    const float title_width = std::min(width, text_width(strong, title));
    draw_text_elided(list, strong, {x - title_width / 2, y}, width + 1, palette.text, title);
    y += strong.size + grid(2);
    for (const TextLine& each : lay_out({text, {}, body, body, line}, width).lines) {
        const std::string_view words = text.substr(each.begin, each.end - each.begin);
        draw_text_elided(list, body, {x - std::min(width, text_width(body, words)) / 2, middle_y(body, y, y + line)},
                         width + 1, palette.muted, words);
        y += line;
    }
}

}  // namespace attache
