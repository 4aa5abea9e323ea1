#include "views/inspector/inspector_draw.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "ui/bars.h"
#include "ui/controls.h"
#include "ui/flow.h"
#include "ui/panels.h"
#include "views/correction/correction_editor.h"
#include "views/correction/correction_row.h"
#include "views/format.h"
#include "views/inspector/evidence_card.h"
#include "views/relation_summary.h"
#include "views/verdict_glyph.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_years_height = 64;
constexpr float k_sign_bar_height = 10;
constexpr float k_actor_bar_height = 7;

float line_of(const Ui& ui, TextStyle style) { return ui.theme.line_height(style); }

float row_line(const Ui& ui) { return std::max(ui.theme.font(TextStyle::Body).size + grid(2.5F), ui.theme.row); }

// Names share one column; a longer name takes what a short value leaves.
float fact_name_width(const Ui& ui, const FactBlock& block, float width) {
    const Font font = ui.theme.font(TextStyle::Body);
    const float column = std::min(grid(26), width * 0.36F);
    const float left = width - grid(2) - text_width(font, block.value) - 1;
    return std::clamp(text_width(font, block.name) + 1, column, std::max(column, left));
}

float verdict_room(const Ui& ui) { return ui.theme.icon_size() + grid(2); }

bool is_pressed(const Item& link) { return !std::holds_alternative<std::monostate>(link); }

float title_height(const Ui& ui) { return line_of(ui, TextStyle::Strong) + grid(5); }

// Else it has lines of its own below the title.
bool has_remark_beside(const Ui& ui, const TitleBlock& block, float width) {
    if (block.remark.empty()) return true;
    const float title = text_width(ui.theme.font(TextStyle::Strong), block.title);
    return title + grid(2) + text_width(ui.theme.font(TextStyle::Caption), block.remark) <= width;
}

class BlockMeasure {
public:
    BlockMeasure(const Ui& ui, float width) : ui_(ui), width_(width) {}

    float operator()(const HeadingBlock& block) const {
        const float title = draw_paragraph(nullptr, ui_.theme.font(TextStyle::Heading),
                                           line_of(ui_, TextStyle::Heading), {}, width_, {}, block.title);
        const float remark = block.remark.empty() ? 0 : paragraph(TextStyle::Caption, block.remark, width_);
        return line_of(ui_, TextStyle::Caption) + title + remark + grid(2);
    }
    float operator()(const TitleBlock& block) const {
        const float remark =
            has_remark_beside(ui_, block, width_) ? 0 : paragraph(TextStyle::Caption, block.remark, width_);
        return title_height(ui_) + remark;
    }
    float operator()(const FactBlock& block) const {
        const float text =
            paragraph(TextStyle::Body, block.value, width_ - fact_name_width(ui_, block, width_) - grid(2)) + grid(2);
        return std::max(text, is_pressed(block.link) ? ui_.theme.row : 0);
    }
    float operator()(const NoteBlock& block) const {
        return paragraph(TextStyle::Body, block.text, width_ - grid(6)) + grid(6.5F);
    }
    float operator()(const CheckBlock& block) const {
        return std::max(ui_.theme.row, paragraph(TextStyle::Body, block.claim, width_ - verdict_room(ui_)) + grid(2));
    }
    float operator()(const SignsBlock&) const {
        return k_sign_bar_height + grid(2) + 3 * (line_of(ui_, TextStyle::Body) + grid(0.5F)) + grid(1);
    }
    float operator()(const ActorBlock&) const { return row_line(ui_); }
    float operator()(const ThemeBlock&) const { return row_line(ui_); }
    float operator()(const StatusesBlock&) const {
        return k_sign_bar_height + grid(1.5F) + line_of(ui_, TextStyle::Caption) + grid(1);
    }
    float operator()(const YearsBlock&) const { return k_years_height + line_of(ui_, TextStyle::Caption) + grid(2); }
    float operator()(const EvidenceBlock&) const { return 0; }  // measured with its text
    float operator()(const CorrectionBlock& block) const { return correction_row_height(ui_, block.text, width_); }
    float operator()(const EditsBlock&) const { return ui_.theme.target + grid(4); }

private:
    [[nodiscard]] float paragraph(TextStyle style, std::string_view text, float width) const {
        return draw_paragraph(nullptr, ui_.theme.font(style), line_of(ui_, style), {}, width, {}, text);
    }

    const Ui& ui_;
    float width_;
};

class BlockDrawer {
public:
    BlockDrawer(const ViewContext& context, InspectorState& inspector, const EvidenceText* evidence, std::size_t row,
                Rect rect)
        : context_(context),
          editor_(inspector.editor),
          rows_(inspector.list),
          ui_(context.ui),
          palette_(context.ui.palette()),
          list_(*ImGui::GetWindowDrawList()),
          evidence_(evidence),
          row_(row),
          rect_(rect) {}

