// What a timeline says: names of lanes, labels of statements, the texts of its axis. No drawing.
#pragma once

#include <string>

#include "extract/report.h"
#include "graph/timeline.h"

namespace attache {

[[nodiscard]] std::string lane_name(const Report& report, const TimelineLane& lane);  // "Energy", "Russia"

// What happened, in few words, because it stands in the picture: the report's subject is left out. "Uzbekistan: cut
// off" is done to it, "→ Russia: asked" by it, "↔ China: signed" by both, "France → Mali: sent" among others.
[[nodiscard]] std::string statement_label(const Report& report, const IntroducedShortForms& short_forms, RelationId id);

// A tick by what is new at it: "2012"; "May"; "14".
[[nodiscard]] std::string tick_text(TimeUnit unit, std::int32_t day);
// What the ticks of a unit lie in: "2012" for months, "May 2012" for days; empty for years.
[[nodiscard]] std::string context_text(TimeUnit unit, std::int32_t day);
// The unit that context_text() names, for months and days.
[[nodiscard]] TimeUnit context_unit(TimeUnit unit);

// "May 2012", "2012", "14 May 2012", as coarse as the days allow.
[[nodiscard]] std::string days_text(DayRange days);
[[nodiscard]] std::string years_text(std::int32_t first, std::int32_t last);  // "2012", "2009–2013"
// The days that a filter lets through: "2009–2013", "since 2012", "until 30 June 2013"; empty if all.
[[nodiscard]] std::string filter_years_text(const Filter& filter);

}  // namespace attache
