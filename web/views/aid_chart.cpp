#include "views/aid_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

#include "ui/rich_text.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_plot_height = 210;
constexpr float k_bracket_height = 26;
constexpr float k_widest_column = 26;
constexpr float k_thinnest_column = 1.5F;
constexpr float k_patterned_column = 4;  // thinner ones have room for no pattern
constexpr float k_labelled_column = 11;
constexpr float k_swatch = 18;
constexpr int k_ticks = 5;
constexpr std::size_t k_most_listed_sentences = 12;

float caption_line(const Ui& ui) { return ui.theme.line_height(TextStyle::Caption); }

// The scale of an axis: "$ million" and what to divide by.
struct AxisScale {
    double unit = 1;
    std::string_view word;
};

AxisScale axis_scale(double most) {
    if (most >= 2e9) return {1e9, " billion"};
    if (most >= 2e6) return {1e6, " million"};
    if (most >= 2e3) return {1e3, " thousand"};
    return {1, ""};
}

std::string chart_title(const ViewContext& context, const AidChart& chart) {
    const Findings& findings = context.report().findings;
    std::set<EntityId> payees;
    for (const AidBar& bar : chart.bars)
        payees.insert(findings.amounts[bar.amount].aid->payee);
    std::string title = "Aid";
    if (payees.size() == 1 && payees.begin()->has_value())
        title += " to " + std::string(name_of(context.report(), *payees.begin()));
    return title + (chart.calendar == AidCalendar::UsFiscalYears ? " by US fiscal year" : " by year");
}

std::string source_note(const ViewContext& context, const AidState& aid) {
    std::set<SentenceId> sentences;
    for (const AmountId id : aid.ledger) {
        if (context.report().findings.amounts[id].unit == aid.chart.unit)
            sentences.insert(context.report().findings.amounts[id].sentence);
    }
    std::string note = "Source: " + context.open.title + (sentences.size() == 1 ? ", sentence " : ", sentences ");
    std::size_t listed = 0;
    for (const SentenceId sentence : sentences) {
        if (listed == k_most_listed_sentences)
            return note + " and " + std::to_string(sentences.size() - listed) + " more.";
        if (listed++ > 0) note += ", ";
        note += count_text(sentence.index() + 1);
    }
    return note + '.';
}

std::string explanation(const AidChart& chart) {
    const AxisScale scale = axis_scale(chart.most_per_year);
    std::string text(chart.unit == "USD" ? "US dollars" : chart.unit);
    if (!scale.word.empty()) text += "," + std::string(scale.word);
    text += chart.calendar == AidCalendar::UsFiscalYears ? " per fiscal year (October to September)." : " per year.";
    text +=
        " A period of several years is drawn at its yearly average, with its total written in it. Nothing is added up.";
    return text;
}

// The statuses that the chart shows.
std::vector<AidStatus> statuses_of(const Report& report, const AidState& aid) {
    std::array<bool, static_cast<std::size_t>(AidStatus::Count_)> used{};
    for (const AmountId id : aid.ledger)
        used[static_cast<std::size_t>(report.findings.amounts[id].aid->status)] = true;
    std::vector<AidStatus> statuses;
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) statuses.push_back(static_cast<AidStatus>(i));
    }
    return statuses;
}

// Calls `place(status, offset)` for each status in lines of `width`; returns the height of the lines.
template <class Place>
float for_legend(const ViewContext& context, const AidState& aid, float width, Place place) {
    const Ui& ui = context.ui;
    float x = 0;
    float y = 0;
    for (const AidStatus status : statuses_of(context.report(), aid)) {
        const float needed = k_swatch + grid(1.5F) + text_width(ui.theme.font(TextStyle::Caption), label_of(status));
        if (x > 0 && x + needed > width) {
            x = 0;
            y += caption_line(ui) + grid(1);
        }
        place(status, ImVec2{x, y});
        x += needed + grid(4);
    }
    return y + caption_line(ui);
}

