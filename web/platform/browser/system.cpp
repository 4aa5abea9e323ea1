#include "platform/system.h"

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

void store_preferences(const std::string& text) { page_store_preferences(text.c_str()); }

}  // namespace attache
