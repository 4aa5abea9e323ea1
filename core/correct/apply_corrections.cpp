#include "correct/apply_corrections.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/second_part.h"
#include "correct/date_shape.h"
#include "correct/entity_merges.h"

namespace attache {
namespace {

constexpr std::string_view k_rule = "corrected";

// Every relation keeps the number that its name has.
void number_relations(Store<RelationId, Relation>& relations) {
    SentenceId sentence = SentenceId::none();
    std::uint32_t number = 0;
    for (Relation& relation : relations) {
        number = relation.sentence == sentence ? number + 1 : 1;
        sentence = relation.sentence;
        relation.number = number;
    }
}

class Corrector {
public:
    explicit Corrector(const Report& read)
        : read_(read),
          findings_(read.findings),
          merges_(read.findings.entities.size()),
          hidden_(findings_.relations.size()) {
        number_relations(findings_.relations);
    }

    CorrectedFindings run(const Corrections& corrections) {
        std::vector<CorrectionOutcome> outcomes;
        for (const Correction& correction : corrections) {
            outcome_ = CorrectionOutcome();
            outcome_.trouble = trouble_with(correction);
            if (outcome_.applies()) std::visit(*this, correction);
            if (outcome_.applies()) ++findings_.corrections;
            outcomes.push_back(std::move(outcome_));
        }
        finish();
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            find_again(corrections[i], outcomes[i]);
        return {std::move(findings_), std::move(outcomes)};
    }

    void operator()(const HideRelation& c) {
        if (const auto id = relation(c.relation)) hidden_[id->index()] = true;
    }
    void operator()(const RetypeRelation& c) {
        if (const auto id = relation(c.relation)) set_kind(findings_.relations[*id], c.kind);
    }
    void operator()(const RedirectRelation& c) {
        const auto id = relation(c.relation);
        if (id) set_parties(findings_.relations[*id], c.parties);
    }
    void operator()(const AddRelation& c) {
        const auto sentence = find<SentenceId>(c.sentence, "sentence");
        if (!sentence) return;
        outcome_.read = Item();
        outcome_.sentence = *sentence;
        Relation relation;
        relation.sentence = *sentence;
        relation.confidence_percent = 100;
        relation.rule = k_rule;
        relation.number = c.number;
        relation.date = only_date_of(*sentence);
        set_kind(relation, c.kind);
        set_parties(relation, c.parties);
        relation.trigger = words_between(relation);
        if (outcome_.applies()) added_.push_back(std::move(relation));
    }
    void operator()(const RenameEntity& c) {
        const auto id = find<EntityId>(c.entity, "actor");
        if (!id) return;
        Entity& entity = findings_.entities[*id];
        entity.name = c.name;
        entity.acronym.clear();  // short_name() would show it instead of the new name
        entity.corrected = true;
    }
    void operator()(const MergeEntity& c) {
        const auto into = entity_of(c.into);
        const auto id = find<EntityId>(c.entity, "actor");
        if (id && into && !merges_.merge(*id, *into)) outcome_.trouble = "These actors are one already";
    }
    void operator()(const ChangeDate& c) {
        const auto id = find<DateId>(c.date, "date");
        if (!id) return;
        DateMention& date = findings_.dates[*id];
        outcome_.sentence = date.sentence;
        for (Amount& amount : findings_.amounts)
            move_period(amount, read_.findings.dates[*id], c);
        date.precision = shape_of(c.earliest, c.latest, read_.findings.dates[*id].precision);
        date.earliest = c.earliest;
        date.latest = c.latest;
        date.corrected = true;
    }
    void operator()(const ChangeAmountStatus& c) {
        const auto id = find<AmountId>(c.amount, "amount");
        if (!id) return;
        Amount& amount = findings_.amounts[*id];
        outcome_.sentence = amount.sentence;
        if (!amount.aid) {
            outcome_.trouble = "This amount is no aid, so that it has no status";
            return;
        }
        amount.aid->status = c.status;
        amount.corrected = true;
    }

private:
    // --- finding what is named -----------------------------------------------------------------------------

    template <class IdT>
    std::optional<IdT> find(const std::string& name, const char* what) {
        const std::optional<Item> item = find_item(read_, name);
        const IdT* id = item ? std::get_if<IdT>(&*item) : nullptr;
        if (id == nullptr) {
            outcome_.trouble = std::string("This report has no ") + what + " \"" + name + '"';
            return std::nullopt;
        }
        outcome_.read = *item;
        return *id;
    }
    std::optional<RelationId> relation(const std::string& name) {
        const auto id = find<RelationId>(name, "relation");
        if (id) outcome_.sentence = read_.findings.relations[*id].sentence;
        return id;
    }
    // Without making it what the correction is about.
    std::optional<EntityId> entity_of(const std::string& code) {
        const Item before = outcome_.read;
        const auto id = find<EntityId>(code, "actor");
        outcome_.read = before;
        return id;
    }

    // --- changing ------------------------------------------------------------------------------------------

