#include "extract/names/coreference.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>

#include "extract/names/mentions.h"
#include "extract/names/name_window.h"

namespace attache {

namespace {

constexpr std::size_t k_person_reach = 2;  // sentences over which "he" keeps its person
constexpr std::size_t k_title_reach = 3;   // sentences over which "the minister" keeps its person
constexpr std::size_t k_pair_reach = 3;    // sentences in which the other of "the two countries" is looked for

struct Recent {
    EntityId entity;
    std::size_t sentence = 0;
};

class Resolver {
public:
    Resolver(const Document& document, const PhraseHits& phrases, const NameWords& words, const LinkedNames& linked,
             EntityId subject, const std::vector<Mention>& names)
        : document_(document),
          phrases_(phrases),
          words_(words),
          entities_(linked.entities),
          subject_(subject),
          names_(names) {
        for (std::size_t i = 0; i < entities_.size(); ++i) {
            if (entities_[EntityId(i)].code == "USA") united_states_ = EntityId(i);
        }
    }

    std::vector<Mention> run() {
        std::size_t next_name = 0;
        std::size_t next_hit = 0;
        const std::vector<PhraseHit>& hits = phrases_.of(PhraseKind::StandIn);
        for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
            const SentenceId id(i);
            const TokenId end = document_.sentences[id].tokens.end;
            const std::size_t first_name = next_name;
            while (next_name < names_.size() && names_[next_name].tokens.begin < end)
                ++next_name;
            const std::size_t first_hit = next_hit;
            while (next_hit < hits.size() && hits[next_hit].tokens.begin < end)
                ++next_hit;
            read_sentence(NameWindow(document_, id, words_),
                          std::span(names_).subspan(first_name, next_name - first_name),
                          std::span(hits).subspan(first_hit, next_hit - first_hit));
        }
        return std::move(found_);
    }

private:
    using Names = std::span<const Mention>;

    void read_sentence(const NameWindow& window, Names names, std::span<const PhraseHit> hits) {
        const Mention* const lead = leading_person(window, names);
        note_actors(window.sentence(), names);
        for (const PhraseHit& hit : hits)
            resolve(window, names, lead, hit);
        resolve_titles(window, names);
        note_titles(window, names);
        if (lead != nullptr) topic_ = {lead->entity, window.sentence().index()};
    }

    // --- what has been spoken of

    // The person who does what the sentence says: the first one with a verb behind the name, else the first one.
    [[nodiscard]] const Mention* leading_person(const NameWindow& window, Names names) const {
        const Mention* first = nullptr;
        for (const Mention& mention : names) {
            if (entities_[mention.entity].kind != EntityKind::Person) continue;
            if (first == nullptr) first = &mention;
            if (is_before_verb(window, mention.tokens.end.index())) return &mention;
        }
        return first;
    }

    [[nodiscard]] bool is_before_verb(const NameWindow& window, std::size_t at) const {
        constexpr std::size_t k_max_adverbs = 3;
        for (std::size_t steps = 0; steps < k_max_adverbs && window.is_class(at, WordClass::Adverb); ++steps)
            ++at;
        return window.name(at).is(NameFlag::VerbForm) || window.is_class(at, WordClass::Auxiliary) ||
               window.is_class(at, WordClass::Modal);
    }

    [[nodiscard]] EntityId country_of(EntityId entity) const {
        const EntityId actor = acting_for(entities_, entity);
        return actor.has_value() && entities_[actor].kind == EntityKind::Country ? actor : EntityId::none();
    }

    // The countries of the sentence, in order of mention, go into the ring of the last sentences.
    void note_actors(SentenceId sentence, Names names) {
        std::vector<EntityId>& actors = ring_[sentence.index() % ring_.size()];
        actors.clear();
        for (const Mention& mention : names) {
            const EntityKind kind = entities_[mention.entity].kind;
            if (kind == EntityKind::Place || kind == EntityKind::Organisation) continue;
            const EntityId country = country_of(mention.entity);
            if (country.has_value() && std::find(actors.begin(), actors.end(), country) == actors.end())
                actors.push_back(country);
        }
    }

    [[nodiscard]] const std::vector<EntityId>* actors_back(SentenceId sentence, std::size_t back) const {
        return back <= sentence.index() ? &ring_[(sentence.index() - back) % ring_.size()] : nullptr;
    }

