#include "extract/names/bare_names.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/names/name_window.h"
#include "extract/relations/apposition.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_max_words = 4;  // of a name, hyphens and particles not counted

struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t words = 0;  // parted by spaces
};

struct Found {
    EntityKind kind = EntityKind::Person;
    NameId same_as = NameId::none();
};

class BareNameReader {
public:
    BareNameReader(const NameWindow& window, const NameSpans& spans) : window_(window), spans_(spans) {}

    // The run of words that begins at `at` and can only be a name.
    [[nodiscard]] std::optional<Run> run_at(std::size_t at) const {
        if (!is_part(at)) return std::nullopt;
        Run run{at, at + 1, 1};
        if (at > window_.begin() && window_.name(at - 1).is(NameFlag::Particle) && window_.has_capital(at - 1) &&
            spans_.is_free(at - 1))
            --run.begin;  // "La Esperanza"
        while (true) {
            std::size_t next = run.end;
            const bool joined = window_.is_hyphen(next);
            while (next < run.end + 3 &&
                   (window_.name(next).is(NameFlag::Particle) || window_.is_hyphen(next) || is_short_name(next)))
                ++next;
            if (!is_part(next)) return run;
            run.words += joined && next == run.end + 1 ? 0 : 1;
            run.end = next + 1;
        }
    }

    // "Magalie Habitant of ...": with a word that may be any other, but for its capital, where people are told of.
    [[nodiscard]] Run with_last_word(Run run) const {
        const std::size_t last = run.end;
        if (run.words != 1 || !window_.is_letters(last) || !window_.has_capital(last) || is_upper(last)) return run;
        const NameWord& word = window_.name(last);
        const bool plain = !word.is(NameFlag::Grammar) && !word.is(NameFlag::OrdinaryCapital) &&
                           !word.is(NameFlag::Portfolio) && word.title == 0 && word.organisation == 0 &&
                           word.place == 0 && word.cues == 0;
        if (!plain || !spans_.is_free(last) || spans_.country_at(last).has_value()) return run;
        const bool told = is_after(run, w_with) || window_.name(last + 1).is(NameFlag::Spoken) ||
                          window_.is_word(last + 1, w_who) ||
                          (run.begin > window_.begin() && window_.name(run.begin - 1).is(NameFlag::Spoken));
        return told ? Run{run.begin, last + 1, 2} : run;
    }

    [[nodiscard]] std::optional<Found> read(const Run& run) const {
        if (run.words > k_max_words || is_part_of_more(run) || is_thing(run)) return std::nullopt;
        if (const NameId other = other_name(run); other.has_value()) return Found{spans_[other].kind, other};
        std::optional<EntityKind> kind = kind_in_apposition(window_, spans_, run.end);
        if (!kind) kind = kind_in_list(run);
        if (!kind) kind = run.words >= 2 ? kind_of_several(run) : kind_of_one(run);
        return kind ? std::optional(Found{*kind}) : std::nullopt;
    }

private:
    [[nodiscard]] bool is_part(std::size_t at) const {
        if (is_everyday_given_name(at)) return true;
        if (!window_.can_be_name(at) || !spans_.is_free(at) || spans_.country_at(at).has_value()) return false;
        const NameWord& word = window_.name(at);
        if (word.organisation != 0 || word.place != 0 || is_upper(at)) return false;
        return word.is(NameFlag::Unknown) || word.is(NameFlag::GivenName) ||
               (window_.has_case() && word.is(NameFlag::FamilyWord));
    }

    // "Jean" of "Jean-Martin Bauer", "Grace" of "Grace Adeyinka": with a capital, before a name.
    [[nodiscard]] bool is_everyday_given_name(std::size_t at) const {
        const NameWord& word = window_.name(at);
        if (!word.is(NameFlag::MaybeGivenName) || word.is(NameFlag::Grammar) || word.is(NameFlag::OrdinaryCapital))
            return false;
        if (!window_.has_capital(at) || !spans_.is_free(at)) return false;
        if (!window_.is_hyphen(at + 1)) return window_.is_unknown(at + 1) && spans_.is_free(at + 1);
        return window_.touches_previous(at + 2) && window_.has_capital(at + 2);
    }

