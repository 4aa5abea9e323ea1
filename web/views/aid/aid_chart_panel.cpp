// Money by year: the chart and what can be chosen of it.
#include "views/aid/aid_chart.h"
#include "views/aid/aid_choices_panel.h"

namespace attache {
namespace {

std::vector<Choice> choices_of(AidState& aid) {
    AidChoices& chosen = aid.choices;
    std::vector<Choice> choices = unit_choices(aid);
    choices.push_back({{{"aid-measure:per-year", "Per year", "A period of several years at its yearly average"},
                        {"aid-measure:total", "Total", "A period of several years with the sum for all of them"}},
                       static_cast<std::size_t>(chosen.measure),
                       [&chosen](std::size_t i) { chosen.measure = static_cast<AidMeasure>(i); }});
    choices.push_back({{{"aid-scale:linear", "Linear", "Heights in proportion to the amounts"},
                        {"aid-scale:log", "Log", "Large and small amounts on one axis, by powers of ten"}},
                       static_cast<std::size_t>(chosen.scale),
                       [&chosen](std::size_t i) { chosen.scale = static_cast<ScaleKind>(i); }});
    return choices;
}

class ChartPanel final : public AidChoicesPanel {
public:
    ChartPanel(const ViewContext& context, AidState& aid) : AidChoicesPanel(context, aid, choices_of(aid)) {}

private:
    [[nodiscard]] float view_height() const { return aid_.view_height - grid(8); }
    [[nodiscard]] float picture_height(float width) const override {
        return aid_chart_height(context_, aid_, width, view_height());
    }
    void show_picture(Rect rect) const override { show_aid_chart(context_, aid_, rect, view_height()); }
};

}  // namespace

std::unique_ptr<AidPanel> make_chart_panel(const ViewContext& context, AidState& aid) {
    return std::make_unique<ChartPanel>(context, aid);
}

}  // namespace attache
