#include "parse/tags.h"

#include <algorithm>

#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_look_ahead = 14;  // tokens in which a later verb is looked for

constexpr VerbForms bits(VerbForm a, VerbForm b) { return static_cast<VerbForms>(a) | static_cast<VerbForms>(b); }
constexpr VerbForms k_past_forms = bits(VerbForm::Past, VerbForm::Participle);

// Endings are short, and their last letter nearly always decides: no call for a comparison.
bool ends_with(std::string_view word, std::string_view ending) {
    if (word.size() <= ending.size() + 1) return false;
    std::size_t matched = 0;
    while (matched < ending.size() && word[word.size() - 1 - matched] == ending[ending.size() - 1 - matched])
        ++matched;
    return matched == ending.size();
}

Tag tag_of_mark(TokenKind kind) {
    switch (kind) {
        case TokenKind::Number: return Tag::Number;
        case TokenKind::Clitic: return Tag::Possessive;
        case TokenKind::Hyphen: return Tag::Hyphen;
        case TokenKind::Dash: return Tag::Dash;
        case TokenKind::Quote: return Tag::Quote;
        case TokenKind::Open: return Tag::Open;
        case TokenKind::Close: return Tag::Close;
        case TokenKind::Comma: return Tag::Comma;
        case TokenKind::Stop: return Tag::Stop;
        case TokenKind::Colon:
        case TokenKind::Semicolon: return Tag::Colon;
        default: return Tag::Symbol;
    }
}

bool begins_noun_phrase(Tag tag) {
    return tag == Tag::Determiner || tag == Tag::Owner || tag == Tag::Possessive || tag == Tag::Adjective ||
           tag == Tag::Number;
}

bool is_noun_like(Tag tag) { return tag == Tag::Noun || tag == Tag::Close || tag == Tag::Symbol || tag == Tag::Number; }

// Tags the tokens of one sentence from left to right.
class SentenceTagger {
public:
    SentenceTagger(const Document& document, TokenRange range, Tags& tags, std::span<const TokenRange> names)
        : document_(document), begin_(range.begin.index()), end_(range.end.index()), tags_(tags), names_(names) {}

    void run() {
        for (std::size_t i = begin_; i < end_; ++i) {
            const Tag tag = in_name(i) ? Tag::Noun : tag_of(i);
            tags_[TokenId(i)] = tag;
            note(tag);
        }
    }

private:
    [[nodiscard]] const Token& token(std::size_t i) const { return document_.tokens[TokenId(i)]; }
    [[nodiscard]] WordId word(std::size_t i) const { return i < end_ ? token(i).word : WordId::none(); }
    [[nodiscard]] Tag tag(std::size_t i) const { return tags_[TokenId(i)]; }
    [[nodiscard]] bool is_in(std::size_t i, WordClass word_class) const {
        return i < end_ && is(token(i).word, word_class);
    }
    [[nodiscard]] VerbForms forms(std::size_t i) const { return i < end_ ? verb_forms(token(i).word) : VerbForms{0}; }
    [[nodiscard]] bool is_word(std::size_t i) const { return i < end_ && token(i).kind == TokenKind::Word; }

    bool in_name(std::size_t i) {
        while (name_ < names_.size() && names_[name_].end.index() <= i)
            ++name_;
        return name_ < names_.size() && names_[name_].begin.index() <= i && token(i).kind != TokenKind::Clitic;
    }

    // What has been seen of the clause so far.
    void note(Tag tag) {
        if (is_verbal(tag)) {
            last_verb_ = tag;
            clause_has_verb_ = true;
            if (is_finite(tag) || is_auxiliary(tag)) clause_has_finite_ = true;
        } else if (tag == Tag::Subordinator || tag == Tag::Relative || tag == Tag::Colon || tag == Tag::Dash) {
            relative_is_inserted_ = tag == Tag::Relative && !clause_has_finite_;
            clause_has_finite_ = clause_has_verb_ = false;
        } else if (tag == Tag::Coordinator && previous_ == Tag::Comma) {
            clause_has_finite_ = clause_has_verb_ = false;  // ", and both sides agreed"
        } else if (tag == Tag::Comma) {
            clause_has_verb_ = false;  // "visiting peru , the king supports"
        }
        if (tag != Tag::Adverb && tag != Tag::Quote && tag != Tag::Negation) {
            before_previous_ = previous_;
            previous_ = tag;
        }
    }

