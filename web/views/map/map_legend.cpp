#include "views/map/map_legend.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "ui/rich_text.h"
#include "views/mark_style.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_padding = 12;
constexpr float k_swatch_height = 10;
constexpr float k_least_swatch = 34;
constexpr float k_line_sample = 28;
constexpr float k_gap = 6;
constexpr float k_entry_gap = 16;
constexpr float k_circle = 12;
constexpr float k_place = 12;

float line_height(const Ui& ui) { return ui.theme.font(TextStyle::Caption).size + grid(1.5F); }

// Draws if there is a list; returns the height used and the widest line, within `room`.
class Flow {
public:
    Flow(ImDrawList* list, const Ui& ui, ImVec2 origin, float room)
        : list_(list), ui_(ui), font_(ui.theme.font(TextStyle::Caption)), origin_(origin), room_(room) {}

    void fill(const MapFill& fill) {
        if (fill.classes.size() == 1) {
            only_class(fill);
            return;
        }
        entry(text_width(font_, fill.title), [&](ImVec2 at) { text(at, ui_.palette().text, fill.title); });
        if (fill.classes.empty()) {
            constexpr std::string_view k_none = "none stated";
            entry(text_width(font_, k_none), [&](ImVec2 at) { text(at, ui_.palette().muted, k_none); });
            return;
        }
        // The scale is read as one: it begins a line of its own rather than being broken.
        float whole = 0;
        for (const MapFillClass& each : fill.classes)
            whole += swatch_width(each);
        if (x_ + whole > room_) next_line();
        for (const MapFillClass& each : fill.classes) {
            const float width = swatch_width(each);
            if (x_ > 0 && x_ + width > room_) next_line();
            if (list_ != nullptr) {
                const ImVec2 at{origin_.x + x_, origin_.y + y_ + (line_height(ui_) - k_swatch_height) / 2};
                const Rect swatch{{at.x, origin_.y + y_ + 1},
                                  {at.x + width - 1, origin_.y + y_ + line_height(ui_) - 1}};
                list_->AddRectFilled(swatch.min, swatch.max, to_u32(each.color), 2);
                const float middle = swatch.center().x - text_width(font_, each.label) / 2;
                text({middle, origin_.y + y_}, ui_.palette().text, each.label);
            }
            x_ += width;
            widest_ = std::max(widest_, x_);
        }
        x_ += k_entry_gap;
    }

    void sign(std::size_t sign) {
        const std::string_view label = sign_label(sign);
        entry(k_line_sample + k_gap + text_width(font_, label), [&](ImVec2 at) {
            const float y = at.y + line_height(ui_) / 2;
            const Color color = ui_.palette().signs[sign];
            const ImVec2 ends[] = {{at.x, y}, {at.x + k_line_sample - 7, y}};
            draw_polyline(*list_, ends, color, 2.5F, line_pattern_of(sign));
            draw_arrowhead(*list_, {at.x + k_line_sample, y}, {1, 0}, 8, color);
            text({at.x + k_line_sample + k_gap, at.y}, ui_.palette().text, label);
        });
    }

    void width() {
        constexpr std::string_view k_label = "Width: relations";
        entry(k_line_sample + k_gap + text_width(font_, k_label), [&](ImVec2 at) {
            const float y = at.y + line_height(ui_) / 2;
            list_->AddTriangleFilled({at.x, y}, {at.x + k_line_sample, y - 4}, {at.x + k_line_sample, y + 4},
                                     to_u32(faded(ui_.palette().muted, 0.7F)));
            text({at.x + k_line_sample + k_gap, at.y}, ui_.palette().text, k_label);
        });
    }

    void small_countries() {
        constexpr std::string_view k_label = "Small country";
        entry(k_circle + k_gap + text_width(font_, k_label), [&](ImVec2 at) {
            const ImVec2 middle{at.x + k_circle / 2, at.y + line_height(ui_) / 2};
            list_->AddCircleFilled(middle, k_circle / 2 - 1, to_u32(ui_.palette().land));
            list_->AddCircle(middle, k_circle / 2 - 1, to_u32(ui_.palette().text), 0, 1.3F);
            text({at.x + k_circle + k_gap, at.y}, ui_.palette().text, k_label);
        });
    }

    void places() {
        constexpr std::string_view k_exact = "Place";
        constexpr std::string_view k_rough = "Roughly there";
        if (x_ + 2 * k_place + text_width(font_, k_exact) + text_width(font_, k_rough) + k_entry_gap > room_)
            next_line();
        place(k_exact, true);
        place(k_rough, false);
    }

