#include "views/check_phrases.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "extract/checks/change_words.h"
#include "views/format.h"

namespace attache {
namespace {

bool is_currency(std::string_view unit) {
    return unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
}

bool has_sign_of_unit(std::string_view unit) { return unit == "percent" || is_currency(unit); }

// Without a unit that needs a word.
std::string figure_text(double value, std::string_view unit) {
    const double size = std::abs(value);
    const bool is_whole = size < 1e15 && std::floor(size) == size;
    std::string text = has_sign_of_unit(unit) ? money_text(size, unit)
                       : is_whole             ? count_text(static_cast<std::size_t>(size))
                                              : number_text(size, 2);
    if (value < 0) text.insert(0, "\xE2\x88\x92");
    return text;
}

}  // namespace

std::string figure_with_unit(double value, std::string_view unit) {
    std::string text = figure_text(value, unit);
    if (!unit.empty() && !has_sign_of_unit(unit)) text += ' ' + std::string(unit);
    return text;
}

std::string stated_text(const Check& check) {
    return is_of_change(check) ? std::string(said_word(check)) : figure_with_unit(check.stated, check.unit);
}

std::string computed_text(const Check& check) {
    if (!is_of_change(check)) return figure_with_unit(check.computed, check.unit);
    return std::string(computed_word(check)) + " from " + figure_text(check.stated, check.unit) + " to " +
           figure_with_unit(check.computed, check.unit);
}

std::array<std::string_view, 2> figure_labels(const Check& check) {
    if (is_of_change(check)) return {"from", "to"};
    return {"stated", "computed"};
}

}  // namespace attache