    void operator()(const HeadingBlock& block) {
        float y = rect_.min.y;
        draw_text_elided(list_, ui_.theme.font(TextStyle::Caption), {rect_.min.x, y}, rect_.width(), palette_.muted,
                         block.kind);
        y += line_of(ui_, TextStyle::Caption);
        y += paragraph(TextStyle::Heading, {rect_.min.x, y}, rect_.width(), palette_.text, block.title);
        if (!block.remark.empty())
            paragraph(TextStyle::Caption, {rect_.min.x, y}, rect_.width(), palette_.muted, block.remark);
    }

    void operator()(const TitleBlock& block) {
        const float bottom = rect_.min.y + title_height(ui_);
        const bool beside = has_remark_beside(ui_, block, rect_.width());
        draw_section_header(list_, ui_, {{rect_.min.x, rect_.min.y + grid(3)}, {rect_.max.x, bottom - grid(1)}},
                            block.title, beside ? block.remark : std::string_view());
        if (!beside)
            paragraph(TextStyle::Caption, {rect_.min.x, bottom - grid(1.5F)}, rect_.width(), palette_.muted,
                      block.remark);
        if (block.leads_to != 0) show_way_to(block.leads_to);
    }

    void operator()(const FactBlock& block) {
        const bool pressable = is_pressed(block.link);
        const bool pressed_on = pressable && press_row(block.link);
        const float name = fact_name_width(ui_, block, rect_.width());
        const float text = paragraph_height(block.value, rect_.width() - name - grid(2));
        const float y = std::floor(rect_.min.y + (rect_.height() - text) / 2);
        draw_text_elided(list_, ui_.theme.font(TextStyle::Body), {rect_.min.x, y}, name, palette_.muted, block.name);
        const Color ink = pressable ? palette_.accent : palette_.text;
        paragraph(TextStyle::Body, {rect_.min.x + name + grid(2), y}, rect_.width() - name - grid(2),
                  pressed_on ? palette_.accent_hover : ink, block.value);
    }

    void operator()(const NoteBlock& block) {
        const Rect box{{rect_.min.x, rect_.min.y + grid(1.5F)}, {rect_.max.x, rect_.max.y - grid(1)}};
        list_.AddRectFilled(box.min, box.max, to_u32(palette_.sunken), k_radius);
        if (is_pressed(block.link)) press_row(block.link);
        list_.AddRectFilled(box.min, {box.min.x + 3, box.max.y}, to_u32(palette_.outline), 1.5F);
        paragraph(TextStyle::Body, {box.min.x + grid(3), box.min.y + grid(2)}, rect_.width() - grid(6), palette_.text,
                  block.text);
    }

    void operator()(const CheckBlock& block) {
        const bool hovered = press_row(block.check);
        if (hovered) tooltip(ui_, label_of(block.verdict));
        const float size = ui_.theme.icon_size();
        const float width = rect_.width() - verdict_room(ui_);
        const float line = line_of(ui_, TextStyle::Body);
        const float y = std::floor(rect_.min.y + (rect_.height() - paragraph_height(block.claim, width)) / 2);
        draw_verdict(list_, palette_, block.verdict, {rect_.min.x + size / 2, y + line / 2}, size);
        paragraph(TextStyle::Body, {rect_.min.x + verdict_room(ui_), y}, width,
                  hovered ? palette_.accent : palette_.text, block.claim);
    }

    void operator()(const SignsBlock& block) {
        const std::uint32_t total = total_of(block.counts);
        draw_sign_bar(list_, ui_, {rect_.min, {rect_.max.x, rect_.min.y + k_sign_bar_height}}, block.counts, total);
        float y = rect_.min.y + k_sign_bar_height + grid(2);
        const Font font = ui_.theme.font(TextStyle::Body);
        const float line = line_of(ui_, TextStyle::Body) + grid(0.5F);
        const float radius = ui_.theme.scaled(6.5F);
        for (const std::size_t sign : {std::size_t{2}, std::size_t{1}, std::size_t{0}}) {
            draw_sign(list_, static_cast<int>(sign), {rect_.min.x + radius, y + line / 2}, radius, palette_.signs[sign],
                      palette_.surface);
            draw_text(list_, font, {rect_.min.x + 2 * radius + grid(1.75F), middle_y(font, y, y + line)}, palette_.text,
                      sign_label(sign));
            draw_number(list_, font, {rect_.max.x, middle_y(font, y, y + line)}, palette_.muted,
                        count_text(block.counts[sign]));
            y += line;
        }
    }

