#include "app/correctable_report.h"

#include <utility>

namespace attache {

const CorrectedSource& CorrectableReport::source() const {
    if (source_.sha256.empty()) source_ = {read_->source.name, sha256_of(read_->source)};
    return source_;
}

void CorrectableReport::correct(Corrections corrections) {
    if (corrections == corrections_) return;
    corrections_ = std::move(corrections);
    CorrectedFindings corrected = apply_corrections(*read_, corrections_);
    outcomes_ = std::move(corrected.outcomes);
    if (corrections_.empty()) return;
    auto next = std::make_unique<Report>();
    if (editions_.empty()) {
        next->source = read_->source;
        next->document = read_->document;
    } else {
        next->source = std::move(editions_.back()->source);
        next->document = std::move(editions_.back()->document);
        *editions_.back() = Report();
    }
    next->findings = std::move(corrected.findings);
    editions_.push_back(std::move(next));
}

}  // namespace attache
