// The checks: how many agree, as a picture, and each with its two numbers.
#include <algorithm>
#include <array>

#include "ui/rich_text.h"
#include "views/aid/aid_row_panel.h"
#include "views/check_phrases.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_summary_bar = 16;
constexpr float k_number_bar = 8;
constexpr float k_two_columns_from = 520;
constexpr std::array k_order{CheckVerdict::Inconsistent, CheckVerdict::CannotTell, CheckVerdict::Consistent};

struct VerdictLook {
    Icon icon = Icon::None;  // none: a question mark
    Color color;
    FillPattern pattern = FillPattern::Solid;
};

VerdictLook look_of(const Palette& palette, CheckVerdict verdict) {
    switch (verdict) {
        case CheckVerdict::Inconsistent: return {Icon::Close, palette.signs[0], FillPattern::Hatched};
        case CheckVerdict::CannotTell: return {Icon::None, palette.signs[1], FillPattern::Light};
        case CheckVerdict::Consistent:
        case CheckVerdict::Count_: break;
    }
    return {Icon::Check, palette.signs[2], FillPattern::Solid};
}

class CheckPanel final : public AidRowPanel {
public:
    CheckPanel(const ViewContext& context, AidState& aid) : AidRowPanel(context, aid) {}

    // The picture, then the checks.
    [[nodiscard]] std::size_t row_count() const override {
        return aid_.checks.lines.empty() ? 0 : aid_.checks.lines.size() + 1;
    }
    [[nodiscard]] std::optional<std::size_t> row_of(const Item& item) const override {
        const auto* check = std::get_if<CheckId>(&item);
        for (std::size_t i = 0; check != nullptr && i < aid_.checks.lines.size(); ++i) {
            if (aid_.checks.lines[i].check == *check) return i + 1;
        }
        return std::nullopt;
    }
    [[nodiscard]] float measure_row(std::size_t row, float width) override {
        measure_within(width);
        if (row > 0) return line_height(aid_.checks.lines[row - 1]);
        const PictureWords& words = aid_.words.checks;
        return grid(4) + picture_head_height(ui_, words, width_) + k_summary_bar + grid(3) + legend(nullptr, {}) +
               picture_foot_height(ui_, words, width_) + grid(4);
    }
    void draw_row(std::size_t row, Rect rect) override {
        draw_within(rect);
        if (row == 0)
            draw_summary({{left_, rect.min.y + grid(4)}, {left_ + width_, rect.max.y - grid(4)}});
        else
            show_line(aid_.checks.lines[row - 1], rect);
        draw_line_below(rect);
    }

private:
    [[nodiscard]] const Check& check_of(const CheckLine& each) const {
        return context_.report().findings.checks[each.check];
    }

    void draw_summary(Rect picture) {
        draw_picture_words(list(), ui_, aid_.words.checks, picture);
        const float y = picture.min.y + picture_head_height(ui_, aid_.words.checks, width_);
        const auto unit = width_ / static_cast<float>(aid_.checks.lines.size());
        float x = left_;
        for (const CheckVerdict verdict : k_order) {
            const std::size_t count = aid_.checks.verdicts[static_cast<std::size_t>(verdict)];
            if (count == 0) continue;
            const VerdictLook look = look_of(palette_, verdict);
            const float end = x + unit * static_cast<float>(count);
            draw_filled_rect(list(), {{x, y}, {std::max(x + 2, end - 2), y + k_summary_bar}}, look.color,
                             palette_.surface, look.pattern);
            x = end;
        }
        legend(&list(), {left_, y + k_summary_bar + grid(3)});
    }

    // In lines of the width; null: only measured.
    float legend(ImDrawList* to, ImVec2 at) const {
        float x = 0;
        float y = 0;
        const Font small = caption_font(ui_);
        const float swatch = ui_.theme.scaled(k_swatch);
        for (const CheckVerdict verdict : k_order) {
            const std::size_t count = aid_.checks.verdicts[static_cast<std::size_t>(verdict)];
            const VerdictLook look = look_of(palette_, verdict);
            const std::string text = std::string(label_of(verdict)) + "  " + count_text(count);
            const float needed = swatch + grid(1.5F) + text_width(small, text);
            if (x > 0 && x + needed > width_) {
                x = 0;
                y += caption_line(ui_) + grid(1);
            }
            if (to != nullptr) {
                const Rect field{{at.x + x, at.y + y + 2}, {at.x + x + swatch, at.y + y + caption_line(ui_) - 3}};
                draw_filled_rect(*to, field, look.color, palette_.surface, look.pattern);
                draw_text(*to, small, {field.max.x + grid(1.5F), at.y + y}, palette_.text, text);
            }
            x += needed + grid(4);
        }
        return y + caption_line(ui_);
    }

