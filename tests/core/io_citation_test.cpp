// Citations and briefs: what they say, and that a text cannot become markup in them.

#include <doctest/doctest.h>

#include "io/brief.h"
#include "io/citation.h"
#include "report_builder.h"

namespace attache {
namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

struct Fixture {
    testing::ReportBuilder builder{
        "Russia pledged aid to Tajikistan.\n\nThe [plan](x) cost 5% & <b>more</b> than A_B.\n\nRussia left.\n"};
    EntityId rus = builder.country("RUS", "Russia");
    EntityId tjk = builder.country("TJK", "Tajikistan");
    RelationId pledged = builder.relation(rus, tjk, "pledged", Theme::Aid, 1);
    CitedWork work{"tajik-2013", "Aid & More", "Research_Service", "2013-09", "https://example.org/a(b)#/x"};

    [[nodiscard]] std::string cited(const std::vector<SentenceId>& sentences, CitationStyle style) const {
        return cite(builder.report(), work, sentences, style);
    }
};

TEST_CASE("a plain citation quotes, names the work and the sentence") {
    const Fixture fixture;
    CHECK(fixture.cited({SentenceId(0)}, CitationStyle::Plain) ==
          "\"Russia pledged aid to Tajikistan.\" Aid & More, Research_Service, 2013-09, sentence 1. "
          "https://example.org/a(b)#/x");
    CHECK(fixture.cited({}, CitationStyle::Plain) ==
          "Aid & More, Research_Service, 2013-09. https://example.org/a(b)#/x");
    CHECK(contains(fixture.cited({SentenceId(0), SentenceId(2)}, CitationStyle::Plain),
                   "Tajikistan. [...] Russia left.\""));
    CHECK(contains(fixture.cited({SentenceId(0), SentenceId(1), SentenceId(2)}, CitationStyle::Plain),
                   "sentences 1, 2 and 3"));
}

TEST_CASE("a citation says that a person corrected what was read") {
    Fixture fixture;
    fixture.work.corrections = 2;
    for (const CitationStyle style : {CitationStyle::Plain, CitationStyle::Markdown, CitationStyle::BibTex})
        CHECK(contains(fixture.cited({SentenceId(0)}, style), "with 2 corrections by a person"));
}

TEST_CASE("a text cannot become markup in Markdown") {
    const std::string text = Fixture().cited({SentenceId(1)}, CitationStyle::Markdown);
    CHECK(contains(text, "\\[plan\\]"));
    CHECK(contains(text, "\\<b\\>"));
    CHECK(contains(text, "A\\_B"));
    CHECK(contains(text, "](https://example.org/a%28b%29#/x)"));
}

TEST_CASE("BibTeX has a type, a key and escaped fields") {
    Fixture fixture;
    const std::string text = fixture.cited({SentenceId(1)}, CitationStyle::BibTex);
    CHECK(text.rfind("@techreport{tajik-2013-s2,", 0) == 0);
    CHECK(contains(text, "title = {{Aid \\& More}}"));
    CHECK(contains(text, "Research\\_Service"));
    CHECK(contains(text, "5\\%"));
    CHECK(contains(text, "year = {2013}"));
    CHECK(contains(text, "month = 9"));
    fixture.work.publisher.clear();
    fixture.work.date.clear();
    fixture.work.link.clear();
    const std::string bare = fixture.cited({}, CitationStyle::BibTex);
    CHECK(bare == "@misc{tajik-2013,\n  title = {{Aid \\& More}}\n}\n");
}

TEST_CASE("a brief holds the relations, the sentences with their marks, and the link") {
    const Fixture fixture;
    const std::string html = brief_html(fixture.builder.report(), fixture.work, fixture.rus, Filter());
    CHECK(contains(html, "<h1>Russia</h1>"));
    CHECK(contains(html, "1 relation: 1 cooperative"));
    CHECK(contains(html, "<mark>pledged</mark>"));
    CHECK(contains(html, "id=\"s1\""));
    CHECK(contains(html, "<cite>Aid &amp; More</cite>, Research_Service, 2013-09"));
    CHECK(contains(html, "default-src 'none'"));
    CHECK_FALSE(contains(html, "<script"));
}

TEST_CASE("a brief says that a filter hides, and a text cannot become markup in it") {
    const Fixture fixture;
    Filter filter;
    filter.signs.set(0);
    const std::string html = brief_html(fixture.builder.report(), fixture.work, SentenceId(1), filter);
    CHECK(contains(html, "A filter hides others"));
    CHECK(contains(html, "&lt;b&gt;more&lt;/b&gt;"));
    CHECK_FALSE(contains(html, "<b>more"));
}

}  // namespace
}  // namespace attache
