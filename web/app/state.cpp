#include "app/state.h"

#include <new>

namespace attache {

const OpenReport* AppState::current() const {
    return current_report < reports.size() ? &reports[current_report] : nullptr;
}

void ClosedReports::add(std::unique_ptr<const Report> report) {
    const Report* emptied = report.release();
    emptied->~Report();
    memory_.emplace_back(emptied);
}

void ClosedReports::Free::operator()(const void* memory) const {
    ::operator delete(const_cast<void*>(memory));  // NOLINT(*-const-cast)
}

}  // namespace attache
