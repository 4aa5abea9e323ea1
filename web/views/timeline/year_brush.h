// YearBrush: choosing years by dragging over a strip of them. Pure: years in, years out.
#pragma once

#include <cstdint>
#include <optional>

#include "graph/filter.h"
#include "graph/timeline.h"

namespace attache {

struct YearSpan {
    std::int32_t first = 0;
    std::int32_t last = 0;
    friend bool operator==(const YearSpan&, const YearSpan&) = default;
};

// What a press takes hold of.
enum class BrushGrip : std::uint8_t { New, First, Last, Whole };

// The years of a filter, where an open end is that of the strip; nothing if it leaves all.
[[nodiscard]] std::optional<YearSpan> years_of(const Filter& filter, const YearHistogram& strip);
// A filter with other years: whole ones, or all.
[[nodiscard]] Filter with_years(Filter filter, std::optional<YearSpan> years);

class YearBrush {
public:
    void press(BrushGrip grip, std::int32_t year, std::optional<YearSpan> current);
    // The years when the pointer has come to `year`. Ends are rounded to the strip's bins.
    [[nodiscard]] YearSpan drag_to(std::int32_t year, const YearHistogram& strip) const;
    [[nodiscard]] bool is_held() const { return held_; }
    void release() { held_ = false; }

private:
    bool held_ = false;
    BrushGrip grip_ = BrushGrip::New;
    std::int32_t pressed_ = 0;
    YearSpan start_;
};

// Moves by whole bins, within the strip: for arrow keys. `grows`: only the last year moves.
[[nodiscard]] YearSpan stepped(YearSpan years, std::int32_t bins, bool grows, const YearHistogram& strip);

}  // namespace attache
