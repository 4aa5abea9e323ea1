// Where things stand on the canvas, as JSON: the second part of window.attache.state() (docs/embedding.md).
#pragma once

#include "io/json_writer.h"
#include "ui/screen_map.h"

namespace attache {

// The panel that holds a point; the smallest, where panels lie in each other. Null: none.
[[nodiscard]] const ScreenPlace* panel_at(const ScreenMap& screen, float x, float y);

// Writes "panels", "controls", "marks" and "nodes" as members of an object that is open.
void write_screen(JsonWriter& json, const ScreenMap& screen);

}  // namespace attache
