#include "parse/title_case.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace attache {

namespace {

constexpr std::array<std::string_view, 15> k_small_words = {"a",  "an", "and", "as", "at",  "but", "by",  "for",
                                                            "in", "of", "on",  "or", "the", "to",  "with"};

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_small_word(std::string_view word) {
    return std::find(k_small_words.begin(), k_small_words.end(), word) != k_small_words.end();
}

// "u.s.": every letter is an initial.
bool is_dotted(std::string_view word) { return word.size() >= 4 && word[1] == '.' && word[3] == '.'; }

void append_word(std::string& title, std::string_view word) {
    const bool stays_small = !title.empty() && is_small_word(word);
    bool begins = !stays_small;
    for (const char c : word) {
        title += begins || is_dotted(word) ? upper(c) : c;
        begins = c == '-' || c == '(' || c == '"' || (begins && (c < 'a' || c > 'z'));
    }
}

}  // namespace

std::string title_case(std::string_view words) {
    std::string title;
    std::string word;
    bool after_hyphen = false;
    const auto flush = [&] {
        if (word.empty()) return;
        if (word == "-") {
            title += '-';
            after_hyphen = true;
        } else {
            const bool joins = title.empty() || after_hyphen || word == "," || word == ":" || word.front() == '\'';
            if (!joins) title += ' ';
            append_word(title, word);
            after_hyphen = false;
        }
        word.clear();
    };
    for (const char c : words) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
            flush();
        else
            word += lower(c);
    }
    flush();
    return title;
}

}  // namespace attache
