#include "platform/native/options.h"

#include <charconv>
#include <cstddef>
#include <optional>

namespace attache {
namespace {

constexpr int k_min_width = 320;
constexpr int k_min_height = 200;
constexpr int k_max_side = 8192;
constexpr float k_min_scale = 0.5F;
constexpr float k_max_scale = 4;

std::optional<int> parse_int(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// "2", "1.25": at most three digits after the point.
std::optional<float> parse_decimal(std::string_view text) {
    const std::size_t point = text.find('.');
    const std::optional<int> whole = parse_int(text.substr(0, point));
    if (!whole || *whole < 0) return std::nullopt;
    if (point == std::string_view::npos) return static_cast<float>(*whole);
    const std::string_view digits = text.substr(point + 1);
    const std::optional<int> part = parse_int(digits);
    if (!part || *part < 0 || digits.size() > 3) return std::nullopt;
    float unit = 1;
    for (std::size_t i = 0; i < digits.size(); ++i)
        unit *= 10;
    return static_cast<float>(*whole) + static_cast<float>(*part) / unit;
}

std::optional<Error> read_size(std::string_view text, ScreenshotOptions& screenshot) {
    const std::size_t x = text.find('x');
    const std::optional<int> width = parse_int(text.substr(0, x));
    const std::optional<int> height = x == std::string_view::npos ? std::nullopt : parse_int(text.substr(x + 1));
    if (!width || !height || *width < k_min_width || *height < k_min_height || *width > k_max_side ||
        *height > k_max_side) {
        return Error{"--size takes a width and a height from 320x200 to 8192x8192, such as 1440x900; got \"" +
                     std::string(text) + "\""};
    }
    screenshot.width = *width;
    screenshot.height = *height;
    return std::nullopt;
}

std::optional<Error> read_scale(std::string_view text, ScreenshotOptions& screenshot) {
    const std::optional<float> scale = parse_decimal(text);
    if (!scale || *scale < k_min_scale || *scale > k_max_scale) {
        return Error{"--scale takes a number from 0.5 to 4, such as 2; got \"" + std::string(text) + "\""};
    }
    screenshot.scale = *scale;
    return std::nullopt;
}

// Everything from the fragment on.
std::string fragment_in(const std::string& link) {
    const std::size_t hash = link.find('#');
    return hash == std::string::npos ? link : link.substr(hash);
}

class Parser {
public:
    std::optional<Error> read(const std::string& option, const std::string* value) {
        if (option == "--link") return with(value, option, [&] { options_.link = fragment_in(*value); });
        if (option == "--screenshot") return with(value, option, [&] { shot_path_ = *value; });
        if (option == "--scheme") {
            if (value == nullptr || (*value != "light" && *value != "dark"))
                return Error{"--scheme takes light or dark"};
            options_.dark = *value == "dark";
            return std::nullopt;
        }
        if (option == "--contrast") {
            if (value == nullptr || (*value != "more" && *value != "usual"))
                return Error{"--contrast takes more or usual"};
            options_.more_contrast = *value == "more";
            return std::nullopt;
        }
        if (option == "--size" || option == "--scale") {
            shot_option_ = option;
            if (value == nullptr) return Error{option + " needs a value; see attache-app --help"};
            return option == "--size" ? read_size(*value, shot_) : read_scale(*value, shot_);
        }
        return Error{"There is no option " + option + "; see attache-app --help"};
    }

    Result<AppOptions> finish() {
        if (!shot_path_.empty()) {
            shot_.path = shot_path_;
            options_.screenshot = shot_;
        } else if (!shot_option_.empty()) {
            return Error{shot_option_ + " goes with --screenshot"};
        }
        return options_;
    }

    AppOptions& options() { return options_; }

private:
    template <class Take>
    static std::optional<Error> with(const std::string* value, const std::string& option, Take take) {
        if (value == nullptr || value->empty()) return Error{option + " needs a value; see attache-app --help"};
        take();
        return std::nullopt;
    }

    AppOptions options_;
    ScreenshotOptions shot_;
    std::string shot_path_;
    std::string shot_option_;
};

}  // namespace

Result<AppOptions> parse_app_options(const std::vector<std::string>& arguments) {
    Parser parser;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--help" || arguments[i] == "-h") {
            parser.options().help = true;
            continue;
        }
        if (arguments[i] == "--version") {
            parser.options().version = true;
            continue;
        }
        if (arguments[i] == "--") {  // only files follow
            parser.options().files.insert(parser.options().files.end(),
                                          arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1, arguments.end());
            break;
        }
        if (!arguments[i].empty() && arguments[i].front() != '-') {
            parser.options().files.push_back(arguments[i]);
            continue;
        }
        const std::string* value = i + 1 < arguments.size() ? &arguments[i + 1] : nullptr;
        if (const std::optional<Error> error = parser.read(arguments[i], value)) return *error;
        ++i;
    }
    return parser.finish();
}

}  // namespace attache
