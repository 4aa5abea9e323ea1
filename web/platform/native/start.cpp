// The program on a desktop: reads the command line, then sleeps until something happens.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <SDL.h>

#include "platform/application.h"
#include "platform/frame_pacer.h"
#include "platform/native/file_content.h"
#include "platform/native/options.h"
#include "platform/native/preferences_file.h"
#include "platform/native/screenshot.h"
#include "platform/system.h"
#include "platform/window.h"

namespace attache {
namespace {

constexpr int k_exit_failure = 1;
constexpr int k_exit_usage = 2;
constexpr double k_shortest_frame_seconds = 1.0 / 120;  // where the display does not pace us

int fail(const Error& error, int code) {
    std::fprintf(stderr, "attache-app: %s\n", error.message.c_str());
    return code;
}

double now_seconds() {
    return static_cast<double>(SDL_GetPerformanceCounter()) / static_cast<double>(SDL_GetPerformanceFrequency());
}

void sleep_seconds(double seconds) {
    if (seconds > 0) SDL_Delay(static_cast<Uint32>(std::lround(seconds * 1000)));
}

// Waits for an event without taking it.
void wait_for_event(std::optional<double> longest_seconds) {
    if (!longest_seconds) {
        SDL_WaitEvent(nullptr);
    } else {
        SDL_WaitEventTimeout(nullptr, std::max(1, static_cast<int>(std::ceil(*longest_seconds * 1000))));
    }
}

void draw_frame(Window& window, Application& application, FramePacer& pacer, Surroundings& surroundings, double now,
                double last_frame) {
    const CanvasSize size = window.size();
    surroundings.delta_seconds = static_cast<float>(now - last_frame);
    window.begin_frame(size, surroundings.delta_seconds);
    FrameWish wish = application.draw(surroundings);
    window.end_frame();
    application.drawn();
    window.present();
    wish.another |= window.has_queued_input();
    pacer.note_frame(now, wish);
}

// What the window was given.
void hand_over(const Window::Events& events, Application& application) {
    for (const std::string& path : events.dropped) {
        Result<FileContent> file = load_file(path);
        if (file)
            application.open_file(std::move(file).value());
        else
            application.tell(file.error().message + ".");
    }
    for (const std::string& text : events.texts)
        application.paste(text);
    if (events.paste) application.paste(read_clipboard().value_or(""));
}

void run(Window& window, Application& application, Surroundings surroundings) {
    FramePacer pacer;
    double last_frame = now_seconds();
    while (true) {
        const Window::Events events = window.take_events();
        if (events.quit) return;
        hand_over(events, application);
        const double now = now_seconds();
        if (events.any) pacer.note_event();
        if (!pacer.wants_frame(now)) {
            wait_for_event(pacer.seconds_to_frame(now));
            continue;
        }
        draw_frame(window, application, pacer, surroundings, now, last_frame);
        last_frame = now;
        sleep_seconds(now + k_shortest_frame_seconds - now_seconds());
    }
}

int run_with(const AppOptions& options, const Launch& launch) {
    const bool on_screen = !options.screenshot.has_value();
    StartRequest request;
    for (const std::string& path : options.files) {
        Result<FileContent> file = load_file(path);
        if (!file) return fail(file.error(), k_exit_failure);
        request.files.push_back(std::move(file).value());
    }
    const Result<std::unique_ptr<Window>> window =
        Window::open({.title = "Attaché", .width = 1440, .height = 900, .visible = on_screen});
    if (!window) return fail(window.error(), k_exit_failure);

    request.fragment = options.link;
    if (on_screen) {
        request.preferences = load_preferences();
        request.texts = load_texts();
    }
    const std::unique_ptr<Application> application = launch.make(request);

    Surroundings surroundings;
    surroundings.prefers_dark = options.dark.value_or(false);
    surroundings.prefers_contrast = options.more_contrast;
    if (on_screen) {
        SDL_GL_SetSwapInterval(1);
        run(*window.value(), *application, surroundings);
        return 0;
    }
    surroundings.prefers_reduced_motion = true;  // a picture shows where things come to rest
    const std::optional<Error> error =
        save_screenshot(*window.value(), *application, *options.screenshot, surroundings);
    return error ? fail(*error, k_exit_failure) : 0;
}

}  // namespace

int start(int argc, char** argv, const Launch& launch) {
    const Result<AppOptions> options = parse_app_options(std::vector<std::string>(argv + 1, argv + argc));
    if (!options) return fail(options.error(), k_exit_usage);
    if (options.value().help) {
        std::fwrite(k_app_usage.data(), 1, k_app_usage.size(), stdout);
        return 0;
    }
    if (options.value().version) {
        std::printf("attache-app %.*s\n", static_cast<int>(launch.version.size()), launch.version.data());
        return 0;
    }
    return run_with(options.value(), launch);
}

}  // namespace attache
