// The whole way from bytes to findings. The order of the steps is the order in which they need one another.
#include <utility>

#include "extract/aid.h"
#include "extract/amounts.h"
#include "extract/checks.h"
#include "extract/dates.h"
#include "extract/mentions.h"
#include "extract/numbers.h"
#include "extract/quantities.h"
#include "extract/references.h"
#include "extract/relations.h"
#include "extract/report.h"
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

Findings find_all(const Document& document, const SourceText& source, const PhraseHits& phrases, Warnings warnings) {
    Findings findings;
    const std::vector<Number> numbers = find_numbers(document);
    findings.references = find_references(document, phrases, warnings);
    findings.dates = find_dates(document, phrases, findings.references, warnings);
    findings.amounts = find_amounts(document, phrases, numbers, warnings);
    findings.quantities =
        find_quantities(document, phrases, numbers, findings.references, findings.dates, findings.amounts);

    MentionFindings mentions = find_mentions(document, phrases);
    const MentionIndex index(document, mentions);
    read_aid(document, phrases, mentions, index, findings.dates, findings.amounts);
    findings.relations = find_relations(document, phrases, mentions, index, findings.dates, findings.amounts);

    findings.subject = mentions.subject;
    findings.entities = std::move(mentions.entities);
    findings.mentions = std::move(mentions.mentions);
    findings.abbreviations = abbreviation_texts(document, source, mentions.abbreviations);
    findings.checks = find_checks(document, phrases, findings);
    findings.warnings = std::move(warnings);
    return findings;
}

}  // namespace

Result<Report> read_report(std::string name, std::string bytes) {
    Result<SourceText> source = make_source_text(std::move(name), std::move(bytes));
    if (!source) return source.error();
    Report report{std::move(source).value(), {}, {}};
    Warnings warnings;
    warn_of_invalid_bytes(report.source, warnings);
    report.document = parse_document(report.source);
    const PhraseHits phrases = find_phrases(report.document);
    report.document.sections = find_sections(report.document, report.source, phrases);
    assign_sections(report.document);
    report.findings = find_all(report.document, report.source, phrases, std::move(warnings));
    return report;
}

}  // namespace attache
