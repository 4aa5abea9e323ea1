#include "source/markdown_text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/second_part.h"
#include "source/ascii.h"
#include "source/text_builder.h"

namespace attache {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// Whether the line is nothing but at least `least` of one of these marks, and spaces.
bool is_rule_of(std::string_view line, std::string_view marks, std::size_t least) {
    char mark = 0;
    std::size_t count = 0;
    for (const char c : line) {
        if (is_ascii_space(c)) continue;
        if (marks.find(c) == std::string_view::npos || (mark != 0 && c != mark)) return false;
        mark = c;
        ++count;
    }
    return count >= least;
}

bool is_table_rule(std::string_view line) {
    return line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos &&
           line.find_first_not_of("|-: \t") == std::string_view::npos;
}

// How many bytes of a list item's mark stand at the begin: "- ", "12. ", "* "; 0: it is none.
std::size_t list_mark(std::string_view line) {
    std::size_t at = 0;
    if (!line.empty() && (line[0] == '-' || line[0] == '*' || line[0] == '+')) {
        at = 1;
    } else {
        while (at < line.size() && at < 9 && is_ascii_digit(line[at]))
            ++at;
        if (at == 0 || at >= line.size() || (line[at] != '.' && line[at] != ')')) return 0;
        ++at;
    }
    if (at < line.size() && !is_ascii_space(line[at])) return 0;
    return std::min(line.find_first_not_of(" \t", at), line.size());
}

// "[name]: address" says where a link leads; a note ("[^1]: ...") is text.
bool is_link_definition(std::string_view line) {
    if (line.size() < 4 || line[0] != '[' || line[1] == '^') return false;
    const std::size_t close = line.find("]:");
    return close != std::string_view::npos && line.find(']') == close;
}

class MarkdownReader {
public:
    explicit MarkdownReader(std::string_view markdown) : lines_(lines_of(markdown)) {}

    PlainText read() {
        for (at_ = skip_front_matter(); at_ < lines_.size(); ++at_)
            read_line(lines_[at_]);
        return {out_.take(), title_.empty() ? first_heading_ : title_};
    }

private:
    // The number of the first line after "---" ... "---" at the very begin.
    std::size_t skip_front_matter() {
        if (lines_.empty() || lines_[0] != "---") return 0;
        const auto end = std::find(lines_.begin() + 1, lines_.end(), std::string_view("---"));
        if (end == lines_.end()) return 0;
        constexpr std::string_view key = "title:";
        for (auto line = lines_.begin() + 1; line != end; ++line) {
            if (!begins_with_ascii(*line, key)) continue;
            std::string_view value = without_outer_space(line->substr(key.size()));
            if (value.size() > 1 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
                value = value.substr(1, value.size() - 2);
            title_ = value;
        }
        return static_cast<std::size_t>(end - lines_.begin()) + 1;
    }

    void read_line(std::string_view whole) {
        std::string_view line = without_outer_space(whole);
        if (read_fence(line, whole) || read_hidden(line)) return;
        while (!line.empty() && line.front() == '>')
            line = without_outer_space(line.substr(1));
        if (line.empty() || is_link_definition(line)) {
            out_.break_paragraph();
        } else if (!read_heading(line) && !is_rule_of(line, "-*_", 3) && !is_table_rule(line)) {
            read_body(line);
        } else {
            out_.break_paragraph();
        }
    }

    // Code between fences keeps its lines.
    bool read_fence(std::string_view line, std::string_view whole) {
        if (fence_.empty()) {
            const bool opens = line.substr(0, 3) == "```" || line.substr(0, 3) == "~~~";
            if (opens) fence_ = line.substr(0, std::min(line.find_first_not_of(line[0]), line.size()));
            if (opens) out_.break_paragraph();
            return opens;
        }
        if (line.substr(0, fence_.size()) == fence_ && is_rule_of(line, "`~", 3)) {
            fence_ = {};
            out_.break_paragraph();
            return true;
        }
        out_.break_line();
        out_.add(whole);
        return true;
    }

    // Comments, scripts and styles, which may go over many lines.
    bool read_hidden(std::string_view line) {
        if (hidden_until_.empty()) {
            if (line.substr(0, 4) == "<!--") hidden_until_ = "-->";
            if (begins_with_ascii(line, "<script")) hidden_until_ = "</script";
            if (begins_with_ascii(line, "<style")) hidden_until_ = "</style";
            if (hidden_until_.empty()) return false;
        }
        if (lower_ascii(line).find(hidden_until_) != std::string::npos) hidden_until_ = {};
        return true;
    }

    bool read_heading(std::string_view line) {
        const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
        if (level > 0 && level <= 6 && (level == line.size() || is_ascii_space(line[level]))) {
            std::string_view text = without_outer_space(line.substr(level));
            const std::size_t last = text.find_last_not_of('#');
            if (last != std::string_view::npos && last + 1 < text.size() && is_ascii_space(text[last]))
                text = without_outer_space(text.substr(0, last));
            add_heading(level, text);
            return true;
        }
        // A line with a line of "===" or "---" below it.
        if (!out_.at_paragraph() || at_ + 1 >= lines_.size() || list_mark(line) > 0) return false;
        const std::string_view next = without_outer_space(lines_[at_ + 1]);
        const bool first_level = is_rule_of(next, "=", 2);
        if (!first_level && !(is_rule_of(next, "-", 2) && next.find(' ') == std::string_view::npos)) return false;
        if (is_rule_of(line, "-*_=", 1)) return false;
        add_heading(first_level ? 1 : 2, line);
        ++at_;
        return true;
    }

    void add_heading(std::size_t level, std::string_view marked) {
        const std::string text(without_outer_space(without_markdown_marks(marked)));
        if (level == 1 && first_heading_.empty()) first_heading_ = text;
        out_.break_paragraph();
        out_.set_prefix(std::string(level, '#') + ' ');
        out_.add(text);
        out_.break_paragraph();
    }

    void read_body(std::string_view line) {
        if (const std::size_t mark = list_mark(line); mark > 0) {
            out_.break_paragraph();
            line.remove_prefix(mark);
        }
        if (line.substr(0, 2) == "[^") {  // a note's text
            const std::size_t close = line.find("]:");
            if (close != std::string_view::npos) {
                out_.break_paragraph();
                line = without_outer_space(line.substr(close + 2));
            }
        }
        const bool is_row = !line.empty() && line.front() == '|';
        if (is_row) {
            line.remove_prefix(1);
            if (!line.empty() && line.back() == '|') line.remove_suffix(1);
            out_.break_paragraph();
        }
        if (!line.empty() && line.back() == '\\') line.remove_suffix(1);
        out_.add_space();
        out_.add(without_markdown_marks(line));
        if (is_row) out_.break_paragraph();
        if (ends_in_break(lines_[at_])) out_.break_line();
    }

    // Two spaces or "\" at a line's end keep the line; any other end is only a space.
    static bool ends_in_break(std::string_view line) {
        return line.size() > 2 && (line.substr(line.size() - 2) == "  " || line.back() == '\\');
    }

    std::vector<std::string_view> lines_;
    std::size_t at_ = 0;
    TextBuilder out_;
    std::string title_;
    std::string first_heading_;
    std::string_view fence_;         // that closes the code we are in
    std::string_view hidden_until_;  // what ends what is left out
};

}  // namespace

ATTACHE_SECOND_PART PlainText text_of_markdown(std::string_view markdown) {
    constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
    if (markdown.substr(0, utf8_mark.size()) == utf8_mark) markdown.remove_prefix(utf8_mark.size());
    return MarkdownReader(markdown).read();
}

}  // namespace attache
