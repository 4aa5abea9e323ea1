#include "app/preferences.h"
#include "fuzz/targets.h"

namespace attache::fuzz {

void fuzz_preferences(std::string_view bytes) {
    const std::string text = preferences_text(parse_preferences(bytes));
    ensure(preferences_text(parse_preferences(text)) == text, "preferences that are written are read as the same");
}

}  // namespace attache::fuzz
