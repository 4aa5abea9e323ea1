#include <doctest/doctest.h>

#include "views/timeline/time_window.h"
#include "views/timeline/year_brush.h"

namespace attache {
namespace {

constexpr DayRange k_whole{0, 9999};  // limits: 1,500 days more on either side

TimeWindow window_at(DaySpan span) {
    TimeWindow window;
    window.set_limits(k_whole);
    window.show(span, false);
    return window;
}

TEST_CASE("time window: zooming keeps the day below the pointer where it is") {
    TimeWindow window = window_at({1000, 2000});
    window.zoom_about(1250, 2);
    CHECK(window.span().days() == doctest::Approx(500));
    CHECK((1250 - window.span().first) / window.span().days() == doctest::Approx(0.25));
}

TEST_CASE("time window: it goes from all there is to some days, and no further") {
    TimeWindow window = window_at({1000, 2000});
    for (int i = 0; i < 100; ++i)
        window.zoom_about(1500, 0.5);
    CHECK(window.span().days() == doctest::Approx(13000));
    for (int i = 0; i < 100; ++i)
        window.zoom_about(1500, 2);
    CHECK(window.span().days() == doctest::Approx(TimeWindow::k_shortest_days));
    window.pan(1e9);
    CHECK(window.span().end == doctest::Approx(11500));
}

TEST_CASE("time window: it glides to where it is sent, and a hand stops it") {
    TimeWindow window = window_at({1000, 2000});
    window.show({5000, 5100}, true);
    CHECK(window.span() == DaySpan{1000, 2000});
    CHECK(window.goal() == DaySpan{5000, 5100});
    CHECK(window.advance(0.016));
    CHECK(window.span().first > 1000);
    int steps = 0;
    while (window.advance(0.016) && steps < 1000)
        ++steps;
    CHECK(window.span() == DaySpan{5000, 5100});
    CHECK(steps < 200);

    window.show({1000, 2000}, true);
    window.advance(0.016);
    window.pan(0);
    CHECK_FALSE(window.advance(0.016));
}

TEST_CASE("time window: other limits bring it within them") {
    TimeWindow window = window_at({1000, 2000});
    window.set_limits({5000, 5999});
    CHECK(window.span().first >= 4600 - 1);
    CHECK(window.span().days() == doctest::Approx(1000));
}

YearHistogram strip(std::int32_t first, std::int32_t last, std::size_t most_bins) {
    return year_histogram(
        {{day_number({first, 1, 1}), day_number({first, 1, 1})}, {day_number({last, 1, 1}), day_number({last, 1, 1})}},
        most_bins);
}

TEST_CASE("year brush: a drag chooses whole years, in either direction") {
    const YearHistogram years = strip(1991, 2013, 100);
    YearBrush brush;
    brush.press(BrushGrip::New, 2005, std::nullopt);
    CHECK(brush.is_held());
    CHECK(brush.drag_to(2009, years) == YearSpan{2005, 2009});
    CHECK(brush.drag_to(2001, years) == YearSpan{2001, 2005});
    CHECK(brush.drag_to(1700, years) == YearSpan{1991, 2005});
    brush.release();
    CHECK_FALSE(brush.is_held());
}

TEST_CASE("year brush: its ends and its whole can be moved") {
    const YearHistogram years = strip(1991, 2013, 100);
    YearBrush brush;
    const YearSpan chosen{2000, 2005};
    brush.press(BrushGrip::Last, 2006, chosen);
    CHECK(brush.drag_to(2010, years) == YearSpan{2000, 2010});
    CHECK(brush.drag_to(1995, years) == YearSpan{1995, 2000});
    brush.press(BrushGrip::First, 2000, chosen);
    CHECK(brush.drag_to(2003, years) == YearSpan{2003, 2005});
    brush.press(BrushGrip::Whole, 2002, chosen);
    CHECK(brush.drag_to(2004, years) == YearSpan{2002, 2007});
    CHECK(brush.drag_to(2013, years) == YearSpan{2008, 2013});
    CHECK(stepped(chosen, 1, false, years) == YearSpan{2001, 2006});
    CHECK(stepped(chosen, -100, false, years) == YearSpan{1991, 1996});
    CHECK(stepped(chosen, 2, true, years) == YearSpan{2000, 2007});
    CHECK(stepped(chosen, -100, true, years) == YearSpan{2000, 2000});
}

TEST_CASE("year brush: bins of several years are chosen as a whole") {
    const YearHistogram years = strip(1860, 2013, 40);
    REQUIRE(years.years_per_bin == 5);
    YearBrush brush;
    brush.press(BrushGrip::New, 1997, std::nullopt);
    CHECK(brush.drag_to(2003, years) == YearSpan{1995, 2004});
}

TEST_CASE("year brush: years become a filter and come from one") {
    const YearHistogram years = strip(1991, 2013, 100);
    Filter filter;
    filter.min_confidence_percent = 30;
    CHECK_FALSE(years_of(filter, years).has_value());
    const Filter chosen = with_years(filter, YearSpan{2001, 2003});
    CHECK(chosen.from == CivilDate{2001, 1, 1});
    CHECK(chosen.to == CivilDate{2003, 12, 31});
    CHECK(chosen.min_confidence_percent == 30);
    CHECK(years_of(chosen, years) == YearSpan{2001, 2003});
    CHECK(with_years(chosen, std::nullopt) == filter);
    Filter open;
    open.from = CivilDate{2005, 6, 1};
    CHECK(years_of(open, years) == YearSpan{2005, 2013});
}

}  // namespace
}  // namespace attache
