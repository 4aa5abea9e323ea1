#include "views/frame/root_layout.h"

#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace attache {
namespace {

constexpr float k_least_reader = 300;
constexpr float k_most_reader = 760;
constexpr float k_least_picture = 320;
constexpr float k_least_inspector = 280;
constexpr float k_most_inspector = 560;
constexpr float k_least_outline = 90;

float reader_width(const RootMeasures& measures, const RootProportions& proportions, float others) {
    const float most = std::min(k_most_reader, measures.size.x - others - k_least_picture);
    const bool medium = layout_kind(measures.size.x, measures.text_scale) == LayoutKind::Medium;
    // Without the inspector beside it the reader takes more of the window.
    const float share = proportions.reader_share + (medium ? 0.1F : 0);
    return std::floor(std::clamp(measures.size.x * share, k_least_reader, std::max(k_least_reader, most)));
}

float inspector_width(const RootMeasures& measures, const RootProportions& proportions) {
    return std::floor(std::clamp(measures.size.x * proportions.inspector_share, k_least_inspector, k_most_inspector));
}

// Outline over reader.
void lay_out_text_column(Rect column, const RootMeasures& measures, const RootProportions& proportions,
                         RootLayout& layout) {
    float outline = measures.outline_header;
    if (!proportions.outline_folded) {
        outline =
            std::clamp(std::floor(column.height() * proportions.outline_share),
                       std::min(k_least_outline, column.height()), std::max(k_least_outline, column.height() * 0.8F));
    }
    const float edge = column.min.y + outline;
    layout.outline = Rect{column.min, {column.max.x, edge}};
    layout.outline_edge = Rect{{column.min.x, edge}, {column.max.x, edge + k_hairline}};
    float reader = edge + k_hairline;
    if (measures.find_row > 0 && !layout.find_row) {
        layout.find_row = Rect{{column.min.x, reader}, {column.max.x, reader + measures.find_row}};
        reader += measures.find_row;
    }
    layout.reader = Rect{{column.min.x, reader}, column.max};
}

// Tabs over the picture, and the drawer below it if it is open.
void lay_out_picture_column(Rect column, const RootMeasures& measures, RootLayout& layout) {
    const float edge = column.min.y + measures.tabs;
    layout.tabs = Rect{column.min, {column.max.x, edge}};
    layout.picture = Rect{{column.min.x, edge}, column.max};
}

void open_drawer(const RootProportions& proportions, RootLayout& layout) {
    const Rect whole = *layout.picture;
    const float height = std::floor(whole.height() * std::clamp(proportions.drawer_share, 0.2F, 0.8F));
    const float edge = whole.max.y - height;
    layout.picture->max.y = edge;
    layout.drawer_edge = Rect{{whole.min.x, edge}, {whole.max.x, edge + k_hairline}};
    layout.inspector = Rect{{whole.min.x, edge + k_hairline}, whole.max};
}

void lay_out_narrow(Rect body, const RootMeasures& measures, const RootProportions& proportions, RootLayout& layout) {
    layout.bottom_bar = Rect{{body.min.x, body.max.y - measures.bottom_bar}, body.max};
    body.max.y = layout.bottom_bar->min.y;
    if (measures.peek > 0 && proportions.narrow_panel != NarrowPanel::Details) {
        layout.peek = Rect{{body.min.x, body.max.y - measures.peek}, body.max};
        body.max.y = layout.peek->min.y;
    }
    switch (proportions.narrow_panel) {
        case NarrowPanel::Report:
            layout.find_row = Rect{body.min, {body.max.x, body.min.y + measures.filter_bar}};
            body.min.y = layout.find_row->max.y;
            lay_out_text_column(body, measures, proportions, layout);
            break;
        case NarrowPanel::Details: layout.inspector = body; break;
        case NarrowPanel::Picture:
        case NarrowPanel::Count_: lay_out_picture_column(body, measures, layout); break;
    }
}

}  // namespace

LayoutKind layout_kind(float width, float text_scale) {
    // Text that grows takes its room from the columns; text that shrinks does not make them wider than they are.
    const float effective = width / std::max(1.0F, text_scale);
    if (effective >= k_wide_from) return LayoutKind::Wide;
    return effective >= k_medium_from ? LayoutKind::Medium : LayoutKind::Narrow;
}

RootLayout lay_out_root(const RootMeasures& measures, const RootProportions& proportions) {
    RootLayout layout;
    layout.kind = layout_kind(measures.size.x, measures.text_scale);
    layout.top_bar = {{0, 0}, {measures.size.x, measures.top_bar}};
    Rect body{{0, measures.top_bar + k_hairline}, measures.size};
    const auto take_active_filters = [&] {
        if (measures.active_filters <= 0) return;
        layout.active_filters = Rect{body.min, {body.max.x, body.min.y + measures.active_filters}};
        body.min.y = layout.active_filters->max.y + k_hairline;
    };
    if (layout.kind == LayoutKind::Narrow) {
        take_active_filters();
        lay_out_narrow(body, measures, proportions, layout);
        return layout;
    }
    layout.filter_bar = Rect{body.min, {body.max.x, body.min.y + measures.filter_bar}};
    body.min.y = layout.filter_bar->max.y + k_hairline;
    take_active_filters();
    float right = body.max.x;
    if (layout.kind == LayoutKind::Wide) {
        right -= inspector_width(measures, proportions);
        layout.inspector = Rect{{right, body.min.y}, body.max};
        layout.inspector_edge = Rect{{right - k_hairline, body.min.y}, {right, body.max.y}};
        right -= k_hairline;
    }
    const float reader = body.min.x + reader_width(measures, proportions, body.max.x - right);
    lay_out_text_column({body.min, {reader, body.max.y}}, measures, proportions, layout);
    layout.reader_edge = Rect{{reader, body.min.y}, {reader + k_hairline, body.max.y}};
    lay_out_picture_column({{reader + k_hairline, body.min.y}, {right, body.max.y}}, measures, layout);
    if (layout.kind == LayoutKind::Medium && proportions.drawer_open) open_drawer(proportions, layout);
    return layout;
}

RootProportions dragged_reader_edge(RootProportions proportions, const RootMeasures& measures, float by) {
    proportions.reader_share = std::clamp(proportions.reader_share + by / measures.size.x, 0.1F, 0.6F);
    return proportions;
}

RootProportions dragged_inspector_edge(RootProportions proportions, const RootMeasures& measures, float by) {
    const float width = inspector_width(measures, proportions) - by;
    proportions.inspector_share = std::clamp(width / measures.size.x, k_least_inspector / measures.size.x, 0.5F);
    return proportions;
}

RootProportions dragged_outline_edge(RootProportions proportions, const RootLayout& layout, float by) {
    const float column = layout.outline->height() + layout.reader->height();
    proportions.outline_share = std::clamp((layout.outline->height() + by) / column, 0.1F, 0.8F);
    return proportions;
}

RootProportions dragged_drawer_edge(RootProportions proportions, const RootLayout& layout, float by) {
    const float column = layout.picture->height() + layout.inspector->height();
    proportions.drawer_share = std::clamp((layout.inspector->height() - by) / column, 0.2F, 0.8F);
    return proportions;
}

}  // namespace attache
