#include "views/frame/notices_view.h"

#include <algorithm>
#include <string>

#include "ui/panels.h"
#include "ui/rich_text.h"

namespace attache {
namespace {

constexpr float k_seconds_shown = 10;
constexpr float k_widest = 460;

float& age_of(NoticesState& notices, std::uint32_t serial) {
    const auto found = std::find_if(notices.ages.begin(), notices.ages.end(),
                                    [&](const NoticesState::Age& age) { return age.serial == serial; });
    if (found != notices.ages.end()) return found->seconds;
    notices.ages.push_back({serial, 0});
    return notices.ages.back().seconds;
}

void forget_gone(NoticesState& notices, const std::vector<Notice>& shown) {
    const auto is_gone = [&](const NoticesState::Age& age) {
        return std::none_of(shown.begin(), shown.end(),
                            [&](const Notice& notice) { return notice.serial == age.serial; });
    };
    notices.ages.erase(std::remove_if(notices.ages.begin(), notices.ages.end(), is_gone), notices.ages.end());
}

}  // namespace

void show_notices(Ui& ui, const AppState& state, ActionQueue& actions, NoticesState& notices,
                  const NoticePlace& place) {
    forget_gone(notices, state.notices);
    const Palette& palette = ui.palette();
    const Font font = ui.theme.font(TextStyle::Body);
    const float line = ui.theme.line_height(TextStyle::Body);
    const float cross = ui.theme.target;
    const float widest = std::min(k_widest * ui.theme.text_scale, place.area.width() - grid(8));
    const bool from_top = place.edge == NoticeEdge::Top;
    float edge = from_top ? place.area.min.y : place.area.max.y - grid(4);
    for (auto notice = state.notices.rbegin(); notice != state.notices.rend(); ++notice) {
        const float text_room = widest - cross - grid(6);
        const float text = std::min(text_width(font, notice->text) + 1, text_room);
        const float text_height = draw_paragraph(nullptr, font, line, {}, text, {}, notice->text);
        const ImVec2 size{text + cross + grid(6), std::max(cross, text_height) + grid(3)};
        const float left = place.area.center().x - size.x / 2;
        const float top = from_top ? edge : edge - size.y;
        const Rect rect{{left, top}, {left + size.x, top + size.y}};

        ImGui::SetNextWindowPos(rect.min);
        ImGui::SetNextWindowSize(size);
        const std::string id = "##notice" + std::to_string(notice->serial);
        constexpr ImGuiWindowFlags k_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                                             ImGuiWindowFlags_NoBackground;
        ImGui::Begin(id.c_str(), nullptr, k_flags);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.PushClipRectFullScreen();
        draw_shadow(list, rect, k_radius_large, palette.shadow);
        list.PopClipRect();
        // Drawn against the usual ground: dark where the rest is light.
        list.AddRectFilled(rect.min, rect.max, to_u32(palette.text), k_radius_large);
        draw_paragraph(&list, font, line, {rect.min.x + grid(4), rect.center().y - text_height / 2}, text,
                       palette.surface, notice->text);
        ImGui::SetCursorScreenPos({rect.max.x - cross - grid(1.5F), rect.center().y - cross / 2});
        const Press press = press_area(ui, "notice:dismiss:" + std::to_string(notice->serial), {cross, cross});
        draw_icon(list, Icon::Close, press.rect.center(), 12, faded(palette.surface, press.hovered ? 1 : 0.75F));
        const bool held_open = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
        ImGui::End();

        float& seconds = age_of(notices, notice->serial);
        if (!held_open) seconds += ui.frame.surroundings().delta_seconds;
        if (press.clicked || seconds >= k_seconds_shown)
            actions.push_back(DismissNotice{notice->serial});
        else
            ui.frame.request_frame_after(k_seconds_shown - seconds);
        edge = from_top ? rect.max.y + grid(2) : rect.min.y - grid(2);
    }
}

}  // namespace attache