    void note_titles(const NameWindow& window, Names names) {
        for (const Mention& mention : names) {
            if (entities_[mention.entity].kind != EntityKind::Person) continue;
            const std::size_t begin = mention.tokens.begin.index();
            if (begin == window.begin() || window.name(begin - 1).title == 0) continue;
            const Recent bearer{mention.entity, window.sentence().index()};
            titles_[window.word(begin - 1).index()] = bearer;
            const bool own = subject_.has_value() && entities_[mention.entity].actor == subject_;
            if (own && window.name(begin - 1).title == 1) heads_[window.word(begin - 1).index()] = bearer;
        }
    }

    // --- what words stand for

    void resolve(const NameWindow& window, Names names, const Mention* lead, const PhraseHit& hit) {
        switch (stand_in_rows()[hit.row].meaning) {
            case StandInMeaning::Person:
                return add(hit.tokens, person_before(window, names, lead, hit.tokens.begin, false),
                           MentionVia::Pronoun);
            case StandInMeaning::Owner:
                return add(hit.tokens, person_before(window, names, lead, hit.tokens.begin, true), MentionVia::Pronoun);
            case StandInMeaning::Both: return resolve_both(window.sentence(), hit.tokens);
            case StandInMeaning::Subject:
                if (!is_named_otherwise(window, hit.tokens))
                    add(hit.tokens, country_meant(window.sentence(), names, hit.tokens), MentionVia::Role);
                return;
            case StandInMeaning::UnitedStates:
                if (!is_named_otherwise(window, hit.tokens)) add(hit.tokens, united_states_, MentionVia::Role);
                return;
        }
    }

    // "the government of tajikistan", "the government-owned": the words say themselves whose it is.
    [[nodiscard]] static bool is_named_otherwise(const NameWindow& window, TokenRange tokens) {
        const std::size_t end = tokens.end.index();
        const std::size_t begin = tokens.begin.index();
        const bool has_owner =
            begin > window.begin() && (window.is_clitic(begin - 1) || window.is_class(begin - 1, WordClass::Adjective));
        return window.is_word(end, w_of) || window.is_hyphen(end) || has_owner;
    }

    [[nodiscard]] EntityId person_before(const NameWindow& window, Names names, const Mention* lead, TokenId at,
                                         bool may_follow) const {
        const Mention* before = nullptr;
        for (const Mention& mention : names) {
            if (mention.tokens.begin >= at) break;
            if (entities_[mention.entity].kind == EntityKind::Person && (before == nullptr || &mention == lead))
                before = &mention;
        }
        if (before != nullptr) return before->entity;
        // "during his visit , secretary kerry said": the one who is named after the phrase in front.
        const bool fronted = window.is_class(window.begin(), WordClass::Preposition);
        if (may_follow && fronted && lead != nullptr) return lead->entity;
        const bool fresh = topic_.entity.has_value() && window.sentence().index() <= topic_.sentence + k_person_reach;
        return fresh ? topic_.entity : EntityId::none();
    }

    // "the country", "the government": the report's subject; without one the only country spoken of.
    [[nodiscard]] EntityId country_meant(SentenceId sentence, Names names, TokenRange tokens) const {
        if (subject_.has_value()) return subject_;
        EntityId only;
        for (const Mention& mention : names) {
            if (mention.tokens.begin >= tokens.begin) break;
            const EntityId country =
                entities_[mention.entity].kind == EntityKind::Country ? mention.entity : EntityId::none();
            if (!country.has_value() || country == only) continue;
            if (only.has_value()) return EntityId::none();
            only = country;
        }
        if (only.has_value()) return only;
        const std::vector<EntityId>* const previous = actors_back(sentence, 1);
        return previous != nullptr && sentence.index() > 0 && previous->size() == 1 ? previous->front()
                                                                                    : EntityId::none();
    }

    void resolve_both(SentenceId sentence, TokenRange tokens) {
        const std::optional<std::array<EntityId, 2>> pair = pair_meant(sentence);
        if (!pair) return;
        add(tokens, std::min((*pair)[0], (*pair)[1]), MentionVia::Role);
        add(tokens, std::max((*pair)[0], (*pair)[1]), MentionVia::Role);
    }

