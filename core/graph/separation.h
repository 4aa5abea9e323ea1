// Separation: moves points apart that are nearer than a distance, so that discs drawn at them do not overlap.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/point.h"

namespace attache {

class Separation {
public:
    // One round over all pairs that are too near: each of the two goes half of what is missing; a held one stays and
    // the other goes all of it. Returns whether any pair was too near. O(n + pairs that are near), wherever the
    // points are.
    bool push_apart(std::vector<Point>& points, const std::vector<bool>& held, double min_distance);

private:
    // A square of the plane as wide as the distance. Squares share buckets by a hash, so the plane needs no bounds.
    struct Square {
        std::int32_t column = 0;
        std::int32_t row = 0;
    };
    [[nodiscard]] std::size_t bucket_of(Square square) const;
    void fill_buckets(const std::vector<Point>& points, double square_width);

    std::vector<Square> squares_;            // by point
    std::vector<std::uint32_t> bucket_end_;  // by bucket: the end of its points in by_bucket_
    std::vector<std::uint32_t> by_bucket_;   // points, sorted by bucket, then index
};

}  // namespace attache