    static void set_kind(Relation& relation, const RelationKind& kind) {
        relation.theme = kind.theme;
        relation.event = kind.event;
        relation.polarity = kind.polarity;
        relation.status = kind.status;
        relation.corrected = true;
    }
    void set_parties(Relation& relation, const RelationParties& parties) {
        auto source = entity_of(parties.source);
        auto target = source ? entity_of(parties.target) : std::nullopt;
        if (!source || !target) return;
        // By code, as the reading has it.
        if (parties.mutual && parties.target < parties.source) std::swap(source, target);
        relation.source = *source;
        relation.target = *target;
        relation.mutual = parties.mutual;
        relation.implicit = false;
        relation.corrected = true;
    }
    // From the first to the last place where its sentence names one of its actors; the sentence, if it names neither.
    [[nodiscard]] ByteSpan words_between(const Relation& relation) const {
        ByteSpan words;
        for (const Mention& mention : read_.findings.mentions) {
            const bool is_party = mention.entity == relation.source || mention.entity == relation.target;
            if (mention.sentence != relation.sentence || !is_party) continue;
            if (words.empty()) words.begin = mention.span.begin;
            words.end = mention.span.end;
        }
        return words.empty() ? read_.document.sentences[relation.sentence].span : words;
    }
    [[nodiscard]] DateId only_date_of(SentenceId sentence) const {
        DateId only = DateId::none();
        for (DateId id(0); id != read_.findings.dates.end_id(); id = DateId(id.index() + 1)) {
            if (read_.findings.dates[id].sentence != sentence) continue;
            if (only.has_value()) return DateId::none();
            only = id;
        }
        return only;
    }
    // The period of an amount that was that of the date.
    static void move_period(Amount& amount, const DateMention& before, const ChangeDate& c) {
        if (!amount.aid || amount.sentence != before.sentence) return;
        if (amount.aid->from != before.earliest || amount.aid->to != before.latest) return;
        amount.aid->from = c.earliest;
        amount.aid->to = c.latest;
        amount.corrected = true;
    }

    // --- at the end ----------------------------------------------------------------------------------------

    void finish() {
        auto& relations = findings_.relations.elements();
        std::vector<Relation> shown;
        shown.reserve(relations.size() + added_.size());
        for (std::size_t i = 0; i < relations.size(); ++i) {
            if (!hidden_[i]) shown.push_back(std::move(relations[i]));
        }
        relations = std::move(shown);
        for (Relation& relation : added_)
            insert(std::move(relation));
        if (merges_.none()) return;
        now_ = merge_entities(findings_, merges_);
        for (Relation& relation : relations) {
            const auto code = [&](EntityId id) { return std::string_view(findings_.entities[id].code); };
            if (relation.mutual && code(relation.target) < code(relation.source))
                std::swap(relation.source, relation.target);
        }
    }
    void insert(Relation relation) {
        auto& relations = findings_.relations.elements();
        const auto comes_after = [&](const Relation& other) {
            if (other.sentence != relation.sentence) return other.sentence > relation.sentence;
            return std::pair(other.trigger.begin, other.number) > std::pair(relation.trigger.begin, relation.number);
        };
        relations.insert(std::find_if(relations.begin(), relations.end(), comes_after), std::move(relation));
    }

    // Where what a correction is about stands now.
    void find_again(const Correction& correction, CorrectionOutcome& outcome) const {
        if (!outcome.applies()) return;
        if (const EntityId* entity = std::get_if<EntityId>(&outcome.read)) {
            outcome.item = now_.empty() ? *entity : now_[entity->index()];
        } else if (std::holds_alternative<DateId>(outcome.read) || std::holds_alternative<AmountId>(outcome.read)) {
            outcome.item = outcome.read;
        } else {
            outcome.item = relation_now(correction, outcome);
        }
    }
    [[nodiscard]] Item relation_now(const Correction& correction, const CorrectionOutcome& outcome) const {
        const auto* added = std::get_if<AddRelation>(&correction);
        std::uint32_t number = added == nullptr ? 0 : added->number;
        if (const RelationId* id = std::get_if<RelationId>(&outcome.read)) number = read_number(*id);
        const auto& relations = findings_.relations;
        for (RelationId id(0); id != relations.end_id(); id = RelationId(id.index() + 1)) {
            if (relations[id].sentence == outcome.sentence && relations[id].number == number) return id;
        }
        return {};
    }
    [[nodiscard]] std::uint32_t read_number(RelationId id) const {
        std::uint32_t number = 1;
        const auto& relations = read_.findings.relations;
        while (id.index() > 0 && relations[RelationId(id.index() - 1)].sentence == relations[id].sentence) {
            id = RelationId(id.index() - 1);
            ++number;
        }
        return number;
    }

    const Report& read_;
    Findings findings_;
    EntityMerges merges_;
    std::vector<bool> hidden_;  // by relation as read
    std::vector<Relation> added_;
    std::vector<EntityId> now_;  // by entity as read; empty: none was merged
    CorrectionOutcome outcome_;  // of the correction that is applied
};

}  // namespace

ATTACHE_SECOND_PART CorrectedFindings apply_corrections(const Report& read, const Corrections& corrections) {
    return Corrector(read).run(corrections);
}

bool is_corrected(const Findings& findings, const Item& item) {
    if (const auto* relation = std::get_if<RelationId>(&item)) return findings.relations[*relation].corrected;
    if (const auto* entity = std::get_if<EntityId>(&item)) return findings.entities[*entity].corrected;
    if (const auto* date = std::get_if<DateId>(&item)) return findings.dates[*date].corrected;
    const auto* amount = std::get_if<AmountId>(&item);
    return amount != nullptr && findings.amounts[*amount].corrected;
}

bool is_added(const Relation& relation) { return relation.rule == k_rule; }

std::vector<SentenceId> corrected_sentences(const std::vector<CorrectionOutcome>& outcomes) {
    std::vector<SentenceId> sentences;
    for (const CorrectionOutcome& each : outcomes) {
        if (each.applies() && each.sentence.has_value()) sentences.push_back(each.sentence);
    }
    std::sort(sentences.begin(), sentences.end());
    sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
    return sentences;
}

}  // namespace attache
