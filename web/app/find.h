// Find in text: every place in the readable text where the query stands. Letters are compared without
// case (Latin letters with and without marks are different), white space of any length is one space.
#pragma once

#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/span.h"
#include "extract/report.h"

namespace attache {

struct FindHit {
    SentenceId sentence;
    ByteSpan readable;  // bytes of readable_sentence(report, sentence).text
    friend bool operator==(const FindHit&, const FindHit&) = default;
};

// The most hits that are gathered; a query that has more is cut off there.
inline constexpr std::size_t k_max_find_hits = 10000;

// In order of the text; a hit stands within one sentence. None for an empty query or white space.
[[nodiscard]] std::vector<FindHit> find_in_report(const Report& report, std::string_view query);

}  // namespace attache
