// Where towns lie that a text names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "geo/world_map.h"

namespace attache {

// A name as towns are compared: lower case, without accents and apostrophes, single spaces for whatever else is no
// letter or digit of ASCII. tools/map/towns.py folds the towns' names alike.
[[nodiscard]] std::string fold_place_name(std::string_view utf8);

struct FoundPlace {
    LonLat point;
    bool exact = true;  // false: the town that a thing is named after ("Roghun Dam"), or one spelt almost alike
};

// `country`: where it lies, if that is known; without it, the largest town of that very name. Nothing if none is known.
// Logarithmic in the number of towns; linear in it where only an almost equal spelling helps.
[[nodiscard]] std::optional<FoundPlace> find_place(const WorldMap& map, std::string_view name, MapCountryId country);

}  // namespace attache
