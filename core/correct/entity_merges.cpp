#include "correct/entity_merges.h"

#include <algorithm>
#include <utility>

namespace attache {

EntityMerges::EntityMerges(std::size_t entities) {
    into_.reserve(entities);
    for (std::size_t i = 0; i < entities; ++i)
        into_.emplace_back(i);
}

bool EntityMerges::merge(EntityId entity, EntityId into) {
    const EntityId gone = kept(entity);
    const EntityId stays = kept(into);
    if (gone == stays) return false;
    into_[gone.index()] = stays;
    ++merges_;
    return true;
}

EntityId EntityMerges::kept(EntityId entity) const {
    while (into_[entity.index()] != entity)
        entity = into_[entity.index()];
    return entity;
}

std::vector<EntityId> merge_entities(Findings& findings, const EntityMerges& merges) {
    std::vector<EntityId> now(findings.entities.size());
    Store<EntityId, Entity> kept;
    for (EntityId id(0); id != findings.entities.end_id(); id = EntityId(id.index() + 1)) {
        if (merges.kept(id) == id) now[id.index()] = kept.add(findings.entities[id]);
    }
    for (EntityId id(0); id != findings.entities.end_id(); id = EntityId(id.index() + 1)) {
        const EntityId stays = now[merges.kept(id).index()];
        now[id.index()] = stays;
        if (merges.kept(id) == id) continue;
        kept[stays].corrected = true;
    }
    findings.entities = std::move(kept);

    const auto rename = [&now](EntityId& id) {
        if (id.has_value()) id = now[id.index()];
    };
    rename(findings.subject);
    for (Mention& mention : findings.mentions)
        rename(mention.entity);
    for (Amount& amount : findings.amounts) {
        if (!amount.aid) continue;
        rename(amount.aid->payer);
        rename(amount.aid->payee);
    }
    for (EntityId id(0); id != findings.entities.end_id(); id = EntityId(id.index() + 1)) {
        Entity& entity = findings.entities[id];
        rename(entity.actor);
        if (entity.actor == id && entity.corrected) entity.actor = EntityId::none();
    }
    auto& relations = findings.relations.elements();
    const auto became_one = [&](Relation& relation) {
        const bool were_two = relation.source != relation.target;
        rename(relation.source);
        rename(relation.target);
        return were_two && relation.source == relation.target;
    };
    relations.erase(std::remove_if(relations.begin(), relations.end(), became_one), relations.end());
    return now;
}

}  // namespace attache
