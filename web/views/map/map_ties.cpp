#include "views/map/map_ties.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "geo/sphere.h"
#include "views/corrected_mark.h"
#include "views/curve.h"
#include "views/mark_style.h"
#include "views/tie_lines.h"

namespace attache {
namespace {

constexpr int k_curve_points = 28;
constexpr float k_dimmed = 0.12F;
constexpr float k_usual = 0.86F;
constexpr float k_set_back = 0.22F;  // ties that do not touch the subject
constexpr float k_widest = 7;
// Degrees north or south: a way beyond would run along the edge of the world's map.
constexpr double k_highest_way = 72;

float arrow_size(const MapSpots& spots, const Strand& strand) { return 5 + tie_width(spots, strand) * 1.2F; }

// On the whole world's map along the shortest way, unless that would run along the map's edge; else a plain curve.
std::vector<ImVec2> make_way(const MapSheet& sheet, const MapSpots& spots, const Strand& strand) {
    const MapSpot& first = spots.of_nodes[strand.first.index()];
    const MapSpot& second = spots.of_nodes[strand.second.index()];
    if (!sheet.is_world() || !first.is_true || !second.is_true)
        return bent_line(first.at, second.at, strand.bend, k_curve_points);
    const std::vector<LonLat> way =
        great_circle(sheet.world.countries[sheet.scene.countries[strand.first.index()]].point,
                     sheet.world.countries[sheet.scene.countries[strand.second.index()]].point, k_curve_points);
    std::vector<ImVec2> points;
    points.reserve(way.size());
    const float length = distance_between(first.at, second.at);
    for (const LonLat& stop : way) {
        const ImVec2 at = sheet.place(stop);
        const bool jumps = !points.empty() && distance_between(at, points.back()) > length;
        if (std::abs(stop.lat) > k_highest_way || jumps)
            return bent_line(first.at, second.at, strand.bend * 0.6F + (first.at.x < second.at.x ? -0.12F : 0.12F),
                             k_curve_points);
        points.push_back(at);
    }
    // Ties of other signs run beside it.
    const ImVec2 across{-(second.at.y - first.at.y) * strand.bend, (second.at.x - first.at.x) * strand.bend};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(points.size() - 1);
        const float share = 4 * t * (1 - t);
        points[i] = {points[i].x + across.x * share, points[i].y + across.y * share};
    }
    return points;
}

bool is_drawn(const MapSheet& sheet, const MapSpots& spots, const MapTie& tie, const GraphFocus& focus) {
    if (!tie.from_rail) return true;
    if (focus.edge.has_value()) return sheet.scene.graph.strands[tie.strand].edge == focus.edge;
    return focus.node.has_value() && spots.of_nodes[focus.node.index()].standing == MapStanding::InRail &&
           is_near(sheet.scene.graph.strands[tie.strand], focus);
}

float opacity_of(const MapSpots& spots, const Strand& strand, const GraphFocus& focus) {
    if (focus.any()) return is_near(strand, focus) ? 1 : k_dimmed;
    const bool set_back = spots.subject.has_value() && strand.first != spots.subject && strand.second != spots.subject;
    return set_back ? k_set_back : k_usual;
}

void draw_tie(ImDrawList& list, const MapSheet& sheet, const MapSpots& spots, const MapTie& tie,
              const GraphFocus& focus) {
    const Strand& strand = sheet.scene.graph.strands[tie.strand];
    const Palette& palette = sheet.context.ui.palette();
    const float opacity = opacity_of(spots, strand, focus);
    const float width = tie_width(spots, strand);
    const Color color = faded(palette.signs[strand.sign], opacity);
    // An edge of the land's colour keeps ties apart from the fills below and from one another.
    if (opacity > 0.5F)
        draw_polyline(list, tie.points, faded(palette.land, 0.6F * opacity), width + 2.5F, LinePattern::Solid);
    draw_polyline(list, tie.points, color, width, line_pattern_of(strand.sign));
    const auto arrow = [&](ImVec2 tip, ImVec2 end) {
        draw_arrowhead(list, tip, {tip.x - end.x, tip.y - end.y}, arrow_size(spots, strand), color);
    };
    if (strand.to_second) arrow(tie.second_tip, tie.points.back());
    if (strand.to_first) arrow(tie.first_tip, tie.points.front());
}

}  // namespace

