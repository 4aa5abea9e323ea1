#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "views/aid/aid_chart_model.h"
#include "views/aid/aid_model.h"
#include "views/aid/aid_words.h"

namespace attache {
namespace {

using testing::ReportBuilder;

struct Example {
    ReportBuilder builder{
        "$900 million over years. $45 million then. $40 million too. $7 million of it. $11 million since. "
        "$300 million pledged. EUR 3 million given. $5 million traded."};
    EntityId iran = builder.country("IRN", "Iran");
    EntityId usa = builder.country("USA", "United States");

    AmountId add(std::string_view words, double value, std::string_view unit, AidStatus status,
                 std::optional<CivilDate> from, std::optional<CivilDate> to, EntityId payer) {
        const AmountId id = builder.amount(words, value, unit);
        Amount& amount = builder.findings().amounts[id];
        amount.role = AmountRole::Aid;
        amount.aid = Aid{.status = status, .payer = payer, .payee = iran, .from = from, .to = to, .purpose = {}};
        return id;
    }

    AmountId period =
        add("$900 million", 900e6, "USD", AidStatus::Budgeted, CivilDate{1991, 10, 1}, CivilDate{2009, 9, 30}, usa);
    AmountId fy2011 =
        add("$45 million", 45e6, "USD", AidStatus::Budgeted, CivilDate{2010, 10, 1}, CivilDate{2011, 9, 30}, usa);
    AmountId fy2014 =
        add("$40 million", 40e6, "USD", AidStatus::Requested, CivilDate{2013, 10, 1}, CivilDate{2014, 9, 30}, usa);
    AmountId part =
        add("$7 million", 7e6, "USD", AidStatus::Requested, CivilDate{2013, 10, 1}, CivilDate{2014, 9, 30}, usa);
    AmountId open_end = add("$11 million", 11e6, "USD", AidStatus::Provided, CivilDate{2003, 1, 1}, std::nullopt, usa);
    AmountId pledge =
        add("$300 million", 300e6, "USD", AidStatus::Pledged, std::nullopt, std::nullopt, EntityId::none());
    AmountId euros =
        add("EUR 3 million", 3e6, "EUR", AidStatus::Provided, CivilDate{2012, 1, 1}, CivilDate{2012, 12, 31}, usa);
    AmountId trade = builder.amount("$5 million", 5e6, "USD");

