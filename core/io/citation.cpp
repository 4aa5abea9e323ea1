#include "io/citation.h"

#include <algorithm>
#include <string_view>

#include "io/characters.h"
#include "io/sentence_texts.h"
#include "io/source_note.h"

namespace attache {
namespace {

// Each character that `is_mark` names gets a backslash; line ends become spaces.
template <class IsMark>
std::string with_backslashes(std::string_view text, IsMark is_mark) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = character_at(text, at);
        if (c.value < 0x80 && is_mark(static_cast<char>(c.value))) out += '\\';
        append_utf8(out, is_control(c.value) ? U' ' : c.value);
        at += c.length;
    }
    return out;
}

std::string plain(std::string_view text) {
    return with_backslashes(text, [](char) { return false; });
}

std::string markdown(std::string_view text) {
    static constexpr std::string_view k_marks = "\\`*_{}[]<>#|~";
    return with_backslashes(text, [](char c) { return k_marks.find(c) != std::string_view::npos; });
}

std::string bibtex(std::string_view text) {
    std::string out;
    for (const char c : plain(text)) {
        switch (c) {
            case '\\': out += "\\textbackslash{}"; break;
            case '~': out += "\\textasciitilde{}"; break;
            case '^': out += "\\textasciicircum{}"; break;
            case '{':
            case '}':
            case '&':
            case '%':
            case '$':
            case '#':
            case '_': out += '\\'; [[fallthrough]];
            default: out += c;
        }
    }
    return out;
}

// An address within Markdown's round brackets or BibTeX's braces.
std::string address(std::string_view link) {
    std::string out;
    for (const char c : link) {
        switch (c) {
            case '(': out += "%28"; break;
            case ')': out += "%29"; break;
            case '{': out += "%7B"; break;
            case '}': out += "%7D"; break;
            case '\\': out += "%5C"; break;
            case ' ': out += "%20"; break;
            default: out += c;
        }
    }
    return out;
}

// "sentence 84", "sentences 84, 86 and 90".
std::string numbers_of(const std::vector<SentenceId>& sentences) {
    if (sentences.empty()) return {};
    std::string text = sentences.size() == 1 ? "sentence " : "sentences ";
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (i > 0) text += i + 1 == sentences.size() ? " and " : ", ";
        text += std::to_string(sentences[i].index() + 1);
    }
    return text;
}

std::string quoted(SentenceTexts& texts, const std::vector<SentenceId>& sentences) {
    std::string text;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const bool follows = i > 0 && sentences[i].index() == sentences[i - 1].index() + 1;
        if (i > 0) text += follows ? " " : " [...] ";
        text += texts.text(sentences[i]);
    }
    return text;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += ", ";
        text += part;
    }
    return text;
}

std::string plain_citation(const std::string& quote, const CitedWork& work, const std::string& numbers) {
    std::string text;
    if (!quote.empty()) text = "\"" + plain(quote) + "\" ";
    text += joined({plain(work.title), plain(work.publisher), work.date, numbers, corrections_note(work.corrections)}) +
            ".";
    if (!work.link.empty()) text += " " + work.link;
    return text;
}

std::string markdown_citation(const std::string& quote, const CitedWork& work, const std::string& numbers) {
    std::string text;
    if (!quote.empty()) text = "> " + markdown(quote) + "\n>\n> \xE2\x80\x94 ";
    const std::string name = joined({markdown(work.title), numbers});
    text += work.link.empty() ? name : "[" + name + "](" + address(work.link) + ")";
    const std::string rest = joined({markdown(work.publisher), work.date, corrections_note(work.corrections)});
    if (!rest.empty()) text += ", " + rest;
    return text + "\n";
}

std::string key_of(const CitedWork& work, const std::vector<SentenceId>& sentences) {
    std::string key;
    for (const char c : work.id.empty() ? std::string("report") : work.id) {
        const bool fits = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '-';
        key += fits ? c : '-';
    }
    if (!sentences.empty()) key += "-s" + std::to_string(sentences.front().index() + 1);
    return key;
}

std::string bibtex_citation(const std::string& quote, const CitedWork& work, const std::string& numbers,
                            const std::string& key) {
    std::string text = work.publisher.empty() ? "@misc{" : "@techreport{";
    text += key + ",\n  title = {{" + bibtex(work.title) + "}}";
    if (!work.publisher.empty())
        text += ",\n  author = {{" + bibtex(work.publisher) + "}},\n  institution = {" + bibtex(work.publisher) + "}";
    if (work.date.size() >= 4) text += ",\n  year = {" + work.date.substr(0, 4) + "}";
    if (work.date.size() >= 7)
        text += ",\n  month = " + work.date.substr(work.date[5] == '0' ? 6 : 5, work.date[5] == '0' ? 1 : 2);
    std::string note = joined({numbers, corrections_note(work.corrections)});
    if (!quote.empty()) note += ": ``" + bibtex(quote) + "''";
    if (!note.empty()) text += ",\n  note = {" + note + "}";
    if (!work.link.empty()) text += ",\n  url = {" + address(work.link) + "}";
    return text + "\n}\n";
}

}  // namespace

std::string cite(const Report& report, const CitedWork& work, const std::vector<SentenceId>& sentences,
                 CitationStyle style) {
    SentenceTexts texts(report);
    const std::string quote = quoted(texts, sentences);
    const std::string numbers = numbers_of(sentences);
    switch (style) {
        case CitationStyle::Markdown: return markdown_citation(quote, work, numbers);
        case CitationStyle::BibTex: return bibtex_citation(quote, work, numbers, key_of(work, sentences));
        case CitationStyle::Plain:
        case CitationStyle::Count_: break;
    }
    return plain_citation(quote, work, numbers);
}

}  // namespace attache
