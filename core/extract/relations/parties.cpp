#include "extract/relations/parties.h"

#include <algorithm>
#include <span>

namespace attache {

namespace {

Party party_of(const ActorMention& mention, PartyVia via) {
    const bool place = mention.kind == EntityKind::Place;
    return {.actor = mention.actor,
            .via = place ? PartyVia::Place : via,
            .resolved = mention.resolved,
            .attributive = mention.attributive,
            .is_body = mention.kind == EntityKind::Igo || mention.kind == EntityKind::Ngo,
            .tokens = mention.tokens};
}

// The mentions that begin in the tokens [begin, end).
std::span<const ActorMention> mentions_in(const SentenceView& view, TokenId begin, TokenId end) {
    const auto begins_before = [](const ActorMention& mention, TokenId wanted) {
        return mention.tokens.begin < wanted;
    };
    const auto first = std::lower_bound(view.actors.begin(), view.actors.end(), begin, begins_before);
    auto last = first;
    while (last != view.actors.end() && last->tokens.begin < end)
        ++last;
    return std::span(view.actors)
        .subspan(static_cast<std::size_t>(first - view.actors.begin()), static_cast<std::size_t>(last - first));
}

bool covers(TokenRange range, TokenId token) { return range.begin <= token && token < range.end; }

// "u.s. - tajik", "u.s. / tajik": two names that a mark joins.
bool are_joined(const SentenceView& view, const ActorMention& a, const ActorMention& b) {
    if (a.tokens == b.tokens) return true;
    if (b.tokens.begin.index() != a.tokens.end.index() + 1) return false;
    const TokenKind kind = view.document->tokens[a.tokens.end].kind;
    return kind == TokenKind::Hyphen || kind == TokenKind::Symbol || kind == TokenKind::Dash;
}

// Of several names before a head the nearest owns it, with those that are joined to it.
Parties nearest_owners(const SentenceView& view, std::span<const ActorMention> mentions, PartyVia via) {
    Parties parties;
    for (std::size_t i = mentions.size(); i-- > 0;) {
        if (i + 1 < mentions.size() && !are_joined(view, mentions[i], mentions[i + 1])) break;
        add_party(parties, party_of(mentions[i], via));
    }
    std::reverse(parties.begin(), parties.end());
    return parties;
}

bool is_agent(const SentenceView& view, std::size_t unit) { return is(view.head_word(unit), WordClass::AgentNoun); }

// The actors whose names are heads, or before heads, of a list: what parties_of() finds without looking elsewhere.
Parties named_in_list(const SentenceView& view, std::size_t unit, std::size_t end) {
    Parties parties;
    for (const std::size_t member : list_from(view.units, unit, end)) {
        const Unit& phrase = view.units[member];
        for (const ActorMention& mention : mentions_in(view, phrase.tokens.begin, phrase.tokens.end))
            add_party(parties, party_of(mention, PartyVia::Itself));
    }
    return parties;
}

// Who the subject of a clause names, also behind its first noun: "the presidents of guatemala and belize".
Parties named_in_subject(const SentenceView& view, const Clause& clause) {
    Parties parties = named_in_list(view, clause.subject, clause.subject_end);
    if (!parties.empty()) return parties;
    const TokenRange tokens = view.tokens_of(clause.subject, clause.subject_end);
    for (const ActorMention& mention : mentions_in(view, tokens.begin, tokens.end))
        add_party(parties, party_of(mention, PartyVia::Itself));
    return parties;
}

// "the president of zimbabwe", "soldiers from chad".
Parties parties_behind(const SentenceView& view, std::size_t unit) {
    if (!view.is_kind(unit + 1, UnitKind::Preposition) || !view.is_kind(unit + 2, UnitKind::NounPhrase)) return {};
    const WordId preposition = view.head_word(unit + 1);
    const bool agent = is_agent(view, unit);
    const bool belongs = preposition == w_of || (agent && (preposition == w_from || preposition == w_in));
    if (!belongs) return {};
    Parties parties = parties_of_list(view, unit + 2, view.units.size());
    for (Party& party : parties)
        party.via = agent ? PartyVia::Agent : PartyVia::Owner;
    return parties;
}

// "the sco ( a regional body ... )", "gazprom , a company": what is named just before, for a phrase with an article.
Parties parties_before(const SentenceView& view, std::size_t unit) {
    if (unit < 2 || (*view.tags)[view.units[unit].tokens.begin] != Tag::Determiner) return {};
    const UnitKind mark = view.units[unit - 1].kind;
    if (mark != UnitKind::Comma && mark != UnitKind::Open && mark != UnitKind::Break) return {};
    const Unit& before = view.units[unit - 2];
    const WordId article = view.word(view.units[unit].tokens.begin);
    if (before.kind != UnitKind::NounPhrase || (article != w_a && article != w_an)) return {};
    for (const ActorMention& mention : mentions_in(view, before.tokens.begin, before.tokens.end)) {
        if (covers(mention.tokens, before.head)) return {party_of(mention, PartyVia::Itself)};
    }
    return {};
}

// "russia said that it would ...", "after kenya attacked it": the last subject before the clause that it stands in.
Parties named_by_pronoun(const SentenceView& view, std::size_t unit) {
    const WordId word = view.head_word(unit);
    const bool known = view.units[unit].tokens.size() == 1 && (word == w_it || word == w_they || word == w_them);
    const std::size_t own = known ? view.clause_at(unit) : k_no_clause;
    if (own == k_no_clause) return {};
    const std::size_t begin = std::min(view.clauses[own].subject, view.clauses[own].verb);
    for (std::size_t k = view.clauses.size(); k-- > 0;) {
        const Clause& clause = view.clauses[k];
        if (clause.verb >= begin || clause.subject == k_no_unit || clause.subject >= begin) continue;
        Parties parties = named_in_subject(view, clause);
        for (Party& party : parties)
            party.resolved = true;
        if (!parties.empty()) return parties;
    }
    return {};
}

// "its exports": those of the last subject before it.
Parties owner_by_pronoun(const SentenceView& view, std::size_t unit) {
    if ((*view.tags)[view.units[unit].tokens.begin] != Tag::Owner) return {};
    for (std::size_t k = view.clauses.size(); k-- > 0;) {
        const Clause& clause = view.clauses[k];
        if (clause.verb >= unit || clause.subject == k_no_unit || clause.subject >= unit) continue;
        // "y is its main partner": never its own
        const bool predicate = clause.verb + 1 == unit && (*view.tags)[view.units[clause.verb].head] == Tag::Be;
        if (predicate) continue;
        Parties parties = named_in_subject(view, clause);
        if (parties.empty()) continue;
        for (Party& party : parties) {
            party.via = PartyVia::Owner;
            party.resolved = true;
        }
        return parties;
    }
    return {};
}

}  // namespace

void add_party(Parties& parties, const Party& party) {
    if (!has_actor(parties, party.actor)) parties.push_back(party);
}

bool has_actor(const Parties& parties, EntityId actor) {
    return std::any_of(parties.begin(), parties.end(), [&](const Party& party) { return party.actor == actor; });
}

Parties without(const Parties& parties, const Parties& others) {
    Parties rest;
    for (const Party& party : parties) {
        if (!has_actor(others, party.actor)) rest.push_back(party);
    }
    return rest;
}

Parties parties_of(const SentenceView& view, std::size_t unit) {
    if (!view.is_kind(unit, UnitKind::NounPhrase)) return {};
    const Unit& phrase = view.units[unit];
    const std::span<const ActorMention> mentions = mentions_in(view, phrase.tokens.begin, phrase.tokens.end);
    Parties heads;
    for (const ActorMention& mention : mentions) {
        if (covers(mention.tokens, phrase.head)) add_party(heads, party_of(mention, PartyVia::Itself));
    }
    if (!heads.empty()) return heads;
    if (mentions.empty()) {
        Parties parties = parties_behind(view, unit);
        if (parties.empty()) parties = parties_before(view, unit);
        if (parties.empty()) parties = named_by_pronoun(view, unit);
        return parties.empty() ? owner_by_pronoun(view, unit) : parties;
    }
    return nearest_owners(view, mentions, is_agent(view, unit) ? PartyVia::Agent : PartyVia::Owner);
}

Parties parties_of_list(const SentenceView& view, std::size_t unit, std::size_t end) {
    Parties parties;
    for (const std::size_t member : list_from(view.units, unit, end)) {
        for (const Party& party : parties_of(view, member))
            add_party(parties, party);
    }
    return parties;
}

Parties owners_before(const SentenceView& view, std::size_t unit, TokenId before) {
    const Unit& phrase = view.units[unit];
    Parties parties = nearest_owners(view, mentions_in(view, phrase.tokens.begin, before), PartyVia::Owner);
    if (parties.empty()) return owner_by_pronoun(view, unit);
    // "russian and token kazakh , kyrgyz , and uzbek [troops]"
    for (std::size_t at = unit;
         at >= 2 && (view.is_kind(at - 1, UnitKind::Coordinator) || view.is_kind(at - 1, UnitKind::Comma));) {
        std::size_t left = at - 2;
        if (view.is_kind(left, UnitKind::Comma) && left > 0) --left;
        if (!view.is_kind(left, UnitKind::NounPhrase)) break;
        const Parties more = parties_of(view, left);
        const Unit& name = view.units[left];
        const bool only_names = !more.empty() && more.back().attributive && covers(more.back().tokens, name.head);
        if (!only_names) break;
        for (Party party : more) {
            party.via = PartyVia::Owner;
            add_party(parties, party);
        }
        at = left;
    }
    return parties;
}

}  // namespace attache
