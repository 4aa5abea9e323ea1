#include "io/sentence_texts.h"

namespace attache {

const ReadableText& SentenceTexts::readable(SentenceId sentence) {
    if (sentence != sentence_) {
        readable_ = readable_sentence(*report_, short_forms_, sentence);
        sentence_ = sentence;
    }
    return readable_;
}

std::string_view SentenceTexts::words(SentenceId sentence, ByteSpan source) {
    if (source.empty()) return {};
    const ReadableText& whole = readable(sentence);
    const ByteSpan span = whole.readable_span(source);
    return std::string_view(whole.text).substr(span.begin, span.size());
}

}  // namespace attache
