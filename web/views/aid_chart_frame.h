// Where the parts of the chart of aid stand. Part of the aid view: used by aid_chart.cpp alone.
#pragma once

#include <algorithm>

#include "ui/draw.h"
#include "views/aid_view.h"
#include "views/wording.h"

namespace attache {

inline constexpr float k_bracket_height = 26;
inline constexpr float k_swatch = 18;  // of a status, at a text scale of 1

// From top to bottom.
struct ChartFrame {
    float title_y = 0;
    float explanation_y = 0;
    float legend_y = 0;
    Rect brackets;
    Rect plot;
    float years_y = 0;
    float loose_y = 0;  // amounts without a period
    float source_y = 0;
    float bottom = 0;
};

[[nodiscard]] ChartFrame make_chart_frame(const ViewContext& context, const AidState& aid, Rect rect);

[[nodiscard]] inline float caption_line(const Ui& ui) { return ui.theme.line_height(TextStyle::Caption); }

// Calls `place(status, offset)` for each status in lines of `width`; returns the height of the lines.
template <class Place>
float flow_legend(const Ui& ui, const AidState& aid, float width, Place place) {
    float x = 0;
    float y = 0;
    for (const AidStatus status : aid.words.statuses) {
        const float label = text_width(ui.theme.font(TextStyle::Caption), label_of(status));
        const float needed = ui.theme.scaled(k_swatch) + grid(1.5F) + label;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += caption_line(ui) + grid(1);
        }
        place(status, ImVec2{x, y});
        x += needed + grid(4);
    }
    return y + caption_line(ui);
}

// Calls `place(amount, rect)` for each amount without a period, with its place relative to the first one's
// corner; returns the height that all take.
template <class Place>
float flow_loose(const ViewContext& context, const AidState& aid, float width, Place place) {
    const Ui& ui = context.ui;
    const Font small = ui.theme.font(TextStyle::Caption);
    const float height = std::max(ui.theme.target - grid(1), small.size + grid(2.5F));
    float x = 0;
    float y = 0;
    for (const AmountId id : aid.chart.without_period) {
        const std::string label = aid_label_with_payer(context.report(), context.report().findings.amounts[id]);
        const float needed = std::min(width, text_width(small, label) + ui.theme.scaled(k_swatch) + grid(6));
        if (x > 0 && x + needed > width) {
            x = 0;
            y += height + grid(1);
        }
        place(id, Rect{{x, y}, {x + needed, y + height}});
        x += needed + grid(1.5F);
    }
    return y + height;
}

}  // namespace attache
