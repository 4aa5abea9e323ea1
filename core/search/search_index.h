// SearchIndex: finds what of a report fits a search - actors and other names, sections, sentences - while it is
// being typed. Made once for a report, in linear time; a search goes over the distinct words and not over the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/ids.h"
#include "extract/report.h"
#include "search/name_match.h"
#include "search/search_query.h"

namespace attache {

struct EntityHit {
    EntityId entity;
    double score = 0;  // 0 .. 1
};

struct SectionHit {
    SectionId section;
    double score = 0;
};

struct SentenceHit {
    SentenceId sentence;
    double score = 0;
    std::vector<TokenId> tokens;  // that fit, in order of the text
};

// Each list best first, then in order of the text; the counts are those before the limit.
struct SearchResult {
    std::vector<EntityHit> entities;
    std::vector<SectionHit> sections;
    std::vector<SentenceHit> sentences;
    std::size_t entity_count = 0;
    std::size_t sentence_count = 0;
};

class SearchIndex {
public:
    // Refers to the report, which must outlive it.
    explicit SearchIndex(const Report& report);

    // With an open filter everything is looked at; else the sentences that state a relation that passes (or, if it
    // asks for dates alone, hold such a date) and the actors of those relations.
    [[nodiscard]] SearchResult find(const SearchQuery& query, std::size_t limit) const;

private:
    // A distinct word of the text.
    struct Entry {
        WordId word;
        std::u32string letters;
        std::uint32_t begin = 0;  // its sentences in postings_
        std::uint32_t end = 0;
    };
    // What one typed word fits.
    struct Fit {
        const Entry* entry;
        WordMatch match;
    };
    using Fits = std::vector<Fit>;
    // What a search lets through; empty lists let everything through.
    struct Allowed {
        std::vector<bool> sentences;
        std::vector<bool> entities;
    };

    [[nodiscard]] Fits fits_of(const std::u32string& typed) const;
    [[nodiscard]] Allowed allowed_by(const Filter& filter) const;
    void find_entities(const Letters& typed, const Allowed& allowed, std::size_t limit, SearchResult& result) const;
    void find_sections(const Letters& typed, std::size_t limit, SearchResult& result) const;
    void find_sentences(const Letters& typed, const std::vector<Letters>& phrases, const Allowed& allowed,
                        std::size_t limit, SearchResult& result) const;
    void mark_tokens(const std::vector<Fits>& fits, const std::vector<Letters>& phrases, SentenceHit& hit) const;
    // Where the phrase stands in the sentence, as a token range; empty if it does not.
    [[nodiscard]] TokenRange find_phrase(SentenceId sentence, const Letters& phrase) const;

    const Report* report_;
    std::vector<Entry> entries_;        // sorted by word
    std::vector<SentenceId> postings_;  // sentences by word, each in order of the text
    std::vector<Letters> entity_words_;
    std::vector<std::uint32_t> entity_mentions_;
    std::vector<Letters> section_words_;
};

}  // namespace attache
