// Window: one SDL window with an OpenGL context and Dear ImGui's context and backends, natively and in the
// browser. Owns all of them; there is one at a time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

struct SDL_Window;

namespace attache {

// What is drawn on: real pixels, and how many of them make one CSS pixel.
struct CanvasSize {
    int pixel_width = 0;
    int pixel_height = 0;
    float scale = 1;
    friend bool operator==(const CanvasSize&, const CanvasSize&) = default;
};

struct WindowOptions {
    std::string title;
    int width = 1440;  // CSS pixels
    int height = 900;
    bool visible = true;
};

class Window {
public:
    // Errors: no display, no OpenGL 3.2 (native) or WebGL 2 (browser).
    static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    struct Events {
        bool any = false;
        bool quit = false;
        bool paste = false;                // Ctrl+V while no text field has the keyboard
        std::vector<std::string> dropped;  // paths of files that were dropped on the window
        std::vector<std::string> texts;    // that were dropped there
    };
    // Hands the events that wait to Dear ImGui.
    Events take_events();

    // Begins a frame; `delta_seconds` may be anything, Dear ImGui gets a sane value.
    void begin_frame(const CanvasSize& size, float delta_seconds);
    // Draws what the frame gathered into the current frame buffer.
    void end_frame();
    // Shows it.
    void present();
    // Input that Dear ImGui keeps for the next frame, so that a fast click is not lost.
    [[nodiscard]] bool has_queued_input() const;

    // How many pixels Dear ImGui scrolls what lies under the pointer for a wheel's 1.0.
    [[nodiscard]] float pixels_per_wheel_unit() const;

    // As SDL knows it.
    [[nodiscard]] CanvasSize size() const;
    [[nodiscard]] SDL_Window* sdl() const { return window_; }

    // The context is lost with everything in it: forgets textures, buffers and shaders, and makes them anew once
    // there is a context again. Nothing may be drawn in between.
    void forget_graphics();
    void restore_graphics();

private:
    Window(SDL_Window* window, void* context) : window_(window), context_(context) {}

    SDL_Window* window_;
    void* context_;
};

}  // namespace attache
