// The command line of attache-app.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace attache {

struct ScreenshotOptions {
    std::string path;
    int width = 1440;  // CSS pixels
    int height = 900;
    float scale = 1;  // real pixels to one of them
};

struct AppOptions {
    bool help = false;
    bool version = false;
    std::string link;
    std::vector<std::string> files;
    std::optional<bool> dark;  // none: as the system has it
    bool more_contrast = false;
    std::optional<ScreenshotOptions> screenshot;
};

inline constexpr std::string_view k_app_usage =
    R"(usage: attache-app [FILE...] [--link LINK] [--scheme light|dark] [--contrast more]
       attache-app [FILE...] --screenshot FILE.png [--size WxH] [--scale N] [...]
       attache-app --help | --version

Shows a country report: who does what to whom, with what money, and when.

  FILE...             reports to open: text, Markdown, HTML or, where built with poppler, PDF
  --link LINK         open at this view: an address copied from the program, or its part from # on
  --scheme light|dark colours, whatever the system asks for
  --contrast more     darker and lighter colours for weak eyes; usual without it
  --screenshot FILE   write the window's picture as PNG and leave, without showing the window
  --size WxH          of the picture, in points: 320x200 to 8192x8192 (1440x900)
  --scale N           pixels to one point: 0.5 to 4 (1)
)";

// Errors: an option that does not exist, lacks its value or has an impossible one.
[[nodiscard]] Result<AppOptions> parse_app_options(const std::vector<std::string>& arguments);

}  // namespace attache