    [[nodiscard]] bool is_upper(std::size_t at) const {
        return window_.has_case() && window_[at].letter_case == LetterCase::Upper;
    }

    // "Zamble Bi Koffi": too short to be told from other words, but for its capital inside a name.
    [[nodiscard]] bool is_short_name(std::size_t at) const {
        constexpr std::size_t k_max_bytes = 3;
        return window_.has_case() && window_.is_letters(at) && window_[at].letter_case == LetterCase::Capitalised &&
               window_.text(at).size() <= k_max_bytes && window_.text(at).size() > 1 && spans_.is_free(at) &&
               !window_.name(at).is(NameFlag::Grammar) && !spans_.country_at(at).has_value();
    }

    // More capitals beside it, a hyphen, or a noun behind it that it only describes: not all of a name.
    [[nodiscard]] bool is_part_of_more(const Run& run) const {
        if (run.begin > window_.begin() && window_.is_hyphen(run.begin - 1)) return true;
        if (window_.is_hyphen(run.end) || goes_on_as_noun(run.end)) return true;
        if (!window_.has_case()) return false;
        const bool before = run.begin > window_.begin() + 1 && window_.is_letters(run.begin - 1) &&
                            window_.has_capital(run.begin - 1) && spans_.is_free(run.begin - 1) &&
                            !spans_.country_at(run.begin - 1).has_value() && window_.name(run.begin - 1).title == 0;
        return before || (window_.is_letters(run.end) && window_.has_capital(run.end));
    }

    // "operation linda nchi", "the frigate Vendémiaire"
    [[nodiscard]] bool is_thing(const Run& run) const {
        return run.begin > window_.begin() && window_.name(run.begin - 1).has(NameCue::ThingNoun);
    }

    [[nodiscard]] bool goes_on_as_noun(std::size_t end) const {
        if (!window_.is_letters(end)) return false;
        const NameWord& word = window_.name(end);
        return !word.is(NameFlag::Grammar) && !word.is(NameFlag::VerbForm) && verb_forms(window_.word(end)) == 0;
    }

    [[nodiscard]] bool is_after(const Run& run, WordId word) const {
        return run.begin > window_.begin() && window_.is_word(run.begin - 1, word);
    }

    // "kaing guek eav , known as duch": the name before it.
    [[nodiscard]] NameId other_name(const Run& run) const {
        constexpr std::size_t k_max_tokens = 4;
        std::size_t at = run.begin;
        if (at > window_.begin() && window_.kind(at - 1) == TokenKind::Quote) --at;
        if (at == window_.begin()) return NameId::none();
        const bool is_alias = (window_.is_word(at - 1, w_as) && window_.is_word(at - 2, w_known)) ||
                              window_.is_word(at - 1, w_alias) || window_.is_word(at - 1, w_nicknamed) ||
                              window_.is_word(at - 1, w_aka);
        if (!is_alias) return NameId::none();
        for (std::size_t steps = 0; steps < k_max_tokens && at > window_.begin(); ++steps) {
            --at;
            if (spans_.name_at(at).has_value()) return spans_.name_at(at);
        }
        return NameId::none();
    }

    // "from svay rieng and prey veng", "Cargill, Olam and others": of the kind of what it is listed with.
    [[nodiscard]] std::optional<EntityKind> kind_in_list(const Run& run) const {
        // "... landed at aden , and aidarous al - zubaidi was named": a clause begins
        if (run.words >= 2 && is_verb(run.end)) return std::nullopt;
        NameId beside = NameId::none();
        if (run.begin > window_.begin() + 1) {
            std::size_t joint = run.begin - 1;
            const bool joined = is_joint(joint);
            if (joined && joint > window_.begin() && window_.kind(joint - 1) == TokenKind::Comma) --joint;
            if (joined) beside = spans_.name_at(joint - 1);
        }
        if (!beside.has_value() && is_joint(run.end)) {
            std::size_t next = run.end + 1;
            if (window_.is_class(next, WordClass::Coordinator)) ++next;
            beside = spans_.name_at(next);
        }
        if (!beside.has_value()) return std::nullopt;
        const EntityKind kind = spans_[beside].kind;
        // A person beside a single word: "rahmon and gazprom".
        if (kind == EntityKind::Person) return run.words >= 2 ? std::optional(kind) : std::nullopt;
        if (run.words >= 2 && kind != EntityKind::Place) return std::nullopt;
        return kind == EntityKind::Place ? kind : EntityKind::Organisation;
    }

