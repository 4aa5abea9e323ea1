#include "extract/dates/date_reader.h"

#include "extract/dates/date_points.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

// "mid- to late 2012", "the early or mid-1990s": two parts of one core.
std::optional<DateExpression> read_parts(const DateWords& words, std::size_t at) {
    const PhraseHit* part = words.phrase_at(PhraseKind::DatePart, at);
    if (part == nullptr) return std::nullopt;
    std::size_t joint = part->tokens.end.index();
    if (words.tokens().is_hyphen(joint)) ++joint;
    if (!words.tokens().is_word(joint, w_to) && !words.tokens().is_word(joint, w_or)) return std::nullopt;
    std::size_t other = joint + 1;
    if (words.tokens().is_hyphen(other)) ++other;
    if (words.phrase_at(PhraseKind::DatePart, other) == nullptr) return std::nullopt;
    const MaybePoint point = read_point(words, other);
    if (!point) return std::nullopt;
    DateExpression expression{SentenceId::none(), {TokenId(at), TokenId(point->end)}, point->value, point->value};
    expression.first.part = date_part_rows()[part->row].part;
    return expression;
}

// "1992-97", "2007/08", "FY2010-11", and the winter of "2009-2010"
MaybePoint read_short_year(const DateWords& words, const ReadPoint& first, std::size_t at) {
    const bool in_years = first.value.unit == DateUnit::Year || first.value.unit == DateUnit::FiscalYear ||
                          first.value.unit == DateUnit::Season;
    if (!in_years || first.value.needs_year() ||
        !(words.tokens().is_hyphen_or_dash(at - 1) || words.tokens().is_mark(at - 1, "/")))
        return std::nullopt;
    const std::optional<std::int32_t> whole = words.plain_number(at, 4);
    if (first.value.unit == DateUnit::Season && whole == first.value.year + 1) return ReadPoint{first.value, at + 1};
    const std::optional<std::int32_t> number = words.plain_number(at, 2);
    if (!number || words.tokens().text(at).size() != 2 || words.month_at(at + 1)) return std::nullopt;
    const std::int32_t century = first.value.year / 100 * 100;
    const std::int32_t year = century + *number > first.value.year ? century + *number : century + 100 + *number;
    constexpr std::int32_t k_longest_stretch = 30;
    if (year - first.value.year > k_longest_stretch) return std::nullopt;
    DatePoint point = first.value;
    point.part = DatePart::Whole;
    // A winter that is written with both its years ("2009-10") is one season.
    point.year = point.unit == DateUnit::Season && year == point.year + 1 ? point.year : year;
    return ReadPoint{point, at + 1};
}

// The other end of a stretch that begins with `first`: of the same kind, or of one that goes with it.
MaybePoint read_end_point(const DateWords& words, const ReadPoint& first, std::size_t at) {
    if (MaybePoint year = read_short_year(words, first, at)) return year;
    at = words.skip_article(at);
    const DatePoint& from = first.value;
    const std::optional<unsigned> day = words.day_at(at);
    if (from.unit == DateUnit::Day && day && !words.month_at(words.after_day(at)) &&
        !words.tokens().is_word(words.after_day(at), w_of)) {
        ReadPoint point{make_day(k_unknown_year, from.month, *day), words.after_day(at)};
        take_year(words, point);
        return point;
    }
    MaybePoint point = read_point(words, at);
    if (!point) return std::nullopt;
    if (from.unit == DateUnit::FiscalYear && point->value.unit == DateUnit::Year)
        point->value.unit = DateUnit::FiscalYear;
    const bool days_or_months = from.unit <= DateUnit::Month && point->value.unit <= DateUnit::Month;
    const bool alike =
        from.unit == point->value.unit || days_or_months || from.gives_year() == point->value.gives_year();
    return alike && point->value.unit != DateUnit::RelativeYear ? point : std::nullopt;
}

// The two ends of a stretch, each with the year that only the other one says.
struct Stretch {
    DatePoint from;
    DatePoint to;
};

// "December to February 2012" begins in 2011, "December 2011 to February" ends in 2012.
Stretch share_year(DatePoint from, DatePoint to) {
    const bool lent = from.needs_year();
    if (from.needs_year()) from.year = to.year;
    if (to.needs_year()) to.year = from.year;
    const bool turns_year = from.unit <= DateUnit::Season && from.unit == to.unit && from.month > to.month;
    if (from.year == to.year && turns_year && from.year != k_unknown_year) {
        if (lent)
            --from.year;
        else
            ++to.year;
    }
    return {from, to};
}

// Whether it ends no earlier than it begins, as far as its years are known.
bool is_possible(const Stretch& stretch) {
    if (stretch.from.year == k_unknown_year) return true;
    const std::optional<CivilDate> begin = first_day(stretch.from);
    const std::optional<CivilDate> end = last_day(stretch.to);
    return begin && end && !(*end < *begin);
}

// Joins what follows to a stretch: "-18", "to July 2011", "/08".
void extend(const DateWords& words, DateExpression& expression, const ReadPoint& first) {
    if (!words.is_joint(first.end, expression.tokens.begin.index())) return;
    const MaybePoint last = read_end_point(words, first, first.end + 1);
    if (!last) return;
    const Stretch stretch = share_year(first.value, last->value);
    if (!is_possible(stretch)) return;
    expression.first = stretch.from;
    expression.last = stretch.to;
    expression.tokens.end = TokenId(last->end);
}

}  // namespace

std::optional<DateExpression> DateReader::read(std::size_t at) const {
    if (std::optional<DateExpression> expression = read_parts(words_, at)) return expression;
    const MaybePoint point = read_point(words_, at);
    if (!point) return std::nullopt;
    DateExpression expression{SentenceId::none(), {TokenId(at), TokenId(point->end)}, point->value, std::nullopt};
    extend(words_, expression, *point);
    return expression;
}

std::size_t DateReader::impossible_year_at(std::size_t at) const {
    std::size_t year_at = 0;
    if (words_.month_at(at)) {
        year_at = at + 1;
        if (words_.day_at(year_at)) year_at = words_.after_day(year_at);
        if (words_.tokens().kind(year_at) == TokenKind::Comma) ++year_at;
    } else if (const PhraseHit* phrase = words_.phrase_at(PhraseKind::FiscalYear, at)) {
        year_at = phrase->tokens.end.index();
    }
    if (year_at == 0 || words_.tokens().text(year_at).size() != 4) return 0;
    const std::optional<std::int32_t> number = words_.plain_number(year_at, 4);
    return number && !is_possible_year(*number) ? year_at : 0;
}

}  // namespace attache
