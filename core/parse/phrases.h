// The lexicon's phrases in a document: one pass over the tokens finds the phrases of every kind.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "lexicon/lexicon.h"
#include "parse/document.h"

namespace attache {

struct PhraseHit {
    TokenRange tokens;
    std::uint32_t row = 0;  // into the rows of its kind, e.g. country_name_rows()[row]
};

// Within a kind: leftmost longest, none overlaps another, sorted by position; never across a sentence's end.
class PhraseHits {
public:
    [[nodiscard]] const std::vector<PhraseHit>& of(PhraseKind kind) const {
        return hits_[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] std::vector<PhraseHit>& of(PhraseKind kind) { return hits_[static_cast<std::size_t>(kind)]; }

    // The hit of a kind that begins at or covers a token; nullptr if there is none. O(log n).
    [[nodiscard]] const PhraseHit* at(PhraseKind kind, TokenId token) const;

private:
    std::array<std::vector<PhraseHit>, static_cast<std::size_t>(PhraseKind::Count_)> hits_;
};

// The longest phrase of a kind that begins at `begin` and ends by `end`; nothing if there is none.
[[nodiscard]] std::optional<PhraseHit> phrase_at(const Document& document, TokenId begin, TokenId end, PhraseKind kind);

[[nodiscard]] PhraseHits find_phrases(const Document& document);

}  // namespace attache
