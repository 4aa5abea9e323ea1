// Walks the phrases of one kind beside a walk over the tokens, from left to right.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "parse/phrases.h"

namespace attache {

// Refers to the hits, which must outlive it.
class PhraseCursor {
public:
    PhraseCursor(const PhraseHits& hits, PhraseKind kind) : hits_(hits.of(kind)) {}

    // The phrase that begins at `token`; nullptr if none does. Tokens must not decrease from call to call.
    [[nodiscard]] const PhraseHit* beginning_at(TokenId token) {
        while (next_ < hits_.size() && hits_[next_].tokens.begin < token)
            ++next_;
        return next_ < hits_.size() && hits_[next_].tokens.begin == token ? &hits_[next_] : nullptr;
    }
    // Where the first phrase at or behind `token` begins; none if there is none. Tokens must not decrease.
    [[nodiscard]] TokenId next_from(TokenId token) {
        while (next_ < hits_.size() && hits_[next_].tokens.begin < token)
            ++next_;
        return next_ < hits_.size() ? hits_[next_].tokens.begin : TokenId::none();
    }
    // The phrases that lie within `range`. Ranges must not step back.
    [[nodiscard]] std::span<const PhraseHit> within(TokenRange range) {
        while (next_ < hits_.size() && hits_[next_].tokens.begin < range.begin)
            ++next_;
        std::size_t last = next_;
        while (last < hits_.size() && hits_[last].tokens.begin < range.end)
            ++last;
        return std::span(hits_).subspan(next_, last - next_);
    }

private:
    const std::vector<PhraseHit>& hits_;
    std::size_t next_ = 0;
};

}  // namespace attache
