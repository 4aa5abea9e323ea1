#include "extract/names/entities.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/content_hash.h"
#include "base/utf8.h"
#include "extract/names/entity_names.h"
#include "extract/names/name_window.h"
#include "extract/names/person_index.h"

namespace attache {

namespace {

// An entity while it is gathered.
struct Draft {
    Entity entity;
    TokenRange longest{};  // the longest mention, which gives the name
    ActorId actor;
    bool actor_is_guess = true;
    bool has_name = false;  // a table gives it
};

Draft draft_of(EntityKind kind) {
    Draft made;
    made.entity.kind = kind;
    return made;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) { return (hash ^ value) * 1099511628211ULL; }

// The name of a country or body in the tables: the spelling in its first row.
Entity actor_entity(std::string_view code) {
    const auto countries = country_name_rows();
    const auto country =
        std::lower_bound(countries.begin(), countries.end(), code,
                         [](const CountryNameRow& row, std::string_view wanted) { return row.code < wanted; });
    if (country != countries.end() && country->code == code) {
        return {.code = std::string(code),
                .kind = EntityKind::Country,
                .name = std::string(country->written),
                .acronym = {}};
    }
    for (const OrganisationNameRow& row : organisation_name_rows()) {
        if (row.actor == code && row.kind != EntityKind::Organisation) {
            return {.code = std::string(code), .kind = row.kind, .name = std::string(row.written), .acronym = {}};
        }
    }
    return {.code = std::string(code), .kind = EntityKind::Country, .name = std::string(code), .acronym = {}};
}

std::string_view prefix_of(EntityKind kind) {
    switch (kind) {
        case EntityKind::Person: return "PER:";
        case EntityKind::Place: return "PLC:";
        default: return "ORG:";
    }
}

class Linker {
public:
    Linker(const Document& document, const PhraseHits& phrases, const NameWords& words, const ActorTable& actors,
           const NameSpans& spans)
        : document_(document),
          phrases_(phrases),
          words_(words),
          actors_(actors),
          spans_(spans),
          people_(document),
          of_span_(spans.size()),
          of_actor_(actors.size()) {}

    void link() {
        std::vector<NameId> order;
        for (std::size_t i = 0; i < spans_.size(); ++i)
            order.emplace_back(i);
        std::sort(order.begin(), order.end(),
                  [this](NameId a, NameId b) { return spans_[a].tokens.begin < spans_[b].tokens.begin; });
        for (const NameId id : order) {
            if (!spans_.is_dropped(id)) entity_of(id);
        }
    }

    void set_acronyms(const std::vector<IntroducedAbbreviation>& abbreviations) {
        for (const IntroducedAbbreviation& abbreviation : abbreviations) {
            const NameId name = spans_.name_at(abbreviation.long_form.end.index() - 1);
            if (!name.has_value() || !of_span_[name.index()].has_value()) continue;
            Entity& entity = draft(of_span_[name.index()]).entity;
            if (entity.acronym.empty())
                entity.acronym = in_capitals(document_.word_text(abbreviation.short_form.begin));
        }
        for (std::size_t i = 0; i < spans_.size(); ++i) {
            const NamedSpan& span = spans_[NameId(i)];
            if (span.table != NameTable::Organisation || span.via != MentionVia::Abbreviation) continue;
            Entity& entity = draft(of_span_[i]).entity;
            if (entity.acronym.empty()) entity.acronym = in_capitals(organisation_name_rows()[span.row].phrase);
        }
    }

    LinkedNames finish(const NameWriter& writer);

private:
    Draft& draft(EntityId id) { return drafts_[id.index()]; }

    EntityId add(Draft made) {
        drafts_.push_back(std::move(made));
        return EntityId(drafts_.size() - 1);
    }

    EntityId entity_of(NameId id) {
        EntityId& known = of_span_[id.index()];
        if (known.has_value()) return known;
        const NamedSpan& span = spans_[id];
        const EntityId entity = span.same_as.has_value() ? entity_of(span.same_as) : entity_of_span(span);
        of_span_[id.index()] = entity;
        note(entity, span);
        return entity;
    }