    // --- one token ---------------------------------------------------------------------------------

    Tag tag_of(std::size_t i) {
        const Token& t = token(i);
        if (t.kind == TokenKind::Hyphen) return hyphen_tag(i);
        if (t.kind != TokenKind::Word) return tag_of_mark(t.kind);
        if (between_hyphens(i)) return Tag::Noun;
        if (const Tag closed = closed_class_tag(i); closed != Tag::Symbol) return closed;
        if (is_proper_by_case(i)) return Tag::Noun;
        if (forms(i) != 0) return verb_tag(i, forms(i));
        if (is_in(i, WordClass::Adjective)) {
            const bool in_verb_group = previous_ == Tag::Have && has_form(forms(i + 1), VerbForm::Participle);
            const bool adverb = !nounish(i + 1) || in_verb_group;  // "has long relied on"
            return is_in(i, WordClass::Adverb) && adverb ? Tag::Adverb : Tag::Adjective;
        }
        if (previous_ == Tag::To && !is_ly(i)) return Tag::Base;
        if (is_in(i, WordClass::NounVerb)) return Tag::Noun;
        return tag_by_ending(i);
    }

    // In running text with its own spaces, a hyphen that stands apart is a dash.
    [[nodiscard]] Tag hyphen_tag(std::size_t i) const {
        const bool apart = token(i).space_before && i + 1 < end_ && token(i + 1).space_before;
        return apart && !document_.is_tokenised ? Tag::Dash : Tag::Hyphen;
    }

    [[nodiscard]] bool between_hyphens(std::size_t i) const {  // "water - for - gas"
        return i > begin_ && i + 1 < end_ && token(i - 1).kind == TokenKind::Hyphen &&
               token(i + 1).kind == TokenKind::Hyphen;
    }

    [[nodiscard]] bool is_proper_by_case(std::size_t i) const {
        if (!document_.has_case || i == begin_) return false;
        const LetterCase letter_case = token(i).letter_case;
        if (letter_case == LetterCase::Lower || letter_case == LetterCase::None) return false;
        return previous_ != Tag::Quote && previous_ != Tag::Stop && previous_ != Tag::Colon;
    }

    // Words of closed classes; Symbol if it is of none.
    Tag closed_class_tag(std::size_t i) {
        const WordId w = word(i);
        if (w == w_to) return to_tag(i);
        if (w == w_that) return that_tag(i);
        if (is(w, WordClass::Modal)) return modal_tag(i);
        if (is(w, WordClass::Auxiliary)) return auxiliary_tag(w);
        if (is(w, WordClass::Negation) && !is(w, WordClass::Preposition) && w != w_nor)
            return is(w, WordClass::Determiner) ? Tag::Determiner : Tag::Negation;
        if (w == w_yet && previous_ != Tag::Comma) return Tag::Adverb;
        if (is(w, WordClass::Coordinator)) return Tag::Coordinator;
        if (is(w, WordClass::PossessivePronoun)) return w == w_whose ? Tag::Relative : owner_tag(i);
        if (is(w, WordClass::RelativePronoun)) return Tag::Relative;
        if (is(w, WordClass::Subordinator)) return subordinator_tag(i);
        if (is(w, WordClass::PersonalPronoun))
            return is(w, WordClass::NumberWord) && nounish(i + 1) ? Tag::Number : Tag::Pronoun;
        if (is(w, WordClass::Determiner)) return determiner_tag(i);
        if (is(w, WordClass::NumberWord)) return Tag::Number;
        if (is(w, WordClass::Preposition)) return preposition_tag(i);
        if (is(w, WordClass::Adverb) && !is(w, WordClass::Adjective)) return Tag::Adverb;
        return Tag::Symbol;
    }

