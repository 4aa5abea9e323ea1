#include "views/aid/aid_chart_model.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "graph/aid_composition.h"
#include "views/format.h"

namespace attache {
namespace {

constexpr double k_days_in_year = 365.2425;
constexpr double k_longest_single_year = 1.25;  // years; what is longer is a period
constexpr std::int32_t k_most_years = 80;

// US fiscal years, if any period keeps to them.
AidCalendar calendar_of(const Report& report, const std::vector<AmountId>& amounts) {
    const bool fiscal = std::any_of(amounts.begin(), amounts.end(), [&](AmountId id) {
        const Aid& aid = *report.findings.amounts[id].aid;
        return aid.from && us_fiscal_year_beginning(*aid.from).has_value();
    });
    return fiscal ? AidCalendar::UsFiscalYears : AidCalendar::CalendarYears;
}

double end_position(AidCalendar calendar, CivilDate last_day) {
    return year_position(calendar, civil_date(day_number(last_day) + 1));
}

void grow_axis(AidChart& chart, double from, double to) {
    const auto first = static_cast<std::int32_t>(std::floor(from + 0.001));
    const auto last = static_cast<std::int32_t>(std::ceil(to - 0.001)) - 1;
    if (!chart.has_axis()) {
        chart.first_year = first;
        chart.last_year = last;
        return;
    }
    chart.first_year = std::min(chart.first_year, first);
    chart.last_year = std::max(chart.last_year, last);
}

void add_bar(AidChart& chart, AmountId id, const Amount& amount) {
    const Aid& aid = *amount.aid;
    AidBar bar;
    bar.amount = id;
    bar.status = aid.status;
    bar.from = year_position(chart.calendar, *aid.from);
    bar.to = end_position(chart.calendar, *aid.to);
    const double years = bar.to - bar.from;
    bar.is_period = years > k_longest_single_year;
    const bool is_spread = bar.is_period && !amount.per_year;
    bar.per_year = is_spread ? amount.value / years : amount.value;
    bar.total_is_computed = bar.is_period && amount.per_year;
    bar.total = bar.total_is_computed ? amount.value * years : amount.value;
    if (amount.max && amount.value > 0) bar.range_factor = *amount.max / amount.value;
    const double height = bar.height(chart.measure);
    chart.most = std::max(chart.most, bar.highest(chart.measure));
    if (height > 0) chart.least = chart.least > 0 ? std::min(chart.least, height) : height;
    grow_axis(chart, bar.from, bar.to);
    chart.bars.push_back(bar);
}

// The amounts that are items of others, sorted.
std::vector<AmountId> items_among(const Report& report, const std::vector<AmountId>& amounts) {
    std::vector<AmountId> items;
    for (const AidComposition& composition : find_compositions(report, amounts))
        items.insert(items.end(), composition.items.begin(), composition.items.end());
    std::sort(items.begin(), items.end());
    return items;
}

// Those that begin in the same year stand side by side, the greatest first.
void give_places(std::vector<AidBar>& bars) {
    std::map<std::int32_t, std::vector<AidBar*>> by_year;
    for (AidBar& bar : bars) {
        if (!bar.is_period) by_year[static_cast<std::int32_t>(std::floor(bar.from + 0.001))].push_back(&bar);
    }
    for (auto& [year, together] : by_year) {
        std::stable_sort(together.begin(), together.end(), [](const AidBar* a, const AidBar* b) {
            return std::tuple(a->status, -a->per_year) < std::tuple(b->status, -b->per_year);
        });
        for (std::size_t i = 0; i < together.size(); ++i) {
            together[i]->place = static_cast<std::uint32_t>(i);
            together[i]->places = static_cast<std::uint32_t>(together.size());
        }
    }
}

void add_brackets(const Report& report, const std::vector<AmountId>& open, AidChart& chart) {
    for (const AmountId id : open) {
        const Aid& aid = *report.findings.amounts[id].aid;
        const double known =
            aid.from ? year_position(chart.calendar, *aid.from) : end_position(chart.calendar, *aid.to);
        if (!chart.has_axis())
            grow_axis(chart, std::floor(known), std::floor(known) + 1);
        else
            grow_axis(chart, std::min(known, static_cast<double>(chart.first_year)),
                      std::max(known, static_cast<double>(chart.last_year + 1)));
    }
    for (const AmountId id : open) {
        const Aid& aid = *report.findings.amounts[id].aid;
        const double from = aid.from ? year_position(chart.calendar, *aid.from) : chart.first_year;
        const double to = aid.to ? end_position(chart.calendar, *aid.to) : chart.last_year + 1;
        chart.brackets.push_back({id, aid.status, from, to, !aid.from, !aid.to});
    }
}

}  // namespace

AidChart make_aid_chart(const Report& report, const std::vector<AmountId>& amounts, std::string_view unit,
                        AidMeasure measure) {
    AidChart chart;
    chart.unit = unit;
    chart.measure = measure;
    std::vector<AmountId> of_unit;
    std::copy_if(amounts.begin(), amounts.end(), std::back_inserter(of_unit),
                 [&](AmountId id) { return report.findings.amounts[id].unit == unit; });
    chart.calendar = calendar_of(report, of_unit);
    chart.within_others = items_among(report, of_unit);
    std::vector<AmountId> open;
    for (const AmountId id : of_unit) {
        if (std::binary_search(chart.within_others.begin(), chart.within_others.end(), id)) continue;
        const Amount& amount = report.findings.amounts[id];
        const Aid& aid = *amount.aid;
        if (aid.from && aid.to && *aid.from <= *aid.to)
            add_bar(chart, id, amount);
        else if (aid.from || aid.to)
            open.push_back(id);
        else
            chart.without_period.push_back(id);
    }
    add_brackets(report, open, chart);
    if (chart.has_axis()) chart.first_year = std::max(chart.first_year, chart.last_year - k_most_years + 1);
    give_places(chart.bars);
    std::stable_sort(chart.bars.begin(), chart.bars.end(), [measure](const AidBar& a, const AidBar& b) {
        return std::tuple(!a.is_period, -a.height(measure)) < std::tuple(!b.is_period, -b.height(measure));
    });
    return chart;
}

double year_position(AidCalendar calendar, CivilDate day) {
    // A US fiscal year begins three months before the calendar year that names it.
    const bool fiscal = calendar == AidCalendar::UsFiscalYears;
    std::int32_t year = day.year;
    if (fiscal && day.month >= 10) ++year;
    const CivilDate begin = fiscal ? CivilDate{year - 1, 10, 1} : CivilDate{year, 1, 1};
    return year + (day_number(day) - day_number(begin)) / k_days_in_year;
}

}  // namespace attache
