#include "graph/ring.h"

#include <algorithm>
#include <tuple>

namespace attache {
namespace {

constexpr double k_min_distance = 0.3;  // between the nodes of a ring

// The turns between two points of a ring that are k_min_distance apart, or a little more: a chord of t turns is
// 2 r sin(pi t), and sin(pi t) >= 3 t up to t = 1/6, which is as far as a ring of radius 1 needs.
double turns_between_nodes(double radius) { return k_min_distance / (6 * radius); }

// Sorts the wishes around the ring, beginning after the widest gap, so that what is crowded is not cut in two.
void sort_after_widest_gap(std::vector<RingWish>& wishes) {
    std::sort(wishes.begin(), wishes.end(), [](const RingWish& a, const RingWish& b) {
        return std::tuple(a.turns, a.node) < std::tuple(b.turns, b.node);
    });
    std::size_t first = 0;
    double widest = wishes.front().turns + 1 - wishes.back().turns;
    for (std::size_t i = 1; i < wishes.size(); ++i) {
        const double gap = wishes[i].turns - wishes[i - 1].turns;
        if (gap > widest) {
            widest = gap;
            first = i;
        }
    }
    for (std::size_t i = 0; i < first; ++i)
        wishes[i].turns += 1;
    std::rotate(wishes.begin(), wishes.begin() + static_cast<std::ptrdiff_t>(first), wishes.end());
}

// How far each is from the first when all stand as near as their rooms allow, in nodes.
std::vector<double> packed(const std::vector<RingWish>& wishes) {
    std::vector<double> places{0};
    for (std::size_t i = 1; i < wishes.size(); ++i)
        places.push_back(places.back() + (wishes[i - 1].room + wishes[i].room) / 2);
    return places;
}

// Moves the wishes as little as possible (in squares) until any two that follow one another are as far apart as in
// `places`, times `step`: isotonic regression by pooling neighbours that are out of order.
void keep_apart(std::vector<RingWish>& wishes, const std::vector<double>& places, double step) {
    struct Pool {
        double sum = 0;
        double count = 0;
        [[nodiscard]] double mean() const { return sum / count; }
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        pools.push_back({wishes[i].turns - places[i] * step, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    std::size_t i = 0;
    for (const Pool& pool : pools) {
        for (double n = 0; n < pool.count; ++n, ++i)
            wishes[i].turns = pool.mean() + places[i] * step;
    }
}

}  // namespace

double ring_radius_for(double nodes) { return k_min_distance * nodes / 6; }

void place_on_ring(std::vector<RingWish>& wishes, double radius, std::vector<double>& turns) {
    const double step = turns_between_nodes(radius);
    sort_after_widest_gap(wishes);
    const std::vector<double> places = packed(wishes);
    keep_apart(wishes, places, step);
    const double between_ends = (wishes.front().room + wishes.back().room) / 2;
    const bool closes_too_tight = wishes.front().turns + 1 - wishes.back().turns < step * between_ends;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const double share = places[i] / (places.back() + between_ends);
        turns[wishes[i].node.index()] = closes_too_tight ? wishes.front().turns + share : wishes[i].turns;
    }
}

}  // namespace attache
