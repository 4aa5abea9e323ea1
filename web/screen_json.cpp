#include "screen_json.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace attache {
namespace {

bool holds(const ScreenRect& rect, float x, float y) {
    return x >= rect.x && y >= rect.y && x < rect.x + rect.width && y < rect.y + rect.height;
}

float area(const ScreenRect& rect) { return rect.width * rect.height; }

// To a tenth of a pixel.
void write_length(JsonWriter& json, std::string_view key, float pixels) {
    json.key(key).number(std::round(static_cast<double>(pixels) * 10) / 10);
}

void write_places(JsonWriter& json, std::string_view key, const std::vector<ScreenPlace>& places) {
    json.key(key).begin_array();
    for (const ScreenPlace& place : places) {
        json.begin_object().key("name").string(place.name);
        write_length(json, "x", place.rect.x);
        write_length(json, "y", place.rect.y);
        write_length(json, "width", place.rect.width);
        write_length(json, "height", place.rect.height);
        json.end_object();
    }
    json.end_array();
}

// The marks of single actors in the graph's panel.
void write_nodes(JsonWriter& json, const ScreenMap& screen) {
    json.key("nodes").begin_array();
    for (const ScreenPlace& mark : screen.marks) {
        const float x = mark.rect.x + mark.rect.width / 2;
        const float y = mark.rect.y + mark.rect.height / 2;
        const ScreenPlace* panel = panel_at(screen, x, y);
        const bool is_pair = mark.name.find('~') != std::string::npos;
        if (panel == nullptr || panel->name != "graph" || is_pair) continue;
        json.begin_object().key("code").string(mark.name);
        write_length(json, "x", x);
        write_length(json, "y", y);
        write_length(json, "r", std::min(mark.rect.width, mark.rect.height) / 2);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

const ScreenPlace* panel_at(const ScreenMap& screen, float x, float y) {
    const ScreenPlace* found = nullptr;
    for (const ScreenPlace& panel : screen.panels) {
        if (holds(panel.rect, x, y) && (found == nullptr || area(panel.rect) <= area(found->rect))) found = &panel;
    }
    return found;
}

void write_screen(JsonWriter& json, const ScreenMap& screen) {
    write_places(json, "panels", screen.panels);
    write_places(json, "controls", screen.controls);
    write_places(json, "marks", screen.marks);
    write_nodes(json, screen);
}

}  // namespace attache