    void operator()(const ActorBlock& block) {
        const bool pressable = !std::holds_alternative<std::monostate>(block.item);
        const bool hovered = pressable && press_row(block.item);
        const Font font = ui_.theme.font(TextStyle::Body);
        const float text_y = middle_y(font, rect_.min.y, rect_.max.y);
        const float name = rect_.width() * 0.44F;
        draw_text_elided(list_, font, {rect_.min.x, text_y}, name, hovered ? palette_.accent : palette_.text,
                         block.name);
        const float middle = rect_.center().y;
        const float number = number_width(font, "0000");
        const Rect track{{rect_.min.x + name + grid(2), middle - k_actor_bar_height / 2},
                         {rect_.max.x - number - grid(1), middle + k_actor_bar_height / 2}};
        draw_sign_bar(list_, ui_, track, block.counts, block.most);
        draw_number(list_, font, {rect_.max.x, text_y}, palette_.muted, count_text(total_of(block.counts)));
    }

    void operator()(const ThemeBlock& block) {
        ImGui::SetCursorScreenPos(rect_.min);
        const Press press = press_area(ui_, "inspector-theme:" + std::string(name_of(block.theme)), rect_.size());
        draw_row_ground(press);
        tooltip(ui_, "Show only this theme, or everything again");
        if (press.clicked) toggle(&Filter::themes, static_cast<std::size_t>(block.theme));
        draw_bar_row(list_, ui_, rect_, rect_.width() * 0.3F,
                     {.label = label_of(block.theme),
                      .number = std::to_string(block.count),
                      .share = static_cast<float>(block.count) / static_cast<float>(block.most),
                      .color = palette_.themes[static_cast<std::size_t>(block.theme)]});
    }

    // One bar, cut by pattern; below it what the parts are.
    void operator()(const StatusesBlock& block) {
        const std::uint32_t total = std::accumulate(block.counts.begin(), block.counts.end(), 0U);
        float x = rect_.min.x;
        std::string words;
        for (std::size_t i = 0; i < block.counts.size(); ++i) {
            if (block.counts[i] == 0) continue;
            const float width = rect_.width() * static_cast<float>(block.counts[i]) / static_cast<float>(total);
            const Rect part{{x, rect_.min.y}, {x + std::max(2.0F, width - 1), rect_.min.y + k_sign_bar_height}};
            draw_filled_rect(list_, part, palette_.muted, palette_.surface, static_cast<FillPattern>(i));
            x += width;
            words += (words.empty() ? "" : "  \xC2\xB7  ") + std::string(label_of(static_cast<RelationStatus>(i))) +
                     " " + std::to_string(block.counts[i]);
        }
        draw_text_elided(list_, ui_.theme.font(TextStyle::Caption),
                         {rect_.min.x, rect_.min.y + k_sign_bar_height + grid(1.5F)}, rect_.width(), palette_.muted,
                         words);
    }

    void operator()(const YearsBlock& block) {
        const Rect plot{rect_.min, {rect_.max.x, rect_.min.y + k_years_height}};
        std::uint32_t most = 1;
        for (const SignCounts& counts : block.years)
            most = std::max(most, total_of(counts));
        const float slot = plot.width() / static_cast<float>(block.years.size());
        const float bar = std::clamp(slot - 2, 1.0F, 22.0F);
        for (std::size_t i = 0; i < block.years.size(); ++i) {
            const float x = plot.min.x + (static_cast<float>(i) + 0.5F) * slot - bar / 2;
            draw_year({{x, plot.min.y}, {x + bar, plot.max.y}}, block.years[i], most);
            explain_year({{plot.min.x + static_cast<float>(i) * slot, plot.min.y},
                          {plot.min.x + static_cast<float>(i + 1) * slot, plot.max.y}},
                         block.first_year + static_cast<std::int32_t>(i), block.years[i]);
        }
        list_.AddLine({plot.min.x, plot.max.y}, plot.max, to_u32(palette_.outline));
        const Font small = ui_.theme.font(TextStyle::Caption);
        const std::string last = std::to_string(block.first_year + static_cast<std::int32_t>(block.years.size()) - 1);
        draw_text(list_, small, {plot.min.x, plot.max.y + 2}, palette_.muted, std::to_string(block.first_year));
        draw_text(list_, small, {plot.max.x - text_width(small, last), plot.max.y + 2}, palette_.muted, last);
    }

    void operator()(const EvidenceBlock& block) { show_evidence(context_, block, *evidence_, rect_); }

    void operator()(const CorrectionBlock& block) {
        show_correction_row(context_, "inspector", block.index, block.text, rect_);
    }

    void operator()(const EditsBlock& block) {
        ImGui::SetCursorScreenPos({rect_.min.x, rect_.min.y + grid(1)});
        Flow flow(ChipFlow::OneLine, rect_.width());
        for (const EditOffer& offer : edits_of(context_.report(), block.item)) {
            const ButtonLook look{
                .label = offer.label, .icon = offer.icon, .tooltip = offer.tooltip, .kind = ButtonKind::Outlined};
            flow.place(button_size(ui_, look));
            if (button(ui_, offer.name, look)) begin_edit(context_, editor_, offer.kind, block.item);
        }
    }

private:
    float paragraph(TextStyle style, ImVec2 at, float width, Color ink, std::string_view text) {
        return draw_paragraph(&list_, ui_.theme.font(style), line_of(ui_, style), at, width, ink, text);
    }

