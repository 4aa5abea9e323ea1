#include "ui/label_placer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace attache {
namespace {

constexpr float k_cell = 64;
constexpr float k_gap = 3;  // between a thing and its label
constexpr float k_corner_inset = 0.12F;
constexpr float k_nearer = 6;  // by how much a label is nearer to its own thing than to any other

// Costs of a place are compared with the share of a label that lines cross.
constexpr float k_ink = 2;
constexpr float k_later_side = 0.012F;
constexpr float k_preferred = 0.1F;
constexpr float k_turned = 0.15F;  // away from the preferred side: half of it at a right angle
constexpr float k_apart = 0.2F;
constexpr float k_apart_by_length = 0.004F;

constexpr float k_never = 1e9F;

constexpr std::array k_leader_lengths{9.0F, 16.0F, 24.0F, 33.0F, 44.0F, 57.0F, 72.0F, 90.0F, 112.0F};
constexpr int k_leader_directions = 36;
constexpr float k_leader_step = 4;  // at which it is looked whether a leader crosses anything

// How far apart two rectangles are; 0 if they touch.
float gap_between(Rect a, Rect b) {
    const float across = std::max({a.min.x - b.max.x, b.min.x - a.max.x, 0.0F});
    const float upright = std::max({a.min.y - b.max.y, b.min.y - a.max.y, 0.0F});
    return std::hypot(across, upright);
}

// Rectangles in buckets of a grid, so that only neighbours are compared.
class Occupied {
public:
    enum class What : std::uint8_t { Named, Leader, Other };  // Named: a thing that has a name

    explicit Occupied(Rect bounds)
        : bounds_(bounds), columns_(cells(bounds.width())), rows_(cells(bounds.height())), buckets_(columns_ * rows_) {}

    void add(Rect rect, std::size_t owner, What what) {
        visit_cells(rect, [&](std::size_t bucket) { buckets_[bucket].push_back({rect, owner, what}); });
    }

    // Whether anything but what belongs to `owner` overlaps.
    [[nodiscard]] bool is_taken(Rect rect, std::size_t owner) const {
        return any_near(rect, [&](const Entry& entry) { return entry.owner != owner && entry.rect.overlaps(rect); });
    }

    // The same, but a leader may cross others.
    [[nodiscard]] bool is_taken_but_by_leaders(Rect rect, std::size_t owner) const {
        return any_near(rect, [&](const Entry& entry) {
            return entry.owner != owner && entry.what != What::Leader && entry.rect.overlaps(rect);
        });
    }

    // Whether a label there would be read as the name of a thing that is not `owner`: one that is nearer than
    // `clearance`, or stands above, below or beside the words and is not a line further away than that.
    [[nodiscard]] bool names_another(Rect rect, std::size_t owner, float clearance) const {
        const float line = rect.height();
        return any_near(rect.shrunk(-clearance - line), [&](const Entry& entry) {
            if (entry.owner == owner || entry.what != What::Named) return false;
            const ImVec2 at = entry.rect.center();
            const bool is_in_column = rect.min.x <= at.x && at.x <= rect.max.x;
            const bool is_in_row = rect.min.y <= at.y && at.y <= rect.max.y;
            const float beside = is_in_column ? line : is_in_row ? line / 2 : 0;
            return gap_between(entry.rect, rect) < clearance + beside;
        });
    }

private:
    struct Entry {
        Rect rect;
        std::size_t owner;
        What what;
    };
    using Bucket = std::vector<Entry>;

    template <class Test>
    [[nodiscard]] bool any_near(Rect rect, Test test) const {
        bool found = false;
        visit_cells(rect, [&](std::size_t bucket) {
            found = found || std::any_of(buckets_[bucket].begin(), buckets_[bucket].end(), test);
        });
        return found;
    }

    static std::size_t cells(float length) { return static_cast<std::size_t>(std::max(0.0F, length) / k_cell) + 1; }

    [[nodiscard]] static std::size_t cell(float distance, std::size_t count) {
        return static_cast<std::size_t>(std::clamp(distance / k_cell, 0.0F, static_cast<float>(count - 1)));
    }

