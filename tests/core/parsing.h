// Short ways from a string to what the parser makes of it, for tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/document.h"
#include "source/source_text.h"

namespace attache::testing {

struct Parsed {
    SourceText source;
    Document document;
};

// The text must be one that make_source_text() takes.
inline Parsed parse(std::string text) {
    Parsed parsed{make_source_text("test.txt", std::move(text)).value(), {}};
    parsed.document = parse_document(parsed.source);
    return parsed;
}

// The tokens of a text as one string: "u.s.|-|tajik".
inline std::string tokens_of(const Document& document, TokenRange range) {
    std::string out;
    for (TokenId at = range.begin; at != range.end; at = TokenId(at.index() + 1)) {
        if (!out.empty()) out += '|';
        out += document.word_text(at);
    }
    return out;
}

inline std::string tokens_of(const std::string& text) {
    const Parsed parsed = parse(text);
    return tokens_of(parsed.document, {TokenId(0), parsed.document.tokens.end_id()});
}

// The source text of each sentence.
inline std::vector<std::string> sentences_of(const std::string& text) {
    const Parsed parsed = parse(text);
    std::vector<std::string> out;
    for (const Sentence& sentence : parsed.document.sentences)
        out.emplace_back(parsed.source.text(sentence.span));
    return out;
}

}  // namespace attache::testing
