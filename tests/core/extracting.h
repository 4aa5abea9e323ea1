// Short ways from a string to the numbers, dates and amounts in it, for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/parsing.h"
#include "extract/amounts/amounts.h"
#include "extract/amounts/numbers.h"
#include "extract/amounts/quantities.h"
#include "extract/dates/dates.h"
#include "extract/references/references.h"
#include "parse/sections.h"

namespace attache::testing {

struct Extracted {
    Parsed parsed;
    PhraseHits phrases;
    std::vector<Number> numbers;
    Findings findings;

    [[nodiscard]] std::string text(ByteSpan span) const { return std::string(parsed.source.text(span)); }
};

inline Extracted extract(std::string text) {
    Extracted out{parse(std::move(text)), {}, {}, {}};
    Document& document = out.parsed.document;
    out.phrases = find_phrases(document);
    document.sections = find_sections(document, out.parsed.source, out.phrases);
    assign_sections(document);
    out.numbers = find_numbers(document);
    Findings& findings = out.findings;
    findings.references = find_references(document, out.phrases, findings.warnings);
    findings.dates = find_dates(document, out.phrases, findings.references, findings.warnings);
    findings.amounts = find_amounts(document, out.phrases, out.numbers, findings.warnings);
    findings.quantities =
        find_quantities(document, out.phrases, out.numbers, findings.references, findings.dates, findings.amounts);
    return out;
}

// "march 2012 = 2012-03-01..2012-03-31"; one day stands once.
inline std::vector<std::string> dates_of(const std::string& text) {
    const Extracted extracted = extract(text);
    std::vector<std::string> out;
    for (const DateMention& date : extracted.findings.dates) {
        std::string line = extracted.text(date.span) + " = " + iso_string(date.earliest);
        if (date.latest != date.earliest) line += ".." + iso_string(date.latest);
        out.push_back(line);
    }
    return out;
}

// Whole numbers without a point, others with up to four decimals.
inline std::string number_text(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

// "$5 million = 5000000 USD", with "..max", the qualifier and "a year" where there are any.
inline std::vector<std::string> amounts_of(const std::string& text) {
    const Extracted extracted = extract(text);
    std::vector<std::string> out;
    for (const Amount& amount : extracted.findings.amounts) {
        std::string line = extracted.text(amount.span) + " = ";
        if (amount.qualifier != Qualifier::Exact) line += std::string(name_of(amount.qualifier)) + " ";
        line += number_text(amount.value);
        if (amount.max) line += ".." + number_text(*amount.max);
        line += " " + std::string(amount.unit);
        if (amount.per_year) line += " a year";
        out.push_back(line);
    }
    return out;
}

// "63 members = 63 members"
inline std::vector<std::string> quantities_of(const std::string& text) {
    const Extracted extracted = extract(text);
    std::vector<std::string> out;
    for (const Quantity& quantity : extracted.findings.quantities) {
        std::string line = extracted.text(quantity.span) + " = " + number_text(quantity.value);
        if (quantity.max) line += ".." + number_text(*quantity.max);
        if (!quantity.unit.empty()) line += " " + quantity.unit;
        out.push_back(line);
    }
    return out;
}

}  // namespace attache::testing
