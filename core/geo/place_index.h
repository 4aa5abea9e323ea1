// Where towns and provinces lie that a text names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "geo/world_map.h"

namespace attache {

// A name as towns are compared: lower case, without accents and apostrophes, single spaces for whatever else is no
// letter or digit of ASCII. tools/map/towns.py folds the towns' names alike.
[[nodiscard]] std::string fold_place_name(std::string_view utf8);

enum class PlaceFit : std::uint8_t {
    Exact,
    NamedAfter,  // the town that a thing is named after ("Roghun Dam"), or one spelt almost alike
    Within,      // somewhere in the middle of the province
};

struct FoundPlace {
    LonLat point;
    PlaceFit fit = PlaceFit::Exact;
};

// `country`: where it lies, if that is known; without it, the largest town of that very name, or the first province.
// Nothing if none is known. Logarithmic in their number; linear in it where only an almost equal spelling helps.
[[nodiscard]] std::optional<FoundPlace> find_place(const WorldMap& map, std::string_view name, MapCountryId country);

}  // namespace attache
