// The whole way from bytes to findings. The order of the steps is the order in which they need one another.
#include <array>
#include <cassert>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/amounts/aid.h"
#include "extract/amounts/amounts.h"
#include "extract/amounts/numbers.h"
#include "extract/amounts/quantities.h"
#include "extract/checks/checks.h"
#include "extract/dates/dates.h"
#include "extract/names/mentions.h"
#include "extract/references/references.h"
#include "extract/relations/relations.h"
#include "extract/report.h"
#include "extract/report_reading.h"
#include "parse/phrases.h"
#include "parse/sections.h"

namespace attache {

namespace {

void warn_of_invalid_bytes(const SourceText& source, Warnings& warnings) {
    const std::size_t count = source.invalid_bytes.size();
    if (count == 0) return;
    const std::string what = count == 1 ? "1 byte is not valid UTF-8 and is shown as \ufffd"
                                        : std::to_string(count) + " bytes are not valid UTF-8 and are shown as \ufffd";
    warnings.push_back({WarningKind::InvalidUtf8, what + "; save the text as UTF-8 to have the letters that are meant.",
                        SentenceId::none()});
}

}  // namespace

// What one step hands to the next.
struct ReportReading::Parts {
    Report report;
    Warnings warnings;
    PhraseHits phrases;
    std::vector<Number> numbers;
    MentionFindings mentions;
    std::optional<MentionIndex> index;  // of document and mentions
    std::unique_ptr<RelationReading> relations;
};

namespace {

using Parts = ReportReading::Parts;

void read_words(Parts& parts) {
    warn_of_invalid_bytes(parts.report.source, parts.warnings);
    parts.report.document = parse_document(parts.report.source);
}

void read_sections(Parts& parts) {
    Document& document = parts.report.document;
    parts.phrases = find_phrases(document);
    document.sections = find_sections(document, parts.report.source, parts.phrases);
    assign_sections(document);
}

void read_figures(Parts& parts) {
    const Document& document = parts.report.document;
    Findings& findings = parts.report.findings;
    parts.numbers = find_numbers(document);
    findings.references = find_references(document, parts.phrases, parts.warnings);
    findings.dates = find_dates(document, parts.phrases, findings.references, parts.warnings);
    findings.amounts = find_amounts(document, parts.phrases, parts.numbers, parts.warnings);
    findings.quantities =
        find_quantities(document, parts.phrases, parts.numbers, findings.references, findings.dates, findings.amounts);
}

void read_names(Parts& parts) {
    parts.mentions = find_mentions(parts.report.document, parts.phrases);
    parts.index.emplace(parts.report.document, parts.mentions);
}

void read_money(Parts& parts) {
    Findings& findings = parts.report.findings;
    read_aid(parts.report.document, parts.phrases, parts.mentions, *parts.index, findings.dates, findings.amounts);
}

// The longest of the steps: in pieces of some milliseconds.
float read_relations(Parts& parts) {
    constexpr std::size_t k_sentences = 5000;
    Findings& findings = parts.report.findings;
    if (parts.relations == nullptr) {
        parts.relations = std::make_unique<RelationReading>(parts.report.document, parts.phrases, parts.mentions,
                                                            *parts.index, findings.dates, findings.amounts);
    }
    const float share = parts.relations->read(k_sentences);
    if (share < 1) return share;
    findings.relations = parts.relations->take();
    parts.relations.reset();
    return 1;
}

void check_numbers(Parts& parts) {
    const Document& document = parts.report.document;
    Findings& findings = parts.report.findings;
    parts.index.reset();
    findings.subject = parts.mentions.subject;
    findings.entities = std::move(parts.mentions.entities);
    findings.mentions = std::move(parts.mentions.mentions);
    findings.abbreviations = abbreviation_texts(document, parts.report.source, parts.mentions.abbreviations);
    findings.checks = find_checks(document, parts.phrases, findings);
    findings.warnings = std::move(parts.warnings);
}

// A step that is taken at once.
template <void (*Run)(Parts&)>
float whole(Parts& parts) {
    Run(parts);
    return 1;
}

struct Step {
    float (*run)(Parts& parts);  // called until it returns 1: how far the step is
    std::string_view doing;
    float share;  // of the time, as measured with 10 MB of text
};

constexpr std::array k_steps = std::to_array<Step>({
    {whole<read_words>, "Reading words and sentences", 0.12F},
    {whole<read_sections>, "Finding sections", 0.05F},
    {whole<read_figures>, "Finding dates and amounts", 0.12F},
    {whole<read_names>, "Finding names", 0.25F},
    {whole<read_money>, "Reading money", 0.015F},
    {read_relations, "Finding relations", 0.42F},
    {whole<check_numbers>, "Checking numbers", 0.025F},
});

}  // namespace

ReportReading::ReportReading(SourceText source) : parts_(std::make_unique<Parts>()) {
    parts_->report.source = std::move(source);
}

ReportReading::~ReportReading() = default;
ReportReading::ReportReading(ReportReading&& other) noexcept = default;
ReportReading& ReportReading::operator=(ReportReading&& other) noexcept = default;

bool ReportReading::is_done() const { return next_ == k_steps.size(); }

void ReportReading::step() {
    assert(!is_done());
    share_of_next_ = k_steps[next_].run(*parts_);
    if (share_of_next_ < 1) return;
    share_of_next_ = 0;
    ++next_;
}

float ReportReading::share() const {
    float share = 0;
    for (std::size_t i = 0; i < next_; ++i)
        share += k_steps[i].share;
    return is_done() ? share : share + k_steps[next_].share * share_of_next_;
}

std::string_view ReportReading::doing() const { return is_done() ? "Done" : k_steps[next_].doing; }

Report ReportReading::take() {
    assert(is_done());
    return std::move(parts_->report);
}

Result<Report> read_report(std::string name, std::string bytes) {
    Result<SourceText> source = make_source_text(std::move(name), std::move(bytes));
    if (!source) return source.error();
    ReportReading reading(std::move(source).value());
    while (!reading.is_done())
        reading.step();
    return reading.take();
}

}  // namespace attache
