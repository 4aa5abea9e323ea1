#include "platform/browser/loop.h"

#include <cmath>
#include <optional>
#include <utility>

#include <SDL.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include "platform/browser/page.h"

namespace attache {
namespace {

constexpr int k_most_frames_for_input = 8;

double now_seconds() { return emscripten_get_now() / 1000; }

int on_sdl_event(void* loop, SDL_Event* event) {
    if (event->type == SDL_POLLSENTINEL) return 0;  // SDL's own mark for the end of the events that wait
    if (event->type == SDL_MOUSEMOTION || event->type == SDL_MOUSEBUTTONDOWN) static_cast<Loop*>(loop)->mouse_seen();
    static_cast<Loop*>(loop)->wake();
    return 0;
}

}  // namespace

Loop::Loop(std::unique_ptr<Window> window, std::unique_ptr<Application> application)
    : window_(std::move(window)), application_(std::move(application)) {
    SDL_AddEventWatch(on_sdl_event, this);
    surroundings_.coarse_pointer = page_has_coarse_pointer();

    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_ClipboardUserData = this;
    platform.Platform_GetClipboardTextFn = [](ImGuiContext*) {
        return static_cast<Loop*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->clipboard_.c_str();
    };
    platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        Loop& loop = *static_cast<Loop*>(ImGui::GetPlatformIO().Platform_ClipboardUserData);
        loop.clipboard_ = text;
        if (!loop.in_copy_event_) page_copy_text(text);
    };
    platform.Platform_ImeUserData = this;
    platform.Platform_SetImeDataFn = [](ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
        static_cast<Loop*>(ImGui::GetPlatformIO().Platform_ImeUserData)->wants_text_ = data->WantTextInput;
        page_text_field(data->WantTextInput, data->InputPos.x, data->InputPos.y, data->InputLineHeight);
    };
}

void Loop::wake() {
    pacer_.note_event();
    schedule();
}

void Loop::schedule() {
    if (!can_draw()) return;
    if (timer_ != 0) emscripten_clear_timeout(std::exchange(timer_, 0));
    const std::optional<double> seconds = pacer_.seconds_to_frame(now_seconds());
    if (!seconds) return;
    if (*seconds > 0) {
        const auto callback = [](void* loop) { on_timer(*static_cast<Loop*>(loop)); };
        timer_ = emscripten_set_timeout(callback, *seconds * 1000, this);
    } else if (!std::exchange(frame_is_scheduled_, true)) {
        const auto callback = [](double, void* loop) -> EM_BOOL {
            on_animation_frame(*static_cast<Loop*>(loop));
            return EM_FALSE;
        };
        emscripten_request_animation_frame(callback, this);
    }
}

void Loop::on_animation_frame(Loop& loop) {
    loop.frame_is_scheduled_ = false;
    if (loop.pacer_.wants_frame(now_seconds())) loop.draw();
}

void Loop::on_timer(Loop& loop) {
    loop.timer_ = 0;
    loop.schedule();
}

void Loop::draw() {
    if (!can_draw()) return;
    window_->take_events();
    const double now = now_seconds();
    surroundings_.delta_seconds = static_cast<float>(now - last_frame_seconds_);
    last_frame_seconds_ = now;

    window_->begin_frame(size_, surroundings_.delta_seconds);
    FrameWish wish = application_->draw(surroundings_);
    window_->end_frame();
    application_->drawn();
    window_->present();

    wish.another |= window_->has_queued_input();
    // Larger targets move what is under a finger, so they come once it has left and its tap has done its work.
    if (touched_ && !window_->has_queued_input()) {
        touched_ = false;
        wish.another |= !std::exchange(surroundings_.coarse_pointer, true);
    }
    pacer_.note_frame(now, wish);
    if (++frames_ == 1) page_shown();
    page_drawn();
    schedule();
}

void Loop::draw_until_input_is_used() {
    for (int i = 0; i < k_most_frames_for_input; ++i) {
        draw();
        if (!window_->has_queued_input()) return;
    }
}

