// One frame of the window: what the program computes for it, without a graphics driver. The pointer moves, so that what
// is pointed at is another thing in each frame. `longest_ms` is the slowest frame, the one that a hand
// feels, in processor time: what other programs take of the machine is no part of it.

#include <algorithm>
#include <array>
#include <ctime>
#include <string>

#include <benchmark/benchmark.h>

#include "ui/headless_window.h"
#include "ui/large_report.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_size{1440, 900};

// `move` says before each frame what the hand does, of the frame's number.
template <class Move>
void draw_frames(benchmark::State& state, HeadlessWindow& window, const Move& move) {
    window.settle();
    int frame = 0;
    double longest = 0;
    for (auto _ : state) {
        move(frame++);
        const std::clock_t begin = std::clock();
        window.draw();
        longest = std::max(longest, 1e3 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    state.counters["longest_ms"] = longest;
    state.counters["vertices"] = ImGui::GetDrawData()->TotalVtxCount;
}

void point_across(int frame) {
    const float share = 0.1F + 0.0173F * static_cast<float>(frame % 46);
    ImGui::GetIO().AddMousePosEvent(k_size.x * (0.3F + 0.4F * share), k_size.y * share);
}

void frame(benchmark::State& state) {
    const ViewKind view = k_views[static_cast<std::size_t>(state.range(0))];
    state.SetLabel(std::string(name_of(view)));
    HeadlessWindow window(k_size, "#/tajikistan-2013/" + std::string(name_of(view)));
    draw_frames(state, window, point_across);
}
BENCHMARK(frame)->DenseRange(0, k_views.size() - 1)->Unit(benchmark::kMillisecond);

constexpr std::array<const char*, 2> k_maps{"#/tajikistan-2013/map", "#/tajikistan-2013/map?show=world"};
constexpr ImVec2 k_on_map{k_size.x * 0.45F, k_size.y * 0.5F};

// Into the map and out again, a notch of the wheel in each frame.
void frame_of_zoomed_map(benchmark::State& state) {
    HeadlessWindow window(k_size, k_maps[static_cast<std::size_t>(state.range(0))]);
    state.SetLabel(state.range(0) == 0 ? "region" : "world");
    draw_frames(state, window, [](int frame) {
        constexpr int k_notches = 24;
        ImGui::GetIO().AddMousePosEvent(k_on_map.x, k_on_map.y);
        ImGui::GetIO().AddMouseWheelEvent(0, frame % (2 * k_notches) < k_notches ? 1.0F : -1.0F);
    });
}
BENCHMARK(frame_of_zoomed_map)->DenseRange(0, 1)->Unit(benchmark::kMillisecond);

// To and fro, held by the pointer.
void frame_of_dragged_map(benchmark::State& state) {
    HeadlessWindow window(k_size, k_maps[static_cast<std::size_t>(state.range(0))]);
    state.SetLabel(state.range(0) == 0 ? "region" : "world");
    draw_frames(state, window, [](int frame) {
        constexpr int k_steps = 40;
        const int step = frame % (2 * k_steps);
        const auto away = static_cast<float>(step < k_steps ? step : 2 * k_steps - step);
        ImGui::GetIO().AddMousePosEvent(k_on_map.x - 8 * away, k_on_map.y - 3 * away);
        if (frame == 0) ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    });
}
BENCHMARK(frame_of_dragged_map)->DenseRange(0, 1)->Unit(benchmark::kMillisecond);

void frame_of_large_graph(benchmark::State& state) {
    HeadlessWindow window(k_size);
    testing::open_report(
        window,
        testing::large_report(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1))),
        ViewKind::Graph);
    draw_frames(state, window, point_across);
}
BENCHMARK(frame_of_large_graph)->Args({2'000, 8'000})->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attache
