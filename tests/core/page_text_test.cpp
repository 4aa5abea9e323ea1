#include <cmath>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "source/page_text.h"

namespace attache {
namespace {

constexpr float k_size = 10;
constexpr float k_pitch = 12;

// Pages of lines, set one below the other as wide as they are long.
class Paper {
public:
    Paper& page() {
        pages_.push_back({600, 800, {}});
        y_ = 150;
        return *this;
    }
    Paper& line(std::string text, float indent = 0) { return at(50 + indent, y_ += k_pitch, std::move(text)); }
    Paper& gap() {
        y_ += k_pitch;
        return *this;
    }
    Paper& at(float left, float baseline, std::string text, float size = k_size) {
        const float right = left + static_cast<float>(text.size()) * 5;
        pages_.back().runs.push_back({left, right, baseline, size, std::move(text)});
        return *this;
    }
    [[nodiscard]] std::string text() const { return text_of_pages(pages_); }
    [[nodiscard]] const std::vector<Page>& pages() const { return pages_; }

private:
    std::vector<Page> pages_;
    float y_ = 0;
};

TEST_CASE("runs on one line are joined, with a space where there is one") {
    Page page{600, 800, {}};
    page.runs = {{10, 30, 100, 10, "Tajik"}, {30.5F, 50, 100, 10, "istan"}, {53, 80, 100, 10, "is"},
                 {80, 82, 100, 10, " "},     {82, 90, 96, 6, "1"},          {10, 50, 112, 10, "next"}};
    const std::vector<PageRun> lines = lines_of_page(page);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "Tajikistan is 1");
    CHECK(lines[1].text == "next");
}

TEST_CASE("lines are paragraphs: by the gap, by the indent, by a short last line") {
    Paper paper;
    paper.page()
        .line("The first paragraph goes over two lines of the page")
        .line("and ends here.")
        .line("The second begins after a short line, and is as long.")
        .line("It ends with a full line, as long as the others are..", 0)
        .line("The third is indented, and has one line of the same..", 20)
        .gap()
        .line("The fourth comes after a gap");
    CHECK(paper.text() ==
          "The first paragraph goes over two lines of the page and ends here.\n\n"
          "The second begins after a short line, and is as long. It ends with a full line, as long as the others "
          "are..\n\n"
          "The third is indented, and has one line of the same..\n\nThe fourth comes after a gap\n");
}

TEST_CASE("a larger line is a heading of its own") {
    Paper paper;
    paper.page().at(50, 150, "Background", 14).line("The text below it is small.");
    CHECK(paper.text() == "Background\n\nThe text below it is small.\n");
}

TEST_CASE("a divided word is whole again, a hyphen before a capital stays") {
    Paper paper;
    paper.page().line("The inter-").line("national meeting of the US-").line("Tajik group");
    CHECK(paper.text() == "The international meeting of the US-Tajik group\n");
}

TEST_CASE("running heads and page numbers are dropped, text that is repeated within the page is not") {
    Paper paper;
    for (int i = 1; i <= 4; ++i) {
        paper.page().at(50, 40, "CRS Report 98-594, page " + std::to_string(i)).at(50, 60, "Tajikistan");
        paper.line("Sentence " + std::to_string(i) + ".").line("The same.");
        paper.at(300, 780, i == 2 ? "xii" : std::to_string(i + 10));
    }
    const std::string text = paper.text();
    CHECK(text.find("CRS") == std::string::npos);
    CHECK(text.find("Tajikistan") == std::string::npos);
    CHECK(text.find("14") == std::string::npos);
    CHECK(text.find("xii") == std::string::npos);
    CHECK(text.find("Sentence 4.") != std::string::npos);
    CHECK(text.find("The same.") != std::string::npos);
}

TEST_CASE("a paragraph goes on over the page's end") {
    Paper paper;
    paper.page().line("Russia pledged help to").at(300, 780, "1").page().line("its neighbour.").line("End.");
    CHECK(paper.text() == "Russia pledged help to its neighbour. End.\n");
}

TEST_CASE("what is handed over comes back, and broken hand-overs harm nobody") {
    std::string text;
    append_page(text, 600, 800.5F);
    append_run(text, {1.25F, 2, 3, 4, "a\nb\tc"});
    append_run(text, {NAN, INFINITY, -1, 1e30F, ""});
    const std::vector<Page> pages = parse_pages(text);
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].height == 800.5F);
    REQUIRE(pages[0].runs.size() == 2);
    CHECK(pages[0].runs[0].left == 1.25F);
    CHECK(pages[0].runs[0].text == "a b\tc");
    CHECK(pages[0].runs[1].right == 0);
    CHECK(pages[0].runs[1].baseline == -1);

    for (const std::string_view broken : {"", "x", "\t", "1 2 3 4\tno page", "\f", "\f\n\t\n\f x y\n- - - -\ta\n",
                                          "\f1 1\n99999999999999999999 1 1 1\ta\n"})
        CHECK(text_of_pages(parse_pages(broken)).size() < 10);
    CHECK(text_of_pages({}).empty());
}

}  // namespace
}  // namespace attache
