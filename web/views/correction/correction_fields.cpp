#include "views/correction/correction_fields.h"

#include <algorithm>
#include <utility>

#include "search/name_match.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr std::size_t k_most_suggestions = 4;

EntityId find_actor(const Report& report, std::string_view code) {
    const auto& all = report.findings.entities.elements();
    const auto at = std::find_if(all.begin(), all.end(), [&](const Entity& each) { return each.code == code; });
    return at == all.end() ? EntityId::none() : EntityId(static_cast<std::size_t>(at - all.begin()));
}

}  // namespace

ActorField actor_field(const Report& report, std::string_view code) {
    const EntityId actor = find_actor(report, code);
    return {std::string(code), actor.has_value() ? report.findings.entities[actor].name : std::string(), {}};
}

std::vector<EntityId> actors_like(const Report& report, std::string_view typed, std::size_t most) {
    const Letters words = letter_words(std::string(typed));
    std::vector<std::pair<double, EntityId>> scored;
    const auto& entities = report.findings.entities;
    for (EntityId id(0); id != entities.end_id(); id = EntityId(id.index() + 1)) {
        const double score = words.empty() ? 1
                                           : std::max(name_score(words, letter_words(entities[id].name)),
                                                      name_score(words, letter_words(entities[id].acronym)));
        if (score > 0) scored.emplace_back(score, id);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<EntityId> best;
    for (std::size_t i = 0; i < std::min(most, scored.size()); ++i)
        best.push_back(scored[i].second);
    return best;
}

void show_actor_field(const ViewContext& context, std::string_view name, std::string_view hint, float width,
                      ActorField& field) {
    Ui& ui = context.ui;
    const Report& report = context.report();
    const FieldResult result = text_field(ui, name, hint, Icon::Person, width, field.text, false);
    if (result.changed) {
        field.code.clear();
        field.suggestions = actors_like(report, field.text, k_most_suggestions);
    }
    if (result.submitted && field.code.empty() && !field.suggestions.empty())
        field = actor_field(report, report.findings.entities[field.suggestions.front()].code);
    if (!field.code.empty()) return;
    for (const EntityId id : field.suggestions) {
        const Entity& entity = report.findings.entities[id];
        const std::string row = std::string(name) + ':' + entity.code;
        const bool chosen = menu_item(ui, row, width, {.label = entity.name, .shortcut = label_of(entity.kind)});
        if (!chosen) continue;
        field = actor_field(report, entity.code);
        return;
    }
    if (!field.text.empty() && field.suggestions.empty()) {
        ImGui::PushStyleColor(ImGuiCol_Text, to_vec4(ui.palette().muted));
        ImGui::TextUnformatted("The report names no such actor.");
        ImGui::PopStyleColor();
    }
}

std::optional<WrittenDays> parse_days(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    const std::string from(text);
    if (text.size() == 4) {
        const auto first = parse_iso_date(from + "-01-01");
        const auto last = parse_iso_date(from + "-12-31");
        if (first && last) return WrittenDays{*first, *last};
    } else if (text.size() == 7) {
        const auto first = parse_iso_date(from + "-01");
        if (first) return WrittenDays{*first, {first->year, first->month, days_in_month(first->year, first->month)}};
    } else if (const auto day = parse_iso_date(from)) {
        return WrittenDays{*day, *day};
    }
    return std::nullopt;
}

}  // namespace attache
