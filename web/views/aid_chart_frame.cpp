#include "views/aid_chart_frame.h"

#include "ui/rich_text.h"

namespace attache {
namespace {

constexpr float k_plot_height = 210;
constexpr float k_most_scale = 1.3F;  // the plot grows less than the text

float note_height(const Ui& ui, float width, std::string_view text) {
    return draw_paragraph(nullptr, ui.theme.font(TextStyle::Caption), caption_line(ui), {}, width, {}, text);
}

float loose_height(const ViewContext& context, const AidState& aid, float width) {
    if (aid.chart.without_period.empty()) return 0;
    const float rows = flow_loose(context, aid, width, [](AmountId, Rect) {});
    return caption_line(context.ui) + grid(1) + rows + grid(2.5F);
}

}  // namespace

ChartFrame make_chart_frame(const ViewContext& context, const AidState& aid, Rect rect) {
    const Ui& ui = context.ui;
    const Font small = ui.theme.font(TextStyle::Caption);
    const float width = rect.width();
    ChartFrame frame;
    frame.title_y = rect.min.y;
    frame.explanation_y = frame.title_y + ui.theme.line_height(TextStyle::Title) + grid(0.5F);
    frame.legend_y = frame.explanation_y + note_height(ui, width, aid.words.explanation) + grid(2);
    float y = frame.legend_y + flow_legend(ui, aid, width, [](AidStatus, ImVec2) {}) + grid(3);
    const float left = rect.min.x + number_width(small, "000.0") + grid(3);
    frame.brackets = {{left, y}, {rect.max.x, y + static_cast<float>(aid.chart.brackets.size()) * k_bracket_height}};
    y = frame.brackets.max.y + grid(2);
    const float plot = aid.chart.bars.empty() ? 0 : k_plot_height * std::min(k_most_scale, ui.theme.text_scale);
    frame.plot = {{left, y}, {rect.max.x, y + plot}};
    frame.years_y = frame.plot.max.y + grid(1);
    frame.loose_y = aid.chart.has_axis() ? frame.years_y + small.size + grid(3) : frame.brackets.min.y;
    frame.source_y = frame.loose_y + loose_height(context, aid, width);
    frame.bottom = frame.source_y + note_height(ui, width, aid.words.source) + grid(2);
    return frame;
}

}  // namespace attache
