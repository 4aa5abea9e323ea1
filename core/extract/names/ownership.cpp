#include "extract/names/ownership.h"

#include "extract/names/name_window.h"
#include "extract/names/person_titles.h"

namespace attache {

namespace {

constexpr std::size_t k_apposition_tokens = 10;

class OwnerReader {
public:
    OwnerReader(const NameWindow& window, const PhraseHits& phrases, ActorTable& actors, const NameSpans& spans)
        : window_(window), phrases_(phrases), actors_(actors), spans_(spans) {}

    [[nodiscard]] ActorId read(const NamedSpan& span) const {
        const std::size_t begin = span.tokens.begin.index();
        const std::size_t end = span.tokens.end.index();
        if (span.kind == EntityKind::Place) return owner_of_place(begin, end);
        if (span.kind == EntityKind::Person) {
            const auto title = title_after(window_, spans_, end);
            return title ? title->actor : ActorId::none();
        }
        if (const ActorId inside = owner_inside(begin, end); inside.has_value()) return inside;
        if (const ActorId before = owner_before(begin); before.has_value()) return before;
        return owner_behind(end);
    }

    // The country named last before the name in its sentence, else the next one.
    [[nodiscard]] ActorId nearest(const NamedSpan& span) const {
        for (std::size_t at = span.tokens.begin.index(); at > window_.begin();) {
            --at;
            if (const NameId country = spans_.country_at(at); country.has_value()) return spans_[country].actor;
        }
        for (std::size_t at = span.tokens.end.index(); at < window_.end(); ++at) {
            if (const NameId country = spans_.country_at(at); country.has_value()) return spans_[country].actor;
        }
        return ActorId::none();
    }

private:
    [[nodiscard]] ActorId country_at(std::size_t at) const {
        const NameId country = spans_.country_at(at);
        return country.has_value() ? spans_[country].actor : ActorId::none();
    }

    // "tajik" of "tajik foreign ministry", "u.n." of "u.n. mission of observers in tajikistan", the country after "of".
    [[nodiscard]] ActorId owner_inside(std::size_t begin, std::size_t end) const {
        if (const PhraseHit* const body = phrases_.at(PhraseKind::OrganisationName, TokenId(begin)); body != nullptr) {
            if (body->tokens.begin.index() == begin && body->tokens.end.index() < end)
                return actors_.of_organisation_row(body->row);
        }
        for (std::size_t at = begin; at < end; ++at) {
            const ActorId actor = country_at(at);
            if (!actor.has_value()) continue;
            const bool is_where = at > begin && (window_.is_word(at - 1, w_in) || window_.is_word(at - 1, w_for) ||
                                                 window_.is_word(at - 1, w_to));
            if (!is_where) return actor;
        }
        return ActorId::none();
    }

    // "china's exim bank", "the u.s. embassy's office"
    [[nodiscard]] ActorId owner_before(std::size_t begin) const {
        if (begin == window_.begin()) return ActorId::none();
        std::size_t at = begin - 1;
        for (std::size_t steps = 0; steps < 2 && at > window_.begin() && window_.is_class(at, WordClass::Adjective);
             ++steps)
            --at;
        if (window_.is_clitic(at) && at > window_.begin()) --at;
        if (const ActorId country = country_at(at); country.has_value()) return country;
        const NameId name = spans_.name_at(at);
        const bool is_owner = name.has_value() && at + 1 < begin && spans_[name].kind != EntityKind::Place;
        return is_owner ? spans_[name].actor : ActorId::none();
    }

    // "total ( france )", "tethys petroleum , a small canadian oil firm"
    [[nodiscard]] ActorId owner_behind(std::size_t end) const {
        if (window_.kind(end) == TokenKind::Open) return country_at(end + 1);
        if (window_.kind(end) != TokenKind::Comma || !window_.is_class(end + 1, WordClass::Determiner))
            return ActorId::none();
        ActorId found;
        for (std::size_t at = end + 2; at < end + k_apposition_tokens && window_.has(at); ++at) {
            if (!found.has_value()) found = country_at(at);
            const NameWord& word = window_.name(at);
            if (found.has_value() && (word.organisation != 0 || word.has(NameCue::Introducer))) return found;
            if (window_.kind(at) == TokenKind::Comma || word.is(NameFlag::VerbForm)) break;
        }
        return ActorId::none();
    }

    // "taloqan , afghanistan", "tajikistan's khatlon region"
    [[nodiscard]] ActorId owner_of_place(std::size_t begin, std::size_t end) const {
        if (window_.kind(end) == TokenKind::Comma || window_.is_word(end, w_in)) {
            if (const ActorId country = country_at(end + 1); country.has_value()) return country;
        }
        for (std::size_t at = begin; at < end; ++at) {  // a route belongs to nobody
            if (spans_.country_at(at).has_value()) return ActorId::none();
        }
        return owner_before(begin);
    }

    const NameWindow& window_;
    const PhraseHits& phrases_;
    ActorTable& actors_;
    const NameSpans& spans_;
};

bool names_countries(const NameSpans& spans, TokenRange tokens) {
    for (std::size_t at = tokens.begin.index(); at < tokens.end.index(); ++at) {
        if (spans.country_at(at).has_value()) return true;
    }
    return false;
}

// A row that says "nobody", or a place that the tables put into no country.
bool has_no_owner(const Document& document, const NameWords& words, const NameSpans& spans, const NamedSpan& span) {
    if (span.table == NameTable::Organisation) return organisation_name_rows()[span.row].actor == k_nobody;
    if (span.kind != EntityKind::Place) return false;
    constexpr unsigned k_route = 8;
    const bool is_route = (words[document.tokens[TokenId(span.tokens.end.index() - 1)].word].place & k_route) != 0;
    return is_route || span.table == NameTable::Place || names_countries(spans, span.tokens);
}

}  // namespace

void find_owners(const Document& document, const PhraseHits& phrases, const NameWords& words, ActorId subject,
                 ActorTable& actors, NameSpans& spans) {
    for (std::size_t i = 0; i < spans.size(); ++i) {
        NamedSpan& span = spans[NameId(i)];
        if (span.actor.has_value() || span.same_as.has_value() || has_no_owner(document, words, spans, span)) continue;
        const NameWindow window(document, span.sentence, words);
        const OwnerReader reader(window, phrases, actors, spans);
        span.actor = reader.read(span);
        if (span.actor.has_value()) continue;
        span.actor = subject.has_value() ? subject : reader.nearest(span);
        span.actor_is_guess = true;
    }
}

}  // namespace attache
