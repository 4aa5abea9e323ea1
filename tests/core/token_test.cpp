#include <string>

#include <doctest/doctest.h>

#include "core/parsing.h"

namespace attache {

using testing::parse;
using testing::tokens_of;

TEST_CASE("tokenised and normal spelling give the same tokens") {
    CHECK(tokens_of("u.s. - tajik trade") == "u.s.|-|tajik|trade");
    CHECK(tokens_of("U.S.-Tajik trade") == tokens_of("u.s. - tajik trade"));
    CHECK(tokens_of("the break-up of it") == tokens_of("the break - up of it"));
    CHECK(tokens_of("(WTO)") == tokens_of("( wto )"));
}

TEST_CASE("possessives are tokens of their own, apostrophes inside names are not") {
    CHECK(tokens_of("tajikistan's border") == "tajikistan|'s|border");
    CHECK(tokens_of("Tajikistan\u2019s border") == "tajikistan|'s|border");
    CHECK(tokens_of("citizens' rights") == "citizens|'|rights");
    CHECK(tokens_of("O'Brien didn't go") == "o'brien|didn't|go");
    CHECK(tokens_of("Cote d'Ivoire's port") == "cote|d'ivoire|'s|port");
}

TEST_CASE("numbers keep their grouping, signs and units stand apart") {
    CHECK(tokens_of("$54.2 million") == "$|54.2|million");
    CHECK(tokens_of("20,000-40,000 troops") == "20,000|-|40,000|troops");
    CHECK(tokens_of("79.3%, 8%.") == "79.3|%|,|8|%|.");
    CHECK(tokens_of("fy1992-fy2010") == "fy|1992|-|fy|2010");
    CHECK(tokens_of("US$1.2bn in the 1990s") == "us|$|1.2|bn|in|the|1990|s");
    CHECK(tokens_of("2006\u20132010") == "2006|\u2014|2010");
}

TEST_CASE("dots belong to abbreviations and initials, not to the ends of sentences") {
    CHECK(tokens_of("the U.N. in Washington, D.C.") == "the|u.n.|in|washington|,|d.c.");
    CHECK(tokens_of("Acme Ltd. and J. Smith left.") == "acme|ltd.|and|j.|smith|left|.");
    CHECK(tokens_of("wait... then go!") == "wait|\u2026|then|go|!");
}

TEST_CASE("letters beyond ASCII are lower-cased and kept in words") {
    CHECK(tokens_of("\u00c9lys\u00e9e \u0420\u043e\u0441\u0441\u0438\u044f T\u00dcRK\u0130YE") ==
          "\u00e9lys\u00e9e|\u0440\u043e\u0441\u0441\u0438\u044f|t\u00fcrkiye");
}

TEST_CASE("a token keeps its bytes, its case and the space before it") {
    const auto parsed = parse("The U.S. acted.\n\nThen (NATO) left.");
    const auto& tokens = parsed.document.tokens;
    CHECK(parsed.source.text(tokens[TokenId(1)].span()) == "U.S.");
    CHECK(tokens[TokenId(0)].letter_case == LetterCase::Capitalised);
    CHECK(tokens[TokenId(1)].letter_case == LetterCase::Upper);
    CHECK(tokens[TokenId(2)].letter_case == LetterCase::Lower);
    CHECK_FALSE(tokens[TokenId(3)].space_before);
    CHECK(tokens[TokenId(4)].line_breaks_before == 2);
    CHECK(tokens[TokenId(6)].letter_case == LetterCase::Upper);
    CHECK_FALSE(tokens[TokenId(6)].space_before);
}

TEST_CASE("every byte that is no space lies in exactly one token") {
    const std::string text =
        "Odd \x1a bytes: \u4e2d\u56fd, \u20ac5m -- 50\u00a0% [sic] {x} 'q' \u2018r\u2019 a/b #1 \u2026 end";
    const auto parsed = parse(text);
    std::uint32_t at = 0;
    for (const Token& token : parsed.document.tokens) {
        CHECK(token.begin >= at);
        CHECK(token.end > token.begin);
        for (; at < token.begin; ++at)
            CHECK_FALSE(std::isgraph(static_cast<unsigned char>(text[at])));
        at = token.end;
    }
    CHECK(at == text.size());
}

}  // namespace attache
