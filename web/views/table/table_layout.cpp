#include "views/table/table_layout.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/table_parts.h"

namespace attache {
namespace {

constexpr std::size_t k_sample = 300;  // rows that are measured
constexpr float k_widest = 190;        // at a text scale of 1; what is longer is elided
constexpr float k_widest_number = 230;
constexpr float k_widest_long = 340;
constexpr float k_least_words = 60;
constexpr float k_least_name = 92;  // of who acts, and on whom
constexpr float k_least_number = 100;
constexpr float k_least_long = 200;
constexpr float k_least_sentence = 280;  // of a column; narrower, it stands below
constexpr float k_compact_below = 520;

float side() { return grid(4); }
float gap() { return grid(2.5F); }

std::size_t column_named(TableKind kind, std::string_view name) {
    const auto columns = table_columns(kind);
    const auto found =
        std::find_if(columns.begin(), columns.end(), [name](const TableColumn& column) { return column.name == name; });
    return static_cast<std::size_t>(found - columns.begin());
}

float least_width(const TableColumn& column) {
    if (column.look == CellLook::Number) return k_least_number;
    if (column.is_long) return k_least_long;
    if (column.look == CellLook::Theme || column.look == CellLook::AidStatus) return k_widest;  // of few, short words
    return column.in_title && column.look == CellLook::Words ? k_least_name : k_least_words;
}

// The row of a narrow view, without columns.
void lay_out_compact(TableLayout& layout, std::span<const TableColumn> columns, bool has_sentence, float line) {
    const auto is_long_title = [&](std::size_t column) { return columns[column].is_long && columns[column].in_title; };
    layout.title_lines = std::any_of(layout.columns.begin(), layout.columns.end(), is_long_title) ? 2 : 1;
    layout.sentence = has_sentence ? SentencePlace::Below : SentencePlace::Nowhere;
    layout.sentence_left = side();
    layout.sentence_width = layout.width - 2 * side();
    const std::size_t lines = layout.title_lines + 1 + (has_sentence ? 1 : 0);
    layout.row_height = static_cast<float>(lines) * line + grid(4);
}

}  // namespace

std::array<TableChoice, static_cast<std::size_t>(TableKind::Count_)> first_choices() {
    std::array<TableChoice, static_cast<std::size_t>(TableKind::Count_)> choices;
    for (std::size_t kind = 0; kind < choices.size(); ++kind) {
        for (const TableColumn& column : table_columns(static_cast<TableKind>(kind)))
            choices[kind].shown.push_back(column.at_first);
    }
    choices[static_cast<std::size_t>(TableKind::Entities)].orders = {
        {column_named(TableKind::Entities, "name"), false}};
    choices[static_cast<std::size_t>(TableKind::Amounts)].orders = {{column_named(TableKind::Amounts, "role"), false},
                                                                    {column_named(TableKind::Amounts, "value"), true}};
    return choices;
}

float cell_lead(const Ui& ui, CellLook look) {
    switch (look) {
        case CellLook::Sign: return ui.theme.scaled(16);
        case CellLook::Theme: return ui.theme.scaled(8) + grid(1.5F);
        case CellLook::AidStatus: return ui.theme.scaled(18) + grid(1.5F);
        case CellLook::Kind:
        case CellLook::Verdict: return ui.theme.icon_size() + grid(1.5F);
        case CellLook::Words:
        case CellLook::Number: break;
    }
    return 0;
}

std::vector<ColumnWish> table_wishes(const Ui& ui, const TableData& data, TableKind kind) {
    const Font font = ui.theme.font(TextStyle::Body);
    const std::size_t count = row_count(*data.report, kind);
    const std::size_t step = std::max<std::size_t>(1, count / k_sample);
    std::vector<ColumnWish> wishes;
    for (const TableColumn& column : table_columns(kind)) {
        const float lead = cell_lead(ui, column.look);
        const bool is_number = column.look == CellLook::Number;
        float widest = lead;
        for (std::size_t row = 0; row < count && column.look != CellLook::Sign; row += step) {
            const TableCell cell = column.cell(data, static_cast<TableRow>(row));
            widest = std::max(widest, lead + (is_number ? number_width(font, cell.text) : text_width(font, cell.text)));
        }
        const float header = header_cell_width(ui, column.label);
        const float most = is_number ? k_widest_number : column.is_long ? k_widest_long : k_widest;
        ColumnWish wish;
        wish.natural = std::max(header, std::min(widest + 1, ui.theme.scaled(most)));
        wish.least = std::min(wish.natural, std::max(header, ui.theme.scaled(least_width(column))));
        wish.grows = column.grows;
        wishes.push_back(wish);
    }
    return wishes;
}

TableLayout lay_out_table(const Ui& ui, std::span<const TableColumn> columns, const TableChoice& choice,
                          const std::vector<ColumnWish>& wishes, float width) {
    const float line = ui.theme.line_height(TextStyle::Body);
    TableLayout layout;
    layout.compact = width < k_compact_below * ui.theme.text_scale;
    layout.width = width;
    float natural = 2 * side();
    for (std::size_t column = 0; column < wishes.size(); ++column) {
        if (!choice.shown[column]) continue;
        natural += wishes[column].natural + (layout.columns.empty() ? 0 : gap());
        layout.columns.push_back(column);
    }
    if (layout.compact) {
        lay_out_compact(layout, columns, choice.sentence, line);
        return layout;
    }
    const bool has_column = choice.sentence && width - natural - gap() >= k_least_sentence * ui.theme.text_scale;
    layout.sentence = !choice.sentence ? SentencePlace::Nowhere
                      : has_column     ? SentencePlace::Column
                                       : SentencePlace::Below;
    if (layout.sentence == SentencePlace::Below || natural > width) {
        const auto found = std::find_if(layout.columns.begin(), layout.columns.end(),
                                        [&](std::size_t column) { return columns[column].is_long; });
        if (found != layout.columns.end()) {
            layout.long_column = *found;
            layout.columns.erase(found);
        }
    }
    std::vector<ColumnWish> shown;
    for (const std::size_t column : layout.columns)
        shown.push_back(wishes[column]);
    if (has_column) shown.push_back({.least = 0, .natural = k_least_sentence * ui.theme.text_scale, .grows = 6});
    const float gaps = shown.empty() ? 0 : static_cast<float>(shown.size() - 1) * gap();
    const std::vector<float> widths = column_widths(shown, width - 2 * side() - gaps);
    float left = side();
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        layout.lefts.push_back(left);
        layout.widths.push_back(widths[i]);
        left += widths[i] + gap();
    }
    if (has_column) {
        layout.sentence_left = left;
        layout.sentence_width = widths.back();
        left += widths.back() + gap();
    }
    // Less than a pixel too much is rounding, nothing to scroll to.
    const float needed = left - gap() + side();
    layout.width = needed < width + 1 ? width : needed;
    if (layout.sentence == SentencePlace::Below || layout.long_column) {
        layout.sentence_left = side();
        layout.sentence_width = width - 2 * side();
    }
    const std::size_t lines = 1 + (layout.long_column ? 1U : 0U) + (layout.sentence == SentencePlace::Below ? 1U : 0U);
    layout.row_height = std::max(ui.theme.target, line * static_cast<float>(lines) + grid(3));
    return layout;
}

}  // namespace attache
