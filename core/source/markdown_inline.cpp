// The marks within a line of Markdown.
#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "source/ascii.h"
#include "source/html_entities.h"
#include "source/markdown_text.h"

namespace attache {

namespace {

constexpr std::string_view k_escapable = "\\`*_{}[]()#+-.!|<>~&\"'$%,/:;=?@^";
// A link's text and address, a code span or a tag are no longer than this: what is, is text. Keeps the search linear.
constexpr std::size_t k_longest_span = 2000;

class LineReader {
public:
    explicit LineReader(std::string_view line) : line_(line) {}

    std::string read() {
        while (at_ < line_.size()) {
            if (!read_mark()) out_ += line_[at_++];
        }
        return std::move(out_);
    }

private:
    // Within the longest span from `from` on; nothing if it is not there.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view what, std::size_t from) const {
        const std::size_t found = line_.substr(0, std::min(line_.size(), from + k_longest_span)).find(what, from);
        return found == std::string_view::npos ? std::nullopt : std::optional(found);
    }

    // Steps over a mark; false: what stands here is text.
    bool read_mark() {
        switch (line_[at_]) {
            case '\\': return read_escape();
            case '`': return read_code();
            case '*':
            case '_':
            case '~': return read_emphasis();
            case '!': return at_ + 1 < line_.size() && line_[at_ + 1] == '[' && read_link(at_ + 1);
            case '[': return read_link(at_);
            case '<': return read_tag();
            case '&': return read_entity();
            default: return false;
        }
    }

    bool read_escape() {
        if (at_ + 1 >= line_.size() || k_escapable.find(line_[at_ + 1]) == std::string_view::npos) return false;
        out_ += line_[at_ + 1];
        at_ += 2;
        return true;
    }

    bool read_code() {
        const std::size_t end = std::min(line_.find_first_not_of('`', at_), line_.size());
        const std::string_view fence = line_.substr(at_, end - at_);
        const std::optional<std::size_t> close = fence.size() > 3 ? std::nullopt : find(fence, end);
        if (close) out_ += line_.substr(end, *close - end);
        at_ = close ? *close + fence.size() : end;
        return true;
    }

    // A run of marks that touches a word, and is not within one: "snake_case" and "2 * 3" stay.
    bool read_emphasis() {
        const char mark = line_[at_];
        const std::size_t end = std::min(line_.find_first_not_of(mark, at_), line_.size());
        const bool space_before = at_ == 0 || is_ascii_space(line_[at_ - 1]);
        const bool space_after = end == line_.size() || is_ascii_space(line_[end]);
        const auto is_word = [](char c) {
            return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
        };
        const bool within_word = !space_before && !space_after && is_word(line_[at_ - 1]) && is_word(line_[end]);
        const bool is_mark = (!space_before || !space_after) && (mark == '*' || !within_word) &&
                             (mark != '~' || end - at_ == 2) && end - at_ <= 3;
        if (!is_mark) out_ += line_.substr(at_, end - at_);
        at_ = end;
        return true;
    }

    // "[text](address)", "[text][name]", "![picture](address)", "[^note]"; `bracket` is where "[" stands.
    bool read_link(std::size_t bracket) {
        const std::optional<std::size_t> close = find("]", bracket + 1);
        if (!close) return false;
        const std::string_view text = line_.substr(bracket + 1, *close - bracket - 1);
        if (!text.empty() && text.front() == '^') {
            at_ = *close + 1;
            return true;
        }
        const char next = *close + 1 < line_.size() ? line_[*close + 1] : ' ';
        if (next != '(' && next != '[') return false;
        const std::optional<std::size_t> end = find(next == '(' ? ")" : "]", *close + 2);
        if (!end) return false;
        const bool is_picture = bracket != at_;
        if (!is_picture && text.find('[') == std::string_view::npos) out_ += LineReader(text).read();
        at_ = *end + 1;
        return true;
    }

    bool read_tag() {
        if (at_ + 1 >= line_.size() ||
            !(is_ascii_letter(line_[at_ + 1]) || line_[at_ + 1] == '/' || line_[at_ + 1] == '!'))
            return false;
        const std::optional<std::size_t> close = find(">", at_);
        if (!close) return false;
        const std::string_view inner = line_.substr(at_ + 1, *close - at_ - 1);
        const bool is_address =
            inner.find("://") != std::string_view::npos && inner.find(' ') == std::string_view::npos;
        if (is_address) out_ += inner;
        if (begins_with_ascii(inner, "br")) out_ += ' ';
        at_ = *close + 1;
        return true;
    }

    bool read_entity() {
        const CharacterReference reference = read_reference(line_, at_);
        if (reference.length == 0) return false;
        append_utf8(out_, reference.value);
        at_ += reference.length;
        return true;
    }

    std::string_view line_;
    std::size_t at_ = 0;
    std::string out_;
};

}  // namespace

std::string without_markdown_marks(std::string_view line) { return LineReader(line).read(); }

}  // namespace attache
