#include "app/state_json.h"

#include <array>
#include <string_view>

#include "app/preferences.h"
#include "app/route.h"
#include "graph/item.h"

namespace attache {
namespace {

template <std::size_t N, class NameOf>
void write_chosen(JsonWriter& json, std::string_view key, const std::bitset<N>& chosen, NameOf name) {
    json.key(key).begin_array();
    for (std::size_t i = 0; i < N; ++i) {
        if (chosen[i]) json.string(name(i));
    }
    json.end_array();
}

template <class Enum>
std::string_view name_at(std::size_t index) {
    return name_of(static_cast<Enum>(index));
}

std::string_view sign_at(std::size_t index) {
    constexpr std::array<std::string_view, 3> names{"-", "0", "+"};
    return names[index];
}

void write_date(JsonWriter& json, std::string_view key, const std::optional<CivilDate>& date) {
    json.key(key);
    if (date) {
        json.string(iso_string(*date));
    } else {
        json.null();
    }
}

void write_filter(JsonWriter& json, const Filter& filter) {
    json.key("filter").begin_object();
    write_chosen(json, "themes", filter.themes, name_at<Theme>);
    write_chosen(json, "signs", filter.signs, sign_at);
    write_chosen(json, "statuses", filter.statuses, name_at<RelationStatus>);
    write_chosen(json, "kinds", filter.kinds, name_at<EntityKind>);
    write_date(json, "from", filter.from);
    write_date(json, "to", filter.to);
    json.key("actors").begin_array();
    for (const std::string& code : filter.actors)
        json.string(code);
    json.end_array();
    json.key("minConfidence").integer(filter.min_confidence_percent);
    json.end_object();
}

void write_count(JsonWriter& json, std::string_view key, std::size_t count) {
    json.key(key).integer(static_cast<std::int64_t>(count));
}

void write_counts(JsonWriter& json, const Report& report, const Derived& derived) {
    json.key("counts").begin_object();
    write_count(json, "sentences", report.document.sentences.size());
    write_count(json, "sections", report.document.sections.size());
    write_count(json, "entities", report.findings.entities.size());
    write_count(json, "dates", report.findings.dates.size());
    write_count(json, "amounts", report.findings.amounts.size());
    write_count(json, "relations", derived.counts.total);
    write_count(json, "shown", derived.counts.shown);
    write_count(json, "hidden", derived.counts.hidden());
    write_count(json, "actors", derived.graph.nodes.size());
    write_count(json, "pairs", derived.graph.edges.size());
    write_count(json, "hits", derived.hits.size());
    write_count(json, "corrections", report.findings.corrections);
    json.end_object();
}

void write_report(JsonWriter& json, const OpenReport& open, const AppState& state, const Derived& derived) {
    const Report& report = *open.report;
    json.key("report").string(open.id);
    json.key("title").string(open.title);
    json.key("selection").string(item_name(report, state.view.selection));
    json.key("hovered").string(item_name(report, state.hovered));
    json.key("sentence").string(state.view.sentence.has_value() ? item_name(report, state.view.sentence) : "");
    write_counts(json, report, derived);
}

}  // namespace

void write_state(JsonWriter& json, const AppState& state, const Derived& derived) {
    json.key("route").string(fragment_of(state));
    json.key("view").string(name_of(state.view.view));
    json.key("query").string(state.view.query);
    write_filter(json, state.view.filter);
    if (const OpenReport* open = state.current()) write_report(json, *open, state, derived);

    json.key("reports").begin_array();
    for (const OpenReport& each : state.reports)
        json.begin_object().key("id").string(each.id).key("title").string(each.title).end_object();
    json.end_array();
    json.key("opening").string(state.opening ? state.opening->title : "");
    json.key("offered").boolean(state.offered.has_value());
    json.key("notices").begin_array();
    for (const Notice& notice : state.notices)
        json.string(notice.text);
    json.end_array();
    json.key("preferences").string(preferences_text(state.preferences));
    json.key("canUndo").boolean(state.history.can_step(-1));
    json.key("canRedo").boolean(state.history.can_step(1));
}

}  // namespace attache
