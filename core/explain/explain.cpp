#include <algorithm>

#include "explain/explanation.h"
#include "explain/lexicon_names.h"
#include "explain/sentence_steps.h"
#include "extract/relations/relations.h"

namespace attache {

std::string ReadSentence::words(TokenRange range) const {
    return range.begin < range.end ? words(document().span_of(range)) : std::string();
}

std::string ReadSentence::code(EntityId entity) const {
    return entity.has_value() ? findings().entities[entity].code : std::string("-");
}

std::string ReadSentence::numbers(TokenRange range) const {
    const std::size_t first = view.tokens.begin.index();
    if (range.empty()) return "-";
    std::string text = std::to_string(range.begin.index() - first);
    if (range.size() > 1) text += '-' + std::to_string(range.end.index() - 1 - first);
    return text;
}

std::span<const PhraseHit> ReadSentence::hits(PhraseKind kind) const {
    const std::vector<PhraseHit>& all = phrases.of(kind);
    const auto starts_before = [](const PhraseHit& hit, TokenId token) { return hit.tokens.begin < token; };
    const auto begin = std::lower_bound(all.begin(), all.end(), view.tokens.begin, starts_before);
    const auto end = std::lower_bound(begin, all.end(), view.tokens.end, starts_before);
    return std::span(all).subspan(static_cast<std::size_t>(begin - all.begin()), static_cast<std::size_t>(end - begin));
}

std::string ReadSentence::row(PhraseKind kind, const PhraseHit& hit) {
    return std::string(lexicon_row(kind, hit.row).where);
}

namespace {

// The steps want what the reading had; the report holds all of it but the phrases; none asks for the abbreviations.
MentionFindings mention_findings(const Findings& findings) {
    return {findings.entities, findings.mentions, findings.subject, {}};
}

SentenceView view_of(const Report& report, SentenceId id, const MentionFindings& mentions, const MentionIndex& index,
                     const Tags& tags) {
    SentenceView view;
    view.document = &report.document;
    view.tags = &tags;
    view.id = id;
    view.tokens = report.document.sentences[id].tokens;
    view.actors = find_actor_mentions(report.document, mentions, index.of_sentence(id));
    view.units = find_chunks(report.document, tags, view.tokens);
    view.clauses = find_clauses(report.document, view.units);
    return view;
}

std::vector<ExplainedStep> steps_of(const ReadSentence& sentence) {
    return {explain_tokens(sentence),     explain_chunks(sentence),        explain_clauses(sentence),
            explain_phrases(sentence),    explain_mentions(sentence),      explain_numbers(sentence),
            explain_dates(sentence),      explain_amounts(sentence),       explain_aid(sentence),
            explain_quantities(sentence), explain_triggers(sentence),      explain_drafts(sentence),
            explain_choice(sentence),     explain_relations(sentence),     explain_references(sentence),
            explain_checks(sentence),     explain_abbreviations(sentence), explain_warnings(sentence)};
}

}  // namespace

Explanation explain_sentence(const Report& report, SentenceId id) {
    const Document& document = report.document;
    const PhraseHits phrases = find_phrases(document);
    const MentionFindings mentions = mention_findings(report.findings);
    const MentionIndex index(document, mentions);
    RelationTrace trace{.sentence = id, .tags = {}, .setting = {}, .drafts = {}};
    (void)find_relations(document, phrases, mentions, index, report.findings.dates, report.findings.amounts, &trace);
    ReadSentence sentence{
        report, id, phrases, mentions, index, trace, view_of(report, id, mentions, index, trace.tags)};
    sentence.view.verb_hits = sentence.hits(PhraseKind::VerbFrame);
    sentence.view.noun_hits = sentence.hits(PhraseKind::NounFrame);
    sentence.view.theme_hits = sentence.hits(PhraseKind::ThemeCue);
    note_cues(sentence.view);

    const Sentence& read = document.sentences[id];
    return {.sentence = id,
            .span = read.span,
            .section = document.sections.contains(read.section) ? document.sections[read.section].title : std::string(),
            .readable = readable_sentence(report, id).text,
            .source = std::string(report.source.text(read.span)),
            .steps = steps_of(sentence)};
}

}  // namespace attache
