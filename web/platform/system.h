// System: what a program may ask the system it runs on. Natively and in the browser alike; what one of them
// does not have does nothing there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"
#include "ui/screen_map.h"

namespace attache {

enum class CopyResult : std::uint8_t { Done, Failed, Pending };  // Pending: Application::copy_finished() says

// Puts text on the system's clipboard.
CopyResult copy_text(const std::string& text);

// The text on the clipboard. Nothing: Application::clipboard_read() says.
[[nodiscard]] std::optional<std::string> read_clipboard();

// Lets the person choose files, which go to Application::open_file(). False: there is no such dialog here.
[[nodiscard]] bool choose_files();

enum class AddressEntry : std::uint8_t { Add, Replace };

// Shows the fragment in the address bar, as a new entry of the browser's history or as the current one, and
// marks the entry with the serial. `title` is the window's.
void write_address(AddressEntry entry, const std::string& fragment, std::uint64_t serial, const std::string& title);

// Moves in the browser's history; Application::address_changed() follows. False: there is none, nothing follows.
[[nodiscard]] bool step_address(int delta);

// Reads a file that is published with the program: from the page's own folder, or beside the program. Nothing: it is on
// its way, and Application::file_read() says how that ends.
[[nodiscard]] std::optional<Result<std::string>> read_published_file(const std::string& name);

// Keeps a short text for the next start, where the system allows it.
void store_preferences(const std::string& text);

// Refused: forbidden here, or there is no room. Changed: something else stands there, and was not written over.
enum class StoreResult : std::uint8_t { Done, Refused, Changed };

// Keeps a text under a key, which fits a file's name, for the next start, in the place of `before`; an empty one is
// forgotten. Where nothing is stored, nothing can be written over.
[[nodiscard]] StoreResult store_text(const std::string& key, const std::string& text, const std::string& before);
// What is stored under a key now; empty: nothing.
[[nodiscard]] std::string stored_text(const std::string& key);

// A report that the reader opened.
struct KeptReport {
    std::string id;
    std::string name;  // of the file
    std::string title;
    std::string text;  // plain
};
// Keeps it in the page's tab, so that it is open again when the page is loaded anew; natively nothing does that.
void keep_report(const KeptReport& report);
void forget_report(const std::string& id);

// Lets the person choose a text file; Application::text_file_chosen() follows if one is chosen. False: there is no way
// to choose one here.
[[nodiscard]] bool choose_text_file();

// What saving came to, as one or two sentences for the person.
struct SaveResult {
    bool succeeded = false;
    std::string message;
};

// Keeps a file where downloads go, or natively in the folder that the program was started in; never over another file.
[[nodiscard]] SaveResult save_file(const std::string& name, const std::string& media, const std::string& bytes);

// Keeps a part of the frame as a PNG file of that name. Only from Application::drawn().
[[nodiscard]] SaveResult save_pixels(const std::string& name, const ScreenRect& rect);

}  // namespace attache
