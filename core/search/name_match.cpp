#include "search/name_match.h"

#include <algorithm>
#include <utility>

#include "parse/document.h"
#include "source/source_text.h"

namespace attache {

Letters letter_words(std::string text) {
    Letters words;
    const Result<SourceText> source = make_source_text("", std::move(text));
    if (!source.has_value()) return words;
    const Document document = parse_document(source.value());
    for (TokenId id(0); id != document.tokens.end_id(); id = TokenId(id.index() + 1)) {
        if (document.tokens[id].kind == TokenKind::Word || document.tokens[id].kind == TokenKind::Number)
            words.push_back(letters_of(document.word_text(id)));
    }
    return words;
}

double quality(WordMatch match) {
    switch (match) {
        case WordMatch::Exact: return 1;
        case WordMatch::Prefix: return 0.7;
        case WordMatch::Typo: return 0.35;
        case WordMatch::None: break;
    }
    return 0;
}

double name_score(const Letters& typed, const Letters& name) {
    if (typed.empty() || name.empty()) return 0;
    double sum = 0;
    for (const std::u32string& word : typed) {
        WordMatch best = WordMatch::None;
        for (const std::u32string& each : name)
            best = std::max(best, match_word(word, each));
        if (best == WordMatch::None) return 0;
        sum += quality(best);
    }
    constexpr double k_elsewhere = 0.9;
    const bool begins = match_word(typed.front(), name.front()) != WordMatch::None;
    return sum / static_cast<double>(typed.size()) * (begins ? 1 : k_elsewhere);
}

}  // namespace attache
