#include "views/table/table_cells.h"

#include "base/utf8.h"

namespace attache {

TableCell sentence_number(SentenceId sentence) {
    return words(sentence.has_value() ? count_text(sentence.index() + 1) : std::string());
}

std::string readable_words(Data data, SentenceId sentence, ByteSpan span) {
    if (!sentence.has_value() || span.empty()) return {};
    const ReadableText text = readable_sentence(*data.report, data.short_forms, sentence);
    const ByteSpan readable = text.readable_span(span);
    return text.text.substr(readable.begin, readable.size());
}

SortKey unknown_key() { return {.known = false, .group = {}, .number = 0, .text = {}}; }

SortKey by_number(double number) { return {.known = true, .group = {}, .number = number, .text = {}}; }

SortKey by_words(std::string_view text) {
    if (text.empty()) return unknown_key();
    return {.known = true, .group = {}, .number = 0, .text = without_case(text)};
}

SortKey by_money(double value, std::string_view unit) {
    return {.known = true, .group = std::string(unit), .number = value, .text = {}};
}

// Of what begins on the same day, the shorter stands first.
SortKey by_days(CivilDate first, CivilDate last) {
    constexpr double k_most_days = 1e7;
    return by_number(static_cast<double>(day_number(first)) + static_cast<double>(day_number(last)) / k_most_days);
}

SortKey by_sentence(SentenceId sentence) {
    return sentence.has_value() ? by_number(static_cast<double>(sentence.index())) : unknown_key();
}

}  // namespace attache