    void place(std::string_view label, bool exact) {
        entry(k_place + text_width(font_, label), [&](ImVec2 at) {
            const ImVec2 middle{at.x + 4, at.y + line_height(ui_) / 2};
            const ImU32 color = to_u32(ui_.palette().kinds[static_cast<std::size_t>(EntityKind::Place)]);
            if (exact)
                list_->AddRectFilled({middle.x - 2.5F, middle.y - 2.5F}, {middle.x + 2.5F, middle.y + 2.5F}, color);
            else
                list_->AddRect({middle.x - 3, middle.y - 3}, {middle.x + 3, middle.y + 3}, color, 0, 0, 1.3F);
            text({at.x + k_place, at.y}, ui_.palette().text, label);
        });
    }

    void note(std::string_view words) {
        const float height = line_height(ui_);
        if (x_ > 0) next_line();
        const ImVec2 at{origin_.x, origin_.y + y_};
        y_ += draw_paragraph(list_, font_, height - 2, at, room_, ui_.palette().muted, words);
        widest_ = std::max(widest_, std::min(room_, text_width(font_, words)));
    }

    void next_line() {
        if (x_ == 0) return;
        x_ = 0;
        y_ += line_height(ui_);
    }
    [[nodiscard]] ImVec2 size() const { return {widest_, y_ + (x_ > 0 ? line_height(ui_) : 0)}; }

private:
    [[nodiscard]] float swatch_width(const MapFillClass& each) const {
        return std::max(k_least_swatch, text_width(font_, each.label) + 8);
    }

    // A scale of one step says nothing by its colour: it is said in words.
    void only_class(const MapFill& fill) {
        const std::string words = fill.title + ": " + fill.classes.front().label;
        entry(k_circle + k_gap + text_width(font_, words), [&](ImVec2 at) {
            const float middle = at.y + line_height(ui_) / 2;
            list_->AddRectFilled({at.x, middle - k_circle / 2}, {at.x + k_circle, middle + k_circle / 2},
                                 to_u32(fill.classes.front().color), 2);
            text({at.x + k_circle + k_gap, at.y}, ui_.palette().text, words);
        });
    }

    template <class Draw>
    void entry(float width, Draw draw) {
        if (x_ > 0 && x_ + width > room_) next_line();
        if (list_ != nullptr) draw(ImVec2{origin_.x + x_, origin_.y + y_});
        widest_ = std::max(widest_, x_ + width);
        x_ += width + k_entry_gap;
    }
    void text(ImVec2 at, Color color, std::string_view words) {
        draw_text(*list_, font_, {at.x, middle_y(font_, at.y, at.y + line_height(ui_))}, color, words);
    }

    ImDrawList* list_;
    const Ui& ui_;
    Font font_;
    ImVec2 origin_;
    float room_;
    float x_ = 0;
    float y_ = 0;
    float widest_ = 0;
};

ImVec2 lay_out(ImDrawList* list, const Ui& ui, const MapLegend& legend, ImVec2 origin, float room) {
    Flow flow(list, ui, origin, room);
    flow.fill(*legend.fill);
    if (legend.has_places) flow.places();
    flow.next_line();
    for (const std::size_t sign : {std::size_t{2}, std::size_t{1}, std::size_t{0}})
        flow.sign(sign);
    if (legend.has_widths) flow.width();
    if (legend.has_small) flow.small_countries();
    flow.next_line();
    for (const std::string& note : legend.notes)
        flow.note(note);
    return flow.size();
}

}  // namespace

ImVec2 map_legend_size(const Ui& ui, const MapLegend& legend, float width) {
    const ImVec2 size = lay_out(nullptr, ui, legend, {0, 0}, width - 2 * k_padding);
    return {size.x + 2 * k_padding, size.y + grid(2)};
}

void draw_map_legend(ImDrawList& list, const Ui& ui, const MapLegend& legend, ImVec2 top_left, float width) {
    const Palette& palette = ui.palette();
    const ImVec2 size = map_legend_size(ui, legend, width);
    const ImVec2 end{top_left.x + size.x, top_left.y + size.y};
    list.AddRectFilled(top_left, end, to_u32(faded(palette.surface, 0.95F)), k_radius);
    list.AddRect(top_left, end, to_u32(palette.border), k_radius);
    lay_out(&list, ui, legend, {top_left.x + k_padding, top_left.y + grid(1)}, width - 2 * k_padding);
}

}  // namespace attache
