#include "io/report_tables.h"

#include <cstddef>
#include <optional>
#include <string>

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

// Which marks of one kind go into a table.
template <class IdT>
class Chosen {
public:
    Chosen(std::size_t count, bool all) : is_chosen_(count, all) {}
    void add(IdT id) {
        if (id.has_value()) is_chosen_[id.index()] = true;
    }
    [[nodiscard]] std::vector<IdT> ids() const {
        std::vector<IdT> chosen;
        for (std::size_t i = 0; i < is_chosen_.size(); ++i) {
            if (is_chosen_[i]) chosen.push_back(IdT(i));
        }
        return chosen;
    }

private:
    std::vector<bool> is_chosen_;
};

// What the cells of every table are made of.
class Cells {
public:
    explicit Cells(const Report& report) : report_(report), names_(report), texts_(report) {}

    [[nodiscard]] Cell id(const Item& item) const { return names_.of(item); }
    [[nodiscard]] Cell code(EntityId entity) const {
        return entity.has_value() ? Cell(report_.findings.entities[entity].code) : Cell();
    }
    [[nodiscard]] Cell name(EntityId entity) const {
        return entity.has_value() ? Cell(report_.findings.entities[entity].name) : Cell();
    }
    [[nodiscard]] Cell words(SentenceId sentence, ByteSpan span) {
        return text_or_nothing(texts_.words(sentence, span));
    }
    [[nodiscard]] Cell text(SentenceId sentence) {
        return sentence.has_value() ? text_or_nothing(texts_.text(sentence)) : Cell();
    }
    [[nodiscard]] static Cell index(SentenceId sentence) {
        return sentence.has_value() ? number_of(sentence.index()) : Cell();
    }

private:
    const Report& report_;
    ItemNames names_;
    SentenceTexts texts_;
};

std::string amount_text(const Amount& amount) {
    return std::string(amount.unit) + ' ' + number_text(amount.value) +
           (amount.max ? "-" + number_text(*amount.max) : "");
}

// "USD 54200000; USD 1000000-2000000"
Cell amounts_of(const Findings& findings, const Relation& relation) {
    std::string list;
    for (const AmountId id : relation.amounts) {
        if (!list.empty()) list += "; ";
        list += amount_text(findings.amounts[id]);
    }
    return text_or_nothing(list);
}

std::vector<Cell> relation_row(const Report& report, RelationId id, Cells& cells) {
    const Findings& findings = report.findings;
    const Relation& relation = findings.relations[id];
    std::optional<CivilDate> earliest;
    std::optional<CivilDate> latest;
    if (relation.date.has_value()) {
        earliest = findings.dates[relation.date].earliest;
        latest = findings.dates[relation.date].latest;
    }
    return {cells.id(id),
            cells.code(relation.source),
            cells.name(relation.source),
            cells.code(relation.target),
            cells.name(relation.target),
            relation.mutual,
            relation.implicit,
            std::string(name_of(relation.theme)),
            std::string(name_of(relation.event)),
            static_cast<double>(relation.polarity),
            std::string(name_of(relation.status)),
            day_or_nothing(earliest),
            day_or_nothing(latest),
            amounts_of(findings, relation),
            relation.confidence_percent / 100.0,
            cells.words(relation.sentence, relation.trigger),
            Cells::index(relation.sentence),
            cells.text(relation.sentence)};
}

std::vector<Cell> amount_row(const Report& report, AmountId id, Cells& cells) {
    const Amount& amount = report.findings.amounts[id];
    const Aid aid = amount.aid.value_or(Aid{});
    return {cells.id(id),
            amount.value,
            amount.max ? Cell(*amount.max) : Cell(),
            std::string(amount.unit),
            std::string(name_of(amount.qualifier)),
            amount.per_year ? Cell(std::string("year")) : Cell(),
            std::string(name_of(amount.role)),
            amount.aid ? Cell(std::string(name_of(aid.status))) : Cell(),
            cells.code(aid.payer),
            cells.code(aid.payee),
            day_or_nothing(aid.from),
            day_or_nothing(aid.to),
            cells.words(amount.sentence, aid.purpose),
            cells.words(amount.sentence, amount.span),
            Cells::index(amount.sentence),
            cells.text(amount.sentence)};
}

std::vector<Cell> date_row(const Report& report, DateId id, Cells& cells) {
    const DateMention& date = report.findings.dates[id];
    return {cells.id(id),
            iso_string(date.earliest),
            iso_string(date.latest),
            std::string(name_of(date.precision)),
            cells.words(date.sentence, date.span),
            Cells::index(date.sentence),
            cells.text(date.sentence)};
}

// What the text says of each entity, by entity.
struct EntityUse {
    std::size_t mentions = 0;
    std::size_t relations = 0;
    SentenceId first = SentenceId::none();
};

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

}  // namespace

Table relation_table(const Report& report, const Filter& filter) {
    Table table{{"id", "source", "source_name", "target", "target_name", "mutual", "implicit", "theme", "event",
                 "polarity", "status", "earliest", "latest", "amounts", "confidence", "trigger", "sentence", "text"},
                {}};
    Cells cells(report);
    for (const RelationId id : filter_relations(filter, report))
        table.rows.push_back(relation_row(report, id, cells));
    return table;
}

Table amount_table(const Report& report, const Filter& filter) {
    Table table{{"id", "value", "max", "unit", "qualifier", "per", "role", "aid_status", "payer", "payee", "from", "to",
                 "purpose", "words", "sentence", "text"},
                {}};
    Chosen<AmountId> chosen(report.findings.amounts.size(), filter.is_open());
    for (const RelationId relation : filter_relations(filter, report)) {
        for (const AmountId amount : report.findings.relations[relation].amounts)
            chosen.add(amount);
    }
    Cells cells(report);
    for (const AmountId id : chosen.ids())
        table.rows.push_back(amount_row(report, id, cells));
    return table;
}

Table date_table(const Report& report, const Filter& filter) {
    Table table{{"id", "earliest", "latest", "precision", "words", "sentence", "text"}, {}};
    Chosen<DateId> chosen(report.findings.dates.size(), filter.is_open());
    for (const RelationId relation : filter_relations(filter, report))
        chosen.add(report.findings.relations[relation].date);
    Cells cells(report);
    for (const DateId id : chosen.ids())
        table.rows.push_back(date_row(report, id, cells));
    return table;
}

Table entity_table(const Report& report, const Filter& filter) {
    const Findings& findings = report.findings;
    Table table{{"id", "kind", "name", "acronym", "country", "mentions", "relations", "sentence", "text"}, {}};
    const std::vector<RelationId> relations = filter_relations(filter, report);
    Chosen<EntityId> chosen(findings.entities.size(), filter.is_open());
    for (const RelationId relation : relations) {
        chosen.add(findings.relations[relation].source);
        chosen.add(findings.relations[relation].target);
    }
    const std::vector<EntityUse> uses = count_uses(findings, relations);
    Cells cells(report);
    for (const EntityId id : chosen.ids()) {
        const Entity& entity = findings.entities[id];
        const EntityUse& use = uses[id.index()];
        table.rows.push_back({cells.id(id), std::string(name_of(entity.kind)), entity.name,
                              text_or_nothing(entity.acronym), cells.code(entity.actor), number_of(use.mentions),
                              number_of(use.relations), Cells::index(use.first), cells.text(use.first)});
    }
    return table;
}

}  // namespace attache
