#include "extract/bare_names.h"

#include <optional>

#include "extract/name_window.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_max_words = 4;  // of a name, hyphens and particles not counted

// What is said of a name right behind it: ", a trader in lome ,".
class AppositionReader {
public:
    AppositionReader(const NameWindow& window, const NameSpans& spans) : window_(window), spans_(spans) {}

    // The kind of thing that the noun of the apposition after `end` names.
    [[nodiscard]] std::optional<EntityKind> kind_behind(std::size_t end) const {
        constexpr std::size_t k_max_tokens = 9;
        if (window_.kind(end) != TokenKind::Comma) return std::nullopt;
        std::size_t at = end + 1;
        if (!window_.is_class(at, WordClass::Determiner) && !spans_.country_at(at).has_value()) return std::nullopt;
        for (++at; at < end + k_max_tokens && window_.has(at); ++at) {
            if (window_.is_hyphen(at) || window_.is_clitic(at) || window_.is_number(at)) continue;
            if (!window_.is_letters(at)) return std::nullopt;
            if (spans_.country_at(at).has_value() || window_.is_class(at, WordClass::Adverb)) continue;
            const NameWord& word = window_.name(at);
            if (word.is(NameFlag::Grammar)) return std::nullopt;
            if (is_head(at)) return kind_of(word);
        }
        return std::nullopt;
    }

private:
    // No noun follows.
    [[nodiscard]] bool is_head(std::size_t at) const {
        const std::size_t next = at + 1;
        if (!window_.is_letters(next)) return !window_.is_hyphen(next) && !window_.is_clitic(next);
        const NameWord& word = window_.name(next);
        return word.is(NameFlag::Grammar) || word.is(NameFlag::VerbForm) || verb_forms(window_.word(next)) != 0;
    }

    [[nodiscard]] static std::optional<EntityKind> kind_of(const NameWord& word) {
        constexpr std::uint8_t k_address = 5;
        if (word.title != 0 && word.title != k_address) return EntityKind::Person;
        if (word.organisation != 0 || word.has(NameCue::Introducer)) return EntityKind::Organisation;
        if (word.place != 0) return EntityKind::Place;
        return std::nullopt;
    }

    const NameWindow& window_;
    const NameSpans& spans_;
};

struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t words = 0;  // parted by spaces
};

class BareNameReader {
public:
    BareNameReader(const NameWindow& window, const PhraseHits& phrases, const NameSpans& spans)
        : window_(window), phrases_(phrases), spans_(spans), apposition_(window, spans) {}

    // The run of words that begins at `at` and can only be a name.
    [[nodiscard]] std::optional<Run> run_at(std::size_t at) const {
        if (!is_part(at)) return std::nullopt;
        Run run{at, at + 1, 1};
        while (true) {
            std::size_t next = run.end;
            const bool joined = window_.is_hyphen(next);
            while (next < run.end + 3 && (window_.name(next).is(NameFlag::Particle) || window_.is_hyphen(next)))
                ++next;
            if (!is_part(next)) return run;
            run.words += joined && next == run.end + 1 ? 0 : 1;
            run.end = next + 1;
        }
    }

    [[nodiscard]] std::optional<EntityKind> kind_of(const Run& run) const {
        if (run.words > k_max_words || is_part_of_more(run)) return std::nullopt;
        if (const std::optional<EntityKind> told = apposition_.kind_behind(run.end)) return told;
        if (run.words >= 2) return kind_of_several(run);
        return kind_of_one(run);
    }

private:
    [[nodiscard]] bool is_part(std::size_t at) const {
        if (!window_.can_be_name(at) || !spans_.is_free(at) || spans_.country_at(at).has_value()) return false;
        const NameWord& word = window_.name(at);
        if (word.organisation != 0 || word.place != 0 || is_acronym(at)) return false;
        return word.is(NameFlag::Unknown) || word.is(NameFlag::GivenName) ||
               (window_.has_case() && word.is(NameFlag::FamilyWord));
    }

    [[nodiscard]] bool is_acronym(std::size_t at) const {
        return window_.has_case() && window_[at].letter_case == LetterCase::Upper;
    }

    // More capitals beside it, a head behind it or a noun that it only describes: not all of a name.
    [[nodiscard]] bool is_part_of_more(const Run& run) const {
        if (run.begin > window_.begin() && window_.is_hyphen(run.begin - 1)) return true;
        if (window_.is_hyphen(run.end)) return true;
        if (window_.has_case()) {
            const bool before = run.begin > window_.begin() + 1 && window_.is_letters(run.begin - 1) &&
                                window_.has_capital(run.begin - 1) && spans_.is_free(run.begin - 1) &&
                                window_.name(run.begin - 1).title == 0;
            return before || (window_.is_letters(run.end) && window_.has_capital(run.end));
        }
        return false;
    }

    [[nodiscard]] bool goes_on_as_noun(std::size_t end) const {
        if (!window_.is_letters(end)) return false;
        const NameWord& word = window_.name(end);
        return !word.is(NameFlag::Grammar) && !word.is(NameFlag::VerbForm) && verb_forms(window_.word(end)) == 0;
    }

    [[nodiscard]] bool is_after(const Run& run, WordId word) const {
        return run.begin > window_.begin() && window_.is_word(run.begin - 1, word);
    }

    [[nodiscard]] std::optional<EntityKind> kind_of_several(const Run& run) const {
        const std::size_t before = run.begin - 1;
        if (goes_on_as_noun(run.end)) return std::nullopt;
        if (run.begin == window_.begin()) return EntityKind::Person;
        if (window_.is_class(before, WordClass::Determiner)) return std::nullopt;
        if (window_.name(before).has(NameCue::PlacePreposition) && !is_after(run, w_to)) return EntityKind::Place;
        return EntityKind::Person;
    }

    // "from kamsar to china"
    [[nodiscard]] std::optional<EntityKind> kind_of_one(const Run& run) const {
        if (goes_on_as_noun(run.end)) return std::nullopt;
        if (is_after(run, w_from) && window_.is_word(run.end, w_to)) return EntityKind::Place;
        return std::nullopt;
    }

    const NameWindow& window_;
    const PhraseHits& phrases_;
    const NameSpans& spans_;
    AppositionReader apposition_;
};

}  // namespace

void find_bare_names(const Document& document, const PhraseHits& phrases, const NameWords& words, NameSpans& spans) {
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const NameWindow window(document, SentenceId(i), words);
        if (document.has_case && !window.has_case()) continue;  // a heading
        const BareNameReader reader(window, phrases, spans);
        for (std::size_t at = window.begin(); at < window.end();) {
            const std::optional<Run> run = reader.run_at(at);
            if (!run) {
                ++at;
                continue;
            }
            if (const std::optional<EntityKind> kind = reader.kind_of(*run))
                spans.add({.tokens = window.range(run->begin, run->end), .sentence = window.sentence(), .kind = *kind});
            at = run->end;
        }
    }
}

}  // namespace attache
