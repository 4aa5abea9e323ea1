#include "platform/frame_pacer.h"

#include <algorithm>

namespace attache {

void FramePacer::note_event(double now) {
    frames_left_ = k_settling_frames;
    rest_at_ = now + k_rest_seconds;
}

void FramePacer::note_frame(double now, bool wants_another) {
    if (frames_left_ > 0) --frames_left_;
    if (rest_at_ && now >= *rest_at_) {
        rest_at_.reset();
        frames_left_ = std::max(frames_left_, 1);
    }
    if (wants_another) frames_left_ = std::max(frames_left_, 1);
}

bool FramePacer::wants_frame(double now) const { return frames_left_ > 0 || (rest_at_ && now >= *rest_at_); }

std::optional<double> FramePacer::seconds_to_frame(double now) const {
    if (wants_frame(now)) return 0;
    if (rest_at_) return *rest_at_ - now;
    return std::nullopt;
}

}  // namespace attache
