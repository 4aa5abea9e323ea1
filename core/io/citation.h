// Citations: how a sentence, or the report as a whole, is named in somebody's memo.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/report.h"

namespace attache {

// The work that is cited.
struct CitedWork {
    std::string id;               // of the report, as links have it
    std::string title;            // never empty
    std::string publisher;        // empty: not known
    std::string date;             // "2013-09", "2013"; empty: not known
    std::string link;             // to the view; empty: none
    std::size_t corrections = 0;  // of a person, that what is said of it contains
};

enum class CitationStyle : std::uint8_t { Plain, Markdown, BibTex, Count_ };

// `sentences` are quoted, each with its number from 1; none of them: the work as a whole. What the style takes as its
// own marks is escaped, so that a report's text cannot become markup.
//   plain     "Quoted text." Title, Publisher, 2013-09, sentence 84. https://...
//   Markdown  > Quoted text.
//             > -- [Title, sentence 84](https://...), Publisher, 2013-09
//   BibTeX    @techreport with a known publisher, else @misc; note = {...}, url = {...}
[[nodiscard]] std::string cite(const Report& report, const CitedWork& work, const std::vector<SentenceId>& sentences,
                               CitationStyle style);

}  // namespace attache
