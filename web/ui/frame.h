// Frame: what a frame needs to know of the world outside, and how it asks for another.
// Nothing is drawn while nothing happens, so whoever animates or waits must ask anew in each frame.
#pragma once

#include <optional>

namespace attache {

// What the platform knows; filled by it before each frame.
struct Surroundings {
    bool prefers_dark = false;
    bool prefers_contrast = false;  // more of it, or the system's own few colours
    bool prefers_reduced_motion = false;
    bool coarse_pointer = false;  // a finger: targets are made larger
    float delta_seconds = 0;      // since the frame before; 0 for the first
};

class Frame {
public:
    explicit Frame(const Surroundings& surroundings, bool captures = false)
        : surroundings_(surroundings), captures_(captures) {}

    [[nodiscard]] const Surroundings& surroundings() const { return surroundings_; }
    // Seconds that an animation may advance: bounded, so that a long pause does not make it jump.
    [[nodiscard]] float step_seconds() const {
        constexpr float k_longest_step = 0.05F;
        return surroundings_.delta_seconds < k_longest_step ? surroundings_.delta_seconds : k_longest_step;
    }
    [[nodiscard]] bool animates() const { return !surroundings_.prefers_reduced_motion; }

    // The picture of this frame is saved: what cannot be pressed on paper is left out.
    [[nodiscard]] bool captures() const { return captures_; }

    // Another frame at once: something moves.
    void request_frame() { wanted_ = true; }
    // Another frame after a while even if nothing happens: a tooltip is due, a notice goes.
    void request_frame_after(float seconds) {
        if (!wake_after_seconds_ || seconds < *wake_after_seconds_) wake_after_seconds_ = seconds;
    }

    [[nodiscard]] bool wants_another() const { return wanted_; }
    [[nodiscard]] std::optional<float> wake_after_seconds() const { return wake_after_seconds_; }

private:
    Surroundings surroundings_;
    bool captures_;
    bool wanted_ = false;
    std::optional<float> wake_after_seconds_;
};

}  // namespace attache
