#include "platform/system.h"

#include <cstdlib>

#include "platform/browser/page.h"

namespace attache {

CopyResult copy_text(const std::string& text) {
    page_copy_text(text.c_str());
    return CopyResult::Pending;
}

std::optional<std::string> read_clipboard() {
    page_read_clipboard();
    return std::nullopt;
}

bool choose_files() {
    page_choose_files();
    return true;
}

void write_address(AddressEntry entry, const std::string& fragment, std::uint64_t serial, const std::string& title) {
    page_write_address(entry == AddressEntry::Add, fragment.c_str(), static_cast<double>(serial), title.c_str());
}

bool step_address(int delta) { return page_step_address(delta); }

SaveResult save_file(const std::string& name, const std::string& media, const std::string& bytes) {
    page_save_file(name.c_str(), media.c_str(), bytes.data(), bytes.size());
    return {true, name + " is in your downloads."};
}

SaveResult save_pixels(const std::string& name, const ScreenRect& rect) {
    page_save_pixels(name.c_str(), rect.x, rect.y, rect.width, rect.height);
    return {true, name + " is in your downloads."};
}

std::optional<Result<std::string>> read_published_file(const std::string& name) {
    page_read_file(name.c_str());
    return std::nullopt;
}

StoreResult store_text(const std::string& key, const std::string& text, const std::string& before) {
    return static_cast<StoreResult>(page_store_text(key.c_str(), text.c_str(), before.c_str()));
}

std::string stored_text(const std::string& key) {
    char* text = page_stored_text(key.c_str());
    std::string copy(text);
    std::free(text);
    return copy;
}

void keep_report(const KeptReport& report) {
    page_keep_report(report.id.c_str(), report.name.c_str(), report.title.c_str(), report.text.c_str());
}

void forget_report(const std::string& id) { page_forget_report(id.c_str()); }

bool choose_text_file() {
    page_choose_text_file();
    return true;
}

void store_preferences(const std::string& text) { page_store_preferences(text.c_str()); }

}  // namespace attache
