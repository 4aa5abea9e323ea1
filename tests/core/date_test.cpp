#include <string>

#include <doctest/doctest.h>

#include "core/extracting.h"
#include "core/lines.h"

namespace attache {

using testing::dates_of;
TEST_CASE("days, in the order of any country") {
    CHECK(dates_of("Talks resumed on March 3-5, 2012.") == Lines{"March 3-5, 2012 = 2012-03-03..2012-03-05"});
    CHECK(dates_of("Parliament voted on 3 March 2012 and on 14-16 April 2012.") ==
          Lines{"3 March 2012 = 2012-03-03", "14-16 April 2012 = 2012-04-14..2012-04-16"});
    CHECK(dates_of("on the 3rd of June, 1999") == Lines{"3rd of June, 1999 = 1999-06-03"});
    CHECK(dates_of("on 2001-09-18, on 18.09.1955 and on 9/18/2001") ==
          Lines{"2001-09-18 = 2001-09-18", "18.09.1955 = 1955-09-18", "9/18/2001 = 2001-09-18"});
    CHECK(dates_of("after 9/11") == Lines{"9/11 = 2001-09-11"});
    CHECK(dates_of("on may 17-18 , 2012 .") == Lines{"may 17-18 , 2012 = 2012-05-17..2012-05-18"});
    CHECK(dates_of("on 30 February 2012").empty());
    CHECK(dates_of("the Jan. 15, 2010 attack") == Lines{"Jan. 15, 2010 = 2010-01-15"});
}

TEST_CASE("months and parts of them") {
    CHECK(dates_of("in early May 2012, in mid-August 2012 and in late February 2013") ==
          Lines{"early May 2012 = 2012-05-01..2012-05-10", "mid-August 2012 = 2012-08-11..2012-08-20",
                "late February 2013 = 2013-02-21..2013-02-28"});
    CHECK(dates_of("from May to July 2011") == Lines{"May to July 2011 = 2011-05-01..2011-07-31"});
    CHECK(dates_of("from December to February 2012") == Lines{"December to February 2012 = 2011-12-01..2012-02-29"});
    CHECK(dates_of("in February and May 2012") ==
          Lines{"February = 2012-02-01..2012-02-29", "May 2012 = 2012-05-01..2012-05-31"});
    CHECK(dates_of("August-October 2013 deliveries") == Lines{"August-October 2013 = 2013-08-01..2013-10-31"});
}

TEST_CASE("years, parts of years and stretches of them") {
    CHECK(dates_of("in early 2010, mid-2012 and late 1999") == Lines{"early 2010 = 2010-01-01..2010-04-30",
                                                                     "mid-2012 = 2012-05-01..2012-08-31",
                                                                     "late 1999 = 1999-09-01..1999-12-31"});
    CHECK(dates_of("at the end of 1991 and the beginning of 1992") ==
          Lines{"end of 1991 = 1991-12-01..1991-12-31", "beginning of 1992 = 1992-01-01..1992-01-31"});
    CHECK(dates_of("in the first half of 2009 and the last quarter of 2011") ==
          Lines{"first half of 2009 = 2009-01-01..2009-06-30", "last quarter of 2011 = 2011-10-01..2011-12-31"});
    CHECK(dates_of("the 1992-97 war, the 1992 - 1997 war, 2007 through 2009 and the 2007/08 crisis") ==
          Lines{"1992-97 = 1992-01-01..1997-12-31", "1992 - 1997 = 1992-01-01..1997-12-31",
                "2007 through 2009 = 2007-01-01..2009-12-31", "2007/08 = 2007-01-01..2008-12-31"});
    CHECK(dates_of("mid-to-late 2012") == Lines{"mid-to-late 2012 = 2012-05-01..2012-12-31"});
    CHECK(dates_of("between 2005 and 2009") == Lines{"2005 = 2005-01-01..2005-12-31", "2009 = 2009-01-01..2009-12-31"});
}

TEST_CASE("seasons") {
    CHECK(dates_of("in spring 2010 and the summer of 2008") ==
          Lines{"spring 2010 = 2010-03-01..2010-05-31", "summer of 2008 = 2008-06-01..2008-08-31"});
    CHECK(dates_of("in the winter of 2009-10") == Lines{"winter of 2009-10 = 2009-12-01..2010-02-28"});
    CHECK(dates_of("It is difficult to campaign during the winter.").empty());
}

TEST_CASE("decades and centuries") {
    CHECK(dates_of("the 1990s, the early 2000s, the mid-1980s, the late seventies and the '60s.") ==
          Lines{"1990s = 1990-01-01..1999-12-31", "early 2000s = 2000-01-01..2003-12-31",
                "mid-1980s = 1984-01-01..1986-12-31", "late seventies = 1977-01-01..1979-12-31",
                "60s = 1960-01-01..1969-12-31"});
    CHECK(dates_of("He was in his sixties.").empty());
    CHECK(dates_of("in the 19th century and the twenty-first century") ==
          Lines{"19th century = 1801-01-01..1900-12-31", "twenty-first century = 2001-01-01..2100-12-31"});
}

TEST_CASE("fiscal years of the United States") {
    CHECK(dates_of("in FY2011 and fiscal year 2013") ==
          Lines{"FY2011 = 2010-10-01..2011-09-30", "fiscal year 2013 = 2012-10-01..2013-09-30"});
    CHECK(dates_of("over fy1992-fy2010 and FY2010-11") ==
          Lines{"fy1992-fy2010 = 1991-10-01..2010-09-30", "FY2010-11 = 2009-10-01..2011-09-30"});
    CHECK(dates_of("in FY2011 and 2012") == Lines{"FY2011 = 2010-10-01..2011-09-30", "2012 = 2011-10-01..2012-09-30"});
}

TEST_CASE("a missing year comes from the text around it") {
    CHECK(dates_of("between september 17 and october 7 , 2013 .") ==
          Lines{"september 17 = 2013-09-17", "october 7 , 2013 = 2013-10-07"});
    CHECK(dates_of("The war ended on June 3, 2003. In September an election was held.") ==
          Lines{"June 3, 2003 = 2003-06-03", "September = 2003-09-01..2003-09-30"});
    CHECK(dates_of("It was signed in December 2010. In January it collapsed.") ==
          Lines{"December 2010 = 2010-12-01..2010-12-31", "January = 2011-01-01..2011-01-31"});
    CHECK(dates_of("He was elected in 2004. In April of that year he fell ill; the following year he died.") ==
          Lines{"2004 = 2004-01-01..2004-12-31", "April of that year = 2004-04-01..2004-04-30",
                "the following year = 2005-01-01..2005-12-31"});
    CHECK(dates_of("The talks collapsed in March.").empty());
}

TEST_CASE("a dispatch dates what it tells") {
    CHECK(dates_of("LOME, Oct. 4, 2022 (Presse) - Soldiers patrolled. In January they had staged a coup.") ==
          Lines{"Oct. 4, 2022 = 2022-10-04", "January = 2022-01-01..2022-01-31"});
    CHECK(dates_of("LOME, March 4, 2022 - Gold fell. It had risen in October. It will be sold by June.") ==
          Lines{"March 4, 2022 = 2022-03-04", "October = 2021-10-01..2021-10-31", "June = 2022-06-01..2022-06-30"});
    CHECK(dates_of("LOME, March 4, 2022 - They met on January 8, the first time since the 2018 vote.") ==
          Lines{"March 4, 2022 = 2022-03-04", "January 8 = 2022-01-08", "2018 = 2018-01-01..2018-12-31"});
}

TEST_CASE("years to come are not those of the story") {
    CHECK(dates_of("It was struck in early March 2023. It will get aid for 2023-24. They met on 10 March.") ==
          Lines{"early March 2023 = 2023-03-01..2023-03-10", "2023-24 = 2023-01-01..2024-12-31",
                "10 March = 2023-03-10"});
}

TEST_CASE("two days of a month, and quarters") {
    CHECK(dates_of("on march 15 or 16 , 2014 , they met .") ==
          Lines{"march 15 = 2014-03-15", "16 , 2014 = 2014-03-16"});
    CHECK(dates_of("in the first three quarters of 2013 .") ==
          Lines{"first three quarters of 2013 = 2013-01-01..2013-09-30"});
}

TEST_CASE("verbs, counts, labels and titles are no dates") {
    CHECK(dates_of("the army may march on the capital with 2,000 troops , and 2000 soldiers may follow .").empty());
    CHECK(dates_of("On May 5, 2010, Theresa May said that Britain may leave.") == Lines{"May 5, 2010 = 2010-05-05"});
    CHECK(dates_of("under the trade act of 1974 and resolution 1973").empty());
    CHECK(dates_of("a $2000 grant, 2000 euros, 1990 percent and 2011 miles").empty());
    CHECK(dates_of("under the 2009 religion law and the 2005 legislative election") ==
          Lines{"2009 = 2009-01-01..2009-12-31", "2005 = 2005-01-01..2005-12-31"});
}

TEST_CASE("years in headings and in quoted titles of sections are no dates") {
    CHECK(dates_of("## The 2010 Election\n\nIt was held in March 2010 without violence.\n\n## Economy\n\nGrowth was "
                   "low in the year.") == Lines{"March 2010 = 2010-03-01..2010-03-31"});
    CHECK(dates_of("There was violence ( see below , \" the 2010 attacks \" ) .").empty());
}

TEST_CASE("a year that cannot be is told") {
    const testing::Extracted extracted = testing::extract("It was founded in May 3013.");
    CHECK(extracted.findings.dates.empty());
    REQUIRE(extracted.findings.warnings.size() == 1);
    CHECK(extracted.findings.warnings[0].kind == WarningKind::YearOutOfRange);
    CHECK(extracted.findings.warnings[0].message ==
          "\"3013\" stands where a year does, but is not between 1000 and 2199, so no date is read here; it may be a "
          "typing error.");
}

}  // namespace attache
