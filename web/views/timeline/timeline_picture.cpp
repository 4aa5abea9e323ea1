#include "views/timeline/timeline_picture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "views/corrected_mark.h"
#include "views/emphasis.h"
#include "views/timeline/timeline_mark.h"
#include "views/timeline/timeline_words.h"

namespace attache {
namespace {

constexpr float k_pencil_discs = 2.4F;  // from a corrected statement's sign to its pencil
constexpr float k_pencil_room = 15;     // of a pencil beside a mark
constexpr float k_label_gap = 5;
constexpr float k_least_label = 90;  // a label that is cut off keeps so much
constexpr float k_between_labels = 14;
constexpr float k_bin_gap = 1.5F;
constexpr float k_least_bin = 3;  // height of the smallest

// Where things stand on the screen.
class Places {
public:
    explicit Places(const TimelineDrawing& drawing) : drawing_(drawing) {}

    [[nodiscard]] float lane_top(std::size_t lane) const {
        return drawing_.lanes.min.y - drawing_.scroll + drawing_.scene.lanes[lane].top;
    }
    [[nodiscard]] bool is_seen(std::size_t lane) const {
        const SceneLane& placed = drawing_.scene.lanes[lane];
        const float top = lane_top(lane);
        return placed.height > 0 && top < drawing_.lanes.max.y && top + placed.height > drawing_.lanes.min.y;
    }
    [[nodiscard]] float rows_top(std::size_t lane) const {
        return drawing_.lanes.min.y - drawing_.scroll + drawing_.scene.lanes[lane].rows_top;
    }

    // With its sign's width if the extent is shorter; without the fading of open ends.
    [[nodiscard]] MarkShape shape_of(std::uint32_t index) const {
        const TimelineMark& mark = drawing_.timeline.marks[index];
        const SceneLane& placed = drawing_.scene.lanes[mark.lane];
        MarkShape shape;
        TimelineMark closed = mark;
        closed.open = OpenEnd::None;
        const Extent extent = mark_extent(closed, drawing_.measures);
        const double origin = drawing_.scale.span.first * drawing_.measures.pixels_per_day;
        shape.begin = drawing_.scale.left + static_cast<float>(extent.begin - origin);
        shape.end = drawing_.scale.left + static_cast<float>(extent.end - origin);
        shape.left = drawing_.lanes.min.x;
        shape.right = drawing_.lanes.max.x;
        shape.middle_y =
            rows_top(mark.lane) + (static_cast<float>(drawing_.scene.rows[index]) + 0.5F) * placed.row_height;
        shape.disc = drawing_.measures.disc;
        shape.precision = mark.precision;
        shape.open = mark.open;
        return shape;
    }

    // From the ground that it stands on to its top.
    [[nodiscard]] Rect bin_rect(std::size_t lane, const DensityBin& bin) const {
        const SceneLane& placed = drawing_.scene.lanes[lane];
        const float rows = static_cast<float>(placed.rows) * placed.row_height;
        const float top = rows_top(lane) + (placed.dense ? 0 : rows + 2);
        const float most = placed.dense ? rows : drawing_.measures.strip - 2;
        const float share = static_cast<float>(bin.total()) / static_cast<float>(drawing_.scene.most_in_bin);
        const float height = std::max(k_least_bin, most * share);
        const float left = drawing_.scale.x_of(bin.days.first);
        const float right = std::max(left + 2, drawing_.scale.x_of(bin.days.last + 1.0) - k_bin_gap);
        return {{left, top + most - height}, {right, top + most}};
    }

private:
    const TimelineDrawing& drawing_;
};

class Drawer {
public:
    Drawer(const ViewContext& context, const TimelineDrawing& drawing, const TimelinePointed& pointed)
        : context_(context),
          ui_(context.ui),
          palette_(context.ui.palette()),
          drawing_(drawing),
          pointed_(pointed),
          places_(drawing),
          list_(*ImGui::GetWindowDrawList()),
          fades_others_(selection_concerns_many()) {}

