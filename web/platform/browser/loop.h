// Loop: the program in the browser. Draws in animation frames that are asked for only after something
// happened; takes what the page's scripts hand over. Lives as long as the page.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "platform/application.h"
#include "platform/frame_pacer.h"
#include "platform/window.h"

namespace attache {

// What the person asks the system for.
struct SystemWishes {
    bool dark = false;
    bool contrast = false;  // more of it, or the system's own few colours
    bool reduced_motion = false;
};

class Loop {
public:
    Loop(std::unique_ptr<Window> window, std::unique_ptr<Application> application);

    // Something happened that may change the picture.
    void wake();

    // The canvas changed its size: draws at once, so that no empty canvas is seen.
    void resize(const CanvasSize& size);
    void set_system(const SystemWishes& wishes);

    void address_changed(const AddressChange& change);
    void open_link(const std::string& fragment);

    void type(const std::string& character);
    void scroll(float pixels_right, float pixels_down);
    // A finger acts as the pointer: down, moving, or up, after which there is no pointer.
    enum class Touch : std::uint8_t { Down, Move, Up };
    void touch(Touch touch, float x, float y);
    // The pointer is a mouse again.
    void mouse_seen() { surroundings_.coarse_pointer = false; }
    [[nodiscard]] bool is_picture(float x, float y) const { return application_->is_picture(x, y); }

    [[nodiscard]] bool open_menu(float x, float y);

    // The browser's copy or cut: the text that the keyboard's owner gives; empty: none.
    const std::string& copy(bool cut);
    // The browser's paste.
    void paste(std::string text);
    void copy_finished(bool succeeded);
    void text_stored(const std::string& key, const std::string& text);
    void text_file_chosen(const std::string& text);
    void clipboard_read(const std::string& text);
    void open_file(FileContent file);
    void tell(const std::string& notice);

    void file_read(const std::string& name, Result<std::string> bytes);

    void graphics_lost();
    void graphics_restored();

    [[nodiscard]] std::uint64_t frames() const { return frames_; }
    // Valid until the next call.
    const std::string& state_json();
    const std::string& document_json(std::size_t around);
    const std::string& document_state_json();
    void act_in_document(const std::string& what, const std::string& argument);

private:
    [[nodiscard]] bool can_draw() const { return has_graphics_ && size_.pixel_width > 0; }
    void draw();
    void draw_until_input_is_used();
    void schedule();
    void press_shortcut(int imgui_key);
    static void on_animation_frame(Loop& loop);
    static void on_timer(Loop& loop);

    std::unique_ptr<Window> window_;
    std::unique_ptr<Application> application_;
    CanvasSize size_;
    Surroundings surroundings_;
    FramePacer pacer_;
    std::string state_;
    std::string document_;
    std::string clipboard_;  // what Dear ImGui copied or is to paste
    bool in_copy_event_ = false;
    bool wants_text_ = false;  // a field has the keyboard; ImGuiIO learns it a frame later, which may be long
    bool frame_is_scheduled_ = false;
    long timer_ = 0;        // 0: none runs
    bool touched_ = false;  // a finger has left, and the targets' size is to follow
    bool has_graphics_ = true;
    double last_frame_seconds_ = 0;
    std::uint64_t frames_ = 0;
};

}  // namespace attache
