#include "extract/relations/attribution.h"

#include <algorithm>

#include "extract/relations/arguments.h"

namespace attache {

namespace {

constexpr std::size_t k_negation_reach = 4;  // tokens

// The balance of the words by which a country is judged.
int judgement_in(const SentenceView& view, TokenRange range) {
    int sum = 0;
    std::size_t negated_until = 0;  // "not free and fair"
    for (TokenId at = range.begin; at < range.end; at = TokenId(at.index() + 1)) {
        const WordId word = view.word(at);
        if (is(word, WordClass::Negation)) negated_until = at.index() + k_negation_reach;
        if (!is(word, WordClass::Judgement)) continue;
        const int value = static_cast<int>(value_of(word, WordClass::Judgement));
        sum += at.index() <= negated_until && value > 0 ? -value : value;
    }
    return sum;
}

// The first actor among the units [begin, end) that is none of `others`; else the report's subject.
Parties judged(const SentenceView& view, std::size_t begin, std::size_t end, EntityId subject, const Parties& others) {
    for (std::size_t i = begin; i < end; ++i) {
        const Parties found = without(parties_of(view, i), others);
        if (!found.empty()) return {found.front()};
    }
    if (!subject.has_value() || has_actor(others, subject)) return {};
    return {{.actor = subject, .via = PartyVia::Implicit, .resolved = true, .tokens = {}}};
}

void add(const SentenceView& view, const Parties& speakers, TokenRange trigger, std::size_t begin, std::size_t end,
         std::size_t clause, int tone, EntityId subject, RelationDrafts& drafts) {
    const TokenRange content = view.tokens_of(begin, end);
    const int judgement = tone + judgement_in(view, content);
    if (speakers.empty() || judgement == 0) return;
    for (const Party& target : judged(view, begin, end, subject, speakers)) {
        for (const Party& speaker : speakers) {
            if (speaker.via == PartyVia::Place) continue;
            drafts.push_back({.source = speaker,
                              .target = target,
                              .event = judgement < 0 ? PloverEvent::Accuse : PloverEvent::Support,
                              .polarity = judgement < 0 ? -1 : 1,
                              .theme_vote = judgement < 0 ? ThemeVote::Rights : ThemeVote::Any,
                              .trigger = trigger,
                              .scope = content,
                              .clause = clause,
                              .from_verb = true,
                              .confidence = 60,
                              .rule = "judgement"});
        }
    }
}

}  // namespace

void add_attributions(const SentenceView& view, EntityId subject, RelationDrafts& drafts) {
    for (const PhraseHit& hit : view.verb_hits) {
        const VerbScheme scheme = verb_frame_rows()[hit.row].scheme;
        if (scheme != VerbScheme::Tells && scheme != VerbScheme::Bids) continue;
        const std::size_t unit = view.unit_at(hit.tokens.begin);
        const std::size_t k = unit == k_no_unit ? k_no_clause : view.clause_of_verb(unit);
        if (k == k_no_clause || view.units[unit].head != hit.tokens.begin) continue;
        const Clause& clause = view.clauses[k];
        if (clause.subject == k_no_unit || clause.subject_is_patient) continue;
        const Parties speakers = subject_parties(view, k);
        add(view, speakers, hit.tokens, clause.verb + 1, clause.end, k, verb_frame_rows()[hit.row].polarity, subject,
            drafts);
    }
    for (std::size_t i = 0; i + 1 < view.units.size(); ++i) {
        if (view.units[i].kind != UnitKind::Preposition || view.word(view.units[i].tokens.begin) != w_according)
            continue;
        const Parties speakers = parties_of(view, i + 1);
        const bool first = i < view.units.size() / 2;
        add(view, speakers, view.units[i].tokens, first ? i + 2 : 0, first ? view.units.size() : i, k_no_clause, 0,
            subject, drafts);
    }
}

}  // namespace attache
