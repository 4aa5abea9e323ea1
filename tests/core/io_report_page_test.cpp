// The report as one page of HTML: what it holds, and that a text cannot become markup in it.

#include <string>

#include <doctest/doctest.h>

#include "extract/report.h"
#include "io/bars_svg.h"
#include "io/report_page.h"

namespace attache {
namespace {

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

std::string page_of(std::string text,
                    const CitedWork& work = {.id = {}, .title = "A report", .publisher = {}, .date = {}, .link = {}}) {
    return report_page_html(read_report("text", std::move(text)).value(), work);
}

}  // namespace

TEST_CASE("page: every sentence once, with the number that the tables link to") {
    const std::string html = page_of(
        "Uzbekistan cut off gas supplies to Tajikistan in 2010.\n\nRussia pledged $5 million to "
        "Tajikistan.\n");
    CHECK(count(html, "<p id=\"s1\">") == 1);
    CHECK(html.find("href=\"#s1\"") != std::string::npos);
    CHECK(html.find("<mark>") != std::string::npos);
    CHECK(html.find("<td>Uzbekistan</td><td>Tajikistan</td>") != std::string::npos);
    CHECK(html.find("$5 million") != std::string::npos);
    CHECK(html.find("pledged") != std::string::npos);
    for (const std::string_view id : {"actors", "themes", "relations", "aid", "money", "checks", "text"})
        CHECK(count(html, "<h2 id=\"" + std::string(id) + "\">") == 1);
    CHECK(count(html, "<svg") == count(html, "</svg>"));
    CHECK(html.find("<script") == std::string::npos);
}

TEST_CASE("page: a text, a title and a link stay text") {
    const std::string html = page_of("Russia <script>alert(1)</script> attacked Georgia & \"others\" in 2008.\n",
                                     {.id = {},
                                      .title = "</title><img src=x onerror=alert(1)>",
                                      .publisher = "<b>P</b>",
                                      .date = "2013\"",
                                      .link = "\"><script>"});
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(html.find("<b>P") == std::string::npos);
    CHECK(html.find("&lt;script&gt;") != std::string::npos);
}

TEST_CASE("page: a text that says nothing of anybody makes a page as well") {
    const std::string html = page_of("It rained.\n");
    CHECK(html.find("1 sentence, 0 relations") != std::string::npos);
    CHECK(html.find("</html>") != std::string::npos);
}

TEST_CASE("bars: lengths are in proportion, names are escaped and shortened at a character") {
    CHECK(bars_svg("nothing", {}).empty());
    const std::string svg =
        bars_svg("a <title>", {{"<one>", "1", {{1, "#000000", false}}},
                               {"\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"
                                "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"
                                "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"
                                "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9",
                                "2",
                                {{1, "#000000", false}, {0, "#ffffff", true}, {1, "#00ff00", true}}}});
    CHECK(svg.find("<one>") == std::string::npos);
    CHECK(svg.find("&lt;one&gt;") != std::string::npos);
    CHECK(count(svg, "width=\"185\"") == 3);
    CHECK(count(svg, "<rect") == 3);
    CHECK(svg.find("\xE2\x80\xA6</text>") != std::string::npos);
}

}  // namespace attache
