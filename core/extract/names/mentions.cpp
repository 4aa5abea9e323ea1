// Every mention of a document: the finders of names in the order in which they need one another, then which names
// are the same thing, then the words that stand for a name.
#include "extract/names/mentions.h"

#include <algorithm>
#include <utility>

#include "extract/dates/datelines.h"
#include "extract/names/abbreviations.h"
#include "extract/names/actor_table.h"
#include "extract/names/bare_names.h"
#include "extract/names/coreference.h"
#include "extract/names/country_mentions.h"
#include "extract/names/entities.h"
#include "extract/names/known_names.h"
#include "extract/names/name_words.h"
#include "extract/names/named_span.h"
#include "extract/names/organisations.h"
#include "extract/names/ownership.h"
#include "extract/names/people.h"
#include "extract/names/places.h"
#include "extract/names/repeated_names.h"
#include "extract/names/subject.h"

namespace attache {

namespace {

bool in_order(const Mention& a, const Mention& b) {
    if (a.tokens.begin != b.tokens.begin) return a.tokens.begin < b.tokens.begin;
    if (a.tokens.end != b.tokens.end) return b.tokens.end < a.tokens.end;
    return a.entity < b.entity;
}

void find_names(const Document& document, const PhraseHits& phrases, const NameWords& words,
                const std::vector<IntroducedAbbreviation>& abbreviations, ActorTable& actors, NameSpans& spans) {
    find_country_mentions(document, phrases, words, actors, spans);
    find_abbreviated_names(document, phrases, words, abbreviations, spans);
    find_known_organisations(document, phrases, words, abbreviations, actors, spans);
    find_headed_organisations(document, phrases, words, actors, spans);
    find_headed_places(document, phrases, words, spans);
    find_known_people(document, phrases, words, actors, spans);
    find_people(document, phrases, words, actors, spans);
    find_datelines(document, phrases, words, spans);
    find_letter_names(document, phrases, words, abbreviations, spans);
    find_known_places(document, phrases, words, actors, spans);
    find_capital_mentions(document, phrases, words, actors, spans);
    find_introduced_organisations(document, words, spans);
    find_unknown_places(document, words, spans);
    find_bare_names(document, words, spans);
    find_repeated_names(document, words, abbreviations, spans);
    find_single_names(document, words, spans);
    find_repeated_names(document, words, abbreviations, spans);
}

// A country inside a name is named only if it is the one that the name belongs to, or the place where it acts: not in
// "american university of central asia" or "bank of america".
bool is_named_inside(const Document& document, const NamedSpan& country, const NamedSpan& outer) {
    if (outer.kind == EntityKind::Person || outer.table == NameTable::Place || outer.table == NameTable::Capital)
        return false;
    if (outer.kind == EntityKind::Place || outer.actor == country.actor) return true;
    if (country.tokens.begin == outer.tokens.begin) return false;
    const WordId before = document.tokens[TokenId(country.tokens.begin.index() - 1)].word;
    return before == w_in || before == w_for || before == w_to || before == w_on;
}

void drop_inner_countries(const Document& document, NameSpans& spans) {
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const NameId id(i);
        if (spans[id].kind != EntityKind::Country) continue;
        const NameId outer = spans.name_at(spans[id].tokens.begin.index());
        if (outer.has_value() && !is_named_inside(document, spans[id], spans[outer])) spans.drop_country(id);
    }
}

std::vector<Mention> mentions_of(const Document& document, const NameSpans& spans, const LinkedNames& linked) {
    std::vector<Mention> mentions;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const NamedSpan& span = spans[NameId(i)];
        if (spans.is_dropped(NameId(i))) continue;
        mentions.push_back({.entity = linked.of_span[i],
                            .sentence = span.sentence,
                            .tokens = span.tokens,
                            .span = document.span_of(span.tokens),
                            .via = span.via});
    }
    std::sort(mentions.begin(), mentions.end(), in_order);
    return mentions;
}

}  // namespace

MentionFindings find_mentions(const Document& document, const PhraseHits& phrases) {
    const NameWords words(document);
    const std::vector<IntroducedAbbreviation> abbreviations = find_abbreviations(document, words);
    ActorTable actors;
    NameSpans spans(document.tokens.size());
    find_names(document, phrases, words, abbreviations, actors, spans);
    const ActorId subject = find_subject(document, actors, spans);
    find_owners(document, phrases, words, subject, actors, spans);
    drop_inner_countries(document, spans);
    LinkedNames linked = link_names(document, phrases, words, actors, abbreviations, spans);

    MentionFindings findings;
    if (subject.has_value()) findings.subject = linked.of_actor[subject.index()];
    std::vector<Mention> mentions = mentions_of(document, spans, linked);
    const std::vector<Mention> stand_ins = find_stand_ins(document, phrases, words, linked, findings.subject, mentions);
    mentions.insert(mentions.end(), stand_ins.begin(), stand_ins.end());
    std::sort(mentions.begin(), mentions.end(), in_order);
    findings.mentions.elements() = std::move(mentions);
    findings.abbreviations = abbreviations;
    findings.entities = std::move(linked.entities);
    return findings;
}

MentionIndex::MentionIndex(const Document& document, const MentionFindings& findings)
    : findings_(&findings), innermost_(document.tokens.size()), outermost_(document.tokens.size()) {
    const auto& mentions = findings.mentions;
    for (std::size_t i = mentions.size(); i-- > 0;) {
        const TokenRange tokens = mentions[MentionId(i)].tokens;
        for (std::size_t at = tokens.begin.index(); at < tokens.end.index(); ++at)
            outermost_[at] = MentionId(i);
    }
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const TokenRange tokens = mentions[MentionId(i)].tokens;
        if (i > 0 && mentions[MentionId(i - 1)].tokens == tokens)
            continue;  // of mentions with the same words the first
        for (std::size_t at = tokens.begin.index(); at < tokens.end.index(); ++at)
            innermost_[at] = MentionId(i);
    }
    begins_.reserve(document.sentences.size() + 1);
    std::uint32_t next = 0;
    for (SentenceId id(0); id != document.sentences.end_id(); id = SentenceId(id.index() + 1)) {
        begins_.push_back(next);
        while (next < mentions.size() && mentions[MentionId(next)].sentence == id)
            ++next;
    }
    begins_.push_back(next);
}

std::span<const Mention> MentionIndex::of_sentence(SentenceId sentence) const {
    const auto& all = findings_->mentions.elements();
    return std::span<const Mention>(all).subspan(begins_[sentence.index()],
                                                 begins_[sentence.index() + 1] - begins_[sentence.index()]);
}

MentionId MentionIndex::at(TokenId token) const { return innermost_[token.index()]; }

MentionId MentionIndex::outermost_at(TokenId token) const { return outermost_[token.index()]; }

EntityId acting_for(const Store<EntityId, Entity>& entities, EntityId entity) {
    if (!entity.has_value()) return entity;
    return entities[entity].kind <= EntityKind::Ngo ? entity : entities[entity].actor;
}

}  // namespace attache
