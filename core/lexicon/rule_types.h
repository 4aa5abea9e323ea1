// Enumerations that only rules use: columns of the tables under assets/lexicon/ may have these types.
#pragma once

#include <cstdint>

namespace attache {

// What a reader must see besides the words of a name before it counts (countries.tsv, igos.tsv, places.tsv, ...).
enum class NameNeed : std::uint8_t {
    Nothing,
    CapitalOnly,   // a capital letter: "Pole"
    UpperCase,     // all letters capital, or no capitals in the text: "WHO"
    NoDeterminer,  // no article or other determiner before it
    NoArticle,     // no article before it: "a turkey", "the china"
    GivenName,     // no other part of a person's name beside it: "michael jordan"
    OtherSense,    // also something else: needs a capital, or a name's surroundings
    Prefix,        // a hyphen after it: "sino - russian"
    UsPronoun,     // not the pronoun: "us"
    UsState,       // not the state of the United States: "georgia"
    Verb,          // not the verb: "polish"
    Congo,         // which of the two the text says elsewhere
    Titled,        // a title before it: "president bush"
};

// Whom words stand for that name nobody (stand_ins.tsv).
enum class StandInMeaning : std::uint8_t {
    Person,        // the person spoken of: "he"
    Owner,         // the same as an owner, who may also be named later: "during his visit, ..."
    Both,          // the two countries spoken of: "both sides"
    Subject,       // the country that the report is about: "the government"
    UnitedStates,  // "the administration", in reports of the United States
};

// How a verb spreads its roles over its clause (verb_frames_*.tsv). S is its subject, after "by" if passive.
enum class VerbScheme : std::uint8_t {
    Acts,       // S does it to the object, else to the nearest actor that a preposition adds
    Gives,      // S gives something to, for or in the receiver
    Takes,      // S does it with what comes from, of or on the other
    Gets,       // the subject receives it from, by or through the other
    Joins,      // S and the others do it together: "a and b signed", "a met with b"
    Visits,     // S comes to the object, a country, a place in it or the one received there
    Hosts,      // S receives the object, a person who acts for the other
    Located,    // S stands in, at or inside the other
    Heads,      // S leads the object, if passive or if the object goes somewhere ("led a delegation to")
    Includes,   // S, a body, has the object as a member
    Discusses,  // S and the others speak of topics; each theme among them is a record of its own
    Bids,       // S tells the object to do what an infinitive says; without one it only tells
    Tells,      // S says what follows; a judgement of another actor is a relation, any other content is not
};

// How a noun spreads its roles over its phrase (noun_frames.tsv). M is an actor before it or in "'s".
enum class NounScheme : std::uint8_t {
    Given,     // by M, or from or of one, to, for, on or against another: "u.s. aid to kenya"
    Suffered,  // by M, of or on another: "the russian invasion of ukraine"
    Visit,     // of M or by one, to another: "her visit to peru"
    Mutual,    // between two: "talks with iran", "u.s. - tajik trade"
    Placed,    // of M, in or at another: "russian troops in moldova"
    Exports,   // of M or from one, to another: "gas supplies to togo"
    Imports,   // of M, from or on another: "imports from india"
    Owes,      // of M, to another: "its debt to china"
    Moves,     // people of M or from one, in or to another: "afghan refugees in iran"
    Role,      // what the subject is to M, of or to another: "russia is its main supplier"
};

// What a trigger says about the theme; Any leaves it to the words around it.
enum class ThemeVote : std::uint8_t {
    Any,
    Aid,
    Trade,
    Finance,
    Energy,
    Transport,
    Security,
    Borders,
    Migration,
    Diplomacy,
    Rights,
};

// What a verb says about the status of the clause below it.
enum class InnerStatus : std::uint8_t { Keep, Plan, Claim, Denied };

// On which side of a number a unit ("$", "percent") or a qualifier may stand.
enum class UnitPlace : std::uint8_t { Before, After, Both };
enum class QualifierPlace : std::uint8_t { Before, After };

// The part of a year, a month or a decade that an expression names.
enum class DatePart : std::uint8_t {
    Whole,
    Early,
    Mid,
    Late,
    Begin,
    End,
    FirstHalf,
    SecondHalf,
    FirstQuarter,
    SecondQuarter,
    ThirdQuarter,
    FourthQuarter,
    FirstTwoMonths,
    FirstFiveMonths,
    FirstSevenMonths,
    FirstEightMonths,
    FirstNineMonths,
    FirstTenMonths,
    FirstElevenMonths,
};

// What a section of a country report is about.
enum class SectionTopic : std::uint8_t {
    Background,
    Politics,
    Constitution,
    Parties,
    Elections,
    HumanRights,
    Media,
    Religion,
    Trafficking,
    Corruption,
    Justice,
    Economy,
    Finance,
    Livelihood,
    Trade,
    Agriculture,
    Energy,
    Water,
    Transport,
    Environment,
    Health,
    Education,
    Society,
    Women,
    Migration,
    ForeignPolicy,
    Defense,
    Bases,
    Conflict,
    Security,
    Terrorism,
    Narcotics,
    Nuclear,
    Exercises,
    UsRelations,
    UsAid,
    SecurityAid,
    Coalition,
    Sanctions,
    Count_,
};

// Where in the text a reference points to.
enum class ReferenceDirection : std::uint8_t { Unsaid, Below, Above };

}  // namespace attache
