#include "views/filter/year_filter.h"

#include <algorithm>

namespace attache {

std::optional<NumberRange> years_of(const FilterCounts& counts) {
    if (counts.years.counts.empty()) return std::nullopt;
    return NumberRange{counts.years.first, counts.years.first + static_cast<int>(counts.years.counts.size()) - 1};
}

NumberRange chosen_years(const Filter& filter, NumberRange whole) {
    NumberRange chosen = whole;
    if (filter.from) chosen.first = std::clamp(static_cast<int>(filter.from->year), whole.first, whole.last);
    if (filter.to) chosen.last = std::clamp(static_cast<int>(filter.to->year), chosen.first, whole.last);
    return chosen;
}

Filter with_years(Filter filter, NumberRange years, NumberRange whole) {
    filter.from.reset();
    filter.to.reset();
    if (years == whole) return filter;
    filter.from = CivilDate{years.first, 1, 1};
    filter.to = CivilDate{years.last, 12, 31};
    return filter;
}

void show_year_slider(const ViewContext& context, std::string_view name, float width, NumberRange whole) {
    const Filter& filter = context.state.view.filter;
    const RangeChange change =
        range_slider(context.ui, name, width, whole, chosen_years(filter, whole), context.derived.counts.years.counts);
    if (!change.changed) return;
    context.act(SetFilter{with_years(filter, change.range, whole),
                          change.dragging ? PlaceChange::Dragging : PlaceChange::Step});
}

}  // namespace attache
