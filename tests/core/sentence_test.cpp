#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/parsing.h"
#include "parse/sentences.h"

namespace attache {

using testing::parse;
using testing::sentences_of;
using Texts = std::vector<std::string>;

TEST_CASE("stops end sentences, dots of abbreviations do not") {
    CHECK(sentences_of("Dr. Smith of Acme Ltd. left. He did not say why.") ==
          Texts{"Dr. Smith of Acme Ltd. left.", "He did not say why."});
    CHECK(sentences_of("It was signed in the U.S. The army left.") ==
          Texts{"It was signed in the U.S.", "The army left."});
    CHECK(sentences_of("The U.S. Army left on No. 5 Road.") == Texts{"The U.S. Army left on No. 5 Road."});
}

TEST_CASE("closing quotes and brackets stay with their sentence") {
    CHECK(sentences_of("He said \"we left.\" They stayed.") == Texts{"He said \"we left.\"", "They stayed."});
    CHECK(sentences_of("(They stayed.) We left.") == Texts{"(They stayed.)", "We left."});
}

TEST_CASE("lower-cased text is cut at its stops too") {
    CHECK(sentences_of("russia left . china stayed in the u.s. zone .") ==
          Texts{"russia left .", "china stayed in the u.s. zone ."});
}

TEST_CASE("in a text of lines each line is a sentence, in a wrapped text a line break is a space") {
    CHECK(sentences_of("One thing happened.\nAnother did.\nA third") ==
          Texts{"One thing happened.", "Another did.", "A third"});
    CHECK(sentences_of("This is a long sentence that was\nwrapped to a width and goes\non. Here is\nthe next.") ==
          Texts{"This is a long sentence that was\nwrapped to a width and goes\non.", "Here is\nthe next."});
}

TEST_CASE("headings and list items stand alone") {
    CHECK(sentences_of("# Background\nThe state is\npoor and\nsmall.\n- one item\n- another\n  item") ==
          Texts{"# Background", "The state is\npoor and\nsmall.", "- one item", "- another\n  item"});
    CHECK(sentences_of("1. First point made\n\n2. Second point") == Texts{"1. First point made", "2. Second point"});
}

TEST_CASE("a text without stops is cut, so that no step meets an endless sentence") {
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += "word ";
    const auto parsed = parse(text);
    CHECK(parsed.document.sentences.size() == 5);
    for (const Sentence& sentence : parsed.document.sentences)
        CHECK(sentence.tokens.size() <= k_max_sentence_tokens);
}

TEST_CASE("sentences cover all tokens in order") {
    const auto parsed = parse("A b. C d!\n\n\"E f?\" G... h. I: j; k.");
    TokenId at(0);
    for (const Sentence& sentence : parsed.document.sentences) {
        CHECK(sentence.tokens.begin == at);
        at = sentence.tokens.end;
    }
    CHECK(at == parsed.document.tokens.end_id());
}

TEST_CASE("a sentence's hash depends on its letters and digits alone") {
    const auto hash = [](const std::string& text) { return parse(text).document.sentences[SentenceId(0)].hash; };
    CHECK(hash("The U.S.-led force, 300 men.") == hash("the u.s. - led force , 300 men ."));
    CHECK(hash("300 men") != hash("301 men"));
    CHECK(hash("\u00c9t\u00e9") == hash("\u00e9t\u00e9"));
}

TEST_CASE("the sentence at an offset") {
    const auto parsed = parse("One. Two. Three.");
    CHECK(parsed.document.sentence_at(0) == SentenceId(0));
    CHECK(parsed.document.sentence_at(5) == SentenceId(1));
    CHECK(parsed.document.sentence_at(9) == SentenceId(1));
    CHECK(parsed.document.sentence_at(1000) == SentenceId(2));
    CHECK(parsed.document.sentence_of(TokenId(4)) == SentenceId(2));
}

}  // namespace attache
