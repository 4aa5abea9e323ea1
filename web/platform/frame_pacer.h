// FramePacer: when to draw. Nothing is drawn while nothing happens: an event is followed by a few frames, in
// which the picture settles, and by whatever frames the last one asked for.
// Times are in seconds of any steady clock.
#pragma once

#include <optional>

namespace attache {

// What a frame that was drawn asks for.
struct FrameWish {
    bool another = false;                     // at once: something moves
    std::optional<float> wake_after_seconds;  // and one more then, even if nothing happens
};

class FramePacer {
public:
    // Dear ImGui needs up to this many frames until everything stands where it belongs.
    static constexpr int k_settling_frames = 3;

    // Something happened: input, a resize, a changed address.
    void note_event() { frames_left_ = k_settling_frames; }
    // A frame was drawn; what earlier ones asked for is forgotten.
    void note_frame(double now, const FrameWish& wish);

    [[nodiscard]] bool wants_frame(double now) const;
    // Until the next frame; 0: now; nothing: none until an event.
    [[nodiscard]] std::optional<double> seconds_to_frame(double now) const;

private:
    int frames_left_ = k_settling_frames;
    std::optional<double> wake_at_;
};

}  // namespace attache
