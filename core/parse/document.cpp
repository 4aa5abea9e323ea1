#include "parse/document.h"

#include <algorithm>

#include "parse/sentences.h"
#include "parse/tokens.h"

namespace attache {

SentenceId Document::sentence_at(std::uint32_t offset) const {
    const auto after = std::upper_bound(sentences.begin(), sentences.end(), offset,
                                        [](std::uint32_t value, const Sentence& s) { return value < s.span.begin; });
    if (sentences.empty()) return SentenceId::none();
    return SentenceId(after == sentences.begin() ? 0 : static_cast<std::size_t>(after - sentences.begin()) - 1);
}

ByteSpan Document::span_of(TokenRange range) const {
    return {tokens[range.begin].begin, tokens[TokenId(range.end.index() - 1)].end};
}

SentenceId Document::sentence_of(TokenId token) const {
    const auto after = std::upper_bound(sentences.begin(), sentences.end(), token,
                                        [](TokenId value, const Sentence& s) { return value < s.tokens.begin; });
    return SentenceId(static_cast<std::size_t>(after - sentences.begin()) - 1);
}

Document parse_document(const SourceText& source) {
    Document document;
    document.tokens = find_tokens(source, document.words);
    document.has_case = has_letter_case(document.tokens);
    document.is_tokenised = has_marks_apart(document.tokens);
    document.sentences = find_sentences(document, source);
    return document;
}

}  // namespace attache
