#include "extract/names/places.h"

#include <optional>

#include "extract/names/name_window.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

// Bits of place_heads.tsv.
constexpr unsigned k_after_name = 1;   // "vakhsh river"
constexpr unsigned k_before_of = 2;    // "town of nurek"
constexpr unsigned k_before_name = 4;  // "mount ararat"
constexpr unsigned k_route = 8;        // named by the countries it joins
constexpr unsigned k_works = 16;       // after a word of facilities alone: "water project"
constexpr std::size_t k_max_name_tokens = 8;

class PlaceReader {
public:
    PlaceReader(const NameWindow& window, const PhraseHits& phrases, const NameSpans& spans)
        : window_(window), phrases_(phrases), spans_(spans) {}

    [[nodiscard]] std::optional<TokenRange> read(std::size_t head) const {
        const unsigned kind = window_.name(head).place;
        if ((kind & k_before_of) != 0 && window_.is_word(head + 1, w_of)) {
            if (is_table_place(head + 2)) return std::nullopt;  // found with all places of the tables
            return name_after(head + 2);
        }
        if ((kind & k_before_name) != 0 && is_name(head + 1) && !window_.is_small(head)) {
            const std::optional<TokenRange> name = name_after(head + 1);
            if (name) return window_.range(head, name->end.index());
        }
        // "melamchi water project": what is built, not a programme
        const bool is_works =
            (kind & k_works) != 0 && head > window_.begin() && window_.name(head - 1).has(NameCue::FacilityWord);
        if ((kind & k_after_name) == 0 && !is_works) return std::nullopt;
        const std::size_t begin = name_before(head, (kind & k_route) != 0);
        if (begin == head) return std::nullopt;
        return window_.range(begin, heads_end(head));
    }

private:
    [[nodiscard]] bool is_table_place(std::size_t at) const {
        return phrases_.at(PhraseKind::PlaceName, TokenId(at)) != nullptr ||
               phrases_.at(PhraseKind::Capital, TokenId(at)) != nullptr;
    }
    [[nodiscard]] bool is_name(std::size_t at) const {
        if (!window_.is_letters(at) || !spans_.is_free(at) || spans_.country_at(at).has_value()) return false;
        if (window_.is_small(at)) return false;
        const NameWord& word = window_.name(at);
        if (is_table_place(at)) return !word.is(NameFlag::Grammar);
        return window_.can_be_name(at) &&
               (window_.has_case() || word.is(NameFlag::Unknown) || word.is(NameFlag::GivenName));
    }

    [[nodiscard]] std::optional<TokenRange> name_after(std::size_t begin) const {
        std::size_t end = begin;
        while (end < begin + k_max_name_tokens && (is_name(end) || (end > begin && is_join(end) && is_name(end + 1))))
            ++end;
        if (end == begin) return std::nullopt;
        return window_.range(begin, end);
    }

    [[nodiscard]] bool is_join(std::size_t at) const {
        return window_.is_hyphen(at) || window_.name(at).is(NameFlag::Particle);
    }

    // Words between the name and its head: "okno space tracking base", "manas transit center".
    [[nodiscard]] bool can_describe(std::size_t at) const {
        const NameWord& word = window_.name(at);
        return word.has(NameCue::FacilityWord) || word.has(NameCue::BodyWord) || (word.place & k_after_name) != 0 ||
               window_.is_class(at, WordClass::Adjective) || window_.is_hyphen(at);
    }

    // Back over descriptions to the name, and over the whole of the name; `head` if there is no name.
    [[nodiscard]] std::size_t name_before(std::size_t head, bool route) const {
        std::size_t at = head;
        std::size_t steps = 0;
        while (at > window_.begin() && steps < k_max_name_tokens && !is_name(at - 1) && can_describe(at - 1)) {
            --at;
            ++steps;
        }
        if (at > window_.begin() && window_.is_number(at - 1) &&
            at > window_.begin() + 1) {  // "sangtuda - 2 power plant"
            --at;
            while (at > window_.begin() && window_.is_hyphen(at - 1))
                --at;
        }
        if (route) {
            const std::size_t first = route_begin(at);
            if (first != at) return first;
        }
        if (at == window_.begin() || !is_name(at - 1)) return quoted_name(head);
        while (at > window_.begin() &&
               (is_name(at - 1) || (is_join(at - 1) && at > window_.begin() + 1 && is_name(at - 2))))
            --at;
        return at;
    }

    // "central asia - china gas pipeline": two and more countries or places joined by hyphens.
    [[nodiscard]] std::size_t route_begin(std::size_t end) const {
        std::size_t at = end;
        std::size_t hyphens = 0;
        while (at > window_.begin()) {
            const std::size_t before = at - 1;
            const bool named =
                spans_.country_at(before).has_value() || is_name(before) ||
                (window_.is_letters(before) && is_table_place(before) && !window_.name(before).is(NameFlag::Grammar));
            if (window_.is_hyphen_or_dash(before)) ++hyphens;
            if (!named && !window_.is_hyphen_or_dash(before)) break;
            at = before;
        }
        return hyphens > 0 && window_.is_letters(at) ? at : end;
    }

    // '" friendship bridge "'
    [[nodiscard]] std::size_t quoted_name(std::size_t head) const {
        if (window_.kind(head + 1) != TokenKind::Quote || head < window_.begin() + 2) return head;
        for (std::size_t at = head - 1; at > window_.begin() && at + 3 > head; --at) {
            if (window_.kind(at - 1) == TokenKind::Quote && window_.is_letters(at)) return at;
        }
        return head;
    }

