#include "extract/mentions.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extract/abbreviations.h"
#include "extract/coreference.h"
#include "extract/country_mentions.h"
#include "extract/entity_registry.h"
#include "extract/organisations.h"
#include "extract/people.h"

namespace attache {

namespace {

using Names = std::vector<NameSpan>;

bool before(const NameSpan& a, const NameSpan& b) {
    if (a.tokens.begin != b.tokens.begin) return a.tokens.begin < b.tokens.begin;
    if (a.tokens.end != b.tokens.end) return b.tokens.end < a.tokens.end;
    return a.entity < b.entity;
}

// Adds names and keeps all sorted, outer names before inner ones.
void merge(Names& names, Names more) {
    names.insert(names.end(), more.begin(), more.end());
    std::stable_sort(names.begin(), names.end(), before);
}

// Inside a longer name only a country is still named: "tajik" in "tajik foreign ministry", but no "party" in a party.
void drop_inner_names(const EntityRegistry& registry, Names& names) {
    Names kept;
    TokenId outer_end(0);
    for (const NameSpan& name : names) {
        if (!name.entity.has_value()) continue;
        const bool inside = !kept.empty() && name.tokens.begin < outer_end;
        if (inside && (name.tokens.end > outer_end || registry[name.entity].kind != EntityKind::Country)) continue;
        if (!inside) outer_end = name.tokens.end;
        kept.push_back(name);
    }
    names = std::move(kept);
}

std::vector<Abbreviation> read_abbreviations(const Document& document, const std::vector<IntroducedAbbreviation>& introduced) {
    std::vector<Abbreviation> result;
    for (const IntroducedAbbreviation& one : introduced) {
        std::string long_form;
        for (TokenId at = one.long_form.begin; at != one.long_form.end; at = TokenId(at.index() + 1)) {
            if (!long_form.empty() && document.tokens[at].space_before) long_form += ' ';
            long_form += document.word_text(at);
        }
        result.push_back({std::string(document.word_text(one.short_form)), std::move(long_form), document.sentence_of(one.short_form)});
    }
    return result;
}

}  // namespace

MentionFindings find_mentions(const Document& document, const PhraseHits& phrases) {
    EntityRegistry registry;
    const std::vector<IntroducedAbbreviation> abbreviations = find_abbreviations(document);
    Names names = find_known_names(document, phrases, registry);
    merge(names, find_people(document, names, registry));
    merge(names, find_organisations(document, names, abbreviations, registry));
    drop_inner_names(registry, names);

    MentionFindings findings;
    const EntityId subject = find_subject(names, registry);
    merge(names, find_stand_ins(document, names, registry, subject));
    const std::vector<EntityId> moved = registry.finish(findings.entities);
    if (subject.has_value()) findings.subject = moved[subject.index()];
    findings.abbreviations = read_abbreviations(document, abbreviations);
    for (const NameSpan& name : names) {
        findings.mentions.add({.entity = moved[name.entity.index()], .sentence = document.sentence_of(name.tokens.begin),
                               .tokens = name.tokens, .span = document.span_of(name.tokens), .via = name.via});
    }
    return findings;
}

MentionIndex::MentionIndex(const Document& document, const MentionFindings& findings)
    : findings_(&findings), innermost_(document.tokens.size()), outermost_(document.tokens.size()) {
    const auto& mentions = findings.mentions;
    for (std::size_t i = mentions.size(); i-- > 0;) {
        const TokenRange tokens = mentions[MentionId(i)].tokens;
        for (std::size_t at = tokens.begin.index(); at < tokens.end.index(); ++at) outermost_[at] = MentionId(i);
    }
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const TokenRange tokens = mentions[MentionId(i)].tokens;
        if (i > 0 && mentions[MentionId(i - 1)].tokens == tokens) continue;  // of mentions with the same words the first
        for (std::size_t at = tokens.begin.index(); at < tokens.end.index(); ++at) innermost_[at] = MentionId(i);
    }
    begins_.reserve(document.sentences.size() + 1);
    std::uint32_t next = 0;
    for (SentenceId id(0); id != document.sentences.end_id(); id = SentenceId(id.index() + 1)) {
        begins_.push_back(next);
        while (next < mentions.size() && mentions[MentionId(next)].sentence == id) ++next;
    }
    begins_.push_back(next);
}

std::span<const Mention> MentionIndex::of_sentence(SentenceId sentence) const {
    const auto& all = findings_->mentions.elements();
    return std::span<const Mention>(all).subspan(begins_[sentence.index()], begins_[sentence.index() + 1] - begins_[sentence.index()]);
}

MentionId MentionIndex::at(TokenId token) const { return innermost_[token.index()]; }

MentionId MentionIndex::outermost_at(TokenId token) const { return outermost_[token.index()]; }

EntityId acting_for(const Store<EntityId, Entity>& entities, EntityId entity) {
    if (!entity.has_value()) return entity;
    return entities[entity].kind <= EntityKind::Ngo ? entity : entities[entity].actor;
}

}  // namespace attache
