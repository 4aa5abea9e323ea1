// What a rule about one token's tag looks at: the words of the sentence, the tags to the left, and what the clause has
// had so far.
#pragma once

#include <cstddef>

#include "parse/sentence_words.h"
#include "parse/tags.h"

namespace attache {

// What has been seen of the clause so far.
struct TagState {
    Tag previous = Tag::Stop;  // skipping adverbs, negations and quotation marks
    Tag before_previous = Tag::Stop;
    Tag last_verb = Tag::Stop;
    bool clause_has_finite = false;
    bool clause_has_verb = false;       // of any form, since the last comma
    bool relative_is_inserted = false;  // "which ..." before the verb of the clause that it stands in

    void note(Tag tag);
};

struct TagContext {
    const SentenceWords& words;
    const TagState& state;
    const Tags& tags;  // of the tokens to the left
};

[[nodiscard]] constexpr bool begins_noun_phrase(Tag tag) {
    return tag == Tag::Determiner || tag == Tag::Owner || tag == Tag::Possessive || tag == Tag::Adjective ||
           tag == Tag::Number;
}
[[nodiscard]] constexpr bool is_noun_like(Tag tag) {
    return tag == Tag::Noun || tag == Tag::Close || tag == Tag::Symbol || tag == Tag::Number;
}

// A capital that only a name has here: not at the begin of a sentence or of what is quoted.
[[nodiscard]] bool is_proper_by_case(const TagContext& context, std::size_t i);

}  // namespace attache
