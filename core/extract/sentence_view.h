// SentenceView: one sentence with everything that rules about relations look at. Refers to the document and
// the findings it was made from and lives no longer than they do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.h"
#include "extract/findings.h"
#include "extract/names/mentions.h"
#include "lexicon/lexicon.h"
#include "parse/chunks.h"
#include "parse/clauses.h"
#include "parse/document.h"
#include "parse/phrases.h"
#include "parse/tags.h"

namespace attache {

// A mention as an actor: who it stands for and how.
struct ActorMention {
    TokenRange tokens;
    EntityId actor;
    EntityKind kind = EntityKind::Country;  // of the thing that is mentioned
    bool resolved = false;                  // a pronoun or a role: the sentence does not name the actor
    bool attributive = false;               // "russian", "u.s.": can stand before a noun that follows later
};

struct SentenceView {
    const Document* document = nullptr;
    const Tags* tags = nullptr;
    SentenceId id;
    TokenRange tokens;
    std::vector<ActorMention> actors;  // by position; none nests in another
    std::vector<Unit> units;
    std::vector<Clause> clauses;
    std::span<const PhraseHit> verb_hits;   // of PhraseKind::VerbFrame, in this sentence
    std::span<const PhraseHit> noun_hits;   // of PhraseKind::NounFrame
    std::span<const PhraseHit> theme_hits;  // of PhraseKind::ThemeCue
    std::vector<PhraseHit> own_theme_hits;  // those that are no part of a longer name
    std::size_t according = k_no_unit;      // the first "according to"

    [[nodiscard]] WordId word(TokenId token) const { return document->tokens[token].word; }
    [[nodiscard]] WordId head_word(std::size_t unit) const { return word(units[unit].head); }
    [[nodiscard]] bool is_kind(std::size_t unit, UnitKind kind) const {
        return unit < units.size() && units[unit].kind == kind;
    }
    // The verb of the frame tables that begins at a token; nullptr if none does.
    [[nodiscard]] const PhraseHit* verb_hit_at(TokenId token) const;
    // The unit that holds a token; k_no_unit if none does.
    [[nodiscard]] std::size_t unit_at(TokenId token) const;
    // The clause whose verb group is a unit; k_no_clause if none is.
    [[nodiscard]] std::size_t clause_of_verb(std::size_t unit) const;
    // The innermost clause that a unit stands in, by its complement or its subject; k_no_clause if none.
    [[nodiscard]] std::size_t clause_at(std::size_t unit) const;
    // The tokens of the units [begin, end).
    [[nodiscard]] TokenRange tokens_of(std::size_t begin, std::size_t end) const;
};

// A mention's tokens without a country that ends the name: "u.n. mission" of "u.n. mission in haiti". The country is a
// mention of its own. `rest` are the mentions after it, by position.
[[nodiscard]] TokenRange name_part(const Document& document, const MentionFindings& findings, const Mention& mention,
                                   std::span<const Mention> rest);

// The actors that the sentence's mentions stand for, each place in the text once: of mentions that nest, the outer
// one speaks if it stands for an actor. `reused` gives its memory.
[[nodiscard]] std::vector<ActorMention> find_actor_mentions(const Document& document, const MentionFindings& findings,
                                                            std::span<const Mention> mentions,
                                                            std::vector<ActorMention> reused = {});

// What SentenceView says of its theme cues and of "according to", from its other members.
void note_cues(SentenceView& view);

}  // namespace attache
