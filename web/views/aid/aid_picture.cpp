#include "views/aid/aid_picture.h"

#include <algorithm>

#include "ui/rich_text.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_choice_gap = 8;

float note_height(const Ui& ui, float width, std::string_view text) {
    return draw_paragraph(nullptr, caption_font(ui), caption_line(ui), {}, width, {}, text);
}

float title_height(const Ui& ui, float width, std::string_view text) {
    return draw_paragraph(nullptr, ui.theme.font(TextStyle::Title), ui.theme.line_height(TextStyle::Title), {}, width,
                          {}, text);
}

void explain(const ViewContext& context, AidState& aid, std::uint64_t thing, const std::string& title,
             const std::string& remark) {
    if (aid.rest.rests_on(context.ui, thing)) show_tip(context.ui, title, remark);
}

// Puts things of given widths in lines; calls place(index, offset) and returns the height.
template <class Width, class Place>
float flow_lines(std::size_t count, float width, float height, float gap, Width width_of, Place place) {
    float x = 0;
    float y = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const float needed = width_of(i);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += height + gap;
        }
        place(i, ImVec2{x, y});
        x += needed + gap;
    }
    return count == 0 ? 0 : y + height;
}

// Chips of a choice that is too wide for its line.
float chip_lines(const Ui& ui, const Choice& choice, float width,
                 const std::function<void(std::size_t, ImVec2)>& place) {
    const auto look = [&](std::size_t i) { return ChipLook{.label = choice.segments[i].label}; };
    return flow_lines(
        choice.segments.size(), width, chip_size(ui, look(0)).y, k_choice_gap * 0.75F,
        [&](std::size_t i) { return chip_size(ui, look(i)).x; }, place);
}

// Calls place(choice, offset, as_chips) for each choice; returns the height.
float flow_choices(const Ui& ui, std::span<const Choice> choices, float width,
                   const std::function<void(const Choice&, ImVec2, bool)>& place) {
    float x = 0;
    float y = 0;
    float line = 0;
    for (const Choice& choice : choices) {
        const ImVec2 size = segmented_size(ui, choice.segments);
        const bool as_chips = size.x > width;
        if (x > 0 && (as_chips || x + size.x > width)) {
            x = 0;
            y += line + k_choice_gap;
            line = 0;
        }
        place(choice, {x, y}, as_chips);
        line = std::max(line, as_chips ? chip_lines(ui, choice, width, [](std::size_t, ImVec2) {}) : size.y);
        x += as_chips ? width : size.x + k_choice_gap;
    }
    return y + line;
}

}  // namespace

float picture_head_height(const Ui& ui, const PictureWords& words, float width) {
    return title_height(ui, width, words.title) + grid(0.5F) + note_height(ui, width, words.explanation) + grid(3);
}

float picture_foot_height(const Ui& ui, const PictureWords& words, float width) {
    return grid(3) + note_height(ui, width, words.source);
}

void draw_picture_words(ImDrawList& list, const Ui& ui, const PictureWords& words, Rect rect) {
    const Palette& palette = ui.palette();
    const float title = draw_paragraph(&list, ui.theme.font(TextStyle::Title), ui.theme.line_height(TextStyle::Title),
                                       rect.min, rect.width(), palette.text, words.title);
    draw_paragraph(&list, caption_font(ui), caption_line(ui), {rect.min.x, rect.min.y + title + grid(0.5F)},
                   rect.width(), palette.muted, words.explanation);
    draw_paragraph(&list, caption_font(ui), caption_line(ui),
                   {rect.min.x, rect.max.y - note_height(ui, rect.width(), words.source)}, rect.width(), palette.muted,
                   words.source);
}

bool is_emphasised(const ViewContext& context, const Item& item) {
    return context.selection() == item || context.state.hovered == item;
}

Press press_item(const ViewContext& context, std::string_view name, const Item& item, Rect rect) {
    ImGui::SetCursorScreenPos(rect.min);
    ImGui::SetNextItemAllowOverlap();
    const Press press = press_area(context.ui, name, {std::max(2.0F, rect.width()), std::max(2.0F, rect.height())});
    if (press.clicked) context.select(item);
    if (press.hovered) context.hover(item);
    return press;
}

Press press_amount(const ViewContext& context, AidState& aid, AmountId id, Rect rect) {
    const Press press = press_item(context, "aid-mark:" + std::to_string(id.index()), id, rect);
    if (press.hovered) explain_amount(context, aid, id);
    return press;
}

void explain_amount(const ViewContext& context, AidState& aid, AmountId id) {
    const Report& report = context.report();
    const Amount& amount = report.findings.amounts[id];
    std::string remark = sentence_label(amount.sentence);
    std::string title = amount.aid ? aid_label(amount) : amount_text(amount);
    if (amount.aid) {
        const auto name = [&](EntityId actor) {
            return actor.has_value() ? std::string(name_of(report, actor)) : std::string("not said");
        };
        if (amount.aid->payer.has_value() || amount.aid->payee.has_value())
            title += '\n' + name(amount.aid->payer) + " \xE2\x86\x92 " + name(amount.aid->payee);
        if (const std::string purpose = purpose_text(report, amount); !purpose.empty()) title += '\n' + purpose;
        remark = period_text(*amount.aid) + ", " + remark;
    }
    explain(context, aid, 2 * id.index() + 1, title, remark);
}