    [[nodiscard]] float paragraph_height(std::string_view text, float width) const {
        return draw_paragraph(nullptr, ui_.theme.font(TextStyle::Body), line_of(ui_, TextStyle::Body), {}, width, {},
                              text);
    }

    void show_way_to(std::size_t row) {
        const ButtonLook look{.label = "Sentences", .icon = Icon::ChevronDown, .tooltip = "To the sentences below"};
        const ImVec2 size = button_size(ui_, look);
        const float middle = (rect_.min.y + rect_.max.y) / 2 + grid(1);
        ImGui::SetCursorScreenPos({rect_.max.x - size.x + grid(2), middle - size.y / 2});
        if (button(ui_, "inspector:sentences", look)) {
            rows_.go_to(row);
            ui_.frame.request_frame();
        }
    }

    void draw_row_ground(const Press& press) {
        list_.AddRectFilled({rect_.min.x - grid(1.5F), rect_.min.y}, {rect_.max.x + grid(1.5F), rect_.max.y},
                            to_u32(press_ground(ui_, press)), k_radius_small);
    }

    // Makes the whole row select an item; returns whether it is pointed at.
    bool press_row(const Item& item) {
        ImGui::SetCursorScreenPos(rect_.min);
        const Press press = press_area(ui_, "inspector-row:" + std::to_string(row_), rect_.size());
        draw_row_ground(press);
        if (press.clicked) context_.select(item);
        if (press.hovered) context_.hover(item);
        return press.hovered;
    }

    // One choice of a part of the filter alone, or every one again.
    template <class Set>
    void toggle(Set Filter::*part, std::size_t index) const {
        Filter filter = context_.state.view.filter;
        Set& set = filter.*part;
        const bool alone = set.count() == 1 && set.test(index);
        set.reset();
        if (!alone) set.set(index);
        context_.act(SetFilter{filter});
    }

    void draw_year(Rect column, const SignCounts& counts, std::uint32_t most) {
        const float unit = (column.height() - 2) / static_cast<float>(most);
        float y = column.max.y;
        constexpr std::array k_patterns{FillPattern::Hatched, FillPattern::Light, FillPattern::Solid};
        for (const std::size_t sign : {std::size_t{2}, std::size_t{1}, std::size_t{0}}) {
            if (counts[sign] == 0) continue;
            const float height = static_cast<float>(counts[sign]) * unit;
            draw_filled_rect(list_, {{column.min.x, y - height}, {column.max.x, y}}, palette_.signs[sign],
                             palette_.surface, k_patterns[sign]);
            y -= height;
        }
    }

    void explain_year(Rect slot, std::int32_t year, const SignCounts& counts) {
        if (total_of(counts) == 0 || !ImGui::IsMouseHoveringRect(slot.min, slot.max) || !ImGui::IsWindowHovered())
            return;
        show_tip(ui_, std::to_string(year), counted(total_of(counts), "dated relation", "dated relations"));
    }

    const ViewContext& context_;
    CorrectionEditor& editor_;
    RowList& rows_;
    Ui& ui_;
    const Palette& palette_;
    ImDrawList& list_;
    const EvidenceText* evidence_;
    std::size_t row_;
    Rect rect_;
};

}  // namespace

float estimate_block(const Ui& ui, const InspectorBlock& block, float width) {
    return std::visit(BlockMeasure(ui, width), block);
}

float InspectorRows::measure_row(std::size_t row, float width) {
    const InspectorBlock& block = inspector_.blocks[row];
    const auto* evidence = std::get_if<EvidenceBlock>(&block);
    if (evidence == nullptr) return estimate_block(context_.ui, block, width - 2 * grid(4));
    auto found = inspector_.evidence.find(row);
    if (found == inspector_.evidence.end()) {
        found = inspector_.evidence.emplace(row, set_evidence(context_, *evidence, width - 2 * grid(4))).first;
    }
    return evidence_height(context_.ui, *evidence, found->second);
}

void InspectorRows::draw_row(std::size_t row, Rect rect) {
    const auto found = inspector_.evidence.find(row);
    const EvidenceText* evidence = found == inspector_.evidence.end() ? nullptr : &found->second;
    const Rect inner{{rect.min.x + grid(4), rect.min.y}, {rect.max.x - grid(4), rect.max.y}};
    std::visit(BlockDrawer(context_, inspector_, evidence, row, inner), inspector_.blocks[row]);
}

}  // namespace attache
