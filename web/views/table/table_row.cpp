#include "views/table/table_row.h"

#include <algorithm>

#include "correct/apply_corrections.h"
#include "ui/rich_text.h"
#include "ui/table_parts.h"
#include "views/corrected_mark.h"
#include "views/direction_line.h"
#include "views/emphasis.h"
#include "views/format.h"
#include "views/status_swatch.h"
#include "views/verdict_glyph.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr std::size_t k_kept_rows = 600;
constexpr float k_sign_radius = 7;
constexpr float k_dot_radius = 4;
constexpr std::string_view k_dot = " \xC2\xB7 ";

// Line breaks and tabs become spaces, byte by byte, so that marks stay where they are.
std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

RowCells make_cells(const TableData& data, const ItemNames& names, TableKind kind, TableRow row) {
    RowCells made;
    made.row = row;
    const Item item = item_of(kind, row);
    made.name = names.of(item);
    made.title = title_of(*data.report, item);
    for (const TableColumn& column : table_columns(kind)) {
        made.cells.push_back(column.cell(data, row));
        made.cells.back().text = one_line(std::move(made.cells.back().text));
    }
    const RowPlace place = place_of(data, kind, row);
    if (!place.sentence.has_value()) return made;
    const ReadableText readable = readable_sentence(*data.report, data.short_forms, place.sentence);
    made.sentence = one_line(readable.text);
    if (place.words.empty()) return made;
    const ByteSpan marked = readable.readable_span(place.words);
    made.mark_begin = marked.begin;
    made.mark_end = marked.end;
    return made;
}

// The ground behind the words of the sentence that say what the row says.
Color mark_ground(const Palette& palette, TableKind kind, const RowCells& cells) {
    switch (kind) {
        case TableKind::Relations: return palette.sign_tints[cells.cells.front().tone.value_or(1)];
        case TableKind::Amounts: return palette.mark_money;
        case TableKind::Dates: return palette.mark_date;
        case TableKind::Entities: return palette.mark_actor;
        default: return palette.mark_selected;
    }
}

// "s. 26" at the right end of a compact row.
std::string number_text_of(const RowCells& cells) {
    return cells.cells.back().text.empty() ? "" : "s. " + cells.cells.back().text;
}
float number_room(const Ui& ui, const RowCells& cells) {
    return text_width(ui.theme.font(TextStyle::Caption), number_text_of(cells));
}

// What is drawn before the title of a compact row.
float lead_width(const Ui& ui, const TableState& table) {
    float width = 0;
    for (const std::size_t column : table.layout.columns) {
        const CellLook look = table_columns(table.kind)[column].look;
        if (look == CellLook::Sign || look == CellLook::Verdict) width += cell_lead(ui, look) + grid(1.5F);
    }
    return width;
}

// Draws the rows' cells, wherever they stand.
class RowDrawer {
public:
    RowDrawer(const ViewContext& context, TableState& table)
        : ui_(context.ui), palette_(context.ui.palette()), table_(table), list_(*ImGui::GetWindowDrawList()) {}

