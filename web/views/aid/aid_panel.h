// AidPanel: one section of the aid view - rows that scroll below a head that stays. Part of the aid view. Panels are
// made anew in each frame and borrow everything; what lasts is in AidState.
#pragma once

#include <memory>
#include <optional>

#include "ui/row_list.h"
#include "views/aid/aid_view.h"

namespace attache {

class AidPanel : public RowSource {
public:
    [[nodiscard]] virtual std::size_t row_count() const = 0;
    // The row that shows an item, for bringing it into view.
    [[nodiscard]] virtual std::optional<std::size_t> row_of(const Item& /*item*/) const { return std::nullopt; }
    // What stays above the rows: controls, names of columns. The width has no scroll bar.
    [[nodiscard]] virtual float head_height(float /*width*/) { return 0; }
    virtual void show_head(Rect /*rect*/) {}
};

[[nodiscard]] std::unique_ptr<AidPanel> make_ledger_panel(const ViewContext& context, AidState& aid);
[[nodiscard]] std::unique_ptr<AidPanel> make_chart_panel(const ViewContext& context, AidState& aid);
[[nodiscard]] std::unique_ptr<AidPanel> make_composition_panel(const ViewContext& context, AidState& aid);
[[nodiscard]] std::unique_ptr<AidPanel> make_flow_panel(const ViewContext& context, AidState& aid);
[[nodiscard]] std::unique_ptr<AidPanel> make_other_money_panel(const ViewContext& context, AidState& aid);
[[nodiscard]] std::unique_ptr<AidPanel> make_check_panel(const ViewContext& context, AidState& aid);

}  // namespace attache
