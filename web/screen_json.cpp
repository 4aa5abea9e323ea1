#include "screen_json.h"

#include <cmath>
#include <vector>

#include "app/state_json.h"

namespace attache {
namespace {

bool holds(const ScreenRect& rect, float x, float y) {
    return x >= rect.x && y >= rect.y && x < rect.x + rect.width && y < rect.y + rect.height;
}

float area(const ScreenRect& rect) { return rect.width * rect.height; }

// To a tenth of a pixel, which every locale writes alike.
std::string number(float value) {
    const long tenths = std::lround(value * 10);
    const std::string sign = tenths < 0 ? "-" : "";
    return sign + std::to_string(std::labs(tenths) / 10) + "." + std::to_string(std::labs(tenths) % 10);
}

std::string rect_members(const ScreenRect& rect) {
    return "\"x\":" + number(rect.x) + ",\"y\":" + number(rect.y) + ",\"width\":" + number(rect.width) +
           ",\"height\":" + number(rect.height);
}

std::string places_json(const std::vector<ScreenPlace>& places) {
    std::string out = "[";
    for (const ScreenPlace& place : places) {
        if (out.size() > 1) out += ',';
        out += "{\"name\":" + json_string(place.name) + "," + rect_members(place.rect) + "}";
    }
    return out + "]";
}

// Marks of single actors in the graph's panel.
std::string nodes_json(const ScreenMap& screen) {
    std::string out = "[";
    for (const ScreenPlace& mark : screen.marks) {
        const float x = mark.rect.x + mark.rect.width / 2;
        const float y = mark.rect.y + mark.rect.height / 2;
        const ScreenPlace* panel = panel_at(screen, x, y);
        const bool is_pair = mark.name.find('~') != std::string::npos;
        if (panel == nullptr || panel->name != "graph" || is_pair) continue;
        if (out.size() > 1) out += ',';
        out += "{\"code\":" + json_string(mark.name) + ",\"x\":" + number(x) + ",\"y\":" + number(y) +
               ",\"r\":" + number(std::fmin(mark.rect.width, mark.rect.height) / 2) + "}";
    }
    return out + "]";
}

}  // namespace

const ScreenPlace* panel_at(const ScreenMap& screen, float x, float y) {
    const ScreenPlace* found = nullptr;
    for (const ScreenPlace& panel : screen.panels) {
        if (holds(panel.rect, x, y) && (found == nullptr || area(panel.rect) <= area(found->rect))) found = &panel;
    }
    return found;
}

std::string screen_json_members(const ScreenMap& screen) {
    return "\"panels\":" + places_json(screen.panels) + ",\"controls\":" + places_json(screen.controls) +
           ",\"marks\":" + places_json(screen.marks) + ",\"nodes\":" + nodes_json(screen);
}

}  // namespace attache
