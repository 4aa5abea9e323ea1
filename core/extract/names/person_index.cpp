#include "extract/names/person_index.h"

#include <algorithm>

#include "lexicon/lexicon.h"

namespace attache {

// Without particles and hyphens: "bashar al - assad" is bashar and assad.
PersonIndex::Words PersonIndex::words_of(const NamedSpan& span) const {
    Words words;
    for (std::size_t at = span.tokens.begin.index(); at < span.tokens.end.index(); ++at) {
        const Token& token = document_.tokens[TokenId(at)];
        if (token.kind == TokenKind::Word && (!is(token.word, WordClass::NameParticle) || span.tokens.size() == 1))
            words.push_back(token.word);
    }
    return words;
}

EntityId PersonIndex::find(const NamedSpan& span) const {
    const Words words = words_of(span);
    if (words.empty()) return EntityId::none();
    const auto known = by_word_.find(words.back().index());
    if (known == by_word_.end()) return EntityId::none();
    const std::vector<Bearer>& bearers = known->second;
    if (words.size() == 1) {
        const auto family = std::find_if(bearers.rbegin(), bearers.rend(), [](const Bearer& b) { return b.as_family; });
        return family != bearers.rend() ? family->person : bearers.back().person;
    }
    for (auto bearer = bearers.rbegin(); bearer != bearers.rend(); ++bearer) {
        const Words& name = names_.at(bearer->person.index());
        if (name.size() == 1) return bearer->person;
        const auto shared = std::count_if(words.begin(), words.end(), [&name](WordId word) {
            return std::find(name.begin(), name.end(), word) != name.end();
        });
        if (shared >= 2) return bearer->person;
    }
    return EntityId::none();
}

void PersonIndex::add(const NamedSpan& span, EntityId person) {
    const Words words = words_of(span);
    Words& name = names_[person.index()];
    for (const WordId word : words) {
        if (std::find(name.begin(), name.end(), word) == name.end()) name.push_back(word);
        std::vector<Bearer>& bearers = by_word_[word.index()];
        if (!bearers.empty() && bearers.back().person == person) {
            bearers.back().as_family = bearers.back().as_family || word == words.back();
            continue;
        }
        bearers.push_back({person, word == words.back()});
    }
}

}  // namespace attache
