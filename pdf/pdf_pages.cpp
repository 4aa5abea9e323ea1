#include "pdf/pdf_pages.h"

#include <limits>
#include <memory>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <vector>

#include "source/page_text.h"

namespace attache {

namespace {

std::string utf8_of(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
}

PageRun run_of(const poppler::text_box& box) {
    const poppler::rectf place = box.bbox();
    PageRun run;
    run.left = static_cast<float>(place.left());
    run.right = static_cast<float>(place.right());
    run.baseline = static_cast<float>(place.bottom());
    run.size = static_cast<float>(box.has_font_info() ? box.get_font_size() : place.height());
    run.text = utf8_of(box.text());
    if (box.has_space_after()) run.text += ' ';
    return run;
}

}  // namespace

Result<std::string> read_pdf_pages(std::string_view pdf) {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);  // damage is told by the result
    if (pdf.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return Error{"this PDF is too long"};
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
    if (document == nullptr) return Error{"this PDF is damaged; save it as text, or anew"};
    if (document->is_locked()) return Error{"this PDF is locked by a password; save a copy without one"};
    if (document->pages() > k_max_pdf_pages) return Error{"this PDF has too many pages; open its parts one by one"};

    std::string pages;
    bool has_text = false;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (page == nullptr) continue;
        const poppler::rectf size = page->page_rect();
        append_page(pages, static_cast<float>(size.width()), static_cast<float>(size.height()));
        for (const poppler::text_box& box : page->text_list(poppler::page::text_list_include_font)) {
            has_text = true;
            append_run(pages, run_of(box));
        }
    }
    if (!has_text)
        return Error{"this PDF holds no text, only pictures of it; let a text recognition program read it first"};
    return pages;
}

}  // namespace attache
