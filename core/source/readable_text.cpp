#include "source/readable_text.h"

#include <algorithm>
#include <cstddef>

namespace attache {

namespace {

// The last anchor whose `member` is not above `offset`; nullptr if there is none.
const ReadableAnchor* anchor_before(const std::vector<ReadableAnchor>& anchors, std::uint32_t ReadableAnchor::*member,
                                    std::uint32_t offset) {
    const auto after =
        std::upper_bound(anchors.begin(), anchors.end(), offset,
                         [member](std::uint32_t value, const ReadableAnchor& a) { return value < a.*member; });
    return after == anchors.begin() ? nullptr : &*(after - 1);
}

// The first anchor whose `member` is at or above `offset`; nullptr if there is none.
const ReadableAnchor* anchor_from(const std::vector<ReadableAnchor>& anchors, std::uint32_t ReadableAnchor::*member,
                                  std::uint32_t offset) {
    const auto found =
        std::lower_bound(anchors.begin(), anchors.end(), offset,
                         [member](const ReadableAnchor& a, std::uint32_t value) { return a.*member < value; });
    return found == anchors.end() ? nullptr : &*found;
}

}  // namespace

ByteSpan ReadableText::readable_span(ByteSpan source) const {
    const ReadableAnchor* const first = anchor_before(anchors, &ReadableAnchor::source, source.begin);
    if (first == nullptr || source.empty() || source.begin >= source_end) return {};
    const ReadableAnchor* const next = anchor_from(anchors, &ReadableAnchor::source, source.end);
    std::uint32_t end = next == nullptr ? static_cast<std::uint32_t>(text.size()) : next->readable;
    // The gap before the next token belongs to neither.
    while (end > first->readable && text[end - 1] == ' ')
        --end;
    return {first->readable, end};
}

ByteSpan ReadableText::source_span(ByteSpan readable) const {
    const ReadableAnchor* const first = anchor_before(anchors, &ReadableAnchor::readable, readable.begin);
    if (first == nullptr || readable.empty()) return {};
    const ReadableAnchor* const next = anchor_from(anchors, &ReadableAnchor::readable, readable.end);
    return {first->source, next == nullptr ? source_end : next->source};
}

}  // namespace attache
