#include "views/timeline/time_window.h"

#include <algorithm>
#include <cmath>

namespace attache {
namespace {

constexpr double k_margin = 0.15;  // beyond the limits, of their length
constexpr double k_least_margin_days = 400;
constexpr double k_glide_rate = 9;  // per second
constexpr double k_shortest_step = 0.004;

}  // namespace

DaySpan span_of(DayRange range) { return {static_cast<double>(range.first), static_cast<double>(range.last) + 1}; }

void TimeWindow::set_limits(DayRange whole) {
    limits_ = span_of(whole);
    const double margin = std::max(k_least_margin_days, k_margin * limits_.days());
    limits_ = {limits_.first - margin, limits_.end + margin};
    span_ = within_limits(span_);
    if (goal_) goal_ = within_limits(*goal_);
}

DaySpan TimeWindow::within_limits(DaySpan wanted) const {
    const double length = std::clamp(wanted.days(), k_shortest_days, limits_.days());
    const double middle = (wanted.first + wanted.end) / 2;
    const double first = std::clamp(middle - length / 2, limits_.first, limits_.end - length);
    return {first, first + length};
}

void TimeWindow::show(DaySpan wanted, bool glides) {
    wanted = within_limits(wanted);
    if (glides && placed_) {
        goal_ = wanted;
        return;
    }
    span_ = wanted;
    goal_.reset();
    placed_ = true;
}

bool TimeWindow::advance(double seconds) {
    if (!goal_) return false;
    const double share = 1 - std::exp(-k_glide_rate * std::max(k_shortest_step, seconds));
    // The length changes by a share of itself, so that a long way in looks even.
    const double length = span_.days() * std::pow(goal_->days() / span_.days(), share);
    const double middle = (span_.first + span_.end) / 2;
    const double wanted = (goal_->first + goal_->end) / 2;
    const double at = middle + (wanted - middle) * share;
    span_ = {at - length / 2, at + length / 2};
    const double near = 0.001 * goal_->days();
    if (std::abs(span_.first - goal_->first) < near && std::abs(span_.end - goal_->end) < near) {
        span_ = *goal_;
        goal_.reset();
    }
    return goal_.has_value();
}

void TimeWindow::pan(double days) {
    span_ = within_limits({span_.first + days, span_.end + days});
    goal_.reset();
}

void TimeWindow::zoom_about(double day, double factor) {
    const double length = std::clamp(span_.days() / factor, k_shortest_days, limits_.days());
    const double share = (day - span_.first) / span_.days();
    const double first = day - share * length;
    span_ = within_limits({first, first + length});
    goal_.reset();
}

}  // namespace attache
