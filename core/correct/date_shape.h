// What kind of date a stretch of days is: a day, a month, a year, or none of them.
#pragma once

#include "base/civil_date.h"
#include "lexicon/vocabulary.h"

namespace attache {

// `before` is what the date was taken for: it tells a US fiscal year from a stretch of the same days.
[[nodiscard]] DatePrecision shape_of(CivilDate earliest, CivilDate latest, DatePrecision before);

}  // namespace attache
