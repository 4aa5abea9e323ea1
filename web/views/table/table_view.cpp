#include "views/table/table_view.h"

#include <algorithm>

#include "app/commands.h"
#include "base/second_part.h"
#include "ui/panels.h"
#include "ui/table_parts.h"
#include "views/table/table_row.h"
#include "views/table/table_toolbar.h"

namespace attache {
namespace {

// Rows are made when what they depend on has changed, not marked as stale by whoever changes it.
void follow_report(const ViewContext& context, TableState& table) {
    const Filter& filter = context.state.view.filter;
    const bool same_report = table.report == &context.report();
    if (same_report && table.filter == filter) return;
    if (!same_report) {
        table.names.reset();
        table.wishes_kind.reset();
    }
    table.report = &context.report();
    table.filter = filter;
    table.data.emplace(context.report(), filter);
    table.sorted_kind.reset();
}

void follow_order(TableState& table) {
    const TableOrders& orders = table.choice().orders;
    if (table.sorted_kind == table.kind && table.sorted_orders == orders) return;
    if (table.sorted_kind != table.kind) {
        table.cells.clear();
        table.texts.clear();
        table.list.reset({});
        table.sideways = 0;
        table.sorted = passing_rows(*table.report, *table.filter, table.kind);
    }
    table.sorted_kind = table.kind;
    table.sorted_orders = orders;
    sort_rows(*table.data, table.kind, orders, table.sorted);
    table.found_words.reset();
}

void follow_words(TableState& table) {
    if (table.found_words == table.words) return;
    table.found_words = table.words;
    if (table.words.empty()) {
        table.rows = table.sorted;
    } else {
        if (table.texts.empty()) table.texts = row_texts(*table.data, table.kind);
        table.rows = rows_with_words(table.texts, table.sorted, table.words);
    }
    table.counts = {row_count(*table.report, table.kind), table.sorted.size(), table.rows.size()};
    table.followed_selection.reset();
}

void follow_size(const ViewContext& context, TableState& table, float width) {
    const Ui& ui = context.ui;
    if (table.wishes_kind != table.kind || table.wishes_scale != ui.theme.text_scale) {
        table.wishes_kind = table.kind;
        table.wishes_scale = ui.theme.text_scale;
        table.wishes = table_wishes(ui, *table.data, table.kind);
    }
    TableLayout layout = lay_out_table(ui, table_columns(table.kind), table.choice(), table.wishes, width);
    const bool same_rows = table.list.row_count() == table.rows.size();
    if (same_rows && layout == table.layout) return;
    if (!same_rows)
        table.list.reset(std::vector<float>(table.rows.size(), layout.row_height));
    else if (layout.row_height != table.layout.row_height)
        table.list.estimate_again(std::vector<float>(table.rows.size(), layout.row_height));
    table.layout = std::move(layout);
    table.sideways = std::clamp(table.sideways, 0.0F, table.layout.width - width);
}

// Brings what is selected into view, wherever it was selected.
void follow_selection(const ViewContext& context, TableState& table) {
    if (table.followed_selection == context.selection()) return;
    table.followed_selection = context.selection();
    const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                    [&](TableRow row) { return item_of(table.kind, row) == context.selection(); });
    if (found != table.rows.end()) table.list.reveal(static_cast<std::size_t>(found - table.rows.begin()));
}

class TableRowSource final : public RowSource {
public:
    TableRowSource(const ViewContext& context, TableState& table) : context_(context), table_(table) {}

    [[nodiscard]] float measure_row(std::size_t row, float width) override {
        return table_row_height(context_, table_, row, width);
    }
    void draw_row(std::size_t row, Rect rect) override { show_table_row(context_, table_, row, rect); }

private:
    const ViewContext& context_;
    TableState& table_;
};

// Shift and the wheel, or a wheel that turns sideways.
void follow_sideways_wheel(const ViewContext& context, TableState& table, Rect rect, float hidden) {
    const ImGuiIO& io = ImGui::GetIO();
    if (hidden <= 0 || io.MouseWheelH == 0 || !rect.contains(io.MousePos)) return;
    if (!ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows)) return;
    constexpr float k_wheel_step = 60;
    table.sideways = std::clamp(table.sideways - io.MouseWheelH * k_wheel_step, 0.0F, hidden);
    context.ui.frame.request_frame();
}

