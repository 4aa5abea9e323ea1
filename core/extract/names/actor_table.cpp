#include "extract/names/actor_table.h"

namespace attache {

ActorTable::ActorTable()
    : by_country_row_(country_name_rows().size()), by_organisation_row_(organisation_name_rows().size()) {}

ActorId ActorTable::of(std::string_view code) {
    if (code.empty() || code == k_nobody) return ActorId::none();
    const auto [place, is_new] = known_.try_emplace(code, ActorId(codes_.size()));
    if (is_new) codes_.push_back(code);
    return place->second;
}

ActorId ActorTable::of_country_row(std::uint32_t row) {
    ActorId& actor = by_country_row_[row];
    if (!actor.has_value()) actor = of(country_name_rows()[row].code);
    return actor;
}

ActorId ActorTable::of_organisation_row(std::uint32_t row) {
    ActorId& actor = by_organisation_row_[row];
    if (!actor.has_value()) actor = of(organisation_name_rows()[row].actor);
    return actor;
}

}  // namespace attache