    void draw() {
        for (std::size_t lane = 0; lane < drawing_.scene.lanes.size(); ++lane) {
            if (places_.is_seen(lane)) draw_lane(lane);
        }
    }

private:
    [[nodiscard]] const Report& report() const { return context_.report(); }
    [[nodiscard]] Font small() const { return ui_.theme.font(TextStyle::Caption); }

    // While an actor, a pair, a section, ... is selected, what has nothing to do with it steps back.
    [[nodiscard]] bool selection_concerns_many() const {
        const Item& selection = context_.selection();
        if (std::holds_alternative<std::monostate>(selection) || std::holds_alternative<RelationId>(selection) ||
            std::holds_alternative<DateId>(selection)) {
            return false;
        }
        return std::any_of(drawing_.timeline.marks.begin(), drawing_.timeline.marks.end(),
                           [&](const TimelineMark& mark) { return concerns_mark(mark, selection); });
    }

    [[nodiscard]] bool concerns_mark(const TimelineMark& mark, const Item& item) const {
        if (mark.relation.has_value()) return concerns(report(), mark.relation, item);
        return Item(mark.date) == item || Item(report().findings.dates[mark.date].sentence) == item;
    }

    [[nodiscard]] MarkLook look_of(std::uint32_t index) const {
        const TimelineMark& mark = drawing_.timeline.marks[index];
        const Item& selection = context_.selection();
        const Item& hovered = context_.state.hovered;
        const bool is_selected =
            item_of(mark) == selection || (std::holds_alternative<DateId>(selection) && concerns_mark(mark, selection));
        if (is_selected) return MarkLook::Selected;
        if (pointed_.mark == index) return MarkLook::Hovered;
        if (!std::holds_alternative<std::monostate>(hovered) && pointed_.mark == k_no_mark &&
            concerns_mark(mark, hovered))
            return MarkLook::Hovered;
        return fades_others_ && !concerns_mark(mark, selection) ? MarkLook::Faded : MarkLook::Plain;
    }

    void draw_lane(std::size_t lane) {
        const SceneLane& placed = drawing_.scene.lanes[lane];
        const float top = places_.lane_top(lane);
        const float left = drawing_.lanes.min.x - drawing_.gutter;
        const float bottom = top + placed.height;
        list_.AddLine({left, bottom}, {drawing_.lanes.max.x, bottom}, to_u32(palette_.border));
        list_.PushClipRect({drawing_.lanes.min.x, std::max(top, drawing_.lanes.min.y)},
                           {drawing_.lanes.max.x, std::min(bottom, drawing_.lanes.max.y)}, true);
        draw_marks(lane);
        draw_bins(lane);
        list_.PopClipRect();
        draw_name(lane);
    }

    // In the gutter a name stays in view as long as its lane does.
    void draw_name(std::size_t lane) {
        const SceneLane& placed = drawing_.scene.lanes[lane];
        const TimelineLane& named = drawing_.timeline.lanes[lane];
        const Font font = ui_.theme.font(TextStyle::Body);
        const std::string count = std::to_string(named.marks.size());
        const float top = places_.lane_top(lane);
        const float height = drawing_.gutter > 0 ? font.size + grid(2) : drawing_.measures.heading;
        float y = top + grid(1.5F);
        if (drawing_.gutter > 0)
            y = std::clamp(drawing_.lanes.min.y + grid(1.5F), y, std::max(y, top + placed.height - height));
        if (y + height < drawing_.lanes.min.y || y > drawing_.lanes.max.y) return;
        list_.PushClipRect({drawing_.lanes.min.x - drawing_.gutter, drawing_.lanes.min.y}, drawing_.lanes.max, true);
        float x = drawing_.lanes.min.x - drawing_.gutter + grid(3);
        const float right = drawing_.gutter > 0 ? drawing_.lanes.min.x - grid(2) : drawing_.lanes.max.x;
        const float dot = ui_.theme.scaled(4);
        list_.AddCircleFilled({x + dot, y + font.size / 2}, dot, to_u32(lane_color(named)));
        x += 2 * dot + grid(1.5F);
        const float room = right - x - text_width(small(), count) - grid(2);
        const bool quiet = named.kind == LaneKind::OtherDates || named.kind == LaneKind::OtherActors;
        x += draw_text_elided(list_, font, {x, y}, room, quiet ? palette_.muted : palette_.text,
                              lane_name(report(), named));
        const float count_y = y + font.size - small().size - 0.5F;
        if (drawing_.gutter > 0)
            draw_number(list_, small(), {right, count_y}, palette_.muted, count);
        else
            draw_text(list_, small(), {x + grid(2), count_y}, palette_.muted, count);
        list_.PopClipRect();
    }

