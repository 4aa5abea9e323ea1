#include "views/aid/aid_ledger_table.h"

#include <algorithm>
#include <array>

#include "ui/rich_text.h"
#include "ui/table_parts.h"
#include "views/aid/aid_picture.h"
#include "views/aid/aid_words.h"
#include "views/corrected_mark.h"
#include "views/format.h"
#include "views/status_swatch.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_least_purpose = 170;  // narrower, it would be cut in nearly every row
constexpr float k_swatch_width = 18;

// Where each column begins and how wide it is, from the left edge; the purpose takes what is left.
struct Columns {
    float amount_right;
    float status;
    float actors;
    float actors_width;
    float period;
    float period_width;
    float purpose;
    float purpose_width;
    float sentence_right;
};

float sentence_width(const Ui& ui) {
    return std::max(text_width(ui.theme.font(TextStyle::Body), "s. 0000"), header_cell_width(ui, "Sentence"));
}

Columns columns_of(const Ui& ui, float width) {
    const Font font = ui.theme.font(TextStyle::Body);
    const float scale = ui.theme.text_scale;
    Columns columns{};
    columns.amount_right = grid(4) + 118 * scale;
    columns.status = columns.amount_right + grid(4);
    columns.actors = columns.status + scale * k_swatch_width + grid(1.5F) + text_width(font, "Requested") + grid(4);
    const float sentence = sentence_width(ui);
    columns.sentence_right = width - grid(4);
    const float rest = columns.sentence_right - sentence - grid(3) - columns.actors;
    columns.actors_width =
        std::max(rest * 0.31F, header_cell_width(ui, "Payer") + grid(2) + header_cell_width(ui, "\xE2\x86\x92 Payee"));
    columns.period = columns.actors + columns.actors_width + grid(3);
    columns.period_width = std::min(rest * 0.24F, text_width(font,
                                                             "FY1992\xE2\x80\x93"
                                                             "FY2010") +
                                                      grid(2));
    columns.purpose = columns.period + columns.period_width + grid(3);
    columns.purpose_width = std::max(0.0F, columns.sentence_right - sentence - grid(3) - columns.purpose);
    return columns;
}

std::string actor_text(const Report& report, EntityId actor) {
    return actor.has_value() ? std::string(short_name(report.findings.entities[actor])) : "not said";
}

std::string actors_text(const Report& report, const Aid& aid) {
    return actor_text(report, aid.payer) + " \xE2\x86\x92 " + actor_text(report, aid.payee);
}

void draw_table_row(const ViewContext& context, AmountId id, Rect rect) {
    const Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    const Report& report = context.report();
    const Amount& amount = report.findings.amounts[id];
    const Aid& aid = *amount.aid;
    const Columns columns = columns_of(ui, rect.width());
    const Font font = ui.theme.font(TextStyle::Body);
    const Font strong = ui.theme.font(TextStyle::Strong);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float line = ui.theme.line_height(TextStyle::Body);
    const float x = rect.min.x;
    const float y = rect.min.y + grid(2);
    draw_number(list, strong, {x + columns.amount_right, y}, palette.text, amount_text(amount));
    const Rect swatch{{x + columns.status, y + font.size / 2 - 6},
                      {x + columns.status + ui.theme.scaled(k_swatch_width), y + font.size / 2 + 6}};
    draw_status_swatch(list, ui, aid.status, swatch, palette.surface);
    draw_text(list, font, {swatch.max.x + grid(1.5F), y}, palette.text, label_of(aid.status));
    draw_text_elided(list, font, {x + columns.actors, y}, columns.actors_width, palette.text,
                     actor_text(report, aid.payer));
    draw_text_elided(list, font, {x + columns.actors, y + line}, columns.actors_width, palette.text,
                     "\xE2\x86\x92 " + actor_text(report, aid.payee));
    draw_paragraph(&list, font, line, {x + columns.period, y}, columns.period_width, palette.text, period_text(aid), 2);
    draw_paragraph(&list, font, line, {x + columns.purpose, y}, columns.purpose_width, palette.muted,
                   purpose_text(report, amount), 2);
    draw_number(list, font, {x + columns.sentence_right, y}, palette.muted, sentence_short_label(amount.sentence));
}

void draw_compact_row(const ViewContext& context, AmountId id, Rect rect) {
    const Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    const Report& report = context.report();
    const Amount& amount = report.findings.amounts[id];
    const Font strong = ui.theme.font(TextStyle::Strong);
    const Font font = ui.theme.font(TextStyle::Body);
    const Font small = ui.theme.font(TextStyle::Caption);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float x = rect.min.x + grid(4);
    const float right = rect.max.x - grid(4);
    float y = rect.min.y + grid(2);
    const std::string number = sentence_short_label(amount.sentence);
    draw_text(list, small, {right - text_width(small, number), y + 1}, palette.muted, number);
    const std::string value = amount_text(amount);
    draw_text(list, strong, {x, y}, palette.text, value);
    const float after = x + text_width(strong, value) + grid(3);
    const Rect swatch{{after, y + strong.size / 2 - 6},
                      {after + ui.theme.scaled(k_swatch_width), y + strong.size / 2 + 6}};
    draw_status_swatch(list, ui, amount.aid->status, swatch, palette.surface);
    draw_text_elided(list, font, {swatch.max.x + grid(1.5F), y}, right - swatch.max.x - grid(14), palette.text,
                     label_of(amount.aid->status));
    y += ui.theme.line_height(TextStyle::Body);
    draw_text_elided(list, font, {x, y}, right - x, palette.text,
                     actors_text(report, *amount.aid) + ", " + period_text(*amount.aid));
    y += ui.theme.line_height(TextStyle::Body);
    draw_text_elided(list, small, {x, y}, right - x, palette.muted, purpose_text(report, amount));
}

