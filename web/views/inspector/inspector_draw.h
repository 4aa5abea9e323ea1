// How the inspector's blocks look. Part of the inspector: used by inspector_view.cpp alone.
#pragma once

#include "views/inspector/inspector_view.h"

namespace attache {

class InspectorRows final : public RowSource {
public:
    InspectorRows(const ViewContext& context, InspectorState& inspector) : context_(context), inspector_(inspector) {}

    [[nodiscard]] float measure_row(std::size_t row, float width) override;
    void draw_row(std::size_t row, Rect rect) override;

private:
    const ViewContext& context_;
    InspectorState& inspector_;
};

// A height for a block that was not measured yet.
[[nodiscard]] float estimate_block(const Ui& ui, const InspectorBlock& block, float width);

}  // namespace attache
