#include "views/aid_model.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "views/format.h"

namespace attache {
namespace {

constexpr double k_days_in_year = 365.2425;
constexpr double k_longest_single_year = 1.25;  // years; what is longer is a period
constexpr std::int32_t k_most_years = 80;

bool touches(const Report& report, const Aid& aid, const std::vector<std::string>& actors) {
    const auto is_one = [&](EntityId entity) {
        return entity.has_value() &&
               std::find(actors.begin(), actors.end(), report.findings.entities[entity].code) != actors.end();
    };
    return actors.empty() || is_one(aid.payer) || is_one(aid.payee);
}

bool overlaps(const Aid& aid, const Filter& filter) {
    if (!filter.from && !filter.to) return true;
    if (!aid.from && !aid.to) return false;
    if (filter.from && aid.to && *aid.to < *filter.from) return false;
    return !(filter.to && aid.from && *filter.to < *aid.from);
}

// Compares by one column; ties stay in order of the text.
bool stands_before(const Report& report, AmountId a, AmountId b, AidColumn column) {
    const Findings& findings = report.findings;
    const Amount& one = findings.amounts[a];
    const Amount& other = findings.amounts[b];
    const auto name = [&](EntityId entity) { return name_of(report, entity); };
    const auto begin = [](const Aid& aid) { return aid.from ? *aid.from : aid.to.value_or(CivilDate{}); };
    switch (column) {
        case AidColumn::Amount: return one.value < other.value;
        case AidColumn::Status: return one.aid->status < other.aid->status;
        case AidColumn::Payer: return name(one.aid->payer) < name(other.aid->payer);
        case AidColumn::Payee: return name(one.aid->payee) < name(other.aid->payee);
        case AidColumn::Period: return begin(*one.aid) < begin(*other.aid);
        case AidColumn::Sentence:
        case AidColumn::Count_: break;
    }
    return a < b;
}

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
    AidBar bar{
        id, aid.status, year_position(chart.calendar, *aid.from), end_position(chart.calendar, *aid.to), 0, false,
        0,  1};
    const double years = bar.to - bar.from;
    bar.is_period = years > k_longest_single_year;
    bar.per_year = bar.is_period ? amount.value / years : amount.value;
    chart.most_per_year = std::max(chart.most_per_year, bar.per_year);
    grow_axis(chart, bar.from, bar.to);
    chart.bars.push_back(bar);
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

std::vector<AmountId> aid_ledger(const Report& report, const Filter& filter, AidOrder order) {
    const auto& amounts = report.findings.amounts;
    std::vector<AmountId> ledger;
    for (AmountId id(0); id != amounts.end_id(); id = AmountId(id.index() + 1)) {
        const auto& aid = amounts[id].aid;
        if (aid && touches(report, *aid, filter.actors) && overlaps(*aid, filter)) ledger.push_back(id);
    }
    const std::vector<std::string_view> units = aid_units(report, ledger);
    const auto unit_rank = [&](AmountId id) { return std::find(units.begin(), units.end(), amounts[id].unit); };
    std::stable_sort(ledger.begin(), ledger.end(), [&](AmountId a, AmountId b) {
        if (order.column == AidColumn::Amount && unit_rank(a) != unit_rank(b)) return unit_rank(a) < unit_rank(b);
        return order.descending ? stands_before(report, b, a, order.column) : stands_before(report, a, b, order.column);
    });
    return ledger;
}

std::vector<std::string_view> aid_units(const Report& report, const std::vector<AmountId>& amounts) {
    std::map<std::string_view, std::size_t> counts;
    for (const AmountId id : amounts)
        ++counts[report.findings.amounts[id].unit];
    std::vector<std::string_view> units;
    units.reserve(counts.size());
    for (const auto& [unit, count] : counts)
        units.push_back(unit);
    std::stable_sort(units.begin(), units.end(),
                     [&](std::string_view a, std::string_view b) { return counts[a] > counts[b]; });
    return units;
}

AidChart make_aid_chart(const Report& report, const std::vector<AmountId>& amounts, std::string_view unit) {
    AidChart chart;
    chart.unit = unit;
    std::vector<AmountId> of_unit;
    std::copy_if(amounts.begin(), amounts.end(), std::back_inserter(of_unit),
                 [&](AmountId id) { return report.findings.amounts[id].unit == unit; });
    chart.calendar = calendar_of(report, of_unit);
    std::vector<AmountId> open;
    for (const AmountId id : of_unit) {
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
    std::stable_sort(chart.bars.begin(), chart.bars.end(), [](const AidBar& a, const AidBar& b) {
        return std::tuple(!a.is_period, -a.per_year) < std::tuple(!b.is_period, -b.per_year);
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

double tick_step(double most, int count) {
    if (!(most > 0) || count < 1) return 1;
    const double rough = most / count;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) return factor * power;
    }
    return 10 * power;
}

}  // namespace attache
