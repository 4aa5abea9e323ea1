// SentenceIndex: what the rules about relations ask of a sentence again and again, found once, when first asked for, so
// that a long sentence is not read anew for each of its verbs and nouns.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/relations/parties.h"
#include "extract/sentence_view.h"

namespace attache {

// A noun phrase with the actors that it stands for.
struct NamedUnit {
    std::size_t unit = k_no_unit;
    Parties parties;
};

// Refers to the view, which must outlive it and stay as it is.
class SentenceIndex {
public:
    explicit SentenceIndex(const SentenceView& view) : view_(view) {}

    // Those that stand for anybody, by position.
    [[nodiscard]] const std::vector<NamedUnit>& named_units();
    // The bodies that the last noun phrase before a unit names that names any; empty if none does.
    [[nodiscard]] Parties bodies_before(std::size_t unit);
    // Whether a word of the range praises: "important", "key".
    [[nodiscard]] bool has_praise(TokenRange range);

private:
    const SentenceView& view_;
    std::optional<std::vector<NamedUnit>> named_;
    std::optional<std::vector<NamedUnit>> bodies_;  // the bodies alone
    std::optional<std::vector<TokenId>> praise_;
};

}  // namespace attache
