#include "io/brief.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "io/number_text.h"
#include "io/sentence_texts.h"
#include "io/xml_text.h"

namespace attache {
namespace {

constexpr std::string_view k_head =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n";
constexpr std::string_view k_style =
    "<style>\n"
    "body { font: 16px/1.5 Georgia, 'Noto Serif', serif; color: #1c1b1a; max-width: 46rem; margin: 2.5rem auto; "
    "padding: 0 1rem; }\n"
    "h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }\n"
    ".from, caption, footer, td:last-child { color: #5c5955; font-size: .85rem; }\n"
    "table { border-collapse: collapse; width: 100%; font: 14px/1.4 system-ui, sans-serif; }\n"
    "th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-top: 1px solid #ddd; }\n"
    "th.n, td.n { text-align: right; } caption { text-align: left; padding-bottom: .3rem; }\n"
    "ol { padding-left: 0; list-style: none; } li { margin: .7rem 0; padding-left: 3rem; text-indent: -3rem; }\n"
    "li b { display: inline-block; width: 3rem; text-indent: 0; font: 13px system-ui, sans-serif; color: #5c5955; }\n"
    "mark { background: #fbe9a9; color: inherit; }\n"
    "@media print { body { margin: 0; max-width: none; } a { color: inherit; } }\n"
    "</style>\n";

constexpr std::array<std::string_view, 3> k_signs{"\xE2\x88\x92 conflictual", "\xC2\xB1 neutral or mixed",
                                                  "+ cooperative"};

bool touches(const Relation& relation, const Item& item) {
    if (const EntityId* actor = std::get_if<EntityId>(&item))
        return relation.source == *actor || relation.target == *actor;
    if (const Pair* pair = std::get_if<Pair>(&item)) return make_pair_of(relation.source, relation.target) == *pair;
    if (const SentenceId* sentence = std::get_if<SentenceId>(&item)) return relation.sentence == *sentence;
    return false;
}

class BriefWriter {
public:
    BriefWriter(const Report& report, const CitedWork& work, Item item, const Filter& filter)
        : report_(report), work_(work), item_(item), filter_(filter), texts_(report) {
        if (std::holds_alternative<std::monostate>(item_) && report.findings.subject.has_value())
            item_ = report.findings.subject;
    }

    std::string write() {
        choose();
        const std::string title = title_of_item();
        out_ = std::string(k_head) + "<title>" + xml_escaped(title) + "</title>\n" + std::string(k_style) +
               "</head>\n<body>\n<h1>" + xml_escaped(title) + "</h1>\n<p class=\"from\">From " + source_line() +
               "</p>\n";
        if (work_.corrections > 0) {
            out_ += "<p class=\"from\">Contains " + std::to_string(work_.corrections) +
                    (work_.corrections == 1 ? " correction" : " corrections") +
                    " by its author of what was read from the text.</p>\n";
        }
        write_summary();
        write_relations();
        write_amounts();
        write_sentences();
        out_ += "<footer><p>Read from the text by Attach\xC3\xA9. Check the sentences before you rely on a table.</p>";
        if (!work_.link.empty())
            out_ += "<p>This view: <a href=\"" + xml_escaped(work_.link) + "\">" + xml_escaped(work_.link) + "</a></p>";
        out_ += "</footer>\n</body>\n</html>\n";
        return std::exchange(out_, {});
    }

private:
    [[nodiscard]] const std::string& name(EntityId entity) const { return report_.findings.entities[entity].name; }

    [[nodiscard]] std::string title_of_item() {
        if (const EntityId* actor = std::get_if<EntityId>(&item_)) return name(*actor);
        if (const Pair* pair = std::get_if<Pair>(&item_))
            return name(pair->first) + " \xE2\x80\x93 " + name(pair->second);
        if (const SectionId* section = std::get_if<SectionId>(&item_)) return report_.document.sections[*section].title;
        if (!sentences_.empty() && sentences_.size() < 3)
            return "Sentence " + std::to_string(sentences_.front().index() + 1);
        return work_.title;
    }

    [[nodiscard]] std::string source_line() const {
        std::string line = "<cite>" + xml_escaped(work_.title) + "</cite>";
        for (const std::string& part : {work_.publisher, work_.date}) {
            if (!part.empty()) line += ", " + xml_escaped(part);
        }
        return line;
    }

    // The relations, amounts and sentences that the brief is about.
    void choose() {
        const bool whole = std::holds_alternative<std::monostate>(item_);
        const std::vector<SentenceId> evidence = evidence_of(report_, item_);
        for (const RelationId id : filter_relations(filter_, report_)) {
            const Relation& relation = report_.findings.relations[id];
            const bool in_evidence = std::binary_search(evidence.begin(), evidence.end(), relation.sentence);
            const bool by_actors = std::holds_alternative<EntityId>(item_) || std::holds_alternative<Pair>(item_);
            if (whole || touches(relation, item_) || (!by_actors && in_evidence)) relations_.push_back(id);
        }
        for (const RelationId id : relations_) {
            const Relation& relation = report_.findings.relations[id];
            sentences_.push_back(relation.sentence);
            amounts_.insert(amounts_.end(), relation.amounts.begin(), relation.amounts.end());
        }
        if (relations_.empty()) sentences_ = evidence;
        std::sort(sentences_.begin(), sentences_.end());
        sentences_.erase(std::unique(sentences_.begin(), sentences_.end()), sentences_.end());
        std::sort(amounts_.begin(), amounts_.end());
        amounts_.erase(std::unique(amounts_.begin(), amounts_.end()), amounts_.end());
    }

