#include "io/report_tables.h"

#include <cstddef>
#include <optional>
#include <string>

#include "graph/filtered_marks.h"
#include "graph/item.h"
#include "io/number_text.h"
#include "io/sentence_texts.h"

namespace attache {

namespace {

// A spreadsheet takes no longer cell (Excel: 32,767 characters).
constexpr std::size_t k_max_cell_bytes = 32'000;

Cell text_or_nothing(std::string_view text) {
    if (text.empty()) return std::monostate();
    if (text.size() <= k_max_cell_bytes) return std::string(text);
    std::size_t end = k_max_cell_bytes;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;  // not inside a character
    return std::string(text.substr(0, end)) + "...";
}

Cell day_or_nothing(const std::optional<CivilDate>& day) { return day ? Cell(iso_string(*day)) : Cell(); }

Cell number_of(std::size_t count) { return static_cast<double>(count); }

// What the text says of an entity.
struct EntityUse {
    std::size_t mentions = 0;
    std::size_t relations = 0;
    SentenceId first = SentenceId::none();
};

// By entity; only the relations that are exported count.
std::vector<EntityUse> count_uses(const Findings& findings, const std::vector<RelationId>& relations) {
    std::vector<EntityUse> uses(findings.entities.size());
    for (const Mention& mention : findings.mentions) {
        EntityUse& use = uses[mention.entity.index()];
        ++use.mentions;
        if (!use.first.has_value()) use.first = mention.sentence;
    }
    for (const RelationId id : relations) {
        ++uses[findings.relations[id].source.index()].relations;
        ++uses[findings.relations[id].target.index()].relations;
    }
    return uses;
}

// What the cells of all tables are made of.
struct Cells {
    Cells(const Report& report, const std::vector<RelationId>& relations)
        : findings(report.findings), uses(count_uses(findings, relations)), names_(report), texts_(report) {}

    [[nodiscard]] Cell id(const Item& item) const { return names_.of(item); }
    [[nodiscard]] Cell code(EntityId entity) const {
        return entity.has_value() ? Cell(findings.entities[entity].code) : Cell();
    }
    [[nodiscard]] Cell name(EntityId entity) const {
        return entity.has_value() ? Cell(findings.entities[entity].name) : Cell();
    }
    [[nodiscard]] const EntityUse& use_of(const Item& entity) const { return uses[std::get<EntityId>(entity).index()]; }
    [[nodiscard]] Cell words(SentenceId sentence, ByteSpan span) {
        return text_or_nothing(texts_.words(sentence, span));
    }
    [[nodiscard]] Cell text(SentenceId sentence) {
        return sentence.has_value() ? text_or_nothing(texts_.text(sentence)) : Cell();
    }

