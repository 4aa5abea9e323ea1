// ScreenMap: where things stood on the screen in the last frame, in CSS pixels from the window's top left.
// Filled while a frame is drawn; for tests, the page's JavaScript interface and assistive technology.
// Plain data: holds no pointer into anything else.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attache {

struct ScreenRect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

struct ScreenPlace {
    std::string name;
    ScreenRect rect;
};

struct ScreenMap {
    std::vector<ScreenPlace> panels;    // "reader", "graph", "inspector", ...: those that are seen
    std::vector<ScreenPlace> controls;  // "tab:aid", "theme:energy", "copy-link", ...: buttons and fields
    std::vector<ScreenPlace> marks;     // selectable things of the report, by item name: "UZB", "TJK~UZB", "a.<hash>.1"

    void clear() {
        panels.clear();
        controls.clear();
        marks.clear();
    }
    void add_panel(std::string_view name, ScreenRect rect) { panels.push_back({std::string(name), rect}); }
    void add_control(std::string_view name, ScreenRect rect) { controls.push_back({std::string(name), rect}); }
    void add_mark(std::string name, ScreenRect rect) { marks.push_back({std::move(name), rect}); }
};

}  // namespace attache
