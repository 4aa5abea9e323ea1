#include "app/correctable_report.h"

#include <utility>

namespace attache {

const CorrectedSource& CorrectableReport::source() const {
    if (source_.sha256.empty()) source_ = {read_->source.name, text_sha256_of(read_->source)};
    return source_;
}

void CorrectableReport::correct(CorrectionLayers layers) {
    layers_ = std::move(layers);
    Corrections corrections = seen(layers_);
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

std::vector<std::unique_ptr<const Report>> CorrectableReport::release() && {
    std::vector<std::unique_ptr<const Report>> all;
    all.push_back(std::move(read_));
    for (std::unique_ptr<Report>& edition : editions_)
        all.push_back(std::move(edition));
    editions_.clear();
    return all;
}

}  // namespace attache
