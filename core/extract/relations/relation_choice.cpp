#include "extract/relations/relation_choice.h"

#include <algorithm>
#include <numeric>
#include <span>
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

// Whether `better`, about the same pair of actors, leaves nothing to say for `draft`.
bool supersedes(const SentenceView& view, const RelationDraft& better, const RelationDraft& draft) {
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

// The indices of the drafts, those of each pair of actors together and in their order.
std::vector<std::size_t> indices_by_pair(const RelationDrafts& drafts) {
    const auto pair_of = [&drafts](std::size_t i) {
        return std::minmax(drafts[i].source.actor, drafts[i].target.actor);
    };
    std::vector<std::size_t> indices(drafts.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    std::sort(indices.begin(), indices.end(), [&](std::size_t a, std::size_t b) {
        const auto one = pair_of(a);
        const auto other = pair_of(b);
        return one != other ? one < other : a < b;
    });
    return indices;
}

// The verdicts on the drafts about one pair of actors, which alone can be weighed against one another.
void judge_pair(const SentenceView& view, const RelationDrafts& drafts, std::span<const std::size_t> of_pair,
                std::vector<DraftVerdict>& verdicts) {
    for (auto at = of_pair.begin(); at != of_pair.end(); ++at) {
        const RelationDraft& draft = drafts[*at];
        const auto better = std::find_if(of_pair.begin(), of_pair.end(), [&](std::size_t other) {
            return other != *at && supersedes(view, drafts[other], draft);
        });
        if (better != of_pair.end()) {
            verdicts[*at] = {DraftEnd::Superseded, *better};
            continue;
        }
        const auto same = std::find_if(of_pair.begin(), at, [&](std::size_t other) {
            return verdicts[other].end == DraftEnd::Chosen && drafts[other].theme == draft.theme;
        });
        if (same != at) verdicts[*at] = {DraftEnd::Repeated, *same};
    }
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
    const std::vector<std::size_t> by_pair = indices_by_pair(drafts);
    for (std::size_t begin = 0; begin < by_pair.size();) {
        std::size_t end = begin;
        while (end < by_pair.size() && same_pair(drafts[by_pair[begin]], drafts[by_pair[end]]))
            ++end;
        judge_pair(view, drafts, std::span(by_pair).subspan(begin, end - begin), verdicts);
        begin = end;
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
