// What stands around the sums of one sentence: the step from amounts to aid reads nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "extract/findings.h"
#include "extract/token_window.h"
#include "parse/phrases.h"

namespace attache {

// Views into structures that outlive it; all are sorted by position.
struct MoneySentence {
    TokenWindow tokens;
    std::span<Amount> amounts;
    std::span<const PhraseHit> role_cues;
    std::span<const PhraseHit> status_cues;
    std::span<const DateMention> dates;
    std::span<const Mention> mentions;
};

// How many tokens lie between two ranges; 0 if they touch or overlap.
[[nodiscard]] inline std::size_t distance(TokenRange a, TokenRange b) {
    if (b.begin < a.begin) return distance(b, a);
    return b.begin.index() > a.end.index() ? b.begin.index() - a.end.index() : 0;
}

// The sum stands alone in brackets, as the items of a list do: "food aid ($5 million); training ($2 million)".
[[nodiscard]] bool is_bracketed(const TokenWindow& tokens, TokenRange amount);

// --- the questions about a sum -----------------------------------------------------------------------------

struct RoleReading {
    AmountRole role = AmountRole::Other;
    int weight = 0;                 // of the cue that decided, as in amount_roles.tsv; 0 if no cue says anything
    std::optional<TokenRange> cue;  // which word that is
};
// What the sum is by the words around it.
[[nodiscard]] RoleReading role_of(const MoneySentence& sentence, TokenRange sum);

struct StatusReading {
    AidStatus status = AidStatus::Provided;
    std::optional<TokenRange> cue;  // the word that says so
};
[[nodiscard]] StatusReading status_of(const MoneySentence& sentence, TokenRange sum);

struct Period {
    std::optional<CivilDate> from;
    std::optional<CivilDate> to;
    bool is_fiscal = false;
};
[[nodiscard]] Period period_of(const MoneySentence& sentence, TokenRange sum, AidStatus status);

// The words that say what it is for; empty if none do.
[[nodiscard]] ByteSpan purpose_of(const MoneySentence& sentence, TokenRange sum);

}  // namespace attache
