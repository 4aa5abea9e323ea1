#include <string>

#include <doctest/doctest.h>

#include "core/lines.h"
#include "extract/report.h"

namespace attache {

namespace {

// "consistent: 22 + 41 = 63; the text says 63 members"
Lines checks_of(const std::string& text) {
    const Result<Report> report = read_report("test.txt", text);
    Lines lines;
    for (const Check& check : report.value().findings.checks)
        lines.push_back(std::string(name_of(check.verdict)) + ": " + check.claim);
    return lines;
}

}  // namespace

TEST_CASE("parts against their total") {
    CHECK(checks_of("The house has 63 members (22 elected by party list and 41 in districts).") ==
          Lines{"consistent: 22 + 41 = 63; the text says 63 members"});
    CHECK(checks_of("The house has 63 members (22 elected by party list and 40 in districts).").empty());
    CHECK(checks_of("The house has 63 members (22 elected by party list and 43 in districts).") ==
          Lines{"inconsistent: 22 + 43 = 65; the text says 63 members"});
    CHECK(checks_of(
              "In all 153 candidates registered, including 83 sponsored by parties and 70 who nominated themselves.") ==
          Lines{"consistent: 83 + 70 = 153; the text says 153 candidates"});
    CHECK(checks_of("The package is worth $100 million ($60 million in loans and $40 million in grants).") ==
          Lines{"consistent: $60M + $40M = $100M; the text says $100M"});
}

TEST_CASE("a list against the number that announces it") {
    CHECK(checks_of("The three opposition parties are the Islamic Party, the Social Party, and the Red Party.") ==
          Lines{"consistent: the list names 3; the text announces 3 opposition parties"});
    CHECK(checks_of("The four opposition parties are the Islamic Party, the Social Party, and the Red Party.") ==
          Lines{"inconsistent: the list names 3; the text announces 4 opposition parties"});
}

TEST_CASE("changes against their direction") {
    CHECK(checks_of("The party won 54 seats (up from 52 in 2005).") ==
          Lines{"consistent: from 52 to 54 is +2; the text says that it is up"});
    CHECK(checks_of("The party won 51 seats (up from 52 in 2005).") ==
          Lines{"inconsistent: from 52 to 51 is −1; the text says that it is up"});
    CHECK(checks_of("The force was reduced from 350 to 200 men.") ==
          Lines{"consistent: from 350 to 200 is −150; the text says that it fell"});
    CHECK(checks_of("Exports rose by 40 percent from $50 million to $70 million.") ==
          Lines{"consistent: from $50M to $70M is +$20M; the text says that it grew",
                "consistent: from $50M to $70M is 40%; the text says 40%"});
    CHECK(checks_of("Peru asked for $300 million in annual rent payments. It later reduced its request for rent "
                    "payments to $25 million.") ==
          Lines{"consistent: from $300M to $25M is −$275M; the text says that it fell"});
}

TEST_CASE("percentages against the sums they are shares of") {
    CHECK(checks_of("Total exports came to $200 million. Coffee exports came to $50 million, 25% of exports.") ==
          Lines{"consistent: $50M of $200M is 25%; the text says 25%"});
    CHECK(checks_of("Total exports came to $200 million. Coffee exports came to $50 million, 35% of exports.") ==
          Lines{"inconsistent: $50M of $200M is 25%; the text says 35%"});
}

TEST_CASE("shares of one whole") {
    CHECK(checks_of("Farming employs half of the labor force. Another 60% of the labor force works abroad.") ==
          Lines{"cannot tell: 50% + 60% = 110% of the labor force leaves nothing for others, unless the two overlap"});
    CHECK(checks_of("He won 54% of the vote, she won 30%, and others won 16%.") ==
          Lines{"consistent: 3 shares make 100%"});
}

TEST_CASE("items against the sum that was requested") {
    const std::string request = "The administration requested $10 million in assistance for Georgia in FY2014. ";
    CHECK(
        checks_of(
            request +
            "The FY2014 request for assistance for Georgia includes training ($5 million); and health ($2 million).") ==
        Lines{"consistent: 2 items make $7M of $10M; $3M is not itemised"});
    CHECK(
        checks_of(
            request +
            "The FY2014 request for assistance for Georgia includes training ($9 million); and health ($2 million).") ==
        Lines{"inconsistent: 2 items make $11M of $10M, which is less"});
}

TEST_CASE("what remains") {
    CHECK(checks_of("Five candidates ran, including the president. All four challengers praised him.") ==
          Lines{"consistent: 5 − 1 = 4, as many as the text says remain"});
}

}  // namespace attache
