#include <string>

#include <doctest/doctest.h>

#include "core/extracting.h"
#include "core/lines.h"

namespace attache {

namespace {

// "see below -> 4", "see Table 1 [table 1] -> none"
Lines references_of(const std::string& text) {
    const testing::Extracted extracted = testing::extract(text);
    Lines lines;
    for (const Reference& reference : extracted.findings.references) {
        std::string line = extracted.text(reference.span);
        if (!reference.target.empty()) line += " [" + reference.target + "]";
        line += " -> " +
                (reference.resolved.has_value() ? std::to_string(reference.resolved.index()) : std::string("none"));
        lines.push_back(line);
    }
    return lines;
}

constexpr const char* k_body = "The country has a long history of rule by its neighbours, which ended late.\n\n";

}  // namespace

TEST_CASE("titles in quotes are found among the headings") {
    CHECK(references_of(std::string("## Background\n\nPoverty remains (see \"Trade Relations,\" below, and \"The "
                                    "War\").\n\n## Trade Relations\n\n") +
                        k_body) ==
          Lines{"see \"Trade Relations,\" below [trade relations] -> 2", "\"The War\" [the war] -> none"});
    CHECK(references_of("## Background\n\npoverty remains ( see also below , \" trade relations \" ) .\n\n## Trade "
                        "Relations\n\nit is low .\n\n") ==
          Lines{"see also below , \" trade relations \" [trade relations] -> 2"});
}

TEST_CASE("titles without quotes count if there is such a section") {
    CHECK(references_of(std::string("## Background\n\nPoverty remains (see Trade Relations). We see Russia as a "
                                    "friend.\n\n## Trade Relations\n\n") +
                        k_body) == Lines{"see Trade Relations [trade relations] -> 3"});
}

TEST_CASE("tables and figures by their captions") {
    CHECK(references_of("Aid fell in those years (see Table 1 and Figure 2).\n\nTable 1. U.S. Aid by Year\n\nIt rose "
                        "again as Table 1 shows.") ==
          Lines{"see Table 1 [table 1] -> 1", "Figure 2 [figure 2] -> none", "Table 1 [table 1] -> 1"});
}

TEST_CASE("chapters need a cue, for laws have them too") {
    CHECK(references_of(std::string("1. Background\n\nUnder section 907 of the act it is banned, as described in "
                                    "chapter 2.\n\n2. Trade\n\n") +
                        k_body) == Lines{"as described in chapter 2 [chapter 2] -> 2"});
}

TEST_CASE("a bare reference points to the sentence that shares its words") {
    CHECK(references_of(
              "Talks on the lease of the harbour failed (see below).\n\nThe weather was good in all those years.\n\n"
              "Nobody came to the party.\n\nThe harbour lease was signed at last.") == Lines{"see below -> 3"});
    CHECK(references_of("The harbour lease was signed at last.\n\nNobody came to the party.\n\nThe weather was good in "
                        "all those years.\n\n"
                        "Talks on the lease of the harbour had failed, as noted above.") ==
          Lines{"as noted above -> 0"});
}

TEST_CASE("what is not in the text is told") {
    const testing::Extracted extracted = testing::extract("Aid fell in those years (see Table 4).");
    REQUIRE(extracted.findings.warnings.size() == 1);
    CHECK(extracted.findings.warnings[0].kind == WarningKind::UnresolvedReference);
    CHECK(extracted.findings.warnings[0].message ==
          "\"table 4\" is referred to but is not in this text; the original may have it.");

    const testing::Extracted bare = testing::extract("Talks on the lease of the harbour failed (see below).");
    REQUIRE(bare.findings.warnings.size() == 1);
    CHECK(bare.findings.warnings[0].message ==
          "\"see below\" points to nothing that is found in this text; the sentences around it may say what is meant.");
}

}  // namespace attache
