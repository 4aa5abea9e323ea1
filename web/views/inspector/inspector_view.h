// The inspector: what is selected, how it divides, and every sentence that shows it. With nothing selected,
// the report as a whole.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/rich_text.h"
#include "ui/row_list.h"
#include "views/correction/correction_editor.h"
#include "views/inspector/inspector_blocks.h"
#include "views/view_context.h"

namespace attache {

// A sentence of evidence as it is set.
struct EvidenceText {
    std::string text;
    std::vector<TextMark> marks;
    TextLayout layout;
};

struct InspectorState {
    std::optional<InspectorRequest> request;
    float width = 0;
    float text_scale = 0;
    const Palette* palette = nullptr;

    std::vector<InspectorBlock> blocks;
    RowList list;
    CorrectionEditor editor;
    std::unordered_map<std::size_t, EvidenceText> evidence;  // by block; only of those that were seen
};

// `closable`: shows a cross. Returns whether it was pressed.
bool show_inspector(const ViewContext& context, InspectorState& inspector, Rect rect, bool closable);

}  // namespace attache
