// Money by year: the chart and what can be chosen of it.
#include "views/aid/aid_chart.h"
#include "views/aid/aid_panel.h"
#include "views/aid/aid_picture.h"

namespace attache {
namespace {

class ChartPanel final : public AidPanel {
public:
    ChartPanel(const ViewContext& context, AidState& aid) : context_(context), aid_(aid), choices_(choices()) {}

    [[nodiscard]] std::size_t row_count() const override { return aid_.ledger.empty() ? 0 : 1; }
    [[nodiscard]] float head_height(float width) override {
        return choices_height(context_.ui, choices_, width - 2 * k_picture_side) + grid(2);
    }
    void show_head(Rect rect) override {
        show_choices(context_, choices_, {rect.min.x + k_picture_side, rect.min.y},
                     rect.width() - k_scroll_bar_width - 2 * k_picture_side);
    }
    [[nodiscard]] float measure_row(std::size_t /*row*/, float width) override {
        return grid(4) + aid_chart_height(context_, aid_, width - 2 * k_picture_side, view_height()) + grid(4);
    }
    void draw_row(std::size_t /*row*/, Rect rect) override {
        show_aid_chart(
            context_, aid_,
            {{rect.min.x + k_picture_side, rect.min.y + grid(4)}, {rect.max.x - k_picture_side, rect.max.y - grid(4)}},
            view_height());
    }

private:
    [[nodiscard]] float view_height() const { return aid_.view_height - grid(8); }

    [[nodiscard]] std::vector<Choice> choices() const {
        AidChoices& chosen = aid_.choices;
        std::vector<Choice> choices = unit_choices(aid_);
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

    const ViewContext& context_;
    AidState& aid_;
    std::vector<Choice> choices_;
};

}  // namespace

std::unique_ptr<AidPanel> make_chart_panel(const ViewContext& context, AidState& aid) {
    return std::make_unique<ChartPanel>(context, aid);
}

}  // namespace attache
