#include "views/timeline/year_brush.h"

#include <algorithm>

namespace attache {
namespace {

std::int32_t last_year(const YearHistogram& strip) { return strip.end_year() - 1; }

// Of the same length, within the strip.
YearSpan moved(YearSpan years, std::int32_t by, const YearHistogram& strip) {
    const std::int32_t least = strip.first_year - years.first;
    const std::int32_t most = last_year(strip) - years.last;
    const std::int32_t kept = least > most ? 0 : std::clamp(by, least, most);
    return {years.first + kept, years.last + kept};
}

}  // namespace

std::optional<YearSpan> years_of(const Filter& filter, const YearHistogram& strip) {
    if (!filter.from && !filter.to) return std::nullopt;
    YearSpan years{strip.first_year, last_year(strip)};
    if (filter.from) years.first = filter.from->year;
    if (filter.to) years.last = filter.to->year;
    return years;
}

Filter with_years(Filter filter, std::optional<YearSpan> years) {
    filter.from.reset();
    filter.to.reset();
    if (!years) return filter;
    filter.from = CivilDate{years->first, 1, 1};
    filter.to = CivilDate{years->last, 12, 31};
    return filter;
}

void YearBrush::press(BrushGrip grip, std::int32_t year, std::optional<YearSpan> current) {
    held_ = true;
    grip_ = current ? grip : BrushGrip::New;
    pressed_ = year;
    start_ = current.value_or(YearSpan{year, year});
}

YearSpan YearBrush::drag_to(std::int32_t year, const YearHistogram& strip) const {
    const auto between = [&strip](std::int32_t one, std::int32_t other) {
        return YearSpan{strip.bin_begin(std::min(one, other)), strip.bin_last(std::max(one, other))};
    };
    switch (grip_) {
        case BrushGrip::First: return between(year, start_.last);
        case BrushGrip::Last: return between(start_.first, year);
        case BrushGrip::Whole: {
            const std::int32_t size = strip.years_per_bin;
            return moved(start_, (strip.bin_begin(year) - strip.bin_begin(pressed_)) / size * size, strip);
        }
        case BrushGrip::New: break;
    }
    return between(pressed_, year);
}

YearSpan stepped(YearSpan years, std::int32_t bins, bool grows, const YearHistogram& strip) {
    const std::int32_t by = bins * strip.years_per_bin;
    if (!grows) return moved(years, by, strip);
    const std::int32_t shortest = years.first + strip.years_per_bin - 1;
    const std::int32_t longest = std::max(shortest, last_year(strip));
    return {years.first, std::clamp(years.last + by, shortest, longest)};
}

}  // namespace attache
