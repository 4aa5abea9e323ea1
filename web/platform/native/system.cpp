#include "platform/system.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <system_error>

#include <SDL.h>

#include "platform/native/pixels.h"
#include "platform/native/png_file.h"
#include "platform/native/preferences_file.h"

namespace attache {
namespace {

// Empty where the system has no such folder.
std::string own_folder() {
    char* folder = SDL_GetPrefPath("attache", "attache-app");
    if (folder == nullptr) return {};
    std::string path(folder);
    SDL_free(folder);
    return path;
}

std::string preferences_path() {
    const std::string folder = own_folder();
    return folder.empty() ? std::string() : folder + "preferences";
}

constexpr std::string_view k_text_suffix = ".text";
constexpr std::size_t k_longest_text = std::size_t{4} * 1024 * 1024;

// A path in the folder that the program was started in which no file has yet: "name.csv", "name-2.csv", ...
std::filesystem::path free_path(const std::string& name) {
    std::error_code error;
    const std::filesystem::path wanted = std::filesystem::current_path(error) / name;
    std::filesystem::path path = wanted;
    for (int number = 2; std::filesystem::exists(path, error); ++number)
        path = wanted.parent_path() /
               (wanted.stem().string() + "-" + std::to_string(number) + wanted.extension().string());
    return path;
}

SaveResult saved_as(const std::filesystem::path& path) { return {true, "Saved as " + path.string() + "."}; }

SaveResult not_saved(const std::filesystem::path& path) {
    return {false, path.string() + " cannot be written. Start the program in a folder that you may write to."};
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

void keep_report(const KeptReport& /*report*/) {}

void forget_report(const std::string& /*id*/) {}

void write_address(AddressEntry /*entry*/, const std::string& /*fragment*/, std::uint64_t /*serial*/,
                   const std::string& title) {
    if (SDL_Window* window = SDL_GL_GetCurrentWindow()) SDL_SetWindowTitle(window, title.c_str());
}

bool step_address(int /*delta*/) { return false; }

std::optional<Result<std::string>> read_published_file(const std::string& name) {
    char* folder = SDL_GetBasePath();
    const std::string path = (folder != nullptr ? std::string(folder) : std::string()) + name;
    SDL_free(folder);
    std::ifstream file(path, std::ios::binary);
    if (!file) return Result<std::string>(Error{path + " cannot be read"});
    return Result<std::string>(std::string{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
}

std::string load_preferences() {
    constexpr std::size_t longest = 4096;  // bytes; the program's own file is shorter
    std::ifstream file(preferences_path(), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return text.size() <= longest ? text : std::string();
}

std::string stored_text(const std::string& key) {
    std::ifstream file(own_folder() + key + std::string(k_text_suffix), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::map<std::string, std::string> load_texts() {
    std::map<std::string, std::string> texts;
    const std::string folder = own_folder();
    if (folder.empty()) return texts;
    std::error_code error;
    for (std::filesystem::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
        if (each->path().extension() != k_text_suffix || each->file_size(error) > k_longest_text) continue;
        std::ifstream file(each->path(), std::ios::binary);
        texts[each->path().stem().string()] =
            std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return texts;
}

// Written beside the old one, which it replaces whole: a text is never half there.
StoreResult store_text(const std::string& key, const std::string& text, const std::string& before) {
    const std::string folder = own_folder();
    if (folder.empty()) return StoreResult::Refused;
    const std::string there = stored_text(key);
    if (!there.empty() && there != before) return StoreResult::Changed;
    const std::filesystem::path path = folder + key + std::string(k_text_suffix);
    std::error_code error;
    if (text.empty()) {
        std::filesystem::remove(path, error);
        return error ? StoreResult::Refused : StoreResult::Done;
    }
    const std::filesystem::path fresh = path.string() + ".new";
    std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (file) std::filesystem::rename(fresh, path, error);
    return file && !error ? StoreResult::Done : StoreResult::Refused;
}

bool choose_text_file() { return false; }

SaveResult save_file(const std::string& name, const std::string& /*media*/, const std::string& bytes) {
    const std::filesystem::path path = free_path(name);
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return file ? saved_as(path) : not_saved(path);
}

SaveResult save_pixels(const std::string& name, const ScreenRect& rect) {
    const std::filesystem::path path = free_path(name);
    const std::optional<Error> error = write_png(path.string(), read_pixels(rect));
    return error ? not_saved(path) : saved_as(path);
}

void store_preferences(const std::string& text) {
    const std::string path = preferences_path();
    if (!path.empty()) std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

}  // namespace attache
