#include "views/aid/aid_chart.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "views/aid/aid_chart_frame.h"
#include "views/aid/aid_picture.h"
#include "views/format.h"
#include "views/status_swatch.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_widest_column = 26;
constexpr float k_thinnest_column = 1.5F;
constexpr float k_patterned_column = 4;  // thinner ones have room for no pattern
constexpr float k_labelled_column = 11;
constexpr float k_digit_height = 0.66F;  // of a line
constexpr float k_fade_length = 90;      // pixels over which an open end fades
constexpr float k_fade_step = 4;

class ChartDrawer {
public:
    ChartDrawer(const ViewContext& context, AidState& aid, Rect rect, float view_height)
        : context_(context),
          ui_(context.ui),
          palette_(context.ui.palette()),
          aid_(aid),
          chart_(aid.chart),
          rect_(rect),
          frame_(make_chart_frame(context, aid, rect, view_height)),
          scale_(make_value_scale(aid.choices.scale, aid.chart.least, aid.chart.most)),
          list_(*ImGui::GetWindowDrawList()) {}

    void show() {
        draw_picture_words(list_, ui_, aid_.words.chart, rect_);
        draw_status_legend(&list_, ui_, aid_.statuses, {rect_.min.x, frame_.legend_y}, rect_.width());
        if (chart_.has_axis()) {
            draw_axes();
            for (const AidBar& bar : chart_.bars)
                show_bar(bar);
            for (std::size_t i = 0; i < chart_.brackets.size(); ++i)
                show_bracket(chart_.brackets[i], i);
            label_bars();
        }
        show_loose_amounts(context_, aid_, k_without_period, chart_.without_period, {rect_.min.x, frame_.loose_y},
                           rect_.width(), true);
    }

private:
    [[nodiscard]] float x_of(double year) const {
        const double share = (std::max(year, static_cast<double>(chart_.first_year)) - chart_.first_year) /
                             static_cast<double>(chart_.years());
        return frame_.plot.min.x + static_cast<float>(share) * frame_.plot.width();
    }
    [[nodiscard]] float y_of(double value) const {
        return frame_.plot.max.y - static_cast<float>(scale_.share(value)) * frame_.plot.height();
    }
    [[nodiscard]] const Amount& amount_of(AmountId id) const { return context_.report().findings.amounts[id]; }
    [[nodiscard]] Font small() const { return ui_.theme.font(TextStyle::Caption); }

