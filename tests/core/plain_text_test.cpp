#include <string>

#include <doctest/doctest.h>

#include "extract/report.h"
#include "source/html_entities.h"
#include "source/html_text.h"
#include "source/markdown_text.h"
#include "source/plain_text.h"

namespace attache {
namespace {

std::string html(std::string_view text) { return text_of_html(text).text; }
std::string markdown(std::string_view text) { return text_of_markdown(text).text; }

TEST_CASE("the format is told by the bytes first, then by the name") {
    CHECK(format_of("a.txt", "Some text") == TextFormat::Plain);
    CHECK(format_of("a.MD", "Some text") == TextFormat::Markdown);
    CHECK(format_of("a.Html", "Some text") == TextFormat::Html);
    CHECK(format_of("a.txt", "\xEF\xBB\xBF \n<!DOCTYPE HTML><p>x") == TextFormat::Html);
    CHECK(format_of("a.html", "%PDF-1.7") == TextFormat::Pdf);
    CHECK(format_of("folder.html/report", "Some text") == TextFormat::Plain);
    CHECK(format_of("", "") == TextFormat::Plain);
    CHECK(title_of_file("/home/me/Some report.html") == "Some report");
    CHECK(title_of_file("report") == "report");
    CHECK(title_of_file(".txt") == ".txt");
}

TEST_CASE("HTML keeps headings and paragraphs") {
    CHECK(html("<h1>Aid</h1><p>Russia\n  pledged <b>help</b>.</p><p>Second") ==
          "# Aid\n\nRussia pledged help.\n\nSecond\n");
    CHECK(html("a<br>b<div>c</div>d") == "a\nb\n\nc\n\nd\n");
    CHECK(html("<h2></h2><p>x</p><h3> \n</h3>") == "x\n");
    CHECK(html("<pre>a\n  b</pre>c") == "a\nb\n\nc\n");
    CHECK(html("").empty());
    CHECK(text_of_html("<title>A &amp; B\n</title><h1>Other</h1>x").title == "A & B");
    CHECK(text_of_html("<h1>One <i>two</i></h1>x<h1>Three</h1>y").title == "One two");
}

TEST_CASE("HTML's lists and tables are paragraphs and rows") {
    CHECK(html("<ul><li>one<li>two</ul>") == "one\n\ntwo\n");
    CHECK(html("<table><tr><th>Year<th>Aid</tr><tr><td><p>2010</p></td><td><p>$5</p></td></tr></table>after") ==
          "Year | Aid\n\n2010 | $5\n\nafter\n");
    CHECK(html("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>") == "One.\n\nTwo.\n");
}

TEST_CASE("HTML's scripts, styles, menus and comments are left out") {
    CHECK(html("a<script>if (1 < 2) document.write('<p>x</p>')</script>b") == "a b\n");
    CHECK(html("<style>p { }</style>a<!-- b -- > c -->d<nav><ul><li>Home</ul></nav>e") == "ad e\n");
    CHECK(html("a<![CDATA[b]]>c<?php d ?>e") == "ace\n");
    CHECK(html("a<script>never closed") == "a\n");
    CHECK(html("a<nav>never closed") == "a never closed\n");
    CHECK(html("a<!-- never closed") == "a\n");
}

TEST_CASE("HTML's references are characters") {
    CHECK(html("caf&eacute; &#233;&#xE9; &lt;b&gt; AT&T &nosuch; &amp") ==
          "caf\u00e9 \u00e9\u00e9 <b> AT&T &nosuch; &\n");
    CHECK(html("&#150; &#0; &#xD800; &#x110000; &#99999999999999999999;") == "\u2013 \ufffd \ufffd \ufffd \ufffd\n");
    CHECK(html("a&nbsp;&nbsp; b co&shy;op &; &#; &#x;") == "a b coop &; &#; &#x;\n");
    CHECK(read_reference("&amp;", 0).length == 5);
    CHECK(read_reference("&", 0).length == 0);
}

TEST_CASE("a note's raised number is not part of the number before it") {
    CHECK(html("in 2010<sup>12</sup>, x") == "in 2010\u00b9\u00b2, x\n");
}

TEST_CASE("HTML's attributes may hold anything, quoted or broken") {
    CHECK(html("<p title=\"a > b\">x</p>") == "x\n");
    CHECK(html("<a href=\"x>y</a> z") == "y z\n");
    CHECK(html("1 < 2 and 3 > 2 <3") == "1 < 2 and 3 > 2 <3\n");
    CHECK(html("a<") == "a<\n");
    CHECK(html("a</") == "a</\n");
    CHECK(html("a<b") == "a\n");
}

TEST_CASE("an old page is decoded as windows-1252") {
    CHECK(html("<meta charset=iso-8859-1><p>caf\xE9 \x93x\x94") == "caf\u00e9 \u201cx\u201d\n");
    CHECK(html("<meta charset=iso-8859-1><p>caf\u00e9") == "caf\u00e9\n");
}

TEST_CASE("hostile HTML takes linear time and gives no more than it is") {
    constexpr std::size_t many = 200000;
    for (const std::string_view piece :
         {"<div>", "<nav>", "<script>", "<a href=\"", "<!--", "<", "&", "&#", "</", "<svg>", "<title>", "<td>",
          "<p title='", "<h1>a", "<sup>1", "<b><i>", "</nav"}) {
        std::string bytes;
        bytes.reserve(many * piece.size());
        for (std::size_t i = 0; i < many; ++i)
            bytes += piece;
        CAPTURE(piece);
        CHECK(html(bytes).size() <= 3 * bytes.size());
        CHECK(markdown(bytes).size() <= 3 * bytes.size());
    }
}

TEST_CASE("Markdown loses its marks and keeps its text") {
    CHECK(markdown("# Aid #\n\nRussia **pledged** _help_ to [Tajikistan](http://x.y \"t\").\n") ==
          "# Aid\n\nRussia pledged help to Tajikistan.\n");
    CHECK(markdown("Title\n=====\ntext\n\nSecond\n---\nmore") == "# Title\n\ntext\n\n## Second\n\nmore\n");
    CHECK(markdown("one\ntwo\n\nthree") == "one two\n\nthree\n");
    CHECK(without_markdown_marks("2 * 3 = 6, snake_case_word, \\*kept\\*, `a * b`, ~~gone~~") ==
          "2 * 3 = 6, snake_case_word, *kept*, a * b, gone");
    CHECK(without_markdown_marks("![map](m.png) see [the site][1] <http://x.y/z> x<br>y[^2] &eacute;") ==
          " see the site http://x.y/z x y \u00e9");
    CHECK(without_markdown_marks("a [bracket] and 1 < 2") == "a [bracket] and 1 < 2");
}

TEST_CASE("Markdown's lists, tables, quotes and code") {
    CHECK(markdown("- one\n- two\n  goes on\n3. three\n") == "one\n\ntwo goes on\n\nthree\n");
    CHECK(markdown("| Year | Aid |\n|---|---:|\n| 2010 | $5 |\n") == "Year | Aid\n\n2010 | $5\n");
    CHECK(markdown("> quoted\n> more\n\n***\n\nafter") == "quoted more\n\nafter\n");
    CHECK(markdown("a\n```c\n# no heading\n```\nb") == "a\n\n# no heading\n\nb\n");
    CHECK(markdown("one  \ntwo\\\nthree") == "one\ntwo\nthree\n");
    CHECK(markdown("2010. A year\n\n12.5 percent") == "A year\n\n12.5 percent\n");
}

TEST_CASE("Markdown's front matter, comments and link definitions are no text") {
    const PlainText report =
        text_of_markdown("---\nTitle: \"A report\"\ndate: 2010\n---\n\ntext\n\n[1]: http://x.y\n[^1]: note");
    CHECK(report.text == "text\n\nnote\n");
    CHECK(report.title == "A report");
    CHECK(markdown("a\n<!-- b\nc -->\nd\n<script>\nx\n</script>\ne") == "a d e\n");
    CHECK(markdown("---\nno front matter") == "no front matter\n");
    CHECK(text_of_markdown("# The *title*\n\nx").title == "The title");
}

TEST_CASE("a page and its text give the same relations") {
    const std::string_view page =
        "<html><body><h1>Gas</h1><p>Uzbekistan cut off gas supplies to Tajikistan in 2010.</p><h2>Help</h2>"
        "<p>Russia pledged $5&nbsp;million to Tajikistan.</p></body></html>";
    const Result<Report> report = read_report("page.html", html(page));
    REQUIRE(report.has_value());
    REQUIRE(report.value().findings.relations.size() == 2);
    CHECK(report.value().document.sections.size() >= 1);
    CHECK(report.value().document.sections[SectionId(0)].title == "Gas");
    CHECK(readable_sentence(report.value(), SentenceId(0)).text == "Gas");
}

}  // namespace
}  // namespace attache
