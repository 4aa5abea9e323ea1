#include "views/frame/compare_panel.h"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "app/reports.h"
#include "base/second_part.h"
#include "graph/item.h"
#include "ui/dialog.h"
#include "ui/panels.h"
#include "views/format.h"

namespace attache {
namespace {

constexpr const char* k_popup = "compare-panel";
constexpr float k_widest = 720;

std::size_t total(const ComparedTie& tie) { return tie.count(0) + tie.count(1); }

CompareRow row_of(const ComparedTie& tie) {
    CompareRow row;
    row.label = tie.source_name + (tie.mutual ? " \xE2\x86\x94 " : " \xE2\x86\x92 ") + tie.target_name;
    row.item = std::min(tie.source, tie.target) + '~' + std::max(tie.source, tie.target);
    if (tie.source == tie.target) row.item = tie.source;
    if (tie.count(0) > 0) row.first_sign = main_sign(tie.signs[0]);
    if (tie.count(1) > 0) row.second_sign = main_sign(tie.signs[1]);
    row.only_second = tie.presence() == Presence::OnlySecond;
    row.remark = tie.presence() == Presence::Both ? count_text(tie.count(0)) + " and " + count_text(tie.count(1))
                                                  : count_text(total(tie));
    return row;
}

CompareRow row_of(const ComparedActor& actor) {
    CompareRow row;
    row.label = actor.name;
    row.item = actor.code;
    row.only_second = actor.presence() == Presence::OnlySecond;
    row.remark = counted(actor.relations[row.only_second ? 1 : 0], "relation", "relations");
    return row;
}

class RowMaker {
public:
    template <class Each, class Wanted>
    void add_group(const std::vector<Each>& all, const std::string& title, const Wanted& wanted) {
        std::vector<const Each*> chosen;
        for (const Each& each : all) {
            if (wanted(each)) chosen.push_back(&each);
        }
        if (chosen.empty()) return;
        std::stable_sort(chosen.begin(), chosen.end(),
                         [](const Each* a, const Each* b) { return weight(*a) > weight(*b); });
        CompareRow head;
        head.title = title;
        head.remark = count_text(chosen.size());
        rows.push_back(std::move(head));
        for (const Each* each : chosen)
            rows.push_back(row_of(*each));
    }