// The parts of the chart's rectangle, from top to bottom.
struct ChartFrame {
    float title_y = 0;
    float explanation_y = 0;
    float legend_y = 0;
    Rect brackets;
    Rect plot;
    float years_y = 0;
    float loose_y = 0;  // amounts without a period
    float source_y = 0;
    float bottom = 0;
};

float text_height(const Ui& ui, float width, std::string_view text) {
    return draw_paragraph(nullptr, ui.theme.font(TextStyle::Caption), caption_line(ui), {}, width, {}, text);
}

std::string loose_label(const Report& report, const Amount& amount) {
    const std::string_view payer = name_of(report, amount.aid->payer);
    return payer.empty() ? aid_label(amount) : std::string(payer) + ": " + aid_label(amount);
}

float loose_width(const Ui& ui, const Report& report, const Amount& amount) {
    return text_width(ui.theme.font(TextStyle::Caption), loose_label(report, amount)) + grid(11);
}

float loose_row(const Ui& ui) {
    return std::max(ui.theme.target - grid(1), ui.theme.font(TextStyle::Caption).size + grid(2.5F));
}

float loose_height(const ViewContext& context, const AidState& aid, float width) {
    if (aid.chart.without_period.empty()) return 0;
    float x = 0;
    float height = caption_line(context.ui) + grid(1.5F) + loose_row(context.ui);
    for (const AmountId id : aid.chart.without_period) {
        const float chip =
            std::min(width, loose_width(context.ui, context.report(), context.report().findings.amounts[id]));
        if (x > 0 && x + chip > width) {
            x = 0;
            height += loose_row(context.ui) + grid(1);
        }
        x += chip + grid(1.5F);
    }
    return height + grid(2);
}

ChartFrame make_frame(const ViewContext& context, const AidState& aid, Rect rect) {
    const Ui& ui = context.ui;
    const Font small = ui.theme.font(TextStyle::Caption);
    const float width = rect.width();
    ChartFrame frame;
    frame.title_y = rect.min.y;
    frame.explanation_y = frame.title_y + ui.theme.line_height(TextStyle::Title) + grid(0.5F);
    frame.legend_y = frame.explanation_y + text_height(ui, width, explanation(aid.chart)) + grid(2);
    const float legend = for_legend(context, aid, width, [](AidStatus, ImVec2) {});
    float y = frame.legend_y + legend + grid(3);
    const float axis = number_width(small, "000.0") + grid(3);
    const float left = rect.min.x + axis;
    frame.brackets = {{left, y}, {rect.max.x, y + static_cast<float>(aid.chart.brackets.size()) * k_bracket_height}};
    y = frame.brackets.max.y + grid(2);
    const bool has_bars = !aid.chart.bars.empty();
    frame.plot = {{left, y}, {rect.max.x, y + (has_bars ? k_plot_height * std::min(1.3F, ui.theme.text_scale) : 0)}};
    frame.years_y = frame.plot.max.y + grid(1);
    y = aid.chart.has_axis() ? frame.years_y + small.size + grid(3) : frame.brackets.min.y;
    frame.loose_y = y;
    y += loose_height(context, aid, width);
    frame.source_y = y;
    frame.bottom = y + text_height(ui, width, source_note(context, aid)) + grid(2);
    return frame;
}

