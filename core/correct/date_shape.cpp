#include "correct/date_shape.h"

namespace attache {

DatePrecision shape_of(CivilDate earliest, CivilDate latest, DatePrecision before) {
    if (earliest == latest) return DatePrecision::Day;
    const bool same_year = earliest.year == latest.year;
    const bool whole_months = earliest.day == 1 && latest.day == days_in_month(latest.year, latest.month);
    if (same_year && earliest.month == latest.month)
        return whole_months ? DatePrecision::Month : DatePrecision::PartOfMonth;
    const bool whole_years = whole_months && earliest.month == 1 && latest.month == 12;
    if (same_year && whole_years) return DatePrecision::Year;
    if (whole_years && latest.year == earliest.year + 9 && earliest.year % 10 == 0) return DatePrecision::Decade;
    const bool fiscal = whole_months && earliest.month == 10 && latest.month == 9 && latest.year == earliest.year + 1;
    return fiscal && before == DatePrecision::FiscalYear ? DatePrecision::FiscalYear : DatePrecision::Range;
}

}  // namespace attache
