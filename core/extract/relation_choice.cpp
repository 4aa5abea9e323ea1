#include "extract/relation_choice.h"

#include <algorithm>
#include <utility>

namespace attache {

namespace {

constexpr int k_weak = 65;  // a verb less sure than this does not silence a noun with a theme of its own

bool same_pair(const RelationDraft& a, const RelationDraft& b) {
    const bool alike = a.source.actor == b.source.actor && a.target.actor == b.target.actor;
    const bool mirrored = a.source.actor == b.target.actor && a.target.actor == b.source.actor;
    return alike || mirrored;
}

bool is_inside(TokenRange inner, TokenRange outer) { return outer.begin <= inner.begin && inner.end <= outer.end; }

bool is_below(const SentenceView& view, std::size_t clause, std::size_t above) {
    if (clause == k_no_clause || above == k_no_clause) return false;
    for (std::size_t k = view.clauses[clause].governor; k != k_no_clause; k = view.clauses[k].governor) {
        if (k == above) return true;
    }
    return false;
}

// "imports fuel from india , which imposed a blockade": a clause about the other side says something else.
bool is_own_statement(const SentenceView& view, const RelationDraft& draft, const RelationDraft& above) {
    if (draft.clause == k_no_clause || draft.source.actor == above.source.actor) return false;
    const ClauseLink link = view.clauses[draft.clause].link;
    return (link == ClauseLink::Relative || link == ClauseLink::Participle) && draft.event != above.event;
}

// "the main donor to facilitate ...": the infinitive after a noun says what the noun's relation is for.
bool is_purpose_of(const SentenceView& view, const RelationDraft& verb, const RelationDraft& noun) {
    if (verb.clause == k_no_clause || view.clauses[verb.clause].link != ClauseLink::Infinitive) return false;
    return view.unit_at(noun.trigger.begin) + 1 == view.clauses[verb.clause].begin;
}

// Whether `better` leaves nothing to say for `draft`.
bool supersedes(const SentenceView& view, const RelationDraft& better, const RelationDraft& draft) {
    if (!same_pair(better, draft)) return false;
    if (better.from_verb && !draft.from_verb) {
        const bool other_theme = draft.theme_vote != ThemeVote::Any && draft.theme != better.theme;
        const bool other_sign =
            better.event == PloverEvent::Cooperate && draft.polarity * better.polarity < 0;  // "use its veto"
        const bool says_more = better.confidence < k_weak && (other_theme || other_sign);
        return is_inside(draft.trigger, better.scope) && !says_more;
    }
    if (!better.from_verb && draft.from_verb) return is_purpose_of(view, draft, better);
    if (draft.has_topics && better.event == PloverEvent::Consult && draft.theme != better.theme)
        return false;  // "met to discuss trade"
    if (better.from_verb && draft.from_verb)
        return is_below(view, draft.clause, better.clause) && !is_own_statement(view, draft, better);
    if (draft.from_verb) return false;
    // "the drawdown of forces in x": the first noun says what happens, the second only whose it is.
    if (draft.is_compound != better.is_compound) return draft.is_compound;
    const bool goes_on = better.trigger.end <= draft.trigger.begin && is_inside(draft.trigger, better.scope);
    return goes_on && better.event != PloverEvent::State && draft.event == PloverEvent::State;
}

bool goes_first(const RelationDraft& a, const RelationDraft& b) {
    if (a.confidence != b.confidence) return a.confidence > b.confidence;
    return a.trigger.begin < b.trigger.begin;
}

}  // namespace

void order_drafts(const Store<EntityId, Entity>& entities, RelationDrafts& drafts) {
    for (RelationDraft& draft : drafts) {
        if (draft.mutual && entities[draft.target.actor].code < entities[draft.source.actor].code)
            std::swap(draft.source, draft.target);
    }
    std::stable_sort(drafts.begin(), drafts.end(), goes_first);
}

std::vector<DraftVerdict> judge_drafts(const SentenceView& view, const RelationDrafts& drafts) {
    std::vector<DraftVerdict> verdicts(drafts.size());
    const auto index_of = [&drafts](const RelationDraft& draft) {
        return static_cast<std::size_t>(&draft - drafts.data());
    };
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const RelationDraft& draft = drafts[i];
        const auto better = std::find_if(drafts.begin(), drafts.end(), [&](const RelationDraft& other) {
            return &other != &draft && supersedes(view, other, draft);
        });
        if (better != drafts.end()) {
            verdicts[i] = {DraftEnd::Superseded, index_of(*better)};
            continue;
        }
        const auto before = drafts.begin() + static_cast<std::ptrdiff_t>(i);
        const auto same = std::find_if(drafts.begin(), before, [&](const RelationDraft& other) {
            return verdicts[index_of(other)].end == DraftEnd::Chosen && same_pair(other, draft) &&
                   other.theme == draft.theme;
        });
        if (same != before) verdicts[i] = {DraftEnd::Repeated, index_of(*same)};
    }
    return verdicts;
}

RelationDrafts choose_drafts(const SentenceView& view, const Store<EntityId, Entity>& entities, RelationDrafts drafts) {
    order_drafts(entities, drafts);
    const std::vector<DraftVerdict> verdicts = judge_drafts(view, drafts);
    RelationDrafts chosen;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (verdicts[i].end == DraftEnd::Chosen) chosen.push_back(drafts[i]);
    }
    return chosen;
}

}  // namespace attache
