#include "graph/separation.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

namespace attache {

namespace {

// So that rounding leaves no pair a little too near.
constexpr double k_a_hair_more = 1 + 1e-6;

// Two points that are nearer than `min_distance` go apart; returns whether they were.
bool part(std::vector<Point>& points, const std::vector<bool>& held, std::uint32_t one, std::uint32_t other,
          double min_distance) {
    Point& a = points[one];
    Point& b = points[other];
    double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    if (square >= min_distance * min_distance || (held[one] && held[other])) return false;
    const double distance = std::sqrt(square);
    if (distance == 0) dx = 1;  // on one another: any direction will do
    const double wanted = min_distance * k_a_hair_more;
    const double missing = distance == 0 ? wanted : (wanted - distance) / distance;
    const double share_of_one = held[one] ? 0 : held[other] ? 1 : 0.5;
    a.x -= dx * missing * share_of_one;
    a.y -= dy * missing * share_of_one;
    b.x += dx * missing * (1 - share_of_one);
    b.y += dy * missing * (1 - share_of_one);
    return true;
}

}  // namespace

std::size_t Separation::bucket_of(Square square) const {
    const std::uint64_t key =
        std::uint64_t{static_cast<std::uint32_t>(square.row)} << 32U | static_cast<std::uint32_t>(square.column);
    constexpr std::uint64_t k_golden = 0x9E3779B97F4A7C15ULL;  // Fibonacci hashing (Knuth, TAOCP 6.4)
    return static_cast<std::size_t>((key ^ key >> 32U) * k_golden >> 32U) & (bucket_end_.size() - 1);
}

void Separation::fill_buckets(const std::vector<Point>& points, double square_width) {
    const auto square_at = [square_width](double place) {
        constexpr double k_edge = 1e9;  // beyond it all squares are one
        return static_cast<std::int32_t>(std::floor(std::clamp(place / square_width, -k_edge, k_edge)));
    };
    squares_.clear();
    for (const Point& point : points)
        squares_.push_back({square_at(point.x), square_at(point.y)});

    // Counting sort: counts, then begins, then ends.
    bucket_end_.assign(std::bit_ceil(2 * points.size()), 0);
    for (const Square& square : squares_)
        ++bucket_end_[bucket_of(square)];
    std::uint32_t begin = 0;
    for (std::uint32_t& count : bucket_end_)
        count = std::exchange(begin, begin + count);
    by_bucket_.resize(points.size());
    for (std::uint32_t i = 0; i < squares_.size(); ++i)
        by_bucket_[bucket_end_[bucket_of(squares_[i])]++] = i;
}

bool Separation::push_apart(std::vector<Point>& points, const std::vector<bool>& held, double min_distance) {
    if (points.size() < 2) return false;
    fill_buckets(points, min_distance);
    // Half of the squares around a square; the other half meets it from its side.
    constexpr std::array<Square, 5> k_around = {{{0, 0}, {1, 0}, {-1, 1}, {0, 1}, {1, 1}}};
    bool any = false;
    for (std::uint32_t one = 0; one < points.size(); ++one) {
        for (const Square& step : k_around) {
            const bool is_own_square = step.column == 0 && step.row == 0;
            const std::size_t bucket = bucket_of({squares_[one].column + step.column, squares_[one].row + step.row});
            const std::uint32_t begin = bucket == 0 ? 0 : bucket_end_[bucket - 1];
            for (std::uint32_t i = begin; i < bucket_end_[bucket]; ++i) {
                const std::uint32_t other = by_bucket_[i];
                if (other == one || (is_own_square && other < one)) continue;
                any |= part(points, held, one, other, min_distance);
            }
        }
    }
    return any;
}

}  // namespace attache
