#include "app/preferences.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace attache {
namespace {

template <class Enum>
using Names = std::array<std::string_view, static_cast<std::size_t>(Enum::Count_)>;

constexpr Names<ColorScheme> k_schemes{"system", "light", "dark"};
constexpr Names<GraphLayoutKind> k_layouts{"ego", "force"};
constexpr Names<ReaderText> k_texts{"readable", "exact"};

template <class Enum>
std::string_view name_in(const Names<Enum>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

template <class Enum>
void read_name(const Names<Enum>& names, std::string_view text, Enum& value) {
    const auto found = std::find(names.begin(), names.end(), text);
    if (found != names.end()) value = static_cast<Enum>(found - names.begin());
}

void read_scale(std::string_view text, float& scale) {
    int percent = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
    if (error == std::errc() && end == text.data() + text.size()) scale = static_cast<float>(percent) / 100.0F;
}

void read_part(std::string_view key, std::string_view value, Preferences& preferences) {
    if (key == "scheme") read_name(k_schemes, value, preferences.scheme);
    if (key == "layout") read_name(k_layouts, value, preferences.graph_layout);
    if (key == "text") read_name(k_texts, value, preferences.reader_text);
    if (key == "scale") read_scale(value, preferences.text_scale);
}

}  // namespace

std::string preferences_text(const Preferences& preferences) {
    std::string out;
    out.append("scheme=").append(name_in(k_schemes, preferences.scheme));
    out.append(";layout=").append(name_in(k_layouts, preferences.graph_layout));
    out.append(";text=").append(name_in(k_texts, preferences.reader_text));
    out.append(";scale=").append(std::to_string(std::lround(preferences.text_scale * 100)));
    return out;
}

Preferences parse_preferences(std::string_view text) {
    Preferences preferences;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos) read_part(part.substr(0, equals), part.substr(equals + 1), preferences);
    }
    return within_limits(preferences);
}

Preferences within_limits(Preferences preferences) {
    preferences.text_scale = std::clamp(preferences.text_scale, k_min_text_scale, k_max_text_scale);
    return preferences;
}

}  // namespace attache
