#include <string>

#include <doctest/doctest.h>

#include "core/parsing.h"
#include "parse/clauses.h"

namespace attache {

namespace {

// "subject verb" of each clause, with "!" before a verb that its subject undergoes.
std::string clauses_of(const std::string& text) {
    const testing::Parsed parsed = testing::parse(text);
    const Document& document = parsed.document;
    const auto units = find_chunks(document, find_tags(document, {}), document.sentences[SentenceId(0)].tokens);
    std::string out;
    for (const Clause& clause : find_clauses(document, units)) {
        if (!out.empty()) out += ", ";
        if (clause.subject == k_no_unit) {
            out += '?';
        } else {
            std::string members;
            for (const std::size_t member : list_from(units, clause.subject, clause.subject_end)) {
                if (!members.empty()) members += '+';
                members += document.word_text(units[member].head);
            }
            out += members;
        }
        out += clause.subject_is_patient ? " !" : " ";
        out += document.word_text(units[clause.verb].head);
    }
    return out;
}

}  // namespace

TEST_CASE("the subject is found over prepositions, insertions and brackets") {
    CHECK(clauses_of("the president of zambia left .") == "president left");
    CHECK(clauses_of("shell , a large firm , left .") == "shell left");
    CHECK(clauses_of("shell ( a large firm ) left .") == "shell left");
    CHECK(clauses_of("in 2012 , oman left .") == "oman left");
    CHECK(clauses_of("the troops fighting rebels left .") == "troops fighting, troops left");
}

TEST_CASE("the main verb comes after a relative clause about its subject") {
    CHECK(clauses_of("peru , which borders chile , left .") == "peru borders, peru left");
    CHECK(clauses_of("peru , one of the states that border chile , left .") == "states border, peru left");
    CHECK(clauses_of("a man who owned chile left .") == "man owned, man left");
    CHECK(clauses_of("chad , allied with oman , left .") == "chad !allied, chad left");
    CHECK(clauses_of("the treaty with chad , under which it sends oil , has ended .") == "it sends, treaty ended");
}

TEST_CASE("lists are subjects, but not what belongs to another clause") {
    CHECK(clauses_of("oman , qatar , and chad left .") == "oman+qatar+chad left");
    CHECK(clauses_of("oman and qatar left .") == "oman+qatar left");
    CHECK(clauses_of("soldiers from oman , qatar and chad left .") == "soldiers left");
    CHECK(clauses_of("after the war in 2012 , oman and chad left .") == "oman+chad left");
    CHECK(clauses_of("neither oman nor qatar left .") == "oman+qatar left");
    CHECK(clauses_of("oman sent troops to chad and qatar left .") == "oman sent, qatar left");
    CHECK(clauses_of("oman sent troops to chad , and qatar left .") == "oman sent, qatar left");
    CHECK(clauses_of("peru said oman and qatar left .") == "peru said, oman+qatar left");
}

TEST_CASE("verbs in a row share their subject") {
    CHECK(clauses_of("oman banned imports , cancelled permits and deported workers .") ==
          "oman banned, oman cancelled, oman deported");
    CHECK(clauses_of("peru urged oman to strengthen and enforce its laws .") ==
          "peru urged, oman strengthen, oman enforce");
}

TEST_CASE("infinitives take the object of verbs that hand over, else the subject") {
    CHECK(clauses_of("peru asked oman to leave .") == "peru asked, oman leave");
    CHECK(clauses_of("peru promised oman to leave .") == "peru promised, peru leave");
    CHECK(clauses_of("it is time for peru and oman to talk .") == "it is, peru+oman talk");
    CHECK(clauses_of("efforts by peru failed because a kenyan plan to mediate came .") ==
          "efforts failed, plan mediate, plan came");
}

TEST_CASE("relative and reduced clauses speak of the noun before them") {
    CHECK(clauses_of("tariffs imposed by oman rose .") == "tariffs !imposed, tariffs rose");
    CHECK(clauses_of("peru , which borders chile , left oman .") == "peru borders, peru left");
    CHECK(clauses_of("it came from oman and qatar , which host many workers .") == "it came, oman+qatar host");
    CHECK(clauses_of("peru accused oman of arming rebels .") == "peru accused, oman arming");
}

TEST_CASE("what opens a sentence without a subject has the next one's") {
    CHECK(clauses_of("visiting peru , the king left .") == "king visiting, king left");
}

TEST_CASE("a list needs its and") {
    const testing::Parsed parsed = testing::parse("oman , a small state , left .");
    const auto units =
        find_chunks(parsed.document, find_tags(parsed.document, {}), parsed.document.sentences[SentenceId(0)].tokens);
    CHECK(list_from(units, 0, units.size()).size() == 1);
}

}  // namespace attache
