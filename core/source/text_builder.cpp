#include "source/text_builder.h"

#include "source/ascii.h"

namespace attache {

void TextBuilder::begin_word() {
    if (!text_.empty()) {
        switch (wanted_) {
            case Gap::None: break;
            case Gap::Space: text_ += ' '; break;
            case Gap::Line: text_ += '\n'; break;
            case Gap::Paragraph: text_ += "\n\n"; break;
        }
    }
    wanted_ = Gap::None;
    if (prefix_.empty()) return;
    text_ += prefix_;
    prefix_.clear();
}

void TextBuilder::add(std::string_view text, bool verbatim) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n' && verbatim) {
            break_line();
        } else if (is_ascii_space(c)) {
            add_space();
        } else if (text.substr(at, 2) == "\xC2\xA0") {  // no-break space
            add_space();
            ++at;
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != '\x7F') {
            if (wanted_ != Gap::None || !prefix_.empty()) begin_word();
            text_ += c;
        }
    }
}

std::string TextBuilder::take() {
    if (!text_.empty()) text_ += '\n';
    return std::move(text_);
}

}  // namespace attache