    void draw(RowCells& cells, Rect rect) {
        if (table_.layout.compact)
            draw_compact(cells, rect);
        else
            draw_columns(cells, rect);
    }

private:
    void draw_columns(RowCells& cells, Rect rect) {
        const TableLayout& layout = table_.layout;
        const auto columns = table_columns(table_.kind);
        const float line = ui_.theme.line_height(TextStyle::Body);
        const bool below = layout.sentence == SentencePlace::Below;
        const bool has_lines = below || layout.long_column;
        const float top = has_lines ? rect.min.y + grid(1.5F) : rect.min.y;
        const float bottom = has_lines ? top + line : rect.max.y;
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            const std::size_t column = layout.columns[i];
            const float left = rect.min.x + layout.lefts[i];
            draw_cell(columns[column].look, cells.cells[column], {{left, top}, {left + layout.widths[i], bottom}});
        }
        // What is below the columns does not move when they are scrolled to the side.
        float next = bottom;
        if (layout.long_column) {
            const Font font = ui_.theme.font(TextStyle::Body);
            draw_text_elided(list_, font,
                             {rect.min.x + layout.sentence_left + table_.sideways, middle_y(font, next, next + line)},
                             layout.sentence_width, palette_.text, cells.cells[*layout.long_column].text);
            next += line;
        }
        if (layout.sentence == SentencePlace::Nowhere) return;
        const float x = rect.min.x + layout.sentence_left + (below ? table_.sideways : 0);
        draw_sentence(cells, TextStyle::Body, {x, below ? next : top}, below ? next + line : bottom);
    }

    void draw_compact(RowCells& cells, Rect rect) {
        const auto columns = table_columns(table_.kind);
        const Font body = ui_.theme.font(TextStyle::Body);
        const Font small = ui_.theme.font(TextStyle::Caption);
        const float line = ui_.theme.line_height(TextStyle::Body);
        const float right = rect.max.x - grid(4);
        float x = rect.min.x + grid(4);
        float y = rect.min.y + grid(1.5F);
        std::string details;
        for (const std::size_t column : table_.layout.columns) {
            const TableColumn& about = columns[column];
            const TableCell& cell = cells.cells[column];
            if (about.look == CellLook::Sign || about.look == CellLook::Verdict) {
                draw_lead(about.look, cell, {{x, y}, {x, y + line}});
                x += cell_lead(ui_, about.look) + grid(1.5F);
            }
            if (about.in_title || about.look == CellLook::Sign || cell.text.empty() || about.name == "number") continue;
            if (!details.empty()) details += k_dot;
            if (about.look == CellLook::Number) details += std::string(about.label) + ' ';
            details += cell.text;
        }
        const std::string number = number_text_of(cells);
        const float number_x = right - number_room(ui_, cells);
        draw_text(list_, small, {number_x, middle_y(small, y, y + line)}, palette_.muted, number);
        y += draw_title(cells, {x, y}, number_x - x - grid(2), line);
        draw_text_elided(list_, body, {rect.min.x + grid(4), middle_y(body, y, y + line)}, right - rect.min.x - grid(4),
                         palette_.text, details);
        y += line;
        if (table_.layout.sentence != SentencePlace::Nowhere)
            draw_sentence(cells, TextStyle::Caption, {rect.min.x + grid(4), y}, y + line);
    }

    // Returns its height.
    float draw_title(const RowCells& cells, ImVec2 at, float width, float line) {
        const Font strong = ui_.theme.font(TextStyle::Strong);
        if (table_.layout.title_lines > 1)
            return draw_paragraph(&list_, strong, line, at, width, palette_.text, cells.title,
                                  table_.layout.title_lines);
        if (table_.kind == TableKind::Relations) {
            const Findings& findings = table_.report->findings;
            const Relation& relation = findings.relations[RelationId(cells.row)];
            draw_direction(list_, strong, {at.x, middle_y(strong, at.y, at.y + line)}, width, palette_.text,
                           *table_.report, relation);
        } else {
            draw_text_elided(list_, strong, {at.x, middle_y(strong, at.y, at.y + line)}, width, palette_.text,
                             cells.title);
        }
        return line;
    }

    // The sentence in one line from `top_left`, the words that say it marked.
    void draw_sentence(RowCells& cells, TextStyle style, ImVec2 top_left, float bottom) {
        const float width = table_.layout.sentence_width;
        const Font font = ui_.theme.font(style);
        if (cells.excerpt_width != width) {
            cells.excerpt_width = width;
            cells.excerpt = make_excerpt(cells.sentence, cells.mark_begin, cells.mark_end, width * 0.9F,
                                         [&](std::string_view text) { return text_width(font, text); });
        }
        const std::string_view text = cells.excerpt.text;
        const float y = middle_y(font, top_left.y, bottom);
        const float right = top_left.x + width;
        float x = top_left.x;
        const auto piece = [&](std::size_t begin, std::size_t end, Color color) {
            x += draw_text_elided(list_, font, {x, y}, right - x, color, text.substr(begin, end - begin));
        };
        piece(0, cells.excerpt.begin, palette_.muted);
        if (cells.excerpt.end > cells.excerpt.begin && x < right) {
            const float marked =
                text_width(font, text.substr(cells.excerpt.begin, cells.excerpt.end - cells.excerpt.begin));
            list_.AddRectFilled({x - 1, y - 1}, {std::min(right, x + marked) + 1, y + font.size + 1},
                                to_u32(mark_ground(palette_, table_.kind, cells)), k_radius_small / 2);
            piece(cells.excerpt.begin, cells.excerpt.end, palette_.text);
        }
        piece(cells.excerpt.end, text.size(), palette_.muted);
    }

    void draw_cell(CellLook look, const TableCell& cell, Rect rect) {
        const Font font = ui_.theme.font(TextStyle::Body);
        const float y = middle_y(font, rect.min.y, rect.max.y);
        if (look == CellLook::Number) {
            if (number_width(font, cell.text) <= rect.width() + 1)
                draw_number(list_, font, {rect.max.x, y}, palette_.text, cell.text);
            else
                draw_text_elided(list_, font, {rect.min.x, y}, rect.width(), palette_.text, cell.text);
            return;
        }
        draw_lead(look, cell, rect);
        if (look == CellLook::Sign) return;
        const float lead = cell.tone ? cell_lead(ui_, look) : 0;
        draw_text_elided(list_, font, {rect.min.x + lead, y}, rect.width() - lead, palette_.text, cell.text);
    }

    // What stands before the words of a cell.
    void draw_lead(CellLook look, const TableCell& cell, Rect rect) {
        if (!cell.tone) return;
        const std::size_t tone = *cell.tone;
        const float x = rect.min.x;
        const float y = rect.center().y;
        const float icon = ui_.theme.icon_size();
        switch (look) {
            case CellLook::Sign: {
                const float radius = ui_.theme.scaled(k_sign_radius);
                draw_sign(list_, static_cast<int>(tone), {x + radius, y}, radius, palette_.signs[tone],
                          palette_.surface);
                break;
            }
            case CellLook::Theme: {
                const float radius = ui_.theme.scaled(k_dot_radius);
                list_.AddCircleFilled({x + radius, y}, radius, to_u32(palette_.themes[tone]));
                break;
            }
            case CellLook::AidStatus:
                draw_status_swatch(list_, ui_, static_cast<AidStatus>(tone),
                                   {{x, y - 6}, {x + ui_.theme.scaled(18), y + 6}}, palette_.surface);
                break;
            case CellLook::Kind:
                draw_icon(list_, icon_of(static_cast<EntityKind>(tone)), {x + icon / 2, y}, icon, palette_.kinds[tone]);
                break;
            case CellLook::Verdict:
                draw_verdict(list_, palette_, static_cast<CheckVerdict>(tone), {x + icon / 2, y}, icon);
                break;
            case CellLook::Words:
            case CellLook::Number: break;
        }
    }

    Ui& ui_;
    const Palette& palette_;
    TableState& table_;
    ImDrawList& list_;
};

