#include "extract/amounts/qualifiers.h"

#include "lexicon/lexicon.h"

namespace attache {

Qualifier qualifier_around(const TokenWindow& tokens, const PhraseHits& phrases, TokenRange number) {
    const std::size_t begin = number.begin.index();
    const std::size_t end = number.end.index();
    if (tokens.has(end)) {
        const PhraseHit* behind = phrases.at(PhraseKind::QualifierPhrase, TokenId(end));
        if (behind != nullptr && behind->tokens.begin.index() == end) {
            const QualifierPhraseRow& row = qualifier_phrase_rows()[behind->row];
            if (row.place == QualifierPlace::After) return row.qualifier;
        }
    }
    if (begin == tokens.begin()) return Qualifier::Exact;
    const PhraseHit* before = phrases.at(PhraseKind::QualifierPhrase, TokenId(begin - 1));
    if (before == nullptr || before->tokens.end.index() != begin) return Qualifier::Exact;
    const QualifierPhraseRow& row = qualifier_phrase_rows()[before->row];
    return row.place == QualifierPlace::Before ? row.qualifier : Qualifier::Exact;
}

}  // namespace attache
