#include "views/aid_view.h"

#include <algorithm>

#include "app/commands.h"
#include "ui/panels.h"
#include "views/aid_chart.h"
#include "views/aid_ledger_table.h"
#include "views/format.h"

namespace attache {
namespace {

// Rows before those of the ledger: the chart, the ledger's title, the names of its columns.
constexpr std::size_t k_chart_row = 0;
constexpr std::size_t k_title_row = 1;
constexpr std::size_t k_header_row = 2;
constexpr std::size_t k_first_ledger_row = 3;

std::vector<std::string> names_of(const Report& report, const std::vector<AmountId>& ledger) {
    const ItemNames names(report);
    std::vector<std::string> result;
    result.reserve(ledger.size());
    for (const AmountId id : ledger)
        result.push_back(names.of(id));
    return result;
}

void follow_report(const ViewContext& context, AidState& aid) {
    const Report& report = context.report();
    const Filter& filter = context.state.view.filter;
    const bool same_report = aid.report == &report;
    if (!same_report) aid.unit = {};
    if (same_report && aid.filter == filter && aid.made_for_order == aid.order && aid.made_for_unit == aid.unit) return;
    aid.report = &report;
    aid.filter = filter;
    aid.made_for_order = aid.order;
    aid.made_for_unit = aid.unit;
    aid.ledger = aid_ledger(report, filter, aid.order);
    aid.units = aid_units(report, aid.ledger);
    aid.names = names_of(report, aid.ledger);
    const std::string_view unit = !aid.unit.empty() || aid.units.empty() ? aid.unit : aid.units.front();
    aid.chart = make_aid_chart(report, aid.ledger, unit);
    aid.words = aid_words(report, context.open.title, aid.ledger, aid.chart);
    aid.row_height = 0;
}

void follow_size(const ViewContext& context, AidState& aid, float width) {
    const bool compact = is_compact_ledger(context.ui, width);
    const float row = ledger_row_height(context.ui, compact);
    if (aid.row_height == row && aid.compact == compact) return;
    const bool anew = aid.list.row_count() != aid.ledger.size() + k_first_ledger_row;
    aid.row_height = row;
    aid.compact = compact;
    std::vector<float> heights(aid.ledger.size() + k_first_ledger_row, row);
    heights[k_chart_row] = aid_chart_height(context, aid, width);
    if (anew)
        aid.list.reset(std::move(heights));
    else
        aid.list.estimate_again(std::move(heights));
}

// Brings a selected amount into view, wherever it was selected.
void follow_selection(const ViewContext& context, AidState& aid) {
    if (aid.followed_selection == context.selection()) return;
    aid.followed_selection = context.selection();
    const auto* selected = std::get_if<AmountId>(&context.selection());
    if (selected == nullptr) return;
    const auto found = std::find(aid.ledger.begin(), aid.ledger.end(), *selected);
    if (found != aid.ledger.end())
        aid.list.reveal(static_cast<std::size_t>(found - aid.ledger.begin()) + k_first_ledger_row);
}

class AidRows final : public RowSource {
public:
    AidRows(const ViewContext& context, AidState& aid) : context_(context), aid_(aid) {}

    [[nodiscard]] float measure_row(std::size_t row, float width) override {
        const Ui& ui = context_.ui;
        switch (row) {
            case k_chart_row: return units_height() + aid_chart_height(context_, aid_, width - grid(8)) + grid(6);
            case k_title_row: return ui.theme.target + grid(2);
            case k_header_row: return aid_.compact ? 0 : ledger_header_height(ui) + 1;
            default: return aid_.row_height;
        }
    }

    void draw_row(std::size_t row, Rect rect) override {
        switch (row) {
            case k_chart_row: show_chart(rect); break;
            case k_title_row: show_title(rect); break;
            case k_header_row:
                if (!aid_.compact)
                    show_ledger_header(context_, aid_, {rect.min, {rect.max.x + k_scroll_bar_width, rect.max.y}});
                break;
            default: show_ledger_row(context_, aid_, row - k_first_ledger_row, rect); break;
        }
    }

private:
    [[nodiscard]] float units_height() const { return aid_.units.size() > 1 ? context_.ui.theme.target + grid(3) : 0; }

    void show_chart(Rect rect) {
        Rect inner{{rect.min.x + grid(4), rect.min.y + grid(4)}, {rect.max.x - grid(4), rect.max.y - grid(2)}};
        if (aid_.units.size() > 1) {
            std::vector<Segment> segments;
            for (const std::string_view unit : aid_.units)
                segments.push_back({unit, unit, "Amounts in this currency; currencies are not mixed"});
            const auto current = std::find(aid_.units.begin(), aid_.units.end(), aid_.chart.unit);
            ImGui::SetCursorScreenPos(inner.min);
            const auto chosen =
                segmented(context_.ui, segments, static_cast<std::size_t>(current - aid_.units.begin()));
            if (chosen) {
                aid_.unit = aid_.units[*chosen];
                context_.ui.frame.request_frame();
            }
            inner.min.y += units_height();
        }
        show_aid_chart(context_, aid_, inner);
    }

    void show_title(Rect rect) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddLine(rect.min, {rect.max.x + k_scroll_bar_width, rect.min.y}, to_u32(context_.ui.palette().border));
        draw_section_header(list, context_.ui, {{rect.min.x + grid(4), rect.min.y}, {rect.max.x - grid(4), rect.max.y}},
                            "Every amount of aid that the report states",
                            counted(aid_.ledger.size(), "amount", "amounts"));
    }

    const ViewContext& context_;
    AidState& aid_;
};

void show_nothing(const ViewContext& context, Rect rect) {
    const bool filtered = !context.state.view.filter.is_open();
    draw_empty_state(*ImGui::GetWindowDrawList(), context.ui, rect, Icon::Coins, "No aid to show",
                     filtered ? "The filter hides all amounts, or the report states none."
                              : "The report states no amount of money that one gives to another.");
}

}  // namespace

void show_aid(const ViewContext& context, AidState& aid, Rect rect) {
    Ui& ui = context.ui;
    begin_panel(ui, "aid", rect, ui.palette().surface);
    follow_report(context, aid);
    if (aid.ledger.empty()) {
        show_nothing(context, rect);
        end_panel();
        return;
    }
    follow_size(context, aid, rect.width() - k_scroll_bar_width);
    follow_selection(context, aid);
    AidRows rows(context, aid);
    aid.list.show(ui, "aid:scroll", rect, rows);
    end_panel();
}

}  // namespace attache
