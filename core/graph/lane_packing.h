// Rows for extents that overlap, so that none lies over another.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace attache {

// Half-open, in any unit; `end` > `begin`.
struct Extent {
    double begin = 0;
    double end = 0;
};

// What has no row: as many others as there may be rows lie over its begin.
inline constexpr std::uint32_t k_no_row = std::numeric_limits<std::uint32_t>::max();

struct PackedRows {
    std::vector<std::uint32_t> rows;  // by extent; k_no_row if there was none
    std::uint32_t used = 0;           // rows
    std::size_t left_over = 0;        // extents without a row
};

// `extents` sorted by begin. Interval partitioning (Kleinberg & Tardos, Algorithm Design, 2005, section 4.1): each
// takes the uppermost row that is free where it begins, which needs as few rows as any way of placing them. A row is
// opened only if there are fewer than `most_rows`. O(n log n); the same extents give the same rows.
[[nodiscard]] PackedRows pack_rows(const std::vector<Extent>& extents, std::uint32_t most_rows);

}  // namespace attache
