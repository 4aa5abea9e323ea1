// Gold: the marks that careful readers made in a text by hand. What each means: tests/gold/GUIDELINES.md.
// Values are the guidelines' words, not the program's enumerations: a word that the program does not know is never
// read right, but is no mistake of the file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "lexicon/vocabulary.h"

namespace attache {

// Where a mark stands: its line (GoldLines) and its bytes.
struct GoldPlace {
    std::size_t line = 0;
    ByteSpan span;
    std::string words;
};

struct GoldCountry {
    GoldPlace place;
    std::string code;
};

struct GoldName {
    GoldPlace place;
    EntityKind kind = EntityKind::Person;  // Person, Organisation (of every kind) or Place
    std::size_t thing = 0;                 // mentions of one thing have the same number
    std::string name;
};

struct GoldDate {
    GoldPlace place;
    std::string earliest;  // ISO
    std::string latest;
};

// Nothing where the mark does not say.
struct GoldAmount {
    GoldPlace place;
    double value = 0;
    std::optional<double> max;
    std::string unit;
    std::string qualifier = "exact";
    std::optional<std::string> role;
    std::optional<std::string> aid_status;
    std::optional<std::string> payer;
    std::optional<std::string> payee;
    std::optional<std::string> from;
    std::optional<std::string> to;
};

struct GoldQuantity {
    GoldPlace place;
    double value = 0;
};

// Readers who differed leave several values, each of them right.
struct GoldRelation {
    std::size_t line = 0;
    std::string source;
    std::string target;
    bool is_directed = false;  // said to be not mutual; "either" is not
    bool implicit = false;
    bool optional = false;  // only one reader saw it: neither a miss nor a false mark
    std::vector<std::string> themes;
    std::vector<double> polarities;
    std::vector<std::string> events;
    std::vector<std::string> statuses;
    std::string trigger;
};

struct GoldSection {
    std::size_t first = 0;  // line
    std::string title;
};

struct GoldReference {
    GoldPlace place;
    bool resolvable = false;
};

struct GoldAbbreviation {
    std::string short_form;
    std::string long_form;
};

struct GoldCheck {
    std::vector<std::size_t> lines;
    std::string claim;
};

// Nothing for a kind that nobody marked.
struct Gold {
    std::optional<std::vector<GoldCountry>> countries;
    std::optional<std::vector<GoldName>> names;
    std::optional<std::vector<GoldDate>> dates;
    std::optional<std::vector<GoldAmount>> amounts;
    std::optional<std::vector<GoldQuantity>> quantities;
    std::optional<std::vector<GoldRelation>> relations;
    std::optional<std::vector<GoldSection>> sections;
    std::optional<std::vector<GoldReference>> references;
    std::optional<std::vector<GoldAbbreviation>> abbreviations;
    std::optional<std::vector<GoldCheck>> checks;  // arithmetic only, not those that ask for judgement
};

}  // namespace attache
