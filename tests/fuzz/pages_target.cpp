// What a reader of PDF hands over: runs of text with their places.
#include "fuzz/targets.h"
#include "source/page_text.h"

namespace attache::fuzz {

void fuzz_pages(std::string_view bytes) {
    const std::vector<Page> pages = parse_pages(bytes);
    std::string written;
    for (const Page& page : pages) {
        append_page(written, page.width, page.height);
        for (const PageRun& run : page.runs)
            append_run(written, run);
        ensure(lines_of_page(page).size() <= page.runs.size(), "runs are joined, never split");
    }
    ensure(parse_pages(written).size() == pages.size(), "pages that are written are read again");
    const std::string text = text_of_pages(pages);
    ensure(text.size() <= bytes.size() * 4 + 16, "the text grows with the file only");
}

}  // namespace attache::fuzz
