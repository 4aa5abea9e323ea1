// The rows of the search panel for what is typed into it, best group first: a filter that the operators make, names,
// commands, sections, sentences, and finding the words in the text. Choosing a row gives actions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/commands.h"
#include "base/span.h"
#include "search/search_index.h"

namespace attache {

// Carried out when the row is chosen.
struct SearchText {
    std::string text;  // goes on in the search field
};
struct FindText {
    std::string text;  // is found in the reader
    SentenceId first;  // where it stands first
};
struct SearchNote {};  // nothing can be chosen
using SearchChoice = std::variant<Item, CommandId, Filter, SearchText, FindText, SearchNote>;

struct SearchRow {
    std::string label;
    std::vector<ByteSpan> marks;  // bytes of the label that fit what was typed
    SearchChoice choice;
    std::size_t count = 0;  // relations that a filter shows, mentions of a name, places of a text; 0: not told
};

struct SearchGroup {
    std::string_view title;
    std::size_t begin = 0;  // rows
    std::size_t end = 0;
    std::size_t more = 0;  // that are not listed
};

struct SearchRows {
    std::vector<SearchRow> rows;
    std::vector<SearchGroup> groups;  // none is empty
};

[[nodiscard]] SearchRows make_search_rows(const AppState& state, const Derived& derived, const SearchIndex& index,
                                          std::string_view text);

// Queues what the row stands for. Nothing for SearchText and SearchNote.
void choose(const SearchRow& row, const AppState& state, const Derived& derived, ActionQueue& actions);

}  // namespace attache
