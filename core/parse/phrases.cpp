#include "parse/phrases.h"

#include <algorithm>

namespace attache {

namespace {

// Adds the phrases that begin at `begin`; of each kind the longest.
void add_phrases_at(const Document& document, TokenId begin, TokenId end, PhraseHits& hits) {
    TrieNode node = first_node(document.tokens[begin].word);
    for (TokenId at = begin; node != k_no_node;) {
        at = TokenId(at.index() + 1);
        for (const PhraseEnd& phrase : phrases_ending_at(node)) {
            std::vector<PhraseHit>& of_kind = hits.of(phrase.kind);
            if (!of_kind.empty() && of_kind.back().tokens.begin == begin) {
                of_kind.back() = {{begin, at}, phrase.row};
            } else if (of_kind.empty() || of_kind.back().tokens.end <= begin) {
                of_kind.push_back({{begin, at}, phrase.row});
            }
        }
        if (at == end) return;
        node = next_node(node, document.tokens[at].word);
    }
}

}  // namespace

const PhraseHit* PhraseHits::at(PhraseKind kind, TokenId token) const {
    const std::vector<PhraseHit>& of_kind = of(kind);
    const auto after = std::upper_bound(of_kind.begin(), of_kind.end(), token,
                                        [](TokenId value, const PhraseHit& hit) { return value < hit.tokens.begin; });
    if (after == of_kind.begin()) return nullptr;
    const PhraseHit& hit = *(after - 1);
    return token < hit.tokens.end ? &hit : nullptr;
}

std::optional<PhraseHit> phrase_at(const Document& document, TokenId begin, TokenId end, PhraseKind kind) {
    std::optional<PhraseHit> longest;
    TrieNode node = first_node(document.tokens[begin].word);
    for (TokenId at = begin; node != k_no_node; node = next_node(node, document.tokens[at].word)) {
        at = TokenId(at.index() + 1);
        for (const PhraseEnd& phrase : phrases_ending_at(node)) {
            if (phrase.kind == kind) longest = {{begin, at}, phrase.row};
        }
        if (at == end) break;
    }
    return longest;
}

PhraseHits find_phrases(const Document& document) {
    PhraseHits hits;
    for (const Sentence& sentence : document.sentences) {
        for (TokenId at = sentence.tokens.begin; at != sentence.tokens.end; at = TokenId(at.index() + 1)) {
            add_phrases_at(document, at, sentence.tokens.end, hits);
        }
    }
    return hits;
}

}  // namespace attache
