// Whom a name belongs to: the country or body that the words around an organisation, a person or a place say, else
// the country that the report is about.
#pragma once

#include "extract/names/actor_table.h"
#include "extract/names/name_words.h"
#include "extract/names/named_span.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Fills NamedSpan::actor where it is not known yet. Looks at a bounded number of tokens around each name.
void find_owners(const Document& document, const PhraseHits& phrases, const NameWords& words, ActorId subject,
                 ActorTable& actors, NameSpans& spans);

}  // namespace attache
