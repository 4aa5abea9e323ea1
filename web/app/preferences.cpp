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
constexpr Names<GraphLayoutKind> k_layouts{"ego", "force", "kinds"};
constexpr Names<ReaderText> k_texts{"readable", "exact"};

constexpr Names<MarkGroup> k_mark_groups{"names", "dates", "money", "relations", "references"};

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

// "dates,money"
void read_hidden_marks(std::string_view text, EnumSet<MarkGroup>& hidden) {
    while (!text.empty()) {
        const std::string_view name = text.substr(0, text.find(','));
        text.remove_prefix(std::min(name.size() + 1, text.size()));
        const auto found = std::find(k_mark_groups.begin(), k_mark_groups.end(), name);
        if (found != k_mark_groups.end()) hidden.set(static_cast<std::size_t>(found - k_mark_groups.begin()));
    }
}

std::string hidden_marks_text(const EnumSet<MarkGroup>& hidden) {
    std::string text;
    for (std::size_t i = 0; i < k_mark_groups.size(); ++i) {
        if (hidden.test(i)) text.append(text.empty() ? "" : ",").append(k_mark_groups[i]);
    }
    return text;
}

void read_part(std::string_view key, std::string_view value, Preferences& preferences) {
    if (key == "scheme") read_name(k_schemes, value, preferences.scheme);
    if (key == "layout") read_name(k_layouts, value, preferences.graph_layout);
    if (key == "text") read_name(k_texts, value, preferences.reader_text);
    if (key == "hidden") read_hidden_marks(value, preferences.hidden_marks);
    if (key == "scale") read_scale(value, preferences.text_scale);
}

}  // namespace

std::string preferences_text(const Preferences& preferences) {
    std::string out;
    out.append("scheme=").append(name_in(k_schemes, preferences.scheme));
    out.append(";layout=").append(name_in(k_layouts, preferences.graph_layout));
    out.append(";text=").append(name_in(k_texts, preferences.reader_text));
    if (preferences.hidden_marks.any()) out.append(";hidden=").append(hidden_marks_text(preferences.hidden_marks));
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
