// Where things stand on the canvas, as JSON: the second part of window.attache.state() (docs/embedding.md).
#pragma once

#include <string>

#include "ui/screen_map.h"

namespace attache {

// The panel that holds a point; the smallest, where panels lie in each other. Null: none.
[[nodiscard]] const ScreenPlace* panel_at(const ScreenMap& screen, float x, float y);

// "panels", "controls", "marks" and "nodes" as the members of an object, without its braces.
[[nodiscard]] std::string screen_json_members(const ScreenMap& screen);

}  // namespace attache
