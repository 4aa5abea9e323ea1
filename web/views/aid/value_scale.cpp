#include "views/aid/value_scale.h"

#include <algorithm>
#include <cmath>

namespace attache {
namespace {

constexpr int k_ticks = 5;
constexpr double k_headroom = 1.06;    // above the largest value
constexpr double k_footroom = 0.999;   // a value on a power of ten needs another one below it to have a height
constexpr double k_rounding = 1.001;   // of powers of ten
constexpr double k_most_decades = 12;  // what is smaller stands at the begin
constexpr double k_few_decades = 2.5;  // an axis with fewer has ticks between its powers of ten

ValueScale make_linear(double most) {
    ValueScale scale;
    const double step = tick_step(most, k_ticks);
    const double ticks = std::max(1.0, std::ceil(most * k_headroom / step));
    scale.most = step * ticks;
    for (int i = 0; i <= static_cast<int>(ticks); ++i)
        scale.ticks.push_back(step * i);
    return scale;
}

ValueScale make_log(double least, double most) {
    ValueScale scale;
    scale.kind = ScaleKind::Log;
    const double last = std::ceil(std::log10(most * k_headroom));
    const double first = std::clamp(std::floor(std::log10(least * k_footroom)), last - k_most_decades, last - 1);
    scale.least = std::pow(10.0, first);
    scale.most = std::pow(10.0, last);
    // Less than a decade is cut off where nothing stands.
    for (const double part : {0.2, 0.5}) {
        if (most * k_headroom <= scale.most * part) {
            scale.most *= part;
            break;
        }
    }
    const bool few = last - first <= k_few_decades;
    double power = scale.least;
    while (power <= scale.most * k_rounding) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            if ((factor == 1 || few) && factor * power <= scale.most * k_rounding)
                scale.ticks.push_back(factor * power);
        }
        power *= 10;
    }
    return scale;
}

}  // namespace

double ValueScale::share(double value) const {
    if (kind == ScaleKind::Linear) return std::clamp(value / most, 0.0, 1.0);
    if (!(value > least)) return 0;
    return std::min(1.0, std::log10(value / least) / std::log10(most / least));
}

ValueScale make_value_scale(ScaleKind kind, double least, double most) {
    if (!(most > 0)) return make_linear(1);
    return kind == ScaleKind::Linear || !(least > 0) ? make_linear(most) : make_log(least, most);
}

double tick_step(double most, int count) {
    if (!(most > 0) || count < 1) return 1;
    const double rough = most / count;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) return factor * power;
    }
    return 10 * power;
}

}  // namespace attache
