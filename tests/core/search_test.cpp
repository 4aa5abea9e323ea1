// Searching a report: words with slips, phrases, operators, and what comes first.

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "core/extracting.h"
#include "search/search_index.h"

namespace attache {
namespace {

const Report& small_report() {
    static const Report report =
        std::move(read_report("test.txt",
                              "Uzbekistan cut gas supplies to Tajikistan in January 2012.\n\n"
                              "In 2010, Russia pledged $5 million in aid to Tajikistan.\n\n"
                              "The World Bank supports the Rogun Dam in Tajikistan, a water project.\n\n"
                              "Water is scarce. Uzbekistan condemned Tajikistan over the Rogun Dam in 2012.\n")
                      .value());
    return report;
}

SearchResult search(std::string_view text) {
    const SearchIndex index(small_report());
    return index.find(parse_search(small_report(), text), 20);
}

std::string code_of(const EntityHit& hit) { return small_report().findings.entities[hit.entity].code; }

std::vector<std::size_t> sentences_of(const SearchResult& result) {
    std::vector<std::size_t> sentences;
    for (const SentenceHit& hit : result.sentences)
        sentences.push_back(hit.sentence.index());
    std::sort(sentences.begin(), sentences.end());
    return sentences;
}

TEST_CASE("slips are counted, and two letters in the wrong order are one") {
    const auto slips = [](std::string_view a, std::string_view b) {
        return slips_between(letters_of(a), letters_of(b), 2);
    };
    CHECK(slips("dam", "dam") == 0);
    CHECK(slips("rahmno", "rahmon") == 1);
    CHECK(slips("rahmn", "rahmon") == 1);
    CHECK(slips("rahhmon", "rahmon") == 1);
    CHECK(slips("José", "jose") == 1);
    CHECK(slips("tajikstn", "tajikistan") == 2);
    CHECK(slips("tajik", "tajikistan") == 3);
    CHECK(slips("", "ab") == 2);
    CHECK(slips("abcd", "wxyz") == 3);
}

TEST_CASE("short words must be spelled as they are") {
    CHECK(match_word(U"dam", U"ham") == WordMatch::None);
    CHECK(match_word(U"water", U"wster") == WordMatch::Typo);
    CHECK(match_word(U"wat", U"water") == WordMatch::Prefix);
    CHECK(match_word(U"uzbeksit", U"uzbekistan") == WordMatch::Typo);
    CHECK(match_word(U"", U"water") == WordMatch::None);
}

TEST_CASE("a name is found by its beginning, its code, its acronym and with a slip") {
    for (const std::string_view text : {"uzb", "UZB", "Uzbekistan", "uzbekstan", "uzebkistan"}) {
        CAPTURE(text);
        const SearchResult result = search(text);
        REQUIRE_FALSE(result.entities.empty());
        CHECK(code_of(result.entities.front()) == "UZB");
    }
    REQUIRE_FALSE(search("bank world").entities.empty());
    CHECK(code_of(search("bank world").entities.front()) == "IGO:WORLDBANK");
}

TEST_CASE("sentences hold all the words, in any order and any case") {
    CHECK(sentences_of(search("dam ROGUN")) == std::vector<std::size_t>{2, 4});
    CHECK(sentences_of(search("water dam")) == std::vector<std::size_t>{2});
    CHECK(sentences_of(search("watre")) == std::vector<std::size_t>{2, 3});
    CHECK(search("volcano").sentences.empty());
    CHECK(search("   ").sentences.empty());
}

TEST_CASE("a phrase stands as it was written") {
    CHECK(sentences_of(search("\"rogun dam\"")) == std::vector<std::size_t>{2, 4});
    CHECK(sentences_of(search("\"dam rogun\"")).empty());
    CHECK(sentences_of(search("\"rogun dam\" bank")) == std::vector<std::size_t>{2});
    CHECK(sentences_of(search("\"rogun dam")) == std::vector<std::size_t>{2, 4});
}

TEST_CASE("the tokens that fit are told") {
    const SearchResult result = search("rogun");
    REQUIRE_FALSE(result.sentences.empty());
    REQUIRE(result.sentences.front().tokens.size() == 1);
    CHECK(small_report().document.word_text(result.sentences.front().tokens.front()) == "rogun");
}

TEST_CASE("operators become a filter") {
    const SearchQuery query = parse_search(
        small_report(),
        "actor:UZB actor:\"world bank\" theme:energy sign:- sign:+ status:fact kind:country year:2010-2012");
    CHECK(query.notes.empty());
    CHECK(query.filter.actors == std::vector<std::string>{"UZB", "IGO:WORLDBANK"});
    CHECK(query.filter.themes.test(static_cast<std::size_t>(Theme::Energy)));
    CHECK(query.filter.signs.to_string() == "101");
    CHECK(query.filter.statuses.count() == 1);
    CHECK(query.filter.kinds.count() == 1);
    CHECK(query.filter.from == CivilDate{2010, 1, 1});
    CHECK(query.filter.to == CivilDate{2012, 12, 31});
    CHECK_FALSE(query.asks_for_text());
    CHECK(parse_search(small_report(), "from:2010-05-01 to:2011 confidence:60%").filter.to == CivilDate{2011, 12, 31});
}

TEST_CASE("what an operator cannot be is told, and no word is lost") {
    const SearchQuery query = parse_search(small_report(), "theme:enrgy actor:atlantis year:12x http://x gas sign:");
    CHECK(query.notes.size() == 4);
    CHECK(query.notes.front().find("energy") != std::string::npos);
    CHECK(query.filter.is_open());
    CHECK(query.words == std::vector<std::string>{"http://x", "gas"});
}

TEST_CASE("operators narrow what is found") {
    CHECK(sentences_of(search("rogun actor:UZB")) == std::vector<std::size_t>{4});
    CHECK(sentences_of(search("sign:- actor:UZB")) == std::vector<std::size_t>{0, 4});
    CHECK(sentences_of(search("year:2010")) == std::vector<std::size_t>{1});
    CHECK(search("actor:UZB theme:rights").sentences.empty());
}

TEST_CASE("an operator that is being typed is completed") {
    const Report& report = small_report();
    CHECK(complete_search(report, "gas the", 5) == std::vector<std::string>{"gas theme:"});
    CHECK(complete_search(report, "theme:en", 5) == std::vector<std::string>{"theme:energy"});
    CHECK(complete_search(report, "actor:uzb", 5) == std::vector<std::string>{"actor:UZB"});
    CHECK(complete_search(report, "actor:UZB", 5).empty());
    CHECK(complete_search(report, "", 5).empty());
    CHECK(complete_search(report, "sign:", 2).size() == 2);
}

TEST_CASE("any text can be searched for") {
    for (const std::string_view text : {"\"", "\"\"", ":", "actor:", "actor:\"", "\xFF\xFE", "theme:\xFF", "a:b:c",
                                        "year:99999999999", "year:-", "year:..", "confidence:-1"}) {
        CAPTURE(text);
        CHECK(search(text).sentences.size() <= 20);
    }
    CHECK(search(std::string(100000, 'a')).sentences.empty());
    CHECK(search(std::string(5000, '"')).sentences.empty());
}

}  // namespace
}  // namespace attache
