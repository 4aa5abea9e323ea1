// Chunks: a sentence as a row of units, noun phrases, verb groups and the words between them. Adverbs and
// quotation marks stand in no unit unless they are inside one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "parse/document.h"
#include "parse/tags.h"

namespace attache {

enum class UnitKind : std::uint8_t {
    NounPhrase,   // "the tajik government's debt"; a predicative adjective; a pronoun
    VerbGroup,    // "has not yet been able", "to restrict", "imposed": auxiliaries and one main verb
    Preposition,  // one or several in a row: "along with"
    Coordinator,
    Comma,
    Subordinator,
    Relative,
    Open,
    Close,
    Break,  // a dash, colon or semicolon
};

struct Unit {
    UnitKind kind = UnitKind::NounPhrase;
    TokenRange tokens = {};
    TokenId head =
        TokenId::none();  // of a noun phrase its last noun, of a verb group the main verb, else the last token

    // Verb groups only.
    Tag form = Tag::Noun;     // of the first verb in it, which carries the tense
    bool finite = false;      // can carry a clause: "imposed", "will restrict"
    bool infinitive = false;  // begins with "to"
    bool gerund = false;      // begins with a form in -ing
    bool participle = false;  // begins with a participle: "imposed by ..."
    bool bare_base = false;   // a base form without "to" or a modal: goes on an infinitive
    bool passive = false;
    bool negated = false;
    bool plan = false;  // under a modal verb: planned, possible or wished
};

// The units of a sentence in order. Linear in its tokens. `reused` gives its memory.
[[nodiscard]] std::vector<Unit> find_chunks(const Document& document, const Tags& tags, TokenRange sentence,
                                            std::vector<Unit> reused = {});

}  // namespace attache
