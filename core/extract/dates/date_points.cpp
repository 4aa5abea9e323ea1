#include "extract/dates/date_points.h"

#include "lexicon/lexicon.h"

namespace attache {

namespace {

MaybePoint read_core(const DateWords& words, std::size_t at) {
    if (words.tokens().kind(at) == TokenKind::Number) {
        if (MaybePoint point = read_iso_day(words, at)) return point;
        if (MaybePoint point = read_numeric_day(words, at)) return point;
        if (MaybePoint point = read_named_day(words, at)) return point;
        if (MaybePoint point = read_day_before_month(words, at)) return point;
        if (MaybePoint point = read_day_behind_day(words, at)) return point;
        if (MaybePoint point = read_century(words, at)) return point;
        return read_year_or_decade(words, at);
    }
    if (MaybePoint point = read_month(words, at)) return point;
    if (MaybePoint point = read_season(words, at)) return point;
    if (MaybePoint point = read_fiscal_year(words, at)) return point;
    if (MaybePoint point = read_century(words, at)) return point;
    if (MaybePoint point = read_decade_word(words, at)) return point;
    return read_relative_year(words, at);
}

}  // namespace

MaybePoint read_point(const DateWords& words, std::size_t at) {
    const PhraseHit* part = words.phrase_at(PhraseKind::DatePart, at);
    if (part == nullptr) return read_core(words, at);
    const std::size_t behind = part->tokens.end.index();
    MaybePoint point = read_core(words, words.tokens().is_hyphen(behind) ? behind + 1 : behind);
    if (!point) point = read_core(words, words.skip_article(behind));
    if (!point || point->value.unit == DateUnit::Day) return std::nullopt;
    point->value.part = date_part_rows()[part->row].part;
    return point;
}

}  // namespace attache
