#include "platform/window.h"

#include <algorithm>
#include <cmath>

#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>
#include <imgui_internal.h>

#include "platform/gl_profile.h"
#include "platform/text_snap.h"

namespace attache {
namespace {

// Dear ImGui divides by the time between frames, and a long pause must not make anything jump.
constexpr float k_shortest_frame_seconds = 0.001F;
constexpr float k_longest_frame_seconds = 0.6F;

Error sdl_error(const char* what) { return Error{std::string(what) + ": " + SDL_GetError()}; }

void request_gl(const GlProfile& profile) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, profile.profile);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, profile.major);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, profile.minor);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
}

void set_up_imgui() {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a blinking cursor would draw frames for ever
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
}

bool is_paste(const SDL_Event& event) {
    if (event.type != SDL_KEYDOWN || event.key.keysym.sym != SDLK_v || event.key.repeat != 0) return false;
    const int modifiers = event.key.keysym.mod & (KMOD_CTRL | KMOD_GUI | KMOD_ALT | KMOD_SHIFT);
    return (modifiers & (KMOD_CTRL | KMOD_GUI)) != 0 && (modifiers & (KMOD_ALT | KMOD_SHIFT)) == 0;
}

// In CSS pixels. The OpenGL backend multiplies it with the scale and cuts off, so that where the scale is no
// whole number a little must be added, or the last row of pixels stays empty.
ImVec2 display_size(const CanvasSize& size) {
    const float more = size.scale == std::round(size.scale) ? 0.0F : 0.01F;
    return {(static_cast<float>(size.pixel_width) + more) / size.scale,
            (static_cast<float>(size.pixel_height) + more) / size.scale};
}

bool next_is_press() {
    SDL_Event next;
    return SDL_PeepEvents(&next, 1, SDL_PEEKEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) == 1 &&
           next.type == SDL_MOUSEBUTTONDOWN;
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return sdl_error("No display could be opened");
    const GlProfile profile = gl_profile();
    request_gl(profile);

    Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    if (!options.visible) flags |= SDL_WINDOW_HIDDEN;
    SDL_Window* window = SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                          options.width, options.height, flags);
    if (window == nullptr) {
        const Error error = sdl_error("No window could be opened");
        SDL_Quit();
        return error;
    }
    SDL_GLContext context = SDL_GL_CreateContext(window);
    if (context == nullptr) {
        const Error error = sdl_error("The window cannot be drawn with OpenGL");
        SDL_DestroyWindow(window);
        SDL_Quit();
        return error;
    }
    SDL_GL_MakeCurrent(window, context);

    set_up_imgui();
    ImGui_ImplSDL2_InitForOpenGL(window, context);
    ImGui_ImplOpenGL3_Init(profile.shader_version);
    return std::unique_ptr<Window>(new Window(window, context));
}

Window::~Window() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext();
    SDL_GL_DeleteContext(context_);
    SDL_DestroyWindow(window_);
    SDL_Quit();
}

Window::Events Window::take_events() {
    Events events;
    SDL_Event event;
    bool moved = false;
    // A press that follows a move waits a frame: ImGui lets overlapping items be pressed only where the pointer was
    // seen before, and a finger or a slow browser brings both at once.
    while (!(moved && next_is_press()) && SDL_PollEvent(&event) != 0) {
        events.any = true;
        moved |= event.type == SDL_MOUSEMOTION;
        ImGui_ImplSDL2_ProcessEvent(&event);
        if (event.type == SDL_DROPFILE || event.type == SDL_DROPTEXT) {
            auto& list = event.type == SDL_DROPFILE ? events.dropped : events.texts;
            if (event.drop.file != nullptr) list.emplace_back(event.drop.file);
            SDL_free(event.drop.file);
        }
        events.paste |= is_paste(event) && !ImGui::GetIO().WantTextInput;
        if (event.type == SDL_QUIT) events.quit = true;
        if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE) events.quit = true;
    }
    return events;
}

void Window::begin_frame(const CanvasSize& size, float delta_seconds) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = display_size(size);
    io.DisplayFramebufferScale = ImVec2(size.scale, size.scale);
    io.DeltaTime = std::clamp(delta_seconds, k_shortest_frame_seconds, k_longest_frame_seconds);
    ImGui::NewFrame();
}

void Window::end_frame() {
    ImGui::Render();
    ImDrawData* draw_data = ImGui::GetDrawData();
    snap_text_to_pixels(*draw_data);
    ImGui_ImplOpenGL3_RenderDrawData(draw_data);
}

void Window::present() { SDL_GL_SwapWindow(window_); }

bool Window::has_queued_input() const {
    return next_is_press() || !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

float Window::pixels_per_wheel_unit() const {
    constexpr float k_lines = 5;  // as in ImGui::UpdateMouseWheel()
    constexpr float k_share_of_window = 0.67F;
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const ImGuiWindow* window = context.WheelingWindow != nullptr ? context.WheelingWindow : context.HoveredWindow;
    if (window == nullptr) return k_lines * context.FontSizeBase;
    return std::max(
        1.0F, std::trunc(std::min(k_lines * window->FontRefSize, k_share_of_window * window->InnerRect.GetHeight())));
}

CanvasSize Window::size() const {
    int width = 0;
    int height = 0;
    CanvasSize size;
    SDL_GetWindowSize(window_, &width, &height);
    SDL_GL_GetDrawableSize(window_, &size.pixel_width, &size.pixel_height);
    if (width > 0) size.scale = static_cast<float>(size.pixel_width) / static_cast<float>(width);
    return size;
}

void Window::forget_graphics() { ImGui_ImplOpenGL3_Shutdown(); }

void Window::restore_graphics() { ImGui_ImplOpenGL3_Init(gl_profile().shader_version); }

}  // namespace attache
