#include "app/reports.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "app/shipped_reports.h"

namespace attache {

Result<std::size_t> open_report(AppState& state, std::string_view id) {
    const std::span<const ShippedReport> shipped = shipped_reports();
    if (id.empty() && !shipped.empty()) id = shipped.front().id;

    const auto is_open = [&](const OpenReport& each) { return each.id == id; };
    const auto open = std::find_if(state.reports.begin(), state.reports.end(), is_open);
    if (open != state.reports.end()) return static_cast<std::size_t>(open - state.reports.begin());

    const auto is_shipped = [&](const ShippedReport& each) { return each.id == id; };
    const auto found = std::find_if(shipped.begin(), shipped.end(), is_shipped);
    if (found == shipped.end()) return Error{"There is no report named \"" + std::string(id) + "\" here"};

    Result<Report> report = read_report(std::string(found->id) + ".txt", std::string(found->bytes));
    if (!report) return report.error();
    state.reports.push_back({.id = std::string(found->id),
                             .title = std::string(found->title),
                             .publisher = std::string(found->publisher),
                             .date = std::string(found->date),
                             .report = std::make_unique<const Report>(std::move(report).value())});
    return state.reports.size() - 1;
}

}  // namespace attache