    [[nodiscard]] static Tag auxiliary_tag(WordId w) {
        const double which = value_of(w, WordClass::Auxiliary);
        return which == 1 ? Tag::Be : which == 2 ? Tag::Have : Tag::Do;
    }

    [[nodiscard]] Tag to_tag(std::size_t i) const {
        std::size_t next = i + 1;
        while (is_in(next, WordClass::Adverb) || is_in(next, WordClass::Negation) || is_ly(next))
            ++next;
        const bool base =
            has_form(forms(next), VerbForm::Base) || word(next) == w_be || word(next) == w_have || word(next) == w_do;
        if (!base) return is_unknown_verb(next) ? Tag::To : Tag::Preposition;
        if (!is_noun_too(next)) return Tag::To;
        if (word(next + 1) == w_of || (i > begin_ && is_in(i - 1, WordClass::TakesTo))) return Tag::Preposition;
        return Tag::To;
    }

    // After "to", a word that no table has, before what begins an object: "to defer constructing the dam".
    [[nodiscard]] bool is_unknown_verb(std::size_t i) const {
        if (!is_word(i) || is_known_word(i) || in_some_name(i)) return false;
        return has_form(forms(i + 1), VerbForm::Gerund) || is_in(i + 1, WordClass::Determiner) ||
               is_in(i + 1, WordClass::PossessivePronoun);
    }

    [[nodiscard]] bool in_some_name(std::size_t i) const {
        for (std::size_t n = name_; n < names_.size() && names_[n].begin.index() <= i; ++n) {
            if (i < names_[n].end.index()) return true;
        }
        return false;
    }

    [[nodiscard]] Tag that_tag(std::size_t i) const {
        const std::size_t next = skip_adverbs(i + 1);
        if (is_noun_like(previous_) && verb_like(next)) return Tag::Relative;
        if (previous_ == Tag::Preposition || i == begin_) return Tag::Determiner;
        return Tag::Subordinator;
    }

    [[nodiscard]] Tag modal_tag(std::size_t i) const {
        const bool month = previous_ == Tag::Preposition || previous_ == Tag::Coordinator ||
                           previous_ == Tag::Adjective || previous_ == Tag::Determiner || previous_ == Tag::Number ||
                           i == begin_;
        const bool date = i + 1 < end_ && (token(i + 1).kind == TokenKind::Number || !is_word(i + 1));
        return (month && (date || !verb_like(skip_adverbs(i + 1)))) || is_proper_by_case(i) ? Tag::Noun : Tag::Modal;
    }

    [[nodiscard]] Tag owner_tag(std::size_t i) const {
        if (word(i + 1) == WordId::none() || !is_word(i + 1))
            return token(i + 1 < end_ ? i + 1 : i).kind == TokenKind::Quote ? Tag::Owner : Tag::Pronoun;
        if (is_in(i, WordClass::PersonalPronoun) && (is_in(i + 1, WordClass::Preposition) || word(i + 1) == w_to))
            return Tag::Pronoun;
        return Tag::Owner;
    }

    // "after", "before", "as", "since": a clause follows if a finite verb does.
    [[nodiscard]] Tag subordinator_tag(std::size_t i) const {
        if (word(i + 1) == w_of) return Tag::Preposition;  // "because of"
        if (!is_in(i, WordClass::Preposition) && !is_in(i, WordClass::Adverb)) return Tag::Subordinator;
        if (has_form(forms(i + 1), VerbForm::Gerund))
            return is_in(i, WordClass::Preposition) ? Tag::Preposition : Tag::Subordinator;
        if (finite_ahead(i + 1)) return Tag::Subordinator;
        return is_in(i, WordClass::Preposition) ? Tag::Preposition : Tag::Adverb;
    }

    [[nodiscard]] Tag determiner_tag(std::size_t i) const {
        if (is_in(i, WordClass::Adverb) && !nounish(i + 1) && word(i + 1) != w_of)
            return Tag::Adverb;  // "more than", "less"
        return Tag::Determiner;
    }

