#include "ui/canvas.h"

#include <algorithm>
#include <cmath>

#include "ui/keyboard.h"

namespace attache {
namespace {

constexpr double k_greatest_scale = 4000;
constexpr double k_wheel_zoom = 1.26;  // twice as large after three turns of 1.0
constexpr double k_key_zoom = 1.25;
constexpr float k_key_pan = 40;
constexpr double k_least_stretch = 0.8;
constexpr double k_greatest_stretch = 1.35;
constexpr double k_glide_rate = 9;  // per second

}  // namespace

CanvasInput Canvas::begin(Ui& ui, std::string_view name, Rect view) {
    view_ = view;
    CanvasInput input = pointer_.take(ui, name, view);
    input.wants_fit = input.wants_fit || !placed_;
    return input;
}

void Canvas::navigate(Ui& ui, const CanvasInput& input, bool pans) {
    const ImGuiIO& io = ImGui::GetIO();
    const auto pan = [this](float x, float y) {
        camera_.center.x -= static_cast<double>(x) / camera_.scale;
        camera_.center.y -= static_cast<double>(y) / (camera_.scale * camera_.stretch);
        target_.reset();
        moved_ = true;
    };
    if (pans && (input.drag.x != 0 || input.drag.y != 0)) pan(input.drag.x, input.drag.y);
    if (input.hovered && io.MouseWheel != 0)
        zoom_about(input.pointer, std::pow(k_wheel_zoom, static_cast<double>(io.MouseWheel)));
    if (input.hovered && io.MouseWheelH != 0) pan(io.MouseWheelH * k_key_pan, 0);
    if (input.focused && ImGui::IsWindowFocused()) {
        if (key_pressed(ImGuiKey_LeftArrow)) pan(k_key_pan, 0);
        if (key_pressed(ImGuiKey_RightArrow)) pan(-k_key_pan, 0);
        if (key_pressed(ImGuiKey_UpArrow)) pan(0, k_key_pan);
        if (key_pressed(ImGuiKey_DownArrow)) pan(0, -k_key_pan);
        if (key_pressed(ImGuiKey_Equal) || key_pressed(ImGuiKey_KeypadAdd)) zoom_by(ui, k_key_zoom);
        if (key_pressed(ImGuiKey_Minus) || key_pressed(ImGuiKey_KeypadSubtract)) zoom_by(ui, 1 / k_key_zoom);
    }
    glide(ui);
}

void Canvas::zoom_about(ImVec2 point, double factor) {
    const WorldPoint fixed = to_world(point);
    camera_.scale = std::clamp(camera_.scale * factor, least_scale_, k_greatest_scale);
    const WorldPoint moved = to_world(point);
    camera_.center.x += fixed.x - moved.x;
    camera_.center.y += fixed.y - moved.y;
    target_.reset();
    moved_ = true;
}

void Canvas::glide(Ui& ui) {
    if (!target_) return;
    const double share = 1 - std::exp(-k_glide_rate * std::max(0.004, static_cast<double>(ui.frame.step_seconds())));
    camera_.center.x += (target_->center.x - camera_.center.x) * share;
    camera_.center.y += (target_->center.y - camera_.center.y) * share;
    camera_.scale *= std::pow(target_->scale / camera_.scale, share);
    camera_.stretch += (target_->stretch - camera_.stretch) * share;
    const double far =
        std::hypot(target_->center.x - camera_.center.x, target_->center.y - camera_.center.y) * camera_.scale;
    const bool as_large =
        std::abs(target_->scale / camera_.scale - 1) < 0.002 && std::abs(target_->stretch - camera_.stretch) < 0.002;
    if (far < 0.5 && as_large) {
        camera_ = *target_;
        target_.reset();
    } else {
        ui.frame.request_frame();
    }
}

void Canvas::set_target(const Ui& ui, Camera target) {
    target.scale = std::clamp(target.scale, least_scale_, k_greatest_scale);
    if (placed_ && ui.frame.animates()) {
        target_ = target;
        ui.frame.request_frame();
        return;
    }
    camera_ = target;
    target_.reset();
    placed_ = true;
}

void Canvas::fit(const Ui& ui, WorldBox box, Rect inner, Shape shape) {
    const double width = std::max(box.max.x - box.min.x, 1e-6);
    const double height = std::max(box.max.y - box.min.y, 1e-6);
    const double across = std::max(1.0, static_cast<double>(inner.width())) / width;
    const double upright = std::max(1.0, static_cast<double>(inner.height())) / height;
    Camera target;
    if (shape == Shape::MayStretch) target.stretch = std::clamp(upright / across, k_least_stretch, k_greatest_stretch);
    target.scale = std::min({across, upright / target.stretch, k_greatest_scale});
    least_scale_ = std::min(k_least_scale, target.scale);
    // The box's middle comes to the middle of `inner`, which need not be the middle of the view.
    const ImVec2 shift{inner.center().x - view_.center().x, inner.center().y - view_.center().y};
    target.center.x = (box.min.x + box.max.x) / 2 - static_cast<double>(shift.x) / target.scale;
    target.center.y = (box.min.y + box.max.y) / 2 - static_cast<double>(shift.y) / (target.scale * target.stretch);
    set_target(ui, target);
    moved_ = false;
}

void Canvas::zoom_by(const Ui& ui, double factor) {
    Camera target = target_.value_or(camera_);
    target.scale *= factor;
    moved_ = true;
    set_target(ui, target);
}

void Canvas::center_on(const Ui& ui, WorldPoint point) {
    Camera target = target_.value_or(camera_);
    target.center = point;
    moved_ = true;
    set_target(ui, target);
}

ImVec2 Canvas::to_screen(WorldPoint point) const {
    const ImVec2 middle = view_.center();
    return {middle.x + static_cast<float>((point.x - camera_.center.x) * camera_.scale),
            middle.y + static_cast<float>((point.y - camera_.center.y) * camera_.scale * camera_.stretch)};
}

WorldPoint Canvas::to_world(ImVec2 point) const {
    const ImVec2 middle = view_.center();
    return {camera_.center.x + static_cast<double>(point.x - middle.x) / camera_.scale,
            camera_.center.y + static_cast<double>(point.y - middle.y) / (camera_.scale * camera_.stretch)};
}

}  // namespace attache