    EntityId entity_of_span(const NamedSpan& span) {
        const bool is_actor =
            span.kind == EntityKind::Country || span.kind == EntityKind::Igo || span.kind == EntityKind::Ngo;
        if (is_actor) return entity_of_actor(span.actor);
        if (span.kind == EntityKind::Person) return entity_of_person(span);
        switch (span.table) {
            case NameTable::Organisation: {
                const OrganisationNameRow& row = organisation_name_rows()[span.row];
                return entity_of_text(row.written, EntityKind::Organisation, row.written, actors_of(span));
            }
            case NameTable::Place: {
                const PlaceNameRow& row = place_name_rows()[span.row];
                return entity_of_text(row.written, EntityKind::Place, row.written, 0);
            }
            case NameTable::Capital:
                return entity_of_text(capital_rows()[span.row].written, EntityKind::Place,
                                      capital_rows()[span.row].written, 0);
            default: return entity_of_words(span);
        }
    }

    [[nodiscard]] static std::uint64_t actors_of(const NamedSpan& span) {
        return span.actor.has_value() ? span.actor.index() + 1 : 0;
    }

    EntityId entity_of_actor(ActorId actor) {
        EntityId& known = of_actor_[actor.index()];
        if (!known.has_value())
            known = add({.entity = actor_entity(actors_.code(actor)),
                         .actor = actor,
                         .actor_is_guess = false,
                         .has_name = true});
        return known;
    }

    EntityId entity_of_key(std::uint64_t key, EntityKind kind) {
        const auto [place, is_new] =
            by_key_.try_emplace(mix(key, static_cast<std::uint64_t>(kind)), EntityId(drafts_.size()));
        if (is_new) add(draft_of(kind));
        return place->second;
    }

    EntityId entity_of_text(std::string_view text, EntityKind kind, std::string_view name, std::uint64_t owner) {
        const EntityId entity = entity_of_key(mix(fnv1a(text), owner), kind);
        if (!draft(entity).has_name) {
            draft(entity).entity.name = name;
            draft(entity).has_name = true;
        }
        return entity;
    }

    // By the words that tell it from others: without its country, which the owner stands for, without grammar, and the
    // words of "ministry of finance" in the order of "finance ministry".
    EntityId entity_of_words(const NamedSpan& span) {
        if (span.kind == EntityKind::Place) return entity_of_place(span);
        std::uint64_t key = 0;  // a sum, so that the order of words tells nothing
        const std::size_t end = end_without_country(span);
        for (std::size_t at = span.tokens.begin.index(); at < end; ++at) {
            const Token& token = document_.tokens[TokenId(at)];
            if (token.kind != TokenKind::Word && token.kind != TokenKind::Number) continue;
            if (words_[token.word].is(NameFlag::Grammar)) continue;
            const NameId country = spans_.country_at(at);
            if (country.has_value() && at == span.tokens.begin.index() && spans_[country].actor == span.actor) continue;
            key += mix(k_fnv_offset, singular_head(token.word).index());
        }
        return entity_of_key(mix(key, actors_of(span)), EntityKind::Organisation);
    }

    [[nodiscard]] static WordId singular_head(WordId word) {
        if (word == w_departments) return w_department;
        return word == w_ministries ? w_ministry : word;
    }

    // "people's democratic party of tajikistan" is the people's democratic party where that is the owner.
    [[nodiscard]] std::size_t end_without_country(const NamedSpan& span) const {
        const std::size_t end = span.tokens.end.index();
        const NameId country = spans_.country_at(end - 1);
        if (!country.has_value() || spans_[country].actor != span.actor) return end;
        std::size_t at = spans_[country].tokens.begin.index();
        while (at > span.tokens.begin.index() + 1 &&
               words_[document_.tokens[TokenId(at - 1)].word].is(NameFlag::Grammar))
            --at;
        return at > span.tokens.begin.index() + 1 ? at : end;
    }

    // "khatlon region" is khatlon; "vakhsh river" is no vakhsh. The part that a table knows counts by its spelling.
    EntityId entity_of_place(const NamedSpan& span) {
        const std::size_t begin = span.tokens.begin.index();
        std::size_t end = span.tokens.end.index();
        if (words_[document_.tokens[TokenId(end - 1)].word].place == 0 && end - begin > 2 &&
            document_.tokens[TokenId(end - 1)].word == w_point)
            --end;
        constexpr unsigned k_administrative = 2;
        if (end - begin > 1 && (words_[document_.tokens[TokenId(end - 1)].word].place & k_administrative) != 0) --end;
        std::uint64_t key = k_fnv_offset;
        for (std::size_t at = begin; at < end;) {
            const PhraseHit* const place = phrases_.at(PhraseKind::PlaceName, TokenId(at));
            if (place != nullptr && place->tokens.begin.index() == at && place->tokens.end.index() <= end) {
                const std::string_view written = place_name_rows()[place->row].written;
                if (at == begin && place->tokens.end.index() == end)
                    return entity_of_text(written, EntityKind::Place, written, 0);
                key = mix(key, fnv1a(written));
                at = place->tokens.end.index();
                continue;
            }
            const Token& token = document_.tokens[TokenId(at)];
            if (token.kind == TokenKind::Word || token.kind == TokenKind::Number) key = mix(key, token.word.index());
            ++at;
        }
        return entity_of_key(key, EntityKind::Place);
    }

