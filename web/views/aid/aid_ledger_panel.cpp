// The ledger: every amount of aid, under the names of its columns.
#include <algorithm>

#include "ui/panels.h"
#include "views/aid/aid_ledger_table.h"
#include "views/aid/aid_panel.h"
#include "views/aid/aid_picture.h"
#include "views/format.h"

namespace attache {
namespace {

class LedgerPanel final : public AidPanel {
public:
    LedgerPanel(const ViewContext& context, AidState& aid) : context_(context), aid_(aid) {}

    [[nodiscard]] std::size_t row_count() const override { return aid_.ledger.size(); }
    [[nodiscard]] std::optional<std::size_t> row_of(const Item& item) const override {
        const auto* amount = std::get_if<AmountId>(&item);
        if (amount == nullptr) return std::nullopt;
        const auto found = std::find(aid_.ledger.begin(), aid_.ledger.end(), *amount);
        if (found == aid_.ledger.end()) return std::nullopt;
        return static_cast<std::size_t>(found - aid_.ledger.begin());
    }
    [[nodiscard]] float head_height(float width) override {
        aid_.compact = is_compact_ledger(context_.ui, width);
        has_header_ = has_ledger_header(context_.ui, width);
        return title_height() + (has_header_ ? ledger_header_height(context_.ui) + 1 : 0);
    }
    void show_head(Rect rect) override {
        std::string remark = counted(aid_.ledger.size(), "amount", "amounts");
        if (aid_.hidden > 0) remark += ", " + count_text(aid_.hidden) + " hidden by the filter";
        draw_section_header(
            *ImGui::GetWindowDrawList(), context_.ui,
            {{rect.min.x + k_picture_side, rect.min.y}, {rect.max.x - k_picture_side, rect.min.y + title_height()}},
            aid_.compact ? "Every amount of aid" : "Every amount of aid that the report states", remark);
        if (!has_header_) return;
        show_ledger_header(context_, aid_, {{rect.min.x, rect.min.y + title_height()}, {rect.max.x, rect.max.y - 1}});
    }
    [[nodiscard]] float measure_row(std::size_t /*row*/, float width) override {
        aid_.compact = is_compact_ledger(context_.ui, width);
        return ledger_row_height(context_.ui, aid_.compact);
    }
    void draw_row(std::size_t row, Rect rect) override {
        show_ledger_row(context_, aid_, row, rect);
        if (context_.state.hovered == Item(aid_.ledger[row]) && ImGui::IsItemHovered())
            explain_amount(context_, aid_, aid_.ledger[row]);
    }

private:
    [[nodiscard]] float title_height() const { return context_.ui.theme.target; }

    const ViewContext& context_;
    AidState& aid_;
    bool has_header_ = true;
};

}  // namespace

std::unique_ptr<AidPanel> make_ledger_panel(const ViewContext& context, AidState& aid) {
    return std::make_unique<LedgerPanel>(context, aid);
}

}  // namespace attache
