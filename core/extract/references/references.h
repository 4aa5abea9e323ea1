// Cross references: "see below", "(see Table 1)", "as discussed in chapter 3", and what they point to.
#pragma once

#include "base/store.h"
#include "extract/findings.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Sorted by position. A named target resolves to the first sentence of the section, or to the table's caption;
// a bare "see below" to the later sentence that shares most of the sentence's content words. Warns of targets
// that are not in the text. Linear in the text; needs document.sections.
[[nodiscard]] Store<ReferenceId, Reference> find_references(const Document& document, const PhraseHits& phrases,
                                                            Warnings& warnings);

}  // namespace attache
