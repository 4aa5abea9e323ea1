#include "io/bars_svg.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "io/characters.h"
#include "io/number_text.h"
#include "io/xml_text.h"

namespace attache {
namespace {

// User units, as CSS pixels of a page of text.
constexpr int k_width = 720;
constexpr int k_names = 220;
constexpr int k_numbers = 130;
constexpr int k_row = 24;
constexpr int k_bar = 14;

double total(const SvgBar& bar) {
    return std::accumulate(bar.parts.begin(), bar.parts.end(), 0.0,
                           [](double sum, const SvgBarPart& part) { return sum + part.value; });
}

// To a tenth of a unit: shorter files, the same on every platform.
std::string units(double value) { return number_text(static_cast<double>(std::lround(value * 10)) / 10); }

// As much of a name as there is room for; the whole of it is said to those who point at it or hear it.
std::string short_text(std::string_view text) {
    constexpr std::size_t k_most = 30;
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < k_most; ++count)
        at += character_at(text, at).length;
    return at < text.size() ? std::string(text.substr(0, at)) + "\xE2\x80\xA6" : std::string(text);
}

std::string text_at(double x, int y, std::string_view text) {
    return "<text x=\"" + units(x) + "\" y=\"" + std::to_string(y) + "\">" + xml_escaped(text) + "</text>";
}

}  // namespace

std::string bars_svg(std::string_view title, const std::vector<SvgBar>& bars) {
    if (bars.empty()) return {};
    double most = 0;
    for (const SvgBar& bar : bars)
        most = std::max(most, total(bar));
    const double unit = most > 0 ? (k_width - k_names - k_numbers) / most : 0;
    const int height = k_row * static_cast<int>(bars.size());
    std::string svg = "<div class=\"chart\"><svg role=\"img\" viewBox=\"0 0 " + std::to_string(k_width) + ' ' +
                      std::to_string(height) +
                      "\" width=\"100%\" font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"currentColor\">"
                      "<title>" +
                      xml_escaped(title) + "</title>\n";
    int y = 0;
    for (const SvgBar& bar : bars) {
        double x = k_names;
        svg += "<g><title>" + xml_escaped(bar.name) + "</title>" + text_at(0, y + 16, short_text(bar.name));
        for (const SvgBarPart& part : bar.parts) {
            const double width = part.value * unit;
            if (width <= 0) continue;
            svg +=
                "<rect x=\"" + units(x) + "\" y=\"" + std::to_string(y + 5) + "\" width=\"" + units(width) +
                "\" height=\"" + std::to_string(k_bar) + "\" fill=\"" + part.color + "\"" +
                (part.hatched ? " fill-opacity=\".35\" stroke=\"" + part.color + "\" stroke-dasharray=\"3 2\"" : "") +
                "/>";
            x += width;
        }
        svg += text_at(x + 8, y + 16, bar.number) + "</g>\n";
        y += k_row;
    }
    return svg + "</svg></div>\n";
}

}  // namespace attache
