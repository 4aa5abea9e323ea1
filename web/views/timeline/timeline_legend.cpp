#include "views/timeline/timeline_legend.h"

#include <array>
#include <string_view>

#include "ui/panels.h"
#include "views/timeline/timeline_picture.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_sample_width = 44;

struct Entry {
    std::size_t sign;
    DatePrecision precision;
    OpenEnd open;
    std::string_view words;
};

constexpr std::array k_entries{
    Entry{2, DatePrecision::Day, OpenEnd::None, "On this day"},
    Entry{2, DatePrecision::Month, OpenEnd::None, "Some time within this month, season or year"},
    Entry{2, DatePrecision::Range, OpenEnd::None, "From a first to a last day, month or year"},
    Entry{2, DatePrecision::Range, OpenEnd::After,
          "\xE2\x80\x9CSince\xE2\x80\x9D or \xE2\x80\x9Cuntil\xE2\x80\x9D: the text leaves an end open"},
    Entry{2, DatePrecision::Month, OpenEnd::None, {}},
    Entry{1, DatePrecision::Month, OpenEnd::None, {}},
    Entry{0, DatePrecision::Month, OpenEnd::None, {}},
};

}  // namespace

void show_timeline_legend(Ui& ui) {
    constexpr const char* k_popup = "timeline-legend";
    if (button(ui, "timeline:legend", {.icon = Icon::Help, .tooltip = "What the marks mean"}))
        ImGui::OpenPopup(k_popup);
    const Rect below{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
    const Font font = ui.theme.font(TextStyle::Body);
    if (!begin_popover(ui, k_popup, below, font.size * 27)) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float line = ui.theme.line_height(TextStyle::Body) + grid(1.5F);
    for (const Entry& entry : k_entries) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float width = ui.theme.scaled(k_sample_width);
        draw_sample_mark(list, ui, {at, {at.x + width, at.y + line}}, entry.sign, entry.precision, entry.open);
        const std::string_view words = entry.words.empty() ? sign_label(entry.sign) : entry.words;
        draw_text(list, font, {at.x + width + grid(3), middle_y(font, at.y, at.y + line)}, ui.palette().text, words);
        ImGui::Dummy({1, line});
    }
    end_popover();
}

}  // namespace attache
