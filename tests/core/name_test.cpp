// People, organisations and places that no table knows: by what stands around them.
#include <string>

#include <doctest/doctest.h>

#include "core/extracting.h"
#include "core/lines.h"
#include "extract/names/mentions.h"

namespace attache {

namespace {

// The mentions of one kind by name, in the order of the text.
Lines names_of(EntityKind kind, const std::string& text) {
    const testing::Extracted extracted = testing::extract(text);
    const MentionFindings mentions = find_mentions(extracted.parsed.document, extracted.phrases);
    Lines lines;
    for (const Mention& mention : mentions.mentions) {
        const bool named = mention.via != MentionVia::Pronoun && mention.via != MentionVia::Role;
        if (mentions.entities[mention.entity].kind == kind && named) lines.push_back(extracted.text(mention.span));
    }
    return lines;
}

Lines people(const std::string& text) { return names_of(EntityKind::Person, text); }
Lines organisations(const std::string& text) { return names_of(EntityKind::Organisation, text); }
Lines places(const std::string& text) { return names_of(EntityKind::Place, text); }

}  // namespace

TEST_CASE("names without a title are people's") {
    CHECK(people("The lenders met Ngozi Tamunoba and Bukola Adeyinwale.") ==
          Lines{"Ngozi Tamunoba", "Bukola Adeyinwale"});
    CHECK(people("the court freed wirayudha sumantri after a month .") == Lines{"wirayudha sumantri"});
    CHECK(people("\"We were left alone,\" said Zamble Bi Koffi.") == Lines{"Zamble Bi Koffi"});
    CHECK(people("the trial of wirayudha sumantri , known as pramudya , began .") ==
          Lines{"wirayudha sumantri", "pramudya"});
    CHECK(people("The Trump Administration objected.") == Lines{"Trump"});
    CHECK(people("The miners met Jean-Martin Bauerle on the quay.") == Lines{"Jean-Martin Bauerle"});
    CHECK(people("Aid workers met with Magalie Habitant of the port office.") == Lines{"Magalie Habitant"});
    CHECK(people("founder hussein badreddin al - houthi died .") == Lines{"hussein badreddin al - houthi"});
    CHECK(people("troops landed at aden , and wirayudha sumantri was named governor .") == Lines{"wirayudha sumantri"});
    CHECK(people("Mirlande Manigatte, Laurent Saintcyr and Calixte Fleuridor form the High Transition Council.") ==
          Lines{"Mirlande Manigatte", "Laurent Saintcyr", "Calixte Fleuridor"});
}

TEST_CASE("words that go on are no names of people") {
    CHECK(people("The Bournemouth Kettering pipeline leaks.").empty());
    CHECK(people("They drove through Kpalime Atakpame.").empty());
    CHECK(people("Troops began operation Linda Nchira.").empty());
}

TEST_CASE("an apposition tells what a name is") {
    CHECK(places("Zinguelo, a northern town, was besieged.") == Lines{"Zinguelo"});
    CHECK(organisations("licadhu , a local group , counted the dead .") == Lines{"licadhu"});
    CHECK(people("Fatounara, a nurse, counted the dead.") == Lines{"Fatounara"});
}

TEST_CASE("names in a list are of one kind") {
    CHECK(places("Farmers from Lenakelo came; on Tannu hardly a roof was left.") == Lines{"Lenakelo", "Tannu"});
    CHECK(places("Residents fled from Zinguelo to Tambokro.") == Lines{"Zinguelo", "Tambokro"});
    CHECK(places("shots were heard in zinguelo and tambokro .") == Lines{"zinguelo", "tambokro"});
    CHECK(people("The lenders met Bukola Adeyinwale. The bank praised Gazprom, Adeyinwale and others.") ==
          Lines{"Bukola Adeyinwale", "Adeyinwale"});
    CHECK(organisations("Gazprom, Wolframex and others bid.") == Lines{"Gazprom", "Wolframex"});
}

TEST_CASE("a dispatch begins with its place and agency") {
    CHECK(places("ZINGUELO, Oct. 4, 2022 (Presse Reseau) - Soldiers patrolled the streets.") == Lines{"ZINGUELO"});
    CHECK(organisations("ZINGUELO, 4 October 2022 (Presse Reseau) - Soldiers patrolled the streets.") ==
          Lines{"Presse Reseau"});
    CHECK(places("ZINGUELO - Soldiers patrolled the streets.") == Lines{"ZINGUELO"});
    CHECK(places("ZINGUELO - a group of monitors - counted the dead in the streets.").empty());
    CHECK(organisations("ZINGUELO, 4 October 2022 - Soldiers patrolled the streets.").empty());
}

TEST_CASE("organisations by a word with a capital") {
    CHECK(organisations("The state sued Endeavour Mining over taxes.") == Lines{"Endeavour Mining"});
    CHECK(organisations("The Lebanese Forces left the cabinet.") == Lines{"Lebanese Forces"});
    CHECK(organisations("He works for Compagnie des Bauxites de Guinee.") == Lines{"Compagnie des Bauxites de Guinee"});
    CHECK(organisations("A study by Alvarez & Marsal found losses.") == Lines{"Alvarez & Marsal"});
    CHECK(organisations("A study by the CTXD found losses, and GDP fell.") == Lines{"CTXD"});
    CHECK(organisations("The Coffee and Cocoa Council fixed the price.") == Lines{"Coffee and Cocoa Council"});
    CHECK(organisations("the mesa de la unidad democratica ( mud ) split .") ==
          Lines{"mesa de la unidad democratica", "mud"});
    CHECK(organisations("chevron holds a stake in petropiaru .") == Lines{"petropiaru"});
    CHECK(organisations("They learned about mining and forces of nature.").empty());
}

TEST_CASE("works are places, programmes are not") {
    CHECK(places("the melamchi water project costs more .") == Lines{"melamchi water project"});
    CHECK(places("the melamchi project costs more .").empty());
}

TEST_CASE("a capital before an infinitive or a verb in -ing acts") {
    CHECK(names_of(EntityKind::Country, "Accra hopes to borrow more.") == Lines{"Accra"});
    CHECK(names_of(EntityKind::Country, "Beijing is weighing a request.") == Lines{"Beijing"});
    CHECK(places("A road is being built between Tbilisi and Batumi.") == Lines{"Tbilisi", "Batumi"});
}

}  // namespace attache
