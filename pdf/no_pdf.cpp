// Where poppler is missing.
#include "pdf/pdf_pages.h"

namespace attache {

Result<std::string> read_pdf_pages(std::string_view /*pdf*/) {
    return Error{
        "this is a PDF, which this program was built without a reader for; save it as text first, open it in the page, "
        "or "
        "install libpoppler-cpp-dev and build again"};
}

}  // namespace attache
