// Mentions: where the text names, or certainly means, a country, a body, a person, an organisation or a
// place; and the records of the things so named, one per thing in the whole report.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/ids.h"
#include "base/store.h"
#include "extract/findings.h"
#include "extract/names/abbreviations.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

struct MentionFindings {
    Store<EntityId, Entity> entities;    // sorted by kind, then code
    Store<MentionId, Mention> mentions;  // sorted by position; may nest ("tajik foreign ministry" holds "tajik")
    EntityId subject = EntityId::none();
    std::vector<IntroducedAbbreviation> abbreviations;
};

// Every mention of a document. Linear.
[[nodiscard]] MentionFindings find_mentions(const Document& document, const PhraseHits& phrases);

// Which mentions stand in a sentence and at a token. Refers to the findings it was made from.
class MentionIndex {
public:
    MentionIndex(const Document& document, const MentionFindings& findings);

    // The mentions of a sentence, by position.
    [[nodiscard]] std::span<const Mention> of_sentence(SentenceId sentence) const;
    // The innermost mention that covers a token; none if there is none. Constant time. Of several with the same
    // words ("the two countries" are two mentions) the first; the others follow it in of_sentence().
    [[nodiscard]] MentionId at(TokenId token) const;
    // The outermost: "tajik foreign ministry" for "tajik". Constant time.
    [[nodiscard]] MentionId outermost_at(TokenId token) const;

private:
    const MentionFindings* findings_;
    std::vector<MentionId> innermost_;   // by token
    std::vector<MentionId> outermost_;   // by token
    std::vector<std::uint32_t> begins_;  // by sentence, and one past the last: into the mentions
};

// The country, body or NGO that an entity is or acts for; none if the text does not say.
[[nodiscard]] EntityId acting_for(const Store<EntityId, Entity>& entities, EntityId entity);

}  // namespace attache
