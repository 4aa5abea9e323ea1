// Reads one expression of time at a token: a point ("late 2012", date_points.h) or a stretch of two ("3-5 March 2012",
// "FY2010-11", "May to July").
#pragma once

#include <cstddef>
#include <optional>

#include "extract/dates/date_expression.h"
#include "extract/dates/date_words.h"

namespace attache {

class DateReader {
public:
    // `phrases` and the window's document must outlive the reader.
    DateReader(const TokenWindow& tokens, const PhraseHits& phrases) : words_(tokens, phrases) {}

    // The expression that begins at `at`; its sentence is left unset. Points may lack their year.
    [[nodiscard]] std::optional<DateExpression> read(std::size_t at) const;

    // A number that stands where a year must stand and can be none ("May 3013"); 0: there is no such.
    [[nodiscard]] std::size_t impossible_year_at(std::size_t at) const;

private:
    DateWords words_;
};

}  // namespace attache
