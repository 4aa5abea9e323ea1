#include "views/inspector/evidence_card.h"

#include <algorithm>
#include <cmath>

#include "ui/controls.h"
#include "views/direction_line.h"
#include "views/format.h"
#include "views/lookup.h"
#include "views/mark_style.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_padding = 12;
constexpr float k_gap = 8;  // below the card
constexpr float k_sign_radius = 7;
constexpr float k_pencil = 13;

float card_width(float width) { return width - 2 * k_padding; }

float head_height(const Ui& ui, const EvidenceBlock& block) {
    if (!block.relation.has_value()) return ui.theme.line_height(TextStyle::Caption) + grid(1);
    return ui.theme.line_height(TextStyle::Strong) + ui.theme.line_height(TextStyle::Caption) + grid(1.5F);
}

RichText rich_text_of(const Ui& ui, const EvidenceText& text) {
    const Font font = ui.theme.font(TextStyle::Quote);
    return {text.text, text.marks, font, font, ui.theme.line_height(TextStyle::Quote)};
}

// What is marked in the sentence: the words that state the relation, or the places where the item stands.
std::vector<TextMark> marks_for(const ViewContext& context, const EvidenceBlock& block, const ReadableText& words) {
    const Findings& findings = context.report().findings;
    const Palette& palette = context.ui.palette();
    std::vector<TextMark> marks;
    const auto add = [&](ByteSpan source, Color ground, Underline underline, Color line_color) {
        const ByteSpan span = words.readable_span(source);
        if (span.empty()) return;
        TextMark mark;
        mark.begin = span.begin;
        mark.end = span.end;
        mark.ground = ground;
        mark.underline = underline;
        mark.line_color = line_color;
        mark.line_width = 2;
        marks.push_back(mark);
    };
    if (block.relation.has_value()) {
        const Relation& relation = findings.relations[block.relation];
        const std::size_t sign = sign_of(relation);
        add(relation.trigger, palette.sign_tints[sign], underline_of(sign), palette.signs[sign]);
    }
    if (const auto* entity = std::get_if<EntityId>(&block.item)) {
        for (const MentionId id : marks_in(findings.mentions, block.sentence)) {
            if (findings.mentions[id].entity == *entity)
                add(findings.mentions[id].span, palette.mark_selected, Underline::None, {});
        }
    }
    if (const auto* date = std::get_if<DateId>(&block.item))
        add(findings.dates[*date].span, palette.mark_date, Underline::None, {});
    if (const auto* amount = std::get_if<AmountId>(&block.item))
        add(findings.amounts[*amount].span, palette.mark_money, Underline::None, {});
    if (const auto* quantity = std::get_if<QuantityId>(&block.item))
        add(findings.quantities[*quantity].span, palette.mark_selected, Underline::None, {});
    std::stable_sort(marks.begin(), marks.end(),
                     [](const TextMark& a, const TextMark& b) { return a.begin < b.begin; });
    return marks;
}

std::string kind_line(const Report& report, const Relation& relation) {
    constexpr std::string_view k_dot = " \xC2\xB7 ";
    std::string line(label_of(relation.theme));
    line += k_dot;
    line += label_of(relation.event);
    line += k_dot;
    line += label_of(relation.status);
    if (relation.corrected) line += std::string(k_dot) + "corrected";
    if (relation.date.has_value()) {
        line += k_dot;
        line += date_text(report.findings.dates[relation.date]);
    }
    return line;
}

