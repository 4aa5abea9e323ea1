#include <doctest/doctest.h>

#include "platform/frame_pacer.h"

namespace attache {
namespace {

// Draws until the pacer wants no more; returns how many frames that took.
int frames_until_rest(FramePacer& pacer, double now, FrameWish wish = {}) {
    int frames = 0;
    while (pacer.wants_frame(now) && frames < 100) {
        pacer.note_frame(now, wish);
        ++frames;
    }
    return frames;
}

TEST_CASE("pacer: the beginning and each event are followed by a few frames, then by none") {
    FramePacer pacer;
    CHECK(frames_until_rest(pacer, 0) == FramePacer::k_settling_frames);
    CHECK_FALSE(pacer.seconds_to_frame(0).has_value());
    CHECK_FALSE(pacer.wants_frame(1e9));

    pacer.note_event();
    CHECK(pacer.seconds_to_frame(5) == 0.0);
    CHECK(frames_until_rest(pacer, 5) == FramePacer::k_settling_frames);
}

TEST_CASE("pacer: an animation goes on as long as each frame asks for another") {
    FramePacer pacer;
    CHECK(frames_until_rest(pacer, 0, {true, std::nullopt}) == 100);
    CHECK(frames_until_rest(pacer, 0) == 1);
    CHECK_FALSE(pacer.wants_frame(0));
}

TEST_CASE("pacer: a frame that is wished for later comes then, once") {
    FramePacer pacer;
    CHECK(frames_until_rest(pacer, 10, {false, 0.5F}) == FramePacer::k_settling_frames);
    CHECK(pacer.seconds_to_frame(10.25) == doctest::Approx(0.25));
    CHECK_FALSE(pacer.wants_frame(10.25));
    CHECK(pacer.wants_frame(10.5));
    CHECK(frames_until_rest(pacer, 10.5) == 1);
    CHECK_FALSE(pacer.seconds_to_frame(11).has_value());
}

TEST_CASE("pacer: a later frame forgets what an earlier one wished") {
    FramePacer pacer;
    frames_until_rest(pacer, 0, {false, 0.5F});
    pacer.note_event();
    frames_until_rest(pacer, 0.1);
    CHECK_FALSE(pacer.wants_frame(1));
}

}  // namespace
}  // namespace attache