    void draw_axes() {
        const Rect& plot = frame_.plot;
        if (plot.height() > 0) {
            for (const double tick : scale_.ticks) {
                const float y = std::round(y_of(tick));
                const bool is_base = tick == scale_.ticks.front();
                list_.AddLine({plot.min.x, y}, {plot.max.x, y}, to_u32(is_base ? palette_.outline : palette_.border));
                draw_number(list_, small(), {plot.min.x - grid(2), y - small().size / 2}, palette_.muted,
                            axis_text(chart_, scale_.kind, tick));
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
        const float top = std::min(y_of(bar.height(chart_.measure)), frame_.plot.max.y - 2);
        if (bar.is_period) return {{left + 1, top}, {right - 1, frame_.plot.max.y}};
        const auto places = static_cast<float>(bar.places);
        const float slot = right - left;
        const float column = std::clamp((slot - 2) / places, k_thinnest_column, k_widest_column);
        const float begin = (left + right) / 2 - column * places / 2 + static_cast<float>(bar.place) * column;
        const float gap = column > k_patterned_column ? 0.5F : 0.25F;
        return {{begin + gap, top}, {begin + column - gap, frame_.plot.max.y}};
    }

    void show_bar(const AidBar& bar) {
        Rect rect = rect_of_bar(bar);
        Rect range = rect;
        range.min.y = y_of(bar.highest(chart_.measure));
        range.max.y = rect.min.y;
        press_amount(context_, aid_, bar.amount, {range.min, rect.max});
        list_.AddRectFilled(range.min, rect.max, to_u32(palette_.surface));
        const bool patterned = rect.width() >= k_patterned_column - 1;
        draw_filled_rect(list_, rect, palette_.money, palette_.surface,
                         patterned ? fill_pattern_of(bar.status) : FillPattern::Solid);
        if (range.height() >= 1) {
            list_.AddRectFilled(range.min, range.max, to_u32(faded(palette_.money, 0.15F)));
            list_.AddLine(range.min, {range.max.x, range.min.y}, to_u32(palette_.money), 1.5F);
        }
        if (is_emphasised(context_, bar.amount)) draw_emphasis(list_, ui_, {range.min, rect.max});
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
        // Low columns first: labels of higher ones have room above them.
        for (auto bar = chart_.bars.rbegin(); bar != chart_.bars.rend(); ++bar) {
            if (!bar->is_period) label_column(*bar);
        }
        for (const AidBar& bar : chart_.bars) {
            if (bar.is_period) label_period(bar);
        }
    }

    [[nodiscard]] std::string column_text(const AidBar& bar) const {
        if (scale_.kind == ScaleKind::Log) return short_money_text(bar.height(chart_.measure), chart_.unit);
        return number_text(bar.height(chart_.measure) / axis_scale(chart_.most).unit, 1);
    }

    void label_column(const AidBar& bar) {
        Rect rect = rect_of_bar(bar);
        rect.min.y = std::min(rect.min.y, y_of(bar.highest(chart_.measure)));
        // Of columns that are thinner than their labels, the first one speaks.
        const bool is_thin = rect.width() < k_labelled_column;
        if (is_thin && bar.place > 0) return;
        const std::string text = column_text(bar);
        const float width = text_width(small(), text);
        // A label that is wider than its column does not lean over what stands to the left.
        const float x = std::min(std::max(rect.center().x - width / 2, rect.min.x - 1), rect_.max.x - width);
        const float y = rect.min.y - small().size - 2;
        // Directly on its column, or upright within it, or not at all: further away it would name another one.
        if (!leans_over(bar, {{x, y}, {x + width, rect.min.y}}) && label({x, y}, text, palette_.text, k_transparent))
            return;
        label_within(bar, rect, text);
    }

    void label_within(const AidBar& bar, Rect rect, std::string_view text) {
        const float length = text_width(small(), text);
        // Digits are lower than their line.
        if (rect.width() < small().size * k_digit_height || rect.height() < length + grid(2)) return;
        const float left = rect.center().x - small().size / 2;
        const float bottom = rect.min.y + grid(1) + length;
        const FillPattern pattern = fill_pattern_of(bar.status);
        const bool solid = pattern == FillPattern::Solid;
        if (!solid && pattern != FillPattern::Light)
            list_.AddRectFilled({left - 1, rect.min.y + grid(1) - 2}, {left + small().size + 1, bottom + 2},
                                to_u32(faded(palette_.surface, 0.9F)), 3);
        draw_text_upwards(list_, small(), {left, bottom}, length + 1, solid ? palette_.surface : palette_.text, text);
    }

    // Whether a label would lie on a column beside its own, or so far over it that it could be that one's.
    [[nodiscard]] bool leans_over(const AidBar& own, Rect text) const {
        return std::any_of(chart_.bars.begin(), chart_.bars.end(), [&](const AidBar& bar) {
            const Rect rect = rect_of_bar(bar);
            if (bar.amount == own.amount) return false;
            const float shared = std::min(rect.max.x, text.max.x) - std::max(rect.min.x, text.min.x);
            return rect.overlaps(text) || (shared > rect.width() / 2 && rect.min.y < text.max.y + small().size);
        });
    }

    void label_period(const AidBar& bar) {
        const Rect rect = rect_of_bar(bar);
        const Amount& amount = amount_of(bar.amount);
        const std::string total = aid_label(amount) + ", " + period_text(*amount.aid);
        const std::string average = bar.total_is_computed
                                        ? "together " + short_money_text(bar.total, amount.unit)
                                        : "on average " + short_money_text(bar.per_year, amount.unit) + " a year";
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

    // Solid for money that is given, dashed for what is not yet; it fades towards an end that the text leaves open.
    void draw_fading_line(const AidBracket& bracket, float left, float right, float y, Color color) {
        const float fade = std::min((right - left) * 0.5F, k_fade_length);
        const bool dashed = bracket.status != AidStatus::Provided;
        const int pieces = static_cast<int>(std::ceil((right - left) / k_fade_step));
        for (int piece = 0; piece < pieces; ++piece) {
            if (dashed && piece % 3 == 2) continue;
            const float x = left + static_cast<float>(piece) * k_fade_step;
            float strength = 1;
            if (bracket.open_begin) strength = std::min(strength, (x - left) / fade);
            if (bracket.open_end) strength = std::min(strength, (right - x) / fade);
            const float end = std::min(right, x + k_fade_step);
            list_.AddLine({x, y}, {end, y}, to_u32(faded(color, std::clamp(strength, 0.08F, 1.0F))), 2.5F);
        }
        const auto stop = [&](float x) { list_.AddLine({x, y - 5}, {x, y + 5}, to_u32(color), 2); };
        if (!bracket.open_begin) stop(left);
        if (!bracket.open_end) stop(right);
    }

    void show_bracket(const AidBracket& bracket, std::size_t row) {
        const float y = frame_.brackets.min.y + (static_cast<float>(row) + 0.5F) * k_bracket_height + 4;
        const float left = x_of(bracket.from);
        const float right = std::max(left + grid(4), x_of(bracket.to));
        press_amount(context_, aid_, bracket.amount,
                     {{left, y - k_bracket_height / 2}, {right, y + k_bracket_height / 2 - 4}});
        const Color color = is_emphasised(context_, bracket.amount) ? palette_.accent : palette_.money;
        draw_fading_line(bracket, left, right, y, color);
        const Amount& amount = amount_of(bracket.amount);
        const std::string text = aid_label(amount) + ", " + period_text(*amount.aid);
        const float width = text_width(small(), text);
        const float x = std::clamp(left + grid(2), rect_.min.x, std::max(rect_.min.x, rect_.max.x - width - grid(1)));
        label({x, y - small().size - 3}, text, palette_.text, faded(palette_.surface, 0.85F));
    }

    const ViewContext& context_;
    Ui& ui_;
    const Palette& palette_;
    AidState& aid_;
    const AidChart& chart_;
    Rect rect_;
    ChartFrame frame_;
    ValueScale scale_;
    ImDrawList& list_;
    std::vector<Rect> labels_;  // that stand already
};

}  // namespace

float aid_chart_height(const ViewContext& context, AidState& aid, float width, float view_height) {
    return make_chart_frame(context, aid, {{0, 0}, {width, 0}}, view_height).bottom;
}

void show_aid_chart(const ViewContext& context, AidState& aid, Rect rect, float view_height) {
    ChartDrawer(context, aid, rect, view_height).show();
}

}  // namespace attache
