// System: what a program may ask the system it runs on. Natively and in the browser alike; what one of them
// does not have does nothing there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

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

// Keeps a short text for the next start, where the system allows it.
void store_preferences(const std::string& text);

}  // namespace attache