    std::vector<CompareRow> rows;

private:
    static std::size_t weight(const ComparedTie& tie) { return total(tie); }
    static std::size_t weight(const ComparedActor& actor) { return actor.relations[0] + actor.relations[1]; }
};

// As a disc for each report: what it says on the whole about a tie.
void draw_signs(const Ui& ui, const CompareRow& row, float x, float middle) {
    const Palette& palette = ui.palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = ui.theme.scaled(6.5F);
    for (const std::optional<int>& sign : {row.first_sign, row.second_sign}) {
        if (sign) {
            const auto index = static_cast<std::size_t>(*sign + 1);
            draw_sign(list, *sign + 1, {x + radius, middle}, radius, palette.signs[index], palette.raised);
        } else {
            list.AddLine({x + radius - 3, middle}, {x + radius + 3, middle}, to_u32(palette.outline), 1.5F);
        }
        x += 2 * radius + grid(1);
    }
}

void show_title(const Ui& ui, const CompareRow& row, float width) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float height = ui.theme.target + grid(1);
    draw_section_header(*ImGui::GetWindowDrawList(), ui, {origin, {origin.x + width, origin.y + height}}, row.title,
                        row.remark);
    ImGui::Dummy({width, height});
}

bool show_row(Ui& ui, const CompareRow& row, std::size_t index, float width) {
    const Press press = press_area(ui, "compare:row:" + std::to_string(index), {width, ui.theme.target});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(press.rect.min, press.rect.max, to_u32(press_ground(ui, press)), k_radius);
    const float middle = press.rect.center().y;
    float x = press.rect.min.x + grid(2);
    const bool is_tie = row.first_sign || row.second_sign;
    if (is_tie) {
        draw_signs(ui, row, x, middle);
        x += ui.theme.scaled(13) * 2 + grid(4);
    }
    const Font small = ui.theme.font(TextStyle::Caption);
    const Font font = ui.theme.font(TextStyle::Body);
    const float remark = press.rect.max.x - grid(2) - text_width(small, row.remark);
    draw_text(list, small, {remark, middle_y(small, press.rect.min.y, press.rect.max.y)}, ui.palette().muted,
              row.remark);
    draw_text_elided(list, font, {x, middle_y(font, press.rect.min.y, press.rect.max.y)}, remark - grid(2) - x,
                     ui.palette().text, row.label);
    return press.clicked;
}

// Selects what the row is about, in the report that has it.
void follow(const ViewContext& context, const CompareRow& row, std::size_t other) {
    const OpenReport& open = row.only_second ? context.state.reports[other] : context.open;
    if (row.only_second) context.act(ShowReport{other});
    if (const std::optional<Item> item = find_item(*open.report, row.item)) context.select(*item);
    ImGui::CloseCurrentPopup();
}

void show_rows(const ViewContext& context, const CompareState& compare, std::size_t other) {
    Ui& ui = context.ui;
    const float most = ImGui::GetMainViewport()->Size.y * 0.62F;
    ImGui::BeginChild("##rows", {0, most}, ImGuiChildFlags_None, ImGuiWindowFlags_NoSavedSettings);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    const float width = ImGui::GetContentRegionAvail().x;
    for (std::size_t i = 0; i < compare.rows.size(); ++i) {
        const CompareRow& row = compare.rows[i];
        const float height = ui.theme.target + (row.title.empty() ? 0 : grid(1));
        if (!ImGui::IsRectVisible({width, height})) {
            ImGui::Dummy({width, height});
        } else if (!row.title.empty()) {
            show_title(ui, row, width);
        } else if (show_row(ui, row, i, width)) {
            follow(context, row, other);
        }
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

ATTACHE_SECOND_PART void show_contents(const ViewContext& context, CompareState& compare, std::size_t other) {
    Ui& ui = context.ui;
    const OpenReport& second = context.state.reports[other];
    if (compare.first != &context.report() || compare.second != &*second.report) {
        compare.first = &context.report();
        compare.second = &*second.report;
        compare.rows =
            make_compare_rows(compare_reports(*compare.first, *compare.second), context.open.title, second.title);
    }
    const float width = ImGui::GetContentRegionAvail().x;
    const Font heading = ui.theme.font(TextStyle::Heading);
    const Font body = ui.theme.font(TextStyle::Body);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_text_elided(list, heading, origin, width - ui.theme.target, ui.palette().text, context.open.title);
    draw_text_elided(list, body, {origin.x, origin.y + heading.size + grid(1.5F)}, width - ui.theme.target,
                     ui.palette().muted, "compared with " + second.title);
    ImGui::SetCursorScreenPos({origin.x + width - ui.theme.target, origin.y});
    if (button(ui, "compare:leave", {.icon = Icon::Close, .tooltip = "Leave the comparison"}))
        ImGui::CloseCurrentPopup();
    ImGui::SetCursorScreenPos({origin.x, origin.y + heading.size + body.size + grid(4)});
    ImGui::Dummy({width, 0});
    if (compare.rows.empty()) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_empty_state(list, ui, {at, {at.x + width, at.y + 140}}, Icon::Pair, "Nothing to compare",
                         "Neither report has a relation.");
        ImGui::Dummy({width, 140});
    } else {
        show_rows(context, compare, other);
    }
}

}  // namespace

std::vector<CompareRow> make_compare_rows(const Comparison& comparison, const std::string& first_title,
                                          const std::string& second_title) {
    RowMaker maker;
    const auto present = [](Presence presence) {
        return [presence](const auto& each) { return each.presence() == presence; };
    };
    maker.add_group(comparison.ties, "Changed sign", [](const ComparedTie& tie) { return tie.has_changed_sign(); });
    maker.add_group(comparison.ties, "Relations only in " + first_title, present(Presence::OnlyFirst));
    maker.add_group(comparison.ties, "Relations only in " + second_title, present(Presence::OnlySecond));
    maker.add_group(comparison.actors, "Actors only in " + first_title, present(Presence::OnlyFirst));
    maker.add_group(comparison.actors, "Actors only in " + second_title, present(Presence::OnlySecond));
    maker.add_group(comparison.ties, "In both, with the same sign",
                    [](const ComparedTie& tie) { return tie.presence() == Presence::Both && !tie.has_changed_sign(); });
    return std::move(maker.rows);
}

ATTACHE_SECOND_PART void open_compare(const ViewContext& context, CompareState& compare, std::size_t with) {
    compare.with = context.state.reports[with].id;
    ImGui::OpenPopup(k_popup);
}

void show_compare(const ViewContext& context, CompareState& compare) {
    Ui& ui = context.ui;
    if (!ImGui::IsPopupOpen(k_popup)) return;
    const std::optional<std::size_t> other = find_report(context.state, compare.with);
    if (!begin_top_dialog(ui, k_popup, "compare", k_widest * ui.theme.text_scale, grid(4))) return;
    if (!other || ImGui::IsKeyPressed(ImGuiKey_Escape))
        ImGui::CloseCurrentPopup();
    else
        show_contents(context, compare, *other);
    end_dialog();
}

}  // namespace attache
