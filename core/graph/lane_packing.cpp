#include "graph/lane_packing.h"

#include <functional>
#include <queue>

namespace attache {

namespace {

struct BusyRow {
    double until = 0;
    std::uint32_t row = 0;
    friend bool operator>(const BusyRow& a, const BusyRow& b) {
        return a.until != b.until ? a.until > b.until : a.row > b.row;
    }
};

template <class T>
using SmallestFirst = std::priority_queue<T, std::vector<T>, std::greater<>>;

}  // namespace

PackedRows pack_rows(const std::vector<Extent>& extents, std::uint32_t most_rows) {
    PackedRows packed;
    packed.rows.reserve(extents.size());
    SmallestFirst<BusyRow> busy;
    SmallestFirst<std::uint32_t> free;
    for (const Extent& extent : extents) {
        while (!busy.empty() && busy.top().until <= extent.begin) {
            free.push(busy.top().row);
            busy.pop();
        }
        std::uint32_t row = k_no_row;
        if (!free.empty()) {
            row = free.top();
            free.pop();
        } else if (packed.used < most_rows) {
            row = packed.used++;
        }
        packed.rows.push_back(row);
        if (row == k_no_row)
            ++packed.left_over;
        else
            busy.push({extent.end, row});
    }
    return packed;
}

}  // namespace attache
