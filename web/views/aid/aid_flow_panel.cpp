// The picture of flows: bands from payers through what they are for to payees.
#include <algorithm>
#include <array>
#include <utility>

#include "views/aid/aid_choices_panel.h"
#include "views/aid/aid_flow_picture.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(AidStatus::Count_)> k_status_names{
    "aid-status:budgeted", "aid-status:provided", "aid-status:requested", "aid-status:pledged"};

std::vector<Choice> choices_of(AidState& aid) {
    AidChoices& chosen = aid.choices;
    std::vector<Choice> choices = unit_choices(aid);
    if (aid.statuses.size() > 1) {
        Choice status;
        for (const AidStatus each : aid.statuses)
            status.segments.push_back({k_status_names[static_cast<std::size_t>(each)], label_of(each),
                                       "What has another status is not the same money: one at a time"});
        const auto current = std::find(aid.statuses.begin(), aid.statuses.end(), aid.flows.money.status);
        status.current = static_cast<std::size_t>(current - aid.statuses.begin());
        status.choose = [&aid](std::size_t i) { aid.choices.flow_status = aid.statuses[i]; };
        choices.push_back(std::move(status));
    }
    choices.push_back({{{"aid-middle:theme", "By theme", "What the money is for, as one of the themes"},
                        {"aid-middle:purpose", "By purpose", "What the money is for, in the text's own words"}},
                       static_cast<std::size_t>(chosen.flow_middle),
                       [&chosen](std::size_t i) { chosen.flow_middle = static_cast<FlowMiddle>(i); }});
    return choices;
}

class FlowPanel final : public AidChoicesPanel {
public:
    FlowPanel(const ViewContext& context, AidState& aid) : AidChoicesPanel(context, aid, choices_of(aid)) {}

private:
    [[nodiscard]] float picture_height(float width) const override {
        return flow_picture_height(context_, aid_, width);
    }
    void show_picture(Rect rect) const override { show_flow_picture(context_, aid_, rect); }
};

}  // namespace

std::unique_ptr<AidPanel> make_flow_panel(const ViewContext& context, AidState& aid) {
    return std::make_unique<FlowPanel>(context, aid);
}

}  // namespace attache
