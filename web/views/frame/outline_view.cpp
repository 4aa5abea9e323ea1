#include "views/frame/outline_view.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "ui/bars.h"
#include "ui/panels.h"
#include "views/format.h"
#include "views/lookup.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_bar_width = 44;
constexpr float k_bar_height = 6;
constexpr float k_indent = 14;

std::uint32_t sum(const SignCounts& counts) { return std::accumulate(counts.begin(), counts.end(), 0U); }

float row_height(const UiTheme& theme) {
    return std::max(theme.font(TextStyle::Body).size + grid(3), theme.target - grid(1));
}

void follow_report(const ViewContext& context, OutlineState& outline) {
    const Report& report = context.report();
    const Filter& filter = context.state.view.filter;
    const float text_scale = context.ui.theme.text_scale;
    const std::size_t sections = report.document.sections.size();
    const std::vector<float> heights(sections, row_height(context.ui.theme));
    const Report* text = &context.open.report.as_read();
    if (outline.text != text) {
        outline.text = text;
        outline.list.reset(heights);
    } else if (outline.text_scale != text_scale) {
        outline.list.estimate_again(heights);
    }
    outline.text_scale = text_scale;
    if (outline.report == &report && outline.filter == filter) return;
    outline.report = &report;
    outline.filter = filter;
    outline.counts.assign(sections, SignCounts{});
    for (const RelationId id : context.derived.relations) {
        const Relation& relation = report.findings.relations[id];
        const SectionId section = report.document.sentences[relation.sentence].section;
        if (section.index() < sections) ++outline.counts[section.index()][sign_of(relation)];
    }
}

class OutlineRows final : public RowSource {
public:
    OutlineRows(const ViewContext& context, const OutlineState& outline, SectionId reading)
        : context_(context),
          outline_(outline),
          reading_(reading),
          number_room_(number_room(context.ui.theme.font(TextStyle::Caption), outline.counts)) {}

    [[nodiscard]] float measure_row(std::size_t, float) override { return row_height(context_.ui.theme); }

    void draw_row(std::size_t row, Rect rect) override {
        Ui& ui = context_.ui;
        const Palette& palette = ui.palette();
        const SectionId id(row);
        const Section& section = context_.report().document.sections[id];
        ImGui::SetCursorScreenPos(rect.min);
        const Press press = press_area(ui, "outline:" + std::to_string(row), rect.size());
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const bool current = id == reading_;
        const Rect ground{{rect.min.x + grid(2), rect.min.y}, {rect.max.x, rect.max.y}};
        if (current) list.AddRectFilled(ground.min, ground.max, to_u32(palette.selection), k_radius_small);
        list.AddRectFilled(ground.min, ground.max, to_u32(press_ground(ui, press)), k_radius_small);
        if (current) list.AddRectFilled(ground.min, {ground.min.x + 3, ground.max.y}, to_u32(palette.accent), 1.5F);
        draw_counts(list, row, rect);

        const bool major = section.level <= 1;
        const Font font = ui.theme.font(major ? TextStyle::Strong : TextStyle::Body);
        const float indent = grid(4) + static_cast<float>(section.level - 1) * k_indent;
        const float right = rect.max.x - k_bar_width - number_room_ - grid(4);
        draw_text_elided(list, font, {rect.min.x + indent, middle_y(font, rect.min.y, rect.max.y)},
                         right - rect.min.x - indent, current ? palette.accent : palette.text, section.title);
        tooltip(ui, section.title, section.inferred ? "Heading inferred from the text" : "");
        if (press.clicked) context_.act(GoToSentence{section.first});
    }

private:
    static float number_room(Font font, const std::vector<SignCounts>& counts) {
        std::uint32_t most = 100;
        for (const SignCounts& each : counts)
            most = std::max(most, sum(each));
        return number_width(font, std::to_string(most));
    }

    void draw_counts(ImDrawList& list, std::size_t row, Rect rect) const {
        const Ui& ui = context_.ui;
        const SignCounts& counts = outline_.counts[row];
        const std::uint32_t count = sum(counts);
        if (count == 0) return;
        const Font small = ui.theme.font(TextStyle::Caption);
        const float right = rect.max.x - grid(1);
        draw_number(list, small, {right, middle_y(small, rect.min.y, rect.max.y)}, ui.palette().muted,
                    std::to_string(count));
        const float x = right - number_room_ - grid(1.5F) - k_bar_width;
        const float y = rect.center().y - k_bar_height / 2;
        draw_sign_bar(list, ui, {{x, y}, {x + k_bar_width, y + k_bar_height}}, counts, count);
    }

    const ViewContext& context_;
    const OutlineState& outline_;
    SectionId reading_;
    float number_room_;
};

}  // namespace

float outline_header_height(const Ui& ui) { return ui.theme.target + grid(2); }

bool show_outline(const ViewContext& context, OutlineState& outline, Rect rect, SectionId reading, bool folded) {
    Ui& ui = context.ui;
    follow_report(context, outline);
    begin_panel(ui, "outline", rect, ui.palette().surface);
    const auto& sections = context.report().document.sections;
    const Rect header{rect.min, {rect.max.x, rect.min.y + outline_header_height(ui)}};
    ImGui::SetCursorScreenPos(header.min);
    const Press press = press_area(ui, "outline:fold", header.size());
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(header.min, header.max, to_u32(press_ground(ui, press)));
    draw_icon(list, folded ? Icon::ChevronRight : Icon::ChevronDown, {header.min.x + grid(5), header.center().y}, 12,
              ui.palette().muted);
    const bool names_section = folded && reading.has_value();
    draw_section_header(list, ui, {{header.min.x + grid(8), header.min.y}, {header.max.x - grid(4), header.max.y}},
                        names_section ? std::string_view(sections[reading].title) : "Outline",
                        counted(sections.size(), "section", "sections"));
    if (!folded) {
        const Rect view{{rect.min.x, header.max.y}, {rect.max.x, rect.max.y - grid(1)}};
        if (sections.empty()) {
            draw_empty_state(list, ui, view, Icon::Outline, "No sections",
                             "The text has no headings, and none could be inferred.");
        } else {
            if (reading.has_value() && reading != outline.followed) outline.list.reveal(reading.index());
            outline.followed = reading;
            OutlineRows rows(context, outline, reading);
            outline.list.show(ui, "outline:scroll", view, rows);
        }
    }
    end_panel();
    return press.clicked;
}

}  // namespace attache
