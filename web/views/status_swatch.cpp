#include "views/status_swatch.h"

namespace attache {

FillPattern fill_pattern_of(AidStatus status) {
    switch (status) {
        case AidStatus::Budgeted: return FillPattern::Light;
        case AidStatus::Requested: return FillPattern::Hatched;
        case AidStatus::Pledged: return FillPattern::Dotted;
        case AidStatus::Provided:
        case AidStatus::Count_: break;
    }
    return FillPattern::Solid;
}

void draw_status_swatch(ImDrawList& list, const Ui& ui, AidStatus status, Rect rect, Color ground) {
    draw_filled_rect(list, rect, ui.palette().money, ground, fill_pattern_of(status));
}

}  // namespace attache