    EntityId entity_of_person(const NamedSpan& span) {
        const EntityId known = people_.find(span);
        if (known.has_value()) {
            people_.add(span, known);
            return known;
        }
        const EntityId made = add(draft_of(EntityKind::Person));
        people_.add(span, made);
        return made;
    }

    void note(EntityId id, const NamedSpan& span) {
        Draft& known = draft(id);
        if (known.entity.kind <= EntityKind::Ngo) return;
        if (known.longest.empty() || known.longest.size() < span.tokens.size()) {
            if (span.via != MentionVia::Abbreviation || known.longest.empty()) known.longest = span.tokens;
        }
        if (span.actor.has_value() && (!known.actor.has_value() || (known.actor_is_guess && !span.actor_is_guess))) {
            known.actor = span.actor;
            known.actor_is_guess = span.actor_is_guess;
        }
    }

    const Document& document_;
    const PhraseHits& phrases_;
    const NameWords& words_;
    const ActorTable& actors_;
    const NameSpans& spans_;
    PersonIndex people_;
    std::vector<Draft> drafts_;
    std::vector<EntityId> of_span_;
    std::vector<EntityId> of_actor_;
    std::unordered_map<std::uint64_t, EntityId> by_key_;
};

// Names that two things share tell them apart by their owner, then by number.
void make_codes_unique(std::vector<Draft>& drafts, const ActorTable& actors) {
    std::map<std::string, int> seen;
    for (Draft& one : drafts)
        ++seen[one.entity.code];
    std::map<std::string, int> used;
    for (Draft& one : drafts) {
        if (seen[one.entity.code] > 1 && one.actor.has_value() && one.entity.kind > EntityKind::Ngo) {
            one.entity.code += '-';
            one.entity.code += code_of_name({}, actors.code(one.actor));
        }
        const int number = ++used[one.entity.code];
        if (number > 1) one.entity.code += '-' + std::to_string(number);
    }
}

LinkedNames Linker::finish(const NameWriter& writer) {
    // Owners that the text does not name are entities all the same.
    const std::size_t named = drafts_.size();
    for (std::size_t i = 0; i < named; ++i) {
        if (drafts_[i].actor.has_value()) entity_of_actor(drafts_[i].actor);
    }
    for (Draft& one : drafts_) {
        if (!one.has_name) one.entity.name = writer.name(one.longest);
        if (one.entity.kind > EntityKind::Ngo)
            one.entity.code = code_of_name(prefix_of(one.entity.kind), one.entity.name);
    }
    make_codes_unique(drafts_, actors_);
    std::vector<EntityId> order;
    for (std::size_t i = 0; i < drafts_.size(); ++i)
        order.emplace_back(i);
    std::sort(order.begin(), order.end(), [this](EntityId a, EntityId b) {
        const Entity& one = drafts_[a.index()].entity;
        const Entity& other = drafts_[b.index()].entity;
        return one.kind != other.kind ? one.kind < other.kind : one.code < other.code;
    });
    std::vector<EntityId> moved(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        moved[order[i].index()] = EntityId(i);
    const auto move = [&moved](EntityId id) { return id.has_value() ? moved[id.index()] : id; };

    LinkedNames linked;
    for (const EntityId id : order) {
        Draft& one = drafts_[id.index()];
        const bool is_actor = one.entity.kind <= EntityKind::Ngo;
        one.entity.actor = is_actor || !one.actor.has_value() ? EntityId::none() : move(of_actor_[one.actor.index()]);
        linked.entities.add(std::move(one.entity));
    }
    linked.of_span.reserve(of_span_.size());
    for (const EntityId id : of_span_)
        linked.of_span.push_back(move(id));
    for (const EntityId id : of_actor_)
        linked.of_actor.push_back(move(id));
    return linked;
}

}  // namespace

LinkedNames link_names(const Document& document, const PhraseHits& phrases, const NameWords& words,
                       const ActorTable& actors, const std::vector<IntroducedAbbreviation>& abbreviations,
                       const NameSpans& spans) {
    Linker linker(document, phrases, words, actors, spans);
    linker.link();
    linker.set_acronyms(abbreviations);
    return linker.finish(NameWriter(document, phrases, abbreviations));
}

}  // namespace attache
