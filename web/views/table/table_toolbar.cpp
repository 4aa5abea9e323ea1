#include "views/table/table_toolbar.h"

#include <algorithm>

#include "ui/menu.h"
#include "ui/panels.h"

namespace attache {
namespace {

constexpr std::size_t k_kinds = static_cast<std::size_t>(TableKind::Count_);
constexpr float k_least_field = 180;
constexpr float k_widest_field = 360;
constexpr float k_popover_ems = 18;

constexpr std::array<std::string_view, k_kinds> k_segment_names{"table-kind:relations", "table-kind:amounts",
                                                                "table-kind:dates",     "table-kind:quantities",
                                                                "table-kind:entities",  "table-kind:checks"};

std::array<Segment, k_kinds> kind_segments() {
    std::array<Segment, k_kinds> segments;
    for (std::size_t i = 0; i < k_kinds; ++i)
        segments[i] = {k_segment_names[i], label_of(static_cast<TableKind>(i)), {}};
    return segments;
}

constexpr ButtonLook k_columns_look{.label = "Columns",
                                    .icon = Icon::Columns,
                                    .tooltip = "Choose what is shown of each row",
                                    .kind = ButtonKind::Outlined};

float buttons_width(const Ui& ui) { return button_size(ui, k_columns_look).x + grid(2); }

bool is_one_line(const Ui& ui, float width) {
    const float segments = segmented_size(ui, kind_segments()).x;
    return width - 2 * grid(4) >= segments + grid(3) + k_least_field * ui.theme.text_scale + buttons_width(ui);
}

float line_height(const Ui& ui) { return ui.theme.target + grid(2); }

void choose_kind(const ViewContext& context, TableState& table, std::size_t chosen) {
    table.kind = static_cast<TableKind>(chosen);
    context.ui.frame.request_frame();
}

// As segments where they fit, else as a menu.
void show_kinds(const ViewContext& context, TableState& table, ImVec2 at, float room) {
    Ui& ui = context.ui;
    const auto segments = kind_segments();
    ImGui::SetCursorScreenPos(at);
    if (segmented_size(ui, segments).x <= room) {
        if (const auto chosen = segmented(ui, segments, static_cast<std::size_t>(table.kind)))
            choose_kind(context, table, *chosen);
        return;
    }
    constexpr const char* k_menu = "menu:table-kind";
    if (button(ui, k_menu, {.label = label_of(table.kind), .icon = Icon::ChevronDown, .kind = ButtonKind::Outlined}))
        ImGui::OpenPopup(k_menu);
    const Rect rect{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
    if (!begin_popover(ui, k_menu, rect, ui.theme.font(TextStyle::Body).size * k_popover_ems)) return;
    for (std::size_t i = 0; i < k_kinds; ++i) {
        const auto kind = static_cast<TableKind>(i);
        const std::string count = std::to_string(row_count(context.report(), kind));
        if (menu_item(ui, k_segment_names[i],
                      {.label = label_of(kind), .checked = kind == table.kind, .remark = count})) {
            choose_kind(context, table, i);
            ImGui::CloseCurrentPopup();
        }
    }
    end_popover();
}

void show_column_choices(const ViewContext& context, TableState& table) {
    Ui& ui = context.ui;
    TableChoice& choice = table.choice();
    const auto columns = table_columns(table.kind);
    menu_heading(ui, "Show of each row");
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string name = "column:" + std::string(columns[i].name);
        const bool is_last = choice.shown[i] && std::count(choice.shown.begin(), choice.shown.end(), true) == 1;
        if (menu_item(ui, name, {.label = columns[i].label, .checked = choice.shown[i], .enabled = !is_last})) {
            choice.shown[i] = !choice.shown[i];
            ui.frame.request_frame();
        }
    }
    if (menu_item(ui, "column:text", {.label = "The sentence itself", .checked = choice.sentence})) {
        choice.sentence = !choice.sentence;
        ui.frame.request_frame();
    }
}

void show_order_choices(const ViewContext& context, TableState& table) {
    Ui& ui = context.ui;
    TableOrders& orders = table.choice().orders;
    const auto columns = table_columns(table.kind);
    menu_heading(ui, "Sort by");
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string name = "sort:" + std::string(columns[i].name);
        const bool sorted = !orders.empty() && orders.front().column == i;
        const std::string_view remark = !sorted ? "" : orders.front().descending ? "descending" : "ascending";
        if (menu_item(ui, name, {.label = columns[i].label, .checked = sorted, .remark = remark})) {
            orders = pressed(std::move(orders), table.kind, i);
            ui.frame.request_frame();
        }
    }
}

template <class Show>
void show_menu_button(Ui& ui, const char* id, const ButtonLook& look, Show show) {
    if (button(ui, id, look)) ImGui::OpenPopup(id);
    const Rect rect{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
    if (!begin_popover(ui, id, rect, ui.theme.font(TextStyle::Body).size * k_popover_ems)) return;
    show();
    end_popover();
}

// The field of words, and the menus at its right; `right` is where they end.
void show_field_and_menus(const ViewContext& context, TableState& table, ImVec2 at, float right) {
    Ui& ui = context.ui;
    const bool compact = table.layout.compact;
    ButtonLook columns = k_columns_look;
    if (compact) columns.label = {};
    const ButtonLook sort{.label = {}, .icon = Icon::Sort, .tooltip = "Sort the rows", .kind = ButtonKind::Outlined};
    float x = right - button_size(ui, columns).x;
    ImGui::SetCursorScreenPos({x, at.y});
    show_menu_button(ui, "menu:columns", columns, [&] { show_column_choices(context, table); });
    if (compact) {
        x -= button_size(ui, sort).x + grid(2);
        ImGui::SetCursorScreenPos({x, at.y});
        show_menu_button(ui, "menu:sort", sort, [&] { show_order_choices(context, table); });
    }
    const float clear = table.words.empty() ? 0 : ui.theme.target + grid(0.5F);
    const float width = std::min(x - grid(2) - at.x - clear, k_widest_field * ui.theme.text_scale);
    const std::string hint = "Words in these " + std::string(row_names(table.kind).many);
    ImGui::SetCursorScreenPos(at);
    if (text_field(ui, "table:words", hint, Icon::Filter, width, table.words, false).changed) ui.frame.request_frame();
    if (clear == 0) return;
    ImGui::SetCursorScreenPos({at.x + width + grid(0.5F), at.y});
    if (button(ui, "table:clear-words", {.icon = Icon::Close, .tooltip = "Show rows with any words"})) {
        table.words.clear();
        ui.frame.request_frame();
    }
}

// The selected item's row, if it is among those that are shown.
std::optional<TableRow> selected_row(const ViewContext& context, const TableState& table) {
    const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                    [&](TableRow row) { return item_of(table.kind, row) == context.selection(); });
    return found == table.rows.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

float table_toolbar_height(const Ui& ui, float width) {
    return (is_one_line(ui, width) ? 1.0F : 2.0F) * line_height(ui) + grid(2);
}

void show_table_toolbar(const ViewContext& context, TableState& table, Rect rect) {
    const Ui& ui = context.ui;
    const float left = rect.min.x + grid(4);
    const float right = rect.max.x - grid(4);
    const float y = rect.min.y + grid(2);
    show_kinds(context, table, {left, y}, right - left);
    if (is_one_line(ui, rect.width()))
        show_field_and_menus(context, table, {left + segmented_size(ui, kind_segments()).x + grid(3), y}, right);
    else
        show_field_and_menus(context, table, {left, y + line_height(ui)}, right);
}

float table_footer_height(const Ui& ui) { return ui.theme.target + grid(2); }

void show_table_footer(const ViewContext& context, TableState& table, Rect rect) {
    Ui& ui = context.ui;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine(rect.min, {rect.max.x, rect.min.y}, to_u32(ui.palette().border));
    const std::optional<TableRow> selected = selected_row(context, table);
    const ButtonLook one{.label = "Copy row",
                         .icon = Icon::Copy,
                         .tooltip = "Copy the selected row as CSV, with every column",
                         .enabled = selected.has_value()};
    const ButtonLook all{.label = table.layout.compact ? "Copy all" : "Copy all as CSV",
                         .icon = Icon::Copy,
                         .tooltip = "Copy the rows that are shown, in this order, with every column",
                         .enabled = !table.rows.empty()};
    const float y = rect.center().y - ui.theme.target / 2;
    float x = rect.max.x - grid(2) - button_size(ui, all).x;
    ImGui::SetCursorScreenPos({x, y});
    if (button(ui, "table:copy-all", all)) context.act(CopyRows{table.kind, table.rows});
    x -= button_size(ui, one).x;
    ImGui::SetCursorScreenPos({x, y});
    if (button(ui, "table:copy-row", one)) context.act(CopyRows{table.kind, {*selected}});
    const Font font = ui.theme.font(TextStyle::Caption);
    const float room = x - rect.min.x - grid(6);
    std::string counts = counts_text(table.kind, table.counts);
    if (text_width(font, counts) > room) counts = short_counts_text(table.counts);
    draw_text_elided(list, font, {rect.min.x + grid(4), middle_y(font, rect.min.y, rect.max.y)}, room,
                     ui.palette().muted, counts);
}

}  // namespace attache
