// Numbers of a text as their values, in digits, words or both: "54.2", "2.88 million", "forty-five", "two-thirds",
// "20,000-40,000". One pass reads them; dates, amounts and quantities are made of them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

enum class NumberForm : std::uint8_t {
    Digits,   // "63", "2.88 million"
    Words,    // "seven", "one million"
    Share,    // a part of a whole in words: "two-thirds" is 2/3
    Name,     // part of a name or a label: "article 130", "su-27", "tier 2"; counts nothing
    Ordinal,  // "201st", "third"
};

struct Number {
    SentenceId sentence;
    TokenRange tokens;  // with its scale; not with a unit or a qualifier
    double value = 0;
    std::optional<double> max;  // upper end of a range that is written without a unit between its ends
    NumberForm form = NumberForm::Digits;
    bool has_scale = false;         // "million", "bn", "crore"
    bool is_plain_integer = false;  // digits alone: may be a year or a day
};

// Sorted by position, none overlaps another. Linear in the text.
[[nodiscard]] std::vector<Number> find_numbers(const Document& document);

}  // namespace attache
