// The years that a chart of counts by year shows: those that lie together and hold most.
#pragma once

#include <cstdint>
#include <map>

namespace attache {

struct YearSpan {
    std::int32_t first = 0;
    std::int32_t last = -1;  // inclusive; before `first`: none
};

// A gap of more than 12 years without anything divides a chart; of the pieces the fullest is kept, and of that the
// last 60 years.
[[nodiscard]] YearSpan busiest_years(const std::map<std::int32_t, std::uint32_t>& counts);

}  // namespace attache
