// The window's frames in a browser with a graph far larger than a report's: 2,000 actors and 8,000 ties, the pointer
// moving over it. Writes what they needed of the main thread to the page's root element (bench/frames.mjs): the program
// itself, and then OpenGL's calls, which wait for the driver where a processor draws instead of a card.
#include <algorithm>

#include <SDL.h>
#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include "app/apply.h"
#include "app/derived.h"
#include "ui/large_report.h"
#include "views/frame/root_view.h"

EM_JS(void, tell_page, (double program, double longest, double drawing),
      { Object.assign(document.documentElement.dataset, {state : 'measured', program, longest, drawing}); });

namespace attache {
namespace {

constexpr int k_width = 1440;
constexpr int k_height = 900;
constexpr std::size_t k_actors = 2'000;
constexpr std::size_t k_ties = 8'000;
constexpr int k_frames = 60;
constexpr int k_least_still_frames = 10;  // Dear ImGui learns late what is pointed at; textures go to the driver

struct FrameTime {
    double program_ms = 0;
    double drawing_ms = 0;
};

struct Times {
    int frames = 0;
    FrameTime sum;
    double longest_program_ms = 0;
};

class LargeGraph {
public:
    explicit LargeGraph(SDL_Window* window) : window_(window) {
        state_.reports.push_back({.id = "large",
                                  .title = "A large report",
                                  .publisher = "",
                                  .date = "",
                                  .report = testing::large_report(k_actors, k_ties)});
        actions_.push_back(OpenLink{"#/large/graph"});
        apply_actions(actions_, state_);
        surroundings_.prefers_reduced_motion = true;
        surroundings_.delta_seconds = 1.0F / 60;
    }

    // False once all is measured.
    bool draw() {
        const bool measures = still_frames_ >= k_least_still_frames;
        if (measures) point_across(times_.frames);
        bool more = false;
        const FrameTime time = draw_frame(more);
        if (!measures) {
            still_frames_ = more ? 0 : still_frames_ + 1;
            return true;
        }
        times_.sum.program_ms += time.program_ms;
        times_.sum.drawing_ms += time.drawing_ms;
        times_.longest_program_ms = std::max(times_.longest_program_ms, time.program_ms);
        return ++times_.frames < k_frames;
    }

    [[nodiscard]] const Times& times() const { return times_; }

private:
    static void point_across(int frame) {
        const float share = 0.1F + 0.0173F * static_cast<float>(frame % 46);
        ImGui::GetIO().AddMousePosEvent(k_width * (0.3F + 0.4F * share), k_height * share);
    }

    // `more`: it is not at rest.
    FrameTime draw_frame(bool& more) {
        const double begin = emscripten_get_now();
        SDL_Event event;
        while (SDL_PollEvent(&event) != 0)
            ImGui_ImplSDL2_ProcessEvent(&event);
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplSDL2_NewFrame();
        ImGui::NewFrame();
        const RootFrame frame = show_root_view({state_, derived_.get(state_), surroundings_}, views_, actions_);
        ImGui::Render();
        more = apply_actions(actions_, state_).state_changed || frame.wants_another;
        const double computed = emscripten_get_now();
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        SDL_GL_SwapWindow(window_);
        return {computed - begin, emscripten_get_now() - computed};
    }

    SDL_Window* window_;
    AppState state_ = make_state("", {});
    DerivedCache derived_;
    RootViewState views_ = make_root_view_state();
    Surroundings surroundings_;
    ActionQueue actions_;
    int still_frames_ = 0;
    Times times_;
};

SDL_Window* open_window() {
    SDL_Init(SDL_INIT_VIDEO);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_Window* window = SDL_CreateWindow("large", 0, 0, k_width, k_height, SDL_WINDOW_OPENGL);
    SDL_GL_CreateContext(window);
    ImGui::CreateContext();
    ImGui_ImplSDL2_InitForOpenGL(window, nullptr);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    return window;
}

void draw(void* graph) {
    auto& large = *static_cast<LargeGraph*>(graph);
    if (large.draw()) return;
    emscripten_cancel_main_loop();
    const Times& times = large.times();
    tell_page(times.sum.program_ms / times.frames, times.longest_program_ms, times.sum.drawing_ms / times.frames);
}

}  // namespace
}  // namespace attache

int main(int /*argc*/, char** /*argv*/) {
    static attache::LargeGraph graph(attache::open_window());  // the loop goes on after main()
    emscripten_set_main_loop_arg(attache::draw, &graph, 0, 0);
    return 0;
}
