// A card with a sentence that shows something: who acts on whom, what kind of act, the words that say so.
#pragma once

#include "views/inspector/inspector_view.h"

namespace attache {

// Sets the sentence in a card of a width.
[[nodiscard]] EvidenceText set_evidence(const ViewContext& context, const EvidenceBlock& block, float width);

[[nodiscard]] float evidence_height(const Ui& ui, const EvidenceBlock& block, const EvidenceText& text);
// Roughly, before the sentence is read.
[[nodiscard]] float estimate_evidence(const Ui& ui, const Report& report, const EvidenceBlock& block, float width);

void show_evidence(const ViewContext& context, const EvidenceBlock& block, const EvidenceText& text, Rect rect);

}  // namespace attache
