// How entities are called: names in normal spelling made from words of the text, and the codes made from names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/names/abbreviations.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Writes names: true case, joined punctuation. Refers to what it was made from.
class NameWriter {
public:
    NameWriter(const Document& document, const PhraseHits& phrases,
               const std::vector<IntroducedAbbreviation>& abbreviations);

    // "u.s. commission on international religious freedom" -> "U.S. Commission on International Religious Freedom".
    [[nodiscard]] std::string name(TokenRange tokens) const;

private:
    [[nodiscard]] std::string word(TokenId token, bool is_first) const;

    const Document& document_;
    const PhraseHits& phrases_;
    std::vector<bool> is_acronym_;  // by word
};

// "Mountainous Badakhshan" -> "PLC:MOUNTAINOUS-BADAKHSHAN": a code made of a name.
[[nodiscard]] std::string code_of_name(std::string_view prefix, std::string_view name);

}  // namespace attache