    template <class Visit>
    void visit_cells(Rect rect, Visit visit) const {
        const std::size_t last_column = cell(rect.max.x - bounds_.min.x, columns_);
        const std::size_t last_row = cell(rect.max.y - bounds_.min.y, rows_);
        for (std::size_t row = cell(rect.min.y - bounds_.min.y, rows_); row <= last_row; ++row) {
            for (std::size_t column = cell(rect.min.x - bounds_.min.x, columns_); column <= last_column; ++column) {
                visit(row * columns_ + column);
            }
        }
    }

    Rect bounds_;
    std::size_t columns_;
    std::size_t rows_;
    std::vector<Bucket> buckets_;
};

// How much of each small square lines cover, summed up so that any rectangle is asked in four steps. Made when it is
// first asked: where things lie too close for any label it never is.
class Ink {
public:
    Ink(std::span<const LabelLine> lines, Rect bounds)
        : lines_(lines), bounds_(bounds), columns_(squares(bounds.width())), rows_(squares(bounds.height())) {}

    // Of the rectangle's area.
    [[nodiscard]] float share_in(Rect rect) {
        if (lines_.empty()) return 0;
        if (sums_.empty()) sum_up();
        const std::size_t left = square(rect.min.x - bounds_.min.x, columns_);
        const std::size_t right = square(rect.max.x - bounds_.min.x, columns_) + 1;
        const std::size_t top = square(rect.min.y - bounds_.min.y, rows_);
        const std::size_t bottom = square(rect.max.y - bounds_.min.y, rows_) + 1;
        const float ink = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
        return k_ink * ink / std::max(1.0F, rect.width() * rect.height());
    }

private:
    static constexpr float k_square = 6;
    static constexpr float k_most_steps = 400;  // of a line that leaves the view far behind

    void sum_up() {
        sums_.resize((columns_ + 1) * (rows_ + 1));
        for (const LabelLine& line : lines_)
            add(line);
        for (std::size_t row = 1; row <= rows_; ++row) {
            for (std::size_t column = 1; column <= columns_; ++column)
                at(column, row) += at(column - 1, row) + at(column, row - 1) - at(column - 1, row - 1);
        }
    }

    static std::size_t squares(float length) { return static_cast<std::size_t>(std::max(0.0F, length) / k_square) + 1; }
    [[nodiscard]] static std::size_t square(float distance, std::size_t count) {
        return static_cast<std::size_t>(std::clamp(distance / k_square, 0.0F, static_cast<float>(count - 1)));
    }
    [[nodiscard]] float& at(std::size_t column, std::size_t row) { return sums_[row * (columns_ + 1) + column]; }

    void add(const LabelLine& line) {
        const ImVec2 way{line.end.x - line.begin.x, line.end.y - line.begin.y};
        const float length = std::hypot(way.x, way.y);
        const int steps = static_cast<int>(std::clamp(std::ceil(length / k_square), 1.0F, k_most_steps));
        const float ink = line.width * length / static_cast<float>(steps);
        for (int step = 0; step < steps; ++step) {
            const float share = (static_cast<float>(step) + 0.5F) / static_cast<float>(steps);
            const ImVec2 point{line.begin.x + way.x * share, line.begin.y + way.y * share};
            if (!bounds_.contains(point)) continue;
            at(square(point.x - bounds_.min.x, columns_) + 1, square(point.y - bounds_.min.y, rows_) + 1) += ink;
        }
    }

