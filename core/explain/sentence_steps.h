// The steps of an explanation, and the sentence as they look at it.
#pragma once

#include <span>
#include <string>

#include "explain/explanation.h"
#include "extract/names/mentions.h"
#include "extract/relations/relation_trace.h"
#include "extract/sentence_view.h"
#include "parse/phrases.h"

namespace attache {

// Refers to all of it; lives no longer.
struct ReadSentence {
    const Report& report;
    SentenceId id;
    const PhraseHits& phrases;
    const MentionFindings& mentions;
    const MentionIndex& index;
    const RelationTrace& trace;
    SentenceView view;

    [[nodiscard]] const Findings& findings() const { return report.findings; }
    [[nodiscard]] const Document& document() const { return report.document; }
    [[nodiscard]] std::string words(TokenRange range) const;  // of the source; empty for an empty range
    [[nodiscard]] std::string words(ByteSpan span) const { return std::string(report.source.text(span)); }
    [[nodiscard]] std::string code(EntityId entity) const;  // "-" for none
    // "3" or "3-5": the tokens, counted in the sentence.
    [[nodiscard]] std::string numbers(TokenRange range) const;
    [[nodiscard]] std::span<const PhraseHit> hits(PhraseKind kind) const;
    // "verb_frames_conflict.tsv:12"
    [[nodiscard]] static std::string row(PhraseKind kind, const PhraseHit& hit);
};

// Words as their parts of speech, phrases and clauses.
[[nodiscard]] ExplainedStep explain_tokens(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_chunks(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_clauses(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_phrases(const ReadSentence& sentence);

// Names and figures.
[[nodiscard]] ExplainedStep explain_mentions(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_numbers(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_dates(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_amounts(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_aid(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_quantities(const ReadSentence& sentence);

// Relations.
[[nodiscard]] ExplainedStep explain_triggers(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_drafts(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_choice(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_relations(const ReadSentence& sentence);

// What stands beside them.
[[nodiscard]] ExplainedStep explain_references(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_abbreviations(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_checks(const ReadSentence& sentence);
[[nodiscard]] ExplainedStep explain_warnings(const ReadSentence& sentence);

}  // namespace attache
