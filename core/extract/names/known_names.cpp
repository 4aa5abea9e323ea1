#include "extract/names/known_names.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/names/name_needs.h"
#include "extract/names/name_window.h"

namespace attache {

namespace {

// Steps along the sentences as hits are read from left to right.
class SentenceCursor {
public:
    explicit SentenceCursor(const Document& document) : document_(document) {}

    SentenceId at(const PhraseHit& hit) {
        while (document_.sentences[sentence_].tokens.end <= hit.tokens.begin)
            sentence_ = SentenceId(sentence_.index() + 1);
        return sentence_;
    }

private:
    const Document& document_;
    SentenceId sentence_{0};
};

// The country named right before, which an office of that name then belongs to: "the pakistani taliban".
ActorId owner_before(const NameWindow& window, const NameSpans& spans, std::size_t begin) {
    std::size_t at = begin;
    if (at > window.begin() && window.is_clitic(at - 1)) --at;
    const NameId country = at > window.begin() ? spans.country_at(at - 1) : NameId::none();
    return country.has_value() ? spans[country].actor : ActorId::none();
}

// A longer name goes on: "national guard bureau", "khatlon region" for a shorter row.
bool is_inside_longer_name(const NameWindow& window, std::size_t end) {
    constexpr std::uint8_t k_state_body = 3;
    if (!window.has_capital(end - 1) || !window.has_capital(end)) return false;
    if (window.name(end).organisation == k_state_body) return true;
    // "Pacific Islands Forum Fisheries Agency"
    return window.name(end).organisation != 0 && window.has_capital(end + 1) &&
           window.name(end + 1).organisation == k_state_body;
}

// Short forms that the text gives a meaning of its own, which no table knows: "European Development Fund (EDF)" is no
// power company. Sorted.
std::vector<WordId> redefined_short_forms(const Document& document, const PhraseHits& phrases,
                                          const std::vector<IntroducedAbbreviation>& abbreviations) {
    std::vector<WordId> words;
    for (const IntroducedAbbreviation& abbreviation : abbreviations) {
        bool known = abbreviation.short_form.size() != 1;
        for (TokenId at = abbreviation.long_form.begin; at < abbreviation.long_form.end; at = TokenId(at.index() + 1)) {
            known = known || phrases.at(PhraseKind::OrganisationName, at) != nullptr ||
                    (classes_of(document.tokens[at].word) & class_bit(WordClass::OrganisationHead)).any();
        }
        if (!known) words.push_back(document.tokens[abbreviation.short_form.begin].word);
    }
    std::sort(words.begin(), words.end());
    return words;
}

}  // namespace

void find_known_organisations(const Document& document, const PhraseHits& phrases, const NameWords& words,
                              const std::vector<IntroducedAbbreviation>& abbreviations, ActorTable& actors,
                              NameSpans& spans) {
    const auto rows = organisation_name_rows();
    const std::vector<WordId> redefined = redefined_short_forms(document, phrases, abbreviations);
    SentenceCursor cursor(document);
    for (const PhraseHit& hit : phrases.of(PhraseKind::OrganisationName)) {
        const OrganisationNameRow& row = rows[hit.row];
        const NameWindow window(document, cursor.at(hit), words);
        const std::size_t begin = hit.tokens.begin.index();
        const std::size_t end = hit.tokens.end.index();
        if (!meets_need(row.need, window, begin, end) || is_inside_longer_name(window, end)) continue;
        const bool is_short = row.via == MentionVia::Abbreviation && hit.tokens.size() == 1;
        if (is_short && std::binary_search(redefined.begin(), redefined.end(), window.word(begin))) continue;
        ActorId actor = actors.of_organisation_row(hit.row);
        if (row.kind == EntityKind::Organisation) {
            const ActorId owner = owner_before(window, spans, begin);
            if (owner.has_value()) actor = owner;
        }
        spans.add({.tokens = hit.tokens,
                   .sentence = window.sentence(),
                   .kind = row.kind,
                   .via = row.via,
                   .table = NameTable::Organisation,
                   .row = hit.row,
                   .actor = actor});
    }
}

void find_known_places(const Document& document, const PhraseHits& phrases, const NameWords& words, ActorTable& actors,
                       NameSpans& spans) {
    const auto rows = place_name_rows();
    SentenceCursor cursor(document);
    for (const PhraseHit& hit : phrases.of(PhraseKind::PlaceName)) {
        const PlaceNameRow& row = rows[hit.row];
        const NameWindow window(document, cursor.at(hit), words);
        const std::size_t begin = hit.tokens.begin.index();
        const std::size_t end = hit.tokens.end.index();
        if (!meets_need(row.need, window, begin, end)) continue;
        if (window.is_hyphen(end) && window.is_number(end + 1)) continue;  // a longer name: "sangtuda - 2"
        const NameId country = spans.country_at(begin);
        if (country.has_value() && spans[country].tokens.size() >= hit.tokens.size()) continue;  // "papua new guinea"
        if (begin > window.begin() && window.name(begin - 1).is(NameFlag::GivenName) && !window.is_small(begin - 1))
            continue;
        spans.add({.tokens = hit.tokens,
                   .sentence = window.sentence(),
                   .kind = EntityKind::Place,
                   .table = NameTable::Place,
                   .row = hit.row,
                   .actor = actors.of(row.country)});
    }
}

void find_known_people(const Document& document, const PhraseHits& phrases, const NameWords& words, ActorTable& actors,
                       NameSpans& spans) {
    const auto rows = known_person_rows();
    SentenceCursor cursor(document);
    for (const PhraseHit& hit : phrases.of(PhraseKind::KnownPerson)) {
        const KnownPersonRow& row = rows[hit.row];
        const NameWindow window(document, cursor.at(hit), words);
        const std::size_t begin = hit.tokens.begin.index();
        if (!meets_need(row.need, window, begin, hit.tokens.end.index())) continue;
        const std::uint8_t title = begin > window.begin() ? window.name(begin - 1).title : std::uint8_t{0};
        if (row.need == NameNeed::Titled && (title == 0 || title == 4)) continue;
        // A given name before a known family name: somebody else bears it, unless the rows say the whole name.
        // So also before "al - houthi".
        const bool is_family = hit.tokens.size() == 1 || window.name(begin).is(NameFlag::Particle);
        const bool other_given = begin > window.begin() && is_family && title == 0 && window.can_be_name(begin - 1);
        if (other_given || window.is_unknown(hit.tokens.end.index())) continue;
        spans.add({.tokens = hit.tokens,
                   .sentence = window.sentence(),
                   .kind = EntityKind::Person,
                   .table = NameTable::Person,
                   .row = hit.row,
                   .actor = actors.of(row.actor),
                   .title = title != 0 ? window.word(begin - 1) : WordId::none()});
    }
}

}  // namespace attache