    // --- one check ---------------------------------------------------------------------------------------

    [[nodiscard]] float glyph_room() const { return ui_.theme.scaled(20) + grid(3); }
    [[nodiscard]] bool has_two_columns() const { return width_ >= k_two_columns_from * ui_.theme.text_scale; }
    [[nodiscard]] float numbers_width() const { return has_two_columns() ? width_ * 0.42F : width_ - glyph_room(); }
    [[nodiscard]] float claim_width() const {
        return has_two_columns() ? width_ - glyph_room() - numbers_width() - grid(5) : width_ - glyph_room();
    }
    [[nodiscard]] float claim_height(const CheckLine& each) const {
        return draw_paragraph(nullptr, body(), line(), {}, claim_width(), {}, check_of(each).claim) +
               caption_line(ui_) + grid(0.5F);
    }
    [[nodiscard]] float numbers_height() const { return 2 * (caption_line(ui_) + k_number_bar + grid(1.5F)); }
    [[nodiscard]] float line_height(const CheckLine& each) const {
        const float claim = claim_height(each);
        const float height = has_two_columns() ? std::max(claim, numbers_height()) : claim + grid(2) + numbers_height();
        return grid(3) + height + grid(3);
    }

    void show_line(const CheckLine& each, Rect rect) {
        const Item item = each.check;
        const Press press = press_item(context_, "aid-check:" + std::to_string(each.check.index()), item, rect);
        if (press.hovered) explain_check(context_, aid_, each.check);
        const bool selected = context_.selection() == item;
        const bool hovered = context_.state.hovered == item;
        if (selected || hovered)
            list().AddRectFilled(rect.min, rect.max, to_u32(selected ? palette_.selection : palette_.hover));
        if (selected) list().AddRectFilled(rect.min, {rect.min.x + 3, rect.max.y}, to_u32(palette_.accent));
        const float y = rect.min.y + grid(3);
        const VerdictLook look = look_of(palette_, check_of(each).verdict);
        draw_glyph(look, {left_ + ui_.theme.scaled(10), y + line() / 2});
        const float x = left_ + glyph_room();
        const float claim =
            draw_paragraph(&list(), body(), line(), {x, y}, claim_width(), palette_.text, check_of(each).claim);
        draw_text_elided(list(), caption_font(ui_), {x, y + claim + grid(0.5F)}, claim_width(), palette_.muted,
                         std::string(label_of(check_of(each).verdict)) + ", " + each.sentences);
        const ImVec2 numbers = has_two_columns() ? ImVec2{left_ + width_ - numbers_width(), y}
                                                 : ImVec2{x, y + claim_height(each) + grid(2)};
        const std::array<std::string_view, 2> labels = figure_labels(check_of(each));
        draw_number_bar(numbers, labels[0], each.stated, each.stated_share, FillPattern::Light, palette_.muted);
        draw_number_bar({numbers.x, numbers.y + numbers_height() / 2}, labels[1], each.computed, each.computed_share,
                        look.pattern, look.color);
    }

    void draw_glyph(const VerdictLook& look, ImVec2 center) {
        const float radius = ui_.theme.scaled(9);
        list().AddCircleFilled(center, radius, to_u32(look.color));
        if (look.icon != Icon::None) {
            draw_icon(list(), look.icon, center, radius * 1.5F, palette_.surface);
            return;
        }
        const Font strong = ui_.theme.font(TextStyle::Strong);
        draw_text(list(), strong, {center.x - text_width(strong, "?") / 2, center.y - strong.size / 2},
                  palette_.surface, "?");
    }

    void draw_number_bar(ImVec2 at, std::string_view label, std::string_view number, double share, FillPattern pattern,
                         Color color) {
        const Font small = caption_font(ui_);
        draw_text(list(), small, at, palette_.muted, label);
        const float label_room = text_width(small, "computed") + grid(2);
        draw_text_elided(list(), small, {at.x + label_room, at.y}, numbers_width() - label_room, palette_.text, number);
        const float top = at.y + caption_line(ui_);
        list().AddRectFilled({at.x, top}, {at.x + numbers_width(), top + k_number_bar}, to_u32(palette_.sunken), 2);
        const float length = std::max(2.0F, numbers_width() * static_cast<float>(share));
        draw_filled_rect(list(), {{at.x, top}, {at.x + length, top + k_number_bar}}, color, palette_.surface, pattern);
    }
};

}  // namespace

std::unique_ptr<AidPanel> make_check_panel(const ViewContext& context, AidState& aid) {
    return std::make_unique<CheckPanel>(context, aid);
}

}  // namespace attache
