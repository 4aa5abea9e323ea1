#include <string>

#include <doctest/doctest.h>

#include "core/relation_reading.h"
#include "extract/report.h"

namespace attache {

using testing::reads;
using testing::relations_of;

namespace {

// A short report on Armenia, whose last sentence is the one in question.
std::string report_on_armenia(const std::string& sentence) {
    return "Armenia is a landlocked country in the South Caucasus.\n\nArmenia became independent in 1991.\n\nArmenia's "
           "economy grew by "
           "eight percent in 2023.\n\nArmenia held elections in 2021.\n\n" +
           sentence + "\n";
}

}  // namespace

TEST_CASE("a report's subject may be left out") {
    CHECK(reads(report_on_armenia("France promised three radar systems."), "FRA>ARM security AID 1 plan"));
    CHECK(reads(report_on_armenia("Russian border guards have remained."), "RUS>ARM borders STATE 0 fact"));
    CHECK(reads(report_on_armenia("OSCE observers said the election was not free and fair."),
                "IGO:OSCE>ARM rights ACCUSE -1 fact"));
}

TEST_CASE("a text about many countries leaves nobody out") {
    const std::string news =
        "Peru elected a president.\n\nFrance promised three radar systems.\n\nChad has a new army chief.\n\nOman is "
        "dry.\n";
    CHECK(relations_of(news).empty());
}

TEST_CASE("the amounts and the date of its clause belong to a relation") {
    const Report report =
        read_report("t", "In May 2019, Norway gave Malawi $30 million, and Chad lost $5 million.").value();
    REQUIRE(report.findings.relations.size() == 1);
    const Relation& relation = report.findings.relations[RelationId(0)];
    CHECK(relation.amounts.size() == 1);
    CHECK(relation.date.has_value());
    CHECK(!relation.reason.empty());
    CHECK(relation.confidence_percent > 0);
}

TEST_CASE("texts that are no sentences are read without harm") {
    CHECK(!read_report("t", ""));  // by design: nothing to read
    for (const char* text : {"to", "not to", "to the", "( ( (", "russia - led", "and , and , and", "that that that",
                             "by russia", "of of russia", "its", "its its its russia", "russia ) and ( china",
                             "\" \" '", "who which that russia , , china"}) {
        CHECK(read_report("t", text));
    }
}

}  // namespace attache
