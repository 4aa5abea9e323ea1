// The country that a report is about.
#pragma once

#include "extract/names/actor_table.h"
#include "extract/names/named_span.h"
#include "parse/document.h"

namespace attache {

// The country that is named far oftener than others, and early; none if there is none, as in a list of news. Linear.
[[nodiscard]] ActorId find_subject(const Document& document, const ActorTable& actors, const NameSpans& spans);

}  // namespace attache
