// How the words of a sentence were taken: parts of speech, phrases, clauses, and what the tables know of them.
#include <algorithm>

#include "explain/lexicon_names.h"
#include "explain/names.h"
#include "explain/sentence_steps.h"
#include "extract/relations/arguments.h"
#include "io/number_text.h"

namespace attache {

namespace {

Cell number_cell(std::size_t number) { return static_cast<double>(number); }

void add_word(std::string& text, std::string_view word) {
    if (!text.empty()) text += ", ";
    text += word;
}

// "Month 3, Auxiliary": the classes of a word with their values.
std::string classes_text(WordId word) {
    std::string text;
    for (std::size_t i = 0; i < static_cast<std::size_t>(WordClass::Count_); ++i) {
        const auto word_class = static_cast<WordClass>(i);
        if (!is(word, word_class)) continue;
        add_word(text, class_name(word_class));
        if (const double value = value_of(word, word_class); value != 0) text += ' ' + number_text(value);
    }
    return text;
}

// "pledge: past, participle": what a verb can be.
std::string verb_text(const Document& document, WordId word) {
    constexpr std::pair<VerbForm, std::string_view> k_forms[] = {{VerbForm::Base, "base"},
                                                                 {VerbForm::Third, "third person"},
                                                                 {VerbForm::Past, "past"},
                                                                 {VerbForm::Participle, "participle"},
                                                                 {VerbForm::Gerund, "gerund"}};
    const VerbForms forms = verb_forms(word);
    if (forms == 0) return {};
    std::string names;
    for (const auto& [form, name] : k_forms) {
        if (has_form(forms, form)) add_word(names, name);
    }
    return std::string(document.words.text(verb_lemma(word))) + ": " + names;
}

std::string unit_marks(const Unit& unit) {
    std::string text;
    if (unit.kind != UnitKind::VerbGroup) return text;
    if (unit.finite) add_word(text, "finite");
    if (unit.infinitive) add_word(text, "infinitive");
    if (unit.gerund) add_word(text, "gerund");
    if (unit.participle) add_word(text, "participle");
    if (unit.bare_base) add_word(text, "bare base");
    if (unit.passive) add_word(text, "passive");
    if (unit.negated) add_word(text, "negated");
    if (unit.plan) add_word(text, "plan");
    return text;
}

std::string parties_text(const ReadSentence& sentence, const Parties& parties) {
    std::string text;
    for (const Party& party : parties) {
        add_word(text, sentence.code(party.actor));
        if (party.via != PartyVia::Itself) text.append(" (").append(name_of(party.via)).append(")");
    }
    return text;
}

// "kenya; to: chad, togo"
std::string arguments_text(const ReadSentence& sentence, std::size_t clause) {
    const SentenceView& view = sentence.view;
    const std::size_t from = view.clauses[clause].verb + 1;
    std::string text;
    for (const Argument& argument : arguments_in(view, from, complement_end(view, clause, false))) {
        if (argument.parties.empty()) continue;
        if (!text.empty()) text += "; ";
        if (argument.preposition.has_value())
            text.append(sentence.document().words.text(argument.preposition)).append(": ");
        text += parties_text(sentence, argument.parties);
    }
    return text;
}

}  // namespace

ExplainedStep explain_tokens(const ReadSentence& sentence) {
    ExplainedStep step{"tokens", {}, {{"token", "begin", "end", "word", "tag", "verb", "classes"}, {}}};
    const TokenRange range = sentence.view.tokens;
    for (TokenId at = range.begin; at < range.end; at = TokenId(at.index() + 1)) {
        const Token& token = sentence.document().tokens[at];
        step.table.rows.push_back({number_cell(at.index() - range.begin.index()), number_cell(token.begin),
                                   number_cell(token.end), sentence.words(token.span()),
                                   std::string(name_of(sentence.trace.tags[at])),
                                   verb_text(sentence.document(), token.word), classes_text(token.word)});
    }
    return step;
}

ExplainedStep explain_chunks(const ReadSentence& sentence) {
    ExplainedStep step{"chunks", {}, {{"chunk", "tokens", "kind", "head", "words", "marks"}, {}}};
    const SentenceView& view = sentence.view;
    for (std::size_t i = 0; i < view.units.size(); ++i) {
        const Unit& unit = view.units[i];
        step.table.rows.push_back({number_cell(i), sentence.numbers(unit.tokens), std::string(name_of(unit.kind)),
                                   std::string(sentence.document().word_text(unit.head)), sentence.words(unit.tokens),
                                   unit_marks(unit)});
    }
    return step;
}

ExplainedStep explain_clauses(const ReadSentence& sentence) {
    ExplainedStep step{
        "clauses", {}, {{"clause", "chunks", "verb", "link", "under", "subject", "doers", "actors", "marks"}, {}}};
    const SentenceView& view = sentence.view;
    for (std::size_t i = 0; i < view.clauses.size(); ++i) {
        const Clause& clause = view.clauses[i];
        std::string marks;
        if (clause.subject_is_patient) add_word(marks, "passive");
        if (clause.conditional) add_word(marks, "conditional");
        const bool has_subject = clause.subject != k_no_unit;
        step.table.rows.push_back(
            {number_cell(i), std::to_string(clause.begin) + '-' + std::to_string(clause.end - 1),
             sentence.words(view.units[clause.verb].tokens), std::string(name_of(clause.link)),
             clause.governor == k_no_clause ? Cell() : number_cell(clause.governor),
             has_subject ? sentence.words(view.tokens_of(clause.subject, clause.subject_end)) : std::string(),
             parties_text(sentence, subject_parties(view, i)), arguments_text(sentence, i), marks});
    }
    return step;
}

ExplainedStep explain_phrases(const ReadSentence& sentence) {
    ExplainedStep step{"phrases", {}, {{"tokens", "words", "table", "row", "values"}, {}}};
    struct Found {
        PhraseKind kind;
        PhraseHit hit;
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < static_cast<std::size_t>(PhraseKind::Count_); ++i) {
        const auto kind = static_cast<PhraseKind>(i);
        for (const PhraseHit& hit : sentence.hits(kind))
            found.push_back({kind, hit});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.hit.tokens.begin < b.hit.tokens.begin; });
    for (const auto& [kind, hit] : found) {
        const LexiconRow row = lexicon_row(kind, hit.row);
        step.table.rows.push_back({sentence.numbers(hit.tokens), sentence.words(hit.tokens),
                                   std::string(table_name(kind)), std::string(row.where), std::string(row.values)});
    }
    return step;
}

}  // namespace attache