    void write_summary() {
        std::array<std::size_t, 3> signs{};
        for (const RelationId id : relations_)
            ++signs[static_cast<std::size_t>(report_.findings.relations[id].polarity + 1)];
        out_ += "<p>" + std::to_string(relations_.size()) + (relations_.size() == 1 ? " relation" : " relations");
        if (!relations_.empty()) {
            out_ += ": " + std::to_string(signs[2]) + " cooperative, " + std::to_string(signs[1]) +
                    " neutral or mixed, " + std::to_string(signs[0]) + " conflictual";
        }
        out_ += filter_.is_open() ? ".</p>\n" : ". A filter hides others.</p>\n";
    }

    void write_relations() {
        if (relations_.empty()) return;
        out_ +=
            "<h2>Who does what to whom</h2>\n<table>\n<tr><th>Who</th><th>To whom</th><th>What</th><th>Theme</th>"
            "<th>Sign</th><th>When</th><th class=\"n\">Sentence</th></tr>\n";
        for (const RelationId id : relations_) {
            const Relation& relation = report_.findings.relations[id];
            out_ += "<tr><td>" + xml_escaped(name(relation.source)) + "</td><td>" + xml_escaped(name(relation.target)) +
                    (relation.mutual ? " (mutual)" : "") + "</td><td>" +
                    xml_escaped(texts_.words(relation.sentence, relation.trigger)) + "</td><td>" +
                    std::string(name_of(relation.theme)) + "</td><td>" +
                    std::string(k_signs[static_cast<std::size_t>(relation.polarity + 1)]) + status_text(relation) +
                    "</td><td>" + date_text(relation.date) + "</td><td class=\"n\">" + link_to(relation.sentence) +
                    "</td></tr>\n";
        }
        out_ += "</table>\n";
    }

    static std::string status_text(const Relation& relation) {
        return relation.status == RelationStatus::Fact ? std::string()
                                                       : " (" + std::string(name_of(relation.status)) + ")";
    }

    [[nodiscard]] std::string date_text(DateId date) {
        if (!date.has_value()) return {};
        const DateMention& mention = report_.findings.dates[date];
        return xml_escaped(texts_.words(mention.sentence, mention.span));
    }

    static std::string link_to(SentenceId sentence) {
        const std::string number = std::to_string(sentence.index() + 1);
        return "<a href=\"#s" + number + "\">" + number + "</a>";
    }

    void write_amounts() {
        if (amounts_.empty()) return;
        out_ +=
            "<h2>Money in these sentences</h2>\n<table>\n<tr><th>As the text says</th><th class=\"n\">Value</th>"
            "<th>Unit</th><th>Role</th><th class=\"n\">Sentence</th></tr>\n";
        for (const AmountId id : amounts_) {
            const Amount& amount = report_.findings.amounts[id];
            out_ += "<tr><td>" + xml_escaped(texts_.words(amount.sentence, amount.span)) + "</td><td class=\"n\">" +
                    number_text(amount.value) + "</td><td>" + xml_escaped(amount.unit) + "</td><td>" +
                    std::string(name_of(amount.role)) + "</td><td class=\"n\">" + link_to(amount.sentence) +
                    "</td></tr>\n";
        }
        out_ += "</table>\n";
    }

    // The sentence with the words that state its relations marked.
    [[nodiscard]] std::string marked(SentenceId sentence) const {
        const ReadableText readable = readable_sentence(report_, sentence);
        std::vector<ByteSpan> spans;
        for (const RelationId id : relations_) {
            const Relation& relation = report_.findings.relations[id];
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

    void write_sentences() {
        if (sentences_.empty()) return;
        out_ += "<h2>The sentences</h2>\n<ol>\n";
        for (const SentenceId sentence : sentences_) {
            const std::string number = std::to_string(sentence.index() + 1);
            out_.append("<li id=\"s").append(number).append("\"><b>").append(number).append("</b>");
            out_.append(marked(sentence)).append("</li>\n");
        }
        out_ += "</ol>\n";
    }

    const Report& report_;
    const CitedWork& work_;
    Item item_;
    const Filter& filter_;
    SentenceTexts texts_;
    std::vector<RelationId> relations_;
    std::vector<AmountId> amounts_;
    std::vector<SentenceId> sentences_;
    std::string out_;
};

}  // namespace

std::string brief_html(const Report& report, const CitedWork& work, const Item& item, const Filter& filter) {
    return BriefWriter(report, work, item, filter).write();
}

}  // namespace attache
