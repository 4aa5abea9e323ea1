// What the columns of tables are made with: cells and keys. Part of table_columns.h: used by its files alone.
#pragma once

#include <string>
#include <string_view>

#include "views/format.h"
#include "views/table/table_columns.h"
#include "views/wording.h"

namespace attache {

using Data = const TableData&;

[[nodiscard]] inline const Findings& findings_of(Data data) { return data.report->findings; }

// --- cells ------------------------------------------------------------------------------------------------

[[nodiscard]] inline TableCell words(std::string_view text) { return {std::string(text), std::nullopt}; }
// A value's name, with the value for what is drawn before it.
template <class Enum>
[[nodiscard]] TableCell told(Enum value) {
    return {std::string(label_of(value)), static_cast<std::size_t>(value)};
}
// A name as short as it is known; empty for none.
[[nodiscard]] inline std::string_view actor_name(Data data, EntityId actor) {
    return actor.has_value() ? short_name(findings_of(data).entities[actor]) : std::string_view();
}
[[nodiscard]] TableCell sentence_number(SentenceId sentence);
// The readable words that stand for some bytes of a sentence.
[[nodiscard]] std::string readable_words(Data data, SentenceId sentence, ByteSpan span);

// --- keys -------------------------------------------------------------------------------------------------

[[nodiscard]] SortKey unknown_key();
[[nodiscard]] SortKey by_number(double number);
[[nodiscard]] SortKey by_words(std::string_view text);  // unknown if empty
[[nodiscard]] SortKey by_money(double value, std::string_view unit);
[[nodiscard]] SortKey by_days(CivilDate first, CivilDate last);
[[nodiscard]] SortKey by_sentence(SentenceId sentence);
template <class Enum>
[[nodiscard]] SortKey by_rank(Enum value) {
    return by_number(static_cast<double>(value));
}

// --- columns, by kind of table ----------------------------------------------------------------------------

[[nodiscard]] std::span<const TableColumn> relation_columns();
[[nodiscard]] std::span<const TableColumn> entity_columns();
[[nodiscard]] std::span<const TableColumn> amount_columns();
[[nodiscard]] std::span<const TableColumn> date_columns();
[[nodiscard]] std::span<const TableColumn> quantity_columns();
[[nodiscard]] std::span<const TableColumn> check_columns();

}  // namespace attache
