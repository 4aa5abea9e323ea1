#include "views/aid/aid_view.h"

#include <algorithm>
#include <array>
#include <memory>
#include <variant>

#include "base/second_part.h"
#include "ui/panels.h"
#include "ui/rich_text.h"
#include "views/aid/aid_panel.h"
#include "views/aid/aid_picture.h"
#include "views/format.h"

namespace attache {
namespace {

constexpr std::size_t k_measured_rows = 200;  // what is behind them is taken to be as high as the last of them

std::vector<std::string> names_of(const Report& report, const std::vector<AmountId>& ledger) {
    const ItemNames names(report);
    std::vector<std::string> result;
    result.reserve(ledger.size());
    for (const AmountId id : ledger)
        result.push_back(names.of(id));
    return result;
}

// The status of the most amounts, unless the reader has chosen one that occurs.
AidStatus flow_status(const Report& report, const AidState& aid) {
    const std::optional<AidStatus>& chosen = aid.choices.flow_status;
    if (chosen && std::find(aid.statuses.begin(), aid.statuses.end(), *chosen) != aid.statuses.end()) return *chosen;
    std::array<std::size_t, static_cast<std::size_t>(AidStatus::Count_)> counts{};
    for (const AmountId id : aid.ledger) {
        const Amount& amount = report.findings.amounts[id];
        if (amount.unit == aid.unit) ++counts[static_cast<std::size_t>(amount.aid->status)];
    }
    return static_cast<AidStatus>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

void make_pictures(const ViewContext& context, AidState& aid) {
    const Report& report = context.report();
    const std::string& title = context.open.title;
    aid.chart = make_aid_chart(report, aid.ledger, aid.unit, aid.choices.measure);
    aid.statuses = aid_statuses(report, aid.ledger, aid.unit);
    aid.compositions = find_compositions(report, aid.ledger);
    aid.flows = make_flow_picture(report, make_money_flows(report, aid.ledger, aid.unit, flow_status(report, aid)),
                                  aid.choices.flow_middle);
    aid.words = {};
    aid.words.chart = chart_words(report, title, aid.chart, aid.choices.scale);
    if (!aid.compositions.empty()) {
        const std::size_t chosen = std::min(aid.choices.composition, aid.compositions.size() - 1);
        aid.words.composition = composition_words(report, title, aid.compositions[chosen]);
        aid.item_words.clear();
        for (const AmountId item : aid.compositions[chosen].items) {
            std::string words = purpose_text(report, report.findings.amounts[item]);
            aid.item_words.push_back(words.empty() ? "purpose not said" : std::move(words));
        }
    }
    aid.words.flows = flow_words(report, title, aid.flows);
    if (aid.hidden > 0) {
        const std::string note = ' ' + counted(aid.hidden, "amount is", "amounts are") + " hidden by the filter.";
        for (PictureWords* words : {&aid.words.chart, &aid.words.composition, &aid.words.flows})
            words->explanation += note;
    }
    for (const OtherMoney& money : aid.other)
        aid.words.other.push_back(other_money_words(report, title, money));
    aid.words.checks = check_words(report, title, aid.checks);
}

void follow_report(const ViewContext& context, AidState& aid) {
    const Report& report = context.report();
    const Filter& filter = context.state.view.filter;
    const bool same_report = aid.report == &report;
    if (same_report && aid.filter == filter && aid.made_for_order == aid.order && aid.made_for == aid.choices) return;
    if (!same_report || aid.filter != filter) {
        aid.other = find_other_money(report, filter);
        aid.checks = make_check_list(report);
        aid.other_lines.clear();
        for (const OtherMoney& money : aid.other)
            aid.other_lines.push_back(other_money_lines(report, money, k_most_other_bars));
    }
    aid.report = &report;
    aid.filter = filter;
    aid.made_for_order = aid.order;
    aid.made_for = aid.choices;
    aid.ledger = aid_ledger(report, filter, aid.order);
    aid.hidden = count_aid(report) - aid.ledger.size();
    aid.units = aid_units(report, aid.ledger);
    const bool has_unit = std::find(aid.units.begin(), aid.units.end(), aid.choices.unit) != aid.units.end();
    aid.unit = has_unit ? aid.choices.unit : aid.units.empty() ? std::string_view() : aid.units.front();
    aid.names = names_of(report, aid.ledger);
    make_pictures(context, aid);
    aid.stale_rows = true;
}

// --- sections --------------------------------------------------------------------------------------------

Choice section_choice(AidState& aid) {
    Choice choice;
    choice.segments = {
        {"aid-section:ledger", "Ledger", "Every amount of aid: payer, payee, period, status, purpose"},
        {"aid-section:by-year", "By year", "Money by year, with periods drawn as periods"},
        {"aid-section:composition", "Composition", "What the latest request is made of"},
        {"aid-section:flows", "Flows", "From payers through what it is for to payees"},
        {"aid-section:other", "Other money", "Trade, debt, remittances and rent"},
        {"aid-section:checks", "Checks", "Whether the report's numbers add up"},
    };
    choice.current = static_cast<std::size_t>(aid.section);
    choice.choose = [&aid](std::size_t i) { aid.section = static_cast<AidSection>(i); };
    return choice;
}

std::unique_ptr<AidPanel> make_panel(const ViewContext& context, AidState& aid) {
    switch (aid.section) {
        case AidSection::ByYear: return make_chart_panel(context, aid);
        case AidSection::Composition: return make_composition_panel(context, aid);
        case AidSection::Flows: return make_flow_panel(context, aid);
        case AidSection::OtherMoney: return make_other_money_panel(context, aid);
        case AidSection::Checks: return make_check_panel(context, aid);
        case AidSection::Ledger:
        case AidSection::Count_: break;
    }
    return make_ledger_panel(context, aid);
}

// The section that shows what was selected elsewhere; the present one where that does.
AidSection section_for(const ViewContext& context, const AidState& aid, const Item& item) {
    if (std::holds_alternative<CheckId>(item))
        return aid.section == AidSection::Composition ? aid.section : AidSection::Checks;
    const auto* id = std::get_if<AmountId>(&item);
    if (id == nullptr) return aid.section;
    const Amount& amount = context.report().findings.amounts[*id];
    if (amount.unit == "percent") return aid.section;
    if (!amount.aid) return AidSection::OtherMoney;
    return aid.section == AidSection::OtherMoney || aid.section == AidSection::Checks ? AidSection::Ledger
                                                                                      : aid.section;
}

// Goes to where a selected amount or check is shown, wherever it was selected; whether another one is.
bool follow_selection(const ViewContext& context, AidState& aid) {
    if (aid.report != &context.report()) aid.followed_selection = {};
    if (aid.followed_selection == context.selection()) return false;
    aid.followed_selection = context.selection();
    aid.section = section_for(context, aid, context.selection());
    const auto* id = std::get_if<AmountId>(&context.selection());
    if (id == nullptr) return true;
    const Amount& amount = context.report().findings.amounts[*id];
    if (amount.aid) {
        aid.choices.unit = amount.unit;
        aid.choices.flow_status = amount.aid->status;
    }
    return true;
}

// Of several compositions the one that has the selected amount.
void follow_into_composition(const ViewContext& context, AidState& aid) {
    const auto* id = std::get_if<AmountId>(&context.selection());
    if (id == nullptr) return;
    const auto has = [id](const AidComposition& each) {
        return each.whole == *id || std::find(each.items.begin(), each.items.end(), *id) != each.items.end();
    };
    const auto found = std::find_if(aid.compositions.begin(), aid.compositions.end(), has);
    if (found == aid.compositions.end()) return;
    aid.choices.composition = static_cast<std::size_t>(found - aid.compositions.begin());
    follow_report(context, aid);
}

struct EmptyWords {
    std::string_view title;
    std::string_view text;
};

EmptyWords empty_words(const AidState& aid) {
    switch (aid.section) {
        case AidSection::Composition:
            return {"No composition to show", "This report requests no aid, and spells out no sum of aid in items."};
        case AidSection::OtherMoney:
            return {"No other money", "This report names no sums of trade, debt, remittances or rent."};
        case AidSection::Checks:
            return {"Nothing to check", "This report gives no figures that can be computed again from others."};
        default: return {"No aid to show", "This report names no aid."};
    }
}

void show_nothing(const ViewContext& context, const AidState& aid, Rect rect) {
    const EmptyWords words = empty_words(aid);
    std::string text(words.text);
    if (aid.hidden > 0 && aid.section != AidSection::Checks)
        text = "The filter hides " + counted(aid.hidden, "amount", "amounts") + " of aid.";
    draw_empty_state(*ImGui::GetWindowDrawList(), context.ui, rect, Icon::Coins, words.title, text);
}

// Rows are measured anew when they are others, or as wide as others.
void follow_size(const ViewContext& context, AidState& aid, AidPanel& panel, RowList& list, float width) {
    const float line = context.ui.theme.line_height(TextStyle::Body) + context.ui.theme.target;
    const bool same = !aid.stale_rows && aid.measured_section == aid.section && aid.measured_width == width &&
                      aid.measured_line == line;
    if (same && list.row_count() == panel.row_count()) return;
    aid.stale_rows = false;
    aid.measured_section = aid.section;
    aid.measured_width = width;
    aid.measured_line = line;
    std::vector<float> heights;
    heights.reserve(panel.row_count());
    for (std::size_t row = 0; row < panel.row_count(); ++row)
        heights.push_back(row < k_measured_rows ? panel.measure_row(row, width) : heights.back());
    if (list.row_count() == heights.size())
        list.estimate_again(std::move(heights));
    else
        list.reset(std::move(heights));
}

// What to say of parts of the filter that no amount has; empty if none of them is set.
std::string_view filter_remark(const Filter& filter, AidSection section) {
    if (section == AidSection::Checks) return filter.is_open() ? "" : "The filter does not choose among checks.";
    const bool others =
        filter.signs.any() || filter.statuses.any() || filter.kinds.any() || filter.min_confidence_percent > 0;
    if (section == AidSection::OtherMoney) {
        return others || filter.themes.any()
                   ? "Of the filter, actors and years choose sums; the rest is about relations."
                   : "";
    }
    return others ? "Of the filter, actors, years and themes choose amounts; the rest is about relations." : "";
}

// The switch between sections; returns what is left below it.
Rect show_sections(const ViewContext& context, AidState& aid, Rect rect) {
    const Ui& ui = context.ui;
    const Choice choice = section_choice(aid);
    const float width = rect.width() - 2 * k_picture_side;
    const float x = rect.min.x + k_picture_side;
    show_choices(context, {&choice, 1}, {x, rect.min.y + grid(2)}, width);
    float bottom = rect.min.y + grid(4) + choices_height(ui, {&choice, 1}, width);
    if (const std::string_view remark = filter_remark(context.state.view.filter, aid.section); !remark.empty()) {
        bottom += grid(2) + draw_paragraph(ImGui::GetWindowDrawList(), caption_font(ui), caption_line(ui), {x, bottom},
                                           width, ui.palette().muted, remark);
    }
    return {{rect.min.x, bottom}, rect.max};
}

}  // namespace

ATTACHE_SECOND_PART void show_aid(const ViewContext& context, AidState& aid, Rect rect) {
    Ui& ui = context.ui;
    begin_panel(ui, "aid", rect, ui.palette().surface);
    const bool reveal = follow_selection(context, aid);
    follow_report(context, aid);
    if (reveal) follow_into_composition(context, aid);
    const Rect below = show_sections(context, aid, rect);
    const std::unique_ptr<AidPanel> panel = make_panel(context, aid);
    if (panel->row_count() == 0) {
        show_nothing(context, aid, below);
        end_panel();
        return;
    }
    const float width = rect.width() - k_scroll_bar_width;
    const float head = panel->head_height(width);
    const Rect rows{{below.min.x, below.min.y + head}, below.max};
    aid.view_height = rows.height();
    panel->show_head({below.min, {below.max.x, rows.min.y}});
    RowList& list = aid.lists[static_cast<std::size_t>(aid.section)];
    follow_size(context, aid, *panel, list, width);
    if (const auto row = reveal ? panel->row_of(context.selection()) : std::nullopt) list.reveal(*row);
    if (head > 0) {
        ImGui::GetWindowDrawList()->AddLine({rect.min.x, rows.min.y - 1}, {rect.max.x, rows.min.y - 1},
                                            to_u32(ui.palette().border));
    }
    list.show(ui, "aid:scroll", rows, *panel);
    end_panel();
}

}  // namespace attache