    [[nodiscard]] Tag preposition_tag(std::size_t i) const {
        if (i + 1 >= end_) return Tag::Adverb;
        if (has_form(forms(i), VerbForm::Gerund) && (begins_noun_phrase(previous_) || previous_ == Tag::Be))
            return Tag::Adjective;
        const TokenKind next = token(i + 1).kind;
        const bool cut_short = next == TokenKind::Comma || next == TokenKind::Stop || next == TokenKind::Semicolon;
        const bool particle =
            is_in(i, WordClass::Adverb) && (is_in(i + 1, WordClass::Preposition) || word(i + 1) == w_to);
        return cut_short || particle || is_before_quantity(i) ? Tag::Adverb : Tag::Preposition;
    }

    // "more than 20 ships", "sent about 300 troops": it only makes the number less exact.
    [[nodiscard]] bool is_before_quantity(std::size_t i) const {
        const TokenKind next = token(i + 1).kind;
        const bool number =
            next == TokenKind::Number || next == TokenKind::Symbol || is_in(i + 1, WordClass::NumberWord);
        if (!number) return false;
        if (word(i) == w_than) return true;
        return word(i) == w_about && !is_noun_like(previous_) && previous_ != Tag::Participle;
    }

    // --- verbs -------------------------------------------------------------------------------------

    Tag verb_tag(std::size_t i, VerbForms f) {
        if (i > begin_ && token(i - 1).kind == TokenKind::Hyphen && tag(i - 1) == Tag::Hyphen) {
            return has_form(f, VerbForm::Participle) ? Tag::Adjective
                                                     : Tag::Noun;  // "russian - led", "peace - keeping"
        }
        if (i + 1 < end_ && token(i + 1).kind == TokenKind::Hyphen && hyphen_tag(i + 1) == Tag::Hyphen)
            return Tag::Noun;  // "cut - off"
        const bool verb_before = previous_ == Tag::To || previous_ == Tag::Modal || previous_ == Tag::Have;
        const bool takes_object =
            (f & k_past_forms) != 0 && is_noun_phrase_start(i + 1) && !begins_noun_phrase(previous_);
        if (is_in(i, WordClass::Adjective) && (nounish(i + 1) || previous_ == Tag::Be) && !verb_before && !takes_object)
            return Tag::Adjective;
        if (has_form(f, VerbForm::Gerund)) return gerund_tag(i);
        if (f == static_cast<VerbForms>(VerbForm::Base) && is_in(i, WordClass::Adjective) && previous_ == Tag::Noun)
            return Tag::Adjective;  // "duty free"
        const bool present = has_form(f, VerbForm::Base) || has_form(f, VerbForm::Third);
        const bool past = (f & k_past_forms) != 0;
        if (past && (!present || previous_ == Tag::Have || previous_ == Tag::Be)) return past_tag(i, f);
        if (past && !begins_noun_phrase(previous_) && previous_ != Tag::To && previous_ != Tag::Modal &&
            previous_ != Tag::Do) {
            const Tag tag = present_tag(i, f);  // "cut", "set": a past as soon as it is a verb
            return tag == Tag::Present ? Tag::Past : tag;
        }
        return present_tag(i, f);
    }

    // "exports", "support": a noun as often as a verb.
    [[nodiscard]] bool is_noun_too(std::size_t i) const {
        return is_in(i, WordClass::NounVerb) || (i < end_ && noun_forms(word(i)) != 0);
    }

