// What a sum is made of: the whole as a bar, its items one after another below it on the same scale, and at the end
// what they leave unexplained.
#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/rich_text.h"
#include "views/aid/aid_panel.h"
#include "views/aid/aid_picture.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_whole_bar = 22;
constexpr float k_item_bar = 14;
constexpr float k_thinnest = 2;

class CompositionPanel final : public AidPanel {
public:
    CompositionPanel(const ViewContext& context, AidState& aid)
        : context_(context), ui_(context.ui), palette_(context.ui.palette()), aid_(aid), choices_(choices()) {}

    [[nodiscard]] std::size_t row_count() const override { return aid_.compositions.empty() ? 0 : 1; }
    [[nodiscard]] float head_height(float width) override {
        const float height = choices_height(ui_, choices_, width - 2 * k_picture_side);
        return height > 0 ? height + grid(2) : 0;
    }
    void show_head(Rect rect) override {
        show_choices(context_, choices_, {rect.min.x + k_picture_side, rect.min.y},
                     rect.width() - k_scroll_bar_width - 2 * k_picture_side);
    }
    [[nodiscard]] float measure_row(std::size_t /*row*/, float width) override {
        width_ = width - 2 * k_picture_side;
        const PictureWords& words = aid_.words.composition;
        float height = picture_head_height(ui_, words, width_) + whole_height();
        for (std::size_t i = 0; i < composition().items.size(); ++i)
            height += item_height(i);
        return grid(8) + height + rest_height() + check_height() + picture_foot_height(ui_, words, width_);
    }
    void draw_row(std::size_t /*row*/, Rect rect) override {
        const Rect picture{{rect.min.x + k_picture_side, rect.min.y + grid(4)},
                           {rect.max.x - k_picture_side, rect.max.y - grid(4)}};
        left_ = picture.min.x;
        width_ = picture.width();
        draw_picture_words(list(), ui_, aid_.words.composition, picture);
        float y = picture.min.y + picture_head_height(ui_, aid_.words.composition, width_);
        y = show_whole(y);
        double before = 0;
        for (std::size_t i = 0; i < composition().items.size(); ++i) {
            y = show_item(i, before, y);
            before += amount_of(composition().items[i]).value;
        }
        y = draw_rest(y);
        show_check(y);
    }

private:
    [[nodiscard]] const AidComposition& composition() const {
        return aid_.compositions[std::min(aid_.choices.composition, aid_.compositions.size() - 1)];
    }
    [[nodiscard]] const Amount& amount_of(AmountId id) const { return context_.report().findings.amounts[id]; }
    [[nodiscard]] const Amount& whole() const { return amount_of(composition().whole); }
    [[nodiscard]] ImDrawList& list() const { return *ImGui::GetWindowDrawList(); }
    [[nodiscard]] Font body() const { return ui_.theme.font(TextStyle::Body); }
    [[nodiscard]] float line() const { return ui_.theme.line_height(TextStyle::Body); }

    // What a full width stands for: the whole, or its items if they exceed it.
    [[nodiscard]] double full() const { return std::max({whole().value, composition().itemised, 1e-9}); }
    [[nodiscard]] float x_of(double value) const { return left_ + static_cast<float>(value / full()) * width_; }
    [[nodiscard]] std::string share_text(double value) const {
        return number_text(whole().value > 0 ? value / whole().value * 100 : 0, 1) + '%';
    }

    [[nodiscard]] float whole_height() const { return line() + grid(1) + k_whole_bar + grid(4); }
    [[nodiscard]] float words_width() const { return width_ - numbers_width() - number_width(body(), "s. 0000"); }
    [[nodiscard]] float numbers_width() const { return text_width(body(), "$100.55 million  100.0%") + grid(4); }
    [[nodiscard]] bool is_narrow() const { return words_width() < 220 * ui_.theme.text_scale; }

