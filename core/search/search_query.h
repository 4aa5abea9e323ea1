// SearchQuery: what somebody typed into the search field, taken apart.
//   water power        words, in any order, with slips allowed
//   "border crossing"  words that must stand so
//   actor:UZB  theme:energy  sign:-  status:plan  kind:igo  year:2012  year:2010-2012  from:2010-05-01  to:2012
//   confidence:60      what a relation must be, as the filter has it; a name may stand in quotes: actor:"world bank"
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/filter.h"

namespace attache {

// A longer text is cut off there.
inline constexpr std::size_t k_max_search_bytes = 1024;

struct SearchQuery {
    Filter filter;                     // of the operators; open if there are none
    std::vector<std::string> words;    // as typed
    std::vector<std::string> phrases;  // without their quotes
    std::vector<std::string> notes;    // what was not understood, each one a sentence for the user

    [[nodiscard]] bool asks_for_text() const { return !words.empty() || !phrases.empty(); }
    [[nodiscard]] bool empty() const { return !asks_for_text() && filter.is_open(); }
};

// Never fails; actors are named by their code, by their name or by its beginning.
[[nodiscard]] SearchQuery parse_search(const Report& report, std::string_view text);

// An operator and what it takes: for help and for completing what is typed.
struct SearchOperator {
    std::string_view name;     // "theme"
    std::string_view example;  // "theme:energy"
    std::string_view help;     // "what a relation is about"
};
[[nodiscard]] std::span<const SearchOperator> search_operators();

// What the text may go on with when its last word is an operator that is still being typed:
// "gas the" -> "gas theme:", "theme:en" -> "theme:energy". At most `limit`, best first.
[[nodiscard]] std::vector<std::string> complete_search(const Report& report, std::string_view text, std::size_t limit);

}  // namespace attache