    Tag present_tag(std::size_t i, VerbForms f) {
        const bool noun_too = is_noun_too(i);
        switch (previous_) {
            case Tag::To:
            case Tag::Modal:
            case Tag::Do: return Tag::Base;
            case Tag::Pronoun:
            case Tag::Relative: return Tag::Present;
            case Tag::Determiner: return pronoun_like(i) && !noun_too ? Tag::Present : Tag::Noun;
            case Tag::Owner:
            case Tag::Possessive:
            case Tag::Adjective:
            case Tag::Preposition:
            case Tag::Be: return Tag::Noun;
            case Tag::Number: return noun_too || has_form(f, VerbForm::Base) ? Tag::Noun : Tag::Present;
            case Tag::Have: return Tag::Noun;
            case Tag::Base:
            case Tag::Past:
            case Tag::Present:
            case Tag::Participle:
            case Tag::Gerund: return !noun_too && has_form(f, VerbForm::Base) ? Tag::Base : Tag::Noun;
            case Tag::Comma:
            case Tag::Coordinator: return parallel_tag(i, f, noun_too);
            default: break;
        }
        if (i == begin_) return noun_too ? Tag::Noun : Tag::Base;
        const bool cut_short = i + 1 >= end_ || !is_word(i + 1);
        if (!noun_too) return clause_has_finite_ && cut_short ? Tag::Noun : Tag::Present;
        if (clause_has_finite_ || clause_has_verb_) return Tag::Noun;
        const std::size_t next = skip_adverbs(i + 1);
        if (starts_object(next)) return finite_ahead(next) && !starts_clause(next) ? Tag::Noun : Tag::Present;
        const bool open = next < end_ && (is_in(next, WordClass::Preposition) || word(next) == w_to ||
                                          is_in(next, WordClass::Adverb) ||
                                          (nounish(next) && (forms(next) == 0 || is_noun_too(next))));
        return open && !finite_ahead(i + 1) && agrees(i, f) ? Tag::Present : Tag::Noun;
    }

    // After a comma or "and": the same form as the verb before it, or one more noun.
    [[nodiscard]] Tag parallel_tag(std::size_t i, VerbForms f, bool noun_too) const {
        const bool base = has_form(f, VerbForm::Base);
        const bool verb = !noun_too || (starts_object(i + 1) && !finite_ahead(i + 1));
        if (!verb) return Tag::Noun;
        if (base && (last_verb_ == Tag::Base || last_verb_ == Tag::Modal)) return Tag::Base;
        if (!base && (!clause_has_finite_ || relative_is_inserted_))
            return Tag::Present;  // "oman , a kingdom , now buys most of its grain"
        if (last_verb_ == Tag::Present || last_verb_ == Tag::Be || last_verb_ == Tag::Have || !noun_too)
            return Tag::Present;
        return Tag::Noun;
    }

    Tag past_tag(std::size_t i, VerbForms f) {
        if (previous_ == Tag::Have || previous_ == Tag::Be) return Tag::Participle;
        if (previous_ == Tag::Pronoun || previous_ == Tag::Relative) return Tag::Past;
        if (previous_ == Tag::Number && clause_has_finite_ && nounish(i + 1) && !starts_object(i + 1))
            return Tag::Adjective;  // "gave 30 armoured vehicles"
        if (begins_noun_phrase(previous_) && previous_ != Tag::Number)
            return pronoun_like(i) && !nounish(i + 1) ? Tag::Past : Tag::Adjective;
        if (!has_form(f, VerbForm::Participle)) return Tag::Past;
        const bool only_participle = !has_form(f, VerbForm::Past);
        const bool before_noun = nounish(i + 1) && !starts_object(i + 1);
        const bool after_verb = previous_ == Tag::Past || previous_ == Tag::Present || previous_ == Tag::Base;
        if (before_noun && (after_verb || previous_ == Tag::Subordinator))
            return Tag::Adjective;  // "seeks expanded trade", "said that increased tariffs ..."
        if (previous_ == Tag::Preposition) return nounish(i + 1) ? Tag::Adjective : Tag::Participle;
        if (i == begin_ || previous_ == Tag::Stop)
            return nounish(i + 1) && !starts_object(i + 1) ? Tag::Adjective : Tag::Participle;
        if (only_participle || word(i + 1) == w_by || goes_on_by(i)) return Tag::Participle;
        if (previous_ == Tag::Subordinator) return Tag::Participle;
        if (previous_ == Tag::Coordinator && before_previous_ == Tag::Adjective && nounish(i + 1))
            return Tag::Adjective;
        if (starts_object(i + 1)) return Tag::Past;
        const std::size_t next = skip_adverbs(i + 1);
        const bool intransitive =
            next >= end_ || is_in(next, WordClass::Preposition) || word(next) == w_to || !is_word(next);
        if (!intransitive) return Tag::Past;
        if (previous_ == Tag::Coordinator) return last_verb_ == Tag::Participle ? Tag::Participle : Tag::Past;
        if (previous_ == Tag::Comma) return after_comma_tag(i);
        const bool reduced = is_in(i, WordClass::PostNoun) && (clause_has_finite_ || finite_ahead(i + 1));
        return reduced ? Tag::Participle : Tag::Past;
    }

