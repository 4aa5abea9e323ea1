#include "extract/checks/check_figures.h"

#include <algorithm>
#include <cmath>

namespace attache {

namespace {

constexpr double k_hundredths = 100;

Figure figure_of(const Amount& amount) {
    Figure figure;
    figure.kind = amount.unit == "percent" ? FigureKind::Percent : FigureKind::Money;
    figure.sentence = amount.sentence;
    figure.tokens = amount.tokens;
    figure.value = amount.value;
    figure.is_range = amount.max.has_value();
    figure.qualifier = amount.qualifier;
    figure.unit = amount.unit;
    figure.amount = &amount;
    return figure;
}

Figure figure_of(const Quantity& quantity) {
    Figure figure;
    figure.sentence = quantity.sentence;
    figure.tokens = quantity.tokens;
    figure.value = quantity.value;
    figure.is_range = quantity.max.has_value();
    figure.unit = quantity.unit;
    return figure;
}

// Digits in groups of three, with at most two decimals.
std::string decimal_text(double value) {
    const bool negative = value < 0;
    std::int64_t hundredths = std::llround(std::abs(value) * k_hundredths);
    const std::int64_t whole = hundredths / 100;
    hundredths %= 100;
    std::string digits = std::to_string(whole);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, ",");
    if (hundredths > 0) {
        digits += '.';
        digits += static_cast<char>('0' + hundredths / 10);
        if (hundredths % 10 > 0) digits += static_cast<char>('0' + hundredths % 10);
    }
    return negative ? "\xE2\x88\x92" + digits : digits;
}

// Whether what is counted is time: the last word of the unit tells.
bool is_time(std::string_view unit) {
    const std::size_t space = unit.rfind(' ');
    const WordId word = find_word(space == std::string_view::npos ? unit : unit.substr(space + 1));
    return word.has_value() && is(word, WordClass::TimeUnit);
}

}  // namespace

Figures::Figures(const Document& document, const Findings& findings) {
    figures_.reserve(findings.amounts.size() + findings.quantities.size());
    for (const Amount& amount : findings.amounts)
        figures_.push_back(figure_of(amount));
    for (const Quantity& quantity : findings.quantities)
        figures_.push_back(figure_of(quantity));
    std::sort(figures_.begin(), figures_.end(),
              [](const Figure& a, const Figure& b) { return a.tokens.begin < b.tokens.begin; });
    begins_.assign(document.sentences.size() + 1, 0);
    for (const Figure& figure : figures_)
        ++begins_[figure.sentence.index() + 1];
    for (std::size_t i = 1; i < begins_.size(); ++i)
        begins_[i] += begins_[i - 1];
}

std::span<const Figure> Figures::of(SentenceId sentence) const {
    const std::size_t begin = begins_[sentence.index()];
    return std::span(figures_).subspan(begin, begins_[sentence.index() + 1] - begin);
}

bool are_alike(const Figure& a, const Figure& b) {
    if (a.kind != b.kind || a.is_range || b.is_range) return false;
    if (a.kind != FigureKind::Count) return a.unit == b.unit;
    return is_time(a.unit) == is_time(b.unit);  // "eleven months" and people do not add up
}

std::string figure_text(double value, FigureKind kind, std::string_view unit) {
    if (kind == FigureKind::Percent) return decimal_text(value) + "%";
    if (kind == FigureKind::Count) return decimal_text(value);
    constexpr double k_billion = 1e9;
    constexpr double k_million = 1e6;
    std::string text = unit == "USD" ? "$" : std::string(unit) + " ";
    if (value >= k_billion) return text + decimal_text(value / k_billion) + "bn";
    if (value >= k_million) return text + decimal_text(value / k_million) + "M";
    return text + decimal_text(value);
}

std::string figure_text(const Figure& figure) { return figure_text(figure.value, figure.kind, figure.unit); }

}  // namespace attache