RowState state_of(const ViewContext& context, const Item& item) {
    if (context.selection() == item) return RowState::Selected;
    if (context.state.hovered == item) return RowState::Hovered;
    if (belongs_to(context.report(), item, context.state.hovered)) return RowState::Hovered;
    return belongs_to(context.report(), item, context.selection()) ? RowState::Related : RowState::Plain;
}

}  // namespace

RowCells& cells_of(const ViewContext& context, TableState& table, TableRow row) {
    const auto found = table.cells.find(row);
    if (found != table.cells.end()) return found->second;
    if (table.cells.size() >= k_kept_rows) table.cells.clear();
    if (!table.names) table.names.emplace(context.report());
    return table.cells.emplace(row, make_cells(*table.data, *table.names, table.kind, row)).first->second;
}

void show_table_header(const ViewContext& context, TableState& table, Rect rect) {
    Ui& ui = context.ui;
    const auto columns = table_columns(table.kind);
    TableOrders& orders = table.choice().orders;
    const TableLayout& layout = table.layout;
    ImGui::PushClipRect(rect.min, {rect.max.x, rect.max.y + 1}, true);
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const TableColumn& column = columns[layout.columns[i]];
        const bool sorted = !orders.empty() && orders.front().column == layout.columns[i];
        const std::string name = "table:" + std::string(column.name);
        const HeaderCell cell{.name = name,
                              .label = column.label,
                              .left = rect.min.x + layout.lefts[i] - table.sideways,
                              .width = layout.widths[i],
                              .is_number = column.look == CellLook::Number,
                              .descending = sorted ? std::optional(orders.front().descending) : std::nullopt};
        if (show_header_cell(ui, rect, cell)) chosen = layout.columns[i];
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (layout.sentence == SentencePlace::Column) {
        const Font small = ui.theme.font(TextStyle::Caption);
        draw_text_elided(list, small,
                         {rect.min.x + layout.sentence_left - table.sideways, middle_y(small, rect.min.y, rect.max.y)},
                         layout.sentence_width, ui.palette().muted, "In the text");
    }
    draw_header_line(list, ui, rect);
    ImGui::PopClipRect();
    if (!chosen) return;
    orders = pressed(std::move(orders), table.kind, *chosen);
    ui.frame.request_frame();
}

float table_row_height(const ViewContext& context, TableState& table, std::size_t index, float width) {
    if (table.layout.title_lines < 2) return table.layout.row_height;
    const Ui& ui = context.ui;
    const RowCells& cells = cells_of(context, table, table.rows[index]);
    const float line = ui.theme.line_height(TextStyle::Body);
    const float room = width - 2 * grid(4) - lead_width(ui, table) - grid(2) - number_room(ui, cells);
    const float title = draw_paragraph(nullptr, ui.theme.font(TextStyle::Strong), line, {}, room, {}, cells.title,
                                       table.layout.title_lines);
    return table.layout.row_height - line * static_cast<float>(table.layout.title_lines) + title;
}

void show_table_row(const ViewContext& context, TableState& table, std::size_t index, Rect rect) {
    Ui& ui = context.ui;
    const TableRow row = table.rows[index];
    const Item item = item_of(table.kind, row);
    ImGui::SetCursorScreenPos(rect.min);
    const Press press = press_area(ui, "table-row:" + std::to_string(index), rect.size());
    if (press.clicked) context.select(item);
    if (press.hovered) context.hover(item);
    RowCells& cells = cells_of(context, table, row);
    ui.screen.add_mark(cells.name, press.rect.on_screen());
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_row_ground(list, ui, rect, state_of(context, item));
    if (is_corrected(context.report().findings, item)) draw_corrected_row(list, ui, rect);
    const Rect moved{{rect.min.x - table.sideways, rect.min.y}, {rect.max.x - table.sideways, rect.max.y}};
    RowDrawer(context, table).draw(cells, moved);
    draw_row_line(list, ui, rect);
}

}  // namespace attache
