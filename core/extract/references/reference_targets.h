// What a cross reference points to: sections by their title, captions and numbered headings by their label, and for
// a bare "see below" the sentence that speaks of the same things.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
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
    // Sections may share a title.
    struct Title {
        std::string lower;                    // of Section::title
        std::vector<std::string_view> words;  // of `lower`, the small ones left out
        std::vector<SectionId> sections;      // in order
    };
    void add_labels();
    void add_titles();
    // The titles that can have all of `wanted`, or be `topic_title`; some of them may not.
    [[nodiscard]] std::vector<std::uint32_t> titles_with(const std::vector<std::string_view>& wanted,
                                                         const std::string& topic_title) const;
    [[nodiscard]] SectionId best_section(const Title& title, ReferenceDirection direction, SentenceId from) const;

    const Document& document_;
    const PhraseHits& phrases_;
    std::vector<Label> labels_;                                               // sorted
    std::vector<Title> titles_;                                               // sorted by `lower`, each once
    std::vector<std::pair<std::string_view, std::uint32_t>> titles_of_word_;  // sorted: a word and a title that has it
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
