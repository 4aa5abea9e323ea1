#include "extract/coreference.h"

#include <algorithm>
#include <map>

#include "lexicon/lexicon.h"
#include "parse/phrases.h"

namespace attache {

namespace {

constexpr std::size_t k_person_reach = 3;  // sentences over which "he" keeps its person

class Resolver {
public:
    Resolver(const Document& document, const std::vector<NameSpan>& names, const EntityRegistry& registry, EntityId subject)
        : document_(document), names_(names), registry_(registry), subject_(subject) {}

    std::vector<NameSpan> run() {
        std::size_t next_name = 0;
        for (SentenceId id(0); id != document_.sentences.end_id(); id = SentenceId(id.index() + 1)) {
            const TokenRange tokens = document_.sentences[id].tokens;
            for (TokenId at = tokens.begin; at != tokens.end; at = TokenId(at.index() + 1)) {
                while (next_name < names_.size() && names_[next_name].tokens.begin == at) note(names_[next_name++], id);
                resolve_at(at, tokens.end, id);
            }
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] WordId word(TokenId at) const { return document_.tokens[at].word; }

    void note(const NameSpan& name, SentenceId sentence) {
        const Entity& entity = registry_[name.entity];
        if (entity.kind == EntityKind::Person) {
            person_ = name.entity;
            person_sentence_ = sentence;
        }
        const EntityId actor = entity.kind <= EntityKind::Ngo ? name.entity : entity.actor;
        if (!actor.has_value() || registry_[actor].kind != EntityKind::Country || actor == last_) return;
        before_last_ = last_;
        last_ = actor;
    }

    void resolve_at(TokenId at, TokenId end, SentenceId sentence) {
        if (const auto phrase = phrase_at(document_, at, end, PhraseKind::StandIn)) {
            const StandInRow& row = stand_in_rows()[phrase->row];
            switch (row.meaning) {
                case StandInMeaning::Person: resolve_person(phrase->tokens, sentence); break;
                case StandInMeaning::Both: resolve_both(phrase->tokens); break;
                case StandInMeaning::Subject: add(phrase->tokens, subject_, MentionVia::Role); break;
            }
        }
    }

    void resolve_person(TokenRange tokens, SentenceId sentence) {
        if (!person_.has_value() || sentence.index() > person_sentence_.index() + k_person_reach) return;
        add(tokens, person_, MentionVia::Pronoun);
        person_sentence_ = sentence;
    }

    void resolve_both(TokenRange tokens) {
        if (!last_.has_value() || !before_last_.has_value()) return;
        add(tokens, std::min(last_, before_last_), MentionVia::Role);
        add(tokens, std::max(last_, before_last_), MentionVia::Role);
    }

    void add(TokenRange tokens, EntityId entity, MentionVia via) {
        if (entity.has_value()) found_.push_back({tokens, entity, via});
    }

    const Document& document_;
    const std::vector<NameSpan>& names_;
    const EntityRegistry& registry_;
    EntityId subject_;
    EntityId person_;
    SentenceId person_sentence_;
    EntityId last_;         // the two countries named last
    EntityId before_last_;
    std::vector<NameSpan> found_;
};

}  // namespace

std::vector<NameSpan> find_stand_ins(const Document& document, const std::vector<NameSpan>& names, const EntityRegistry& registry,
                                     EntityId subject) {
    return Resolver(document, names, registry, subject).run();
}

EntityId find_subject(const std::vector<NameSpan>& names, const EntityRegistry& registry) {
    std::map<EntityId, std::size_t> counts;
    for (const NameSpan& name : names) {
        if (registry[name.entity].kind == EntityKind::Country) ++counts[name.entity];
    }
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? EntityId::none() : most->first;
}

}  // namespace attache
