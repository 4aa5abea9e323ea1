#include "ui/panels.h"

#include <algorithm>

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

constexpr float k_disabled_strength = 0.7F;  // of text: three to one on either ground
constexpr float k_splitter_reach = 4;        // how far beside the line it can be grasped
constexpr float k_splitter_key_step = 16;
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

bool begin_popover(Ui& ui, const char* id, Rect below, float width) {
    const ImVec2 screen = ImGui::GetMainViewport()->Size;
    const float fitting = std::min(width, screen.x - grid(4));
    const float x = std::clamp(below.min.x, grid(2), std::max(grid(2), screen.x - fitting - grid(2)));
    ImGui::SetNextWindowPos({x, below.max.y + grid(1)});
    ImGui::SetNextWindowSize({fitting, 0});
    const float room = screen.y - below.max.y - grid(3);  // what needs more scrolls
    ImGui::SetNextWindowSizeConstraints({0, 0}, {fitting, std::max(grid(20), room)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {grid(4), grid(3)});
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
    const float key = press.rect.max.x - grid(2) - text_width(small, look.shortcut);
    draw_text(list, small, {key, middle_y(small, press.rect.min.y, press.rect.max.y)}, palette.muted, look.shortcut);
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

void draw_empty_state(ImDrawList& list, const Ui& ui, Rect rect, Icon icon, std::string_view title,
                      std::string_view text) {
    const Palette& palette = ui.palette();
    const Font strong = ui.theme.font(TextStyle::Title);
    const Font body = ui.theme.font(TextStyle::Body);
    const float line = ui.theme.line_height(TextStyle::Body);
    const float width = std::min(rect.width() - grid(8), grid(80));
    if (width <= 0) return;
    const float text_height = draw_paragraph(nullptr, body, line, {}, width, palette.muted, text);
    constexpr float k_disc = 22;
    const float height = 2 * k_disc + grid(4) + strong.size + grid(2) + text_height;
    const float x = rect.center().x;
    float y = rect.min.y + std::max(grid(4), (rect.height() - height) * 0.42F);
    list.AddCircleFilled({x, y + k_disc}, k_disc, to_u32(palette.sunken));
    draw_icon(list, icon, {x, y + k_disc}, 20, palette.muted);
    y += 2 * k_disc + grid(4);
    const float title_width = std::min(width, text_width(strong, title));
    draw_text_elided(list, strong, {x - title_width / 2, y}, width + 1, palette.text, title);
    y += strong.size + grid(2);
    // A short text is centred as one line; a long one is set as a block.
    const float one_line = text_width(body, text);
    draw_paragraph(&list, body, line, {x - std::min(width, one_line) / 2, y}, width, palette.muted, text);
}

}  // namespace attache
