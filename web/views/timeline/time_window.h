// TimeWindow: the stretch of time that a picture shows, in days since 1970-01-01. No ImGui.
#pragma once

#include <optional>

#include "graph/time_axis.h"

namespace attache {

struct DaySpan {
    double first = 0;
    double end = 1;  // exclusive
    [[nodiscard]] double days() const { return end - first; }
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};
[[nodiscard]] DaySpan span_of(DayRange range);

class TimeWindow {
public:
    static constexpr double k_shortest_days = 10;

    // Nothing is looked at beyond a margin around `whole`; what is looked at now is brought within.
    void set_limits(DayRange whole);

    // Shows a stretch: at once, or gliding there.
    void show(DaySpan wanted, bool glides);
    // Goes on gliding for some seconds; whether there is more to go.
    bool advance(double seconds);

    void pan(double days);
    // What stands at `day` stays there; `factor` > 1 shows less time.
    void zoom_about(double day, double factor);

    [[nodiscard]] DaySpan span() const { return span_; }
    // Where it is going: the same as span() at rest.
    [[nodiscard]] DaySpan goal() const { return goal_.value_or(span_); }
    [[nodiscard]] bool is_placed() const { return placed_; }
    // The next stretch is that of another picture: it is shown without a glide.
    void forget() { placed_ = false; }

private:
    [[nodiscard]] DaySpan within_limits(DaySpan wanted) const;

    DaySpan limits_{0, 365};
    DaySpan span_{0, 365};
    std::optional<DaySpan> goal_;
    bool placed_ = false;
};

}  // namespace attache
