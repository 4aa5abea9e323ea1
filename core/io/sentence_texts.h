// SentenceTexts: the readable text of a report's sentences for writers that go through marks in order of the text.
// It keeps one sentence, so that many marks of a sentence cost one.
#pragma once

#include <string_view>

#include "base/ids.h"
#include "base/span.h"
#include "extract/report.h"

namespace attache {

class SentenceTexts {
public:
    // Keeps a reference to the report.
    explicit SentenceTexts(const Report& report) : report_(&report), short_forms_(report) {}

    // Views are valid until the next call.
    [[nodiscard]] std::string_view text(SentenceId sentence) { return readable(sentence).text; }
    // The readable words that stand for some bytes of a sentence; empty for an empty span.
    [[nodiscard]] std::string_view words(SentenceId sentence, ByteSpan source);

private:
    const ReadableText& readable(SentenceId sentence);

    const Report* report_;
    IntroducedShortForms short_forms_;
    SentenceId sentence_ = SentenceId::none();
    ReadableText readable_;
};

}  // namespace attache
