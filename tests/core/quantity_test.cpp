#include <string>

#include <doctest/doctest.h>

#include "core/extracting.h"
#include "core/lines.h"

namespace attache {

using testing::quantities_of;
TEST_CASE("numbers and what they count") {
    CHECK(quantities_of(
              "Bangladesh shelters about one million Rohingya refugees and 15 attack or transport helicopters.") ==
          Lines{"one million = 1000000 rohingya refugees", "15 = 15 attack or transport helicopters"});
    CHECK(quantities_of("some 75-80 metric tons and 1,000 cubic meters") ==
          Lines{"75-80 = 75..80 metric tons", "1,000 = 1000 cubic meters"});
    CHECK(quantities_of("the three registered opposition parties and two seven - year terms") ==
          Lines{"three = 3 registered opposition parties", "two = 2 terms", "seven = 7 years"});
    CHECK(quantities_of("one of three such rail lines") == Lines{"three = 3 rail lines"});
}

TEST_CASE("durations and ages are quantities") {
    CHECK(quantities_of("a 10-year agreement, a two-day visit and a one-year mandate") ==
          Lines{"10 = 10 years", "two = 2 days", "one = 1 years"});
    CHECK(quantities_of("people under the age of 18") == Lines{"18 = 18 age"});
}

TEST_CASE("what is counted may be left out") {
    CHECK(quantities_of("63 members (22 elected by party list and 41 in districts)") ==
          Lines{"63 = 63 members", "22 = 22 members", "41 = 41 members"});
    CHECK(quantities_of("the number of russian border advisors would be reduced from 350 to 200") ==
          Lines{"350 = 350 russian border advisors", "200 = 200 russian border advisors"});
    CHECK(quantities_of("from seven to five years") == Lines{"seven = 7 years", "five = 5 years"});
}

TEST_CASE("the pronoun one, names, dates and money are no quantities") {
    CHECK(quantities_of("one of the men, no one, one another and the only one, but one party") ==
          Lines{"one = 1 party"});
    CHECK(quantities_of("under article 5, in May 2012, for $3 million, by 5 percent, see Table 3").empty());
    CHECK(quantities_of("the nord stream 2 pipeline").empty());
}

}  // namespace attache
