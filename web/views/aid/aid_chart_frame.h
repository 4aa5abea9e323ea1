// Where the parts of the chart of aid stand. Part of the aid view: used by aid_chart.cpp alone.
#pragma once

#include "ui/draw.h"
#include "views/aid/aid_view.h"

namespace attache {

inline constexpr float k_bracket_height = 26;

// From top to bottom; the words of the picture stand above and below.
struct ChartFrame {
    float legend_y = 0;
    Rect brackets;
    Rect plot;
    float years_y = 0;
    float loose_y = 0;  // amounts without a period
    float bottom = 0;
};

// The plot makes use of the height of the view.
[[nodiscard]] ChartFrame make_chart_frame(const ViewContext& context, AidState& aid, Rect rect, float view_height);

// How an axis writes a value.
[[nodiscard]] std::string axis_text(const AidChart& chart, ScaleKind scale, double value);

inline constexpr std::string_view k_without_period = "Without a period, so not in the chart";

}  // namespace attache
