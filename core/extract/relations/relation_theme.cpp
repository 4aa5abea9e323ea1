#include "extract/relations/relation_theme.h"

#include <algorithm>
#include <array>

namespace attache {

namespace {

constexpr std::size_t k_theme_count = static_cast<std::size_t>(Theme::Count_);
constexpr int k_noun_vote = 100;      // of a noun that is about one theme
constexpr int k_verb_vote = 45;       // of a verb, whose object says more
constexpr int k_meeting_vote = 80;    // of a verb of meeting and visiting: its topics are records of their own
constexpr int k_cue_vote = 160;       // of a cue of weight 1, divided by its distance
constexpr int k_distance_offset = 6;  // tokens
constexpr int k_own_divisor = 12;     // of a cue in the trigger itself: what it is about goes before what it is
constexpr int k_outside_share = 4;    // a cue outside the scope counts so many times less
constexpr int k_outright_weight = 2;  // of a cue that names a topic

Theme theme_of(ThemeVote vote) { return static_cast<Theme>(static_cast<std::uint8_t>(vote) - 1); }

Theme usual_theme(const RelationDraft& draft) {
    // "the union suspended niger", "chad left the union": of its membership
    const bool body = draft.from_verb && draft.target.via == PartyVia::Itself;
    if (body && draft.event == PloverEvent::Sanction && draft.source.is_body) return Theme::Diplomacy;
    if (body && draft.event == PloverEvent::Retreat && draft.target.is_body) return Theme::Diplomacy;
    switch (draft.event) {
        case PloverEvent::Aid: return Theme::Aid;
        case PloverEvent::Sanction: return Theme::Trade;
        case PloverEvent::Retreat:
        case PloverEvent::Mobilize:
        case PloverEvent::Assault:
        case PloverEvent::Coerce:
        case PloverEvent::Threaten: return Theme::Security;
        default: return Theme::Diplomacy;
    }
}

bool overlap(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

// Tokens between the two; 0 if they touch or overlap.
int distance(TokenRange cue, TokenRange trigger) {
    if (overlap(cue, trigger)) return 0;
    const std::size_t gap =
        cue.begin < trigger.begin ? trigger.begin.index() - cue.end.index() : cue.begin.index() - trigger.end.index();
    return static_cast<int>(std::min<std::size_t>(gap, 1000));
}

// In a relative clause that stands between the subject and its verb, and so says something else.
bool is_aside(const SentenceView& view, const RelationDraft& draft, TokenRange cue) {
    if (!draft.from_verb || draft.clause == k_no_clause || draft.trigger.begin < cue.begin) return false;
    const std::size_t unit = view.unit_at(cue.begin);
    const std::size_t subject = view.clauses[draft.clause].subject;
    if (unit == k_no_unit || subject == k_no_unit || unit < subject) return false;
    for (std::size_t k = draft.clause; k-- > 0 && view.clauses[k].begin > subject;) {
        const Clause& inner = view.clauses[k];
        if (inner.link == ClauseLink::Relative && inner.begin <= unit && unit < inner.end) return true;
    }
    return false;
}

int own_vote(const RelationDraft& draft) {
    if (!draft.from_verb) return k_noun_vote;
    const bool stays = draft.event == PloverEvent::Consult || draft.event == PloverEvent::State;
    return stays && draft.theme_vote == ThemeVote::Diplomacy ? k_meeting_vote : k_verb_vote;
}

// Where what a draft says begins: at its trigger, or at the content that "according to x" follows.
TokenRange anchor_of(const RelationDraft& draft) {
    if (draft.trigger.begin < draft.scope.end || draft.scope.empty()) return draft.trigger;
    return {draft.scope.begin, draft.scope.begin};
}

}  // namespace

ThemeVotes theme_votes(const SentenceView& view, const RelationDraft& draft) {
    ThemeVotes votes{};
    const TokenRange anchor = anchor_of(draft);
    const bool votes_itself = draft.theme_vote != ThemeVote::Any;
    if (votes_itself) votes[static_cast<std::size_t>(theme_of(draft.theme_vote))] = own_vote(draft);
    for (const PhraseHit& hit : view.own_theme_hits) {
        const ThemeCueRow& row = theme_cue_rows()[hit.row];
        const bool inside = draft.scope.begin <= hit.tokens.begin && hit.tokens.end <= draft.scope.end &&
                            !is_aside(view, draft, hit.tokens);
        const bool own = overlap(hit.tokens, draft.trigger) || overlap(hit.tokens, draft.object);
        if (own && draft.from_verb && votes_itself && row.theme == theme_of(draft.theme_vote))
            continue;  // said already
        const int divisor = own ? k_own_divisor : k_distance_offset + distance(hit.tokens, anchor);
        const int vote = k_cue_vote * row.weight / divisor;
        votes[static_cast<std::size_t>(row.theme)] += inside ? vote : vote / k_outside_share;
    }
    return votes;
}

Theme choose_theme(const SentenceView& view, const RelationDraft& draft) {
    const ThemeVotes votes = theme_votes(view, draft);
    const auto best = std::max_element(votes.begin(), votes.end());
    return *best == 0 ? usual_theme(draft) : static_cast<Theme>(best - votes.begin());
}

std::vector<Theme> named_themes(const SentenceView& view, TokenRange tokens) {
    std::array<bool, k_theme_count> named{};
    for (const PhraseHit& hit : view.theme_hits) {
        const ThemeCueRow& row = theme_cue_rows()[hit.row];
        const bool inside = tokens.begin <= hit.tokens.begin && hit.tokens.end <= tokens.end;
        if (inside && row.weight >= k_outright_weight) named[static_cast<std::size_t>(row.theme)] = true;
    }
    std::vector<Theme> themes;
    for (std::size_t i = 0; i < k_theme_count; ++i) {
        if (named[i]) themes.push_back(static_cast<Theme>(i));
    }
    return themes;
}

}  // namespace attache
