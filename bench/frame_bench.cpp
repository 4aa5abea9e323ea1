// One frame of the window: what the program computes for it, without a graphics driver. The pointer moves, so that what
// is pointed at is another thing in each frame.

#include <benchmark/benchmark.h>

#include "ui/headless_window.h"
#include "ui/large_report.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_size{1440, 900};

void draw_frames(benchmark::State& state, HeadlessWindow& window) {
    window.settle();
    float share = 0;
    for (auto _ : state) {
        share = share > 0.9F ? 0.1F : share + 0.0173F;
        ImGui::GetIO().AddMousePosEvent(k_size.x * (0.3F + 0.4F * share), k_size.y * share);
        window.draw();
    }
}

void frame(benchmark::State& state) {
    const ViewKind view = k_views[static_cast<std::size_t>(state.range(0))];
    state.SetLabel(std::string(name_of(view)));
    HeadlessWindow window(k_size, "#/tajikistan-2013/" + std::string(name_of(view)));
    draw_frames(state, window);
}
BENCHMARK(frame)->DenseRange(0, k_views.size() - 1)->Unit(benchmark::kMillisecond);

void frame_of_large_graph(benchmark::State& state) {
    HeadlessWindow window(k_size);
    testing::open_report(
        window,
        testing::large_report(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1))),
        ViewKind::Graph);
    draw_frames(state, window);
}
BENCHMARK(frame_of_large_graph)->Args({2'000, 8'000})->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attache