    [[nodiscard]] float paragraph(ImDrawList* to, ImVec2 at, float width, Color ink, std::string_view text) const {
        return draw_paragraph(to, body(), line(), at, width, ink, text, 3);
    }
    // An item's words stand beside its numbers, or below them where there is little room.
    [[nodiscard]] float item_height(std::size_t i) const {
        const float words = paragraph(nullptr, {}, is_narrow() ? width_ : words_width(), {}, aid_.item_words[i]);
        return (is_narrow() ? line() + words : std::max(line(), words)) + grid(1) + k_item_bar + grid(3.5F);
    }
    [[nodiscard]] float rest_height() const { return line() + grid(1) + k_item_bar + grid(4); }
    [[nodiscard]] float check_height() const {
        return composition().check.has_value() ? std::max(ui_.theme.target, check_words_height() + grid(3)) : 0;
    }
    [[nodiscard]] float check_words_height() const {
        return paragraph(nullptr, {}, width_ - grid(10), {},
                         context_.report().findings.checks[composition().check].claim);
    }

    void draw_ground(const Press& press, const Item& item, Rect rect) const {
        const bool selected = context_.selection() == item;
        const Color ground = selected ? palette_.selection : press_ground(ui_, press);
        list().AddRectFilled({rect.min.x - grid(2), rect.min.y - grid(1)}, {rect.max.x + grid(2), rect.max.y},
                             to_u32(ground), k_radius);
    }

    float show_whole(float y) {
        const AmountId id = composition().whole;
        const Rect area{{left_, y}, {left_ + width_, y + whole_height() - grid(2)}};
        const Press press = press_amount(context_, aid_, id, area);
        draw_ground(press, id, area);
        draw_text(list(), ui_.theme.font(TextStyle::Strong), {left_, y}, palette_.text, aid_label(whole()));
        draw_number(list(), body(), {left_ + width_, y}, palette_.muted, sentence_short_label(whole().sentence));
        const float top = y + line() + grid(1);
        draw_filled_rect(list(), {{left_, top}, {x_of(whole().value), top + k_whole_bar}}, palette_.money,
                         palette_.surface, fill_pattern_of(whole().aid->status));
        return y + whole_height();
    }

    float show_item(std::size_t i, double before, float y) {
        const AmountId id = composition().items[i];
        const Amount& amount = amount_of(id);
        const float height = item_height(i);
        const Rect area{{left_, y}, {left_ + width_, y + height - grid(1.5F)}};
        const Press press = press_amount(context_, aid_, id, area);
        draw_ground(press, id, area);
        const Font strong = ui_.theme.font(TextStyle::Strong);
        const std::string value = amount_text(amount);
        draw_text(list(), strong, {left_, y}, palette_.text, value);
        draw_text(list(), body(), {left_ + text_width(strong, value) + grid(2), y}, palette_.muted,
                  share_text(amount.value));
        draw_number(list(), body(), {left_ + width_, y}, palette_.muted, sentence_short_label(amount.sentence));
        const ImVec2 words = is_narrow() ? ImVec2{left_, y + line()} : ImVec2{left_ + numbers_width(), y};
        (void)paragraph(&list(), words, is_narrow() ? width_ : words_width(), palette_.text, aid_.item_words[i]);
        const float top = y + height - grid(3.5F) - k_item_bar;
        draw_cascade(before, before + amount.value, top, fill_pattern_of(amount.aid->status), palette_.money);
        return y + height;
    }

    // A bar where its part of the whole lies, on a track that shows the whole.
    void draw_cascade(double from, double to, float top, FillPattern pattern, Color color) {
        list().AddRectFilled({left_, top}, {left_ + width_, top + k_item_bar}, to_u32(palette_.sunken), 2);
        const float begin = x_of(from);
        const Rect bar{{begin, top}, {std::max(begin + k_thinnest, x_of(to)), top + k_item_bar}};
        draw_filled_rect(list(), bar, color, palette_.surface, pattern);
    }

