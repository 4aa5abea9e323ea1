#include "io/html_parts.h"

#include <algorithm>
#include <array>

#include "io/number_text.h"
#include "io/xml_text.h"

namespace attache {
namespace {

constexpr std::array<std::string_view, 3> k_signs{"\xE2\x88\x92 conflictual", "\xC2\xB1 neutral or mixed",
                                                  "+ cooperative"};

std::string status_text(const Relation& relation) {
    return relation.status == RelationStatus::Fact ? std::string() : " (" + std::string(name_of(relation.status)) + ")";
}

std::string date_text(const Report& report, SentenceTexts& texts, DateId date) {
    if (!date.has_value()) return {};
    const DateMention& mention = report.findings.dates[date];
    return xml_escaped(texts.words(mention.sentence, mention.span));
}

std::string cell(std::string_view html) { return "<td>" + std::string(html) + "</td>"; }
std::string number_cell(std::string_view html) { return "<td class=\"n\">" + std::string(html) + "</td>"; }

}  // namespace

std::string html_link_to(SentenceId sentence) {
    const std::string number = std::to_string(sentence.index() + 1);
    return "<a href=\"#s" + number + "\">" + number + "</a>";
}

std::string html_sentence(const Report& report, SentenceId sentence, const std::vector<RelationId>& relations) {
    const ReadableText readable = readable_sentence(report, sentence);
    std::vector<ByteSpan> spans;
    for (const RelationId id : relations) {
        const Relation& relation = report.findings.relations[id];
        if (relation.sentence == sentence) spans.push_back(readable.readable_span(relation.trigger));
    }
    std::sort(spans.begin(), spans.end(), [](ByteSpan a, ByteSpan b) { return a.begin < b.begin; });
    std::string html;
    std::uint32_t at = 0;
    const std::string_view text = readable.text;
    for (const ByteSpan span : spans) {
        if (span.begin < at || span.begin >= span.end) continue;
        html += xml_escaped(text.substr(at, span.begin - at)) + "<mark>" +
                xml_escaped(text.substr(span.begin, span.end - span.begin)) + "</mark>";
        at = span.end;
    }
    return html + xml_escaped(text.substr(at));
}

std::string html_relations(const Report& report, SentenceTexts& texts, const std::vector<RelationId>& relations) {
    const auto name = [&](EntityId entity) { return xml_escaped(report.findings.entities[entity].name); };
    std::string html =
        "<table>\n<tr><th scope=\"col\">Who</th><th scope=\"col\">To whom</th><th scope=\"col\">What</th>"
        "<th scope=\"col\">Theme</th><th scope=\"col\">Sign</th><th scope=\"col\">When</th>"
        "<th scope=\"col\" class=\"n\">Sentence</th></tr>\n";
    for (const RelationId id : relations) {
        const Relation& relation = report.findings.relations[id];
        html +=
            "<tr>" + cell(name(relation.source)) + cell(name(relation.target) + (relation.mutual ? " (mutual)" : "")) +
            cell(xml_escaped(texts.words(relation.sentence, relation.trigger))) + cell(name_of(relation.theme)) +
            cell(std::string(k_signs[static_cast<std::size_t>(relation.polarity + 1)]) + status_text(relation)) +
            cell(date_text(report, texts, relation.date)) + number_cell(html_link_to(relation.sentence)) + "</tr>\n";
    }
    return html + "</table>\n";
}

std::string html_amounts(const Report& report, SentenceTexts& texts, const std::vector<AmountId>& amounts) {
    std::string html =
        "<table>\n<tr><th scope=\"col\">As the text says</th><th scope=\"col\" class=\"n\">Value</th>"
        "<th scope=\"col\">Unit</th><th scope=\"col\">Role</th><th scope=\"col\" class=\"n\">Sentence</th></tr>\n";
    for (const AmountId id : amounts) {
        const Amount& amount = report.findings.amounts[id];
        html += "<tr>" + cell(xml_escaped(texts.words(amount.sentence, amount.span))) +
                number_cell(number_text(amount.value)) + cell(xml_escaped(amount.unit)) + cell(name_of(amount.role)) +
                number_cell(html_link_to(amount.sentence)) + "</tr>\n";
    }
    return html + "</table>\n";
}

}  // namespace attache
