// The years of the filter, as a slider over how many relations each year has.
#pragma once

#include <optional>
#include <string_view>

#include "ui/range_slider.h"
#include "views/view_context.h"

namespace attache {

// The years that the report's relations touch; nothing if none has a date.
[[nodiscard]] std::optional<NumberRange> years_of(const FilterCounts& counts);

// The years that the filter lets through, within `whole`.
[[nodiscard]] NumberRange chosen_years(const Filter& filter, NumberRange whole);

// The filter with these years; with all of them it has none.
[[nodiscard]] Filter with_years(Filter filter, NumberRange years, NumberRange whole);

// At ImGui's cursor; sets the filter when it is moved.
void show_year_slider(const ViewContext& context, std::string_view name, float width, NumberRange whole);

}  // namespace attache