void Loop::resize(const CanvasSize& size) {
    if (size == size_ || size.pixel_width <= 0 || size.pixel_height <= 0) return;
    size_ = size;
    // SDL scales the pointer by the size it knows; it also sets the canvas's, but not to whole pixels.
    SDL_SetWindowSize(window_->sdl(), static_cast<int>(std::lround(static_cast<float>(size.pixel_width) / size.scale)),
                      static_cast<int>(std::lround(static_cast<float>(size.pixel_height) / size.scale)));
    page_resize_canvas(size.pixel_width, size.pixel_height);
    pacer_.note_event();
    draw();
}

void Loop::set_system(const SystemWishes& wishes) {
    surroundings_.prefers_dark = wishes.dark;
    surroundings_.prefers_contrast = wishes.contrast;
    surroundings_.prefers_reduced_motion = wishes.reduced_motion;
    wake();
}

void Loop::address_changed(const AddressChange& change) {
    application_->address_changed(change);
    wake();
}

void Loop::open_link(const std::string& fragment) {
    application_->open_link(fragment);
    wake();
}

void Loop::type(const std::string& character) {
    ImGui::GetIO().AddInputCharactersUTF8(character.c_str());
    wake();
}

void Loop::scroll(float pixels_right, float pixels_down) {
    const float unit = window_->pixels_per_wheel_unit();
    ImGui::GetIO().AddMouseWheelEvent(-pixels_right / unit, -pixels_down / unit);
    wake();
}

void Loop::touch(Touch touch, float x, float y) {
    if (touch == Touch::Up) touched_ = true;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(x, y);
    if (touch == Touch::Down) io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    if (touch == Touch::Up) {
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    }
    wake();
}

bool Loop::open_menu(float x, float y) {
    if (!application_->open_menu(x, y)) return false;
    wake();
    return true;
}

void Loop::press_shortcut(int imgui_key) {
    ImGuiIO& io = ImGui::GetIO();
    const ImGuiKey modifier = io.ConfigMacOSXBehaviors ? ImGuiMod_Super : ImGuiMod_Ctrl;
    io.AddKeyEvent(modifier, true);
    io.AddKeyEvent(static_cast<ImGuiKey>(imgui_key), true);
    io.AddKeyEvent(static_cast<ImGuiKey>(imgui_key), false);
    io.AddKeyEvent(modifier, false);
}

const std::string& Loop::copy(bool cut) {
    clipboard_.clear();
    in_copy_event_ = true;
    press_shortcut(cut ? ImGuiKey_X : ImGuiKey_C);
    draw_until_input_is_used();
    in_copy_event_ = false;
    return clipboard_;
}

void Loop::paste(std::string text) {
    if (wants_text_) {
        // Dear ImGui lets a field that has just got the keyboard take shortcuts two frames later.
        draw();
        draw();
        clipboard_ = std::move(text);
        press_shortcut(ImGuiKey_V);
    } else {
        application_->paste(text);
    }
    wake();
}

void Loop::copy_finished(bool succeeded) {
    application_->copy_finished(succeeded);
    wake();
}

void Loop::file_read(const std::string& name, Result<std::string> bytes) {
    application_->file_read(name, std::move(bytes));
    wake();
}

void Loop::text_stored(const std::string& key, const std::string& text) {
    application_->text_stored(key, text);
    wake();
}

void Loop::text_file_chosen(const std::string& text) {
    application_->text_file_chosen(text);
    wake();
}

void Loop::clipboard_read(const std::string& text) {
    application_->clipboard_read(text);
    wake();
}

void Loop::open_file(FileContent file) {
    application_->open_file(std::move(file));
    wake();
}

void Loop::tell(const std::string& notice) {
    application_->tell(notice);
    wake();
}

void Loop::graphics_lost() {
    if (!std::exchange(has_graphics_, false)) return;
    window_->forget_graphics();
}

void Loop::graphics_restored() {
    if (std::exchange(has_graphics_, true)) return;
    window_->restore_graphics();
    wake();
}

const std::string& Loop::state_json() {
    state_ = application_->state_json(frames_);
    return state_;
}

const std::string& Loop::document_json(std::size_t around) {
    document_ = application_->document_json(around);
    return document_;
}

const std::string& Loop::document_state_json() {
    state_ = application_->document_state_json();
    return state_;
}

void Loop::act_in_document(const std::string& what, const std::string& argument) {
    application_->act_in_document(what, argument);
    wake();
}

}  // namespace attache
