#include <string>

#include <doctest/doctest.h>

#include "core/parsing.h"
#include "lexicon/lexicon.h"
#include "lexicon/word_table.h"
#include "parse/phrases.h"

namespace attache {

TEST_CASE("words of the lexicon are found by their text and keep their ids in every document") {
    REQUIRE(lexicon_word_count() > 0);
    for (std::uint32_t i = 0; i < lexicon_word_count(); ++i) {
        const WordId word(i);
        CHECK(find_word(lexicon_text(word)) == word);
    }
    CHECK_FALSE(find_word("no such word").has_value());
    CHECK_FALSE(find_word("").has_value());
    WordTable words;
    const WordId the = find_word("the");
    CHECK(words.intern("the") == the);
    CHECK(is(the, WordClass::SentenceStarter));
    CHECK_FALSE(is(words.intern("zyzzyva"), WordClass::SentenceStarter));
}

TEST_CASE("a word table gives each word one id and its text back") {
    WordTable words;
    std::vector<WordId> ids;
    ids.reserve(5000);
    for (int i = 0; i < 5000; ++i)
        ids.push_back(words.intern("w" + std::to_string(i)));
    for (int i = 0; i < 5000; ++i) {
        CHECK(words.intern("w" + std::to_string(i)) == ids[static_cast<std::size_t>(i)]);
        CHECK(words.text(ids[static_cast<std::size_t>(i)]) == "w" + std::to_string(i));
    }
}

TEST_CASE("every word of every table is tokenised as the tables were") {
    for (std::uint32_t i = 0; i < lexicon_word_count(); ++i) {
        const std::string word(lexicon_text(WordId(i)));
        // Marks and clitics are tokens only beside other tokens.
        if (word == "'" || word == "'s") continue;
        CAPTURE(word);
        CHECK(testing::tokens_of("x " + word + " x") == "x|" + word + "|x");
    }
}

TEST_CASE("inflections lead to their lemma") {
    const WordId word = find_word("pledged");
    if (word.has_value()) {
        CHECK(lexicon_text(verb_lemma(word)) == "pledge");
        CHECK(has_form(verb_forms(word), VerbForm::Past));
    }
    CHECK(verb_lemma(find_word("the")) == find_word("the"));
}

}  // namespace attache
