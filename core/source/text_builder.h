// TextBuilder: plain text in paragraphs, out of the pieces of another format. White space is joined, so that a piece
// may begin and end with any; breaks before the first and after the last text make nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace attache {

class TextBuilder {
public:
    // Any white space in it is one space, or stays as it is if `verbatim`. Control characters are left out.
    void add(std::string_view text, bool verbatim = false);
    void add_space() { wanted_ = wanted_ == Gap::None ? Gap::Space : wanted_; }
    void break_line() { wanted_ = wanted_ == Gap::Paragraph ? wanted_ : Gap::Line; }
    void break_paragraph() {
        wanted_ = Gap::Paragraph;
        prefix_.clear();
    }
    // Takes back the breaks since the last text: a space is left.
    void join() { wanted_ = Gap::Space; }
    // Stands before the next text, if there is any before the next paragraph.
    void set_prefix(std::string prefix) { prefix_ = std::move(prefix); }

    // Whether the next text begins a paragraph.
    [[nodiscard]] bool at_paragraph() const { return text_.empty() || wanted_ == Gap::Paragraph; }
    [[nodiscard]] bool ends_in_space() const { return text_.empty() || wanted_ != Gap::None; }
    [[nodiscard]] const std::string& text() const { return text_; }
    // With a line end after the last line.
    [[nodiscard]] std::string take();

private:
    enum class Gap : std::uint8_t { None, Space, Line, Paragraph };
    void begin_word();

    std::string text_;
    std::string prefix_;
    Gap wanted_ = Gap::None;
};

}  // namespace attache
