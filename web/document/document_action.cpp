#include "document/document_action.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <variant>

#include "app/commands.h"
#include "base/second_part.h"
#include "graph/item.h"
#include "views/filter/year_filter.h"

namespace attache {
namespace {

void add_selection(std::string_view name, const AppState& state, ActionQueue& actions) {
    const OpenReport* open = state.current();
    if (open == nullptr) return;
    const std::optional<Item> item = find_item(*open->report, name);
    if (!item) return;
    if (const SectionId* section = std::get_if<SectionId>(&*item)) {
        actions.push_back(GoToSentence{open->report->document.sections[*section].first});
    } else {
        actions.push_back(SelectItem{*item});
    }
}

template <class Enum>
void flip_choice(EnumSet<Enum>& set, std::string_view name) {
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (name_of(static_cast<Enum>(i)) == name) set.flip(i);
    }
}

// Lets a choice through, or no longer: "theme", "energy".
Filter with_choice(Filter filter, std::string_view part, std::string_view choice) {
    if (part == "theme") flip_choice<Theme>(filter.themes, choice);
    if (part == "status") flip_choice<RelationStatus>(filter.statuses, choice);
    if (part == "kind") flip_choice<EntityKind>(filter.kinds, choice);
    const std::size_t sign = std::string_view("-0+").find(choice);
    if (part == "sign" && choice.size() == 1 && sign < filter.signs.size()) filter.signs.flip(sign);
    if (part == "actor") {
        const auto at = std::find(filter.actors.begin(), filter.actors.end(), choice);
        if (at != filter.actors.end()) {
            filter.actors.erase(at);
        } else {
            filter.actors.emplace_back(choice);
        }
    }
    return filter;
}

// "2010-2012", in any order, within the report's years; nullopt if it is no such span.
std::optional<NumberRange> read_years(std::string_view text, NumberRange whole) {
    NumberRange years;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, years.first);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-') return std::nullopt;
    const auto last = std::from_chars(first.ptr + 1, end, years.last);
    if (last.ec != std::errc() || last.ptr != end) return std::nullopt;
    if (years.first > years.last) std::swap(years.first, years.last);
    return NumberRange{std::clamp(years.first, whole.first, whole.last),
                       std::clamp(years.last, whole.first, whole.last)};
}

void change_filter(std::string_view what, std::string_view argument, const AppState& state, const Derived& derived,
                   ActionQueue& actions) {
    if (state.current() == nullptr) return;
    Filter filter = state.view.filter;
    if (what == "years") {
        const std::optional<NumberRange> whole = years_of(derived.counts);
        const std::optional<NumberRange> years = whole ? read_years(argument, *whole) : std::nullopt;
        if (!years) return;
        filter = with_years(filter, *years, *whole);
    } else {
        const std::size_t colon = argument.find(':');
        if (colon == std::string_view::npos) return;
        filter = with_choice(filter, argument.substr(0, colon), argument.substr(colon + 1));
    }
    if (filter != state.view.filter) actions.push_back(SetFilter{filter});
}

}  // namespace

ATTACHE_SECOND_PART void add_document_action(std::string_view what, std::string_view argument, const AppState& state,
                                             const Derived& derived, ActionQueue& actions) {
    if (what == "command") {
        for (const Command& command : commands()) {
            if (command.name == argument) run_command(command.id, state, derived, actions);
        }
    } else if (what == "select") {
        add_selection(argument, state, actions);
    } else if (what == "find") {
        actions.push_back(SetQuery{std::string(argument)});
    } else if (what == "report") {
        for (std::size_t i = 0; i < state.reports.size(); ++i) {
            if (state.reports[i].id == argument) actions.push_back(ShowReport{i});
        }
    } else if (what == "filter" || what == "years") {
        change_filter(what, argument, state, derived, actions);
    }
}

}  // namespace attache
