// Pages of a PDF as plain text: runs of characters with their places become lines, lines become paragraphs, and what
// the pages repeat - running heads, page numbers - is left out.
//
// Whoever reads the PDF (pdf.js in the page, poppler natively) hands over the same simple text:
//   "\f" <width> " " <height> "\n"                              a page
//   <left> " " <right> " " <baseline> " " <size> "\t" <text> "\n"   a run, in the order of the file
// Lengths are in points, `baseline` from the page's top; <text> is UTF-8 without line ends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attache {

struct PageRun {
    float left = 0;
    float right = 0;
    float baseline = 0;  // from the top
    float size = 0;      // of the type
    std::string text;
};

struct Page {
    float width = 0;
    float height = 0;
    std::vector<PageRun> runs;
};

// What is not understood is left out. Lengths that are no finite numbers are 0.
[[nodiscard]] std::vector<Page> parse_pages(std::string_view text);
// The inverse: how a reader of PDF writes.
void append_page(std::string& out, float width, float height);
void append_run(std::string& out, const PageRun& run);

// Runs that stand beside each other on one line, joined; in the order in which the file has them.
[[nodiscard]] std::vector<PageRun> lines_of_page(const Page& page);

// The general rule for what pages repeat: the first or last lines of a page that are the same, but for figures, on
// three pages or more (on two, if there are no more), and those that are nothing but a page's number.
[[nodiscard]] std::string text_of_pages(const std::vector<Page>& pages);

}  // namespace attache