    // The two countries of this sentence; or its one country and the subject; or those of the sentences before.
    [[nodiscard]] std::optional<std::array<EntityId, 2>> pair_meant(SentenceId sentence) const {
        for (std::size_t back = 0; back <= k_pair_reach; ++back) {
            const std::vector<EntityId>* const actors = actors_back(sentence, back);
            if (actors == nullptr) return std::nullopt;
            if (const EntityId visitor = visiting_country(sentence, *actors); visitor.has_value())
                return std::array{visitor, subject_};
            if (actors->size() == 2) return std::array{(*actors)[0], (*actors)[1]};
            if (actors->size() > 2) return std::nullopt;
            if (actors->size() == 1 && subject_.has_value() && actors->front() != subject_)
                return std::array{actors->front(), subject_};
        }
        return std::nullopt;
    }

    // Where a person of another country is spoken of, the two sides are hers and the subject's.
    [[nodiscard]] EntityId visiting_country(SentenceId sentence, const std::vector<EntityId>& actors) const {
        if (!topic_.entity.has_value() || !subject_.has_value() || sentence.index() > topic_.sentence + k_person_reach)
            return EntityId::none();
        const EntityId country = country_of(topic_.entity);
        if (!country.has_value() || country == subject_) return EntityId::none();
        return std::find(actors.begin(), actors.end(), country) != actors.end() ? country : EntityId::none();
    }

    // "the president", "the minister": the one who was named with the title.
    void resolve_titles(const NameWindow& window, Names names) {
        std::size_t next = 0;
        for (std::size_t at = window.begin(); at + 1 < window.end(); ++at) {
            while (next < names.size() && names[next].tokens.end.index() <= at)
                ++next;
            if (!window.is_word(at, w_the)) continue;
            const std::uint8_t rank = window.name(at + 1).title;
            if (rank == 0 || rank > 3 || !ends_title(window, names, next, at + 2)) continue;
            const EntityId person = bearer_of(window.word(at + 1), rank, window.sentence().index());
            if (person.has_value()) add(window.range(at, at + 2), person, MentionVia::Role);
        }
    }

    [[nodiscard]] static bool ends_title(const NameWindow& window, Names names, std::size_t next, std::size_t end) {
        for (; next < names.size() && names[next].tokens.begin.index() <= end; ++next) {
            if (names[next].tokens.begin.index() == end) return false;
        }
        if (!window.is_letters(end)) return !window.is_hyphen(end);
        const NameWord& word = window.name(end);
        return (word.is(NameFlag::Grammar) || word.is(NameFlag::VerbForm)) && !window.is_word(end, w_of);
    }

    [[nodiscard]] EntityId bearer_of(WordId title, std::uint8_t rank, std::size_t sentence) const {
        if (rank == 1) {
            const auto head = heads_.find(title.index());
            if (head != heads_.end()) return head->second.entity;
        }
        const auto known = titles_.find(title.index());
        if (known == titles_.end() || sentence > known->second.sentence + k_title_reach) return EntityId::none();
        return known->second.entity;
    }

    void add(TokenRange tokens, EntityId entity, MentionVia via) {
        if (!entity.has_value()) return;
        found_.push_back({.entity = entity,
                          .sentence = document_.sentence_of(tokens.begin),
                          .tokens = tokens,
                          .span = document_.span_of(tokens),
                          .via = via});
    }

    const Document& document_;
    const PhraseHits& phrases_;
    const NameWords& words_;
    const Store<EntityId, Entity>& entities_;
    EntityId subject_;
    EntityId united_states_;
    const std::vector<Mention>& names_;
    Recent topic_;                                              // the person spoken of
    std::array<std::vector<EntityId>, k_pair_reach + 1> ring_;  // countries of the last sentences
    std::map<std::size_t, Recent> titles_;                      // who was named last with a title, by word
    std::map<std::size_t, Recent> heads_;  // the same of the subject's heads of state and government
    std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> find_stand_ins(const Document& document, const PhraseHits& phrases, const NameWords& words,
                                    const LinkedNames& linked, EntityId subject, const std::vector<Mention>& names) {
    return Resolver(document, phrases, words, linked, subject, names).run();
}

}  // namespace attache
