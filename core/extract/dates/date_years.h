// Completes expressions of time that leave their year to the text around them.
#pragma once

#include <vector>

#include "extract/dates/date_expression.h"
#include "parse/document.h"

namespace attache {

// Gives each expression its year where the text makes it certain and drops those that stay without one. The
// expressions are sorted by position. Linear in their number.
void complete_years(const Document& document, std::vector<DateExpression>& expressions);

}  // namespace attache