    [[nodiscard]] const Report& report() const { return builder.report(); }
    [[nodiscard]] std::vector<AmountId> ledger(AidOrder order = {}, const Filter& filter = {}) const {
        return aid_ledger(report(), filter, order);
    }
};

const AidBar& bar_of(const AidChart& chart, AmountId amount) {
    const auto found =
        std::find_if(chart.bars.begin(), chart.bars.end(), [&](const AidBar& bar) { return bar.amount == amount; });
    REQUIRE(found != chart.bars.end());
    return *found;
}

TEST_CASE("the ledger has aid alone, currencies apart, the largest first") {
    const Example example;
    const std::vector<AmountId> ledger = example.ledger();
    CHECK(ledger == std::vector<AmountId>{example.period, example.pledge, example.fy2011, example.fy2014,
                                          example.open_end, example.part, example.euros});
}

TEST_CASE("the ledger is sorted by any column, both ways") {
    const Example example;
    const auto by_period = example.ledger({AidColumn::Period, false});
    CHECK(by_period.front() == example.pledge);  // without one
    CHECK(by_period[1] == example.period);
    CHECK(example.ledger({AidColumn::Status, false}).front() == example.period);
    CHECK(example.ledger({AidColumn::Sentence, false}).front() == example.period);
    CHECK(example.ledger({AidColumn::Sentence, true}).front() == example.euros);
    CHECK(example.ledger({AidColumn::Payer, false}).front() == example.pledge);
}

TEST_CASE("actors and years of the filter choose amounts") {
    const Example example;
    Filter filter;
    filter.actors = {"USA"};
    CHECK(example.ledger({}, filter).size() == 6);
    filter.actors = {"CHN"};
    CHECK(example.ledger({}, filter).empty());
    Filter years;
    years.from = CivilDate{2010, 1, 1};
    years.to = CivilDate{2012, 6, 30};
    CHECK(example.ledger({AidColumn::Sentence, false}, years) ==
          std::vector<AmountId>{example.fy2011, example.open_end, example.euros});
}

TEST_CASE("currencies are listed by how often they occur") {
    const Example example;
    CHECK(aid_units(example.report(), example.ledger()) == std::vector<std::string_view>{"USD", "EUR"});
}

TEST_CASE("a period of several years is spread over them, a single year is not") {
    const Example example;
    const AidChart chart = make_aid_chart(example.report(), example.ledger(), "USD", AidMeasure::PerYear);
    CHECK(chart.calendar == AidCalendar::UsFiscalYears);
    CHECK(chart.first_year == 1992);
    CHECK(chart.last_year == 2014);
    const AidBar& period = bar_of(chart, example.period);
    CHECK(period.is_period);
    CHECK(period.from == doctest::Approx(1992));
    CHECK(period.to == doctest::Approx(2010));
    CHECK(period.per_year == doctest::Approx(50e6));
    const AidBar& single = bar_of(chart, example.fy2011);
    CHECK_FALSE(single.is_period);
    CHECK(single.from == doctest::Approx(2011));
    CHECK(single.per_year == 45e6);
    CHECK(chart.most == doctest::Approx(50e6));
    CHECK(chart.least == 7e6);
    CHECK(chart.bars.front().amount == example.period);  // behind the others
}

TEST_CASE("amounts of one year stand side by side, the larger first") {
    const Example example;
    const AidChart chart = make_aid_chart(example.report(), example.ledger(), "USD", AidMeasure::PerYear);
    CHECK(bar_of(chart, example.fy2014).place == 0);
    CHECK(bar_of(chart, example.part).place == 1);
    CHECK(bar_of(chart, example.part).places == 2);
    CHECK(bar_of(chart, example.fy2011).places == 1);
}

TEST_CASE("open periods are brackets, and amounts without a period stand apart") {
    const Example example;
    const AidChart chart = make_aid_chart(example.report(), example.ledger(), "USD", AidMeasure::PerYear);
    REQUIRE(chart.brackets.size() == 1);
    CHECK(chart.brackets[0].amount == example.open_end);
    CHECK(chart.brackets[0].open_end);
    CHECK_FALSE(chart.brackets[0].open_begin);
    CHECK(chart.brackets[0].to == 2015);
    CHECK(chart.without_period == std::vector<AmountId>{example.pledge});
}

TEST_CASE("another currency has a chart of its own, in calendar years") {
    const Example example;
    const AidChart chart = make_aid_chart(example.report(), example.ledger(), "EUR", AidMeasure::PerYear);
    CHECK(chart.calendar == AidCalendar::CalendarYears);
    REQUIRE(chart.bars.size() == 1);
    CHECK(chart.bars[0].from == doctest::Approx(2012));
    CHECK(chart.bars[0].to == doctest::Approx(2013).epsilon(0.001));
    CHECK(chart.first_year == 2012);
    CHECK(chart.last_year == 2012);
}

TEST_CASE("nothing but an open period still has an axis") {
    const Example example;
    const AidChart chart = make_aid_chart(example.report(), {example.open_end}, "USD", AidMeasure::PerYear);
    CHECK(chart.has_axis());
    CHECK(chart.bars.empty());
    CHECK_FALSE(make_aid_chart(example.report(), {example.pledge}, "USD", AidMeasure::PerYear).has_axis());
}

TEST_CASE("by total a period is as high as its whole sum, by year as its average") {
    const Example example;
    const AidChart chart = make_aid_chart(example.report(), example.ledger(), "USD", AidMeasure::Total);
    CHECK(bar_of(chart, example.period).height(chart.measure) == 900e6);
    CHECK(bar_of(chart, example.period).height(AidMeasure::PerYear) == doctest::Approx(50e6));
    CHECK(bar_of(chart, example.fy2011).height(chart.measure) == 45e6);
    CHECK(chart.most == 900e6);
}

TEST_CASE("so much a year is not spread, and its total is known to be computed") {
    Example example;
    example.builder.findings().amounts[example.period].per_year = true;
    const AidChart chart = make_aid_chart(example.report(), example.ledger(), "USD", AidMeasure::PerYear);
    CHECK(bar_of(chart, example.period).per_year == 900e6);
    CHECK(bar_of(chart, example.period).total == doctest::Approx(18 * 900e6));
    CHECK(bar_of(chart, example.period).total_is_computed);
    CHECK_FALSE(bar_of(chart, example.fy2011).total_is_computed);
}

TEST_CASE("the upper end of a range stands above its lower end") {
    Example example;
    example.builder.findings().amounts[example.fy2011].max = 90e6;
    const AidChart chart = make_aid_chart(example.report(), example.ledger(), "USD", AidMeasure::PerYear);
    CHECK(bar_of(chart, example.fy2011).height(chart.measure) == 45e6);
    CHECK(bar_of(chart, example.fy2011).highest(chart.measure) == doctest::Approx(90e6));
    CHECK(chart.most == doctest::Approx(90e6));
}

TEST_CASE("items of a sum are not drawn beside it") {
    Example example;
    const AmountId other_part = example.add("$11 million", 5e6, "USD", AidStatus::Requested, CivilDate{2013, 10, 1},
                                            CivilDate{2014, 9, 30}, example.usa);
    const AidChart chart = make_aid_chart(example.report(), example.ledger(), "USD", AidMeasure::PerYear);
    CHECK(chart.within_others == std::vector<AmountId>{example.part, other_part});
    CHECK(bar_of(chart, example.fy2014).places == 1);
}

TEST_CASE("a theme of the filter chooses by what the money is for, and Aid lets all of it through") {
    Example example;
    example.builder.findings().amounts[example.fy2011].aid->purpose = example.builder.span("traded");
    const RelationId security = example.builder.relation(example.usa, example.iran, "then", Theme::Security, 1);
    example.builder.findings().relations[security].amounts = {example.fy2014};
    Filter filter;
    filter.themes.set(static_cast<std::size_t>(Theme::Security));
    CHECK(example.ledger({}, filter) == std::vector<AmountId>{example.fy2014});
    filter.themes.set(static_cast<std::size_t>(Theme::Aid));
    CHECK(example.ledger({}, filter).size() == count_aid(example.report()));
}

TEST_CASE("the chart says what it shows and where that stands") {
    const Example example;
    const AidChart chart = make_aid_chart(example.report(), example.ledger(), "USD", AidMeasure::PerYear);
    const PictureWords words = chart_words(example.report(), "A report", chart, ScaleKind::Linear);
    CHECK(words.title == "Aid to Iran by US fiscal year");
    CHECK(words.explanation.find("US dollars, million per fiscal year") == 0);
    CHECK(words.source == "Source: A report, sentences 1, 2, 3, 4, 5, 6.");
    CHECK(chart_words(example.report(), "A report", chart, ScaleKind::Log).explanation.find("Logarithmic") !=
          std::string::npos);
    CHECK(aid_statuses(example.report(), example.ledger(), "USD") ==
          std::vector<AidStatus>{AidStatus::Budgeted, AidStatus::Provided, AidStatus::Requested, AidStatus::Pledged});
    CHECK(aid_statuses(example.report(), example.ledger(), "EUR") == std::vector<AidStatus>{AidStatus::Provided});
    CHECK(aid_label(example.report().findings.amounts[example.pledge]) == "$300 million pledged");
    CHECK(aid_label_with_payer(example.report(), example.report().findings.amounts[example.fy2011]) ==
          "United States: $45 million budgeted");
}

}  // namespace
}  // namespace attache
