#include "fuzz/targets.h"
#include "source/html_text.h"

namespace attache::fuzz {

void fuzz_html(std::string_view bytes) {
    const PlainText plain = text_of_html(bytes);
    // A byte of windows-1252 becomes at most three; a line break may stand before and behind each tag.
    ensure(plain.text.size() <= bytes.size() * 4 + 16, "the text grows with the page only");
    ensure(plain.title.size() <= bytes.size() * 4 + 16, "the title grows with the page only");
}

}  // namespace attache::fuzz