struct LedgerColumn {
    AidColumn column;
    std::string_view name;
    std::string_view label;
    float left;
    float width;
    bool is_number;

    [[nodiscard]] float right() const { return left + width; }
};
using LedgerColumns = std::array<LedgerColumn, 6>;

// The heads of a ledger without columns: one beside the other, only to sort by.
LedgerColumns sorting_cells(const Ui& ui) {
    LedgerColumns cells{LedgerColumn{AidColumn::Amount, "ledger:amount", "Amount", 0, 0, false},
                        LedgerColumn{AidColumn::Status, "ledger:status", "Status", 0, 0, false},
                        LedgerColumn{AidColumn::Payer, "ledger:payer", "Payer", 0, 0, false},
                        LedgerColumn{AidColumn::Payee, "ledger:payee", "\xE2\x86\x92 Payee", 0, 0, false},
                        LedgerColumn{AidColumn::Period, "ledger:period", "Period", 0, 0, false},
                        LedgerColumn{AidColumn::Sentence, "ledger:sentence", "Sentence", 0, 0, false}};
    float left = grid(4);
    for (LedgerColumn& cell : cells) {
        cell.left = left;
        cell.width = header_cell_width(ui, cell.label);
        left += cell.width + grid(4);
    }
    return cells;
}

// Above their columns.
LedgerColumns column_cells(const Ui& ui, const Columns& columns) {
    const float sentence = sentence_width(ui);
    const float payer = header_cell_width(ui, "Payer");
    return {LedgerColumn{AidColumn::Amount, "ledger:amount", "Amount", grid(4), columns.amount_right - grid(4), true},
            LedgerColumn{AidColumn::Status, "ledger:status", "Status", columns.status,
                         columns.actors - columns.status - grid(4), false},
            LedgerColumn{AidColumn::Payer, "ledger:payer", "Payer", columns.actors, payer, false},
            LedgerColumn{AidColumn::Payee, "ledger:payee", "\xE2\x86\x92 Payee", columns.actors + payer + grid(2),
                         columns.period - columns.actors - payer - grid(4), false},
            LedgerColumn{AidColumn::Period, "ledger:period", "Period", columns.period, columns.period_width, false},
            LedgerColumn{AidColumn::Sentence, "ledger:sentence", "Sentence", columns.sentence_right - sentence,
                         sentence, true}};
}

void show_column_header(const ViewContext& context, AidState& aid, Rect rect, const LedgerColumn& column) {
    const bool sorted = aid.order.column == column.column;
    const HeaderCell cell{.name = column.name,
                          .label = column.label,
                          .left = rect.min.x + column.left,
                          .width = column.width,
                          .is_number = column.is_number,
                          .descending = sorted ? std::optional(aid.order.descending) : std::nullopt};
    if (!show_header_cell(context.ui, rect, cell)) return;
    if (sorted)
        aid.order.descending = !aid.order.descending;
    else
        aid.order = {column.column, column.column == AidColumn::Amount || column.column == AidColumn::Period};
    context.ui.frame.request_frame();
}

}  // namespace

bool is_compact_ledger(const Ui& ui, float width) {
    return columns_of(ui, width).purpose_width < k_least_purpose * ui.theme.text_scale;
}

float ledger_row_height(const Ui& ui, bool compact) {
    if (compact) return 2 * ui.theme.line_height(TextStyle::Body) + ui.theme.line_height(TextStyle::Caption) + grid(4);
    return 2 * ui.theme.line_height(TextStyle::Body) + grid(4);
}

bool has_ledger_header(const Ui& ui, float width) {
    return !is_compact_ledger(ui, width) || sorting_cells(ui).back().right() <= width - grid(4);
}
float ledger_header_height(const Ui& ui) { return table_header_height(ui); }

void show_ledger_header(const ViewContext& context, AidState& aid, Rect rect) {
    const Ui& ui = context.ui;
    const Columns columns = columns_of(ui, rect.width() - k_scroll_bar_width);
    for (const LedgerColumn& column : aid.compact ? sorting_cells(ui) : column_cells(ui, columns))
        show_column_header(context, aid, rect, column);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Font small = ui.theme.font(TextStyle::Caption);
    if (!aid.compact)
        draw_text_elided(list, small, {rect.min.x + columns.purpose, middle_y(small, rect.min.y, rect.max.y)},
                         columns.purpose_width - grid(2), ui.palette().muted, "Purpose");
    draw_header_line(list, ui, rect);
}

void show_ledger_row(const ViewContext& context, AidState& aid, std::size_t row, Rect rect) {
    Ui& ui = context.ui;
    const AmountId id = aid.ledger[row];
    ImGui::SetCursorScreenPos(rect.min);
    const Press press = press_area(ui, "ledger-row:" + std::to_string(row), rect.size());
    if (press.clicked) context.select(id);
    if (press.hovered) context.hover(id);
    ui.screen.add_mark(aid.names[row], press.rect.on_screen());
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool selected = context.selection() == Item(id);
    const bool hovered = context.state.hovered == Item(id);
    draw_row_ground(list, ui, rect, selected ? RowState::Selected : hovered ? RowState::Hovered : RowState::Plain);
    if (context.report().findings.amounts[id].corrected) draw_corrected_row(list, ui, rect);
    if (aid.compact)
        draw_compact_row(context, id, rect);
    else
        draw_table_row(context, id, rect);
    draw_row_line(list, ui, rect);
}

}  // namespace attache