    [[nodiscard]] bool is_verb(std::size_t at) const {
        return window_.is_class(at, WordClass::Auxiliary) || window_.is_class(at, WordClass::Modal) ||
               window_.name(at).is(NameFlag::VerbForm);
    }

    [[nodiscard]] bool is_joint(std::size_t at) const {
        return window_.is_class(at, WordClass::Coordinator) || window_.kind(at) == TokenKind::Comma;
    }

    [[nodiscard]] std::optional<EntityKind> kind_of_several(const Run& run) const {
        if (run.begin == window_.begin()) return EntityKind::Person;
        const std::size_t before = run.begin - 1;
        if (window_.is_class(before, WordClass::Determiner)) return std::nullopt;
        if (window_.name(before).has(NameCue::PlacePreposition) && !is_after(run, w_to)) return EntityKind::Place;
        return EntityKind::Person;
    }

    [[nodiscard]] bool is_person_noun(std::size_t at) const {
        return window_.has(at) && (window_.name(at).title != 0 || window_.is_class(at, WordClass::AgentNoun));
    }

    // "farmers from Lenakel", "; on Tanna": whence people are, and where something is told to happen.
    [[nodiscard]] bool is_where(const Run& run) const {
        if (run.begin < window_.begin() + 2) return false;
        const std::size_t before = run.begin - 2;
        if (is_after(run, w_from)) {
            return is_person_noun(before) || window_.name(before).has(NameCue::CityNoun);
        }
        return is_after(run, w_on) && window_.has_case() && !window_.is_letters(before) && !window_.is_number(before);
    }

    // "from kamsar to china", "from banepa to bardibas"
    [[nodiscard]] std::optional<EntityKind> kind_of_one(const Run& run) const {
        if (is_after(run, w_from) && window_.is_word(run.end, w_to)) return EntityKind::Place;
        if (is_where(run)) return EntityKind::Place;
        if (is_owned_share(window_, run.begin)) return EntityKind::Organisation;
        if (!is_after(run, w_to) || run.begin < window_.begin() + 3) return std::nullopt;
        const NameId from = spans_.name_at(run.begin - 2);
        const bool is_place = from.has_value() && spans_[from].kind == EntityKind::Place;
        if (!is_place) return std::nullopt;
        const std::size_t begin = spans_[from].tokens.begin.index();
        return begin > window_.begin() && window_.is_word(begin - 1, w_from) ? std::optional(EntityKind::Place)
                                                                             : std::nullopt;
    }

    const NameWindow& window_;
    const NameSpans& spans_;
};

// Names in capitals alone: "IMANI Africa", "the CTPD". And names joined by "&": "Alvarez & Marsal", "h & m".
class LetterNameReader {
public:
    LetterNameReader(const NameWindow& window, const PhraseHits& phrases, const NameSpans& spans)
        : window_(window), phrases_(phrases), spans_(spans) {}

    [[nodiscard]] std::optional<TokenRange> read(std::size_t at) const {
        if (window_.kind(at) == TokenKind::Symbol && window_.is_mark(at, "&")) return read_ampersand(at);
        return read_acronym(at);
    }

private:
    [[nodiscard]] bool is_free_word(std::size_t at) const {
        return window_.is_letters(at) && spans_.is_free(at) && !spans_.country_at(at).has_value() &&
               !window_.name(at).is(NameFlag::Grammar) && !window_.name(at).is(NameFlag::OrdinaryCapital);
    }

    [[nodiscard]] bool is_side(std::size_t at) const {
        if (!is_free_word(at) || window_.is_small(at)) return false;
        return window_.has_case() ? window_.has_capital(at) : window_.text(at).size() == 1 || window_.is_unknown(at);
    }

    [[nodiscard]] bool is_roman_number(std::size_t at) const {
        return window_.text(at).find_first_not_of("ivxlcdm") == std::string_view::npos;
    }

