#include "parse/tag_context.h"

namespace attache {

void TagState::note(Tag tag) {
    if (is_verbal(tag)) {
        last_verb = tag;
        clause_has_verb = true;
        if (is_finite(tag) || is_auxiliary(tag)) clause_has_finite = true;
    } else if (tag == Tag::Subordinator || tag == Tag::Relative || tag == Tag::Colon || tag == Tag::Dash) {
        relative_is_inserted = tag == Tag::Relative && !clause_has_finite;
        clause_has_finite = clause_has_verb = false;
    } else if (tag == Tag::Coordinator && previous == Tag::Comma) {
        clause_has_finite = clause_has_verb = false;  // ", and both sides agreed"
    } else if (tag == Tag::Comma) {
        clause_has_verb = false;  // "visiting peru , the king supports"
    }
    if (tag != Tag::Adverb && tag != Tag::Quote && tag != Tag::Negation) {
        before_previous = previous;
        previous = tag;
    }
}

bool is_proper_by_case(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    if (!words.document().has_case || i == words.begin()) return false;
    const LetterCase letter_case = words.token(i).letter_case;
    if (letter_case == LetterCase::Lower || letter_case == LetterCase::None) return false;
    return state.previous != Tag::Quote && state.previous != Tag::Stop && state.previous != Tag::Colon;
}

}  // namespace attache
