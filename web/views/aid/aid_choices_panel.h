// AidChoicesPanel: an aid panel of one picture, with what can be chosen of it above. Part of the aid view.
#pragma once

#include <utility>
#include <vector>

#include "views/aid/aid_panel.h"
#include "views/aid/aid_picture.h"

namespace attache {

class AidChoicesPanel : public AidPanel {
public:
    [[nodiscard]] std::size_t row_count() const final { return aid_.ledger.empty() ? 0 : 1; }
    [[nodiscard]] float head_height(float width) final;
    void show_head(Rect rect) final;
    [[nodiscard]] float measure_row(std::size_t row, float width) final;
    void draw_row(std::size_t row, Rect rect) final;

protected:
    AidChoicesPanel(const ViewContext& context, AidState& aid, std::vector<Choice> choices)
        : context_(context), aid_(aid), choices_(std::move(choices)) {}

    [[nodiscard]] virtual float picture_height(float width) const = 0;
    virtual void show_picture(Rect rect) const = 0;

    // NOLINTBEGIN(readability-identifier-naming): named as in the panels that hold them
    const ViewContext& context_;
    AidState& aid_;
    // NOLINTEND(readability-identifier-naming)

private:
    std::vector<Choice> choices_;
};

}  // namespace attache
