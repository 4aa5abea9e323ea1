// Which entities are one and the same to a person, and findings that know only one of each.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/findings.h"

namespace attache {

class EntityMerges {
public:
    explicit EntityMerges(std::size_t entities);

    // What `entity` went into is `into` from now on. False if they are one already.
    bool merge(EntityId entity, EntityId into);
    // Itself, or what it went into in the end.
    [[nodiscard]] EntityId kept(EntityId entity) const;
    [[nodiscard]] bool none() const { return merges_ == 0; }

private:
    std::vector<EntityId> into_;  // by entity; itself: it is kept
    std::size_t merges_ = 0;
};

// Takes the entities that went into others out of the findings, in which everything then names those that are kept.
// Relations of an actor with itself that come of it are taken out. Returns by old id what each entity is called now.
std::vector<EntityId> merge_entities(Findings& findings, const EntityMerges& merges);

}  // namespace attache
