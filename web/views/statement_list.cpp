#include "views/statement_list.h"

#include <algorithm>
#include <string>

#include "ui/panels.h"
#include "ui/rich_text.h"
#include "views/direction_line.h"
#include "views/emphasis.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_sign_radius = 7;

float row_height(const Ui& ui) {
    return ui.theme.line_height(TextStyle::Body) + ui.theme.line_height(TextStyle::Caption) + grid(4);
}

class StatementRows final : public RowSource {
public:
    StatementRows(const ViewContext& context, StatementListState& state) : context_(context), state_(state) {}

    [[nodiscard]] float measure_row(std::size_t, float) override { return state_.row_height; }

    void draw_row(std::size_t row, Rect rect) override {
        Ui& ui = context_.ui;
        const Palette& palette = ui.palette();
        const Report& report = context_.report();
        const RelationId id = state_.statements[row];
        const Relation& relation = report.findings.relations[id];
        ImDrawList& list = *ImGui::GetWindowDrawList();
        ImGui::SetCursorScreenPos(rect.min);
        const Press press = press_area(ui, "statement:" + std::to_string(id.index()), rect.size());
        if (press.clicked) context_.select(id);
        if (press.hovered) context_.hover(id);
        const bool selected = context_.selection() == Item(id);
        if (selected) {
            list.AddRectFilled(rect.min, rect.max, to_u32(palette.selection));
            list.AddRectFilled(rect.min, {rect.min.x + 3, rect.max.y}, to_u32(palette.accent));
        }
        const bool hovered = !press.hovered && belongs_to(report, id, context_.state.hovered);
        list.AddRectFilled(rect.min, rect.max, to_u32(hovered ? palette.hover : press_ground(ui, press)));

        const Font font = ui.theme.font(TextStyle::Body);
        const Font small = ui.theme.font(TextStyle::Caption);
        const float radius = ui.theme.scaled(k_sign_radius);
        const float top = rect.min.y + grid(2);
        const float text_x = rect.min.x + grid(3) + 2 * radius + grid(2);
        const std::size_t sign = sign_of(relation);
        draw_sign(list, static_cast<int>(sign), {rect.min.x + grid(3) + radius, top + font.size / 2}, radius,
                  palette.signs[sign], palette.surface);
        const std::string where = sentence_short_label(relation.sentence);
        const float where_width = text_width(small, where);
        draw_text(list, small, {rect.max.x - grid(3) - where_width, top + (font.size - small.size) / 2}, palette.muted,
                  where);
        draw_direction(list, font, {text_x, top}, rect.max.x - grid(5) - where_width - text_x, palette.text, report,
                       relation);
        draw_text_elided(list, small, {text_x, top + ui.theme.line_height(TextStyle::Body)},
                         rect.max.x - grid(3) - text_x, palette.muted, line_of(row));
        list.AddLine({rect.min.x, rect.max.y - 1}, {rect.max.x, rect.max.y - 1}, to_u32(palette.border));
    }

private:
    // The sentence from its words for the act on, so that they are seen however narrow the list is.
    const std::string& line_of(std::size_t row) {
        std::string& line = state_.lines[row];
        if (!line.empty()) return line;
        const Report& report = context_.report();
        const Relation& relation = report.findings.relations[state_.statements[row]];
        const ReadableText words = readable_sentence(report, relation.sentence);
        const ByteSpan trigger = words.readable_span(relation.trigger);
        line = std::string(label_of(relation.theme)) + " \xC2\xB7 ";
        if (trigger.begin > 0) line += "\xE2\x80\xA6";
        line += words.text.substr(trigger.begin);
        return line;
    }

    const ViewContext& context_;
    StatementListState& state_;
};

void follow_selection(const ViewContext& context, StatementListState& state) {
    if (state.followed_selection == context.selection()) return;
    state.followed_selection = context.selection();
    const auto* selected = std::get_if<RelationId>(&context.selection());
    if (selected == nullptr) return;
    const auto found = std::find(state.statements.begin(), state.statements.end(), *selected);
    if (found != state.statements.end()) state.list.reveal(static_cast<std::size_t>(found - state.statements.begin()));
}

}  // namespace

void fill_statement_list(StatementListState& state, std::vector<RelationId> statements) {
    state.statements = std::move(statements);
    state.lines.assign(state.statements.size(), {});
    state.row_height = 0;
    state.followed_selection = {};
}

bool show_statement_list(const ViewContext& context, StatementListState& state, Rect rect, std::string_view title,
                         std::string_view remark) {
    Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    begin_panel(ui, "statements", rect, palette.surface);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine(rect.min, {rect.min.x, rect.max.y}, to_u32(palette.border));
    const Font small = ui.theme.font(TextStyle::Caption);
    const float side = grid(3);
    const float head = ui.theme.target + grid(2);
    const Font strong = ui.theme.font(TextStyle::Strong);
    draw_text_elided(list, strong, {rect.min.x + side, middle_y(strong, rect.min.y, rect.min.y + head)},
                     rect.width() - ui.theme.target - side - grid(3), palette.text, title);
    ImGui::SetCursorScreenPos({rect.max.x - ui.theme.target - grid(1), rect.min.y + grid(1)});
    const bool closes = button(ui, "statements:close", {.icon = Icon::Close, .tooltip = "Close this list"});
    float y = rect.min.y + head;
    if (!remark.empty()) {
        const float line = ui.theme.line_height(TextStyle::Caption);
        y += draw_paragraph(&list, small, line, {rect.min.x + side, y}, rect.width() - 2 * side, palette.muted, remark);
        y += grid(2);
    }
    list.AddLine({rect.min.x, y}, {rect.max.x, y}, to_u32(palette.border));

    const float height = row_height(ui);
    if (state.row_height != height || state.list.row_count() != state.statements.size()) {
        state.row_height = height;
        state.list.reset(std::vector<float>(state.statements.size(), height));
    }
    follow_selection(context, state);
    StatementRows rows(context, state);
    state.list.show(ui, "statements:scroll", {{rect.min.x + 1, y + 1}, rect.max}, rows);
    end_panel();
    return closes;
}

}  // namespace attache
