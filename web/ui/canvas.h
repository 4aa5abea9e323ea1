// Canvas: a plane that is looked at through a rectangle. Dragging pans, the wheel (and, through it, a pinch)
// zooms about the pointer; with the keyboard, arrows pan, + and - zoom, F fits everything in. What is on the plane
// is drawn by whoever owns it, in world units turned into pixels by to_screen().
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ui/canvas_input.h"
#include "ui/draw.h"
#include "ui/ui.h"

namespace attache {

struct WorldPoint {
    double x = 0;
    double y = 0;
};

struct WorldBox {
    WorldPoint min;
    WorldPoint max;
};

class Canvas {
public:
    enum class Shape : std::uint8_t { MayStretch, Kept };

    // Takes the input of the canvas's rectangle; the rectangle becomes a control named `name`.
    CanvasInput begin(Ui& ui, std::string_view name, Rect view);
    // Moves the camera by the input. `pans`: a drag moves the plane; false while it moves something on it.
    void navigate(Ui& ui, const CanvasInput& input, bool pans);

    // Shows the whole of `box` within the part `inner` of the view; glides there if motion is wanted.
    // `shape`: whether a box that is higher or wider than `inner` may be stretched a little to fill it.
    void fit(const Ui& ui, WorldBox box, Rect inner, Shape shape = Shape::MayStretch);
    // Zooms about the middle of the view.
    void zoom_by(const Ui& ui, double factor);
    // Brings a point to the middle of the view.
    void center_on(const Ui& ui, WorldPoint point);
    // The next picture is a new one: it will be fitted without a glide.
    void forget() { placed_ = false; }

    [[nodiscard]] ImVec2 to_screen(WorldPoint point) const;
    [[nodiscard]] WorldPoint to_world(ImVec2 point) const;
    [[nodiscard]] double pixels_per_unit() const { return camera_.scale; }
    [[nodiscard]] Rect view() const { return view_; }
    [[nodiscard]] bool is_placed() const { return placed_; }
    // Whether the person has moved or zoomed the plane since the last fit().
    [[nodiscard]] bool is_moved() const { return moved_; }

private:
    struct Camera {
        WorldPoint center;
        double scale = 1;    // pixels per world unit, sideways
        double stretch = 1;  // how much more upright: a picture fills a view that is higher than wide
    };

    void zoom_about(ImVec2 point, double factor);
    void glide(Ui& ui);
    void set_target(const Ui& ui, Camera target);

    static constexpr double k_least_scale = 4;

    Camera camera_;
    double least_scale_ = k_least_scale;  // less only where the whole would not fit in
    std::optional<Camera> target_;
    Rect view_;
    bool placed_ = false;
    bool moved_ = false;
    CanvasPointer pointer_;
};

}  // namespace attache
