#include <array>

#include "views/table/table_cells.h"

namespace attache {
namespace {

// --- relations --------------------------------------------------------------------------------------------

const Relation& relation(Data data, TableRow row) { return findings_of(data).relations[RelationId(row)]; }

std::string money_of(Data data, const Relation& of) {
    std::string text;
    for (const AmountId id : of.amounts)
        text += (text.empty() ? "" : ", ") + amount_text(findings_of(data).amounts[id]);
    return text;
}

std::string_view section_of(Data data, SentenceId sentence) {
    const SectionId section = data.report->document.sentences[sentence].section;
    return section.has_value() ? std::string_view(data.report->document.sections[section].title) : std::string_view();
}

constexpr std::array k_relation_columns{
    TableColumn{.name = "sign",
                .label = "Sign",
                .look = CellLook::Sign,
                .cell =
                    [](Data data, TableRow row) {
                        const std::size_t sign = sign_of(relation(data, row));
                        return TableCell{std::string(sign_label(sign)), sign};
                    },
                .key = [](Data data, TableRow row) { return by_number(relation(data, row).polarity); }},
    TableColumn{.name = "source",
                .label = "From",
                .cell = [](Data data, TableRow row) { return words(actor_name(data, relation(data, row).source)); },
                .in_title = true,
                .grows = 1},
    TableColumn{.name = "target",
                .label = "To",
                .cell =
                    [](Data data, TableRow row) {
                        const Relation& one = relation(data, row);
                        return words((one.mutual ? "\xE2\x86\x94 " : "\xE2\x86\x92 ") +
                                     std::string(actor_name(data, one.target)));
                    },
                .key = [](Data data, TableRow row) { return by_words(actor_name(data, relation(data, row).target)); },
                .in_title = true,
                .grows = 1},
    TableColumn{.name = "theme",
                .label = "Theme",
                .look = CellLook::Theme,
                .cell = [](Data data, TableRow row) { return told(relation(data, row).theme); }},
    TableColumn{.name = "event",
                .label = "Act",
                .cell = [](Data data, TableRow row) { return words(label_of(relation(data, row).event)); }},
    TableColumn{.name = "date",
                .label = "When",
                .cell =
                    [](Data data, TableRow row) {
                        const DateId date = relation(data, row).date;
                        return words(date.has_value() ? short_date_text(findings_of(data).dates[date]) : std::string());
                    },
                .key =
                    [](Data data, TableRow row) {
                        const DateId id = relation(data, row).date;
                        if (!id.has_value()) return unknown_key();
                        const DateMention& date = findings_of(data).dates[id];
                        return by_days(date.earliest, date.latest);
                    }},
    TableColumn{.name = "status",
                .label = "Said as",
                .cell = [](Data data, TableRow row) { return words(label_of(relation(data, row).status)); },
                .key = [](Data data, TableRow row) { return by_rank(relation(data, row).status); },
                .at_first = false},
    TableColumn{.name = "money",
                .label = "Money",
                .look = CellLook::Number,
                .cell = [](Data data, TableRow row) { return words(money_of(data, relation(data, row))); },
                .key =
                    [](Data data, TableRow row) {
                        const Relation& one = relation(data, row);
                        if (one.amounts.empty()) return unknown_key();
                        const Amount& amount = findings_of(data).amounts[one.amounts.front()];
                        return by_money(amount.value, amount.unit);
                    },
                .at_first = false,
                .largest_first = true},
    TableColumn{
        .name = "confidence",
        .label = "Confidence",
        .look = CellLook::Number,
        .cell = [](Data data,
                   TableRow row) { return words(std::to_string(relation(data, row).confidence_percent) + '%'); },
        .key = [](Data data, TableRow row) { return by_number(relation(data, row).confidence_percent); },
        .at_first = false,
        .largest_first = true},
    TableColumn{.name = "section",
                .label = "Section",
                .cell = [](Data data, TableRow row) { return words(section_of(data, relation(data, row).sentence)); },
                .at_first = false,
                .grows = 1},
    TableColumn{.name = "number",
                .label = "Sentence",
                .look = CellLook::Number,
                .cell = [](Data data, TableRow row) { return sentence_number(relation(data, row).sentence); },
                .key = [](Data data, TableRow row) { return by_sentence(relation(data, row).sentence); }},
};

// --- entities ---------------------------------------------------------------------------------------------

const Entity& entity(Data data, TableRow row) { return findings_of(data).entities[EntityId(row)]; }

constexpr std::array k_entity_columns{
    TableColumn{.name = "name",
                .label = "Name",
                .cell = [](Data data, TableRow row) { return words(entity(data, row).name); },
                .in_title = true,
                .grows = 2},
    TableColumn{.name = "kind",
                .label = "Kind",
                .look = CellLook::Kind,
                .cell = [](Data data, TableRow row) { return told(entity(data, row).kind); },
                .key = [](Data data, TableRow row) { return by_rank(entity(data, row).kind); }},
    TableColumn{.name = "acronym",
                .label = "Short form",
                .cell = [](Data data, TableRow row) { return words(entity(data, row).acronym); },
                .at_first = false},
    TableColumn{.name = "actor",
                .label = "Belongs to",
                .cell =
                    [](Data data, TableRow row) {
                        const EntityId actor = entity(data, row).actor;
                        return words(actor == EntityId(row) ? std::string_view() : actor_name(data, actor));
                    },
                .grows = 1},
    TableColumn{.name = "mentions",
                .label = "Mentions",
                .look = CellLook::Number,
                .cell = [](Data data, TableRow row) { return words(count_text(data.entities[row].mentions)); },
                .key = [](Data data, TableRow row) { return by_number(data.entities[row].mentions); },
                .largest_first = true},
    TableColumn{.name = "relations",
                .label = "Relations",
                .look = CellLook::Number,
                .cell = [](Data data, TableRow row) { return words(count_text(data.entities[row].relations)); },
                .key = [](Data data, TableRow row) { return by_number(data.entities[row].relations); },
                .largest_first = true},
    TableColumn{.name = "number",
                .label = "First in",
                .look = CellLook::Number,
                .cell = [](Data data, TableRow row) { return sentence_number(data.entities[row].first); },
                .key = [](Data data, TableRow row) { return by_sentence(data.entities[row].first); }},
};

}  // namespace

std::span<const TableColumn> relation_columns() { return k_relation_columns; }
std::span<const TableColumn> entity_columns() { return k_entity_columns; }

}  // namespace attache
