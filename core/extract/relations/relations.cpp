#include "extract/relations/relations.h"

#include <algorithm>
#include <span>
#include <utility>

#include "extract/relations/adjective_relations.h"
#include "extract/relations/attribution.h"
#include "extract/relations/compound_relations.h"
#include "extract/relations/noun_relations.h"
#include "extract/relations/relation_choice.h"
#include "extract/relations/relation_reason.h"
#include "extract/relations/relation_status.h"
#include "extract/relations/relation_theme.h"
#include "extract/relations/verb_relations.h"
#include "extract/sentence_index.h"
#include "extract/sentence_view.h"

namespace attache {

namespace {

constexpr std::size_t k_counterpart_reach = 2;  // sentences in which the last counterpart is still meant

constexpr std::size_t k_pervading_share = 3;  // one in so many sentences names the country a text is about

// The elements of a list sorted by position that begin in a range of tokens; ranges are asked for from left to right.
template <class T>
class Cursor {
public:
    explicit Cursor(std::span<const T> all) : all_(all) {}

    std::span<const T> in(TokenRange range) {
        while (at_ < all_.size() && all_[at_].tokens.begin < range.begin)
            ++at_;
        std::size_t end = at_;
        while (end < all_.size() && all_[end].tokens.begin < range.end)
            ++end;
        const std::span<const T> found = all_.subspan(at_, end - at_);
        at_ = end;
        return found;
    }
    // The index of the first element that the last in() gave.
    [[nodiscard]] std::size_t index_of(const T& element) const {
        return static_cast<std::size_t>(&element - all_.data());
    }

private:
    std::span<const T> all_;
    std::size_t at_ = 0;
};

std::span<const PhraseHit> hits_of(const PhraseHits& phrases, PhraseKind kind) { return phrases.of(kind); }

// The tokens that are part of a name, for the tagger.
std::vector<TokenRange> name_ranges(const Document& document, const MentionFindings& findings) {
    std::vector<TokenRange> names;
    const std::span<const Mention> mentions = findings.mentions.elements();
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i].via == MentionVia::Pronoun || mentions[i].via == MentionVia::Role) continue;
        names.push_back(name_part(document, findings, mentions[i], mentions.subspan(i + 1)));
    }
    std::sort(names.begin(), names.end());
    return names;
}

// Talks about several topics are a record for each of them.
void add_topics(const SentenceView& view, RelationDrafts& drafts) {
    const std::size_t count = drafts.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (!drafts[i].has_topics) continue;
        for (const Theme theme : named_themes(view, drafts[i].scope)) {
            if (theme == drafts[i].theme) continue;
            RelationDraft topic = drafts[i];
            topic.theme = theme;
            drafts.push_back(topic);
        }
    }
}

// The country that a sentence may leave out because the whole text is about it; none for a text about many, such as
// a collection of news, whose most frequent country is no more than that.
EntityId pervading_subject(const MentionFindings& findings) {
    if (!findings.subject.has_value()) return EntityId::none();
    std::size_t sentences = 0;
    std::size_t with_subject = 0;
    SentenceId last;
    bool last_has_subject = false;
    for (const Mention& mention : findings.mentions) {
        const EntityId actor = acting_for(findings.entities, mention.entity);
        if (!actor.has_value()) continue;
        if (mention.sentence != last) {
            last = mention.sentence;
            last_has_subject = false;
            ++sentences;
        }
        if (actor == findings.subject && !last_has_subject) {
            last_has_subject = true;
            ++with_subject;
        }
    }
    return with_subject * k_pervading_share >= sentences ? findings.subject : EntityId::none();
}

// "does not recognise", "will not extradite", "failed to agree": what would be friendly is refused.
bool is_refused(const SentenceView& view, const RelationDraft& draft) {
    if (!draft.from_verb || draft.clause == k_no_clause || draft.polarity <= 0) return false;
    switch (draft.event) {
        case PloverEvent::Support:
        case PloverEvent::Cooperate:
        case PloverEvent::Agree:
        case PloverEvent::Concede: break;
        default: return false;
    }
    const Clause& clause = view.clauses[draft.clause];
    if (view.units[clause.verb].negated) return true;
    if (clause.link != ClauseLink::Infinitive || clause.governor == k_no_clause) return false;
    const Unit& above = view.units[view.clauses[clause.governor].verb];
    return value_of(verb_lemma(view.word(above.head)), WordClass::Intending) == 2;
}

// "did not sanction": what would be hostile is left undone.
bool is_spared(const SentenceView& view, const RelationDraft& draft) {
    return draft.from_verb && draft.clause != k_no_clause && draft.polarity < 0 && draft.event != PloverEvent::Reject &&
           view.units[view.clauses[draft.clause].verb].negated;
}

