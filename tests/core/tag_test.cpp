#include <string>

#include <doctest/doctest.h>

#include "core/parsing.h"
#include "parse/tags.h"

namespace attache {

namespace {

const char* short_name(Tag tag) {
    switch (tag) {
        case Tag::Noun: return "N";
        case Tag::Adjective: return "A";
        case Tag::Preposition: return "P";
        case Tag::To: return "to";
        case Tag::Modal: return "M";
        case Tag::Be: return "be";
        case Tag::Have: return "have";
        case Tag::Do: return "do";
        case Tag::Base: return "V";
        case Tag::Present: return "Vs";
        case Tag::Past: return "Ved";
        case Tag::Participle: return "Ven";
        case Tag::Gerund: return "Ving";
        case Tag::Subordinator: return "S";
        case Tag::Relative: return "R";
        case Tag::Determiner: return "D";
        case Tag::Adverb: return "Adv";
        default: return "-";
    }
}

// The tag of `word`, or of its last occurrence, in a text.
std::string tag_of(const std::string& text, const std::string& word) {
    const testing::Parsed parsed = testing::parse(text);
    const Tags tags = find_tags(parsed.document, {});
    std::string found = "no such word";
    for (TokenId at(0); at != parsed.document.tokens.end_id(); at = TokenId(at.index() + 1)) {
        if (parsed.document.word_text(at) == word) found = short_name(tags[at]);
    }
    return found;
}

}  // namespace

TEST_CASE("a word that is noun and verb is told by its neighbours, in small letters too") {
    CHECK(tag_of("peru exports copper to japan .", "exports") == "Vs");
    CHECK(tag_of("peruvian exports to japan fell .", "exports") == "N");
    CHECK(tag_of("nigeria and ghana trade with togo .", "trade") == "Vs");
    CHECK(tag_of("the trade with togo grew .", "trade") == "N");
    CHECK(tag_of("kenya supports the mission in somalia .", "supports") == "Vs");
    CHECK(tag_of("its supports broke .", "supports") == "N");
    CHECK(tag_of("norway plans to leave the bloc .", "plans") == "Vs");
    CHECK(tag_of("the plans of norway changed .", "plans") == "N");
    CHECK(tag_of("it will aid the rebels .", "aid") == "V");
    CHECK(tag_of("it sent aid to the rebels .", "aid") == "N");
}

TEST_CASE("to begins an infinitive or brings a noun") {
    CHECK(tag_of("chad agreed to support niger .", "to") == "to");
    CHECK(tag_of("chad gave support to niger .", "to") == "P");
    CHECK(tag_of("access to trade is poor .", "to") == "P");
    CHECK(tag_of("they moved to jointly patrol the lake .", "to") == "to");
}

TEST_CASE("past forms are finite, passive or reduced clauses") {
    CHECK(tag_of("brazil imposed tariffs on steel .", "imposed") == "Ved");
    CHECK(tag_of("tariffs imposed by brazil hurt canada .", "imposed") == "Ven");
    CHECK(tag_of("tariffs were imposed on steel .", "imposed") == "Ven");
    CHECK(tag_of("brazil has imposed tariffs .", "imposed") == "Ven");
    CHECK(tag_of("troops based in djibouti left .", "based") == "Ven");
    CHECK(tag_of("trade between laos and china doubled in 2019 .", "doubled") == "Ved");
    CHECK(tag_of("the ministry called for oman to withdraw .", "called") == "Ved");
    CHECK(tag_of("increased trade with oman helped .", "increased") == "A");
    CHECK(tag_of("the russian - led bloc met .", "led") == "A");
}

TEST_CASE("forms in -ing are verbs, nouns or adjectives") {
    CHECK(tag_of("chile is building a road .", "building") == "Ving");
    CHECK(tag_of("the building of the road began .", "building") == "N");
    CHECK(tag_of("it was accused of arming rebels .", "arming") == "Ving");
    CHECK(tag_of("drug trafficking worries mexico .", "trafficking") == "N");
    CHECK(tag_of("the ruling party won .", "ruling") == "A");
}

TEST_CASE("that, after and may are read by what follows") {
    CHECK(tag_of("cuba said that spain left .", "that") == "S");
    CHECK(tag_of("the state that borders spain left .", "that") == "R");
    CHECK(tag_of("after the war in spain ended , cuba left .", "after") == "S");
    CHECK(tag_of("after the war in spain , cuba left .", "after") == "P");
    CHECK(tag_of("in may 2014 , cuba left .", "may") == "N");
    CHECK(tag_of("cuba may leave .", "may") == "M");
}

TEST_CASE("adverbs in -ly, but not july") {
    CHECK(tag_of("cuba steadily grew .", "steadily") == "Adv");
    CHECK(tag_of("in july 2013 , cuba grew .", "july") == "N");
}

TEST_CASE("the tokens of names are nouns whatever their words") {
    const testing::Parsed parsed = testing::parse("the bank of trade and development lends money .");
    const TokenRange name{TokenId(1), TokenId(6)};
    const Tags tags = find_tags(parsed.document, {&name, 1});
    for (std::size_t i = 1; i < 6; ++i)
        CHECK(tags[TokenId(i)] == Tag::Noun);
    CHECK(tags[TokenId(6)] == Tag::Present);
}

}  // namespace attache