    std::span<const LabelLine> lines_;
    Rect bounds_;
    std::size_t columns_;
    std::size_t rows_;
    std::vector<float> sums_;  // of what lies above and to the left; empty: not made yet
};

Rect label_rect(const LabelRequest& request, LabelSide side) {
    const Rect& thing = request.thing;
    const ImVec2 size = request.size;
    const ImVec2 middle = thing.center();
    // Where the label touches a round thing at its corner.
    const float inset = thing.width() * k_corner_inset;
    const ImVec2 low{thing.min.x + inset - size.x, thing.min.y + inset - size.y};
    const ImVec2 high{thing.max.x - inset, thing.max.y - inset};
    ImVec2 corner{middle.x - size.x / 2, middle.y - size.y / 2};
    switch (side) {
        case LabelSide::Below: corner.y = thing.max.y + k_gap; break;
        case LabelSide::Above: corner.y = thing.min.y - k_gap - size.y; break;
        case LabelSide::Right: corner.x = thing.max.x + k_gap; break;
        case LabelSide::Left: corner.x = thing.min.x - k_gap - size.x; break;
        case LabelSide::BelowRight: corner = high; break;
        case LabelSide::BelowLeft: corner = {low.x, high.y}; break;
        case LabelSide::AboveRight: corner = {high.x, low.y}; break;
        case LabelSide::AboveLeft: corner = low; break;
        case LabelSide::Count_: break;
    }
    return {corner, {corner.x + size.x, corner.y + size.y}};
}

bool lies_within(Rect inner, Rect outer) {
    return outer.min.x <= inner.min.x && inner.max.x <= outer.max.x && outer.min.y <= inner.min.y &&
           inner.max.y <= outer.max.y;
}

ImVec2 direction_of(LabelSide side) {
    constexpr float k_diagonal = 0.707F;
    switch (side) {
        case LabelSide::Above: return {0, -1};
        case LabelSide::Right: return {1, 0};
        case LabelSide::Left: return {-1, 0};
        case LabelSide::BelowRight: return {k_diagonal, k_diagonal};
        case LabelSide::BelowLeft: return {-k_diagonal, k_diagonal};
        case LabelSide::AboveRight: return {k_diagonal, -k_diagonal};
        case LabelSide::AboveLeft: return {-k_diagonal, -k_diagonal};
        default: return {0, 1};
    }
}

// A label that stands so far off its thing.
PlacedLabel label_apart(const LabelRequest& request, ImVec2 way, float length) {
    const ImVec2 middle = request.thing.center();
    const float begin = request.thing.width() / 2;
    const float end = begin + length;
    const ImVec2 tip{middle.x + way.x * end, middle.y + way.y * end};
    // The line meets the label in the middle of a side, or at a corner.
    const auto corner = [](float at, float along, float size) {
        constexpr float k_along_axis = 0.35F;
        return along > k_along_axis ? at : along < -k_along_axis ? at - size : at - size / 2;
    };
    const ImVec2 low{corner(tip.x, way.x, request.size.x), corner(tip.y, way.y, request.size.y)};
    const LabelLine leader{{middle.x + way.x * begin, middle.y + way.y * begin}, tip};
    return {{low, {low.x + request.size.x, low.y + request.size.y}}, LabelSide::Below, true, leader};
}

class Placer {
public:
    Placer(std::span<const LabelRequest> requests, std::span<const LabelLine> lines, Rect bounds)
        : requests_(requests), bounds_(bounds), occupied_(bounds), ink_(lines, bounds) {
        for (std::size_t i = 0; i < requests.size(); ++i) {
            const LabelRequest& request = requests[i];
            // A point is a place to write at, no thing.
            if (request.thing.width() <= 0 || !request.thing.overlaps(bounds)) continue;
            occupied_.add(request.thing, i, request.size.x > 0 ? Occupied::What::Named : Occupied::What::Other);
        }
    }

    std::optional<PlacedLabel> place(std::size_t index) {
        const LabelRequest& request = requests_[index];
        const bool is_seen = request.thing.overlaps(bounds_) || bounds_.contains(request.thing.center());
        if (request.size.x <= 0 || !is_seen) return std::nullopt;
        Candidate best = beside(index);
        if (request.need != LabelNeed::Optional && best.cost > k_apart) {
            const Candidate other = apart(index, Others::KeptOff);
            if (other.cost < best.cost) best = other;
            // Its line says whose it is.
            if (best.cost == k_never) best = apart(index, Others::Near);
        }
        if (best.cost < k_never) {
            take(best.label, index);
            return best.label;
        }
        if (request.need != LabelNeed::Required) return std::nullopt;
        const PlacedLabel forced{label_rect(request, LabelSide::Below), LabelSide::Below};
        take(forced, index);
        return forced;
    }

private:
    struct Candidate {
        PlacedLabel label;
        float cost = k_never;
    };

    enum class Others : std::uint8_t { KeptOff, Near };  // how a label stands to things that it does not name

