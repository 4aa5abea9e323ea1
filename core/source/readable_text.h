// ReadableText: a sentence as a person would write it - true case, joined punctuation - with a map back
// to the source. Built by extract/readable.h, which knows the names; used by every view and export.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"

namespace attache {

// From `readable` on (a byte offset into ReadableText::text) the text comes from `source` on (an offset
// into the file). Anchors are sorted by both; there is one at the begin of each token.
struct ReadableAnchor {
    std::uint32_t readable = 0;
    std::uint32_t source = 0;
};

struct ReadableText {
    std::string text;  // UTF-8
    std::vector<ReadableAnchor> anchors;

    // The readable bytes that stand for `source`; empty if none does.
    [[nodiscard]] ByteSpan readable_span(ByteSpan source) const;
    // The source bytes behind `readable`.
    [[nodiscard]] ByteSpan source_span(ByteSpan readable) const;
    std::uint32_t source_end = 0;  // where the sentence ends in the file
};

}  // namespace attache
