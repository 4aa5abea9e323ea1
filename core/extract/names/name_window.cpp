#include "extract/names/name_window.h"

namespace attache {

NameWindow::NameWindow(const Document& document, SentenceId sentence, const NameWords& words)
    : TokenWindow(document, document.sentences[sentence].tokens),
      words_(words),
      sentence_(sentence),
      has_case_(words.has_case(sentence)) {}

}  // namespace attache
