#include "app/find.h"

#include <string>

#include "base/utf8.h"

namespace attache {
namespace {

// Lower case, white space trimmed and joined.
std::string needle_of(std::string_view query) {
    std::string out;
    bool space = false;
    for (const char c : without_case(query)) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            space = !out.empty();
            continue;
        }
        if (space) out += ' ';
        space = false;
        out += c;
    }
    return out;
}

}  // namespace

std::vector<FindHit> find_in_report(const Report& report, std::string_view query) {
    std::vector<FindHit> hits;
    const std::string needle = needle_of(query);
    if (needle.empty()) return hits;
    const IntroducedShortForms short_forms(report);
    for (SentenceId id(0); id != report.document.sentences.end_id(); id = SentenceId(id.index() + 1)) {
        const std::string text = without_case(readable_sentence(report, short_forms, id).text);
        for (std::size_t at = text.find(needle); at != std::string::npos; at = text.find(needle, at + needle.size())) {
            hits.push_back({id, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + needle.size())}});
            if (hits.size() == k_max_find_hits) return hits;
        }
    }
    return hits;
}

}  // namespace attache
