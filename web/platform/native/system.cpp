#include "platform/system.h"

#include <fstream>
#include <iterator>

#include <SDL.h>

#include "platform/native/preferences_file.h"

namespace attache {
namespace {

// Empty where the system has no such folder.
std::string preferences_path() {
    char* folder = SDL_GetPrefPath("attache", "attache-app");
    if (folder == nullptr) return {};
    std::string path = std::string(folder) + "preferences";
    SDL_free(folder);
    return path;
}

}  // namespace

CopyResult copy_text(const std::string& text) {
    return SDL_SetClipboardText(text.c_str()) == 0 ? CopyResult::Done : CopyResult::Failed;
}

std::optional<std::string> read_clipboard() {
    char* text = SDL_GetClipboardText();
    std::string copy = text != nullptr ? text : "";
    SDL_free(text);
    return copy;
}

bool choose_files() { return false; }

void write_address(AddressEntry /*entry*/, const std::string& /*fragment*/, std::uint64_t /*serial*/,
                   const std::string& title) {
    if (SDL_Window* window = SDL_GL_GetCurrentWindow()) SDL_SetWindowTitle(window, title.c_str());
}

bool step_address(int /*delta*/) { return false; }

std::string load_preferences() {
    constexpr std::size_t longest = 4096;  // bytes; the program's own file is shorter
    std::ifstream file(preferences_path(), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return text.size() <= longest ? text : std::string();
}

void store_preferences(const std::string& text) {
    const std::string path = preferences_path();
    if (!path.empty()) std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

}  // namespace attache