    // "border crossing point", "power plant": the heads that follow one another, and a "point".
    [[nodiscard]] std::size_t heads_end(std::size_t head) const {
        std::size_t end = head + 1;
        while ((window_.name(end).place & k_after_name) != 0 && !window_.is_class(end, WordClass::Month))
            ++end;
        if (window_.is_word(end, w_point)) ++end;
        return end;
    }

    const NameWindow& window_;
    const PhraseHits& phrases_;
    const NameSpans& spans_;
};

// Whether what stands at `at` shows that the name before it is complete: no noun goes on.
bool ends_name(const NameWindow& window, std::size_t at) {
    if (!window.is_letters(at)) return !window.is_hyphen(at);
    const NameWord& word = window.name(at);
    return word.is(NameFlag::Grammar) || word.is(NameFlag::VerbForm) || verb_forms(window.word(at)) != 0;
}

class UnknownPlaceReader {
public:
    UnknownPlaceReader(const NameWindow& window, const NameSpans& spans) : window_(window), spans_(spans) {}

    [[nodiscard]] bool is_name(std::size_t at) const {
        return window_.is_unknown(at) && spans_.is_free(at) && !spans_.country_at(at).has_value() && !is_all_upper(at);
    }

    // The end of the run of unknown words that begins at `at`, hyphens inside.
    [[nodiscard]] std::size_t run_end(std::size_t at) const {
        std::size_t end = at;
        while (is_name(end) ||
               (end > at && (window_.is_hyphen(end) || window_.name(end).is(NameFlag::Particle)) && is_name(end + 1)))
            ++end;
        if (end > at && window_.is_hyphen(end) && window_.is_number(end + 1)) end += 2;  // "sangtuda - 2"
        return end;
    }

    // The begin with a particle in capitals before it.
    [[nodiscard]] std::size_t with_article(std::size_t begin) const {
        const bool has_article = begin > window_.begin() + 1 && window_.name(begin - 1).is(NameFlag::Particle) &&
                                 window_.has_capital(begin - 1) && spans_.is_free(begin - 1);
        return has_article ? begin - 1 : begin;
    }

    [[nodiscard]] bool is_place(std::size_t begin, std::size_t end) const {
        if (end - begin > 3 || begin == window_.begin()) return false;
        if (is_before_country(end)) return true;
        if (is_owned_share(window_, begin)) return false;
        const bool after_place_word = window_.name(begin - 1).has(NameCue::PlacePreposition) && is_strong(begin - 1);
        return after_place_word && ends_name(window_, end);
    }

private:
    [[nodiscard]] bool is_all_upper(std::size_t at) const {
        return window_.has_case() && window_[at].letter_case == LetterCase::Upper;
    }
    // "taloqan , afghanistan"
    [[nodiscard]] bool is_before_country(std::size_t end) const {
        if (window_.kind(end) != TokenKind::Comma) return false;
        const NameId country = spans_.country_at(end + 1);
        return country.has_value() && spans_[country].via == MentionVia::Name &&
               window_.is_class(begin_of(end) - 1, WordClass::Preposition);
    }
    [[nodiscard]] std::size_t begin_of(std::size_t end) const {
        std::size_t at = end;
        while (at > window_.begin() && (is_name(at - 1) || window_.is_hyphen(at - 1)))
            --at;
        return at;
    }
    // Prepositions that stand before people and things as often as before places say too little.
    [[nodiscard]] bool is_strong(std::size_t at) const {
        const WordId word = window_.word(at);
        return word == w_in || word == w_at || word == w_near || word == w_outside || word == w_around ||
               word == w_through || word == w_into || word == w_throughout || word == w_inside || word == w_via ||
               (window_.has_case() && (word == w_toward || word == w_towards || word == w_across));
    }

    const NameWindow& window_;
    const NameSpans& spans_;
};

}  // namespace

void find_headed_places(const Document& document, const PhraseHits& phrases, const NameWords& words, NameSpans& spans) {
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const NameWindow window(document, SentenceId(i), words);
        const PlaceReader reader(window, phrases, spans);
        for (std::size_t at = window.begin(); at < window.end(); ++at) {
            if (window.name(at).place == 0 || !spans.is_free(at)) continue;
            const std::optional<TokenRange> tokens = reader.read(at);
            if (!tokens) continue;
            const NameId id = spans.add({.tokens = *tokens, .sentence = window.sentence(), .kind = EntityKind::Place});
            if (id.has_value() && tokens->end.index() > at) at = tokens->end.index() - 1;
        }
    }
}

void find_unknown_places(const Document& document, const NameWords& words, NameSpans& spans) {
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const NameWindow window(document, SentenceId(i), words);
        const UnknownPlaceReader reader(window, spans);
        for (std::size_t at = window.begin() + 1; at < window.end(); ++at) {
            if (!reader.is_name(at)) continue;
            const std::size_t end = reader.run_end(at);
            const std::size_t begin = reader.with_article(at);  // "La Esperanza"
            if (reader.is_place(begin, end)) {
                spans.add(
                    {.tokens = window.range(begin, end), .sentence = window.sentence(), .kind = EntityKind::Place});
            }
            at = end - 1;
        }
    }
}

}  // namespace attache