    // "peru , which borders chile , left": the main verb comes after the insertion; "chad , allied with oman , left": a
    // participle, because a finite verb comes after the next comma.
    [[nodiscard]] Tag after_comma_tag(std::size_t i) const {
        if (is_in(i, WordClass::PostNoun)) return Tag::Participle;
        if (clause_has_finite_) return relative_is_inserted_ ? Tag::Past : Tag::Participle;
        return finite_after_comma(i + 1) ? Tag::Participle : Tag::Past;
    }

    [[nodiscard]] bool finite_after_comma(std::size_t from) const {
        for (std::size_t i = from; i < std::min(end_, from + k_look_ahead); ++i) {
            if (token(i).kind == TokenKind::Comma) {
                const std::size_t next = skip_adverbs(i + 1);
                const bool verb = is_in(next, WordClass::Auxiliary) || is_in(next, WordClass::Modal) ||
                                  has_form(forms(next), VerbForm::Past);
                return verb && !is_in(next, WordClass::PostNoun);
            }
            if (!is_word(i) && token(i).kind != TokenKind::Number && token(i).kind != TokenKind::Clitic) return false;
        }
        return false;
    }

    // "trained and equipped by": the first of two participles.
    [[nodiscard]] bool goes_on_by(std::size_t i) const {
        return is_in(i + 1, WordClass::Coordinator) && has_form(forms(i + 2), VerbForm::Participle) &&
               word(i + 3) == w_by;
    }

    Tag gerund_tag(std::size_t i) {
        const bool noun_too = is_noun_too(i);
        const bool object = starts_object(i + 1);
        switch (previous_) {
            case Tag::Be: return Tag::Gerund;
            case Tag::Determiner:
            case Tag::Owner:
            case Tag::Possessive:
            case Tag::Adjective:
            case Tag::Number: return nounish(i + 1) && !object ? Tag::Adjective : Tag::Noun;
            case Tag::Noun:
                return noun_too && !object && !(is_plural(i - 1) && nounish(i + 1)) ? Tag::Noun : Tag::Gerund;
            default: return noun_too && !object ? Tag::Noun : Tag::Gerund;
        }
    }

    // --- what stands around ------------------------------------------------------------------------

    [[nodiscard]] bool is_ly(std::size_t i) const {
        return is_word(i) && forms(i) == 0 && noun_forms(word(i)) == 0 && !is_in(i, WordClass::Month) &&
               ends_with(document_.word_text(TokenId(i)), "ly");
    }

    [[nodiscard]] std::size_t skip_adverbs(std::size_t i) const {
        while (i < end_ && ((is_in(i, WordClass::Adverb) && !is_in(i, WordClass::Preposition)) ||
                            is_in(i, WordClass::Negation) || is_ly(i) || token(i).kind == TokenKind::Quote)) {
            ++i;
        }
        return i;
    }

    [[nodiscard]] bool verb_like(std::size_t i) const {
        return is_in(i, WordClass::Modal) || is_in(i, WordClass::Auxiliary) ||
               (forms(i) != 0 && !has_form(forms(i), VerbForm::Gerund));
    }

