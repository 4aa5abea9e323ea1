#include <algorithm>
#include <optional>
#include <string>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "graph/aid_composition.h"
#include "graph/money_flows.h"
#include "graph/other_money.h"
#include "graph/purpose_theme.h"

namespace attache {
namespace {

using testing::ReportBuilder;

struct Example {
    ReportBuilder builder{
        "The budget has $50 million. A request of $36 million was made. It has $10 million for border guards, $20 "
        "million for a grant and $4 million. Also $7 million is asked. China pledged $300 million. China pledged $300 "
        "million again. Russia gives $5 million a year. In 2012 Iran traded $9 million. A debt of $40 million. EUR 8 "
        "million traded."};
    EntityId china = builder.country("CHN", "China");
    EntityId iran = builder.country("IRN", "Iran");
    EntityId usa = builder.country("USA", "United States");

    AmountId aid(std::string_view words, double value, AidStatus status, EntityId payer, std::optional<int> year,
                 std::size_t nth = 0) {
        const AmountId id = builder.amount(words, value, "USD", nth);
        Amount& amount = builder.findings().amounts[id];
        amount.role = AmountRole::Aid;
        Aid aid{.status = status, .payer = payer, .payee = iran, .from = {}, .to = {}, .purpose = {}};
        if (year) {
            aid.from = CivilDate{*year - 1, 10, 1};
            aid.to = CivilDate{*year, 9, 30};
        }
        amount.aid = aid;
        return id;
    }
    AmountId other(std::string_view words, double value, std::string_view unit, AmountRole role) {
        const AmountId id = builder.amount(words, value, unit);
        builder.findings().amounts[id].role = role;
        return id;
    }

    AmountId budget = aid("$50 million", 50e6, AidStatus::Budgeted, usa, 2012);
    AmountId request = aid("$36 million", 36e6, AidStatus::Requested, usa, 2014);
    AmountId guards = aid("$10 million", 10e6, AidStatus::Requested, usa, 2014);
    AmountId grant = aid("$20 million", 20e6, AidStatus::Requested, usa, 2014);
    AmountId unnamed = aid("$4 million", 4e6, AidStatus::Requested, usa, 2014);
    AmountId earlier = aid("$7 million", 7e6, AidStatus::Requested, usa, 2013);
    AmountId pledge = aid("$300 million", 300e6, AidStatus::Pledged, china, std::nullopt);
    AmountId pledged_again = aid("$300 million", 300e6, AidStatus::Pledged, china, std::nullopt, 1);
    AmountId yearly = aid("$5 million", 5e6, AidStatus::Provided, china, std::nullopt);
    AmountId trade = other("$9 million", 9e6, "USD", AmountRole::Trade);
    AmountId debt = other("$40 million", 40e6, "USD", AmountRole::Debt);
    AmountId euros = other("EUR 8", 8e6, "EUR", AmountRole::Trade);