    [[nodiscard]] Color lane_color(const TimelineLane& lane) const {
        switch (lane.kind) {
            case LaneKind::Theme: return palette_.themes[static_cast<std::size_t>(lane.theme)];
            case LaneKind::Actor:
                return palette_.kinds[static_cast<std::size_t>(report().findings.entities[lane.actor].kind)];
            default: return palette_.muted;
        }
    }

    void draw_marks(std::size_t lane) {
        const SceneLane& placed = drawing_.scene.lanes[lane];
        if (placed.rows == 0 || placed.dense) return;
        const float reach = 6 * drawing_.measures.disc;  // of rings and open ends
        occupied_.assign(placed.rows, drawing_.lanes.min.x);
        for (const std::uint32_t index : drawing_.timeline.lanes[lane].marks) {
            if (drawing_.scene.rows[index] == k_no_row) continue;
            const MarkShape shape = places_.shape_of(index);
            // One that ends before what is seen may have a label that reaches into it.
            const bool before = shape.end + reach < shape.left;
            if (shape.begin - reach > shape.right || (before && !placed.labelled)) continue;
            if (shape.middle_y + placed.row_height < drawing_.lanes.min.y ||
                shape.middle_y - placed.row_height > drawing_.lanes.max.y)
                continue;
            draw_mark(index, shape, before);
        }
    }

    void draw_mark(std::uint32_t index, const MarkShape& shape, bool is_before) {
        const TimelineMark& mark = drawing_.timeline.marks[index];
        const MarkLook look = look_of(index);
        if (!mark.relation.has_value()) {
            draw_date_mark(list_, ui_, shape, look);
        } else {
            if (!is_before) draw_statement_mark(list_, ui_, shape, mark.sign, look, palette_.window);
            if (!is_before && is_corrected(mark)) draw_corrected_line(list_, ui_, {pencil_x(shape), shape.middle_y});
            draw_label(index, shape, look, occupied_[drawing_.scene.rows[index]]);
        }
        if (!is_before) note(mark, shape);
    }

    [[nodiscard]] bool is_corrected(const TimelineMark& mark) const {
        return report().findings.relations[mark.relation].corrected;
    }

    // A bar has room for a pencil; beside any other mark it stands after it.
    [[nodiscard]] static bool has_room_for_pencil(const MarkShape& shape) {
        return shape.end - shape.sign_x() > 2 * k_pencil_discs * shape.disc;
    }
    [[nodiscard]] static float pencil_x(const MarkShape& shape) {
        if (has_room_for_pencil(shape)) return shape.sign_x() + k_pencil_discs * shape.disc;
        return shape.end + side_of(shape, OpenEnd::After) + k_pencil_room / 2;
    }
    // What stands between a mark's extent and its label.
    [[nodiscard]] float room_behind(const TimelineMark& mark, const MarkShape& shape) const {
        const float pencil = is_corrected(mark) && !has_room_for_pencil(shape) ? k_pencil_room : 0;
        return side_of(shape, OpenEnd::After) + pencil;
    }

    void note(const TimelineMark& mark, const MarkShape& shape) {
        const float left = std::max(shape.begin, shape.left);
        const float right = std::min(shape.end, shape.right);
        const float half = shape.height() / 2;
        if (right <= left || shape.middle_y < drawing_.lanes.min.y || shape.middle_y > drawing_.lanes.max.y) return;
        ui_.screen.add_mark(drawing_.names.of(item_of(mark)), {left, shape.middle_y - half, right - left, 2 * half});
    }