    // "closed [its] border": what can only begin an object.
    [[nodiscard]] bool is_noun_phrase_start(std::size_t i) const {
        return is_in(i, WordClass::PossessivePronoun) || is_in(i, WordClass::Determiner) ||
               is_in(i, WordClass::NumberWord) || (i < end_ && token(i).kind == TokenKind::Number);
    }

    // "some assert", "both agreed": a determiner that stands for a noun.
    [[nodiscard]] bool pronoun_like(std::size_t i) const {
        const std::size_t before = i - 1;
        return i > begin_ && tag(before) == Tag::Determiner && word(before) != w_the && word(before) != w_a &&
               word(before) != w_an && !is_in(before, WordClass::Negation);
    }

    // Can go on a noun phrase, or be it: anything that is no function word.
    [[nodiscard]] bool nounish(std::size_t i) const {
        if (!is_word(i)) return i < end_ && (token(i).kind == TokenKind::Number || token(i).kind == TokenKind::Quote);
        const WordId w = word(i);
        if (is(w, WordClass::Preposition) || is(w, WordClass::Coordinator) || is(w, WordClass::Auxiliary) ||
            is(w, WordClass::Modal) || is(w, WordClass::RelativePronoun) || is(w, WordClass::Subordinator) ||
            w == w_to) {
            return false;
        }
        return !(is(w, WordClass::Adverb) || is(w, WordClass::Negation) || is_ly(i)) || is(w, WordClass::Adjective);
    }

    // Begins an object: a determiner, a pronoun, a number, a name, or "that".
    [[nodiscard]] bool starts_object(std::size_t i) const {
        if (i >= end_) return false;
        if (!is_word(i)) return token(i).kind == TokenKind::Number || token(i).kind == TokenKind::Symbol;
        const WordId w = word(i);
        if (is(w, WordClass::Determiner) || is(w, WordClass::PossessivePronoun) || is(w, WordClass::PersonalPronoun) ||
            is(w, WordClass::NumberWord) || w == w_that) {
            return true;
        }
        for (std::size_t n = name_; n < names_.size() && names_[n].begin.index() <= i; ++n) {
            if (names_[n].begin.index() == i) return true;
        }
        return is(w, WordClass::Adjective) && nounish(i + 1);
    }

    [[nodiscard]] bool starts_clause(std::size_t i) const { return word(i) == w_that; }

    // Whether a finite verb follows before the clause ends.
    [[nodiscard]] bool finite_ahead(std::size_t from) const {
        for (std::size_t i = from; i < std::min(end_, from + k_look_ahead); ++i) {
            const TokenKind kind = token(i).kind;
            if (kind == TokenKind::Comma || kind == TokenKind::Stop || kind == TokenKind::Semicolon ||
                kind == TokenKind::Open)
                return false;
            if (kind != TokenKind::Word) continue;
            const WordId w = word(i);
            if (is(w, WordClass::RelativePronoun) || w == w_that || goes_on_with_verb(i) ||
                (is(w, WordClass::Subordinator) && !is(w, WordClass::Preposition)))
                return false;
            if (is(w, WordClass::Modal) && w != w_may && w != w_might) return true;
            if (is(w, WordClass::Auxiliary)) return true;
            if (w == w_to) {
                ++i;  // an infinitive
                continue;
            }
            const VerbForms f = verb_forms(w);
            if (f == 0 || is(w, WordClass::Adjective)) continue;
            const bool past = has_form(f, VerbForm::Past) && !has_form(f, VerbForm::Base);
            const bool in_phrase =
                i > from && (has_form(forms(i - 1), VerbForm::Base) || has_form(forms(i - 1), VerbForm::Gerund) ||
                             is_in(i - 1, WordClass::Determiner) || is_in(i - 1, WordClass::PossessivePronoun) ||
                             is_in(i - 1, WordClass::Adjective) || is_in(i - 1, WordClass::Preposition) ||
                             token(i - 1).kind == TokenKind::Hyphen || token(i - 1).kind == TokenKind::Clitic);
            if (past && !in_phrase && (word(i + 1) != w_by || !has_form(f, VerbForm::Participle))) return true;
            if (has_form(f, VerbForm::Third) && !is_noun_too(i) && !in_phrase) return true;
        }
        return false;
    }

