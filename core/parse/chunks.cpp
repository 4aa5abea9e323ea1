#include "parse/chunks.h"

#include <utility>

#include "lexicon/lexicon.h"

namespace attache {

namespace {

bool continues_verb_group(Tag tag) {
    return is_verbal(tag) || tag == Tag::Adverb || tag == Tag::Negation || tag == Tag::Quote;
}

bool is_main_verb(Tag tag) { return Tag::Base <= tag && tag <= Tag::Gerund; }

class Chunker {
public:
    Chunker(const Document& document, const Tags& tags, TokenRange sentence, std::vector<Unit> reused)
        : document_(document),
          tags_(tags),
          at_(sentence.begin.index()),
          end_(sentence.end.index()),
          units_(std::move(reused)) {
        units_.clear();
    }

    std::vector<Unit> run() {
        while (at_ < end_)
            read_unit();
        return std::move(units_);
    }

private:
    [[nodiscard]] Tag tag(std::size_t i) const { return i < end_ ? tags_[TokenId(i)] : Tag::Stop; }
    [[nodiscard]] WordId word(std::size_t i) const { return document_.tokens[TokenId(i)].word; }

    void read_unit() {
        if (at_ + 1 < end_ && word(at_) == w_such && word(at_ + 1) == w_as) {
            add(UnitKind::Preposition, at_ + 2);
            return;
        }
        if (const std::size_t count = joining_words(); count != 0) {
            add(UnitKind::Coordinator, at_ + count);
            return;
        }
        switch (tag(at_)) {
            case Tag::Noun:
            case Tag::Adjective:
            case Tag::Determiner:
            case Tag::Owner:
            case Tag::Possessive:
            case Tag::Number:
            case Tag::Symbol: read_noun_phrase(); return;
            case Tag::Pronoun: add(UnitKind::NounPhrase, at_ + 1); return;
            case Tag::Preposition: read_preposition(); return;
            case Tag::Coordinator: add(UnitKind::Coordinator, at_ + 1); return;
            case Tag::Subordinator: add(UnitKind::Subordinator, at_ + 1); return;
            case Tag::Relative: add(UnitKind::Relative, at_ + 1); return;
            case Tag::Comma: add(UnitKind::Comma, at_ + 1); return;
            case Tag::Open: add(UnitKind::Open, at_ + 1); return;
            case Tag::Close: add(UnitKind::Close, at_ + 1); return;
            case Tag::Dash:
            case Tag::Colon: add(UnitKind::Break, at_ + 1); return;
            case Tag::Adverb:
            case Tag::Negation: read_adverb(); return;
            case Tag::Hyphen:
            case Tag::Quote:
            case Tag::Stop: ++at_; return;
            default: read_verb_group(at_); return;
        }
    }

    Unit& add(UnitKind kind, std::size_t end) {
        units_.push_back({.kind = kind, .tokens = {TokenId(at_), TokenId(end)}, .head = TokenId(end - 1)});
        at_ = end;
        return units_.back();
    }

    // "as well as", "along with", "together with" join as "and" does.
    [[nodiscard]] std::size_t joining_words() const {
        if (at_ + 2 < end_ && word(at_) == w_as && word(at_ + 1) == w_well && word(at_ + 2) == w_as) return 3;
        if (at_ + 1 < end_ && (word(at_) == w_along || word(at_) == w_together) && word(at_ + 1) == w_with) return 2;
        return 0;
    }

    void read_preposition() {
        std::size_t end = at_ + 1;
        while (tag(end) == Tag::Preposition)
            ++end;
        add(UnitKind::Preposition, end);
    }

    // An adverb belongs to what follows: a verb group, a noun phrase ("newly elected president") or nothing.
    void read_adverb() {
        std::size_t next = at_;
        while (tag(next) == Tag::Adverb || tag(next) == Tag::Negation || tag(next) == Tag::Quote)
            ++next;
        if (is_verbal(tag(next)) || tag(next) == Tag::To) {
            read_verb_group(next);
        } else {
            at_ = next;
        }
    }

