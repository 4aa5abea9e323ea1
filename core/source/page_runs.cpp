// How the pages of a PDF are handed over, and how runs become lines.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/second_part.h"
#include "source/ascii.h"
#include "source/page_text.h"

namespace attache {

namespace {

// The largest length that means anything, in points: PDF pages end at 14400.
constexpr int k_longest = 100000;
// Further apart than this part of the type's size: a space.
constexpr float k_space = 0.18F;
// As far as this, in sizes, runs on one baseline still belong to one line.
constexpr float k_farthest = 3;

// A whole number of hundredths, so that no float is parsed.
float take_length(std::string_view& text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    long hundredths = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hundredths);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (error != std::errc()) return 0;
    return static_cast<float>(std::clamp<long>(hundredths, -k_longest * 100L, k_longest * 100L)) / 100;
}

void append_length(std::string& out, float points) {
    const bool means_something = std::isfinite(points) && std::fabs(points) <= static_cast<float>(k_longest);
    out += std::to_string(means_something ? std::lround(points * 100) : 0L);
}

void append_text(std::string& line, std::string_view text) {
    for (const char c : text) {
        const bool space = is_ascii_space(c);
        if (space && (line.empty() || line.back() == ' ')) continue;
        line += space ? ' ' : c;
    }
}

bool goes_on(const PageRun& line, const PageRun& run) {
    const float size = std::max(line.size, run.size);
    if (size <= 0) return false;
    const bool same_height = std::fabs(line.baseline - run.baseline) < size * 0.5F;  // a raised figure is on it too
    return same_height && run.left > line.right - size && run.left < line.right + size * k_farthest;
}

}  // namespace

ATTACHE_SECOND_PART std::vector<Page> parse_pages(std::string_view text) {
    std::vector<Page> pages;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && line.front() == '\f') {
            line.remove_prefix(1);
            Page page;
            page.width = take_length(line);
            page.height = take_length(line);
            pages.push_back(std::move(page));
            continue;
        }
        const std::size_t tab = line.find('\t');
        if (pages.empty() || tab == std::string_view::npos) continue;
        std::string_view place = line.substr(0, tab);
        PageRun run;
        run.left = take_length(place);
        run.right = take_length(place);
        run.baseline = take_length(place);
        run.size = take_length(place);
        run.text = line.substr(tab + 1);
        pages.back().runs.push_back(std::move(run));
    }
    return pages;
}

void append_page(std::string& out, float width, float height) {
    out += '\f';
    append_length(out, width);
    out += ' ';
    append_length(out, height);
    out += '\n';
}

void append_run(std::string& out, const PageRun& run) {
    for (const float length : {run.left, run.right, run.baseline}) {
        append_length(out, length);
        out += ' ';
    }
    append_length(out, run.size);
    out += '\t';
    for (const char c : run.text)
        out += c == '\n' || c == '\r' || c == '\f' ? ' ' : c;
    out += '\n';
}

std::vector<PageRun> lines_of_page(const Page& page) {
    std::vector<PageRun> lines;
    bool begins = true;
    for (const PageRun& run : page.runs) {
        if (without_outer_space(run.text).empty()) {
            if (!begins && !run.text.empty() && lines.back().text.back() != ' ') lines.back().text += ' ';
            continue;
        }
        if (begins || !goes_on(lines.back(), run)) {
            lines.push_back(run);
            lines.back().text.clear();
            append_text(lines.back().text, run.text);
            begins = false;
            continue;
        }
        PageRun& line = lines.back();
        if (run.left > line.right + std::max(line.size, run.size) * k_space && line.text.back() != ' ')
            line.text += ' ';
        append_text(line.text, run.text);
        line.right = std::max(line.right, run.right);
        line.size = std::max(line.size, run.size);
    }
    for (PageRun& line : lines)
        line.text = without_outer_space(line.text);
    lines.erase(std::remove_if(lines.begin(), lines.end(), [](const PageRun& line) { return line.text.empty(); }),
                lines.end());
    return lines;
}

}  // namespace attache
