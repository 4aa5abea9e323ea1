#include <array>

#include "views/check_phrases.h"
#include "views/table/table_cells.h"

namespace attache {
namespace {

// --- amounts ----------------------------------------------------------------------------------------------

const Amount& amount(Data data, TableRow row) { return findings_of(data).amounts[AmountId(row)]; }

std::string_view party(Data data, TableRow row, EntityId Aid::*side) {
    const Amount& of = amount(data, row);
    return of.aid ? actor_name(data, (*of.aid).*side) : std::string_view();
}

constexpr std::array k_amount_columns{
    TableColumn{
        .name = "value",
        .label = "Amount",
        .look = CellLook::Number,
        .cell = [](Data data, TableRow row) { return words(amount_text(amount(data, row))); },
        .key = [](Data data, TableRow row) { return by_money(amount(data, row).value, amount(data, row).unit); },
        .in_title = true,
        .largest_first = true},
    // Of aid its status, in a word: what is left to say of the others is what they are.
    TableColumn{.name = "role",
                .label = "Kind",
                .look = CellLook::AidStatus,
                .cell =
                    [](Data data, TableRow row) {
                        const Amount& of = amount(data, row);
                        if (of.aid) return told(of.aid->status);
                        return words(of.unit == "percent" ? "Share" : label_of(of.role));
                    },
                .key =
                    [](Data data, TableRow row) {
                        const Amount& of = amount(data, row);
                        constexpr auto k_statuses = static_cast<double>(AidStatus::Count_);
                        if (of.aid) return by_rank(of.aid->status);
                        const auto role = static_cast<double>(of.unit == "percent" ? AmountRole::Count_ : of.role);
                        return by_number(k_statuses + role);
                    }},
    TableColumn{.name = "payer",
                .label = "From",
                .cell = [](Data data, TableRow row) { return words(party(data, row, &Aid::payer)); },
                .grows = 1},
    TableColumn{.name = "payee",
                .label = "To",
                .cell =
                    [](Data data, TableRow row) {
                        const std::string_view name = party(data, row, &Aid::payee);
                        return words(name.empty() ? std::string() : "\xE2\x86\x92 " + std::string(name));
                    },
                .key = [](Data data, TableRow row) { return by_words(party(data, row, &Aid::payee)); },
                .grows = 1},
    TableColumn{.name = "period",
                .label = "Period",
                .cell =
                    [](Data data, TableRow row) {
                        const Amount& of = amount(data, row);
                        const bool says = of.aid && (of.aid->from || of.aid->to);
                        return words(says ? period_text(*of.aid) : std::string());
                    },
                .key =
                    [](Data data, TableRow row) {
                        const Amount& of = amount(data, row);
                        if (!of.aid || (!of.aid->from && !of.aid->to)) return unknown_key();
                        const CivilDate from = of.aid->from ? *of.aid->from : *of.aid->to;
                        return by_days(from, of.aid->to ? *of.aid->to : from);
                    },
                .at_first = false},
    TableColumn{.name = "purpose",
                .label = "Purpose",
                .cell =
                    [](Data data, TableRow row) {
                        const Amount& of = amount(data, row);
                        return words(of.aid ? readable_words(data, of.sentence, of.aid->purpose) : std::string());
                    },
                .at_first = false,
                .is_long = true,
                .grows = 3},
    TableColumn{.name = "number",
                .label = "Sentence",
                .look = CellLook::Number,
                .cell = [](Data data, TableRow row) { return sentence_number(amount(data, row).sentence); },
                .key = [](Data data, TableRow row) { return by_sentence(amount(data, row).sentence); }},
};

// --- dates ------------------------------------------------------------------------------------------------

const DateMention& date(Data data, TableRow row) { return findings_of(data).dates[DateId(row)]; }

constexpr std::array k_date_columns{
    TableColumn{
        .name = "date",
        .label = "When",
        .cell = [](Data data, TableRow row) { return words(date_text(date(data, row))); },
        .key = [](Data data, TableRow row) { return by_days(date(data, row).earliest, date(data, row).latest); },
        .in_title = true},
    TableColumn{.name = "precision",
                .label = "Precision",
                .cell = [](Data data, TableRow row) { return words(label_of(date(data, row).precision)); },
                .key = [](Data data, TableRow row) { return by_rank(date(data, row).precision); }},
    TableColumn{.name = "earliest",
                .label = "First day",
                .cell = [](Data data, TableRow row) { return words(iso_string(date(data, row).earliest)); },
                .key = [](Data data, TableRow row) { return by_number(day_number(date(data, row).earliest)); },
                .at_first = false},
    TableColumn{.name = "latest",
                .label = "Last day",
                .cell = [](Data data, TableRow row) { return words(iso_string(date(data, row).latest)); },
                .key = [](Data data, TableRow row) { return by_number(day_number(date(data, row).latest)); },
                .at_first = false},
    TableColumn{.name = "words",
                .label = "In the text",
                .cell =
                    [](Data data, TableRow row) {
                        return words(readable_words(data, date(data, row).sentence, date(data, row).span));
                    },
                .grows = 1},
    TableColumn{.name = "relations",
                .label = "Relations",
                .look = CellLook::Number,
                .cell = [](Data data, TableRow row) { return words(count_text(data.date_relations[row])); },
                .key = [](Data data, TableRow row) { return by_number(data.date_relations[row]); },
                .largest_first = true},
    TableColumn{.name = "number",
                .label = "Sentence",
                .look = CellLook::Number,
                .cell = [](Data data, TableRow row) { return sentence_number(date(data, row).sentence); },
                .key = [](Data data, TableRow row) { return by_sentence(date(data, row).sentence); }},
};

// --- quantities -------------------------------------------------------------------------------------------

const Quantity& quantity(Data data, TableRow row) { return findings_of(data).quantities[QuantityId(row)]; }

constexpr std::array k_quantity_columns{
    TableColumn{.name = "value",
                .label = "Number",
                .look = CellLook::Number,
                .cell = [](Data data, TableRow row) { return words(quantity_text(quantity(data, row))); },
                .key = [](Data data, TableRow row) { return by_number(quantity(data, row).value); },
                .in_title = true,
                .largest_first = true},
    TableColumn{.name = "unit",
                .label = "Of what",
                .cell = [](Data data, TableRow row) { return words(quantity(data, row).unit); },
                .in_title = true,
                .grows = 1},
    TableColumn{.name = "number",
                .label = "Sentence",
                .look = CellLook::Number,
                .cell = [](Data data, TableRow row) { return sentence_number(quantity(data, row).sentence); },
                .key = [](Data data, TableRow row) { return by_sentence(quantity(data, row).sentence); }},
};

// --- checks -----------------------------------------------------------------------------------------------

const Check& check(Data data, TableRow row) { return findings_of(data).checks[CheckId(row)]; }

constexpr std::array k_check_columns{
    TableColumn{.name = "verdict",
                .label = "Verdict",
                .look = CellLook::Verdict,
                .cell = [](Data data, TableRow row) { return told(check(data, row).verdict); },
                .key = [](Data data, TableRow row) { return by_rank(check(data, row).verdict); }},
    TableColumn{.name = "claim",
                .label = "Claim",
                .cell = [](Data data, TableRow row) { return words(check(data, row).claim); },
                .in_title = true,
                .is_long = true,
                .grows = 4},
    TableColumn{.name = "stated",
                .label = "Stated",
                .look = CellLook::Number,
                .cell = [](Data data, TableRow row) { return words(stated_text(check(data, row))); },
                .key = [](Data data, TableRow row) { return by_money(check(data, row).stated, check(data, row).unit); },
                .largest_first = true},
    TableColumn{
        .name = "computed",
        .label = "Computed",
        .look = CellLook::Number,
        .cell = [](Data data, TableRow row) { return words(computed_text(check(data, row))); },
        .key = [](Data data, TableRow row) { return by_money(check(data, row).computed, check(data, row).unit); },
        .largest_first = true},
    TableColumn{.name = "number",
                .label = "Sentence",
                .look = CellLook::Number,
                .cell = [](Data data, TableRow row) { return sentence_number(check(data, row).sentences.front()); },
                .key = [](Data data, TableRow row) { return by_sentence(check(data, row).sentences.front()); }},
};

}  // namespace

std::span<const TableColumn> amount_columns() { return k_amount_columns; }
std::span<const TableColumn> date_columns() { return k_date_columns; }
std::span<const TableColumn> quantity_columns() { return k_quantity_columns; }
std::span<const TableColumn> check_columns() { return k_check_columns; }

}  // namespace attache