    float draw_rest(float y) {
        const double rest = composition().rest;
        const bool exceeds = rest < 0;
        const double size = std::abs(rest);
        const bool is_none = size < 1e-6 * full();
        std::string text = "The items explain all of it";
        if (exceeds)
            text = money_text(size, whole().unit) + " more than the whole is in the items";
        else if (!is_none)
            text = money_text(size, whole().unit) + " (" + share_text(size) + ") is left unexplained";
        if (is_none) text = "The items explain all of it";
        draw_text_elided(list(), ui_.theme.font(TextStyle::Strong), {left_, y}, width_, palette_.text, text);
        if (is_none) return y + rest_height();
        const float top = y + line() + grid(1);
        const double from = exceeds ? whole().value : composition().itemised;
        const Rect bar{{x_of(from), top}, {std::max(x_of(from) + k_thinnest, x_of(from + size)), top + k_item_bar}};
        list().AddRectFilled({left_, top}, {left_ + width_, top + k_item_bar}, to_u32(palette_.sunken), 2);
        list().AddRectFilled(bar.min, bar.max, to_u32(palette_.surface));
        const ImVec2 outline[] = {bar.min, {bar.max.x, bar.min.y}, bar.max, {bar.min.x, bar.max.y}, bar.min};
        draw_polyline(list(), outline, exceeds ? palette_.signs[0] : palette_.muted, 1.5F, LinePattern::Dashed);
        return y + rest_height();
    }

    void show_check(float y) {
        if (!composition().check.has_value()) return;
        const CheckId id = composition().check;
        const Check& check = context_.report().findings.checks[id];
        const Rect area{{left_, y}, {left_ + width_, y + check_height()}};
        const Press press = press_item(context_, "aid-check:" + std::to_string(id.index()), id, area);
        if (press.hovered) explain_check(context_, aid_, id);
        list().AddRectFilled(area.min, area.max,
                             to_u32(context_.selection() == Item(id) ? palette_.selection : press_ground(ui_, press)),
                             k_radius);
        list().AddRect(area.min, area.max, to_u32(is_emphasised(context_, id) ? palette_.accent : palette_.border),
                       k_radius);
        const bool agrees = check.verdict == CheckVerdict::Consistent;
        draw_icon(list(), agrees ? Icon::Check : Icon::Help, {left_ + grid(4.5F), area.center().y},
                  ui_.theme.icon_size(), palette_.muted);
        const float height = check_words_height();
        (void)paragraph(&list(), {left_ + grid(8), area.center().y - height / 2}, width_ - grid(10), palette_.text,
                        check.claim);
    }

    [[nodiscard]] std::vector<Choice> choices() const {
        if (aid_.compositions.size() < 2) return {};
        constexpr std::size_t k_most = 8;
        Choice choice;
        labels_.clear();
        names_.clear();
        const std::size_t count = std::min(k_most, aid_.compositions.size());
        for (std::size_t i = 0; i < count; ++i) {
            const Amount& amount = amount_of(aid_.compositions[i].whole);
            labels_.push_back(aid_label(amount) +
                              (amount.aid->from || amount.aid->to ? ", " + period_text(*amount.aid) : ""));
            names_.push_back("aid-whole:" + std::to_string(i));
        }
        for (std::size_t i = 0; i < count; ++i)
            choice.segments.push_back({names_[i], labels_[i], {}});
        choice.current = std::min(aid_.choices.composition, count - 1);
        AidChoices& chosen = aid_.choices;
        choice.choose = [&chosen](std::size_t i) { chosen.composition = i; };
        return {std::move(choice)};
    }

    const ViewContext& context_;
    Ui& ui_;
    const Palette& palette_;
    AidState& aid_;
    mutable std::vector<std::string> labels_;  // of the choices
    mutable std::vector<std::string> names_;
    std::vector<Choice> choices_;
    float left_ = 0;
    float width_ = 0;
};

}  // namespace

std::unique_ptr<AidPanel> make_composition_panel(const ViewContext& context, AidState& aid) {
    return std::make_unique<CompositionPanel>(context, aid);
}

}  // namespace attache
