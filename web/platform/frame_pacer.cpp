#include "platform/frame_pacer.h"

#include <algorithm>

namespace attache {

void FramePacer::note_frame(double now, const FrameWish& wish) {
    frames_left_ = std::max(frames_left_ - 1, wish.another ? 1 : 0);
    wake_at_.reset();
    if (wish.wake_after_seconds) wake_at_ = now + static_cast<double>(*wish.wake_after_seconds);
}

bool FramePacer::wants_frame(double now) const { return frames_left_ > 0 || (wake_at_ && now >= *wake_at_); }

std::optional<double> FramePacer::seconds_to_frame(double now) const {
    if (wants_frame(now)) return 0;
    if (wake_at_) return *wake_at_ - now;
    return std::nullopt;
}

}  // namespace attache
