#include <string>

#include <doctest/doctest.h>

#include "ui/line_breaker.h"

namespace attache {
namespace {

float one_each(char32_t, std::uint32_t) { return 1; }

std::vector<std::string> broken(std::string_view text, float width) {
    std::vector<std::string> lines;
    for (const TextLine line : break_lines(text, width, one_each))
        lines.emplace_back(text.substr(line.begin, line.end - line.begin));
    return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("lines break at white space and never begin or end with it") {
    CHECK(broken("one two three", 7) == Lines{"one two", "three"});
    CHECK(broken("one two three", 8) == Lines{"one two", "three"});
    CHECK(broken("one two three", 13) == Lines{"one two three"});
    CHECK(broken("one   two", 4) == Lines{"one", "two"});
    CHECK(broken("one two  ", 5) == Lines{"one", "two"});
    CHECK(broken("one\ntwo three", 7) == Lines{"one\ntwo", "three"});
}

TEST_CASE("a hyphen or dash may end a line") {
    CHECK(broken("russian-led group", 9) == Lines{"russian-", "led group"});
    CHECK(broken("1992\xE2\x80\x93"
                 "1997",
                 6) == Lines{"1992\xE2\x80\x93", "1997"});
}

TEST_CASE("a word that is too wide is broken within") {
    CHECK(broken("abcdefgh", 3) == Lines{"abc", "def", "gh"});
    CHECK(broken("ab cdefgh", 3) == Lines{"ab", "cde", "fgh"});
    CHECK(broken("abc", 0.5F) == Lines{"a", "b", "c"});
}

TEST_CASE("characters of several bytes are kept whole") {
    CHECK(broken("\xC3\xA9\xC3\xA9\xC3\xA9", 2) == Lines{"\xC3\xA9\xC3\xA9", "\xC3\xA9"});
    CHECK(decode_char("\xE2\x82\xAC", 0).code == 0x20AC);
    CHECK(decode_char("\xF0\x9F\x98\x80", 0).size == 4);
    CHECK(decode_char("\xE2\x82", 0).code == 0xFFFD);
    CHECK(decode_char("\x80", 0).size == 1);
}

TEST_CASE("an empty text has one empty line") {
    CHECK(broken("", 10) == Lines{""});
    CHECK(broken("   ", 10) == Lines{""});
}

TEST_CASE("nothing but white space is lost, whatever the width") {
    const std::string text =
        "In June 1997, Tajik President Emomali Rahmon  and then-rebel leader signed a peace agreement (see below).";
    for (int width = 1; width < 120; ++width) {
        CAPTURE(width);
        std::uint32_t at = 0;
        for (const TextLine line : break_lines(text, static_cast<float>(width), one_each)) {
            for (; at < line.begin; ++at)
                CHECK(text[at] == ' ');
            CHECK(line.end - line.begin <= static_cast<std::uint32_t>(width));
            at = line.end;
        }
        CHECK(at == text.size());
    }
}

}  // namespace
}  // namespace attache