    [[nodiscard]] bool is_open(Rect rect, std::size_t owner) const {
        return lies_within(rect, bounds_) && !occupied_.is_taken(rect, owner);
    }
    [[nodiscard]] bool is_free(Rect rect, std::size_t owner, float clearance) const {
        return is_open(rect, owner) && !occupied_.names_another(rect, owner, clearance);
    }

    // What a place in a direction costs for being turned away from the preferred side.
    static float turn_cost(const LabelRequest& request, ImVec2 way) {
        if (!request.preferred) return 0;
        const ImVec2 wanted = direction_of(*request.preferred);
        return k_turned * (1 - way.x * wanted.x - way.y * wanted.y);
    }

    // The side on which it covers least of the lines.
    [[nodiscard]] Candidate beside(std::size_t index) {
        const LabelRequest& request = requests_[index];
        Candidate best;
        for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(LabelSide::Count_); ++i) {
            const auto side = static_cast<LabelSide>(i);
            const Rect rect = label_rect(request, side);
            if (!is_free(rect, index, gap_between(rect, request.thing) + k_nearer)) continue;
            const float cost = ink_.share_in(rect) + k_later_side * static_cast<float>(i) +
                               turn_cost(request, direction_of(side)) - (request.preferred == side ? k_preferred : 0);
            if (cost < best.cost) best = {{rect, side}, cost};
        }
        return best;
    }

    // As near as there is room.
    [[nodiscard]] Candidate apart(std::size_t index, Others others) {
        const LabelRequest& request = requests_[index];
        Candidate best;
        for (const float length : k_leader_lengths) {
            for (int i = 0; i < k_leader_directions; ++i) {
                const float angle = static_cast<float>(i) * 6.2831853F / k_leader_directions;
                const ImVec2 way{std::sin(angle), std::cos(angle)};
                const PlacedLabel there = label_apart(request, way, length);
                const bool free = others == Others::KeptOff ? is_free(there.rect, index, k_nearer)
                                                            : is_open(there.rect.shrunk(-k_gap), index);
                if (!free) continue;
                const float cost =
                    ink_.share_in(there.rect) + turn_cost(request, way) + k_apart + k_apart_by_length * length;
                if (cost < best.cost && !crosses(there.leader, index, others)) best = {there, cost};
            }
            if (best.cost < k_never) break;
        }
        best.label.side = request.preferred.value_or(LabelSide::Below);
        return best;
    }

    template <class Visit>
    static void along(const LabelLine& line, Visit visit) {
        const ImVec2 way{line.end.x - line.begin.x, line.end.y - line.begin.y};
        const int steps = std::max(1, static_cast<int>(std::ceil(std::hypot(way.x, way.y) / k_leader_step)));
        for (int step = 0; step <= steps; ++step) {
            const float share = static_cast<float>(step) / static_cast<float>(steps);
            const ImVec2 at{line.begin.x + way.x * share, line.begin.y + way.y * share};
            visit(Rect{at, at}.shrunk(-1));
        }
    }

    [[nodiscard]] bool crosses(const LabelLine& line, std::size_t owner, Others others) const {
        bool crossed = false;
        along(line, [&](Rect dot) {
            crossed = crossed || (others == Others::KeptOff ? occupied_.is_taken(dot, owner)
                                                            : occupied_.is_taken_but_by_leaders(dot, owner));
        });
        return crossed;
    }

    void take(const PlacedLabel& placed, std::size_t owner) {
        occupied_.add(placed.rect, owner, Occupied::What::Other);
        if (!placed.is_apart) return;
        along(placed.leader, [&](Rect dot) { occupied_.add(dot, owner, Occupied::What::Leader); });
    }

    std::span<const LabelRequest> requests_;
    Rect bounds_;
    Occupied occupied_;
    Ink ink_;
};

}  // namespace

std::vector<std::optional<PlacedLabel>> place_labels(std::span<const LabelRequest> requests,
                                                     std::span<const LabelLine> lines, Rect bounds) {
    Placer placer(requests, lines, bounds);
    std::vector<std::optional<PlacedLabel>> placed(requests.size());
    for (std::size_t i = 0; i < requests.size(); ++i)
        placed[i] = placer.place(i);
    return placed;
}

}  // namespace attache
