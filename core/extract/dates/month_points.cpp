// Days, months and seasons in words.
#include "extract/dates/date_points.h"
#include "lexicon/lexicon.h"

namespace attache {

void take_year(const DateWords& words, ReadPoint& point) {
    std::size_t at = point.end;
    if (words.tokens().kind(at) == TokenKind::Comma || words.tokens().is_word(at, w_of) ||
        words.tokens().is_word(at, w_in))
        ++at;
    if (const std::optional<std::int32_t> year = words.year_after_month(at)) {
        point.value.year = *year;
        point.end = at + 1;
    } else if (const PhraseHit* relative = words.phrase_at(PhraseKind::RelativeYear, at)) {
        // "December of that year" takes its year from the text before it, as "December" alone does.
        if (relative_year_rows()[relative->row].years != 0) return;
        point.end = relative->tokens.end.index();
        point.value.of_that_year = true;
    }
}

MaybePoint read_month(const DateWords& words, std::size_t at) {
    const std::optional<unsigned> month = words.month_at(at);
    if (!month) return std::nullopt;
    ReadPoint point{make_point(DateUnit::Month, k_unknown_year), at + 1};
    point.value.month = static_cast<std::uint8_t>(*month);
    const std::optional<unsigned> day = words.day_at(at + 1);
    if (day && !words.counts_what_follows(at + 1)) {
        point.value.unit = DateUnit::Day;
        point.value.day = static_cast<std::uint8_t>(*day);
        point.end = words.after_day(at + 1);
    }
    take_year(words, point);
    return point;
}

// "3 March 2012", "3rd of March", and the first number of "3-5 March" and "3 and 5 March".
MaybePoint read_day_before_month(const DateWords& words, std::size_t at) {
    const std::optional<unsigned> day = words.day_at(at);
    if (!day) return std::nullopt;
    std::size_t next = words.after_day(at);
    if (words.tokens().is_word(next, w_of)) ++next;
    if (const std::optional<unsigned> month = words.month_at(next)) {
        ReadPoint point{make_day(k_unknown_year, *month, *day), next + 1};
        take_year(words, point);
        return point;
    }
    const std::size_t joint = words.after_day(at);
    const bool joined =
        words.is_joint(joint, at) || words.tokens().is_word(joint, w_and) || words.tokens().is_word(joint, w_or);
    if (!joined || !words.day_at(joint + 1)) return std::nullopt;
    const std::optional<unsigned> month = words.month_at(words.after_day(joint + 1));
    if (!month || words.counts_what_follows(at)) return std::nullopt;
    return ReadPoint{make_day(k_unknown_year, *month, *day), joint};
}

// The second day of "March 15 or 16, 2014".
MaybePoint read_day_behind_day(const DateWords& words, std::size_t at) {
    const std::optional<unsigned> day = words.day_at(at);
    if (!day || at < words.tokens().begin() + 3) return std::nullopt;
    if (!words.tokens().is_word(at - 1, w_and) && !words.tokens().is_word(at - 1, w_or)) return std::nullopt;
    const std::optional<unsigned> before = words.day_at(at - 2);
    const std::optional<unsigned> month = words.month_at(at - 3);
    if (!before || !month || *day <= *before || words.counts_what_follows(at)) return std::nullopt;
    ReadPoint point{make_day(k_unknown_year, *month, *day), words.after_day(at)};
    take_year(words, point);
    return point;
}

MaybePoint read_named_day(const DateWords& words, std::size_t at) {
    const PhraseHit* phrase = words.phrase_at(PhraseKind::NamedDate, at);
    if (phrase == nullptr) return std::nullopt;
    const std::optional<CivilDate> day = parse_iso_date(named_date_rows()[phrase->row].day);
    if (!day) return std::nullopt;
    return ReadPoint{make_day(day->year, day->month, day->day), phrase->tokens.end.index()};
}

// "spring 2010", "the winter of 2009-10", and the first of "spring and summer 2010"
MaybePoint read_season(const DateWords& words, std::size_t at) {
    if (!words.tokens().is_class(at, WordClass::Season)) return std::nullopt;
    ReadPoint point{make_point(DateUnit::Season, k_unknown_year), at + 1};
    point.value.month = static_cast<std::uint8_t>(value_of(words.tokens().word(at), WordClass::Season));
    take_year(words, point);
    if (!point.value.needs_year()) return point;
    const bool joined =
        words.tokens().is_word(at + 1, w_and) || words.tokens().is_word(at + 1, w_or) || words.is_joint(at + 1, at);
    if (!joined || !words.tokens().is_class(at + 2, WordClass::Season)) return std::nullopt;
    return read_season(words, at + 2) ? std::optional(point) : std::nullopt;
}

}  // namespace attache
