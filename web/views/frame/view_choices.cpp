#include "views/frame/view_choices.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "app/route.h"
#include "base/second_part.h"
#include "views/choice_words.h"

namespace attache {
namespace {

constexpr std::array<std::string_view, 2> k_extents{"region", "world"};
constexpr std::array<std::string_view, 3> k_fills{"relations", "sign", "money"};
constexpr std::array<std::string_view, 2> k_matrix_kinds{"actors", "themes"};
constexpr std::array<std::string_view, 3> k_matrix_orders{"strength", "name", "clusters"};
constexpr std::array<std::string_view, 2> k_lanes{"themes", "actors"};
constexpr std::array<std::string_view, 6> k_aid_sections{"ledger", "by-year", "composition",
                                                         "flows",  "other",   "checks"};
constexpr std::array<std::string_view, 6> k_table_kinds{"relations",  "amounts",  "dates",
                                                        "quantities", "entities", "checks"};
constexpr std::array<std::string_view, 2> k_measures{"per-year", "total"};
constexpr std::array<std::string_view, 2> k_scales{"linear", "log"};
constexpr std::array<std::string_view, 2> k_middles{"theme", "purpose"};

// The actor in the middle of the graph, and how it is laid out, which is else the person's preference.
void exchange_graph(const ViewContext& context, GraphState& graph, ChoiceWords& words) {
    const Report& report = context.report();
    std::string center = graph.center.has_value() ? report.findings.entities[graph.center].code : std::string();
    words.text(center, "around:");
    if (!words.reads()) return;
    const std::optional<Item> item = find_item(report, center);
    const EntityId* entity = item ? std::get_if<EntityId>(&*item) : nullptr;
    graph.center = entity == nullptr ? EntityId::none() : *entity;
    std::optional<GraphLayoutKind> layout;
    for (std::size_t i = 0; i < k_layout_words.size(); ++i) {
        bool is_it = false;
        words.flag(is_it, k_layout_words[i]);
        if (is_it) layout = static_cast<GraphLayoutKind>(i);
    }
    if (!layout) return;
    Preferences preferences = context.state.preferences;
    preferences.graph_layout = *layout;
    context.act(SetPreferences{preferences});
}

ATTACHE_SECOND_PART void exchange_map(MapViewState& map, ChoiceWords& words) {
    const MapExtent before = map.extent;
    words.choice(map.extent, k_extents);
    words.choice(map.fill, k_fills);
    if (map.extent != before) map.canvas.forget();
}

// The unit as the report's amounts have it: constant data.
std::string_view known_unit(const Report& report, std::string_view unit) {
    for (const Amount& amount : report.findings.amounts) {
        if (amount.unit == unit) return amount.unit;
    }
    return {};
}

ATTACHE_SECOND_PART void exchange_aid(const ViewContext& context, AidState& aid, ChoiceWords& words) {
    words.choice(aid.section, k_aid_sections);
    words.choice(aid.choices.measure, k_measures);
    words.choice(aid.choices.scale, k_scales);
    words.choice(aid.choices.flow_middle, k_middles);
    const bool is_default_unit = !aid.units.empty() && aid.choices.unit == aid.units.front();
    std::string unit(is_default_unit ? std::string_view() : aid.choices.unit);
    std::string status(aid.choices.flow_status ? name_of(*aid.choices.flow_status) : std::string_view());
    const bool has_pictures = aid.section == AidSection::ByYear || aid.section == AidSection::Flows;
    if (!words.reads() && !has_pictures) return;
    words.text(unit, "unit:");
    words.text(status, "status:");
    if (!words.reads()) return;
    aid.choices.unit = known_unit(context.report(), unit);
    aid.choices.flow_status = parse_name<AidStatus>(status);
}

ATTACHE_SECOND_PART void exchange_table(TableState& table, ChoiceWords& words) {
    words.choice(table.kind, k_table_kinds);
    words.text(table.words, "words:");
}

void exchange(const ViewContext& context, RootViewState& views, ChoiceWords& words) {
    switch (context.state.view.view) {
        case ViewKind::Map: return exchange_map(views.map, words);
        case ViewKind::Matrix:
            words.choice(views.matrix.kind, k_matrix_kinds);
            words.choice(views.matrix.order, k_matrix_orders);
            return;
        case ViewKind::Timeline: {
            bool statements_alone = !views.timeline.other_dates;
            words.choice(views.timeline.lanes, k_lanes);
            words.flag(statements_alone, "statements");
            views.timeline.other_dates = !statements_alone;
            return;
        }
        case ViewKind::Aid: return exchange_aid(context, views.aid, words);
        case ViewKind::Table: return exchange_table(views.table, words);
        case ViewKind::Graph:
        case ViewKind::Count_: break;
    }
    exchange_graph(context, views.graph, words);
}

}  // namespace

void take_choices(const ViewContext& context, RootViewState& views) {
    const auto kind = static_cast<std::size_t>(context.state.view.view);
    const std::vector<std::string>& wanted = context.state.view.choices[kind];
    RootViewState::TakenChoices& taken = views.taken_choices[kind];
    if (taken.report == &context.report() && taken.words == wanted) return;
    ChoiceWords words = ChoiceWords::reading(wanted);
    exchange(context, views, words);
    for (const std::string& unknown : words.words())
        context.act(ShowNotice{"The link asks this view to show \u201c" + unknown + "\u201d, which it does not know."});
    taken = {&context.report(), wanted};
}

void give_choices(const ViewContext& context, RootViewState& views) {
    const auto kind = static_cast<std::size_t>(context.state.view.view);
    ChoiceWords words = ChoiceWords::writing();
    exchange(context, views, words);
    if (words.words() == context.state.view.choices[kind]) return;
    views.taken_choices[kind].words = words.words();
    context.act(SetChoices{context.state.view.view, words.words()});
}

}  // namespace attache
