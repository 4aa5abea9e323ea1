// Application: what a platform drives. The program (web/program.h) is one; the platform knows nothing else of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/frame_pacer.h"
#include "ui/frame.h"

namespace attache {

// The address bar was moved by somebody else: Back, Forward, or a fragment typed or pasted there.
struct AddressChange {
    std::string fragment;
    // The serial that write_address() marked this entry with; none for an entry that it did not write.
    std::optional<std::uint64_t> serial;
    bool is_new_entry = false;  // the browser added an entry for it
};

// A file that somebody opens: its bytes, or what was read from a PDF (core/source/page_text.h says in which form).
struct FileContent {
    std::string name;
    std::string bytes;
    bool is_pages = false;
    std::string title = {};  // of plain text that keep_report() kept; else empty
};

class Application {
public:
    virtual ~Application() = default;

    // Draws a frame between ImGui::NewFrame() and ImGui::Render().
    virtual FrameWish draw(const Surroundings& surroundings) = 0;
    // The frame is on the canvas and not shown yet: save_pixels() can read it, and Dear ImGui's draw data is there.
    virtual void drawn() = 0;

    virtual void address_changed(const AddressChange& change) = 0;
    // A link that somebody hands over while the program runs.
    virtual void open_link(const std::string& fragment) = 0;
    // Text that is pasted, or dropped on the window, while no text field has the keyboard.
    virtual void paste(const std::string& text) = 0;
    virtual void open_file(FileContent file) = 0;
    // The end of read_clipboard(), when it could not answer at once. Empty: no text, or not allowed.
    virtual void clipboard_read(const std::string& text) = 0;
    // Something that the reader must be told, in whole sentences.
    virtual void tell(const std::string& notice) = 0;
    // The end of copy_text(), when it could not say at once.
    virtual void copy_finished(bool succeeded) = 0;
    // Another tab or window has stored this under the key; empty: nothing any more.
    virtual void text_stored(const std::string& key, const std::string& text) = 0;
    // The text of the file that choose_text_file() let the person choose.
    virtual void text_file_chosen(const std::string& text) = 0;

    // The end of read_published_file(), when it could not say at once.
    virtual void file_read(const std::string& name, Result<std::string> bytes) = 0;

    // Whether a picture stands there that is moved by dragging and zoomed by pinching; other places scroll.
    [[nodiscard]] virtual bool is_picture(float x, float y) const = 0;
    // The menu of what stands under the pointer comes up. False: nothing with a menu stands there, and the system's own
    // may come up. While one of the program's is open, it stays and no other comes.
    virtual bool open_menu(float x, float y) = 0;
    // The state as a JSON object, with the number of frames that were drawn.
    [[nodiscard]] virtual std::string state_json(std::uint64_t frames) const = 0;

    // The page's document tree: the report around a sentence, where the program stands in it, and what somebody does
    // there (web/document/).
    [[nodiscard]] virtual std::string document_json(std::size_t around) const = 0;
    [[nodiscard]] virtual std::string document_state_json() const = 0;
    virtual void act_in_document(const std::string& what, const std::string& argument) = 0;
};

// What a program begins with.
struct StartRequest {
    std::string fragment;                           // a link, or empty
    std::string preferences;                        // as store_preferences() kept them, or empty
    std::string page_address;                       // the page's own, without fragment; empty natively
    std::vector<FileContent> files = {};            // of the command line, or that keep_report() kept
    std::map<std::string, std::string> texts = {};  // what store_text() kept on earlier visits, by key
};

// How start() makes the program, once Dear ImGui's context is there.
struct Launch {
    std::string_view version;
    std::unique_ptr<Application> (*make)(const StartRequest& request);
};

// Opens the window, makes the program and drives it. Natively it reads the command line and returns the exit
// code when the window is closed; in the browser it returns at once and the program goes on living.
int start(int argc, char** argv, const Launch& launch);

}  // namespace attache