    [[nodiscard]] bool is_known_otherwise(TokenId at) const {
        return phrases_.at(PhraseKind::AmountUnit, at) != nullptr || phrases_.at(PhraseKind::Capital, at) != nullptr ||
               phrases_.at(PhraseKind::PlaceName, at) != nullptr;
    }

    [[nodiscard]] std::optional<TokenRange> read_ampersand(std::size_t at) const {
        if (at == window_.begin() || !is_side(at - 1) || !is_side(at + 1)) return std::nullopt;
        std::size_t begin = at - 1;
        std::size_t end = at + 2;
        while (window_.has_case() && begin > window_.begin() && is_side(begin - 1))
            --begin;
        while (window_.has_case() && is_side(end))
            ++end;
        return window_.range(begin, end);
    }

    [[nodiscard]] std::optional<TokenRange> read_acronym(std::size_t at) const {
        constexpr std::size_t k_min_bytes = 3;
        if (!window_.has_case() || !window_.is_unknown(at) || window_[at].letter_case != LetterCase::Upper ||
            window_.text(at).size() < k_min_bytes || !is_free_word(at))
            return std::nullopt;
        const bool beside_number = window_.is_number(at + 1) || window_.is_hyphen(at + 1) ||
                                   window_.is_number(at - 1) || window_.is_hyphen(at - 1);
        if (beside_number || is_known_otherwise(TokenId(at)) || is_roman_number(at)) return std::nullopt;
        if (at > window_.begin() && window_.kind(at - 1) == TokenKind::Open) return std::nullopt;  // of what, is known
        std::size_t end = at + 1;
        while (is_free_word(end) && window_.has_capital(end) && !window_.is_hyphen(end + 1))  // "an RCAF C-17"
            ++end;
        return window_.range(at, end);
    }

    const NameWindow& window_;
    const PhraseHits& phrases_;
    const NameSpans& spans_;
};

// What abbreviations with a bracket stand for is said there; those that name no body are none here either. Sorted.
std::vector<WordId> short_forms(const Document& document, const std::vector<IntroducedAbbreviation>& abbreviations) {
    std::vector<WordId> words;
    words.reserve(abbreviations.size());
    for (const IntroducedAbbreviation& one : abbreviations)
        words.push_back(document.tokens[one.short_form.begin].word);
    std::sort(words.begin(), words.end());
    return words;
}

void add_names(const Document& document, const NameWords& words, bool single, NameSpans& spans) {
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const NameWindow window(document, SentenceId(i), words);
        if (document.has_case && !window.has_case()) continue;  // a heading
        const BareNameReader reader(window, spans);
        for (std::size_t at = window.begin(); at < window.end();) {
            std::optional<Run> run = reader.run_at(at);
            if (!run) {
                ++at;
                continue;
            }
            run = reader.with_last_word(*run);
            at = run->end;
            if ((run->words == 1) != single) continue;
            const std::optional<Found> found = reader.read(*run);
            if (!found) continue;
            spans.add({.tokens = window.range(run->begin, run->end),
                       .sentence = window.sentence(),
                       .kind = found->kind,
                       .same_as = found->same_as});
        }
    }
}

}  // namespace

void find_letter_names(const Document& document, const PhraseHits& phrases, const NameWords& words,
                       const std::vector<IntroducedAbbreviation>& abbreviations, NameSpans& spans) {
    const std::vector<WordId> introduced = short_forms(document, abbreviations);
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const NameWindow window(document, SentenceId(i), words);
        if (document.has_case && !window.has_case()) continue;  // a heading
        const LetterNameReader reader(window, phrases, spans);
        for (std::size_t at = window.begin(); at < window.end(); ++at) {
            const std::optional<TokenRange> tokens = reader.read(at);
            if (!tokens || std::binary_search(introduced.begin(), introduced.end(), window.word(at))) continue;
            spans.add({.tokens = *tokens, .sentence = window.sentence(), .kind = EntityKind::Organisation});
            at = tokens->end.index() - 1;
        }
    }
}

void find_bare_names(const Document& document, const NameWords& words, NameSpans& spans) {
    add_names(document, words, false, spans);
}

void find_single_names(const Document& document, const NameWords& words, NameSpans& spans) {
    add_names(document, words, true, spans);
}

}  // namespace attache
