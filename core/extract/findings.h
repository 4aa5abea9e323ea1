// Findings: everything a careful reader would mark in a report, each mark tied to its sentence and bytes.
// Terms are those of tests/gold/GUIDELINES.md. Every list is sorted by position in the text.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_date.h"
#include "base/diagnostics.h"
#include "base/ids.h"
#include "base/span.h"
#include "base/store.h"
#include "lexicon/vocabulary.h"
#include "parse/document.h"

namespace attache {

// An actor or a named thing: one record per thing in the whole report.
struct Entity {
    std::string code;  // "TJK", "IGO:UN", "NGO:HUMANRIGHTSWATCH", "PER:EMOMALI-RAHMON", "ORG:...", "PLC:..."
    EntityKind kind = EntityKind::Country;
    std::string name;                   // normal spelling and capitals
    std::string acronym;                // empty if the text gives none
    EntityId actor = EntityId::none();  // the country or body it belongs to or lies in
    bool corrected = false;             // by a person (core/correct)
};

struct Mention {
    EntityId entity;
    SentenceId sentence;
    TokenRange tokens;
    ByteSpan span;
    MentionVia via = MentionVia::Name;
};

struct DateMention {
    SentenceId sentence;
    TokenRange tokens;
    ByteSpan span;
    CivilDate earliest;  // first and last day it can mean, both inclusive
    CivilDate latest;
    DatePrecision precision = DatePrecision::Day;
    bool corrected = false;  // by a person (core/correct)
};

struct Aid {
    AidStatus status = AidStatus::Provided;
    EntityId payer = EntityId::none();
    EntityId payee = EntityId::none();
    std::optional<CivilDate> from;  // the period it covers, inclusive; open where the text leaves it open
    std::optional<CivilDate> to;
    ByteSpan purpose;  // the words that say what for; empty if none do
};

struct Amount {
    SentenceId sentence;
    TokenRange tokens;
    ByteSpan span;
    double value = 0;           // in whole units of `unit`
    std::optional<double> max;  // upper end of a range
    std::string_view unit;      // "percent" or an ISO 4217 code; constant data
    Qualifier qualifier = Qualifier::Exact;
    bool per_year = false;
    AmountRole role = AmountRole::Other;
    std::optional<Aid> aid;  // only with role Aid
    bool corrected = false;  // by a person (core/correct)
};

struct Quantity {
    SentenceId sentence;
    TokenRange tokens;
    ByteSpan span;  // the number alone
    double value = 0;
    std::optional<double> max;
    std::string unit;  // what is counted, in the text's words
};

struct Relation {
    EntityId source;  // does it; alphabetically first of the two if mutual
    EntityId target;
    bool mutual = false;
    bool implicit = false;  // an actor that the sentence leaves out but the text makes certain
    Theme theme = Theme::Diplomacy;
    PloverEvent event = PloverEvent::State;
    std::int8_t polarity = 0;  // 1 cooperative, -1 conflictual, 0 neutral or mixed
    RelationStatus status = RelationStatus::Fact;
    SentenceId sentence;
    ByteSpan trigger;  // the words that state it
    DateId date = DateId::none();
    std::vector<AmountId> amounts;
    std::uint8_t confidence_percent = 0;  // 0..100
    std::string_view rule;                // name of the rule that fired; constant data
    std::string reason;                   // for a person: "pledged" + object "$300 million" + "in tajikistan"
    // Its number among its sentence's relations, from 1, where corrections have changed their list; 0: as it stands.
    std::uint32_t number = 0;
    bool corrected = false;  // changed or added by a person (core/correct)
};

struct Reference {
    SentenceId sentence;
    ByteSpan span;
    std::string target;  // the title it names, lower-cased; empty for a bare "see below"
    SentenceId resolved = SentenceId::none();
};

struct Abbreviation {
    std::string short_form;
    std::string long_form;
    SentenceId sentence;  // where it is introduced
};

struct Check {
    std::vector<SentenceId> sentences;  // where the numbers stand, at least one
    std::string claim;                  // "63 members are 22 + 41"
    double stated = 0;
    double computed = 0;
    std::string unit;
    CheckVerdict verdict = CheckVerdict::Consistent;
    // 1, -1: `stated` and `computed` are the figures before and after, of which the text says that it grew or fell.
    // 0: the two should be the same.
    std::int8_t said_change = 0;
};

struct Findings {
    EntityId subject = EntityId::none();  // the country the report is about
    Store<EntityId, Entity> entities;     // sorted by kind, then code
    Store<MentionId, Mention> mentions;
    Store<DateId, DateMention> dates;
    Store<AmountId, Amount> amounts;
    Store<QuantityId, Quantity> quantities;
    Store<RelationId, Relation> relations;
    Store<ReferenceId, Reference> references;
    std::vector<Abbreviation> abbreviations;
    Store<CheckId, Check> checks;
    Warnings warnings;
    std::size_t corrections = 0;  // of a person, that these findings contain (core/correct)
};

}  // namespace attache