    // Within its bar if that is long enough, else after it as far as the next mark of the row, else before it as far
    // as what stands there already.
    void draw_label(std::uint32_t index, const MarkShape& shape, MarkLook look, float& occupied) {
        const TimelineMark& mark = drawing_.timeline.marks[index];
        const std::string& text = drawing_.labels[mark.relation.index()];
        const float occupied_before = occupied + k_between_labels;
        occupied = std::max(occupied, shape.end + room_behind(mark, shape));
        if (text.empty()) return;
        const float width = text_width(small(), text);
        const float pencil = is_corrected(mark) && has_room_for_pencil(shape) ? pencil_x(shape) + k_pencil_room / 2 : 0;
        const float inside_x = std::max(shape.sign_x() + shape.disc, pencil) + k_label_gap;
        const float inside = shape.is_bar() ? std::min(shape.end, shape.right) - k_label_gap - inside_x : 0;
        const float after_x = shape.end + room_behind(mark, shape) + k_label_gap;
        const float after = room_after(index, shape, after_x);
        const float before_end = shape.begin - side_of(shape, OpenEnd::Before) - k_label_gap;
        const float before = before_end - std::max(shape.left, occupied_before);

        const auto write = [&](float x, float room) { draw_label_text({x, shape.middle_y}, room, look, text); };
        const float least = std::min(width, k_least_label);
        if (inside >= width || (inside >= least && after < width && before < width)) {
            write(inside_x, inside);
        } else if (after >= width || (after >= least && before < width)) {
            write(after_x, after);
            occupied = std::max(occupied, after_x + std::min(width, after));
        } else if (before >= width) {
            write(before_end - width, width + 1);
        }
    }

    // What a mark takes beside its extent: the points of a diamond, the fading of an open end.
    [[nodiscard]] static float side_of(const MarkShape& shape, OpenEnd end) {
        if (shape.open == end) return 3 * shape.disc;
        return shape.precision == DatePrecision::Day && !shape.is_bar() ? shape.disc * 0.5F : 0;
    }

    [[nodiscard]] float room_after(std::uint32_t index, const MarkShape& shape, float x) const {
        const std::uint32_t next = drawing_.scene.after[index];
        if (next == k_no_mark) return shape.right - x;
        const MarkShape other = places_.shape_of(next);
        return std::min(shape.right, other.begin - side_of(other, OpenEnd::Before) - k_label_gap) - x;
    }

    void draw_label_text(ImVec2 at, float room, MarkLook look, const std::string& text) {
        const Color ink = look == MarkLook::Faded ? faded(palette_.muted, 0.7F) : palette_.text;
        draw_text_elided(list_, small(), {at.x, std::floor(at.y - small().size / 2)}, room, ink, text);
    }

    void draw_bins(std::size_t lane) {
        const SceneLane& placed = drawing_.scene.lanes[lane];
        for (std::size_t i = 0; i < placed.bins.size(); ++i) {
            const DensityBin& bin = placed.bins[i];
            const Rect rect = places_.bin_rect(lane, bin);
            if (rect.max.x < drawing_.lanes.min.x || rect.min.x > drawing_.lanes.max.x) continue;
            draw_bin(bin, rect);
            const bool pointed = pointed_.bin == i && pointed_.lane == lane;
            if (pointed)
                list_.AddRect({rect.min.x - 2, rect.min.y - 2}, {rect.max.x + 2, rect.max.y + 2},
                              to_u32(palette_.accent), 2, 0, 1.5F);
            const std::string count = (placed.dense ? "" : "+") + std::to_string(bin.total());
            const float width = text_width(small(), count);
            const float y = placed.dense ? rect.min.y - small().size - 1 : rect.max.y - small().size - 1;
            if (width + 4 > rect.width() || y < places_.lane_top(lane)) continue;
            const float x = rect.center().x - width / 2;
            if (!placed.dense)
                list_.AddRectFilled({x - 2, y}, {x + width + 2, y + small().size},
                                    to_u32(faded(palette_.window, 0.85F)), 3);
            draw_text(list_, small(), {x, y}, palette_.muted, count);
        }
    }

