#include <algorithm>
#include <string>
#include <string_view>

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

// The node that a phrase of words with spaces between them leads to.
TrieNode node_of(std::string_view phrase) {
    TrieNode node = k_no_node;
    for (std::size_t begin = 0; begin < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
        const WordId word = find_word(phrase.substr(begin, end - begin));
        if (!word.has_value()) return k_no_node;
        node = begin == 0 ? first_node(word) : next_node(node, word);
        if (node == k_no_node) return k_no_node;
        begin = end + 1;
    }
    return node;
}

bool ends_there(std::string_view phrase, PhraseKind kind, std::uint32_t row) {
    const PhraseEnds ends = phrases_ending_at(node_of(phrase));
    return std::any_of(ends.begin(), ends.end(),
                       [&](const PhraseEnd& end) { return end.kind == kind && end.row == row; });
}

TEST_CASE("rows are unpacked with their cells, and their phrases lead to them") {
    std::uint32_t found = 0;
    const auto rows = place_name_rows();
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        CAPTURE(rows[row].phrase);
        CHECK_FALSE(rows[row].written.empty());
        if (ends_there(rows[row].phrase, PhraseKind::PlaceName, row)) ++found;
    }
    // The others have words that are joined, "n'djamena".
    CHECK(found * 10 > rows.size() * 9);

    const auto countries = country_name_rows();
    const auto tajikistan = std::find_if(countries.begin(), countries.end(),
                                         [](const CountryNameRow& row) { return row.phrase == "tajikistan"; });
    REQUIRE(tajikistan != countries.end());
    CHECK(tajikistan->code == "TJK");
    CHECK(tajikistan->via == MentionVia::Name);
    CHECK(tajikistan->written == "Tajikistan");
    CHECK(value_of(find_word("million"), WordClass::Scale) == 1e6);
}

TEST_CASE("a row's phrase is found in every form of its inflected words") {
    const auto rows = noun_frame_rows();
    const auto talk =
        std::find_if(rows.begin(), rows.end(), [](const NounFrameRow& row) { return row.phrase == "talk"; });
    REQUIRE(talk != rows.end());
    const auto row = static_cast<std::uint32_t>(talk - rows.begin());
    CHECK(ends_there("talk", PhraseKind::NounFrame, row));
    CHECK(ends_there("talks", PhraseKind::NounFrame, row));
    CHECK_FALSE(ends_there("talking", PhraseKind::NounFrame, row));
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
