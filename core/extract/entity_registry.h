// EntityRegistry: one record per thing while a report is read. Entities are added in any order and named by
// ids; finish() sorts them by kind and code and tells the new ids.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/store.h"
#include "extract/findings.h"

namespace attache {

// Where the text names an entity: what each finder of names gives.
struct NameSpan {
    TokenRange tokens;
    EntityId entity;
    MentionVia via = MentionVia::Name;
};

class EntityRegistry {
public:
    // The entity with this code; added as `entity` if there is none yet.
    EntityId add(Entity entity);
    // The country or body with this code, with its name from the lexicon; none for an empty code.
    EntityId add_actor(std::string_view code);

    [[nodiscard]] EntityId find(std::string_view code) const;
    [[nodiscard]] Entity& operator[](EntityId id) { return entities_[id]; }
    [[nodiscard]] const Entity& operator[](EntityId id) const { return entities_[id]; }

    // Sorts by kind, then code; result[old.index()] is the new id. The registry is empty afterwards.
    std::vector<EntityId> finish(Store<EntityId, Entity>& sorted);

private:
    Store<EntityId, Entity> entities_;
    std::unordered_map<std::string, EntityId> by_code_;
};

// "Mountainous Badakhshan" -> "PLC:MOUNTAINOUS-BADAKHSHAN": a code made of a name.
[[nodiscard]] std::string code_of_name(std::string_view prefix, std::string_view name);

// "Human Rights Watch" -> "NGO:HUMANRIGHTSWATCH".
[[nodiscard]] std::string code_of_ngo(std::string_view name);

}  // namespace attache
