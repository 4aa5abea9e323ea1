#include "views/aid_chart.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/rich_text.h"
#include "views/aid_chart_frame.h"
#include "views/format.h"
#include "views/status_swatch.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_widest_column = 26;
constexpr float k_thinnest_column = 1.5F;
constexpr float k_patterned_column = 4;  // thinner ones have room for no pattern
constexpr float k_labelled_column = 11;
constexpr int k_ticks = 5;

class ChartDrawer {
public:
    ChartDrawer(const ViewContext& context, AidState& aid, Rect rect)
        : context_(context),
          ui_(context.ui),
          palette_(context.ui.palette()),
          aid_(aid),
          chart_(aid.chart),
          rect_(rect),
          frame_(make_chart_frame(context, aid, rect)),
          list_(*ImGui::GetWindowDrawList()) {}

    void show() {
        draw_words();
        draw_legend();
        if (chart_.has_axis()) {
            draw_axes();
            for (const AidBar& bar : chart_.bars)
                show_bar(bar);
            label_bars();
            for (std::size_t i = 0; i < chart_.brackets.size(); ++i)
                show_bracket(chart_.brackets[i], i);
        }
        show_loose();
    }

private:
    [[nodiscard]] float x_of(double year) const {
        const double share = (std::max(year, static_cast<double>(chart_.first_year)) - chart_.first_year) /
                             static_cast<double>(chart_.years());
        return frame_.plot.min.x + static_cast<float>(share) * frame_.plot.width();
    }
    [[nodiscard]] double most() const {
        const double step = tick_step(chart_.most_per_year, k_ticks);
        return step * std::ceil(chart_.most_per_year * 1.06 / step);
    }
    [[nodiscard]] float y_of(double value) const {
        return frame_.plot.max.y - static_cast<float>(value / most()) * frame_.plot.height();
    }
    [[nodiscard]] const Amount& amount_of(AmountId id) const { return context_.report().findings.amounts[id]; }
    [[nodiscard]] Font small() const { return ui_.theme.font(TextStyle::Caption); }

    void draw_words() {
        draw_text_elided(list_, ui_.theme.font(TextStyle::Title), {rect_.min.x, frame_.title_y}, rect_.width(),
                         palette_.text, aid_.words.title);
        draw_paragraph(&list_, small(), caption_line(ui_), {rect_.min.x, frame_.explanation_y}, rect_.width(),
                       palette_.muted, aid_.words.explanation);
        draw_paragraph(&list_, small(), caption_line(ui_), {rect_.min.x, frame_.source_y}, rect_.width(),
                       palette_.muted, aid_.words.source);
    }

    void draw_legend() {
        flow_legend(ui_, aid_, rect_.width(), [this](AidStatus status, ImVec2 offset) {
            const ImVec2 at{rect_.min.x + offset.x, frame_.legend_y + offset.y};
            const Rect swatch{{at.x, at.y + 2}, {at.x + ui_.theme.scaled(k_swatch), at.y + caption_line(ui_) - 3}};
            draw_status_swatch(list_, ui_, status, swatch, palette_.surface);
            draw_text(list_, small(), {swatch.max.x + grid(1.5F), at.y}, palette_.text, label_of(status));
        });
    }

    void draw_axes() {
        const Rect& plot = frame_.plot;
        if (plot.height() > 0) {
            const AxisScale scale = axis_scale(chart_.most_per_year);
            const double step = tick_step(chart_.most_per_year, k_ticks);
            const long ticks = std::lround(most() / step);
            for (long tick = 0; tick <= ticks; ++tick) {
                const double value = static_cast<double>(tick) * step;
                const float y = std::round(y_of(value));
                list_.AddLine({plot.min.x, y}, {plot.max.x, y}, to_u32(tick == 0 ? palette_.outline : palette_.border));
                draw_number(list_, small(), {plot.min.x - grid(2), y - small().size / 2}, palette_.muted,
                            number_text(value / scale.unit, 2));
            }
        }
        const float slot = plot.width() / static_cast<float>(chart_.years());
        const float room = text_width(small(), "2000") + grid(2);
        std::int32_t every = 1;
        while (slot * static_cast<float>(every) < room)
            every = every == 1 ? 2 : every == 2 ? 5 : every * 2;
        for (std::int32_t year = chart_.first_year; year <= chart_.last_year; ++year) {
            // Counted from the last year, which is the one that matters.
            const bool named = (chart_.last_year - year) % every == 0;
            const float middle = x_of(year + 0.5);
            list_.AddLine({middle, plot.max.y}, {middle, plot.max.y + (named ? 4.0F : 2.0F)}, to_u32(palette_.outline));
            if (!named) continue;
            const std::string text = std::to_string(year);
            const float width = text_width(small(), text);
            const float x = std::clamp(middle - width / 2, plot.min.x, plot.max.x - width);
            draw_text(list_, small(), {x, frame_.years_y + 2}, palette_.muted, text);
        }
    }

