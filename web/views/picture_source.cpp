#include "views/picture_source.h"

#include <string>
#include <variant>

#include "ui/panels.h"
#include "views/filter/filter_choices.h"
#include "views/filter/filter_parts.h"
#include "views/format.h"

namespace attache {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

std::string source_line(const ViewContext& context) {
    const OpenReport& open = context.open;
    std::vector<std::string> filters;
    for (const FilterPart& part : parts_of(context.state.view.filter, context.report()))
        filters.push_back(part.label);
    const FilterCounts& counts = context.derived.counts;
    const std::string shown = filter_summary(counts.total, counts.hidden(), SummaryLength::Full);
    const std::size_t corrections = context.report().findings.corrections;
    const std::string corrected = corrections == 0
                                      ? std::string()
                                      : "with " + counted(corrections, "correction", "corrections") + " by the reader";
    return joined({joined({open.publisher, open.date}, ", "), joined(filters, ", "), shown, corrected,
                   "read by Attach\xC3\xA9, check the sentences"},
                  "  \xC2\xB7  ");
}

}  // namespace

void show_picture_source(const ViewContext& context, Rect rect) {
    Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    begin_panel(ui, "source", rect, palette.surface);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Font strong = ui.theme.font(TextStyle::Strong);
    const Font small = ui.theme.font(TextStyle::Caption);
    const float width = rect.width() - grid(8);
    const float top = rect.center().y - (strong.size + small.size + grid(0.5F)) / 2;
    const bool selected = !std::holds_alternative<std::monostate>(context.selection());
    const std::string title =
        selected ? title_of(context.report(), context.selection()) + " in: " + context.open.title : context.open.title;
    draw_text_elided(list, strong, {rect.min.x + grid(4), top}, width, palette.text, title);
    draw_text_elided(list, small, {rect.min.x + grid(4), top + strong.size + grid(0.5F)}, width, palette.muted,
                     source_line(context));
    end_panel();
}

}  // namespace attache
