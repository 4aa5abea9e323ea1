#include "source/html_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/second_part.h"
#include "base/utf8.h"
#include "source/ascii.h"
#include "source/html_entities.h"
#include "source/text_builder.h"

namespace attache {

namespace {

enum class Role : std::uint8_t { Inline, Block, Line, Raw, Dropped, Heading, Row, Cell, Preformatted, Title, Raised };

struct Element {
    std::string_view name;
    Role role;
};

// Whatever is not here is inline. Sorted by name.
constexpr std::array k_elements = std::to_array<Element>({
    {"address", Role::Block},    {"article", Role::Block}, {"aside", Role::Block},      {"blockquote", Role::Block},
    {"body", Role::Block},       {"br", Role::Line},       {"button", Role::Dropped},   {"caption", Role::Block},
    {"center", Role::Block},     {"dd", Role::Block},      {"details", Role::Block},    {"dialog", Role::Block},
    {"div", Role::Block},        {"dl", Role::Block},      {"dt", Role::Block},         {"fieldset", Role::Block},
    {"figcaption", Role::Block}, {"figure", Role::Block},  {"footer", Role::Block},     {"form", Role::Block},
    {"h1", Role::Heading},       {"h2", Role::Heading},    {"h3", Role::Heading},       {"h4", Role::Heading},
    {"h5", Role::Heading},       {"h6", Role::Heading},    {"head", Role::Block},       {"header", Role::Block},
    {"hr", Role::Block},         {"html", Role::Block},    {"iframe", Role::Raw},       {"legend", Role::Block},
    {"li", Role::Block},         {"main", Role::Block},    {"nav", Role::Dropped},      {"noscript", Role::Dropped},
    {"object", Role::Dropped},   {"ol", Role::Block},      {"p", Role::Block},          {"pre", Role::Preformatted},
    {"script", Role::Raw},       {"section", Role::Block}, {"select", Role::Dropped},   {"style", Role::Raw},
    {"summary", Role::Block},    {"sup", Role::Raised},    {"svg", Role::Dropped},      {"table", Role::Block},
    {"tbody", Role::Block},      {"td", Role::Cell},       {"template", Role::Dropped}, {"textarea", Role::Raw},
    {"tfoot", Role::Block},      {"th", Role::Cell},       {"thead", Role::Block},      {"title", Role::Title},
    {"tr", Role::Row},           {"ul", Role::Block},
});
static_assert(std::is_sorted(k_elements.begin(), k_elements.end(),
                             [](const Element& a, const Element& b) { return a.name < b.name; }));

const Element* find_element(std::string_view lower_name) {
    const auto found = std::lower_bound(k_elements.begin(), k_elements.end(), lower_name,
                                        [](const Element& each, std::string_view key) { return each.name < key; });
    return found != k_elements.end() && found->name == lower_name ? &*found : nullptr;
}

// Raised figures are mostly notes' numbers; as raised digits they are not read as part of the number before them.
char32_t raised(char32_t c) {
    constexpr std::array<char32_t, 10> digits = {0x2070, 0xB9,   0xB2,   0xB3,   0x2074,
                                                 0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
    return c >= '0' && c <= '9' ? digits[c - '0'] : c;
}

// A tag between its angle brackets.
struct Tag {
    std::string name;  // in lower case
    bool closes = false;
    std::size_t end = 0;  // after ">"
};

class HtmlReader {
public:
    explicit HtmlReader(std::string_view html) : html_(html), next_close_(k_elements.size(), k_unknown) {}

    PlainText read() {
        while (at_ < html_.size()) {
            if (html_[at_] == '<' && read_markup()) continue;
            read_text();
        }
        if (title_.empty()) title_ = first_heading_;
        return {out_.take(), std::string(without_outer_space(title_))};
    }

private:
    static constexpr std::size_t k_unknown = static_cast<std::size_t>(-2);

    // --- markup ------------------------------------------------------------------------------------------------

    // Steps over a comment, a declaration or a tag and does what it means; false: the "<" is text.
    bool read_markup() {
        const std::string_view rest = html_.substr(at_);
        if (rest.substr(0, 4) == "<!--") {
            const std::size_t end = html_.find("-->", at_ + 2);  // "<!-->" is a whole comment
            at_ = end == std::string_view::npos ? html_.size() : end + 3;
            return true;
        }
        if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?')) {
            at_ = after(html_.find('>', at_));
            return true;
        }
        const std::optional<Tag> tag = read_tag();
        if (!tag) return false;
        at_ = tag->end;
        if (const Element* element = find_element(tag->name)) follow(*element, tag->closes);
        return true;
    }

    [[nodiscard]] std::size_t after(std::size_t found) const {
        return found == std::string_view::npos ? html_.size() : found + 1;
    }

    std::optional<Tag> read_tag() {
        Tag tag;
        std::size_t at = at_ + 1;
        if (at < html_.size() && html_[at] == '/') {
            tag.closes = true;
            ++at;
        }
        if (at >= html_.size() || !is_ascii_letter(html_[at])) return std::nullopt;
        const std::size_t name_end = std::min(html_.find_first_of(" \t\r\n\f/>", at), html_.size());
        tag.name = lower_ascii(html_.substr(at, std::min<std::size_t>(name_end - at, 16)));
        tag.end = end_of_tag(name_end);
        return tag;
    }

    // After the ">" that ends a tag: one between quotation marks does not. A mark that is never closed is none, and
    // neither is any other of that kind after it, so that nothing is searched twice.
    std::size_t end_of_tag(std::size_t at) {
        while (at < html_.size() && html_[at] != '>') {
            const char c = html_[at];
            const bool quotes = (c == '"' && !double_quotes_broken_) || (c == '\'' && !single_quotes_broken_);
            if (quotes && html_[at - 1] == '=') {
                const std::size_t close = html_.find(c, at + 1);
                if (close != std::string_view::npos) {
                    at = close + 1;
                    continue;
                }
                (c == '"' ? double_quotes_broken_ : single_quotes_broken_) = true;
            }
            ++at;
        }
        return std::min(at + 1, html_.size());
    }

    void follow(const Element& element, bool closes) {
        switch (element.role) {
            case Role::Inline: break;
            case Role::Block:
                if (!at_cell_begin()) out_.break_paragraph();
                break;
            case Role::Line: out_.break_line(); break;
            case Role::Raw:
                if (!closes) skip(element, true);
                break;
            case Role::Dropped:
                if (!closes) skip(element, false);
                break;
            case Role::Heading: begin_heading(element, closes); break;
            case Role::Row:
                out_.break_paragraph();
                row_has_cells_ = false;
                cell_begin_ = k_unknown;
                break;
            case Role::Cell: begin_cell(closes); break;
            case Role::Preformatted:
                out_.break_paragraph();
                preformatted_ = !closes;
                break;
            case Role::Title:
                if (!closes) read_title(element);
                break;
            case Role::Raised: raised_ = !closes; break;
        }
    }

    void begin_heading(const Element& element, bool closes) {
        if (closes && first_heading_.empty() && heading_begin_ < out_.text().size() && element.name == "h1")
            first_heading_ = out_.text().substr(heading_begin_);
        out_.break_paragraph();
        if (closes) return;
        const auto level = static_cast<std::size_t>(element.name[1] - '0');
        out_.set_prefix(std::string(level, '#') + ' ');
        heading_begin_ = out_.text().size() + (out_.text().empty() ? 0 : 2) + level + 1;
    }

    // A row is one paragraph, though its cells may be paragraphs by themselves.
    void begin_cell(bool closes) {
        if (closes) return;
        if (row_has_cells_) {
            out_.join();
            out_.add("| ");
        }
        row_has_cells_ = true;
        cell_begin_ = out_.text().size();
    }

    [[nodiscard]] bool at_cell_begin() const { return cell_begin_ == out_.text().size(); }

    // --- elements that are left out ----------------------------------------------------------------------------

    // Where the element's next closing tag begins, from here on; npos if there is none.
    std::size_t next_close(const Element& element) {
        std::size_t& found = next_close_[static_cast<std::size_t>(&element - k_elements.data())];
        if (found != k_unknown && (found == std::string_view::npos || found >= at_)) return found;
        for (std::size_t at = at_;; ++at) {
            at = html_.find("</", at);
            if (at == std::string_view::npos) return found = at;
            const std::string_view name = html_.substr(at + 2);
            const bool whole = name.size() == element.name.size() ||
                               (name.size() > element.name.size() && !is_ascii_letter(name[element.name.size()]));
            if (whole && begins_with_ascii(name, element.name)) return found = at;
        }
    }

    // To after the closing tag. What is raw and never closed goes to the end of the page, as in browsers; of others
    // only the tag is left out, because more likely the closing tag was forgotten.
    void skip(const Element& element, bool raw) {
        const std::size_t close = next_close(element);
        if (close != std::string_view::npos) {
            at_ = after(html_.find('>', close));
        } else if (raw) {
            at_ = html_.size();
        }
        out_.add_space();
    }

    void read_title(const Element& element) {
        const std::size_t close = next_close(element);
        if (close == std::string_view::npos) return;
        TextBuilder title;
        const std::string_view inner = html_.substr(at_, close - at_);
        for (std::size_t at = 0; at < inner.size();) {
            const auto [character, length] = character_at(inner, at);
            title.add(character);
            at += length;
        }
        if (title_.empty()) title_ = title.take();
        at_ = after(html_.find('>', close));
    }

    // --- text --------------------------------------------------------------------------------------------------

    struct Piece {
        std::string text;
        std::size_t length;
    };

    static Piece character_at(std::string_view text, std::size_t at) {
        if (text[at] != '&') return {std::string(1, text[at]), 1};
        const CharacterReference reference = read_reference(text, at);
        if (reference.length == 0) return {"&", 1};
        Piece piece{{}, reference.length};
        constexpr char32_t soft_hyphen = 0xAD;
        if (reference.value != soft_hyphen) append_utf8(piece.text, reference.value);
        return piece;
    }

    // At least one byte, up to the next that means something.
    void read_text() {
        if (html_[at_] == '&') {
            const Piece piece = character_at(html_, at_);
            out_.add(piece.text);
            at_ += piece.length;
            return;
        }
        if (raised_ && is_ascii_digit(html_[at_])) {
            std::string digit;
            append_utf8(digit, raised(static_cast<unsigned char>(html_[at_++])));
            out_.add(digit);
            return;
        }
        std::size_t end = at_ + 1;
        while (end < html_.size() && html_[end] != '<' && html_[end] != '&' && !(raised_ && is_ascii_digit(html_[end])))
            ++end;
        out_.add(html_.substr(at_, end - at_), preformatted_);
        at_ = end;
    }

    std::string_view html_;
    std::size_t at_ = 0;
    TextBuilder out_;
    std::string title_;
    std::string first_heading_;
    std::size_t heading_begin_ = 0;
    std::vector<std::size_t> next_close_;  // by element; see next_close()
    std::size_t cell_begin_ = k_unknown;   // length of the text when the cell began
    bool preformatted_ = false;
    bool raised_ = false;
    bool row_has_cells_ = false;
    bool double_quotes_broken_ = false;
    bool single_quotes_broken_ = false;
};

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_utf8(text, at);
        if (c.length == 0) return false;
        at += c.length;
    }
    return true;
}

// Whether the page's beginning names an encoding that browsers read as windows-1252.
bool says_windows_1252(std::string_view html) {
    constexpr std::size_t k_searched = 2048;
    const std::string head = lower_ascii(html.substr(0, k_searched));
    const std::size_t charset = head.find("charset=");
    if (charset == std::string::npos) return false;
    std::string_view name = std::string_view(head).substr(charset + 8);
    if (!name.empty() && (name.front() == '"' || name.front() == '\'')) name.remove_prefix(1);
    name = name.substr(0, name.find_first_of("\"' />;"));
    return name == "windows-1252" || name == "iso-8859-1" || name == "latin1" || name == "us-ascii";
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes)
        append_utf8(text, windows_1252(static_cast<unsigned char>(c)));
    return text;
}

}  // namespace

ATTACHE_SECOND_PART PlainText text_of_html(std::string_view html) {
    if (!says_windows_1252(html) || is_valid_utf8(html)) return HtmlReader(html).read();
    return HtmlReader(from_windows_1252(html)).read();
}

}  // namespace attache