    [[nodiscard]] Rect rect_of_bar(const AidBar& bar) const {
        const float left = x_of(bar.from);
        const float right = x_of(bar.to);
        const float top = std::min(y_of(bar.per_year), frame_.plot.max.y - 2);
        if (bar.is_period) return {{left + 1, top}, {right - 1, frame_.plot.max.y}};
        const auto places = static_cast<float>(bar.places);
        const float slot = right - left;
        const float column = std::clamp((slot - 2) / places, k_thinnest_column, k_widest_column);
        const float begin = (left + right) / 2 - column * places / 2 + static_cast<float>(bar.place) * column;
        const float gap = column > k_patterned_column ? 0.5F : 0.25F;
        return {{begin + gap, top}, {begin + column - gap, frame_.plot.max.y}};
    }

    // Makes an area stand for an amount.
    Press press_amount(AmountId id, Rect rect) {
        ImGui::SetCursorScreenPos(rect.min);
        ImGui::SetNextItemAllowOverlap();
        const Press press = press_area(ui_, "aid-mark:" + std::to_string(id.index()),
                                       {std::max(2.0F, rect.width()), std::max(2.0F, rect.height())});
        if (press.clicked) context_.select(id);
        if (press.hovered) {
            context_.hover(id);
            explain_amount(context_, aid_, id);
        }
        return press;
    }

    [[nodiscard]] bool is_emphasised(AmountId id) const {
        return context_.selection() == Item(id) || context_.state.hovered == Item(id);
    }

    void show_bar(const AidBar& bar) {
        const Rect rect = rect_of_bar(bar);
        press_amount(bar.amount, rect);
        list_.AddRectFilled(rect.min, rect.max, to_u32(palette_.surface));
        const bool patterned = rect.width() >= k_patterned_column - 1;
        draw_filled_rect(list_, rect, palette_.money, palette_.surface,
                         patterned ? fill_pattern_of(bar.status) : FillPattern::Solid);
        if (is_emphasised(bar.amount)) {
            list_.AddRect({rect.min.x - 2, rect.min.y - 2}, {rect.max.x + 2, rect.max.y + 1}, to_u32(palette_.accent),
                          2, 0, 2);
        }
    }

    [[nodiscard]] bool is_free(Rect rect) const {
        return std::none_of(labels_.begin(), labels_.end(), [&](const Rect& other) { return other.overlaps(rect); });
    }

    // A label with a ground of its own, unless it would cover another.
    bool label(ImVec2 at, std::string_view text, Color ink, Color ground) {
        const float width = text_width(small(), text);
        const Rect rect{{at.x - 3, at.y - 1}, {at.x + width + 3, at.y + small().size + 1}};
        if (!is_free(rect) || rect.max.x > rect_.max.x + 3) return false;
        labels_.push_back(rect);
        if (ground.alpha != 0) list_.AddRectFilled(rect.min, rect.max, to_u32(ground), 3);
        draw_text(list_, small(), at, ink, text);
        return true;
    }

    // Single years first: their labels have fewest places to stand.
    void label_bars() {
        for (const AidBar& bar : chart_.bars) {
            if (!bar.is_period) label_column(bar);
        }
        for (const AidBar& bar : chart_.bars) {
            if (bar.is_period) label_period(bar);
        }
    }

    void label_column(const AidBar& bar) {
        const Rect rect = rect_of_bar(bar);
        // Of columns that are thinner than their labels, the first one speaks.
        const bool is_thin = rect.width() < k_labelled_column;
        if (is_thin && bar.place > 0) return;
        const std::string text = number_text(amount_of(bar.amount).value / axis_scale(chart_.most_per_year).unit, 1);
        const float width = text_width(small(), text);
        const float x = std::min(rect.center().x - width / 2, rect_.max.x - width);
        const float y = rect.min.y - small().size - 2;
        const Color ground = faded(palette_.surface, 0.85F);
        // Where a neighbour's label stands, this one stands a little higher.
        for (int step = 0; step < 4; ++step) {
            const float raised = y - static_cast<float>(step) * small().size * 0.6F;
            if (label({x, raised}, text, palette_.text, ground)) break;
        }
    }

    void label_period(const AidBar& bar) {
        const Rect rect = rect_of_bar(bar);
        const Amount& amount = amount_of(bar.amount);
        const std::string total = aid_label(amount) + ", " + period_text(*amount.aid);
        const std::string average = "on average " + short_money_text(bar.per_year, amount.unit) + " a year";
        const float room = rect.width() - grid(4);
        const bool inside = rect.height() >= small().size + grid(1.5F) && text_width(small(), total) <= room;
        if (!inside) {
            if (!label({rect.min.x + grid(1), rect.min.y - small().size - 3}, total, palette_.text,
                       faded(palette_.surface, 0.85F))) {
                label({rect.min.x + grid(1), rect.min.y - small().size - 3}, money_text(amount.value, amount.unit),
                      palette_.text, faded(palette_.surface, 0.85F));
            }
            return;
        }
        const bool solid = fill_pattern_of(bar.status) == FillPattern::Solid;
        const Color ink = solid ? palette_.surface : palette_.text;
        const Color ground =
            fill_pattern_of(bar.status) == FillPattern::Light || solid ? k_transparent : faded(palette_.surface, 0.9F);
        const float y = rect.min.y + grid(1);
        if (!label({rect.min.x + grid(2), y}, total, ink, ground)) return;
        if (rect.height() >= 2 * small().size + grid(3))
            label({rect.min.x + grid(2), y + small().size + 3}, average, ink, ground);
    }