    Example() {
        auto& amounts = builder.findings().amounts;
        amounts[guards].aid->purpose = builder.span("border guards");
        amounts[grant].aid->purpose = builder.span("a grant");
        amounts[yearly].per_year = true;
    }
    [[nodiscard]] const Report& report() const { return builder.report(); }
    [[nodiscard]] std::vector<AmountId> all() const {
        std::vector<AmountId> all;
        for (AmountId id(0); id != report().findings.amounts.end_id(); id = AmountId(id.index() + 1))
            all.push_back(id);
        return all;
    }
};

TEST_CASE("a request is made of its items, and says what they leave unexplained") {
    const Example example;
    const auto compositions = find_compositions(example.report(), example.all());
    REQUIRE(compositions.size() == 1);
    CHECK(compositions[0].whole == example.request);
    CHECK(compositions[0].items == std::vector<AmountId>{example.guards, example.grant, example.unnamed});
    CHECK(compositions[0].itemised == 34e6);
    CHECK(compositions[0].rest == 2e6);
    CHECK_FALSE(compositions[0].check.has_value());
}

TEST_CASE("items that a check adds up belong to their whole even if they exceed it") {
    Example example;
    example.builder.findings().amounts[example.grant].value = 30e6;
    CHECK(find_compositions(example.report(), example.all())[0].items.empty());  // 44 of 36: sums of their own
    const auto& amounts = example.report().findings.amounts;
    Check check;
    check.sentences = {amounts[example.request].sentence, amounts[example.guards].sentence};
    check.stated = 36e6;
    check.computed = 44e6;
    check.unit = "USD";
    check.verdict = CheckVerdict::Inconsistent;
    const CheckId id = example.builder.findings().checks.add(check);
    const auto compositions = find_compositions(example.report(), example.all());
    CHECK(compositions[0].check == id);
    CHECK(compositions[0].rest == -8e6);
    CHECK(compositions[0].items.size() == 3);
}

TEST_CASE("the latest request comes first, with or without items") {
    Example example;
    const AmountId late = example.aid("$9 million", 8e6, AidStatus::Requested, example.usa, 2016);
    const auto compositions = find_compositions(example.report(), example.all());
    REQUIRE(compositions.size() == 2);
    CHECK(compositions[0].whole == late);
    CHECK(compositions[0].items.empty());
    CHECK(compositions[0].rest == 8e6);
    CHECK(compositions[1].whole == example.request);
    CHECK(find_compositions(example.report(), {example.budget}).empty());
}

TEST_CASE("the theme of a sum is what its purpose names, or what its relation is about") {
    Example example;
    const RelationId gives = example.builder.relation(example.china, example.iran, "pledged", Theme::Energy, 1);
    example.builder.findings().relations[gives].amounts = {example.pledge};
    const Report& report = example.report();
    const auto carriers = carriers_of_amounts(report);
    CHECK(carriers[example.pledge.index()] == gives);
    CHECK(purpose_theme(report, example.guards, RelationId::none()) == Theme::Borders);
    CHECK(purpose_theme(report, example.grant, RelationId::none()) == Theme::Aid);
    CHECK(purpose_theme(report, example.pledge, gives) == Theme::Energy);
    CHECK_FALSE(purpose_theme(report, example.unnamed, RelationId::none()).has_value());
}

TEST_CASE("flows hold one status, and a sum gives way to its items and their rest") {
    const Example example;
    const MoneyFlows flows = make_money_flows(example.report(), example.all(), "USD", AidStatus::Requested);
    REQUIRE(flows.flows.size() == 5);
    CHECK(flows.flows[0].amounts.front() == example.grant);
    CHECK(flows.flows[1].theme == Theme::Borders);
    CHECK(flows.flows[2].amounts.front() == example.earlier);
    CHECK(flows.flows[4].is_rest);
    CHECK(flows.flows[4].value == 2e6);
    CHECK_FALSE(flows.flows[4].theme.has_value());
    double together = 0;
    for (const MoneyFlow& flow : flows.flows)
        together += flow.value;
    CHECK(together == doctest::Approx(43e6));  // not the 36 and its items as well
    CHECK(flows.wholes == std::vector<AmountId>{example.request});
}

TEST_CASE("a sum stated twice is one flow, and so much a year is none") {
    const Example example;
    const MoneyFlows pledged = make_money_flows(example.report(), example.all(), "USD", AidStatus::Pledged);
    REQUIRE(pledged.flows.size() == 1);
    CHECK(pledged.flows[0].amounts == std::vector<AmountId>{example.pledge, example.pledged_again});
    const MoneyFlows provided = make_money_flows(example.report(), example.all(), "USD", AidStatus::Provided);
    CHECK(provided.flows.empty());
    CHECK(provided.per_year == std::vector<AmountId>{example.yearly});
}

TEST_CASE("flows are added up only where they cannot be the same money") {
    Example example;
    const MoneyFlows flows = make_money_flows(example.report(), example.all(), "USD", AidStatus::Requested);
    CHECK(sum_of_flows(example.report(), flows, {0, 1, 3, 4}) == 36e6);     // one whole
    CHECK(sum_of_flows(example.report(), flows, {0, 1, 2, 3, 4}) == 43e6);  // another year
    example.builder.findings().amounts[example.earlier].aid->to = CivilDate{2014, 9, 30};
    CHECK_FALSE(sum_of_flows(example.report(), flows, {0, 2}).has_value());  // the years meet
}

TEST_CASE("other money stands by kind and currency, and what the filter hides is counted") {
    Example example;
    example.builder.mention(example.iran, "Iran");
    example.builder.date("2012", CivilDate{2012, 1, 1}, CivilDate{2012, 12, 31});
    auto groups = find_other_money(example.report(), {});
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].role == AmountRole::Trade);
    CHECK(groups[0].unit == "EUR");
    CHECK(groups[1].amounts == std::vector<AmountId>{example.trade});
    CHECK(groups[2].role == AmountRole::Debt);
    CHECK(groups[2].most == 40e6);
    Filter filter;
    filter.actors = {"IRN"};
    filter.from = CivilDate{2012, 6, 1};
    groups = find_other_money(example.report(), filter);
    CHECK(groups[1].amounts.size() == 1);
    CHECK(groups[2].amounts.empty());
    CHECK(groups[2].hidden == 1);
    filter.from = CivilDate{2013, 1, 1};
    CHECK(find_other_money(example.report(), filter)[1].hidden == 1);
}

}  // namespace
}  // namespace attache