    const Findings& findings;
    const std::vector<EntityUse> uses;

private:
    ItemNames names_;
    SentenceTexts texts_;
};

template <class Enum>
Cell name_cell(Enum value) {
    return std::string(name_of(value));
}

Cell index_cell(SentenceId sentence) { return sentence.has_value() ? number_of(sentence.index()) : Cell(); }

std::string amount_text(const Amount& amount) {
    return number_text(amount.value) + (amount.max ? '-' + number_text(*amount.max) : "") + ' ' +
           std::string(amount.unit);
}

// "54200000 USD; 1000000-2000000 USD; 30 percent"
Cell amounts_of(const Findings& findings, const Relation& relation) {
    std::string list;
    for (const AmountId id : relation.amounts) {
        if (!list.empty()) list += "; ";
        list += amount_text(findings.amounts[id]);
    }
    return text_or_nothing(list);
}

Cell date_of(const Findings& findings, const Relation& relation, CivilDate DateMention::*end) {
    return relation.date.has_value() ? Cell(iso_string(findings.dates[relation.date].*end)) : Cell();
}

// --- columns: the name of each, and how its cells are made from a mark -------------------------------------

template <class Mark>
struct Column {
    std::string_view name;
    Cell (*cell)(Cells& cells, const Item& item, const Mark& mark);
};

template <class Mark>
using Columns = std::vector<Column<Mark>>;

// The same at the end of every table of marks that stand in a sentence.
template <class Mark>
void add_sentence_columns(Columns<Mark>& columns) {
    columns.push_back({"sentence", [](Cells&, const Item&, const Mark& mark) { return index_cell(mark.sentence); }});
    columns.push_back({"text", [](Cells& cells, const Item&, const Mark& mark) { return cells.text(mark.sentence); }});
}

template <class Mark>
Cell id_cell(Cells& cells, const Item& item, const Mark&) {
    return cells.id(item);
}

Columns<Relation> relation_columns() {
    using R = const Relation&;
    using I = const Item&;
    Columns<Relation> columns = {
        {"id", id_cell<Relation>},
        {"source", [](Cells& c, I, R r) { return c.code(r.source); }},
        {"source_name", [](Cells& c, I, R r) { return c.name(r.source); }},
        {"target", [](Cells& c, I, R r) { return c.code(r.target); }},
        {"target_name", [](Cells& c, I, R r) { return c.name(r.target); }},
        {"mutual", [](Cells&, I, R r) { return Cell(r.mutual); }},
        {"implicit", [](Cells&, I, R r) { return Cell(r.implicit); }},
        {"theme", [](Cells&, I, R r) { return name_cell(r.theme); }},
        {"event", [](Cells&, I, R r) { return name_cell(r.event); }},
        {"polarity", [](Cells&, I, R r) { return Cell(static_cast<double>(r.polarity)); }},
        {"status", [](Cells&, I, R r) { return name_cell(r.status); }},
        {"earliest", [](Cells& c, I, R r) { return date_of(c.findings, r, &DateMention::earliest); }},
        {"latest", [](Cells& c, I, R r) { return date_of(c.findings, r, &DateMention::latest); }},
        {"amounts", [](Cells& c, I, R r) { return amounts_of(c.findings, r); }},
        {"confidence", [](Cells&, I, R r) { return Cell(r.confidence_percent / 100.0); }},
        {"trigger", [](Cells& c, I, R r) { return c.words(r.sentence, r.trigger); }},
    };
    add_sentence_columns(columns);
    return columns;
}

Columns<Amount> amount_columns() {
    using A = const Amount&;
    using I = const Item&;
    Columns<Amount> columns = {
        {"id", id_cell<Amount>},
        {"value", [](Cells&, I, A a) { return Cell(a.value); }},
        {"max", [](Cells&, I, A a) { return a.max ? Cell(*a.max) : Cell(); }},
        {"unit", [](Cells&, I, A a) { return text_or_nothing(a.unit); }},
        {"qualifier", [](Cells&, I, A a) { return name_cell(a.qualifier); }},
        {"per", [](Cells&, I, A a) { return text_or_nothing(a.per_year ? "year" : ""); }},
        {"role", [](Cells&, I, A a) { return name_cell(a.role); }},
        {"aid_status", [](Cells&, I, A a) { return a.aid ? name_cell(a.aid->status) : Cell(); }},
        {"payer", [](Cells& c, I, A a) { return a.aid ? c.code(a.aid->payer) : Cell(); }},
        {"payee", [](Cells& c, I, A a) { return a.aid ? c.code(a.aid->payee) : Cell(); }},
        {"from", [](Cells&, I, A a) { return a.aid ? day_or_nothing(a.aid->from) : Cell(); }},
        {"to", [](Cells&, I, A a) { return a.aid ? day_or_nothing(a.aid->to) : Cell(); }},
        {"purpose", [](Cells& c, I, A a) { return a.aid ? c.words(a.sentence, a.aid->purpose) : Cell(); }},
        {"words", [](Cells& c, I, A a) { return c.words(a.sentence, a.span); }},
    };
    add_sentence_columns(columns);
    return columns;
}

Columns<DateMention> date_columns() {
    using D = const DateMention&;
    using I = const Item&;
    Columns<DateMention> columns = {
        {"id", id_cell<DateMention>},
        {"earliest", [](Cells&, I, D d) { return day_or_nothing(d.earliest); }},
        {"latest", [](Cells&, I, D d) { return day_or_nothing(d.latest); }},
        {"precision", [](Cells&, I, D d) { return name_cell(d.precision); }},
        {"words", [](Cells& c, I, D d) { return c.words(d.sentence, d.span); }},
    };
    add_sentence_columns(columns);
    return columns;
}

// The sentence of an entity is that of its first mention.
Columns<Entity> entity_columns() {
    using E = const Entity&;
    using I = const Item&;
    return {
        {"id", id_cell<Entity>},
        {"kind", [](Cells&, I, E e) { return name_cell(e.kind); }},
        {"name", [](Cells&, I, E e) { return text_or_nothing(e.name); }},
        {"acronym", [](Cells&, I, E e) { return text_or_nothing(e.acronym); }},
        {"country", [](Cells& c, I, E e) { return c.code(e.actor); }},
        {"mentions", [](Cells& c, I item, E) { return number_of(c.use_of(item).mentions); }},
        {"relations", [](Cells& c, I item, E) { return number_of(c.use_of(item).relations); }},
        {"sentence", [](Cells& c, I item, E) { return index_cell(c.use_of(item).first); }},
        {"text", [](Cells& c, I item, E) { return c.text(c.use_of(item).first); }},
    };
}

Columns<Quantity> quantity_columns() {
    using Q = const Quantity&;
    using I = const Item&;
    Columns<Quantity> columns = {
        {"id", id_cell<Quantity>},
        {"value", [](Cells&, I, Q q) { return Cell(q.value); }},
        {"max", [](Cells&, I, Q q) { return q.max ? Cell(*q.max) : Cell(); }},
        {"unit", [](Cells&, I, Q q) { return text_or_nothing(q.unit); }},
        {"words", [](Cells& c, I, Q q) { return c.words(q.sentence, q.span); }},
    };
    add_sentence_columns(columns);
    return columns;
}

// The sentence of a check is the first of those that its numbers stand in.
Columns<Check> check_columns() {
    using C = const Check&;
    using I = const Item&;
    return {
        {"id", id_cell<Check>},
        {"claim", [](Cells&, I, C c) { return text_or_nothing(c.claim); }},
        {"stated", [](Cells&, I, C c) { return Cell(c.stated); }},
        {"computed", [](Cells&, I, C c) { return Cell(c.computed); }},
        {"unit", [](Cells&, I, C c) { return text_or_nothing(c.unit); }},
        {"verdict", [](Cells&, I, C c) { return name_cell(c.verdict); }},
        {"sentence", [](Cells&, I, C c) { return index_cell(c.sentences.front()); }},
        {"text", [](Cells& cells, I, C c) { return cells.text(c.sentences.front()); }},
    };
}

template <class Mark, class IdT>
Table make_table(Columns<Mark> columns, const std::vector<IdT>& ids, const Store<IdT, Mark>& marks, Cells cells) {
    if constexpr (requires(const Mark& mark) { mark.corrected; }) {
        if (cells.findings.corrections > 0)
            columns.push_back(
                {"corrected", [](Cells&, const Item&, const Mark& mark) { return Cell(mark.corrected); }});
    }
    Table table;
    for (const Column<Mark>& column : columns)
        table.columns.push_back(column.name);
    table.rows.reserve(ids.size());
    for (const IdT id : ids) {
        std::vector<Cell>& row = table.rows.emplace_back();
        for (const Column<Mark>& column : columns)
            row.push_back(column.cell(cells, id, marks[id]));
    }
    return table;
}

}  // namespace

Table relation_table(const Report& report, const std::vector<RelationId>& rows) {
    return make_table(relation_columns(), rows, report.findings.relations, Cells(report, {}));
}
Table amount_table(const Report& report, const std::vector<AmountId>& rows) {
    return make_table(amount_columns(), rows, report.findings.amounts, Cells(report, {}));
}
Table date_table(const Report& report, const std::vector<DateId>& rows) {
    return make_table(date_columns(), rows, report.findings.dates, Cells(report, {}));
}
Table quantity_table(const Report& report, const std::vector<QuantityId>& rows) {
    return make_table(quantity_columns(), rows, report.findings.quantities, Cells(report, {}));
}
Table entity_table(const Report& report, const std::vector<EntityId>& rows, const Filter& filter) {
    return make_table(entity_columns(), rows, report.findings.entities,
                      Cells(report, filter_relations(filter, report)));
}
Table check_table(const Report& report, const std::vector<CheckId>& rows) {
    return make_table(check_columns(), rows, report.findings.checks, Cells(report, {}));
}

Table relation_table(const Report& report, const Filter& filter) {
    return relation_table(report, filter_relations(filter, report));
}
Table amount_table(const Report& report, const Filter& filter) {
    return amount_table(report, filter_amounts(filter, report));
}
Table date_table(const Report& report, const Filter& filter) {
    return date_table(report, filter_dates(filter, report));
}
Table quantity_table(const Report& report, const Filter& filter) {
    return quantity_table(report, filter_quantities(filter, report));
}
Table entity_table(const Report& report, const Filter& filter) {
    return entity_table(report, filter_entities(filter, report), filter);
}
Table check_table(const Report& report, const Filter& filter) {
    return check_table(report, filter_checks(filter, report));
}

}  // namespace attache
