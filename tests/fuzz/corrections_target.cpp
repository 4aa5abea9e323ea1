// Corrections, as a file and as a part of a link, and a small report that follows them. The dictionary and the corpus
// name what that report has: whoever changes its text lists the names anew.
#include <string>
#include <utility>

#include "correct/apply_corrections.h"
#include "correct/merge_corrections.h"
#include "fuzz/targets.h"
#include "io/base64url.h"
#include "io/corrections_json.h"
#include "io/json_value.h"
#include "io/report_json.h"

namespace attache::fuzz {
namespace {

constexpr std::string_view k_text =
    "Tajikistan and Uzbekistan signed a border agreement in May 2010. Russia provided $20 million in aid to Tajikistan "
    "in 2011. Uzbekistan cut gas supplies to Tajikistan in April 2012 and Kyrgyzstan criticized Uzbekistan. The World "
    "Bank pledged $5 million to Kyrgyzstan for 2013.\n";

const Report& small_report() {
    static const Report report = std::move(read_report("small.txt", std::string(k_text))).value();
    return report;
}

void check_what_was_read(const ReadCorrections& read) {
    ensure(read.corrections.size() <= k_max_corrections, "corrections have a limit");
    ensure(read.notes.size() <= k_max_corrections_notes, "notes have a limit");
    for (const Correction& each : read.corrections)
        ensure(is_sound(each), "what is read is sound");
}

void write_and_read(const CorrectedSource& source, const Corrections& corrections) {
    const Result<ReadCorrections> file = read_corrections(corrections_json(source, corrections));
    ensure(file.has_value() && file.value().notes.empty(), "a file that is written is read whole");
    ensure(file.value().source == source && file.value().corrections == corrections,
           "a file that is written is read as the same");
    const Result<std::string> linked = linked_corrections(corrections);
    if (!linked) return;  // too long
    const Result<ReadCorrections> read = read_linked_corrections(linked.value());
    ensure(read.has_value() && read.value().corrections == corrections, "a link's part is read as the same");
}

void apply(const Corrections& corrections) {
    const Report& read = small_report();
    CorrectedFindings corrected = apply_corrections(read, corrections);
    ensure(corrected.outcomes.size() == corrections.size(), "every correction has an outcome");
    for (const CorrectionOutcome& outcome : corrected.outcomes) {
        if (!outcome.applies()) continue;
        (void)item_name(read, outcome.read);
        ensure(!outcome.sentence.has_value() || outcome.sentence.index() < read.document.sentences.size(),
               "an outcome's sentence is one of the report");
    }
    const Report edition{read.source, read.document, std::move(corrected.findings)};
    for (const CorrectionOutcome& outcome : corrected.outcomes)
        (void)item_name(edition, outcome.item);
    ensure(parse_json(report_json(edition, JsonStyle::Compact)).has_value(), "the corrected report's JSON is JSON");
    ensure(merged_corrections(corrections, corrections, corrections) == corrections,
           "what nobody changed stays when it is merged");
}

void check(const Result<ReadCorrections>& read) {
    if (!read) {
        ensure(!read.error().message.empty(), "an error says what is wrong");
        return;
    }
    check_what_was_read(read.value());
    write_and_read(read.value().source, read.value().corrections);
    apply(read.value().corrections);
}

}  // namespace

void fuzz_corrections(std::string_view bytes) {
    check(read_corrections(bytes));
    check(read_linked_corrections(bytes));
    check(read_linked_corrections(base64url_encode(bytes)));
}

}  // namespace attache::fuzz
