#include "views/aid/aid_chart_frame.h"

#include <algorithm>

#include "views/aid/aid_picture.h"
#include "views/format.h"

namespace attache {
namespace {

constexpr float k_least_plot = 180;
constexpr float k_most_plot = 420;
constexpr float k_most_scale = 1.3F;  // the plot grows less than the text

float axis_width(const Ui& ui, const AidState& aid) {
    const AidChart& chart = aid.chart;
    float widest = 0;
    for (const double tick : make_value_scale(aid.choices.scale, chart.least, chart.most).ticks)
        widest = std::max(widest, number_width(caption_font(ui), axis_text(chart, aid.choices.scale, tick)));
    return widest + grid(3);
}

}  // namespace

std::string axis_text(const AidChart& chart, ScaleKind scale, double value) {
    if (scale == ScaleKind::Log) return short_money_text(value, chart.unit);
    return number_text(value / axis_scale(chart.most).unit, 2);
}

ChartFrame make_chart_frame(const ViewContext& context, AidState& aid, Rect rect, float view_height) {
    const Ui& ui = context.ui;
    const float width = rect.width();
    ChartFrame frame;
    frame.legend_y = rect.min.y + picture_head_height(ui, aid.words.chart, width);
    float y = frame.legend_y + draw_status_legend(nullptr, ui, aid.statuses, {}, width) + grid(3);
    const float left = rect.min.x + axis_width(ui, aid);
    frame.brackets = {{left, y}, {rect.max.x, y + static_cast<float>(aid.chart.brackets.size()) * k_bracket_height}};
    y = frame.brackets.max.y + grid(2);
    const float years = caption_font(ui).size + grid(4);
    const float loose = show_loose_amounts(context, aid, k_without_period, aid.chart.without_period, {}, width, false);
    const float foot = picture_foot_height(ui, aid.words.chart, width);
    const float room = view_height - (y - rect.min.y) - years - loose - foot - grid(8);
    const float least = k_least_plot * std::min(k_most_scale, ui.theme.text_scale);
    const float plot = aid.chart.bars.empty() ? 0 : std::clamp(room, least, k_most_plot);
    frame.plot = {{left, y}, {rect.max.x, y + plot}};
    frame.years_y = frame.plot.max.y + grid(1);
    frame.loose_y = aid.chart.has_axis() ? frame.plot.max.y + years : frame.brackets.min.y;
    frame.bottom = frame.loose_y + loose + foot;
    return frame;
}

}  // namespace attache
