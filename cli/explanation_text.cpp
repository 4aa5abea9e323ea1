#include "explanation_text.h"

#include <algorithm>

#include "table_text.h"

namespace attache {

namespace {

constexpr std::size_t k_label_width = 10;

void append_field(std::string& out, std::string_view label, std::string_view value, std::size_t width) {
    out += label;
    out.append(k_label_width - label.size(), ' ');
    out += wrapped_text(value, width, k_label_width) + '\n';
}

// "theme_votes" as "Theme votes".
std::string title_of(std::string_view name) {
    std::string title(name);
    std::replace(title.begin(), title.end(), '_', ' ');
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

}  // namespace

std::string explanation_text(const Explanation& explanation, std::size_t width) {
    std::string out;
    const std::string place = std::to_string(explanation.sentence.index()) + ", bytes " +
                              std::to_string(explanation.span.begin) + " to " + std::to_string(explanation.span.end);
    append_field(out, "Sentence", place, width);
    if (!explanation.section.empty()) append_field(out, "Section", explanation.section, width);
    append_field(out, "Text", explanation.readable, width);
    append_field(out, "Source", explanation.source, width);
    std::string nothing;
    for (const ExplainedStep& step : explanation.steps) {
        if (step.table.rows.empty()) {
            nothing += (nothing.empty() ? "" : ", ") + title_of(step.name);
            continue;
        }
        out += '\n' + title_of(step.name);
        if (!step.note.empty()) out += ": " + wrapped_text(step.note, width, k_label_width);
        out += '\n' + table_text(step.table, width);
    }
    if (!nothing.empty()) out += "\nNothing: " + wrapped_text(nothing, width, k_label_width) + '\n';
    return out;
}

}  // namespace attache
