// Relations of a sentence: what may state one, the drafts, how their themes were voted for, and which were chosen.
#include <algorithm>

#include "explain/names.h"
#include "explain/sentence_steps.h"
#include "extract/relations/arguments.h"
#include "extract/relations/relation_choice.h"
#include "extract/relations/relation_status.h"
#include "extract/relations/relation_theme.h"

namespace attache {

namespace {

Cell number_cell(std::size_t number) { return static_cast<double>(number); }

bool overlap(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

// "TJK", "RUS (agent)", "TJK (left out)"
std::string party_text(const ReadSentence& sentence, const Party& party) {
    std::string text = sentence.code(party.actor);
    if (party.via != PartyVia::Itself) text.append(" (").append(name_of(party.via)).append(")");
    return text;
}

// The drafts in the order in which they were weighed, and what became of each.
struct Weighed {
    explicit Weighed(const ReadSentence& sentence) : drafts(sentence.trace.drafts) {
        order_drafts(sentence.findings().entities, drafts);
        verdicts = judge_drafts(sentence.view, drafts);
    }

    RelationDrafts drafts;
    std::vector<DraftVerdict> verdicts;
};

std::string verdict_text(const Weighed& weighed, std::size_t i) {
    const DraftVerdict& verdict = weighed.verdicts[i];
    const std::string by = "draft " + std::to_string(verdict.by);
    if (verdict.end == DraftEnd::Chosen) return "chosen";
    if (verdict.end == DraftEnd::Repeated) return "dropped: " + by + " has the same pair and theme and goes first";
    const RelationDraft& better = weighed.drafts[verdict.by];
    const RelationDraft& draft = weighed.drafts[i];
    if (better.from_verb && !draft.from_verb) return "superseded: stands in what the verb of " + by + " says";
    if (!better.from_verb && draft.from_verb) return "superseded: says what the noun of " + by + " is for";
    if (better.from_verb) return "superseded: its clause is under that of " + by;
    return "superseded: " + by + " says more of the same pair";
}

// Why a verb of the frame tables states nothing here, as far as the grammar shows it.
std::string why_silent(const SentenceView& view, const PhraseHit& hit) {
    const std::size_t unit = view.unit_at(hit.tokens.begin);
    if (unit == k_no_unit) return ": stands in no chunk";
    if (view.units[unit].kind != UnitKind::VerbGroup)
        return ": stands in a chunk that is a " + std::string(name_of(view.units[unit].kind));
    const std::size_t clause = view.clause_of_verb(unit);
    if (view.units[unit].head != hit.tokens.begin || clause == k_no_clause) return ": is not the main verb of a clause";
    if (verb_frame_rows()[hit.row].scheme == VerbScheme::Tells) return ": only tells what follows";
    const std::size_t from = view.clauses[clause].verb + 1;
    const std::vector<Argument> arguments = arguments_in(view, from, complement_end(view, clause, false));
    const bool has_doer = !subject_parties(view, clause).empty();
    const bool has_other = std::any_of(arguments.begin(), arguments.end(),
                                       [](const Argument& argument) { return !argument.parties.empty(); });
    if (!has_doer && !has_other) return ": no actor in its clause";
    if (!has_doer) return ": no actor as its subject";
    return has_other ? "" : ": no actor in its complement";
}

// What a trigger led to: the drafts whose trigger it touches.
std::string outcome(const SentenceView& view, const Weighed& weighed, PhraseKind kind, const PhraseHit& hit) {
    const TokenRange trigger = hit.tokens;
    std::string text;
    for (std::size_t i = 0; i < weighed.drafts.size(); ++i) {
        const RelationDraft& draft = weighed.drafts[i];
        if (!overlap(draft.trigger, trigger) && !overlap(draft.object, trigger)) continue;
        text += (text.empty() ? "draft " : ", ") + std::to_string(i);
    }
    if (!text.empty()) return text;
    return kind == PhraseKind::VerbFrame ? "no draft" + why_silent(view, hit) : std::string("no draft");
}

// The clause whose verb group, or else whose innermost part, a token stands in.
Cell clause_cell(const SentenceView& view, TokenId token) {
    const std::size_t unit = view.unit_at(token);
    if (unit == k_no_unit) return {};
    const std::size_t own = view.clause_of_verb(unit);
    const std::size_t clause = own != k_no_clause ? own : view.clause_at(unit);
    return clause == k_no_clause ? Cell() : number_cell(clause);
}

}  // namespace

ExplainedStep explain_triggers(const ReadSentence& sentence) {
    ExplainedStep step{"triggers", {}, {{"tokens", "words", "row", "clause", "outcome"}, {}}};
    if (sentence.view.actors.empty() && !sentence.trace.setting.counterpart.has_value())
        step.note = "no actor is named here, so nothing is tried";
    const Weighed weighed(sentence);
    for (const PhraseKind kind : {PhraseKind::VerbFrame, PhraseKind::NounFrame}) {
        for (const PhraseHit& hit : sentence.hits(kind)) {
            step.table.rows.push_back({sentence.numbers(hit.tokens), sentence.words(hit.tokens),
                                       ReadSentence::row(kind, hit), clause_cell(sentence.view, hit.tokens.begin),
                                       outcome(sentence.view, weighed, kind, hit)});
        }
    }
    return step;
}

ExplainedStep explain_drafts(const ReadSentence& sentence) {
    ExplainedStep step{"drafts",
                       {},
                       {{"draft", "rule", "trigger", "source", "target", "mutual", "theme", "event", "polarity",
                         "status", "confidence", "scope"},
                        {}}};
    const Setting& setting = sentence.trace.setting;
    if (setting.subject.has_value()) step.note = sentence.code(setting.subject) + " (the subject)";
    if (setting.counterpart.has_value())
        step.note += (step.note.empty() ? "" : " and ") + sentence.code(setting.counterpart) + " (met just before)";
    step.note += step.note.empty() ? "no actor may be left out" : " may be left out";
    const Weighed weighed(sentence);
    for (std::size_t i = 0; i < weighed.drafts.size(); ++i) {
        const RelationDraft& draft = weighed.drafts[i];
        step.table.rows.push_back({number_cell(i), std::string(draft.rule), sentence.words(draft.trigger),
                                   party_text(sentence, draft.source), party_text(sentence, draft.target), draft.mutual,
                                   std::string(name_of(draft.theme)), std::string(name_of(draft.event)),
                                   static_cast<double>(draft.polarity),
                                   std::string(name_of(choose_status(sentence.view, draft))),
                                   static_cast<double>(draft.confidence), sentence.numbers(draft.scope)});
    }
    return step;
}

ExplainedStep explain_choice(const ReadSentence& sentence) {
    ExplainedStep step{"choice", {}, {{"draft", "verdict", "theme_votes"}, {}}};
    const Weighed weighed(sentence);
    for (std::size_t i = 0; i < weighed.drafts.size(); ++i) {
        const ThemeVotes votes = theme_votes(sentence.view, weighed.drafts[i]);
        std::vector<std::size_t> order(votes.size());
        for (std::size_t t = 0; t < order.size(); ++t)
            order[t] = t;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return votes[a] > votes[b]; });
        std::string text;
        for (const std::size_t t : order) {
            if (votes[t] == 0) continue;
            if (!text.empty()) text += ", ";
            text.append(name_of(static_cast<Theme>(t))).append(" ").append(std::to_string(votes[t]));
        }
        if (text.empty()) text = "none; the theme that such an event usually has";
        step.table.rows.push_back({number_cell(i), verdict_text(weighed, i), text});
    }
    return step;
}

ExplainedStep explain_relations(const ReadSentence& sentence) {
    ExplainedStep step{"relations",
                       {},
                       {{"source", "target", "mutual", "implicit", "theme", "event", "polarity", "status", "confidence",
                         "date", "amounts", "reason"},
                        {}}};
    const Findings& findings = sentence.findings();
    for (const Relation& relation : findings.relations) {
        if (relation.sentence != sentence.id) continue;
        std::string amounts;
        for (const AmountId amount : relation.amounts)
            amounts += (amounts.empty() ? "" : ", ") + sentence.words(findings.amounts[amount].span);
        step.table.rows.push_back(
            {sentence.code(relation.source), sentence.code(relation.target), relation.mutual, relation.implicit,
             std::string(name_of(relation.theme)), std::string(name_of(relation.event)),
             static_cast<double>(relation.polarity), std::string(name_of(relation.status)),
             static_cast<double>(relation.confidence_percent),
             relation.date.has_value() ? Cell(sentence.words(findings.dates[relation.date].span)) : Cell(), amounts,
             std::string(relation.rule) + ": " + relation.reason});
    }
    return step;
}

}  // namespace attache
