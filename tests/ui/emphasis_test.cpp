#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "views/emphasis.h"

namespace attache {
namespace {

using testing::ReportBuilder;

struct Example {
    ReportBuilder builder{"china pledged $300 million to iran in 2012. india waits."};
    EntityId china = builder.country("CHN", "China");
    EntityId india = builder.country("IND", "India");
    EntityId iran = builder.country("IRN", "Iran");
    DateId date = builder.date("2012", {2012, 1, 1}, {2012, 12, 31});
    AmountId amount = builder.amount("$300 million", 300e6, "USD");
    RelationId relation = builder.relation(china, iran, "pledged $300 million", Theme::Aid, 1);

    Example() {
        Relation& about = builder.findings().relations[relation];
        about.date = date;
        about.amounts = {amount};
        Aid aid;
        aid.payer = china;
        aid.payee = iran;
        builder.findings().amounts[amount].aid = aid;
    }
};

TEST_CASE("nothing belongs to nothing, and everything to itself") {
    const Example example;
    const Report& report = example.builder.report();
    CHECK_FALSE(belongs_to(report, example.china, {}));
    CHECK_FALSE(belongs_to(report, {}, {}));
    CHECK(belongs_to(report, example.china, example.china));
    CHECK_FALSE(belongs_to(report, example.india, example.china));
}

TEST_CASE("a pair has its two actors and the relations between them") {
    const Example example;
    const Report& report = example.builder.report();
    const Item pair = make_pair_of(example.iran, example.china);
    CHECK(belongs_to(report, example.china, pair));
    CHECK(belongs_to(report, example.iran, pair));
    CHECK_FALSE(belongs_to(report, example.india, pair));
    CHECK(belongs_to(report, example.relation, pair));
    CHECK_FALSE(belongs_to(report, example.relation, make_pair_of(example.india, example.china)));
}

TEST_CASE("a relation has its actors, date and amounts; an amount has payer and payee") {
    const Example example;
    const Report& report = example.builder.report();
    CHECK(belongs_to(report, example.china, example.relation));
    CHECK(belongs_to(report, example.date, example.relation));
    CHECK(belongs_to(report, example.amount, example.relation));
    CHECK_FALSE(belongs_to(report, example.india, example.relation));
    CHECK(belongs_to(report, example.iran, example.amount));
    CHECK_FALSE(belongs_to(report, example.india, example.amount));
}

TEST_CASE("a relation concerns what it tells of") {
    const Example example;
    const Report& report = example.builder.report();
    CHECK(concerns(report, example.relation, example.china));
    CHECK_FALSE(concerns(report, example.relation, example.india));
    CHECK(concerns(report, example.relation, make_pair_of(example.china, example.iran)));
    CHECK(concerns(report, example.relation, SentenceId(0)));
    CHECK_FALSE(concerns(report, example.relation, SentenceId(1)));
    CHECK(concerns(report, example.relation, SectionId(0)));
    CHECK(concerns(report, example.relation, example.date));
    CHECK(concerns(report, example.relation, example.amount));
    CHECK(concerns(report, example.relation, example.relation));
    CHECK_FALSE(concerns(report, example.relation, {}));
}

}  // namespace
}  // namespace attache
