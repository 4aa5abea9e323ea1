#include "fuzz/targets.h"
#include "source/markdown_text.h"

namespace attache::fuzz {

void fuzz_markdown(std::string_view bytes) {
    const PlainText plain = text_of_markdown(bytes);
    ensure(plain.text.size() <= bytes.size() * 4 + 16, "the text grows with the file only");
    (void)without_markdown_marks(bytes);
}

}  // namespace attache::fuzz