class ChartDrawer {
public:
    ChartDrawer(const ViewContext& context, AidState& aid, Rect rect)
        : context_(context),
          ui_(context.ui),
          palette_(context.ui.palette()),
          aid_(aid),
          chart_(aid.chart),
          rect_(rect),
          frame_(make_frame(context, aid, rect)),
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
                         palette_.text, chart_title(context_, chart_));
        draw_paragraph(&list_, small(), caption_line(ui_), {rect_.min.x, frame_.explanation_y}, rect_.width(),
                       palette_.muted, explanation(chart_));
        draw_paragraph(&list_, small(), caption_line(ui_), {rect_.min.x, frame_.source_y}, rect_.width(),
                       palette_.muted, source_note(context_, aid_));
    }

    void draw_legend() {
        for_legend(context_, aid_, rect_.width(), [this](AidStatus status, ImVec2 offset) {
            const ImVec2 at{rect_.min.x + offset.x, frame_.legend_y + offset.y};
            const Rect swatch{{at.x, at.y + 2}, {at.x + k_swatch, at.y + caption_line(ui_) - 3}};
            draw_status_swatch(list_, ui_, status, swatch, palette_.surface);
            draw_text(list_, small(), {swatch.max.x + grid(1.5F), at.y}, palette_.text, label_of(status));
        });
    }

    void draw_axes() {
        const Rect& plot = frame_.plot;
        if (plot.height() > 0) {
            const AxisScale scale = axis_scale(chart_.most_per_year);
            const double step = tick_step(chart_.most_per_year, k_ticks);
            for (double value = 0; value <= most() + step / 2; value += step) {
                const float y = std::round(y_of(value));
                list_.AddLine({plot.min.x, y}, {plot.max.x, y},
                              to_u32(value == 0 ? palette_.outline : palette_.border));
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
        const std::string text = number_text(amount_of(bar.amount).value / axis_scale(chart_.most_per_year).unit, 2);
        const float width = text_width(small(), text);
        const float x = std::min(rect.center().x - width / 2, rect_.max.x - width);
        const float y = rect.min.y - small().size - 2;
        const Color ground = faded(palette_.surface, 0.85F);
        if (!label({x, y}, text, palette_.text, ground)) label({x, y - small().size - 4}, text, palette_.text, ground);
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
        float x = rect_.min.x;
        float y = frame_.loose_y + caption_line(ui_) + grid(1);
        const float height = loose_row(ui_);
        for (const AmountId id : chart_.without_period) {
            const Amount& amount = amount_of(id);
            const float width = std::min(rect_.width(), loose_width(ui_, context_.report(), amount));
            if (x > rect_.min.x && x + width > rect_.max.x) {
                x = rect_.min.x;
                y += height + grid(1);
            }
            const Rect chip{{x, y}, {x + width, y + height}};
            const Press press = press_amount(id, chip);
            list_.AddRectFilled(chip.min, chip.max, to_u32(press_ground(ui_, press)), k_radius);
            list_.AddRect(chip.min, chip.max, to_u32(is_emphasised(id) ? palette_.accent : palette_.outline), k_radius);
            const Rect swatch{{x + grid(2), chip.center().y - 6}, {x + grid(2) + 18, chip.center().y + 6}};
            draw_status_swatch(list_, ui_, amount.aid->status, swatch, palette_.surface);
            draw_text_elided(list_, small(), {swatch.max.x + grid(1.5F), middle_y(small(), chip.min.y, chip.max.y)},
                             width - grid(10), palette_.text, loose_label(context_.report(), amount));
            x += width + grid(1.5F);
        }
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
    return make_frame(context, aid, {{0, 0}, {width, 0}}).bottom;
}

void show_aid_chart(const ViewContext& context, AidState& aid, Rect rect) { ChartDrawer(context, aid, rect).show(); }

FillPattern fill_pattern_of(AidStatus status) {
    switch (status) {
        case AidStatus::Budgeted: return FillPattern::Light;
        case AidStatus::Requested: return FillPattern::Hatched;
        case AidStatus::Pledged: return FillPattern::Dotted;
        case AidStatus::Provided:
        case AidStatus::Count_: break;
    }
    return FillPattern::Solid;
}

void draw_status_swatch(ImDrawList& list, const Ui& ui, AidStatus status, Rect rect, Color ground) {
    draw_filled_rect(list, rect, ui.palette().money, ground, fill_pattern_of(status));
}

std::string aid_label(const Amount& amount) {
    std::string text = amount_text(amount) + ' ' + std::string(label_of(amount.aid->status));
    const std::size_t status = text.rfind(' ') + 1;
    text[status] = static_cast<char>(text[status] - 'A' + 'a');
    return text;
}

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