// "halted the transit of goods from oman to chad": trade that another act stops is good for nobody.
void weigh_stopped_trade(RelationDrafts& drafts) {
    for (RelationDraft& draft : drafts) {
        const bool trade = !draft.from_verb && draft.event == PloverEvent::State && draft.polarity > 0 && !draft.mutual;
        if (!trade) continue;
        const bool stopped = std::any_of(drafts.begin(), drafts.end(), [&](const RelationDraft& other) {
            return other.from_verb && other.event == PloverEvent::Sanction &&
                   other.scope.begin <= draft.trigger.begin && draft.trigger.end <= other.scope.end;
        });
        if (stopped) draft.polarity = 0;
    }
}

// "provided $5 million in security assistance": help with a sum is aid whatever it is for; a loan is not.
bool is_paid_help(const RelationDraft& draft, std::span<const Amount> amounts) {
    if (draft.event != PloverEvent::Aid || !draft.from_verb || draft.theme == Theme::Finance) return false;
    return std::any_of(amounts.begin(), amounts.end(), [&](const Amount& amount) {
        const bool inside = draft.scope.begin <= amount.tokens.begin && amount.tokens.end <= draft.scope.end;
        return inside && amount.unit != "percent" && amount.role != AmountRole::Trade;
    });
}

class Reader {
public:
    Reader(const Document& document, const PhraseHits& phrases, const MentionFindings& findings,
           const MentionIndex& index, const Store<DateId, DateMention>& dates, const Store<AmountId, Amount>& amounts,
           RelationTrace* trace)
        : document_(document),
          findings_(findings),
          index_(index),
          tags_(find_tags(document, name_ranges(document, findings))),
          verbs_(hits_of(phrases, PhraseKind::VerbFrame)),
          nouns_(hits_of(phrases, PhraseKind::NounFrame)),
          themes_(hits_of(phrases, PhraseKind::ThemeCue)),
          dates_(dates.elements()),
          amounts_(amounts.elements()),
          trace_(trace) {
        setting_.subject = pervading_subject(findings);
        view_.document = &document_;
        view_.tags = &tags_;
    }

    Store<RelationId, Relation> run() {
        Store<RelationId, Relation> relations;
        for (SentenceId id(0); id != document_.sentences.end_id(); id = SentenceId(id.index() + 1))
            read_sentence(id, relations);
        if (trace_ != nullptr) trace_->tags = std::move(tags_);
        return relations;
    }

    // In order of the text: what is read depends on the sentences before.
    void read_sentence(SentenceId id, Store<RelationId, Relation>& relations) {
        SentenceView& view = view_;
        view.id = id;
        view.tokens = document_.sentences[id].tokens;
        view.verb_hits = verbs_.in(view.tokens);
        view.noun_hits = nouns_.in(view.tokens);
        view.theme_hits = themes_.in(view.tokens);
        const std::span<const DateMention> dates = dates_.in(view.tokens);
        const std::span<const Amount> amounts = amounts_.in(view.tokens);
        view.actors = find_actor_mentions(document_, findings_, index_.of_sentence(id), std::move(view.actors));
        const bool stale =
            !counterpart_since_.has_value() || id.index() > counterpart_since_.index() + k_counterpart_reach;
        if (stale) setting_.counterpart = EntityId::none();
        RelationTrace* const trace = trace_ != nullptr && trace_->sentence == id ? trace_ : nullptr;
        if (trace != nullptr) trace->setting = setting_;
        const bool nobody = view.actors.empty() && !setting_.counterpart.has_value();
        if (nobody || (view.verb_hits.empty() && view.noun_hits.empty())) return;
        view.units = find_chunks(document_, tags_, view.tokens, std::move(view.units));
        view.clauses = find_clauses(document_, view.units, std::move(view.clauses));
        note_cues(view);

        SentenceIndex index(view);
        RelationDrafts drafts;
        add_verb_relations(view, setting_, index, drafts);
        add_noun_relations(view, setting_, index, drafts);
        add_compound_relations(view, drafts);
        add_adjective_relations(view, drafts);
        add_attributions(view, setting_.subject, drafts);
        for (RelationDraft& draft : drafts) {
            draft.theme = choose_theme(view, draft);
            if (is_paid_help(draft, amounts)) draft.theme = Theme::Aid;
        }
        weigh_stopped_trade(drafts);
        add_topics(view, drafts);
        if (trace != nullptr) trace->drafts = drafts;
        drafts = choose_drafts(view, findings_.entities, std::move(drafts));

        std::vector<Relation> found;
        for (const RelationDraft& draft : drafts)
            found.push_back(finish(view, draft, dates, amounts));
        std::sort(found.begin(), found.end(), [](const Relation& a, const Relation& b) {
            if (a.trigger != b.trigger) return a.trigger < b.trigger;
            if (a.source != b.source) return a.source < b.source;
            if (a.target != b.target) return a.target < b.target;
            return a.theme < b.theme;
        });
        note_counterpart(id, found);
        for (Relation& relation : found)
            relations.add(std::move(relation));
    }

private:
    // The one whom the report's subject has to do with in this sentence; nobody if there are several.
    void note_counterpart(SentenceId id, const std::vector<Relation>& found) {
        EntityId other = EntityId::none();
        for (const Relation& relation : found) {
            if (relation.source != setting_.subject && relation.target != setting_.subject) continue;
            const EntityId actor = relation.source == setting_.subject ? relation.target : relation.source;
            if (other.has_value() && other != actor) {
                setting_.counterpart = EntityId::none();
                return;
            }
            other = actor;
        }
        if (!other.has_value()) return;
        setting_.counterpart = other;
        counterpart_since_ = id;
    }

