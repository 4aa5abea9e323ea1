// The picture of flows: bands from payers through what they are for to payees.
#include <algorithm>
#include <array>
#include <cmath>

#include "views/aid/aid_flow_picture.h"
#include "views/aid/aid_panel.h"
#include "views/aid/aid_picture.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(AidStatus::Count_)> k_status_names{
    "aid-status:budgeted", "aid-status:provided", "aid-status:requested", "aid-status:pledged"};

class FlowPanel final : public AidPanel {
public:
    FlowPanel(const ViewContext& context, AidState& aid) : context_(context), aid_(aid), choices_(choices()) {}

    [[nodiscard]] std::size_t row_count() const override { return aid_.ledger.empty() ? 0 : 1; }
    [[nodiscard]] float head_height(float width) override {
        return choices_height(context_.ui, choices_, width - 2 * k_picture_side) + grid(2);
    }
    void show_head(Rect rect) override {
        show_choices(context_, choices_, {rect.min.x + k_picture_side, rect.min.y},
                     rect.width() - k_scroll_bar_width - 2 * k_picture_side);
    }
    [[nodiscard]] float measure_row(std::size_t /*row*/, float width) override {
        return grid(4) + flow_picture_height(context_, aid_, width - 2 * k_picture_side) + grid(4);
    }
    void draw_row(std::size_t /*row*/, Rect rect) override {
        show_flow_picture(
            context_, aid_,
            {{rect.min.x + k_picture_side, rect.min.y + grid(4)}, {rect.max.x - k_picture_side, rect.max.y - grid(4)}});
    }

private:
    [[nodiscard]] std::vector<Choice> choices() const {
        AidChoices& chosen = aid_.choices;
        std::vector<Choice> choices = unit_choices(aid_);
        if (aid_.statuses.size() > 1) {
            Choice status;
            for (const AidStatus each : aid_.statuses)
                status.segments.push_back({k_status_names[static_cast<std::size_t>(each)], label_of(each),
                                           "What has another status is not the same money: one at a time"});
            const auto current = std::find(aid_.statuses.begin(), aid_.statuses.end(), aid_.flows.money.status);
            status.current = static_cast<std::size_t>(current - aid_.statuses.begin());
            status.choose = [this](std::size_t i) { aid_.choices.flow_status = aid_.statuses[i]; };
            choices.push_back(std::move(status));
        }
        choices.push_back({{{"aid-middle:theme", "By theme", "What the money is for, as one of the themes"},
                            {"aid-middle:purpose", "By purpose", "What the money is for, in the text's own words"}},
                           static_cast<std::size_t>(chosen.flow_middle),
                           [&chosen](std::size_t i) { chosen.flow_middle = static_cast<FlowMiddle>(i); }});
        return choices;
    }

    const ViewContext& context_;
    AidState& aid_;
    std::vector<Choice> choices_;
};

}  // namespace

std::unique_ptr<AidPanel> make_flow_panel(const ViewContext& context, AidState& aid) {
    return std::make_unique<FlowPanel>(context, aid);
}

}  // namespace attache
