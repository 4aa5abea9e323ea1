#include "views/emphasis.h"

#include <algorithm>
#include <variant>

namespace attache {
namespace {

bool is_of_pair(const Report& report, const Item& part, const Pair& pair) {
    if (const auto* entity = std::get_if<EntityId>(&part)) return *entity == pair.first || *entity == pair.second;
    if (const auto* relation_id = std::get_if<RelationId>(&part)) {
        const Relation& relation = report.findings.relations[*relation_id];
        return make_pair_of(relation.source, relation.target) == pair;
    }
    return false;
}

bool is_of_relation(const Item& part, const Relation& relation) {
    if (const auto* entity = std::get_if<EntityId>(&part))
        return *entity == relation.source || *entity == relation.target;
    if (const auto* date = std::get_if<DateId>(&part)) return *date == relation.date;
    if (const auto* amount = std::get_if<AmountId>(&part)) {
        return std::find(relation.amounts.begin(), relation.amounts.end(), *amount) != relation.amounts.end();
    }
    return false;
}

bool is_of_amount(const Item& part, const Amount& amount) {
    const auto* entity = std::get_if<EntityId>(&part);
    return entity != nullptr && amount.aid && (*entity == amount.aid->payer || *entity == amount.aid->payee);
}

}  // namespace

bool belongs_to(const Report& report, const Item& part, const Item& whole) {
    if (std::holds_alternative<std::monostate>(whole)) return false;
    if (part == whole) return true;
    if (const auto* pair = std::get_if<Pair>(&whole)) return is_of_pair(report, part, *pair);
    if (const auto* relation = std::get_if<RelationId>(&whole)) {
        return is_of_relation(part, report.findings.relations[*relation]);
    }
    if (const auto* amount = std::get_if<AmountId>(&whole)) return is_of_amount(part, report.findings.amounts[*amount]);
    return false;
}

bool concerns(const Report& report, RelationId relation_id, const Item& item) {
    const Relation& relation = report.findings.relations[relation_id];
    if (const auto* entity = std::get_if<EntityId>(&item)) {
        return relation.source == *entity || relation.target == *entity;
    }
    if (const auto* sentence = std::get_if<SentenceId>(&item)) return relation.sentence == *sentence;
    if (const auto* section = std::get_if<SectionId>(&item)) {
        return report.document.sentences[relation.sentence].section == *section;
    }
    if (const auto* date = std::get_if<DateId>(&item)) return relation.date == *date;
    if (const auto* amount = std::get_if<AmountId>(&item)) {
        return std::find(relation.amounts.begin(), relation.amounts.end(), *amount) != relation.amounts.end();
    }
    return belongs_to(report, relation_id, item);
}

}  // namespace attache
