#include "app/title.h"

#include <variant>

namespace attache {
namespace {

std::string selection_label(const Report& report, const Item& selection) {
    const auto name = [&](EntityId id) { return report.findings.entities[id].name; };
    if (const EntityId* entity = std::get_if<EntityId>(&selection)) return name(*entity);
    if (const Pair* pair = std::get_if<Pair>(&selection)) return name(pair->first) + " – " + name(pair->second);
    return {};
}

}  // namespace

std::string window_title(const AppState& state) {
    constexpr std::string_view program = "Attaché";
    constexpr std::string_view separator = " · ";
    const OpenReport* open = state.current();
    std::string title;
    if (open != nullptr) {
        title = selection_label(*open->report, state.view.selection);
        if (!title.empty()) title += separator;
        title.append(open->title).append(separator);
    }
    return title.append(program);
}

}  // namespace attache
