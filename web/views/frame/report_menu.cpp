#include "views/frame/report_menu.h"

#include <string>

#include <imgui.h>

#include "base/second_part.h"
#include "ui/controls.h"
#include "views/format.h"

namespace attache {
namespace {

void show_label(const Ui& ui, std::string_view text) {
    const Font font = ui.theme.font(TextStyle::Caption);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    draw_text(*ImGui::GetWindowDrawList(), font, {origin.x + grid(2), origin.y + grid(1)}, ui.palette().muted, text);
    ImGui::Dummy({1, font.size + grid(2)});
}

void show_line(const Ui& ui, float width) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float y = origin.y + grid(1.5F);
    ImGui::GetWindowDrawList()->AddLine({origin.x, y}, {origin.x + width, y}, to_u32(ui.palette().border));
    ImGui::Dummy({width, grid(3)});
}

// A row over the whole width; true once when it is pressed.
bool show_row(Ui& ui, std::string_view name, Icon icon, std::string_view label, float width) {
    const Press press = press_area(ui, name, {width, ui.theme.target});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(press.rect.min, press.rect.max, to_u32(press_ground(ui, press)), k_radius);
    const float size = ui.theme.icon_size();
    draw_icon(list, icon, {press.rect.min.x + grid(2) + size / 2, press.rect.center().y}, size, ui.palette().muted);
    const Font font = ui.theme.font(TextStyle::Body);
    const float x = press.rect.min.x + grid(4) + size;
    draw_text_elided(list, font, {x, middle_y(font, press.rect.min.y, press.rect.max.y)},
                     press.rect.max.x - grid(2) - x, ui.palette().text, label);
    return press.clicked;
}

struct RowWish {
    bool show = false;
    bool compare = false;
    bool close = false;
};

// A report: its title, how much is in it, and what can be done with it.
RowWish show_report(const ViewContext& context, std::size_t index, float width) {
    Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    const OpenReport& open = context.state.reports[index];
    const bool current = index == context.state.current_report;
    const std::string number = std::to_string(index);
    const float square = ui.theme.target;
    const bool can_close = context.state.reports.size() > 1;
    const float buttons = (can_close ? square : 0) + (current ? 0 : square);
    const Font font = ui.theme.font(TextStyle::Body);
    const Font small = ui.theme.font(TextStyle::Caption);
    const float height = font.size + small.size + grid(4);

    RowWish wish;
    const Press press = press_area(ui, "report:" + number, {width - buttons, height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Rect whole{press.rect.min, {press.rect.min.x + width, press.rect.max.y}};
    if (current) list.AddRectFilled(whole.min, whole.max, to_u32(palette.selection), k_radius);
    list.AddRectFilled(press.rect.min, press.rect.max, to_u32(press_ground(ui, press)), k_radius);
    wish.show = press.clicked;
    const float size = ui.theme.icon_size();
    draw_icon(list, current ? Icon::Check : Icon::Report, {whole.min.x + grid(2) + size / 2, whole.center().y}, size,
              current ? palette.accent : palette.muted);
    const float x = whole.min.x + grid(4) + size;
    const float room = press.rect.max.x - grid(1) - x;
    draw_text_elided(list, font, {x, whole.min.y + grid(1.5F)}, room, palette.text, open.title);
    const Findings& findings = open.report->findings;
    const std::string remark = counted(open.report->document.sentences.size(), "sentence", "sentences") + ", " +
                               counted(findings.relations.size(), "relation", "relations") +
                               (open.is_own ? ", yours" : "");
    draw_text_elided(list, small, {x, whole.min.y + grid(2.5F) + font.size}, room, palette.muted, remark);

    ImGui::SameLine(0, 0);
    const ImVec2 next{press.rect.max.x, whole.center().y - square / 2};
    const float below = whole.max.y + grid(0.5F);
    if (!current) {
        ImGui::SetCursorScreenPos(next);
        wish.compare = button(ui, "compare:" + number,
                              {.icon = Icon::Compare, .tooltip = "Compare the report that is shown with this one"});
    }
    if (can_close) {
        ImGui::SetCursorScreenPos({next.x + (current ? 0 : square), next.y});
        wish.close = button(ui, "close:" + number, {.icon = Icon::Close, .tooltip = "Close this report"});
    }
    ImGui::SetCursorScreenPos({whole.min.x, below});
    ImGui::Dummy({width, 0});
    return wish;
}

}  // namespace

ATTACHE_SECOND_PART std::optional<std::size_t> show_report_menu(const ViewContext& context, float width) {
    Ui& ui = context.ui;
    std::optional<std::size_t> compare_with;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    show_label(ui, "Open reports");
    for (std::size_t i = 0; i < context.state.reports.size(); ++i) {
        const RowWish wish = show_report(context, i, width);
        if (wish.show && i != context.state.current_report) context.act(ShowReport{i});
        if (wish.compare) compare_with = i;
        if (wish.close) context.act(CloseReport{i});
        if (wish.show || wish.compare) ImGui::CloseCurrentPopup();
    }
    show_line(ui, width);
    const auto row = [&](std::string_view name, Icon icon, std::string_view label, Action action) {
        if (!show_row(ui, name, icon, label, width)) return;
        context.act(std::move(action));
        ImGui::CloseCurrentPopup();
    };
    row("overview", Icon::Details, "Overview of this report", SelectItem{});
    row("open-file", Icon::Plus, "Open a file\xE2\x80\xA6", ChooseFile{});
    row("paste-text", Icon::Quote, "Paste a text", PasteClipboard{});
    const Font small = ui.theme.font(TextStyle::Caption);
    ImGui::Dummy({width, grid(1)});
    ImGui::PushFont(small.face, small.size);
    ImGui::PushStyleColor(ImGuiCol_Text, to_vec4(ui.palette().muted));
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + width - grid(2));
    ImGui::Indent(grid(2));
    ImGui::TextUnformatted(
        "Text, Markdown, HTML or PDF, in English. Or drop a file on this window. What you open stays on this "
        "computer.");
    ImGui::Unindent(grid(2));
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    ImGui::PopFont();
    ImGui::PopStyleVar();
    return compare_with;
}

}  // namespace attache
