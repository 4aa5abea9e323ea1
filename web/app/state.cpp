#include "app/state.h"

#include <new>

namespace attache {

const OpenReport* AppState::current() const {
    return current_report < reports.size() ? &reports[current_report] : nullptr;
}

void ClosedReports::add(CorrectableReport report) {
    for (std::unique_ptr<const Report>& each : std::move(report).release()) {
        const Report* emptied = each.release();
        emptied->~Report();
        memory_.emplace_back(emptied);
    }
}

void ClosedReports::Free::operator()(const void* memory) const {
    ::operator delete(const_cast<void*>(memory));  // NOLINT(*-const-cast)
}

}  // namespace attache
