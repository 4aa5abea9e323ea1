// Words that stand for an actor without naming it, where the text leaves no doubt: "he" for the person spoken of,
// "the president", "both sides", "the two countries", "the government". What stays in doubt gets no mention.
#pragma once

#include <vector>

#include "extract/findings.h"
#include "extract/names/entities.h"
#include "extract/names/name_words.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// `names` are the mentions by name, sorted. Where words stand for two actors, two mentions have the same tokens.
// Linear: what a word can stand for is looked for in a bounded number of sentences.
[[nodiscard]] std::vector<Mention> find_stand_ins(const Document& document, const PhraseHits& phrases,
                                                  const NameWords& words, const LinkedNames& linked, EntityId subject,
                                                  const std::vector<Mention>& names);

}  // namespace attache