    // Cooperative below, conflictual above, as high as they are many.
    void draw_bin(const DensityBin& bin, Rect rect) {
        constexpr std::array k_patterns{FillPattern::Hatched, FillPattern::Light, FillPattern::Solid};
        const float unit = rect.height() / static_cast<float>(bin.total());
        float y = rect.max.y;
        for (const std::size_t sign : {std::size_t{2}, std::size_t{1}, std::size_t{0}}) {
            if (bin.signs[sign] == 0) continue;
            const float height = static_cast<float>(bin.signs[sign]) * unit;
            const bool patterned = height >= 5 && rect.width() >= 5;
            draw_filled_rect(list_, {{rect.min.x, y - height}, {rect.max.x, y}}, palette_.signs[sign], palette_.window,
                             patterned ? k_patterns[sign] : FillPattern::Solid);
            y -= height;
        }
    }

    const ViewContext& context_;
    Ui& ui_;
    const Palette& palette_;
    const TimelineDrawing& drawing_;
    const TimelinePointed& pointed_;
    Places places_;
    ImDrawList& list_;
    bool fades_others_;
    std::vector<float> occupied_;  // by row of the lane: up to where something stands
};

TimelinePointed point_in_lane(const TimelineDrawing& drawing, const Places& places, std::uint32_t lane, ImVec2 point,
                              float reach) {
    TimelinePointed pointed{k_no_mark, lane, k_no_mark};
    float nearest = reach;
    for (const std::uint32_t index : drawing.timeline.lanes[lane].marks) {
        if (drawing.scene.rows[index] == k_no_row) continue;
        const MarkShape shape = places.shape_of(index);
        const float across = std::max({shape.begin - point.x, point.x - shape.end, 0.0F});
        const float upright = std::max(std::abs(point.y - shape.middle_y) - shape.height() / 2, 0.0F);
        const float distance = std::max(across, upright);
        if (distance > nearest || (distance == nearest && pointed.mark != k_no_mark)) continue;
        nearest = distance;
        pointed.mark = index;
    }
    if (pointed.mark != k_no_mark) return pointed;
    const auto& bins = drawing.scene.lanes[lane].bins;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        Rect rect = places.bin_rect(lane, bins[i]);
        rect.min.x -= k_bin_gap;
        rect.min.y = std::min(rect.min.y, rect.max.y - 2 * reach);  // small bins can be hit too
        if (rect.contains(point)) pointed.bin = static_cast<std::uint32_t>(i);
    }
    return pointed;
}

}  // namespace

Item item_of(const TimelineMark& mark) {
    if (mark.relation.has_value()) return mark.relation;
    return mark.date;
}

TimelinePointed timeline_at(const TimelineDrawing& drawing, ImVec2 point, float reach) {
    if (!drawing.lanes.contains(point)) return {};
    const Places places(drawing);
    for (std::size_t lane = 0; lane < drawing.scene.lanes.size(); ++lane) {
        const float top = places.lane_top(lane);
        if (point.y < top || point.y >= top + drawing.scene.lanes[lane].height) continue;
        return point_in_lane(drawing, places, static_cast<std::uint32_t>(lane), point, reach);
    }
    return {};
}

void draw_timeline(const ViewContext& context, const TimelineDrawing& drawing, const TimelinePointed& pointed) {
    Drawer(context, drawing, pointed).draw();
}

void draw_sample_mark(ImDrawList& list, const Ui& ui, Rect rect, std::size_t sign, DatePrecision precision,
                      OpenEnd open) {
    MarkShape shape;
    shape.disc = ui.theme.scaled(5);
    shape.begin = rect.min.x;
    shape.end = rect.max.x;
    if (precision == DatePrecision::Day) {
        shape.begin = rect.center().x - shape.disc;
        shape.end = rect.center().x + shape.disc;
    }
    if (open == OpenEnd::After) shape.end = rect.center().x;
    shape.left = rect.min.x;
    shape.right = rect.max.x;
    shape.middle_y = rect.center().y;
    shape.precision = precision;
    shape.open = open;
    draw_statement_mark(list, ui, shape, sign, MarkLook::Plain, ui.palette().raised);
}

}  // namespace attache
