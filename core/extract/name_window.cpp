#include "extract/name_window.h"

namespace attache {

NameWindow::NameWindow(const Document& document, SentenceId sentence, const NameWords& words)
    : TokenWindow(document, document.sentences[sentence].tokens),
      words_(words),
      sentence_(sentence),
      has_case_(words.has_case(sentence)) {}

bool NameWindow::opens_sentence(std::size_t at) const {
    if (at == begin()) return true;
    const TokenKind before = kind(at - 1);
    return before == TokenKind::Quote || before == TokenKind::Open || before == TokenKind::Colon ||
           before == TokenKind::Stop || before == TokenKind::Hyphen || before == TokenKind::Dash ||
           before == TokenKind::Symbol;
}

bool NameWindow::can_be_name(std::size_t at) const {
    if (!is_letters(at)) return false;
    const NameWord& found = name(at);
    if (found.is(NameFlag::Grammar) || found.is(NameFlag::OrdinaryCapital)) return false;
    if (!has_case_) return found.is(NameFlag::Unknown) || found.is(NameFlag::GivenName);
    if (!has_capital(at)) return false;
    if (found.title != 0 && !found.is(NameFlag::FamilyWord)) return false;
    if (!opens_sentence(at)) return true;
    if (found.is(NameFlag::Unknown) || found.is(NameFlag::GivenName)) return true;
    return found.is(NameFlag::CapitalInside) && !found.is(NameFlag::SmallInside);
}

}  // namespace attache
