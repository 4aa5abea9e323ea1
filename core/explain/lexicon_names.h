// Names of the lexicon's classes and tables, and where their rows stand: for people who work on the tables. Constant
// data that tools/tables/lexicon_names.py writes; only programs that explain carry it.
#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/lexicon.h"

namespace attache {

struct LexiconRow {
    std::string_view where;   // "countries.tsv:12"
    std::string_view values;  // "code TJK, via Name"
};

[[nodiscard]] std::string_view class_name(WordClass word_class);
[[nodiscard]] std::string_view table_name(PhraseKind kind);
[[nodiscard]] LexiconRow lexicon_row(PhraseKind kind, std::uint32_t row);

}  // namespace attache
