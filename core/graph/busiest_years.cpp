#include "graph/busiest_years.h"

#include <algorithm>

namespace attache {

YearSpan busiest_years(const std::map<std::int32_t, std::uint32_t>& counts) {
    constexpr std::int32_t k_widest_gap = 12;
    constexpr std::int32_t k_most_years = 60;
    YearSpan busiest;
    YearSpan current;
    std::uint32_t most = 0;
    std::uint32_t in_current = 0;
    for (const auto& [year, count] : counts) {
        if (in_current == 0 || year - current.last > k_widest_gap) {
            current = {year, year};
            in_current = 0;
        }
        current.last = year;
        in_current += count;
        if (in_current <= most) continue;
        most = in_current;
        busiest = current;
    }
    busiest.first = std::max(busiest.first, busiest.last - k_most_years + 1);
    return busiest;
}

}  // namespace attache
