// NameWords: what each distinct word of a document can be in a name, read from the lexicon once per word, so that
// the rules that look for names compare bits. Also which words the text writes with a capital inside its sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "parse/document.h"

namespace attache {

enum class NameFlag : std::uint16_t {
    Unknown = 1,            // letters that are no common English word: likely a name
    GivenName = 2,          // "emomali"
    MaybeGivenName = 4,     // a given name that is an everyday word too: "grace"
    FamilyWord = 8,         // an everyday word that is a family name too: "rice"
    Particle = 16,          // "al", "bin", "de"
    Grammar = 32,           // articles, prepositions, pronouns, conjunctions, auxiliaries, adverbs, numbers
    VerbForm = 64,          // past or third person of a verb, and not a noun: ends a name in lower-cased text
    Portfolio = 128,        // "justice", "foreign"
    Dotted = 256,           // an abbreviation with its dot: "u.s.", "ltd."
    OrdinaryCapital = 512,  // months, days, faiths, peoples: capitals in normal spelling, but no names of things
    Spoken = 1024,          // past form of a verb of speaking: "said"
    CapitalInside = 2048,   // the text writes it with a capital within a sentence
    SmallInside = 4096,     // the text writes it without one
};

// Bits of name_modifiers.tsv.
enum class NameCue : std::uint16_t {
    Description = 1,
    PartyWord = 2,
    BodyWord = 4,
    FacilityWord = 8,
    Introducer = 16,
    PlacePreposition = 32,
    BackedBy = 64,
    CityNoun = 128,
    FromGovernment = 256,
    WayBetween = 512,
    PlaceVerb = 1024,
    MayBegin = 2048,
    HeadsAbbreviated = 4096,
    ThingNoun = 8192,
};

struct NameWord {
    std::uint16_t flags = 0;        // of NameFlag
    std::uint16_t cues = 0;         // of NameCue
    std::uint8_t title = 0;         // value in titles.tsv; 0: no title
    std::uint8_t organisation = 0;  // value in organisation_heads.tsv
    std::uint8_t place = 0;         // value in place_heads.tsv

    [[nodiscard]] bool is(NameFlag flag) const { return (flags & static_cast<std::uint16_t>(flag)) != 0; }
    [[nodiscard]] bool has(NameCue cue) const { return (cues & static_cast<std::uint16_t>(cue)) != 0; }
};

class NameWords {
public:
    explicit NameWords(const Document& document);

    [[nodiscard]] const NameWord& operator[](WordId word) const { return words_[word.index()]; }

    // Whether capitals tell anything in a sentence: the text has them, the sentence has one, and not on nearly every
    // word, as a heading has.
    [[nodiscard]] bool has_case(SentenceId sentence) const { return has_case_[sentence.index()]; }

    // Whether the word at a token can be part of a proper name as it stands there: by its capital, or in a text
    // without capitals because it is no common word.
    [[nodiscard]] bool can_be_name(std::size_t token) const { return can_be_name_[token] != 0; }

private:
    void read_word(const Document& document, WordId word);
    void note_capitals(const Document& document, const Sentence& sentence);
    [[nodiscard]] bool can_stand_in_name(const Document& document, TokenId at, TokenId sentence_begin,
                                         bool has_case) const;

    std::vector<NameWord> words_;            // by WordId
    std::vector<bool> has_case_;             // by SentenceId
    std::vector<std::uint8_t> can_be_name_;  // by token
};

}  // namespace attache
