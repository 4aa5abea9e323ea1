#include "eval/measures.h"

#include <cmath>

#include "io/number_text.h"

namespace attache {

namespace {

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

// The product is taken exactly: its rounded value and, by a fused multiplication, what was rounded away.
double round_share(double value) {
    constexpr double k_units = 10'000;
    const double units = value * k_units;
    const double rest = std::fma(value, k_units, -units);
    double whole = std::floor(units);
    const double above_half = units - whole - 0.5;
    const bool is_half = above_half == 0 && rest == 0;
    const bool is_odd = std::fmod(whole, 2) == 1;
    if (is_half ? is_odd : above_half > 0 || (above_half == 0 && rest > 0)) whole += 1;
    return whole / k_units;
}

Measure share_measure(std::string_view name, std::size_t part, std::size_t whole) {
    if (whole == 0) return {name, std::nullopt};
    return {name, round_share(ratio(part, whole))};
}

Measure count_measure(std::string_view name, std::size_t count) { return {name, static_cast<double>(count), true}; }

double f1_of(double precision, double recall) {
    const double sum = precision + recall;
    return sum == 0 ? 0 : round_share(2 * precision * recall / sum);
}

double Counts::precision() const { return ratio(right, right + wrong); }
double Counts::recall() const { return ratio(right, right + missed); }

std::vector<Measure> precision_recall(const Counts& counts) {
    const double p = counts.precision();
    const double r = counts.recall();
    return {{"p", round_share(p)},
            {"r", round_share(r)},
            {"f1", f1_of(p, r)},
            count_measure("tp", counts.right),
            count_measure("fp", counts.wrong),
            count_measure("fn", counts.missed)};
}

std::string measure_text(const Measure& measure) {
    if (!measure.value) return "None";
    std::string text = number_text(*measure.value);
    if (!measure.is_count && text.find('.') == std::string::npos) text += ".0";
    return text;
}

std::string_view name_of(MistakeKind kind) {
    switch (kind) {
        case MistakeKind::Missed: return "missed";
        case MistakeKind::False: return "false";
        case MistakeKind::Differs: return "differs";
    }
    return {};
}

}  // namespace attache
