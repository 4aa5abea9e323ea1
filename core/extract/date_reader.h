// Reads one expression of time at a token: "3-5 March 2012", "the late 1990s", "FY2010-11", "May to July".
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/date_expression.h"
#include "extract/token_window.h"
#include "parse/phrases.h"

namespace attache {

class DateReader {
public:
    // `phrases` and the window's document must outlive the reader.
    DateReader(const TokenWindow& tokens, const PhraseHits& phrases) : tokens_(tokens), phrases_(phrases) {}

    // The expression that begins at `at`; its sentence is left unset. Points may lack their year.
    [[nodiscard]] std::optional<DateExpression> read(std::size_t at) const;

    // A number that stands where a year must stand and can be none ("May 3013"); 0: there is no such.
    [[nodiscard]] std::size_t impossible_year_at(std::size_t at) const;

private:
    struct Point {
        DatePoint value;
        std::size_t end = 0;  // one past its last token
    };
    using MaybePoint = std::optional<Point>;

    [[nodiscard]] MaybePoint read_point(std::size_t at) const;
    [[nodiscard]] MaybePoint read_core(std::size_t at) const;
    [[nodiscard]] std::optional<DateExpression> read_parts(std::size_t at) const;

    // What may stand behind a part ("late in the"): the begin of the core.
    [[nodiscard]] std::size_t skip_article(std::size_t at) const;

    [[nodiscard]] MaybePoint read_iso_day(std::size_t at) const;
    [[nodiscard]] MaybePoint read_numeric_day(std::size_t at) const;
    [[nodiscard]] MaybePoint read_day_before_month(std::size_t at) const;
    [[nodiscard]] MaybePoint read_day_behind_day(std::size_t at) const;
    [[nodiscard]] MaybePoint read_month(std::size_t at) const;
    [[nodiscard]] MaybePoint read_season(std::size_t at) const;
    [[nodiscard]] MaybePoint read_fiscal_year(std::size_t at) const;
    [[nodiscard]] MaybePoint read_century(std::size_t at) const;
    [[nodiscard]] MaybePoint read_year_or_decade(std::size_t at) const;
    [[nodiscard]] MaybePoint read_month_behind_year(std::size_t at, std::int32_t year) const;
    [[nodiscard]] MaybePoint read_decade_word(std::size_t at) const;
    [[nodiscard]] MaybePoint read_relative_year(std::size_t at) const;
    [[nodiscard]] MaybePoint read_named_day(std::size_t at) const;

    // The year behind a day, a month or a season: ", 2012", "of 2012", "of that year". Moves the point's end.
    void take_year(Point& point) const;

    // Joins what follows to a stretch: "-18", "to July 2011", "/08".
    void extend(DateExpression& expression, const Point& first) const;
    [[nodiscard]] bool is_joint(std::size_t at, std::size_t begin) const;
    [[nodiscard]] MaybePoint read_end_point(const Point& first, std::size_t at) const;
    [[nodiscard]] MaybePoint read_short_year(const Point& first, std::size_t at) const;

    [[nodiscard]] std::optional<unsigned> month_at(std::size_t at) const;
    [[nodiscard]] bool is_ambiguous_month_here(std::size_t at) const;
    [[nodiscard]] bool is_time_preposition(std::size_t at) const;
    [[nodiscard]] std::optional<unsigned> day_at(std::size_t at) const;
    // One past the day number and its ending ("3rd").
    [[nodiscard]] std::size_t after_day(std::size_t at) const;
    [[nodiscard]] std::optional<std::int32_t> plain_number(std::size_t at, std::size_t digits) const;
    [[nodiscard]] std::optional<std::int32_t> year_after_month(std::size_t at) const;
    [[nodiscard]] bool is_bare_year(std::size_t at) const;
    [[nodiscard]] bool counts_what_follows(std::size_t at) const;
    [[nodiscard]] const PhraseHit* phrase_at(PhraseKind kind, std::size_t at) const;

    const TokenWindow& tokens_;
    const PhraseHits& phrases_;
};

}  // namespace attache