void show_relation_head(const ViewContext& context, const EvidenceBlock& block, Rect rect, float right) {
    Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    const Report& report = context.report();
    const Relation& relation = report.findings.relations[block.relation];
    const Font strong = ui.theme.font(TextStyle::Strong);
    const Font small = ui.theme.font(TextStyle::Caption);
    const float line = ui.theme.line_height(TextStyle::Strong);
    const std::string who = direction_text(report, relation);
    const float radius = ui.theme.scaled(k_sign_radius);
    const float x = rect.min.x + 2 * radius + grid(2);
    const float width = std::min(right - x - grid(2), text_width(strong, who) + 1);

    // Large enough to be hit, whatever the line's height; the card around it leads elsewhere.
    const float reach = std::max(line, ui.theme.row);
    ImGui::SetCursorScreenPos({rect.min.x, rect.min.y + (line - reach) / 2});
    const Press press = press_area(ui, "evidence-relation:" + std::to_string(block.relation.index()),
                                   {std::max(1.0F, x + width - rect.min.x), reach});
    tooltip(ui, sign_label(sign_of(relation)), "Press to see how this was read");
    if (press.clicked) context.select(block.relation);
    if (press.hovered) context.hover(block.relation);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const std::size_t sign = sign_of(relation);
    draw_sign(list, static_cast<int>(sign), {rect.min.x + radius, rect.min.y + line / 2}, radius, palette.signs[sign],
              palette.surface);
    draw_direction(list, strong, {x, middle_y(strong, rect.min.y, rect.min.y + line)}, width,
                   press.hovered ? palette.accent : palette.text, report, relation);
    draw_text_elided(list, small, {x, rect.min.y + line + 1}, rect.max.x - x, palette.muted,
                     kind_line(report, relation));
}

}  // namespace

EvidenceText set_evidence(const ViewContext& context, const EvidenceBlock& block, float width) {
    const ReadableText words = readable_sentence(context.report(), block.sentence);
    EvidenceText text;
    text.text = words.text;
    std::replace_if(
        text.text.begin(), text.text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    text.marks = marks_for(context, block, words);
    text.layout = lay_out(rich_text_of(context.ui, text), card_width(width));
    return text;
}

float evidence_height(const Ui& ui, const EvidenceBlock& block, const EvidenceText& text) {
    return 2 * k_padding + head_height(ui, block) + text.layout.height() + k_gap;
}

float estimate_evidence(const Ui& ui, const Report& report, const EvidenceBlock& block, float width) {
    const auto bytes = static_cast<float>(report.document.sentences[block.sentence].span.size());
    const float char_width = ui.theme.font(TextStyle::Quote).size * 0.39F;
    const float lines = std::max(1.0F, std::ceil(bytes * char_width / std::max(1.0F, card_width(width))));
    return 2 * k_padding + head_height(ui, block) + lines * ui.theme.line_height(TextStyle::Quote) + k_gap;
}

void show_evidence(const ViewContext& context, const EvidenceBlock& block, const EvidenceText& text, Rect rect) {
    Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    const Rect card{rect.min, {rect.max.x, rect.max.y - k_gap}};
    ImGui::SetCursorScreenPos(card.min);
    ImGui::SetNextItemAllowOverlap();
    const std::string place = std::to_string(block.sentence.index()) + '.' +
                              std::to_string(block.relation.has_value() ? block.relation.index() : 0);
    const Press press = press_area(ui, "evidence:" + place, card.size());
    if (press.clicked) context.act(GoToSentence{block.sentence});
    if (press.hovered && block.relation.has_value()) context.hover(block.relation);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool current = context.state.view.sentence == block.sentence;
    list.AddRectFilled(card.min, card.max, to_u32(current ? palette.sunken : palette.surface), k_radius);
    list.AddRectFilled(card.min, card.max, to_u32(press_ground(ui, press)), k_radius);
    list.AddRect(card.min, card.max, to_u32(current ? palette.outline : palette.border), k_radius);

    const Rect inner = card.shrunk(k_padding);
    const Font small = ui.theme.font(TextStyle::Caption);
    const std::string number = sentence_short_label(block.sentence);
    const float right = inner.max.x - text_width(small, number);
    if (block.relation.has_value()) {
        const float line = ui.theme.line_height(TextStyle::Strong);
        draw_text(list, small, {right, middle_y(small, inner.min.y, inner.min.y + line)}, palette.muted, number);
        const bool corrected = context.report().findings.relations[block.relation].corrected;
        const float mark = corrected ? ui.theme.icon_size() + grid(1) : 0;
        if (corrected)
            draw_icon(list, Icon::Pencil, {right - mark + ui.theme.icon_size() / 2, inner.min.y + line / 2},
                      ui.theme.scaled(k_pencil), palette.accent);
        show_relation_head(context, block, inner, right - mark);
    } else {
        draw_text(list, small, {inner.min.x, inner.min.y}, palette.muted, number);
    }
    const Rect clip{list.GetClipRectMin(), list.GetClipRectMax()};
    draw_rich_text(list, rich_text_of(ui, text), text.layout, {inner.min.x, inner.min.y + head_height(ui, block)}, clip,
                   palette.text);
}

}  // namespace attache
