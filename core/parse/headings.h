// Headings as writers mark them: Markdown, numbers, underlines, capitals, or a short line of its own.
#pragma once

#include "parse/document.h"
#include "source/source_text.h"

namespace attache {

// One section a heading; a text before the first heading is a section of its own, marked as inferred. Empty if
// there is no heading. Linear.
[[nodiscard]] Store<SectionId, Section> find_headed_sections(const Document& document, const SourceText& source);

}  // namespace attache
