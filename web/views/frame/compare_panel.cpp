#include "views/frame/compare_panel.h"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "app/reports.h"
#include "base/second_part.h"
#include "graph/item.h"
#include "ui/dialog.h"
#include "ui/panels.h"
#include "ui/rich_text.h"
#include "ui/scroll_bar.h"
#include "views/direction_line.h"
#include "views/format.h"

namespace attache {
namespace {

constexpr const char* k_popup = "compare-panel";
constexpr float k_widest = 720;
constexpr float k_widest_column = 120;

std::size_t total(const ComparedTie& tie) { return tie.count(0) + tie.count(1); }

CompareRow row_of(const ComparedTie& tie) {
    CompareRow row;
    row.item = std::min(tie.source, tie.target) + '~' + std::max(tie.source, tie.target);
    if (tie.source == tie.target) row.item = tie.source;
    row.source = tie.source;
    row.target = tie.target;
    row.mutual = tie.mutual;
    for (std::size_t report = 0; report < row.signs.size(); ++report) {
        row.relations[report] = tie.count(report);
        if (tie.count(report) > 0) row.signs[report] = main_sign(tie.signs[report]);
    }
    row.only_second = tie.presence() == Presence::OnlySecond;
    return row;
}

CompareRow row_of(const ComparedActor& actor) {
    CompareRow row;
    row.item = actor.code;
    row.source = actor.code;
    row.relations = actor.relations;
    row.only_second = actor.presence() == Presence::OnlySecond;
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
        head.count = chosen.size();
        rows.push_back(std::move(head));
        for (const Each* each : chosen)
            rows.push_back(row_of(*each));
    }

    std::vector<CompareRow> rows;

private:
    static std::size_t weight(const ComparedTie& tie) { return total(tie); }
    static std::size_t weight(const ComparedActor& actor) { return actor.relations[0] + actor.relations[1]; }
};

// Two columns at the right end, one for each report.
struct ReportColumns {
    float left = 0;  // of the first
    float width = 0;
    [[nodiscard]] float right_of(std::size_t report) const { return left + static_cast<float>(report + 1) * width; }
};

ReportColumns columns_in(const Ui& ui, Rect row) {
    constexpr float k_share = 0.2F;
    const float width = std::min(ui.theme.scaled(k_widest_column), row.width() * k_share);
    return {row.max.x - grid(2) - 2 * width, width};
}

// What each of the two reports is called above its column.
void show_column_heads(const Ui& ui, const std::array<std::string, 2>& titles, float width) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const Font small = ui.theme.font(TextStyle::Caption);
    const float height = ui.theme.line_height(TextStyle::Caption) + grid(2);
    const Rect row{origin, {origin.x + width, origin.y + height}};
    const ReportColumns columns = columns_in(ui, row);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (std::size_t report = 0; report < titles.size(); ++report) {
        const float room = columns.width - grid(1);
        const float needed = std::min(room, text_width(small, titles[report]));
        draw_text_elided(list, small, {columns.right_of(report) - needed, origin.y + grid(1)}, room, ui.palette().muted,
                         titles[report]);
    }
    draw_text_elided(list, small, {origin.x, origin.y + grid(1)}, columns.left - origin.x, ui.palette().muted,
                     "Relations in");
    list.AddLine({origin.x, row.max.y}, row.max, to_u32(ui.palette().border));
    ImGui::Dummy({width, height});
}

// The count stands whatever the title's length.
void show_title(const Ui& ui, const CompareRow& row, float width) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float height = ui.theme.target + grid(1);
    const float bottom = origin.y + height;
    const Font strong = ui.theme.font(TextStyle::Strong);
    const Font small = ui.theme.font(TextStyle::Caption);
    const std::string count = count_text(row.count);
    const float room = width - text_width(small, count) - grid(4);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float drawn = draw_text_elided(list, strong, {origin.x, middle_y(strong, origin.y, bottom)}, room,
                                         ui.palette().text, row.title);
    draw_text(list, small, {origin.x + drawn + grid(2), middle_y(small, origin.y, bottom)}, ui.palette().muted, count);
    ImGui::Dummy({width, height});
}

// What a report says on the whole: a disc with the sign, and of how many relations; a line where it says nothing.
void draw_report(const Ui& ui, const CompareRow& row, std::size_t report, float right, float middle) {
    const Palette& palette = ui.palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Font font = ui.theme.font(TextStyle::Body);
    if (row.relations[report] == 0) {
        list.AddLine({right - grid(2), middle}, {right, middle}, to_u32(palette.outline), 1.5F);
        return;
    }
    draw_number(list, font, {right, middle - font.size / 2}, palette.text, count_text(row.relations[report]));
    if (!row.signs[report]) return;
    const float radius = ui.theme.scaled(6.5F);
    const auto sign = static_cast<std::size_t>(*row.signs[report] + 1);
    draw_sign(list, static_cast<int>(sign), {right - number_width(font, "0000") - radius, middle}, radius,
              palette.signs[sign], palette.raised);
}

