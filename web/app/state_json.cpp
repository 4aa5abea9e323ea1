#include "app/state_json.h"

#include <array>
#include <cmath>
#include <cstddef>

#include "app/route.h"
#include "base/utf8.h"
#include "graph/item.h"

namespace attache {
namespace {

// Gathers members and elements with commas between them.
class Members {
public:
    Members& add(std::string_view name, std::string_view json) {
        if (!text_.empty()) text_ += ',';
        text_.append(json_string(name)).append(":").append(json);
        return *this;
    }
    Members& add_text(std::string_view name, std::string_view text) { return add(name, json_string(text)); }
    Members& add_count(std::string_view name, std::size_t count) { return add(name, std::to_string(count)); }
    Members& add_flag(std::string_view name, bool flag) { return add(name, flag ? "true" : "false"); }

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::string object() const { return "{" + text_ + "}"; }

private:
    std::string text_;
};

template <class List, class Json>
std::string json_list(const List& list, Json json_of) {
    std::string out = "[";
    for (const auto& each : list) {
        if (out.size() > 1) out += ',';
        out += json_of(each);
    }
    return out + "]";
}

template <class Enum>
std::string chosen_names(const EnumSet<Enum>& set) {
    std::string out = "[";
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (!set[i]) continue;
        if (out.size() > 1) out += ',';
        out += json_string(name_of(static_cast<Enum>(i)));
    }
    return out + "]";
}

std::string chosen_signs(const std::bitset<3>& signs) {
    constexpr std::array<std::string_view, 3> names{"-", "0", "+"};
    std::string out = "[";
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!signs[i]) continue;
        if (out.size() > 1) out += ',';
        out += json_string(names[i]);
    }
    return out + "]";
}

std::string filter_json(const Filter& filter) {
    Members members;
    members.add("themes", chosen_names<Theme>(filter.themes));
    members.add("signs", chosen_signs(filter.signs));
    members.add("statuses", chosen_names<RelationStatus>(filter.statuses));
    members.add("kinds", chosen_names<EntityKind>(filter.kinds));
    members.add("from", filter.from ? json_string(iso_string(*filter.from)) : "null");
    members.add("to", filter.to ? json_string(iso_string(*filter.to)) : "null");
    members.add("actors", json_list(filter.actors, [](const std::string& code) { return json_string(code); }));
    members.add_count("minConfidence", filter.min_confidence_percent);
    return members.object();
}

std::string counts_json(const Report* report, const Derived& derived) {
    Members members;
    members.add_count("sentences", report == nullptr ? 0 : report->document.sentences.size());
    members.add_count("sections", report == nullptr ? 0 : report->document.sections.size());
    members.add_count("entities", report == nullptr ? 0 : report->findings.entities.size());
    members.add_count("relations", derived.counts.total);
    members.add_count("shown", derived.counts.shown);
    members.add_count("hidden", derived.counts.hidden());
    members.add_count("actors", derived.graph.nodes.size());
    members.add_count("pairs", derived.graph.edges.size());
    members.add_count("dates", report == nullptr ? 0 : report->findings.dates.size());
    members.add_count("amounts", report == nullptr ? 0 : report->findings.amounts.size());
    members.add_count("hits", derived.hits.size());
    return members.object();
}

std::string preferences_json(const Preferences& preferences) {
    constexpr std::array<std::string_view, 3> schemes{"system", "light", "dark"};
    Members members;
    members.add_text("scheme", schemes[static_cast<std::size_t>(preferences.scheme)]);
    members.add_text("layout", preferences.graph_layout == GraphLayoutKind::Ego ? "ego" : "force");
    members.add_text("text", preferences.reader_text == ReaderText::Readable ? "readable" : "exact");
    members.add_count("textScalePercent", static_cast<std::size_t>(std::lround(preferences.text_scale * 100)));
    return members.object();
}

void append_escaped(std::string& out, unsigned char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    out.append("\\u00");
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
}

}  // namespace

std::string json_string(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t length = decode_utf8(text, at).length;
        if (length == 0) {
            out.append("\xEF\xBF\xBD");  // U+FFFD
        } else if (byte < 0x20 || byte == '"' || byte == '\\') {
            append_escaped(out, byte);
        } else {
            out.append(text.substr(at, length));
        }
        at += length == 0 ? 1 : length;
    }
    return out + "\"";
}

std::string state_json_members(const AppState& state, const Derived& derived) {
    const OpenReport* open = state.current();
    const Report* report = open == nullptr ? nullptr : open->report.get();
    const auto name_of_item = [&](const Item& item) {
        return report == nullptr ? std::string() : item_name(*report, item);
    };

    Members members;
    members.add_text("route", fragment_of(state));
    members.add_text("report", open == nullptr ? "" : open->id);
    members.add_text("title", open == nullptr ? "" : open->title);
    members.add_text("view", name_of(state.view.view));
    members.add_text("selection", name_of_item(state.view.selection));
    members.add_text("hovered", name_of_item(state.hovered));
    members.add_text("sentence", state.view.sentence.has_value() ? name_of_item(state.view.sentence) : "");
    members.add_text("query", state.view.query);
    members.add("filter", filter_json(state.view.filter));
    members.add("counts", counts_json(report, derived));
    members.add("notices", json_list(state.notices, [](const Notice& notice) { return json_string(notice.text); }));
    members.add("preferences", preferences_json(state.preferences));
    members.add_flag("canUndo", state.history.can_step(-1));
    members.add_flag("canRedo", state.history.can_step(1));
    return members.text();
}

}  // namespace attache
