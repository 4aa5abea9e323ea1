#include "app/kept_corrections.h"

#include <utility>

namespace attache {

std::string corrections_key(const CorrectedSource& source) { return "corrections-" + source.sha256; }

ReadCorrections kept_corrections(const AppState& state, const OpenReport& open) {
    if (state.kept.empty()) return {};
    const auto kept = state.kept.find(corrections_key(open.report.source()));
    if (kept == state.kept.end()) return {};
    Result<ReadCorrections> read = read_corrections(kept->second);
    if (read) return std::move(read).value();
    ReadCorrections none;
    none.notes.push_back("The corrections kept for this report cannot be read: " + read.error().message + '.');
    return none;
}

std::string kept_text(const OpenReport& open) {
    if (open.report.corrections().empty()) return {};
    return corrections_json(open.report.source(), open.report.corrections());
}

}  // namespace attache
