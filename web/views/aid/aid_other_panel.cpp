// Money that is no aid: a small picture for each kind and currency, each with a scale of its own.
#include <algorithm>

#include "ui/rich_text.h"
#include "views/aid/aid_row_panel.h"
#include "views/format.h"

namespace attache {
namespace {

constexpr float k_bar = 12;

class OtherMoneyPanel final : public AidRowPanel {
public:
    OtherMoneyPanel(const ViewContext& context, AidState& aid) : AidRowPanel(context, aid) {}

    [[nodiscard]] std::size_t row_count() const override { return aid_.other.size(); }
    [[nodiscard]] std::optional<std::size_t> row_of(const Item& item) const override {
        const auto* amount = std::get_if<AmountId>(&item);
        for (std::size_t i = 0; amount != nullptr && i < aid_.other.size(); ++i) {
            const auto& amounts = aid_.other[i].amounts;
            if (std::find(amounts.begin(), amounts.end(), *amount) != amounts.end()) return i;
        }
        return std::nullopt;
    }
    [[nodiscard]] float measure_row(std::size_t row, float width) override {
        measure_within(width);
        const PictureWords& words = aid_.words.other[row];
        float height = picture_head_height(ui_, words, width_) + picture_foot_height(ui_, words, width_);
        for (std::size_t i = 0; i < shown(row); ++i)
            height += bar_height(row, i);
        if (shown(row) < aid_.other[row].amounts.size()) height += caption_line(ui_);
        return grid(4) + height + grid(6);
    }
    void draw_row(std::size_t row, Rect rect) override {
        const OtherMoney& money = aid_.other[row];
        const Rect picture{{rect.min.x + k_picture_side, rect.min.y + grid(4)},
                           {rect.max.x - k_picture_side, rect.max.y - grid(6)}};
        draw_within(rect);
        draw_picture_words(list(), ui_, aid_.words.other[row], picture);
        float y = picture.min.y + picture_head_height(ui_, aid_.words.other[row], width_);
        for (std::size_t i = 0; i < shown(row); ++i)
            y = show_bar(row, i, y);
        if (shown(row) < money.amounts.size()) {
            const std::string more = "and " + counted(money.amounts.size() - shown(row), "smaller sum", "smaller sums");
            draw_text(list(), caption_font(ui_), {left_, y}, palette_.muted, more);
        }
        draw_line_below(rect);
    }

private:
    [[nodiscard]] std::size_t shown(std::size_t row) const {
        return std::min(k_most_other_bars, aid_.other[row].amounts.size());
    }
    [[nodiscard]] const Amount& amount_of(AmountId id) const { return context_.report().findings.amounts[id]; }

    [[nodiscard]] float words_height(std::size_t row, std::size_t i) const {
        return draw_paragraph(nullptr, caption_font(ui_), caption_line(ui_), {}, width_, {}, aid_.other_lines[row][i],
                              3);
    }
    [[nodiscard]] float bar_height(std::size_t row, std::size_t i) const {
        return line() + grid(1) + k_bar + grid(1) + words_height(row, i) + grid(4);
    }

    float show_bar(std::size_t row, std::size_t i, float y) {
        const OtherMoney& money = aid_.other[row];
        const AmountId id = money.amounts[i];
        const Amount& amount = amount_of(id);
        const float height = bar_height(row, i);
        const Rect area{{left_, y}, {left_ + width_, y + height - grid(2)}};
        const Press press = press_amount(context_, aid_, id, area);
        const Color ground = context_.selection() == Item(id) ? palette_.selection : press_ground(ui_, press);
        list().AddRectFilled({area.min.x - grid(2), area.min.y - grid(1)}, {area.max.x + grid(2), area.max.y},
                             to_u32(ground), k_radius);
        draw_text(list(), ui_.theme.font(TextStyle::Strong), {left_, y}, palette_.text, amount_text(amount));
        draw_number(list(), body(), {left_ + width_, y}, palette_.muted, sentence_short_label(amount.sentence));
        const float top = y + line() + grid(1);
        list().AddRectFilled({left_, top}, {left_ + width_, top + k_bar}, to_u32(palette_.sunken), 2);
        const auto length = [&](double value) {
            return std::max(2.0F, width_ * static_cast<float>(money.most > 0 ? value / money.most : 0));
        };
        const float end = left_ + length(amount.value);
        list().AddRectFilled({left_, top}, {end, top + k_bar}, to_u32(palette_.muted), 2);
        if (amount.max) {
            const float far = left_ + length(*amount.max);
            list().AddRectFilled({end, top}, {far, top + k_bar}, to_u32(faded(palette_.muted, 0.35F)), 2);
            list().AddLine({far, top - 1}, {far, top + k_bar + 1}, to_u32(palette_.muted), 1.5F);
        }
        draw_paragraph(&list(), caption_font(ui_), caption_line(ui_), {left_, top + k_bar + grid(1)}, width_,
                       palette_.muted, aid_.other_lines[row][i], 3);
        return y + height;
    }
};

}  // namespace

std::unique_ptr<AidPanel> make_other_money_panel(const ViewContext& context, AidState& aid) {
    return std::make_unique<OtherMoneyPanel>(context, aid);
}

}  // namespace attache
