#include "views/timeline/timeline_scene.h"

#include <algorithm>
#include <cmath>

namespace attache {
namespace {

constexpr std::uint32_t k_most_labelled_rows = 5;
constexpr std::uint32_t k_most_rows = 8;
constexpr std::uint32_t k_most_date_rows = 5;
constexpr double k_bin_width = 14;  // at least
constexpr float k_fade_discs = 4;   // length of an open end
constexpr float k_label_gap = 5;

struct Placed {
    Extent extent;
    std::uint32_t mark = 0;
};

class LanePacker {
public:
    LanePacker(const Timeline& timeline, const SceneMeasures& measures, const std::vector<float>& label_widths,
               TimelineScene& scene)
        : timeline_(timeline), measures_(measures), label_widths_(label_widths), scene_(scene) {}

    void pack(const TimelineLane& lane, SceneLane& placed) {
        const bool is_dates = lane.kind == LaneKind::OtherDates;
        placed.row_height = is_dates ? measures_.date_row : measures_.row;
        if (!is_dates && try_labelled(lane)) {
            placed.labelled = true;
        } else {
            sort(lane, false);
            packed_ = pack_rows(extents_, is_dates ? k_most_date_rows : k_most_rows);
            if (is_dates) crowd_last_row();
        }
        placed.rows = packed_.used;
        placed.dense = 2 * packed_.left_over > lane.marks.size();
        if (placed.dense) std::fill(packed_.rows.begin(), packed_.rows.end(), k_no_row);
        assign_rows();
        if (placed.dense || packed_.left_over > 0) count_bins(placed);
    }

private:
    // With room for every label, if few enough rows do for that.
    bool try_labelled(const TimelineLane& lane) {
        const bool known = std::all_of(lane.marks.begin(), lane.marks.end(),
                                       [this](std::uint32_t mark) { return label_widths_[mark] > 0; });
        if (!known) return false;
        sort(lane, true);
        packed_ = pack_rows(extents_, k_most_labelled_rows);
        return packed_.left_over == 0;
    }

    // Dates are thin enough to lie over one another.
    void crowd_last_row() {
        std::replace(packed_.rows.begin(), packed_.rows.end(), k_no_row, packed_.used - 1);
        packed_.left_over = 0;
    }

    void sort(const TimelineLane& lane, bool labelled) {
        placed_.clear();
        for (const std::uint32_t mark : lane.marks) {
            Extent extent = mark_extent(timeline_.marks[mark], measures_);
            if (labelled) extent.end = std::max(extent.end, label_end(mark, extent));
            extent.end += static_cast<double>(measures_.gap);
            placed_.push_back({extent, mark});
        }
        std::stable_sort(placed_.begin(), placed_.end(),
                         [](const Placed& a, const Placed& b) { return a.extent.begin < b.extent.begin; });
        extents_.clear();
        for (const Placed& each : placed_)
            extents_.push_back(each.extent);
    }

    // Within the extent if it is long enough, else beside it.
    [[nodiscard]] double label_end(std::uint32_t mark, const Extent& extent) const {
        const auto label = static_cast<double>(label_widths_[mark] + 2 * k_label_gap);
        const bool inside = extent.end - extent.begin >= label + static_cast<double>(2 * measures_.disc);
        return inside ? extent.end : extent.end + label;
    }

    void assign_rows() {
        last_in_row_.assign(packed_.used, k_no_mark);
        for (std::size_t i = 0; i < placed_.size(); ++i) {
            const std::uint32_t mark = placed_[i].mark;
            const std::uint32_t row = packed_.rows[i];
            scene_.rows[mark] = row;
            if (row == k_no_row) continue;
            if (last_in_row_[row] != k_no_mark) scene_.after[last_in_row_[row]] = mark;
            last_in_row_[row] = mark;
        }
    }

    // By the middle of each extent.
    void count_bins(SceneLane& placed) {
        middles_.clear();
        for (const Placed& each : placed_) {
            if (scene_.rows[each.mark] != k_no_row) continue;
            const DayRange& days = timeline_.marks[each.mark].days;
            middles_.emplace_back(days.first + (days.last - days.first) / 2, timeline_.marks[each.mark].sign);
        }
        std::sort(middles_.begin(), middles_.end());
        const TimeStep step = time_step(k_bin_width / measures_.pixels_per_day);
        for (const auto& [day, sign] : middles_) {
            if (placed.bins.empty() || day > placed.bins.back().days.last)
                placed.bins.push_back({step_around(step, day), {}});
            ++placed.bins.back().signs[sign];
        }
        for (const DensityBin& bin : placed.bins)
            scene_.most_in_bin = std::max(scene_.most_in_bin, bin.total());
    }

    const Timeline& timeline_;
    const SceneMeasures& measures_;
    const std::vector<float>& label_widths_;
    TimelineScene& scene_;
    PackedRows packed_;
    // Kept from lane to lane for their memory.
    std::vector<Placed> placed_;
    std::vector<Extent> extents_;
    std::vector<std::uint32_t> last_in_row_;
    std::vector<std::pair<std::int32_t, std::uint8_t>> middles_;
};

}  // namespace

Extent mark_extent(const TimelineMark& mark, const SceneMeasures& measures) {
    Extent extent{mark.days.first * measures.pixels_per_day, (mark.days.last + 1.0) * measures.pixels_per_day};
    const auto disc = static_cast<double>(mark.relation.has_value() ? measures.disc : measures.disc / 4);
    if (extent.end - extent.begin < 2 * disc) {
        const double middle = (extent.begin + extent.end) / 2;
        extent = {middle - disc, middle + disc};
    }
    const double fade = k_fade_discs * disc;
    if (mark.open == OpenEnd::Before) extent.begin -= fade;
    if (mark.open == OpenEnd::After) extent.end += fade;
    return extent;
}

double packing_scale(double pixels_per_day) {
    constexpr double k_levels_per_doubling = 2;
    return std::exp2(std::floor(std::log2(pixels_per_day) * k_levels_per_doubling) / k_levels_per_doubling);
}

TimelineScene make_timeline_scene(const Timeline& timeline, const SceneMeasures& measures,
                                  const std::vector<float>& label_widths) {
    TimelineScene scene;
    scene.rows.assign(timeline.marks.size(), k_no_row);
    scene.after.assign(timeline.marks.size(), k_no_mark);
    scene.lanes.resize(timeline.lanes.size());
    LanePacker packer(timeline, measures, label_widths, scene);
    for (std::size_t i = 0; i < scene.lanes.size(); ++i) {
        const TimelineLane& lane = timeline.lanes[i];
        SceneLane& placed = scene.lanes[i];
        placed.top = scene.height;
        if (lane.kind == LaneKind::OtherDates && !measures.other_dates) continue;
        packer.pack(lane, placed);
        float inner = static_cast<float>(placed.rows) * placed.row_height;
        if (!placed.bins.empty() && !placed.dense) inner += measures.strip;
        const float outer = inner + 2 * measures.padding + measures.heading;
        placed.height = std::max(outer, measures.least_lane);
        placed.rows_top = placed.top + measures.heading + measures.padding + (placed.height - outer) / 2;
        scene.height += placed.height;
    }
    return scene;
}

}  // namespace attache