    [[nodiscard]] bool in_noun_phrase(std::size_t i) const {
        switch (tag(i)) {
            case Tag::Noun:
            case Tag::Adjective:
            case Tag::Number:
            case Tag::Possessive:
            case Tag::Symbol: return true;
            case Tag::Hyphen: return i > at_ && i + 1 < end_;
            case Tag::Quote: return i + 1 < end_ && i > at_ && in_noun_phrase(i + 1) && tag(i - 1) != Tag::Noun;
            case Tag::Determiner:
            case Tag::Owner: return i > at_ && tag(i - 1) == Tag::Determiner;  // "all the", "such a"
            case Tag::Adverb:
                return i > at_ && (tag(i + 1) == Tag::Adjective || tag(i + 1) == Tag::Number) &&
                       tag(i - 1) != Tag::Noun;
            default: return false;
        }
    }

    void read_noun_phrase() {
        std::size_t end = at_ + 1;
        for (;;) {
            while (end < end_ && in_noun_phrase(end))
                ++end;
            if (!joins_adjectives(end)) break;
            ++end;
        }
        std::size_t head = end - 1;
        while (head > at_ && (tag(head) == Tag::Quote || tag(head) == Tag::Possessive || tag(head) == Tag::Hyphen))
            --head;
        add(UnitKind::NounPhrase, end).head = TokenId(head);
    }

    // "an economic and security organization": the noun of the first adjective comes after the second.
    [[nodiscard]] bool joins_adjectives(std::size_t end) const {
        if (tag(end) != Tag::Coordinator || end + 2 >= end_ || tag(end - 1) != Tag::Adjective) return false;
        const bool goes_on = tag(end + 1) == Tag::Adjective || tag(end + 1) == Tag::Noun;
        return goes_on && in_noun_phrase(end + 2);
    }

    // Auxiliaries and adverbs, then one main verb; `first` is the first token that is no adverb.
    void read_verb_group(std::size_t first) {
        Unit unit{.kind = UnitKind::VerbGroup, .tokens = {TokenId(at_), TokenId(at_)}};
        for (std::size_t i = at_; i < first; ++i)
            unit.negated |= tag(i) == Tag::Negation;
        std::size_t end = first;
        if (tag(end) == Tag::To) {
            unit.infinitive = true;
            ++end;
        }
        const std::size_t start = end;
        std::size_t main = end;
        bool under_be = false;
        bool seen = false;
        for (; end < end_ && continues_verb_group(tag(end)); ++end) {
            const Tag t = tag(end);
            if (t == Tag::Negation) unit.negated = true;
            if (t == Tag::Adverb || t == Tag::Negation || t == Tag::Quote) continue;
            if (t == Tag::Modal) unit.plan |= value_of(word(end), WordClass::Modal) == 1;
            if (is(word(end), WordClass::Negation)) unit.negated = true;
            if (is_main_verb(t) && under_be && t == Tag::Participle) unit.passive = true;
            main = end;
            seen = true;
            if (is_main_verb(t)) {
                ++end;
                break;
            }
            under_be = t == Tag::Be;
        }
        if (!seen) {  // a "to" whose verb is part of a name
            at_ = first;
            add(UnitKind::Preposition, first + 1);
            return;
        }
        end = main + 1;
        set_form(unit, start, main);
        unit.tokens.end = TokenId(end);
        unit.head = TokenId(main);
        units_.push_back(unit);
        at_ = end;
    }

    void set_form(Unit& unit, std::size_t start, std::size_t main) const {
        std::size_t first = start;
        while (first < main && !is_verbal(tag(first)))
            ++first;
        const Tag t = tag(first);
        unit.form = t;
        if (unit.infinitive) return;
        if (t == Tag::Gerund || word(first) == w_being || word(first) == w_having) {
            unit.gerund = true;
        } else if (t == Tag::Participle) {
            unit.participle = unit.passive = true;
        } else if (t == Tag::Base || word(first) == w_be) {
            unit.bare_base = true;
        } else {
            unit.finite = true;
        }
    }

    const Document& document_;
    const Tags& tags_;
    std::size_t at_;
    std::size_t end_;
    std::vector<Unit> units_;
};

}  // namespace

std::vector<Unit> find_chunks(const Document& document, const Tags& tags, TokenRange sentence,
                              std::vector<Unit> reused) {
    return Chunker(document, tags, sentence, std::move(reused)).run();
}

}  // namespace attache
