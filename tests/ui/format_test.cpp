#include <string>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "views/format.h"

namespace attache {
namespace {

using testing::ReportBuilder;

DateMention date(CivilDate earliest, CivilDate latest) {
    DateMention mention;
    mention.earliest = earliest;
    mention.latest = latest;
    return mention;
}

const std::string k_dash = "\xE2\x80\x93";

TEST_CASE("counts are grouped by thousands and agree with their noun") {
    CHECK(count_text(0) == "0");
    CHECK(count_text(999) == "999");
    CHECK(count_text(1000) == "1,000");
    CHECK(count_text(1234567) == "1,234,567");
    CHECK(counted(1, "relation", "relations") == "1 relation");
    CHECK(counted(0, "relation", "relations") == "0 relations");
}

TEST_CASE("numbers keep only the decimals they need") {
    CHECK(number_text(4, 2) == "4");
    CHECK(number_text(988.57, 2) == "988.57");
    CHECK(number_text(988.5, 2) == "988.5");
    CHECK(number_text(0.05, 2) == "0.05");
    CHECK(number_text(0.999, 2) == "1");
    CHECK(number_text(-2.5, 1) ==
          "\xE2\x88\x92"
          "2.5");
    CHECK(number_text(-0.001, 1) == "0");
}

TEST_CASE("money is written with its scale") {
    CHECK(money_text(988570000, "USD") == "$988.57 million");
    CHECK(money_text(3.5e9, "USD") == "$3.5 billion");
    CHECK(money_text(45000, "USD") == "$45,000");
    CHECK(money_text(3e9, "TJS") == "TJS 3 billion");
    CHECK(money_text(18.2, "percent") == "18.2%");
    CHECK(short_money_text(52030000, "USD") == "$52M");
    CHECK(short_money_text(988570000, "USD") == "$989M");
    CHECK(short_money_text(1100, "USD") == "$1,100");
}

TEST_CASE("an amount says how exact it is, its range and its rate") {
    Amount amount;
    amount.value = 3.2e9;
    amount.unit = "USD";
    CHECK(amount_text(amount) == "$3.2 billion");
    amount.qualifier = Qualifier::About;
    amount.max = 3.5e9;
    amount.per_year = true;
    CHECK(amount_text(amount) == "about $3.2 billion " + k_dash + " $3.5 billion a year");
}

TEST_CASE("dates are written as coarsely as they are known") {
    CHECK(date_text(date({2006, 11, 6}, {2006, 11, 6})) == "6 November 2006");
    CHECK(date_text(date({2013, 5, 1}, {2013, 5, 31})) == "May 2013");
    CHECK(short_date_text(date({2013, 5, 1}, {2013, 5, 31})) == "May 2013");
    CHECK(short_date_text(date({2006, 11, 6}, {2006, 11, 6})) == "6 Nov 2006");
    CHECK(short_date_text(date({2012, 9, 1}, {2012, 12, 31})) == "Sep" + k_dash + "Dec 2012");
    CHECK(date_text(date({2005, 1, 1}, {2005, 12, 31})) == "2005");
    CHECK(date_text(date({1992, 1, 1}, {1997, 12, 31})) == "1992" + k_dash + "1997");
    CHECK(date_text(date({2012, 9, 1}, {2012, 12, 31})) == "September" + k_dash + "December 2012");
    CHECK(date_text(date({2011, 10, 1}, {2012, 9, 30})) == "FY2012");
    CHECK(date_text(date({1991, 10, 1}, {2010, 9, 30})) == "FY1992" + k_dash + "FY2010");
    CHECK(date_text(date({2012, 11, 1}, {2013, 2, 28})) == "November 2012 " + k_dash + " February 2013");
    CHECK(date_text(date({2012, 2, 1}, {2012, 2, 29})) == "February 2012");
    CHECK(date_text(date({2012, 11, 6}, {2012, 11, 9})) == "6 November 2012 " + k_dash + " 9 November 2012");
}

TEST_CASE("a period may be open") {
    Aid aid;
    CHECK(period_text(aid) == "no period given");
    aid.from = CivilDate{2003, 1, 1};
    CHECK(period_text(aid) == "since 2003");
    aid.from = CivilDate{2002, 10, 1};
    CHECK(period_text(aid) == "since FY2003");
    aid.to = CivilDate{2010, 9, 30};
    CHECK(period_text(aid) == "FY2003" + k_dash + "FY2010");
    aid.from.reset();
    CHECK(period_text(aid) == "until FY2010");
}

TEST_CASE("long names give way to acronyms") {
    Entity entity;
    entity.kind = EntityKind::Igo;
    entity.code = "IGO:CIS";
    entity.name = "Commonwealth of Independent States";
    CHECK(short_name(entity) == "CIS");
    entity.acronym = "C.I.S.";
    CHECK(short_name(entity) == "C.I.S.");
    entity.acronym.clear();
    entity.code = "IGO:WORLDBANKGROUP";
    CHECK(short_name(entity) == "Commonwealth of Independent States");
    entity.name = "World Bank";
    entity.acronym = "WB";
    CHECK(short_name(entity) == "World Bank");
}

TEST_CASE("every kind of item has a title") {
    ReportBuilder builder("china pledged $300 million to iran in 2012.");
    const EntityId china = builder.country("CHN", "China");
    const EntityId iran = builder.country("IRN", "Iran");
    const DateId date_id = builder.date("2012", {2012, 1, 1}, {2012, 12, 31});
    const AmountId amount = builder.amount("$300 million", 300e6, "USD");
    const RelationId relation = builder.relation(china, iran, "pledged $300 million", Theme::Aid, 1);
    const Report& report = builder.report();
    CHECK(title_of(report, {}).empty());
    CHECK(title_of(report, china) == "China");
    CHECK(title_of(report, make_pair_of(iran, china)) == "China " + k_dash + " Iran");
    CHECK(title_of(report, SentenceId(0)) == "Sentence 1");
    CHECK(title_of(report, SectionId(0)) == "Whole");
    CHECK(title_of(report, relation) == "China \xE2\x86\x92 Iran");
    CHECK(title_of(report, date_id) == "2012");
    CHECK(title_of(report, amount) == "$300 million");
    builder.findings().relations[relation].mutual = true;
    CHECK(title_of(report, relation) == "China \xE2\x86\x94 Iran");
}

}  // namespace
}  // namespace attache