float tie_width(const MapSpots& spots, const Strand& strand) {
    return std::clamp(strand.width * spots.size, 1.0F, k_widest);
}

std::vector<MapTie> make_map_ties(const MapSheet& sheet, const MapSpots& spots) {
    std::vector<MapTie> ties;
    for (std::size_t i = 0; i < sheet.scene.graph.strands.size(); ++i) {
        const Strand& strand = sheet.scene.graph.strands[i];
        const MapSpot& first = spots.of_nodes[strand.first.index()];
        const MapSpot& second = spots.of_nodes[strand.second.index()];
        if (first.standing == MapStanding::Nowhere || second.standing == MapStanding::Nowhere) continue;
        // What passes between two beyond the edge is not in this picture.
        if (first.standing != MapStanding::OnMap && second.standing != MapStanding::OnMap) continue;
        MapTie tie;
        tie.strand = i;
        tie.from_rail = first.standing == MapStanding::InRail || second.standing == MapStanding::InRail;
        tie.points = make_way(sheet, spots, strand);
        const float length = distance_between(first.at, second.at);
        const float most = length * 0.3F;  // of a short tie something must be left
        trim_front(tie.points, std::min(most, first.radius + 3));
        trim_back(tie.points, std::min(most, second.radius + 3));
        tie.first_tip = tie.points.front();
        tie.second_tip = tie.points.back();
        const float arrow = std::min(arrow_size(spots, strand) * 0.8F, most / 2);
        if (strand.to_first && tie.points.size() > 2) trim_front(tie.points, arrow);
        if (strand.to_second && tie.points.size() > 2) trim_back(tie.points, arrow);
        ties.push_back(std::move(tie));
    }
    return ties;
}

void draw_map_ties(ImDrawList& list, const MapSheet& sheet, const MapSpots& spots, const std::vector<MapTie>& ties,
                   const GraphFocus& focus) {
    for (const bool foreground : {false, true}) {
        for (const MapTie& tie : ties) {
            if (!is_drawn(sheet, spots, tie, focus)) continue;
            const Strand& strand = sheet.scene.graph.strands[tie.strand];
            const bool is_front = focus.any() ? is_near(strand, focus) : opacity_of(spots, strand, focus) == k_usual;
            if (is_front == foreground) draw_tie(list, sheet, spots, tie, focus);
        }
    }
}

std::vector<ImVec2> corrected_places(const MapSheet& sheet, const MapSpots& spots, const std::vector<MapTie>& ties,
                                     const GraphFocus& focus) {
    std::vector<ImVec2> places;
    for (const MapTie& tie : ties) {
        const Strand& strand = sheet.scene.graph.strands[tie.strand];
        if (!strand.corrected || !is_drawn(sheet, spots, tie, focus) || (focus.any() && !is_near(strand, focus)))
            continue;
        if (const auto place = corrected_badge_place(tie.points)) places.push_back(*place);
    }
    return places;
}

std::vector<LabelLine> lines_for_names(const MapSheet& sheet, const MapSpots& spots, const std::vector<MapTie>& ties) {
    std::vector<LabelLine> lines;
    for (const MapTie& tie : ties) {
        if (!is_drawn(sheet, spots, tie, {})) continue;
        const Strand& strand = sheet.scene.graph.strands[tie.strand];
        DrawnTie drawn{
            tie.points, {}, {}, tie_width(spots, strand), arrow_size(spots, strand), opacity_of(spots, strand, {})};
        if (strand.to_first) drawn.first_tip = tie.first_tip;
        if (strand.to_second) drawn.second_tip = tie.second_tip;
        add_label_lines(lines, drawn);
    }
    return lines;
}

}  // namespace attache
