#include "extract/dates/date_expression.h"

namespace attache {

namespace {

// A part of something that has `size` equal pieces, as its first and last piece, from 0.
struct Pieces {
    std::int32_t first;
    std::int32_t last;
};

// Months of a year (GUIDELINES: early is the first four months, mid May to August, late the last four).
Pieces months_of_year(DatePart part) {
    switch (part) {
        case DatePart::Early: return {0, 3};
        case DatePart::Mid: return {4, 7};
        case DatePart::Late: return {8, 11};
        case DatePart::Begin: return {0, 0};
        case DatePart::End: return {11, 11};
        case DatePart::FirstHalf: return {0, 5};
        case DatePart::SecondHalf: return {6, 11};
        case DatePart::FirstQuarter: return {0, 2};
        case DatePart::SecondQuarter: return {3, 5};
        case DatePart::ThirdQuarter: return {6, 8};
        case DatePart::FourthQuarter: return {9, 11};
        case DatePart::FirstTwoMonths: return {0, 1};
        case DatePart::FirstFiveMonths: return {0, 4};
        case DatePart::FirstSevenMonths: return {0, 6};
        case DatePart::FirstEightMonths: return {0, 7};
        case DatePart::FirstNineMonths: return {0, 8};
        case DatePart::FirstTenMonths: return {0, 9};
        case DatePart::FirstElevenMonths: return {0, 10};
        case DatePart::Whole: break;
    }
    return {0, 11};
}

// Days of a month (early 1-10, mid 11-20, late from the 21st on).
Pieces days_of_month(DatePart part, std::int32_t days) {
    switch (part) {
        case DatePart::Early:
        case DatePart::Begin: return {1, 10};
        case DatePart::Mid: return {11, 20};
        case DatePart::Late:
        case DatePart::End: return {21, days};
        case DatePart::FirstHalf: return {1, 15};
        case DatePart::SecondHalf: return {16, days};
        default: return {1, days};
    }
}

// Years of a decade (early 0-3, mid 4-6, late 7-9).
Pieces years_of_decade(DatePart part) {
    switch (part) {
        case DatePart::Early:
        case DatePart::Begin: return {0, 3};
        case DatePart::Mid: return {4, 6};
        case DatePart::Late:
        case DatePart::End: return {7, 9};
        case DatePart::FirstHalf: return {0, 4};
        case DatePart::SecondHalf: return {5, 9};
        default: return {0, 9};
    }
}

// Years of a century, by thirds.
Pieces years_of_century(DatePart part) {
    switch (part) {
        case DatePart::Early:
        case DatePart::Begin: return {0, 32};
        case DatePart::Mid: return {33, 65};
        case DatePart::Late:
        case DatePart::End: return {66, 99};
        case DatePart::FirstHalf: return {0, 49};
        case DatePart::SecondHalf: return {50, 99};
        default: return {0, 99};
    }
}

Pieces months_of_season(DatePart part) {
    switch (part) {
        case DatePart::Early:
        case DatePart::Begin: return {0, 0};
        case DatePart::Mid: return {1, 1};
        case DatePart::Late:
        case DatePart::End: return {2, 2};
        default: return {0, 2};
    }
}

// `months` counts from January of `year` as 0 and may go beyond December.
CivilDate month_begin(std::int32_t year, std::int32_t months) {
    return {year + months / 12, static_cast<std::uint8_t>(months % 12 + 1), 1};
}
CivilDate month_end(std::int32_t year, std::int32_t months) {
    CivilDate date = month_begin(year, months);
    date.day = days_in_month(date.year, date.month);
    return date;
}

struct Days {
    CivilDate first;
    CivilDate last;
};

Days months(std::int32_t year, std::int32_t offset, Pieces pieces) {
    return {month_begin(year, offset + pieces.first), month_end(year, offset + pieces.last)};
}
Days years(std::int32_t year, Pieces pieces) { return {{year + pieces.first, 1, 1}, {year + pieces.last, 12, 31}}; }

std::optional<Days> days_of(const DatePoint& point) {
    constexpr std::int32_t k_fiscal_offset = 9;  // US fiscal year N begins in October of N-1
    switch (point.unit) {
        case DateUnit::Day: {
            if (point.day < 1 || point.day > days_in_month(point.year, point.month)) return std::nullopt;
            const CivilDate day{point.year, point.month, point.day};
            return Days{day, day};
        }
        case DateUnit::Month: {
            const Pieces pieces = days_of_month(point.part, days_in_month(point.year, point.month));
            return Days{{point.year, point.month, static_cast<std::uint8_t>(pieces.first)},
                        {point.year, point.month, static_cast<std::uint8_t>(pieces.last)}};
        }
        case DateUnit::Season: return months(point.year, point.month - 1, months_of_season(point.part));
        case DateUnit::FiscalYear: return months(point.year - 1, k_fiscal_offset, months_of_year(point.part));
        case DateUnit::Decade: return years(point.year, years_of_decade(point.part));
        case DateUnit::Century: return years((point.year - 1) * 100 + 1, years_of_century(point.part));
        case DateUnit::Year:
        case DateUnit::RelativeYear: break;
    }
    return months(point.year, 0, months_of_year(point.part));
}

}  // namespace

std::optional<CivilDate> first_day(const DatePoint& point) {
    const std::optional<Days> days = days_of(point);
    return days ? std::optional(days->first) : std::nullopt;
}

std::optional<CivilDate> last_day(const DatePoint& point) {
    const std::optional<Days> days = days_of(point);
    return days ? std::optional(days->last) : std::nullopt;
}

DatePrecision precision_of(const DateExpression& expression) {
    if (expression.last) return DatePrecision::Range;
    const bool whole = expression.first.part == DatePart::Whole;
    switch (expression.first.unit) {
        case DateUnit::Day: return DatePrecision::Day;
        case DateUnit::Month: return whole ? DatePrecision::Month : DatePrecision::PartOfMonth;
        case DateUnit::Season: return DatePrecision::Season;
        case DateUnit::FiscalYear: return DatePrecision::FiscalYear;
        case DateUnit::Decade: return DatePrecision::Decade;
        case DateUnit::Century: return DatePrecision::Range;
        case DateUnit::Year:
        case DateUnit::RelativeYear: break;
    }
    return whole ? DatePrecision::Year : DatePrecision::PartOfYear;
}

}  // namespace attache
