#include "views/filter/filter_menu.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/second_part.h"
#include "ui/flow.h"
#include "ui/panels.h"
#include "views/filter/filter_parts.h"
#include "views/filter/year_filter.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr const char* k_menu = "menu:more-filters";
constexpr std::string_view k_label = "More";

void show_title(const ViewContext& context, std::string_view title, float width, std::string_view remark = {}) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float height = context.ui.theme.font(TextStyle::Strong).size + grid(3);
    draw_section_header(*ImGui::GetWindowDrawList(), context.ui, {origin, {origin.x + width, origin.y + height}}, title,
                        remark);
    ImGui::Dummy({width, height});
}

// Chips for the values of an enumeration; `counts` may be empty.
template <class Enum>
void show_choices(const ViewContext& context, EnumSet<Enum> Filter::*set, std::string_view prefix, float width,
                  std::span<const std::size_t> counts, std::string_view help) {
    Flow flow(ChipFlow::Wrapped, width);
    for (std::size_t i = 0; i < static_cast<std::size_t>(Enum::Count_); ++i) {
        const auto value = static_cast<Enum>(i);
        const bool chosen = (context.state.view.filter.*set).test(i);
        if (counts[i] == 0 && !chosen) continue;
        const ChipLook look{.label = label_of(value), .count = counts[i], .selected = chosen, .tooltip = help};
        flow.place(chip_size(context.ui, look));
        if (!chip(context.ui, std::string(prefix) + std::string(name_of(value)), look)) continue;
        Filter filter = context.state.view.filter;
        (filter.*set).flip(i);
        if ((filter.*set).all()) (filter.*set).reset();
        context.act(SetFilter{filter});
    }
    ImGui::Dummy({0, grid(1)});
}

void show_years(const ViewContext& context, float width) {
    const std::optional<NumberRange> whole = years_of(context.derived.counts);
    if (!whole) {
        show_title(context, "Years", width, "no relation has a date");
        return;
    }
    const Filter& filter = context.state.view.filter;
    const bool set = filter.from || filter.to;
    show_title(
        context, "Years", width,
        set ? span_text(filter.from, filter.to) : std::to_string(whole->first) + " to " + std::to_string(whole->last));
    show_year_slider(context, "filter:years", width, *whole);
    if (!set) return;
    ImGui::PushStyleColor(ImGuiCol_Text, to_vec4(context.ui.palette().muted));
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + width);
    ImGui::TextUnformatted("Statements without a date are hidden while years are chosen.");
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
}

void show_confidence(const ViewContext& context, float width) {
    struct Level {
        std::uint8_t percent;
        Segment segment;
    };
    constexpr std::array k_levels{Level{0, {"confidence:any", "Any", "Show every relation, however it was read"}},
                                  Level{60, {"confidence:60", "60% and more", "Leave out what was read with doubt"}},
                                  Level{80, {"confidence:80", "80% and more", "Only what was read with few doubts"}}};
    show_title(context, "How sure the reading is", width);
    std::array<Segment, k_levels.size()> segments;
    std::size_t current = k_levels.size();
    for (std::size_t i = 0; i < k_levels.size(); ++i) {
        segments[i] = k_levels[i].segment;
        if (k_levels[i].percent == context.state.view.filter.min_confidence_percent) current = i;
    }
    if (const auto chosen = segmented(context.ui, segments, current)) {
        Filter filter = context.state.view.filter;
        filter.min_confidence_percent = k_levels[*chosen].percent;
        context.act(SetFilter{filter});
    }
}

// The strongest actors, and those that are chosen.
void show_actors(const ViewContext& context, float width) {
    constexpr std::size_t k_most = 12;
    show_title(context, "Actors", width, "search for others: actor:NAME");
    const Filter& filter = context.state.view.filter;
    const auto& entities = context.report().findings.entities;
    Flow flow(ChipFlow::Wrapped, width);
    std::size_t shown = 0;
    for (const ActorCount& each : context.derived.counts.actors) {
        const std::string& code = entities[each.actor].code;
        const auto at = std::find(filter.actors.begin(), filter.actors.end(), code);
        const bool chosen = at != filter.actors.end();
        if (shown >= k_most && !chosen) continue;
        ++shown;
        const ChipLook look{.label = short_name(entities[each.actor]),
                            .count = each.count,
                            .selected = chosen,
                            .tooltip = "Show what this actor does and what is done to it"};
        flow.place(chip_size(context.ui, look));
        if (!chip(context.ui, "filter:actor:" + code, look)) continue;
        Filter next = filter;
        if (chosen)
            next.actors.erase(next.actors.begin() + (at - filter.actors.begin()));
        else
            next.actors.push_back(code);
        context.act(SetFilter{next});
    }
    ImGui::Dummy({0, grid(1)});
}

std::size_t parts_set(const Filter& filter) {
    return filter.statuses.count() + filter.kinds.count() + filter.actors.size() + (filter.from || filter.to ? 1 : 0) +
           (filter.min_confidence_percent > 0 ? 1 : 0);
}

std::string button_label(const ViewContext& context) {
    const std::size_t set = parts_set(context.state.view.filter);
    return std::string(k_label) + (set > 0 ? ": " + std::to_string(set) : "");
}

}  // namespace

ATTACHE_SECOND_PART void show_filter_menu(const ViewContext& context, float width) {
    const FilterCounts& counts = context.derived.counts;
    show_years(context, width);
    show_title(context, "Said as", width);
    show_choices<RelationStatus>(context, &Filter::statuses, "status:", width, counts.statuses,
                                 "Show relations that are stated so");
    show_title(context, "Kinds of actors", width, "both must be of a chosen kind");
    show_choices<EntityKind>(context, &Filter::kinds, "kind:", width, counts.kinds,
                             "Show relations between actors of this kind");
    show_actors(context, width);
    show_confidence(context, width);
}

float filter_menu_button_width(const ViewContext& context, MenuLabel label) {
    const std::string longest = label == MenuLabel::Named ? std::string(k_label) + ": 88" : std::string();
    return button_size(context.ui, {.label = longest, .icon = Icon::Filter}).x;
}

void show_filter_menu_button(const ViewContext& context, MenuLabel label_kind) {
    Ui& ui = context.ui;
    const std::string label = label_kind == MenuLabel::Named ? button_label(context) : std::string();
    const bool set = parts_set(context.state.view.filter) > 0;
    if (button(ui, k_menu,
               {.label = label,
                .icon = Icon::Filter,
                .tooltip = "Years, actors, kinds, statuses and confidence",
                .kind = ButtonKind::Outlined,
                .active = set})) {
        ImGui::OpenPopup(k_menu);
    }
    const Rect rect{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
    const float width = ui.theme.font(TextStyle::Body).size * 28;
    if (begin_popover(ui, k_menu, rect, width)) {
        show_filter_menu(context, ImGui::GetContentRegionAvail().x);
        end_popover();
    }
}

}  // namespace attache
