// Wording: what the window calls things. The JSON's names (lexicon/vocabulary.h) are for programs; these are
// for people.
#pragma once

#include <string_view>

#include "app/state.h"
#include "extract/findings.h"
#include "ui/icons.h"

namespace attache {

[[nodiscard]] std::string_view label_of(Theme theme);              // "Energy"
[[nodiscard]] std::string_view label_of(EntityKind kind);          // "International body"
[[nodiscard]] std::string_view label_of(PloverEvent event);        // "Threaten"
[[nodiscard]] std::string_view label_of(RelationStatus status);    // "Claim"
[[nodiscard]] std::string_view label_of(AidStatus status);         // "Requested"
[[nodiscard]] std::string_view label_of(AmountRole role);          // "Remittances"
[[nodiscard]] std::string_view label_of(DatePrecision precision);  // "Part of a month"
[[nodiscard]] std::string_view label_of(CheckVerdict verdict);     // "Does not agree"

// `sign` is polarity + 1.
[[nodiscard]] std::string_view sign_label(std::size_t sign);  // "Cooperative"
[[nodiscard]] std::size_t sign_of(const Relation& relation);

// "Stated as a fact", "Claimed by someone", ...
[[nodiscard]] std::string_view explain(RelationStatus status);

// The shape that the graph draws it in, where it has one of its own.
[[nodiscard]] Icon icon_of(EntityKind kind);
[[nodiscard]] Icon icon_of(ViewKind view);

}  // namespace attache
