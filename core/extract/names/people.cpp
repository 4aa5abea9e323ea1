#include "extract/names/people.h"

#include <optional>

#include "extract/names/name_window.h"
#include "extract/names/person_titles.h"

namespace attache {

namespace {

constexpr std::size_t k_max_names = 4;  // words of a name without particles

constexpr std::uint8_t k_address = 5;    // "mr."
constexpr std::uint8_t k_ambiguous = 6;  // "rebel": as often an adjective

class PersonReader {
public:
    PersonReader(const NameWindow& window, const PhraseHits& phrases, ActorTable& actors, NameSpans& spans)
        : window_(window), phrases_(phrases), actors_(actors), spans_(spans) {}

    // Reads the name that begins at `at`; where to go on.
    std::size_t read(std::size_t at) {
        if (!is_name(at) && !is_short_given_name(at)) return at + 1;
        std::size_t end = run_end(at);
        const std::optional<PersonTitle> before = title_before(window_, spans_, actors_, at);
        end = with_family_word(at, end, before.has_value());
        std::optional<PersonTitle> title;
        if (before && can_introduce(*before, at, end)) title = before;
        if (!title) title = title_after_name(at, end);
        if (!title && !is_person_by_itself(at, end)) return end;
        NamedSpan span{.tokens = window_.range(at, end), .sentence = window_.sentence(), .kind = EntityKind::Person};
        if (title) {
            span.title = title->word;
            span.actor = title->actor;
        }
        spans_.add(span);
        return end;
    }

private:
    [[nodiscard]] bool is_acronym(std::size_t at) const {
        return window_.has_case() && window_[at].letter_case == LetterCase::Upper && window_.text(at).size() > 1;
    }

    [[nodiscard]] bool is_name(std::size_t at) const {
        if (!window_.can_be_name(at) || !spans_.is_free(at) || spans_.country_at(at).has_value() || is_acronym(at))
            return false;
        const NameWord& word = window_.name(at);
        if (word.organisation != 0 || word.place != 0 || is_rule(at)) return false;
        return window_.has_case() || word.is(NameFlag::GivenName) || !window_.name(at).is(NameFlag::Dotted);
    }

    // "interior minister sar kheng": between an office and a name a short word that means nothing here is a name too.
    [[nodiscard]] bool is_short_given_name(std::size_t at) const {
        constexpr std::size_t k_max_bytes = 4;
        constexpr std::uint8_t k_lowest_office = 3;
        if (window_.has_case() || at == window_.begin() || !window_.is_letters(at) || !spans_.is_free(at)) return false;
        const std::uint8_t title = window_.name(at - 1).title;
        const NameWord& word = window_.name(at);
        return title != 0 && title <= k_lowest_office && is_name(at + 1) && window_.text(at).size() <= k_max_bytes &&
               !word.is(NameFlag::Grammar) && !word.is(NameFlag::OrdinaryCapital) && word.title == 0 &&
               !spans_.country_at(at).has_value() && verb_forms(window_.word(at)) == 0;
    }

    // "j." in "george w. bush"
    [[nodiscard]] bool is_initial(std::size_t at) const {
        return window_.is_letters(at) && window_.text(at).size() == 2 && window_.text(at).back() == '.';
    }

    // The end of the name: "abdel fattah al - sisi", "ban ki - moon", "george w. bush".
    [[nodiscard]] std::size_t run_end(std::size_t begin) const {
        std::size_t end = begin + 1;
        std::size_t names = 1;
        while (names < k_max_names) {
            std::size_t next = end;
            while (next < end + 3 &&
                   (window_.name(next).is(NameFlag::Particle) || window_.is_hyphen(next) || is_initial(next)))
                ++next;
            if (!is_name(next) && !(window_.is_hyphen(next - 1) && next > end && is_joined(next))) break;
            end = next + 1;
            ++names;
        }
        return end;
    }

    // The second half of a double name may be any word: "kim jong - il", "ban ki - moon".
    [[nodiscard]] bool is_joined(std::size_t at) const {
        return window_.is_letters(at) && spans_.is_free(at) && !window_.name(at).is(NameFlag::VerbForm) &&
               window_.name(at - 2).is(NameFlag::Unknown);
    }

    // "aleksey miller": an everyday word closes the name if a given name stands before it.
    [[nodiscard]] std::size_t with_family_word(std::size_t begin, std::size_t end, bool has_title) const {
        if (window_.has_case() || !window_.name(end).is(NameFlag::FamilyWord) || !spans_.is_free(end)) return end;
        const bool given =
            window_.name(end - 1).is(NameFlag::GivenName) || window_.name(end - 1).is(NameFlag::MaybeGivenName);
        return given || (has_title && end - begin == 1 && window_.is_class(end + 1, WordClass::Adverb)) ? end + 1 : end;
    }

    [[nodiscard]] bool goes_on_as_noun(std::size_t end) const {
        if (!window_.is_letters(end)) return window_.is_hyphen(end);
        const NameWord& word = window_.name(end);
        return !word.is(NameFlag::Grammar) && !word.is(NameFlag::VerbForm) && verb_forms(window_.word(end)) == 0;
    }

