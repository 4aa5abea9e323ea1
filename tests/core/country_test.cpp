// Every country by every name, in normal and in lower case, and the traps.
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/country_names.h"
#include "core/extracting.h"
#include "core/lines.h"
#include "extract/names/mentions.h"

namespace attache {

namespace {

// "TJK tajikistan" for each mention of a country, in the order of the text.
Lines countries_of(const std::string& text) {
    const testing::Extracted extracted = testing::extract(text);
    const MentionFindings mentions = find_mentions(extracted.parsed.document, extracted.phrases);
    Lines lines;
    for (const Mention& mention : mentions.mentions) {
        const Entity& entity = mentions.entities[mention.entity];
        const bool named = mention.via != MentionVia::Pronoun && mention.via != MentionVia::Role;
        if (entity.kind == EntityKind::Country && named)
            lines.push_back(entity.code + " " + extracted.text(mention.span));
    }
    return lines;
}

std::vector<std::string> split(const char* list) {
    std::vector<std::string> parts;
    std::istringstream stream(list);
    for (std::string part; std::getline(stream, part, ';');)
        parts.push_back(part);
    return parts;
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool names_only(const std::string& text, const std::string& code) {
    const Lines found = countries_of(text);
    const bool right = found.size() == 1 && found[0].substr(0, 3) == code;
    if (!right) {
        std::string all;
        for (const std::string& line : found)
            all += line + "; ";
        MESSAGE(text << " gives " << all << " for " << code);
    }
    return right;
}

}  // namespace

TEST_CASE("every country is found by each of its names") {
    for (const testing::CountryNames& country : testing::k_country_names) {
        for (const std::string& name : split(country.names)) {
            CHECK(names_only("Ministers discussed the visit of the delegation from " + name + " in March.",
                             country.code));
            CHECK(names_only(lower("Ministers discussed the visit of the delegation from " + name + " in march ."),
                             country.code));
        }
    }
}

TEST_CASE("every country is found by its adjectives and demonyms") {
    for (const testing::CountryNames& country : testing::k_country_names) {
        for (const std::string& name : split(country.demonyms)) {
            CHECK(names_only("Ministers met two " + name + " officials on Monday.", country.code));
            // Without a capital these are other words.
            const bool ambiguous = name == "Finn" || name == "Pole" || name == "Poles" || name == "Swede";
            if (ambiguous) continue;
            CHECK(names_only(lower("Ministers met two " + name + " officials on monday ."), country.code));
        }
    }
}

TEST_CASE("words that are also something else") {
    CHECK(countries_of("Georgia joined the talks with Russia.") == Lines{"GEO Georgia", "RUS Russia"});
    CHECK(countries_of("the united states and georgia signed a charter in washington , dc .") ==
          Lines{"USA united states", "GEO georgia"});
    CHECK(countries_of("He moved from Atlanta, Georgia, to Alabama.").empty());
    CHECK(countries_of("floods struck georgia , alabama and florida .").empty());
    CHECK(countries_of("The family ate a turkey.").empty());
    CHECK(countries_of("turkey's minister met jordan's king .") == Lines{"TUR turkey", "JOR jordan"});
    CHECK(countries_of("Michael Jordan and Chad Smith flew in.").empty());
    CHECK(countries_of("Chad and Jordan sent troops.") == Lines{"TCD Chad", "JOR Jordan"});
    CHECK(countries_of("They told us that the US would help.") == Lines{"USA US"});
    CHECK(countries_of("they asked us whether u.s. troops would leave .") == Lines{"USA u.s."});
    CHECK(countries_of("They paid US$5 million and 3 million U.S. dollars.").empty());
    CHECK(countries_of("She had to polish the fine china.").empty());
    CHECK(countries_of("polish farmers exported to china .") == Lines{"POL polish", "CHN china"});
}

TEST_CASE("names that hold other names") {
    CHECK(countries_of("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea met.") ==
          Lines{"GIN Guinea", "GNB Guinea-Bissau", "GNQ Equatorial Guinea", "PNG Papua New Guinea"});
    CHECK(countries_of("niger , nigeria , the nigerien army and the nigerian army .") ==
          Lines{"NER niger", "NGA nigeria", "NER nigerien", "NGA nigerian"});
    CHECK(countries_of("The Democratic Republic of the Congo borders the Republic of the Congo.") ==
          Lines{"COD Democratic Republic of the Congo", "COG Republic of the Congo"});
    CHECK(countries_of("North Korea, South Korea and the Korean peninsula.") ==
          Lines{"PRK North Korea", "KOR South Korea"});
    CHECK(countries_of("Dominica and the Dominican Republic.") == Lines{"DMA Dominica", "DOM Dominican Republic"});
    CHECK(countries_of("Sudan and South Sudan.") == Lines{"SDN Sudan", "SSD South Sudan"});
    CHECK(countries_of("The Somali army fought near the Gulf of Guinea and Lake Chad.") == Lines{"SOM Somali"});
    CHECK(countries_of("Latin American states and the Indian Ocean.").empty());
}

TEST_CASE("hyphens, slashes and possessives") {
    CHECK(countries_of("a russian - led force and the u.s. - tajik talks .") ==
          Lines{"RUS russian", "USA u.s.", "TJK tajik"});
    CHECK(countries_of("The Franco-German brigade and the Sino-Russian border") ==
          Lines{"FRA Franco", "DEU German", "CHN Sino", "RUS Russian"});
    CHECK(countries_of("Malawi's, Togo\u2019s and the Philippines' ports") ==
          Lines{"MWI Malawi", "TGO Togo", "PHL the Philippines"});
}

TEST_CASE("a capital stands for its government only where the context says so") {
    CHECK(countries_of("Kampala accused Kigali of training rebels.") == Lines{"UGA Kampala", "RWA Kigali"});
    CHECK(countries_of("they met in nairobi and flew to kampala .").empty());
    CHECK(countries_of("The road between Tbilisi and Batumi is closed.").empty());
    CHECK(countries_of("Talks between Belgrade and Pristina failed.") == Lines{"SRB Belgrade", "XKX Pristina"});
}

}  // namespace attache