// The actor as one of the reports has it.
ActorNames names_in(const Report& report, const Report& other, const std::string& code) {
    for (const Report* each : {&report, &other}) {
        const std::optional<Item> item = find_item(*each, code);
        const auto* id = item ? std::get_if<EntityId>(&*item) : nullptr;
        if (id != nullptr) return names_of(each->findings.entities[*id]);
    }
    return {code, code};
}

bool show_row(Ui& ui, const CompareState& compare, const CompareRow& row, std::size_t index, float width) {
    const Press press = press_area(ui, "compare:row:" + std::to_string(index), {width, ui.theme.target});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(press.rect.min, press.rect.max, to_u32(press_ground(ui, press)), k_radius);
    const float middle = press.rect.center().y;
    const ReportColumns columns = columns_in(ui, press.rect);
    for (std::size_t report = 0; report < row.relations.size(); ++report)
        draw_report(ui, row, report, columns.right_of(report), middle);
    const Font font = ui.theme.font(TextStyle::Body);
    const ImVec2 at{press.rect.min.x + grid(2), middle_y(font, press.rect.min.y, press.rect.max.y)};
    const float room = columns.left - at.x;
    const ActorNames source = names_in(*compare.first, *compare.second, row.source);
    if (row.target.empty()) {
        const std::string_view name = text_width(font, source.whole) > room ? source.brief : source.whole;
        draw_text_elided(list, font, at, room, ui.palette().text, name);
    } else {
        const ActorNames target = names_in(*compare.first, *compare.second, row.target);
        draw_direction(list, font, at, room, ui.palette().text, source, target, row.mutual);
    }
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
    const float width = ImGui::GetWindowWidth() - k_scroll_bar_width;
    for (std::size_t i = 0; i < compare.rows.size(); ++i) {
        const CompareRow& row = compare.rows[i];
        const float height = ui.theme.target + (row.title.empty() ? 0 : grid(1));
        if (!ImGui::IsRectVisible({width, height})) {
            ImGui::Dummy({width, height});
        } else if (!row.title.empty()) {
            show_title(ui, row, width);
        } else if (show_row(ui, compare, row, i, width)) {
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
    constexpr std::size_t k_most_lines = 2;
    const float room = width - ui.theme.target - grid(1);
    float y = origin.y;
    y += draw_paragraph(&list, heading, ui.theme.line_height(TextStyle::Heading), {origin.x, y}, room,
                        ui.palette().text, context.open.title, k_most_lines);
    y += draw_paragraph(&list, body, ui.theme.line_height(TextStyle::Body), {origin.x, y}, room, ui.palette().muted,
                        "compared with " + second.title, k_most_lines);
    ImGui::SetCursorScreenPos({origin.x + width - ui.theme.target, origin.y});
    if (button(ui, "compare:leave", {.icon = Icon::Close, .tooltip = "Leave the comparison"}))
        ImGui::CloseCurrentPopup();
    ImGui::SetCursorScreenPos({origin.x, y + grid(2)});
    ImGui::Dummy({width, 0});
    if (compare.rows.empty()) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_empty_state(list, ui, {at, {at.x + width, at.y + 140}}, Icon::Pair, "Nothing to compare",
                         "Neither report has a relation.");
        ImGui::Dummy({width, 140});
    } else {
        show_column_heads(ui, short_titles(context.open.title, second.title), width - k_scroll_bar_width);
        show_rows(context, compare, other);
    }
}

}  // namespace

std::array<std::string, 2> short_titles(std::string_view first, std::string_view second) {
    const auto up_to_colon = [](std::string_view title) { return std::string(title.substr(0, title.find(": "))); };
    std::array<std::string, 2> titles{up_to_colon(first), up_to_colon(second)};
    if (titles[0] == titles[1]) titles = {std::string(first), std::string(second)};
    return titles;
}

std::vector<CompareRow> make_compare_rows(const Comparison& comparison, const std::string& first_title,
                                          const std::string& second_title) {
    const auto [one, two] = short_titles(first_title, second_title);
    RowMaker maker;
    const auto present = [](Presence presence) {
        return [presence](const auto& each) { return each.presence() == presence; };
    };
    maker.add_group(comparison.ties, "Changed sign", [](const ComparedTie& tie) { return tie.has_changed_sign(); });
    maker.add_group(comparison.ties, "Relations only in " + one, present(Presence::OnlyFirst));
    maker.add_group(comparison.ties, "Relations only in " + two, present(Presence::OnlySecond));
    maker.add_group(comparison.actors, "Actors only in " + one, present(Presence::OnlyFirst));
    maker.add_group(comparison.actors, "Actors only in " + two, present(Presence::OnlySecond));
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
