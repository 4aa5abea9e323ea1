#include "app/follow_corrections.h"

#include <algorithm>
#include <string>
#include <utility>

namespace attache {
namespace {

constexpr std::string_view k_around = "around:";  // the graph's choice of the actor in its middle

// What is left of an actor: itself, or what it went into.
EntityId find_actor(const CorrectableReport& report, std::string_view code) {
    if (const std::optional<Item> item = find_item(*report, code)) {
        if (const EntityId* entity = std::get_if<EntityId>(&*item)) return *entity;
    }
    for (std::size_t i = 0; i < report.outcomes().size(); ++i) {
        const auto* merge = std::get_if<MergeEntity>(&report.corrections()[i]);
        if (merge == nullptr || merge->entity != code) continue;
        if (const EntityId* kept = std::get_if<EntityId>(&report.outcomes()[i].item)) return *kept;
    }
    return EntityId::none();
}

}  // namespace

std::optional<Item> find_corrected(const CorrectableReport& report, std::string_view name) {
    if (std::optional<Item> item = find_item(*report, name)) return item;
    if (name.substr(0, 2) == "r.") return find_item(*report, "s." + std::string(name.substr(2, name.rfind('.') - 2)));
    const std::size_t middle = name.find('~');
    const EntityId first = find_actor(report, name.substr(0, middle));
    if (!first.has_value()) return std::nullopt;
    if (middle == std::string_view::npos) return first;
    const EntityId second = find_actor(report, name.substr(middle + 1));
    if (!second.has_value()) return std::nullopt;
    return first == second ? Item(first) : Item(make_pair_of(first, second));
}

ViewState followed_view(const CorrectableReport& report, ViewState view, std::string_view selection) {
    view.selection = find_corrected(report, selection).value_or(Item());
    std::vector<std::string> actors;
    for (std::string& code : view.filter.actors) {
        const EntityId actor = find_actor(report, code);
        if (actor.has_value()) code = report->findings.entities[actor].code;
        if (std::find(actors.begin(), actors.end(), code) == actors.end()) actors.push_back(std::move(code));
    }
    view.filter.actors = std::move(actors);
    for (std::string& choice : view.choices[static_cast<std::size_t>(ViewKind::Graph)]) {
        if (choice.rfind(k_around, 0) != 0) continue;
        const EntityId middle = find_actor(report, std::string_view(choice).substr(k_around.size()));
        if (middle.has_value()) choice = std::string(k_around) + report->findings.entities[middle].code;
    }
    return view;
}

}  // namespace attache
