#include "app/kept_corrections.h"

#include <utility>

namespace attache {

std::string corrections_key(const CorrectedSource& source) { return "corrections-" + source.sha256; }

Result<ReadCorrections> kept_corrections(const AppState& state, const OpenReport& open) {
    if (state.kept.empty()) return ReadCorrections();
    const auto kept = state.kept.find(corrections_key(open.report.source()));
    return own_corrections(kept == state.kept.end() ? std::string() : kept->second);
}

Result<ReadCorrections> own_corrections(const std::string& text) {
    return text.empty() ? ReadCorrections() : read_corrections(text);
}

std::string kept_text(const OpenReport& open) {
    const Corrections& own = open.report.layers().own;
    return own.empty() ? std::string() : corrections_json(open.report.source(), own);
}

}  // namespace attache