    [[nodiscard]] Relation finish(const SentenceView& view, const RelationDraft& draft,
                                  std::span<const DateMention> dates, std::span<const Amount> amounts) const {
        Relation relation;
        relation.source = draft.source.actor;
        relation.target = draft.target.actor;
        relation.mutual = draft.mutual;
        relation.implicit = draft.source.resolved || draft.target.resolved;
        relation.theme = draft.theme;
        relation.event = draft.event;
        relation.polarity = static_cast<std::int8_t>(draft.polarity);
        relation.status = choose_status(view, draft);
        if (relation.status == RelationStatus::Denied && is_refused(view, draft)) {
            relation.event = PloverEvent::Reject;
            relation.polarity = -1;
        } else if (relation.status == RelationStatus::Denied && is_spared(view, draft)) {
            relation.polarity = 0;
        }
        relation.sentence = view.id;
        relation.trigger = document_.span_of(draft.trigger);
        relation.date = date_for(view, draft, dates);
        for (const Amount& amount : amounts) {
            const bool inside = draft.scope.begin <= amount.tokens.begin && amount.tokens.end <= draft.scope.end;
            if (inside) relation.amounts.emplace_back(amounts_.index_of(amount));
        }
        relation.confidence_percent = static_cast<std::uint8_t>(std::clamp(draft.confidence, 1, 100));
        relation.rule = draft.rule;
        relation.reason = reason_for(view, findings_.entities, draft);
        return relation;
    }

    // The first date in the draft's scope, else the last one before it that no other clause's verb cuts off.
    [[nodiscard]] DateId date_for(const SentenceView& view, const RelationDraft& draft,
                                  std::span<const DateMention> dates) const {
        const DateMention* before = nullptr;
        for (const DateMention& date : dates) {
            if (draft.scope.begin <= date.tokens.begin && date.tokens.end <= draft.scope.end)
                return DateId(dates_.index_of(date));
            if (date.tokens.end <= draft.scope.begin) before = &date;
        }
        if (before == nullptr) return DateId::none();
        const std::size_t unit = view.unit_at(before->tokens.begin);
        const bool opener =
            unit == k_no_unit || view.clause_at(unit) == k_no_clause || view.clause_at(unit) == draft.clause;
        return opener ? DateId(dates_.index_of(*before)) : DateId::none();
    }

    const Document& document_;
    const MentionFindings& findings_;
    const MentionIndex& index_;
    Tags tags_;
    Cursor<PhraseHit> verbs_;
    Cursor<PhraseHit> nouns_;
    Cursor<PhraseHit> themes_;
    Cursor<DateMention> dates_;
    Cursor<Amount> amounts_;
    Setting setting_;
    SentenceId counterpart_since_;
    RelationTrace* trace_;  // may be null
    SentenceView view_;     // of the sentence that is being read; the next one takes over its memory
};

}  // namespace

Store<RelationId, Relation> find_relations(const Document& document, const PhraseHits& phrases,
                                           const MentionFindings& mentions, const MentionIndex& index,
                                           const Store<DateId, DateMention>& dates,
                                           const Store<AmountId, Amount>& amounts, RelationTrace* trace) {
    return Reader(document, phrases, mentions, index, dates, amounts, trace).run();
}

struct RelationReading::Work {
    Reader reader;
    std::size_t sentences;
    std::size_t next = 0;
    Store<RelationId, Relation> relations;
};

RelationReading::RelationReading(const Document& document, const PhraseHits& phrases, const MentionFindings& mentions,
                                 const MentionIndex& index, const Store<DateId, DateMention>& dates,
                                 const Store<AmountId, Amount>& amounts)
    : work_(new Work{{document, phrases, mentions, index, dates, amounts, nullptr}, document.sentences.size(), 0, {}}) {
}

RelationReading::~RelationReading() = default;

float RelationReading::read(std::size_t sentences) {
    const std::size_t end = std::min(work_->sentences, work_->next + sentences);
    for (; work_->next < end; ++work_->next)
        work_->reader.read_sentence(SentenceId(work_->next), work_->relations);
    if (end == work_->sentences) return 1;
    return static_cast<float>(end) / static_cast<float>(work_->sentences);
}

Store<RelationId, Relation> RelationReading::take() { return std::move(work_->relations); }

}  // namespace attache