    // "trains guards and has given them boats": the second verb of the same subject.
    [[nodiscard]] bool goes_on_with_verb(std::size_t i) const {
        return is_in(i, WordClass::Coordinator) &&
               (is_in(i + 1, WordClass::Auxiliary) || is_in(i + 1, WordClass::Modal));
    }

    [[nodiscard]] bool is_plural(std::size_t i) const {
        const bool known = noun_forms(word(i)) != 0;
        return is_word(i) && ends_with(document_.word_text(TokenId(i)), "s") &&
               (!known || has_form(noun_forms(word(i)), NounForm::Plural));
    }

    // "russia supports", "mozambicans work": number agrees, as far as the last letter tells.
    [[nodiscard]] bool agrees(std::size_t i, VerbForms f) const {
        if (i == begin_ || !is_word(i - 1)) return has_form(f, VerbForm::Third);
        if (has_form(f, VerbForm::Past)) return true;  // "cut", "put": of any number
        const bool plural = is_plural(i - 1);
        return has_form(f, VerbForm::Base) ? plural || before_previous_ == Tag::Coordinator
                                           : !plural || in_name_before(i);
    }

    [[nodiscard]] bool in_name_before(std::size_t i) const {
        for (std::size_t n = name_ > 0 ? name_ - 1 : 0; n < names_.size() && names_[n].begin.index() < i; ++n) {
            if (names_[n].end.index() == i) return true;
        }
        return false;
    }

    [[nodiscard]] Tag tag_by_ending(std::size_t i) {
        const std::string_view text = document_.word_text(TokenId(i));
        if (is_ly(i)) return Tag::Adverb;
        if (text.size() > 5 && ends_with(text, "ed") && !is_known_word(i))
            return text.starts_with("un") && nounish(i + 1) ? Tag::Adjective : past_tag(i, k_past_forms);
        if (text.size() > 5 && ends_with(text, "ing") && !is_known_word(i))
            return previous_ == Tag::Preposition || previous_ == Tag::Be ? Tag::Gerund : Tag::Noun;
        constexpr std::string_view k_adjectives[] = {"ous", "ful", "less", "able", "ible", "ive", "ical"};
        for (const std::string_view ending : k_adjectives) {
            if (ends_with(text, ending))
                return nounish(i + 1) || is_in(i + 1, WordClass::Coordinator) || previous_ == Tag::Be ? Tag::Adjective
                                                                                                      : Tag::Noun;
        }
        return Tag::Noun;
    }

    [[nodiscard]] bool is_known_word(std::size_t i) const { return word(i).index() < lexicon_word_count(); }

    const Document& document_;
    std::size_t begin_;
    std::size_t end_;
    Tags& tags_;
    std::span<const TokenRange> names_;
    std::size_t name_ = 0;
    Tag previous_ = Tag::Stop;  // skipping adverbs, negations and quotation marks
    Tag before_previous_ = Tag::Stop;
    Tag last_verb_ = Tag::Stop;
    bool clause_has_finite_ = false;
    bool clause_has_verb_ = false;       // of any form, since the last comma
    bool relative_is_inserted_ = false;  // "which ..." before the verb of the clause that it stands in
};

}  // namespace

Tags find_tags(const Document& document, std::span<const TokenRange> names) {
    Tags tags;
    tags.elements().assign(document.tokens.size(), Tag::Symbol);
    std::size_t first = 0;
    for (const Sentence& sentence : document.sentences) {
        while (first < names.size() && names[first].end <= sentence.tokens.begin)
            ++first;
        std::size_t last = first;
        while (last < names.size() && names[last].begin < sentence.tokens.end)
            ++last;
        SentenceTagger(document, sentence.tokens, tags, names.subspan(first, last - first)).run();
        first = last;
    }
    return tags;
}

}  // namespace attache
