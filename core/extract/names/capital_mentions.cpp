// Capitals: a government, or only a city? Reports say "moscow agreed" and "ties with moscow" of the first, "in moscow"
// and "moscow's streets" of the second.
#include <vector>

#include "extract/names/country_mentions.h"
#include "extract/names/name_window.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

enum class Sense : std::uint8_t { Unclear, City, Government };

constexpr bool can_be_finite(VerbForms forms) {
    return has_form(forms, VerbForm::Past) || has_form(forms, VerbForm::Third);
}

class CapitalReader {
public:
    CapitalReader(const NameWindow& window, const NameSpans& spans) : window_(window), spans_(spans) {}

    [[nodiscard]] Sense read(std::size_t begin, std::size_t end) const {
        if (is_by_way_of_place(end)) return Sense::City;
        if (window_.is_hyphen(end))
            return window_.name(end + 1).has(NameCue::BackedBy) ? Sense::Government : Sense::City;
        if (window_.is_clitic(end)) return read_owner(end + 1);
        if (window_.is_word(begin - 1, w_between) && has(begin - 1)) return read_between(begin - 1, end);
        const Sense before = read_before(begin);
        if (before != Sense::Unclear) return before;
        return is_subject(begin, end) ? Sense::Government : Sense::Unclear;
    }

private:
    [[nodiscard]] bool has(std::size_t at) const { return window_.has(at); }
    [[nodiscard]] bool is_body(std::size_t at) const {
        return !spans_.is_free(at) && spans_[spans_.name_at(at)].kind != EntityKind::Place;
    }

    // "moscow , russia", "washington , dc", "moscow airport", "the moscow metro"
    [[nodiscard]] bool is_by_way_of_place(std::size_t end) const {
        if (window_.kind(end) == TokenKind::Comma && spans_.country_at(end + 1).has_value()) return true;
        const NameWord& next = window_.name(end);
        return (next.place & 1U) != 0 || next.has(NameCue::CityNoun);
    }

    [[nodiscard]] Sense read_owner(std::size_t owned) const {
        while (window_.is_class(owned, WordClass::Adjective) && !window_.name(owned).has(NameCue::CityNoun))
            ++owned;
        const NameWord& noun = window_.name(owned);
        return noun.has(NameCue::CityNoun) || (noun.place & 1U) != 0 ? Sense::City : Sense::Government;
    }

    // "talks between pyongyang and washington", but "flights between moscow and baku", "between tbilisi and batumi"
    [[nodiscard]] Sense read_between(std::size_t between, std::size_t end) const {
        std::size_t other = end + 1;
        if (window_.is_word(other, w_the)) ++other;
        const bool is_actor =
            spans_.country_at(other).has_value() || is_body(other) ||
            phrase_at(window_.document(), TokenId(other), TokenId(window_.end()), PhraseKind::Capital);
        if (window_.is_class(end, WordClass::Coordinator) && has(other) && !is_actor) return Sense::City;
        return window_.name(between - 1).has(NameCue::WayBetween) ? Sense::City : Sense::Government;
    }

    [[nodiscard]] Sense read_before(std::size_t begin) const {
        if (begin == window_.begin()) return Sense::Unclear;
        const std::size_t before = begin - 1;
        const WordId word = window_.word(before);
        if (word == w_by || word == w_with || word == w_against || word == w_among) return Sense::Government;
        if (word == w_from || word == w_to || word == w_of || word == w_for || word == w_on) {
            return window_.name(before - 1).has(NameCue::FromGovernment) ? Sense::Government : Sense::City;
        }
        if (window_.name(before).has(NameCue::PlacePreposition) || window_.is_word(before, w_the)) return Sense::City;
        if (window_.is_class(before, WordClass::Preposition)) return Sense::Unclear;
        const VerbForms forms = verb_forms(word);
        if (forms == 0 || window_.is_class(before, WordClass::NounVerb)) return Sense::Unclear;
        return window_.name(before).has(NameCue::PlaceVerb) ? Sense::City : Sense::Government;
    }

    // A verb follows: "moscow agreed", "kyiv did not", "tokyo would".
    [[nodiscard]] bool is_subject(std::size_t begin, std::size_t end) const {
        while (window_.is_class(end, WordClass::Adverb))
            ++end;
        const WordId word = window_.word(end);
        if (!has(end) || !window_.is_letters(end)) return false;
        if (word == w_is || word == w_was)
            return (can_be_finite(verb_forms(window_.word(end + 1))) ||
                    has_form(verb_forms(window_.word(end + 1)), VerbForm::Gerund)) &&
                   !window_.is_word(end + 1, w_located);
        if (is(word, WordClass::Modal) || is(word, WordClass::Auxiliary)) return true;
        // "denied that riyadh uses bombs", "accra hopes to borrow": behind a conjunction or before an infinitive a word
        // that may be a noun is the verb.
        return can_be_finite(verb_forms(word)) && (!is(word, WordClass::NounVerb) || window_.is_word(end + 1, w_to) ||
                                                   (begin > window_.begin() && window_.is_word(begin - 1, w_that)));
    }

    const NameWindow& window_;
    const NameSpans& spans_;
};

struct Capital {
    PhraseHit hit;
    SentenceId sentence;
    Sense sense;
};

// "moscow and beijing" are of one kind.
void share_in_lists(const Document& document, std::vector<Capital>& capitals) {
    for (std::size_t i = 1; i < capitals.size(); ++i) {
        Capital& left = capitals[i - 1];
        Capital& right = capitals[i];
        const std::size_t gap = right.hit.tokens.begin.index() - left.hit.tokens.end.index();
        if (left.sentence != right.sentence || gap != 1 ||
            !is(document.tokens[left.hit.tokens.end].word, WordClass::Coordinator))
            continue;
        if (left.sense == Sense::Unclear) left.sense = right.sense;
        if (right.sense == Sense::Unclear || left.sense == Sense::Government) right.sense = left.sense;
    }
}

}  // namespace

void find_capital_mentions(const Document& document, const PhraseHits& phrases, const NameWords& words,
                           ActorTable& actors, NameSpans& spans) {
    const auto rows = capital_rows();
    std::vector<Capital> capitals;
    SentenceId sentence(0);
    for (const PhraseHit& hit : phrases.of(PhraseKind::Capital)) {
        while (document.sentences[sentence].tokens.end <= hit.tokens.begin)
            sentence = SentenceId(sentence.index() + 1);
        const NameWindow window(document, sentence, words);
        const std::size_t begin = hit.tokens.begin.index();
        if (window.is_small(begin) || !spans.is_free(begin)) continue;
        const std::size_t end = hit.tokens.end.index();
        // "guinea - bissau", and where the state is called like its capital
        if (spans.country_at(begin).has_value() && spans.country_at(begin) == spans.country_at(end - 1)) continue;
        const bool is_person = window.name(begin - 1).is(NameFlag::GivenName) || window.name(begin - 1).title == 5;
        if (begin > window.begin() && is_person) continue;
        capitals.push_back({hit, sentence, CapitalReader(window, spans).read(begin, end)});
    }
    share_in_lists(document, capitals);
    for (const Capital& capital : capitals) {
        const ActorId actor = actors.of(rows[capital.hit.row].code);
        NamedSpan span{.tokens = capital.hit.tokens, .sentence = capital.sentence, .actor = actor};
        if (capital.sense == Sense::Government) {
            span.kind = EntityKind::Country;
            span.via = MentionVia::Capital;
        } else {
            span.kind = EntityKind::Place;
            span.table = NameTable::Capital;
            span.row = capital.hit.row;
        }
        spans.add(span);
    }
}

}  // namespace attache
