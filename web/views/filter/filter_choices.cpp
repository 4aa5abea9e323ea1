#include "views/filter/filter_choices.h"

#include <array>
#include <string>

#include "ui/controls.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr std::size_t k_themes = static_cast<std::size_t>(Theme::Count_);
constexpr std::array<std::string_view, 3> k_sign_names{"sign:-", "sign:0", "sign:+"};
constexpr std::array<std::string_view, 3> k_sign_tips{
    "Conflictual: show relations in which one presses, refuses or threatens the other",
    "Neutral or mixed: show relations that are neither for nor against the other",
    "Cooperative: show relations in which one helps or agrees with the other"};
// Cooperative first, as in bars and legends.
constexpr std::array<std::size_t, 3> k_sign_order{2, 1, 0};
constexpr float k_chip_gap = 6;

static_assert(k_theme_colors == k_themes && k_kind_colors == static_cast<std::size_t>(EntityKind::Count_));

ChipLook theme_look(const ViewContext& context, Theme theme) {
    const auto index = static_cast<std::size_t>(theme);
    return {.label = label_of(theme),
            .dot = context.ui.palette().themes[index],
            .sign = std::nullopt,
            .count = context.derived.counts.themes[index],
            .selected = context.state.view.filter.themes.test(index),
            .tooltip = "Show relations of this theme; press several to show them together"};
}

ChipLook sign_look(const ViewContext& context, std::size_t sign, SignChips look) {
    return {.label = look == SignChips::Named ? sign_label(sign) : std::string_view(),
            .sign = static_cast<int>(sign),
            .count = context.derived.counts.signs[sign],
            .selected = context.state.view.filter.signs.test(sign),
            .tooltip = k_sign_tips[sign]};
}

// Choosing every one is the same as choosing none.
template <class Set>
void toggle(Set& set, std::size_t index) {
    set.flip(index);
    if (set.all()) set.reset();
}

}  // namespace

void show_theme_chips(const ViewContext& context, ChipFlow flow, float width) {
    Flow line(flow, width);
    for (std::size_t i = 0; i < k_themes; ++i) {
        const auto theme = static_cast<Theme>(i);
        const ChipLook look = theme_look(context, theme);
        line.place(chip_size(context.ui, look));
        if (!chip(context.ui, "theme:" + std::string(name_of(theme)), look)) continue;
        Filter filter = context.state.view.filter;
        toggle(filter.themes, i);
        context.act(SetFilter{filter});
    }
}

void show_sign_chips(const ViewContext& context, SignChips chips, ChipFlow flow, float width) {
    Flow line(flow, width);
    for (const std::size_t sign : k_sign_order) {
        const ChipLook look = sign_look(context, sign, chips);
        line.place(chip_size(context.ui, look));
        if (!chip(context.ui, k_sign_names[sign], look)) continue;
        Filter filter = context.state.view.filter;
        toggle(filter.signs, sign);
        context.act(SetFilter{filter});
    }
}

float theme_chips_width(const ViewContext& context) {
    float width = 0;
    for (std::size_t i = 0; i < k_themes; ++i)
        width += chip_size(context.ui, theme_look(context, static_cast<Theme>(i))).x + k_chip_gap;
    return width - k_chip_gap;
}

float sign_chips_width(const ViewContext& context, SignChips chips) {
    float width = 0;
    for (const std::size_t sign : k_sign_order)
        width += chip_size(context.ui, sign_look(context, sign, chips)).x + k_chip_gap;
    return width - k_chip_gap;
}

std::size_t chosen_filters(const Filter& filter) {
    return filter.themes.count() + filter.signs.count() + filter.statuses.count() + filter.kinds.count() +
           filter.actors.size() + (filter.from ? 1 : 0) + (filter.to ? 1 : 0) +
           (filter.min_confidence_percent > 0 ? 1 : 0);
}

std::string filter_summary(std::size_t total, std::size_t hidden, SummaryLength length) {
    if (hidden == 0) return counted(total, "relation", "relations");
    if (length == SummaryLength::Brief) return count_text(hidden) + " hidden";
    return count_text(hidden) + " of " + counted(total, "relation", "relations") + " hidden";
}

}  // namespace attache
