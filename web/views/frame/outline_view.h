// The outline: the report's sections with their levels and how much is told in each. A press brings the
// reader there; the section that is being read is marked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "ui/row_list.h"
#include "views/view_context.h"

namespace attache {

struct OutlineState {
    // What the counts were made for.
    const Report* report = nullptr;
    const Report* text = nullptr;  // the same without corrections
    Filter filter;
    float text_scale = 0;

    RowList list;
    std::vector<SignCounts> counts;  // by section: relations that pass the filter
    SectionId followed = SectionId::none();
};

// Height of the header alone: what is left of the panel when it is folded.
[[nodiscard]] float outline_header_height(const Ui& ui);

// `reading`: the section at the top of the reader. Returns whether the header was pressed, to fold or unfold.
[[nodiscard]] bool show_outline(const ViewContext& context, OutlineState& outline, Rect rect, SectionId reading,
                                bool folded);

}  // namespace attache