    void show_bracket(const AidBracket& bracket, std::size_t row) {
        const float y = frame_.brackets.min.y + (static_cast<float>(row) + 0.5F) * k_bracket_height + 4;
        const float left = x_of(bracket.from);
        const float right = std::max(left + grid(4), x_of(bracket.to));
        press_amount(bracket.amount, {{left, y - k_bracket_height / 2}, {right, y + k_bracket_height / 2 - 4}});
        const Color color = is_emphasised(bracket.amount) ? palette_.accent : palette_.money;
        const ImVec2 ends[] = {{left, y}, {right - (bracket.open_end ? 6.0F : 0.0F), y}};
        draw_polyline(list_, ends, color, 2,
                      bracket.status == AidStatus::Provided ? LinePattern::Solid : LinePattern::Dashed);
        const auto stop = [&](float x) { list_.AddLine({x, y - 5}, {x, y + 5}, to_u32(color), 2); };
        if (bracket.open_begin)
            draw_arrowhead(list_, {left, y}, {-1, 0}, 9, color);
        else
            stop(left);
        if (bracket.open_end)
            draw_arrowhead(list_, {right, y}, {1, 0}, 9, color);
        else
            stop(right);
        const Amount& amount = amount_of(bracket.amount);
        const std::string text = aid_label(amount) + ", " + period_text(*amount.aid);
        const float width = text_width(small(), text);
        const float x = std::clamp(left + grid(2), rect_.min.x, std::max(rect_.min.x, rect_.max.x - width - grid(1)));
        label({x, y - small().size - 3}, text, palette_.text, faded(palette_.surface, 0.85F));
    }

    void show_loose() {
        if (chart_.without_period.empty()) return;
        draw_text(list_, small(), {rect_.min.x, frame_.loose_y}, palette_.muted,
                  "Without a period, so not in the chart");
        const ImVec2 corner{rect_.min.x, frame_.loose_y + caption_line(ui_) + grid(1)};
        flow_loose(context_, aid_, rect_.width(), [&](AmountId id, Rect place) {
            show_loose_amount(id, {{corner.x + place.min.x, corner.y + place.min.y},
                                   {corner.x + place.max.x, corner.y + place.max.y}});
        });
    }

    void show_loose_amount(AmountId id, Rect rect) {
        const Amount& amount = amount_of(id);
        const Press press = press_amount(id, rect);
        list_.AddRectFilled(rect.min, rect.max, to_u32(press_ground(ui_, press)), k_radius);
        list_.AddRect(rect.min, rect.max, to_u32(is_emphasised(id) ? palette_.accent : palette_.outline), k_radius);
        const float half = small().size * 0.4F;
        const float x = rect.min.x + grid(2);
        const Rect swatch{{x, rect.center().y - half}, {x + ui_.theme.scaled(k_swatch), rect.center().y + half}};
        draw_status_swatch(list_, ui_, amount.aid->status, swatch, palette_.surface);
        draw_text_elided(list_, small(), {swatch.max.x + grid(1.5F), middle_y(small(), rect.min.y, rect.max.y)},
                         rect.max.x - swatch.max.x - grid(2.5F), palette_.text,
                         aid_label_with_payer(context_.report(), amount));
    }

    const ViewContext& context_;
    Ui& ui_;
    const Palette& palette_;
    AidState& aid_;
    const AidChart& chart_;
    Rect rect_;
    ChartFrame frame_;
    ImDrawList& list_;
    std::vector<Rect> labels_;  // that stand already
};

}  // namespace

float aid_chart_height(const ViewContext& context, const AidState& aid, float width) {
    return make_chart_frame(context, aid, {{0, 0}, {width, 0}}).bottom;
}

void show_aid_chart(const ViewContext& context, AidState& aid, Rect rect) { ChartDrawer(context, aid, rect).show(); }

void explain_amount(const ViewContext& context, AidState& aid, AmountId id) {
    if (!aid.rest.rests_on(context.ui, id.index() + 1)) return;
    const Report& report = context.report();
    const Amount& amount = report.findings.amounts[id];
    std::string title = aid_label(amount);
    if (amount.aid->payer.has_value() || amount.aid->payee.has_value()) {
        title += '\n' + std::string(name_of(report, amount.aid->payer)) + " \xE2\x86\x92 " +
                 std::string(name_of(report, amount.aid->payee));
    }
    show_tip(context.ui, title, period_text(*amount.aid) + ", " + sentence_label(amount.sentence));
}

}  // namespace attache