    [[nodiscard]] bool can_introduce(const PersonTitle& title, std::size_t begin, std::size_t end) const {
        const std::size_t count = end - begin;
        if (is_table_place(begin, end) && title.rank != k_address && title.is_apart) return false;
        if (title.rank == k_ambiguous) return (count >= 2 || window_.has_case()) && !goes_on_as_noun(end);
        if (!title.is_apart) return true;
        // Far from its title a name has to look like one: two words, and a comma or verb behind.
        if (count < 2 && window_.kind(begin - 1) != TokenKind::Comma) return !goes_on_as_noun(end) && title.rank <= 2;
        return count >= 2 && !goes_on_as_noun(end);
    }

    [[nodiscard]] std::optional<PersonTitle> title_after_name(std::size_t begin, std::size_t end) const {
        if (end - begin < 2 || is_table_place(begin, end)) return std::nullopt;
        return title_after(window_, spans_, end);
    }

    [[nodiscard]] bool is_person_by_itself(std::size_t begin, std::size_t end) const {
        const std::size_t count = end - begin;
        const NameWord& first = window_.name(begin);
        if (is_before_rule(begin, end)) return true;
        if (count < 2 || is_table_place(begin, end)) return false;
        if (is_told_of_as_person(end)) return !is_after_group(begin);
        if (first.is(NameFlag::GivenName)) return !is_after_group(begin) && !window_.name(end).has(NameCue::Introducer);
        if (first.is(NameFlag::MaybeGivenName)) return window_.has_case() && window_.is_unknown(begin + 1);
        // Unknown words that speak: "oynihol bobonazarova said".
        return window_.name(end).is(NameFlag::Spoken) && !is_after_group(begin) && all_unknown(begin, end);
    }

    // "Berta Cáceres, who led ...", "Ivan Horvat, 45, was ...": only people are told of so. Capitals must show the
    // name.
    [[nodiscard]] bool is_told_of_as_person(std::size_t end) const {
        if (!window_.has_case()) return false;
        const std::size_t behind = window_.kind(end) == TokenKind::Comma ? end + 1 : end;
        if (window_.is_word(behind, w_who) || window_.is_word(behind, w_whose)) return true;
        return behind > end && window_.is_number(behind) && window_.text(behind).size() == 2 &&
               window_.kind(behind + 1) == TokenKind::Comma;
    }

    [[nodiscard]] bool all_unknown(std::size_t begin, std::size_t end) const {
        for (std::size_t at = begin; at < end; ++at) {
            if (window_.is_letters(at) && !window_.name(at).is(NameFlag::Unknown)) return false;
        }
        return true;
    }

    [[nodiscard]] bool is_rule(std::size_t at) const {
        return window_.is_word(at, w_administration) || window_.is_word(at, w_government) ||
               window_.is_word(at, w_regime) || window_.is_word(at, w_presidency);
    }

    // "the rahmon government", "the obama administration"
    [[nodiscard]] bool is_before_rule(std::size_t begin, std::size_t end) const {
        if (!is_rule(end) || begin == window_.begin() || !window_.is_word(begin - 1, w_the)) return false;
        const NameWord& last = window_.name(end - 1);
        const bool is_family =
            last.is(NameFlag::Unknown) || (last.is(NameFlag::FamilyWord) && window_.has_capital(end - 1));
        return end - begin <= 2 && is_family && !is_table_place(begin, end);
    }

    // "the extremist group jamoat ansarruloh", "operation linda nchi"
    [[nodiscard]] bool is_after_group(std::size_t begin) const {
        return begin > window_.begin() &&
               (window_.name(begin - 1).has(NameCue::Introducer) || window_.name(begin - 1).has(NameCue::ThingNoun));
    }

    [[nodiscard]] bool is_table_place(std::size_t begin, std::size_t end) const {
        const auto covers = [this, begin, end](PhraseKind kind) {
            const PhraseHit* const hit = phrases_.at(kind, TokenId(begin));
            return hit != nullptr && hit->tokens.end.index() >= end;
        };
        return covers(PhraseKind::PlaceName) || covers(PhraseKind::Capital);
    }

    const NameWindow& window_;
    const PhraseHits& phrases_;
    ActorTable& actors_;
    NameSpans& spans_;
};

// People of tables: the title before them, and the actor that the text itself gives them.
void read_titles_of_known(const Document& document, const NameWords& words, ActorTable& actors, NameSpans& spans,
                          std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const NameId id(i);
        if (spans[id].kind != EntityKind::Person) continue;
        const NameWindow window(document, spans[id].sentence, words);
        const std::optional<PersonTitle> title = title_before(window, spans, actors, spans[id].tokens.begin.index());
        if (title && !title->is_apart) spans[id].title = title->word;
    }
}

}  // namespace

void find_people(const Document& document, const PhraseHits& phrases, const NameWords& words, ActorTable& actors,
                 NameSpans& spans) {
    read_titles_of_known(document, words, actors, spans, spans.size());
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const NameWindow window(document, SentenceId(i), words);
        PersonReader reader(window, phrases, actors, spans);
        for (std::size_t at = window.begin(); at < window.end();)
            at = reader.read(at);
    }
}

}  // namespace attache
