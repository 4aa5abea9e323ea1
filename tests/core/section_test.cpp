#include <string>

#include <doctest/doctest.h>

#include "core/extracting.h"
#include "core/lines.h"

namespace attache {

namespace {

// "1 Background @0", with "?" behind an inferred one.
Lines sections_of(const std::string& text) {
    const testing::Extracted extracted = testing::extract(text);
    Lines lines;
    for (const Section& section : extracted.parsed.document.sections) {
        lines.push_back(std::to_string(section.level) + " " + section.title + (section.inferred ? "?" : "") + " @" +
                        std::to_string(section.first.index()));
    }
    return lines;
}

constexpr const char* k_body = "The country has a long history of rule by its neighbours, which ended late.\n\n";

}  // namespace

TEST_CASE("headings in Markdown") {
    CHECK(sections_of(std::string("# Kenya\n\n") + k_body + "## Trade and Aid\n\n" + k_body + "### Tea\n\n" + k_body) ==
          Lines{"1 Kenya @0", "2 Trade and Aid @2", "3 Tea @4"});
}

TEST_CASE("numbered headings") {
    CHECK(sections_of(std::string("1. Background\n\n") + k_body + "2. Economy\n\n" + k_body + "2.1 Trade\n\n" +
                      k_body) == Lines{"1 Background @0", "1 Economy @2", "2 Trade @4"});
    CHECK(sections_of(std::string("I. Background\n\n") + k_body + "II. Economy\n\n" + k_body) ==
          Lines{"1 Background @0", "1 Economy @2"});
    CHECK(sections_of(std::string("Chapter 1: Background\n\n") + k_body + "Chapter 2: Economy\n\n" + k_body) ==
          Lines{"1 Background @0", "1 Economy @2"});
}

TEST_CASE("underlined, upper-case and title-case headings") {
    CHECK(sections_of(std::string("Background\n==========\n\n") + k_body + "Trade\n-----\n\n" + k_body) ==
          Lines{"1 Background @0", "2 Trade @3"});
    CHECK(sections_of(std::string("POLITICAL BACKGROUND\n\n") + k_body + "Relations with the United States\n\n" +
                      k_body) == Lines{"1 Political Background @0", "2 Relations with the United States @2"});
}

TEST_CASE("short lines are headings in lower-cased text too") {
    CHECK(sections_of("background\n\nthe country lies between two seas and three mountains .\n\nu.s. aid\n\nthe united "
                      "states gave food in "
                      "the first years .\n\n") == Lines{"1 Background @0", "1 U.S. Aid @2"});
}

TEST_CASE("text before the first heading is a section of its own") {
    CHECK(sections_of(std::string(k_body) + "## Trade\n\n" + k_body + "## Aid\n\n" + k_body) ==
          Lines{"1 Introduction? @0", "1 Trade @1", "1 Aid @3"});
}

TEST_CASE("list items, table rows and captions are no headings") {
    CHECK(sections_of(std::string("## Trade\n\n") + k_body +
                      "- Coffee and Tea\n\n- Cut Flowers\n\nTable 1. Exports by Year\n\nCoffee | 5 | 6\n\n" + k_body +
                      "## Aid\n\n" + k_body) == Lines{"1 Trade @0", "1 Aid @8"});
}

TEST_CASE("sections are inferred from what the sentences are about") {
    std::string text;
    for (int i = 0; i < 4; ++i)
        text += "the election commission counted the ballots of all voters , and the candidate won more seats .\n\n";
    for (int i = 0; i < 4; ++i)
        text += "gdp growth slowed while inflation rose , and the economy suffered from high unemployment .\n\n";
    for (int i = 0; i < 4; ++i)
        text += "the army has tanks and artillery , and the air force flies old helicopters .\n\n";
    CHECK(sections_of(text) == Lines{"2 Elections? @0", "1 Economic Issues? @4", "1 Defense? @8"});
}

TEST_CASE("a sentence that goes on begins no section") {
    std::string text;
    for (int i = 0; i < 4; ++i)
        text += "the election commission counted the ballots of all voters , and the candidate won more seats .\n\n";
    text += "it also said that gdp growth slowed while inflation rose .\n\n";
    for (int i = 0; i < 4; ++i)
        text += "the army has tanks and artillery , and the air force flies old helicopters .\n\n";
    CHECK(sections_of(text) == Lines{"2 Elections? @0", "1 Defense? @5"});
}

TEST_CASE("a rare gap between lines is where a heading stood") {
    const auto text_with = [](const std::string& gap) {
        std::string text;
        for (int i = 0; i < 5; ++i)
            text += "the parliament passed an amendment .\n\n";
        text.erase(text.size() - 2);
        text += gap + "the bridge is old .\n\nnobody minds .\n\nthe night was dark .";
        return text + gap + "malaria spread .\n\nnobody minds .\n\nthe night was dark .\n";
    };
    CHECK(sections_of(text_with("\n")) == Lines{"1 Government and Politics? @0", "2 Transport? @5", "2 Health? @8"});
    CHECK(sections_of(text_with("\n\n")) == Lines{"1 Overview? @0"});
}

TEST_CASE("every sentence knows its section") {
    const testing::Extracted extracted = testing::extract(std::string("## Trade\n\n") + k_body + "## Aid\n\n" + k_body);
    const Document& document = extracted.parsed.document;
    CHECK(document.sentences[SentenceId(1)].section == SectionId(0));
    CHECK(document.sentences[SentenceId(2)].section == SectionId(1));
    CHECK(is_heading(document, SentenceId(2)));
    CHECK_FALSE(is_heading(document, SentenceId(3)));
}

}  // namespace attache
