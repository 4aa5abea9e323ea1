#include "extract/entity_registry.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

Entity actor_of_code(std::string_view code) {
    const std::string id(code);
    // A country's first row in its table is its usual name; so is a body's.
    for (const CountryNameRow& row : country_name_rows()) {
        if (row.code == code) return {.code = id, .kind = EntityKind::Country, .name = std::string(row.written), .acronym = {}, .actor = {}};
    }
    for (const OrganisationNameRow& row : organisation_name_rows()) {
        if (row.actor == code && row.kind == EntityKind::Igo) {
            return {.code = id, .kind = row.kind, .name = std::string(row.written), .acronym = {}, .actor = {}};
        }
    }
    return {.code = id, .kind = EntityKind::Country, .name = id, .acronym = {}, .actor = {}};
}

}  // namespace

EntityId EntityRegistry::add(Entity entity) {
    const auto [place, is_new] = by_code_.try_emplace(entity.code, entities_.end_id());
    if (is_new) entities_.add(std::move(entity));
    return place->second;
}

EntityId EntityRegistry::add_actor(std::string_view code) {
    if (code.empty()) return EntityId::none();
    if (const EntityId known = find(code); known.has_value()) return known;
    return add(actor_of_code(code));
}

EntityId EntityRegistry::find(std::string_view code) const {
    const auto found = by_code_.find(std::string(code));
    return found == by_code_.end() ? EntityId::none() : found->second;
}

std::vector<EntityId> EntityRegistry::finish(Store<EntityId, Entity>& sorted) {
    std::vector<EntityId> order;
    for (EntityId id(0); id != entities_.end_id(); id = EntityId(id.index() + 1)) order.push_back(id);
    std::sort(order.begin(), order.end(), [this](EntityId a, EntityId b) {
        const Entity& one = entities_[a];
        const Entity& other = entities_[b];
        return one.kind != other.kind ? one.kind < other.kind : one.code < other.code;
    });
    std::vector<EntityId> moved(entities_.size());
    for (std::size_t i = 0; i < order.size(); ++i) moved[order[i].index()] = EntityId(i);
    for (const EntityId id : order) {
        Entity& entity = entities_[id];
        if (entity.actor.has_value()) entity.actor = moved[entity.actor.index()];
        sorted.add(std::move(entity));
    }
    entities_ = {};
    by_code_.clear();
    return moved;
}

std::string code_of_name(std::string_view prefix, std::string_view name) {
    std::string code(prefix);
    bool gap = false;
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint c = decode_utf8(name, at);
        at += c.length == 0 ? 1U : c.length;
        const bool keeps = is_letter(c.value) || ('0' <= c.value && c.value <= '9');
        if (!keeps) {
            gap = code.size() > prefix.size();
            continue;
        }
        if (gap) code += '-';
        gap = false;
        append_utf8(code, upper_case(c.value));
    }
    return code;
}

std::string code_of_ngo(std::string_view name) {
    std::string code = "NGO:";
    for (const char c : code_of_name("", name)) {
        if (c != '-') code += c;
    }
    return code;
}

}  // namespace attache