void show_rows(const ViewContext& context, TableState& table, Rect rect) {
    Ui& ui = context.ui;
    const float width = rect.width() - k_scroll_bar_width;
    const float hidden = table.layout.width - width;
    follow_sideways_wheel(context, table, rect, hidden);
    if (!table.layout.compact) {
        const Rect header{rect.min, {rect.max.x, rect.min.y + table_header_height(ui)}};
        show_table_header(context, table, header);
        rect.min.y = header.max.y + 1;
    }
    if (hidden > 0) {
        rect.max.y -= k_scroll_bar_width;
        const Rect track{{rect.min.x, rect.max.y}, {rect.min.x + width, rect.max.y + k_scroll_bar_width}};
        const ScrollExtent extent{static_cast<double>(table.layout.width), static_cast<double>(width),
                                  static_cast<double>(table.sideways)};
        if (const auto wanted = table.sideways_bar.show(ui, "table:sideways", track, Axis::Horizontal, extent)) {
            table.sideways = static_cast<float>(*wanted);
            ui.frame.request_frame();
        }
    }
    // A window of its own: what has the keyboard outside of the rows does not scroll them.
    begin_panel(ui, "rows", rect, ui.palette().surface);
    TableRowSource rows(context, table);
    table.list.show(ui, "table:scroll", rect, rows);
    end_panel();
}

void show_nothing(const ViewContext& context, TableState& table, Rect rect) {
    Ui& ui = context.ui;
    const std::string many(row_names(table.kind).many);
    const bool by_words = table.counts.passing > 0;
    const bool by_filter = !by_words && table.counts.total > 0;
    const std::string text = by_words ? "None of them holds these words: \xE2\x80\x9C" + table.words + "\xE2\x80\x9D."
                             : by_filter ? "The filter hides all of them."
                                         : "None could be read from this text.";
    draw_empty_state(*ImGui::GetWindowDrawList(), ui, rect, Icon::Table, "No " + many + " to show", text);
    if (!by_words && !by_filter) return;
    const ButtonLook look{.label = by_words ? "Show rows with any words" : "Show everything",
                          .kind = ButtonKind::Outlined};
    ImGui::SetCursorScreenPos({rect.center().x - button_size(ui, look).x / 2, rect.center().y + grid(14)});
    if (!button(ui, "table:show-all", look)) return;
    if (by_words)
        table.words.clear();
    else
        run_command(CommandId::ClearFilter, context.state, context.derived, context.actions);
    ui.frame.request_frame();
}

}  // namespace

ATTACHE_SECOND_PART void show_table(const ViewContext& context, TableState& table, Rect rect) {
    Ui& ui = context.ui;
    begin_panel(ui, "table", rect, ui.palette().surface);
    follow_report(context, table);
    const float toolbar = table_toolbar_height(ui, rect.width());
    const float footer = table_footer_height(ui);
    const Rect middle{{rect.min.x, rect.min.y + toolbar}, {rect.max.x, rect.max.y - footer}};
    // It may choose another table: rows, columns and layout follow it, never the other way round.
    show_table_toolbar(context, table, {rect.min, {rect.max.x, middle.min.y}});
    follow_order(table);
    follow_words(table);
    follow_size(context, table, rect.width() - k_scroll_bar_width);
    follow_selection(context, table);
    if (table.rows.empty())
        show_nothing(context, table, middle);
    else
        show_rows(context, table, middle);
    show_table_footer(context, table, {{rect.min.x, middle.max.y}, rect.max});
    end_panel();
}

}  // namespace attache
