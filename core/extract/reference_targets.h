// What a cross reference points to: sections by their title, captions and numbered headings by their label, and for
// a bare "see below" the sentence that speaks of the same things.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/rule_types.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

class ReferenceTargets {
public:
    ReferenceTargets(const Document& document, const PhraseHits& phrases);

    // The first sentence of the section with this title; none if there is no such section.
    [[nodiscard]] SentenceId section_named(TokenRange title, ReferenceDirection direction, SentenceId from) const;
    // "Table 1", "chapter 3": the caption or the heading; `label` in any number.
    [[nodiscard]] SentenceId labelled(WordId label, WordId number) const;

private:
    struct Label {
        WordId label;  // none: a numbered heading, which may be called chapter, section or part
        WordId number;
        SentenceId sentence;
    };
    struct Title {
        std::vector<std::string_view> words;  // of Section::title, the small ones left out
        std::string lower;
    };
    void add_labels();
    void add_titles();

    const Document& document_;
    const PhraseHits& phrases_;
    std::vector<Label> labels_;  // sorted
    std::vector<Title> titles_;  // by section
};

// A bare reference: where it stands and which way it points.
struct BareReference {
    SentenceId sentence;
    TokenId at;
    ReferenceDirection direction = ReferenceDirection::Unsaid;
};

// For each the sentence that shares the rarest words with what stands before it; none if none shares any. Linear in
// the text and in the number of references.
[[nodiscard]] std::vector<SentenceId> resolve_bare_references(const Document& document,
                                                              const std::vector<BareReference>& references);

}  // namespace attache
