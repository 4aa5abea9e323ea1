#include "app/state.h"

namespace attache {

const OpenReport* AppState::current() const {
    return current_report < reports.size() ? &reports[current_report] : nullptr;
}

}  // namespace attache
