// The ids of everything a report holds. They live together so that no layer has to include another
// layer's structures just to refer to them.
#pragma once

#include "base/typed_id.h"

namespace attache {

using WordId = Id<struct WordTag>;            // a distinct lower-cased word: WordTable
using TokenId = Id<struct TokenTag>;          // Document::tokens
using SentenceId = Id<struct SentenceTag>;    // Document::sentences
using SectionId = Id<struct SectionTag>;      // Document::sections
using EntityId = Id<struct EntityTag>;        // Findings::entities
using MentionId = Id<struct MentionTag>;      // Findings::mentions
using DateId = Id<struct DateTag>;            // Findings::dates
using AmountId = Id<struct AmountTag>;        // Findings::amounts
using QuantityId = Id<struct QuantityTag>;    // Findings::quantities
using RelationId = Id<struct RelationTag>;    // Findings::relations
using ReferenceId = Id<struct ReferenceTag>;  // Findings::references
using CheckId = Id<struct CheckTag>;          // Findings::checks

}  // namespace attache
