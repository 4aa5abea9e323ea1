// CorrectableReport: a report as it was read, and as a person's corrections make it.
#pragma once

#include <memory>
#include <vector>

#include "correct/apply_corrections.h"
#include "correct/correction_layers.h"
#include "extract/report.h"
#include "io/corrections_json.h"

namespace attache {

// Whoever keeps what follows from a report knows it by its address: an edition never gets the address of an earlier
// one, and the same address always has the same content, or none any more. The text stands in memory twice once
// something is corrected.
class CorrectableReport {
public:
    // Never null.
    CorrectableReport(std::unique_ptr<const Report> read)  // NOLINT(google-explicit-constructor)
        : read_(std::move(read)) {}

    // As corrected. Valid until correct().
    [[nodiscard]] const Report& operator*() const {
        return editions_.empty() || corrections_.empty() ? *read_ : *editions_.back();
    }
    [[nodiscard]] const Report* operator->() const { return &**this; }
    [[nodiscard]] const Report& as_read() const { return *read_; }

    // All that are seen, the reader's own and those that a link lends.
    [[nodiscard]] const Corrections& corrections() const { return corrections_; }
    [[nodiscard]] const CorrectionLayers& layers() const { return layers_; }
    [[nodiscard]] bool is_lent(std::size_t index) const { return attache::is_lent(layers_, corrections_[index]); }
    [[nodiscard]] const std::vector<CorrectionOutcome>& outcomes() const { return outcomes_; }
    // The text it was read from, as corrections name it. Linear in the text when first asked.
    [[nodiscard]] const CorrectedSource& source() const;
    // The report as read with these corrections and no others.
    void correct(CorrectionLayers layers);

    // The reports whose addresses somebody may know, for whoever keeps their memory; nothing is left here.
    [[nodiscard]] std::vector<std::unique_ptr<const Report>> release() &&;

private:
    std::unique_ptr<const Report> read_;
    std::vector<std::unique_ptr<Report>> editions_;  // all but the last are emptied
    CorrectionLayers layers_;
    Corrections corrections_;         // seen(layers_)
    mutable CorrectedSource source_;  // empty until it is asked for
    std::vector<CorrectionOutcome> outcomes_;
};

}  // namespace attache
