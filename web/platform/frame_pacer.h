// FramePacer: when to draw. Nothing is drawn while nothing happens: an event is followed by a few frames, in
// which the picture settles, and by one more after a pause, for what appears under a resting pointer.
// Times are in seconds of any steady clock.
#pragma once

#include <optional>

namespace attache {

class FramePacer {
public:
    // Dear ImGui needs up to this many frames until everything stands where it belongs.
    static constexpr int k_settling_frames = 3;
    static constexpr double k_rest_seconds = 0.5;

    // Something happened: input, a resize, a changed address.
    void note_event(double now);
    // A frame was drawn.
    void note_frame(double now, bool wants_another);

    [[nodiscard]] bool wants_frame(double now) const;
    // Until the next frame; 0: now; nothing: none until an event.
    [[nodiscard]] std::optional<double> seconds_to_frame(double now) const;

private:
    int frames_left_ = k_settling_frames;
    std::optional<double> rest_at_;
};

}  // namespace attache
