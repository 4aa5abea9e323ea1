#include "source/page_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>

#include "base/second_part.h"
#include "source/ascii.h"

namespace attache {

namespace {

constexpr std::size_t k_edge_lines = 3;          // at the top and at the bottom of a page, that may be repeated ones
constexpr std::size_t k_repeats = 3;             // pages that show the same
constexpr std::size_t k_longest_repeated = 200;  // bytes

struct PageLines {
    std::vector<PageRun> lines;  // in the order of the file
    std::vector<bool> dropped;
    float height = 0;
};

// --- what pages repeat ---------------------------------------------------------------------------------------

// A line without its figures and spaces: the same on every page that repeats it.
std::string without_figures(std::string_view text) {
    std::string key;
    for (const char c : text) {
        if (is_ascii_space(c)) continue;
        if (is_ascii_digit(c) && !key.empty() && key.back() == '#') continue;
        key += is_ascii_digit(c) ? '#' : lower_ascii(c);
    }
    return key;
}

bool is_roman(std::string_view text) {
    return !text.empty() && text.size() <= 6 && text.find_first_not_of("ivxlcIVXLC") == std::string_view::npos;
}

// "12", "- 12 -", "xii", "Page 3 of 20".
bool is_page_number(std::string_view text) {
    const std::string key = without_figures(text);
    return key == "#" || key == "-#-" || key == "\xE2\x80\x93#\xE2\x80\x93" || key == "page#" || key == "page#of#" ||
           key == "#of#" || key == "#/#" || is_roman(without_outer_space(text));
}

// The lines nearest to the top and to the bottom, by their height on the page.
std::vector<std::size_t> edge_lines(const PageLines& page) {
    std::vector<std::size_t> order(page.lines.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return page.lines[a].baseline < page.lines[b].baseline; });
    if (order.size() <= 2 * k_edge_lines) return order;
    std::vector<std::size_t> edges(order.begin(), order.begin() + k_edge_lines);
    edges.insert(edges.end(), order.end() - k_edge_lines, order.end());
    return edges;
}

// Whether the line stands where heads and feet do.
bool is_in_margin(const PageLines& page, const PageRun& line) {
    constexpr float k_margin = 0.14F;
    return page.height <= 0 || line.baseline < page.height * k_margin || line.baseline > page.height * (1 - k_margin);
}

void drop_repeated(std::vector<PageLines>& pages) {
    std::map<std::string, std::size_t> counts;
    const auto for_edges = [&](const auto& take) {
        for (PageLines& page : pages) {
            for (const std::size_t i : edge_lines(page)) {
                const PageRun& line = page.lines[i];
                if (line.text.size() <= k_longest_repeated && is_in_margin(page, line))
                    take(page, i, without_figures(line.text));
            }
        }
    };
    for_edges([&](PageLines&, std::size_t, const std::string& key) { ++counts[key]; });
    const std::size_t least = pages.size() == 2 ? 2 : k_repeats;
    for_edges([&](PageLines& page, std::size_t i, const std::string& key) {
        if (counts[key] >= least || is_page_number(page.lines[i].text)) page.dropped[i] = true;
    });
}

// --- paragraphs ----------------------------------------------------------------------------------------------

// The usual distance from one line to the next; 0 if there is none.
float usual_pitch(const std::vector<PageLines>& pages) {
    std::vector<float> pitches;
    for (const PageLines& page : pages) {
        for (std::size_t i = 1; i < page.lines.size(); ++i) {
            const float pitch = page.lines[i].baseline - page.lines[i - 1].baseline;
            if (pitch > page.lines[i].size * 0.5F && pitch < page.lines[i].size * 4) pitches.push_back(pitch);
        }
    }
    if (pitches.empty()) return 0;
    const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 2);
    std::nth_element(pitches.begin(), middle, pitches.end());
    return *middle;
}

bool ends_a_sentence(std::string_view text) {
    while (!text.empty() &&
           (text.back() == '"' || text.back() == '\'' || text.back() == ')' || is_ascii_digit(text.back())))
        text.remove_suffix(1);
    if (text.size() >= 3 && text.substr(text.size() - 3) == "\xE2\x80\x9D") text.remove_suffix(3);  // a closing quote
    return text.empty() || text.back() == '.' || text.back() == '!' || text.back() == '?' || text.back() == ':';
}

bool begins_lower(std::string_view text) { return !text.empty() && text.front() >= 'a' && text.front() <= 'z'; }

class ParagraphJoiner {
public:
    explicit ParagraphJoiner(const std::vector<PageLines>& pages) : pages_(pages), pitch_(usual_pitch(pages)) {}

    std::string run() {
        for (const PageLines& page : pages_) {
            widest_ = 0;
            for (const PageRun& line : page.lines)
                widest_ = std::max(widest_, line.right);
            begins_page_ = true;
            for (std::size_t i = 0; i < page.lines.size(); ++i) {
                if (page.dropped[i]) continue;
                add(page.lines[i]);
                begins_page_ = false;
            }
        }
        if (!text_.empty()) text_ += '\n';
        return std::move(text_);
    }

private:
    void add(const PageRun& line) {
        if (!last_) {
            text_ += line.text;
        } else if (begins_paragraph(*last_, line)) {
            text_ += "\n\n" + line.text;
        } else {
            join(line.text);
        }
        last_ = &line;
    }

    [[nodiscard]] bool begins_paragraph(const PageRun& before, const PageRun& line) const {
        const float size = std::max(before.size, line.size);
        if (std::fabs(before.size - line.size) > size * 0.12F) return true;
        const float pitch = line.baseline - before.baseline;
        // At the top of a page or of a column the words tell.
        if (begins_page_ || pitch < -size) return !begins_lower(line.text) && ends_a_sentence(before.text);
        if (pitch_ > 0 && pitch > pitch_ * 1.35F) return true;
        if (line.left > before.left + size * 0.9F && ends_a_sentence(before.text)) return true;  // indented
        const bool is_short = before.right < widest_ - (widest_ - before.left) * 0.15F;
        return is_short && ends_a_sentence(before.text) && !begins_lower(line.text);
    }

    // A word that the line's end has divided is made whole.
    void join(std::string_view next) {
        const std::size_t size = text_.size();
        const bool divided = size > 1 && text_.back() == '-' && is_ascii_letter(text_[size - 2]);
        const bool soft = size > 1 && text_.compare(size - 2, 2, "\xC2\xAD") == 0;
        if (soft) text_.resize(size - 2);
        if (divided && begins_lower(next)) text_.pop_back();
        if (!divided && !soft) text_ += ' ';
        text_ += next;
    }

    const std::vector<PageLines>& pages_;
    float pitch_;
    float widest_ = 0;  // right edge of the page's text
    const PageRun* last_ = nullptr;
    bool begins_page_ = true;
    std::string text_;
};

}  // namespace

ATTACHE_SECOND_PART std::string text_of_pages(const std::vector<Page>& pages) {
    std::vector<PageLines> lines;
    lines.reserve(pages.size());
    for (const Page& page : pages) {
        PageLines made{lines_of_page(page), {}, page.height};
        made.dropped.resize(made.lines.size());
        lines.push_back(std::move(made));
    }
    drop_repeated(lines);
    return ParagraphJoiner(lines).run();
}

}  // namespace attache
