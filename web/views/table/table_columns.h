// The columns of each table: what stands in a cell, how it looks, and how rows are compared by it. No ImGui.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/table_kind.h"
#include "extract/report.h"

namespace attache {

// What the cells of a report's tables are made of. Linear in the report; refers to it and to nothing else.
struct TableData {
    TableData(const Report& of, const Filter& filter);

    // What the text says of an entity, by entity; only relations that pass the filter count.
    struct EntityUse {
        std::uint32_t mentions = 0;
        std::uint32_t relations = 0;
        SentenceId first = SentenceId::none();
        ByteSpan first_words;
    };

    const Report* report;
    IntroducedShortForms short_forms;
    std::vector<EntityUse> entities;
    std::vector<std::uint32_t> date_relations;  // by date
};

// How a cell is drawn beside its words.
enum class CellLook : std::uint8_t {
    Words,
    Number,     // ends at the right
    Sign,       // a sign's disc alone
    Theme,      // a dot before the words
    AidStatus,  // a swatch before the words
    Kind,       // an entity's shape before the words
    Verdict,    // a check's glyph before the words
};

struct TableCell {
    std::string text;
    std::optional<std::size_t> tone;  // which sign, theme, aid status, kind or verdict `look` shows
};

// What a row is compared by. Rows that say nothing stand last in either direction; groups (currencies) are never
// mixed and stand in their own order.
struct SortKey {
    bool known = true;
    std::string group;
    double number = 0;
    std::string text;  // without case
};

struct TableColumn {
    std::string_view name;   // "source": names its controls
    std::string_view label;  // "From"
    CellLook look = CellLook::Words;
    TableCell (*cell)(const TableData& data, TableRow row) = nullptr;
    SortKey (*key)(const TableData& data, TableRow row) = nullptr;  // nullptr: by the cell's words
    bool at_first = true;                                           // shown until the person chooses
    bool in_title = false;                                          // title_of() the row's item says it too
    bool largest_first = false;                                     // how the first press sorts
    bool is_long = false;                                           // says much: gets more room than others
    float grows = 0;                                                // share of the room that is left over
};

// Constant data.
[[nodiscard]] std::span<const TableColumn> table_columns(TableKind kind);
[[nodiscard]] SortKey sort_key(const TableData& data, const TableColumn& column, TableRow row);

// "Relations" and "relations", "relation".
[[nodiscard]] std::string_view label_of(TableKind kind);
struct RowNames {
    std::string_view one;
    std::string_view many;
};
[[nodiscard]] RowNames row_names(TableKind kind);

// The sentence that a row stands in, and the bytes of it that say what the row is; none for what no sentence names.
struct RowPlace {
    SentenceId sentence = SentenceId::none();
    ByteSpan words;
};
[[nodiscard]] RowPlace place_of(const TableData& data, TableKind kind, TableRow row);

// Everything that a row says, its sentence included, without case: what words are looked for in.
[[nodiscard]] std::string row_text(const TableData& data, TableKind kind, TableRow row);

}  // namespace attache
