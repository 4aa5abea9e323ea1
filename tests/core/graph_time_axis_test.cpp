#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "graph/lane_packing.h"
#include "graph/time_axis.h"

namespace attache {

namespace {

std::vector<std::string> tick_dates(TimeStep step, CivilDate from, CivilDate to) {
    std::vector<std::string> dates;
    for (const std::int32_t day : time_ticks(step, {day_number(from), day_number(to)}))
        dates.push_back(iso_string(civil_date(day)));
    return dates;
}

using Dates = std::vector<std::string>;
using Rows = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("steps grow from a day to a thousand years, each the finest that leaves room") {
    CHECK(time_step(0.2) == TimeStep{TimeUnit::Day, 1});
    CHECK(time_step(1.5) == TimeStep{TimeUnit::Day, 2});
    CHECK(time_step(2.5) == TimeStep{TimeUnit::Day, 7});
    CHECK(time_step(20) == TimeStep{TimeUnit::Month, 1});
    CHECK(time_step(29) == TimeStep{TimeUnit::Month, 3});
    CHECK(time_step(91) == TimeStep{TimeUnit::Year, 1});
    CHECK(time_step(366) == TimeStep{TimeUnit::Year, 2});
    CHECK(time_step(1000) == TimeStep{TimeUnit::Year, 5});
    CHECK(time_step(9000) == TimeStep{TimeUnit::Year, 50});
    CHECK(time_step(30000) == TimeStep{TimeUnit::Year, 100});
    CHECK(time_step(1e9) == TimeStep{TimeUnit::Year, 1000});
}

TEST_CASE("ticks stand where units begin, and no closer than a step") {
    CHECK(tick_dates({TimeUnit::Year, 5}, {1991, 3, 1}, {2013, 9, 1}) ==
          Dates{"1995-01-01", "2000-01-01", "2005-01-01", "2010-01-01"});
    CHECK(tick_dates({TimeUnit::Month, 3}, {2012, 11, 15}, {2013, 7, 1}) ==
          Dates{"2013-01-01", "2013-04-01", "2013-07-01"});
    CHECK(tick_dates({TimeUnit::Day, 7}, {2013, 1, 20}, {2013, 2, 9}) ==
          Dates{"2013-01-22", "2013-02-01", "2013-02-08"});
    CHECK(tick_dates({TimeUnit::Day, 2}, {2013, 1, 27}, {2013, 2, 4}) ==
          Dates{"2013-01-27", "2013-01-29", "2013-02-01", "2013-02-03"});
    CHECK(tick_dates({TimeUnit::Day, 7}, {2013, 1, 30}, {2013, 1, 31}).empty());
    CHECK(tick_dates({TimeUnit::Year, 100}, {-150, 1, 1}, {150, 1, 1}).size() == 3);

    for (const double least : {1.0, 2.0, 5.0, 28.0, 80.0, 300.0, 700.0, 4000.0}) {
        CAPTURE(least);
        const auto ticks = time_ticks(time_step(least), {day_number({1890, 5, 6}), day_number({1980, 5, 6})});
        for (std::size_t i = 1; i < ticks.size(); ++i)
            CHECK(ticks[i] - ticks[i - 1] >= least);
    }
    CHECK(time_ticks({TimeUnit::Day, 1}, {0, 10'000'000}).size() == 4000);
}

TEST_CASE("a day lies between two ticks") {
    const std::int32_t day = day_number({2012, 2, 10});
    CHECK(step_around({TimeUnit::Day, 1}, day) == DayRange{day, day});
    CHECK(step_around({TimeUnit::Day, 7}, day) == DayRange{day - 2, day + 4});
    CHECK(step_around({TimeUnit::Month, 1}, day) == DayRange{day_number({2012, 2, 1}), day_number({2012, 2, 29})});
    CHECK(step_around({TimeUnit::Year, 1}, day).days() == 366);
    CHECK(step_around({TimeUnit::Year, 10}, day) == DayRange{day_number({2010, 1, 1}), day_number({2019, 12, 31})});
}

TEST_CASE("extents that overlap take different rows, as few as there can be") {
    const std::vector<Extent> extents{{0, 10}, {1, 3}, {2, 4}, {3, 5}, {4, 9}, {10, 12}};
    const PackedRows packed = pack_rows(extents, 100);
    CHECK(packed.rows == Rows{0, 1, 2, 1, 2, 0});
    CHECK(packed.used == 3);
    CHECK(packed.left_over == 0);
    for (std::size_t i = 0; i < extents.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            const bool overlap = extents[k].begin < extents[i].end && extents[i].begin < extents[k].end;
            CHECK_FALSE((overlap && packed.rows[i] == packed.rows[k]));
        }
    }
    CHECK(pack_rows({}, 3).used == 0);
}

TEST_CASE("where the rows do not suffice, what comes late is left over") {
    const PackedRows packed = pack_rows({{0, 10}, {1, 3}, {2, 4}, {3, 5}}, 2);
    CHECK(packed.rows == Rows{0, 1, k_no_row, 1});
    CHECK(packed.left_over == 1);
}

}  // namespace attache