void explain_check(const ViewContext& context, AidState& aid, CheckId id) {
    const Check& check = context.report().findings.checks[id];
    std::string remark(label_of(check.verdict));
    for (std::size_t i = 0; i < check.sentences.size(); ++i)
        remark += (i == 0 ? ", " : " and ") + sentence_label(check.sentences[i]);
    explain(context, aid, 2 * id.index() + 2, check.claim, remark);
}

void draw_emphasis(ImDrawList& list, const Ui& ui, Rect rect) {
    list.AddRect({rect.min.x - 2, rect.min.y - 2}, {rect.max.x + 2, rect.max.y + 2}, to_u32(ui.palette().accent), 2, 0,
                 2);
}

float draw_status_legend(ImDrawList* list, const Ui& ui, std::span<const AidStatus> statuses, ImVec2 top_left,
                         float width) {
    const float swatch = ui.theme.scaled(k_swatch);
    const auto width_of = [&](std::size_t i) {
        return swatch + grid(1.5F) + text_width(caption_font(ui), label_of(statuses[i])) + grid(3);
    };
    return flow_lines(statuses.size(), width, caption_line(ui), grid(1), width_of, [&](std::size_t i, ImVec2 offset) {
        if (list == nullptr) return;
        const ImVec2 at{top_left.x + offset.x, top_left.y + offset.y};
        const Rect field{{at.x, at.y + 2}, {at.x + swatch, at.y + caption_line(ui) - 3}};
        draw_status_swatch(*list, ui, statuses[i], field, ui.palette().surface);
        draw_text(*list, caption_font(ui), {field.max.x + grid(1.5F), at.y}, ui.palette().text, label_of(statuses[i]));
    });
}

float show_loose_amounts(const ViewContext& context, AidState& aid, std::string_view caption,
                         std::span<const AmountId> amounts, ImVec2 top_left, float width, bool shown) {
    if (amounts.empty()) return 0;
    const Ui& ui = context.ui;
    const Font small = caption_font(ui);
    const float height = std::max(ui.theme.target - grid(1), small.size + grid(2.5F));
    const float swatch = ui.theme.scaled(k_swatch);
    const auto label = [&](std::size_t i) {
        return aid_label_with_payer(context.report(), context.report().findings.amounts[amounts[i]]);
    };
    const auto width_of = [&](std::size_t i) {
        return std::min(width, text_width(small, label(i)) + swatch + grid(6));
    };
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (shown) draw_text_elided(list, small, top_left, width, ui.palette().muted, caption);
    const ImVec2 corner{top_left.x, top_left.y + caption_line(ui) + grid(1)};
    const float lines = flow_lines(amounts.size(), width, height, grid(1.5F), width_of, [&](std::size_t i, ImVec2 at) {
        if (!shown) return;
        const Rect rect{{corner.x + at.x, corner.y + at.y}, {corner.x + at.x + width_of(i), corner.y + at.y + height}};
        const Press press = press_amount(context, aid, amounts[i], rect);
        list.AddRectFilled(rect.min, rect.max, to_u32(press_ground(ui, press)), k_radius);
        const Color edge = is_emphasised(context, amounts[i]) ? ui.palette().accent : ui.palette().outline;
        list.AddRect(rect.min, rect.max, to_u32(edge), k_radius);
        const float half = small.size * 0.4F;
        const float x = rect.min.x + grid(2);
        const Rect field{{x, rect.center().y - half}, {x + swatch, rect.center().y + half}};
        draw_status_swatch(list, ui, context.report().findings.amounts[amounts[i]].aid->status, field,
                           ui.palette().surface);
        draw_text_elided(list, small, {field.max.x + grid(1.5F), middle_y(small, rect.min.y, rect.max.y)},
                         rect.max.x - field.max.x - grid(2.5F), ui.palette().text, label(i));
    });
    return caption_line(ui) + grid(1) + lines + grid(2.5F);
}

float choices_height(const Ui& ui, std::span<const Choice> choices, float width) {
    return flow_choices(ui, choices, width, [](const Choice&, ImVec2, bool) {});
}

void show_choices(const ViewContext& context, std::span<const Choice> choices, ImVec2 top_left, float width) {
    Ui& ui = context.ui;
    flow_choices(ui, choices, width, [&](const Choice& choice, ImVec2 offset, bool as_chips) {
        const ImVec2 corner{top_left.x + offset.x, top_left.y + offset.y};
        std::optional<std::size_t> chosen;
        if (as_chips) {
            chip_lines(ui, choice, width, [&](std::size_t i, ImVec2 at) {
                ImGui::SetCursorScreenPos({corner.x + at.x, corner.y + at.y});
                const Segment& segment = choice.segments[i];
                if (chip(ui, segment.name,
                         {.label = segment.label, .selected = i == choice.current, .tooltip = segment.tooltip}))
                    chosen = i;
            });
        } else {
            ImGui::SetCursorScreenPos(corner);
            chosen = segmented(ui, choice.segments, choice.current);
        }
        if (!chosen) return;
        choice.choose(*chosen);
        ui.frame.request_frame();
    });
}

std::vector<Choice> unit_choices(AidState& aid) {
    if (aid.units.size() < 2) return {};
    Choice choice;
    for (const std::string_view unit : aid.units)
        choice.segments.push_back({unit, unit, "Amounts in this currency; currencies are not mixed"});
    const auto current = std::find(aid.units.begin(), aid.units.end(), aid.unit);
    choice.current = static_cast<std::size_t>(current - aid.units.begin());
    choice.choose = [&aid](std::size_t i) { aid.choices.unit = aid.units[i]; };
    return {std::move(choice)};
}

}  // namespace attache
