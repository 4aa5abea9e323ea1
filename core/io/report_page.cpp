#include "io/report_page.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/checks/change_words.h"
#include "graph/filter.h"
#include "graph/relation_graph.h"
#include "io/bars_svg.h"
#include "io/html_parts.h"
#include "io/number_text.h"
#include "io/sentence_texts.h"
#include "io/xml_text.h"

namespace attache {
namespace {

// Cooperative, neutral, conflictual: the window's colours on white (web/ui/theme.cpp).
constexpr std::array<std::string_view, 3> k_sign_colors{"#b23a0a", "#8a8f98", "#1063b0"};
constexpr std::string_view k_money_color = "#1f6f54";
constexpr std::size_t k_most_bars = 20;

constexpr std::string_view k_page_style =
    "nav ul { columns: 2; padding-left: 1.2rem; } nav { font: 14px/1.6 system-ui, sans-serif; }\n"
    "nav li { margin: 0; padding: 0; text-indent: 0; } .period { white-space: nowrap; }\n"
    "section p { margin: .6rem 0; padding-left: 3rem; text-indent: -3rem; }\n"
    "section p b { display: inline-block; width: 3rem; text-indent: 0; font: 13px system-ui, sans-serif; "
    "color: #5c5955; }\n"
    "h3 { font-size: 1rem; margin: 1.6rem 0 .3rem; } svg { margin: .5rem 0; min-width: 34rem; }\n"
    ".chart { overflow-x: auto; }\n"
    ":target { outline: 2px solid #7a2a63; outline-offset: 3px; }\n"
    "@media print { nav { display: none; } section p, tr, svg { break-inside: avoid; } h2, h3 { break-after: avoid; } "
    "}\n";

class PageWriter {
public:
    PageWriter(const Report& report, const CitedWork& work)
        : report_(report), work_(work), texts_(report), relations_(filter_relations(Filter(), report)) {}

    std::string write() {
        write_head();
        write_actors();
        write_themes();
        part("relations", "Who does what to whom", html_relations(report_, texts_, relations_));
        write_aid();
        write_money();
        write_checks();
        write_text();
        out_ +=
            "</main>\n<footer><p>Read from the text by Attach\xC3\xA9. Check the sentences before you rely on a "
            "table.</p>"
            "</footer>\n</body>\n</html>\n";
        return std::exchange(out_, {});
    }

private:
    [[nodiscard]] const Findings& findings() const { return report_.findings; }
    [[nodiscard]] std::string name(EntityId entity) const {
        return entity.has_value() ? xml_escaped(findings().entities[entity].name) : "not said";
    }

    void part(std::string_view id, std::string_view title, const std::string& html) {
        out_.append("<h2 id=\"").append(id).append("\">").append(title).append("</h2>\n").append(html);
    }

    void write_head() {
        const std::string title = xml_escaped(work_.title);
        out_ = std::string(k_html_head) + "<title>" + title + "</title>\n<style>\n" + std::string(k_html_style) +
               std::string(k_page_style) + "</style>\n</head>\n<body>\n<header><h1>" + title +
               "</h1>\n<p class=\"from\">";
        for (const std::string& each : {work_.publisher, work_.date}) {
            if (!each.empty()) out_ += xml_escaped(each) + ". ";
        }
        const std::size_t sentences = report_.document.sentences.size();
        out_ += std::to_string(sentences) + (sentences == 1 ? " sentence, " : " sentences, ") +
                std::to_string(relations_.size()) + " relations between " +
                std::to_string(make_relation_graph(report_, Filter()).nodes.size()) + " actors.";
        if (!work_.link.empty()) out_ += " <a target=\"_top\" href=\"" + xml_escaped(work_.link) + "\">Explore it</a>.";
        out_ +=
            "</p></header>\n<main>\n<nav aria-label=\"Parts\"><ul><li><a href=\"#actors\">Who matters</a></li>"
            "<li><a href=\"#themes\">Over what</a></li><li><a href=\"#relations\">Who does what to whom</a></li>"
            "<li><a href=\"#aid\">Aid</a></li><li><a href=\"#money\">Other money</a></li>"
            "<li><a href=\"#checks\">Do its numbers add up?</a></li><li><a href=\"#text\">The "
            "text</a></li></ul></nav>\n";
    }

    static SvgBar sign_bar(std::string_view name, const SignCounts& signs) {
        SvgBar bar{std::string(name), "", {}};
        std::uint32_t all = 0;
        for (const std::size_t sign : {std::size_t{2}, std::size_t{1}, std::size_t{0}}) {
            bar.parts.push_back({static_cast<double>(signs[sign]), std::string(k_sign_colors[sign]), sign == 0});
            all += signs[sign];
        }
        bar.number = std::to_string(all);
        return bar;
    }

    static std::string signs_note() {
        return "<p class=\"from\">Blue: cooperative; grey: neutral or mixed; red, hatched: conflictual.</p>\n";
    }

    void write_actors() {
        const RelationGraph graph = make_relation_graph(report_, Filter());
        std::vector<NodeId> nodes;
        for (std::size_t i = 0; i < graph.nodes.size(); ++i)
            nodes.emplace_back(static_cast<std::uint32_t>(i));
        std::stable_sort(nodes.begin(), nodes.end(), [&](NodeId a, NodeId b) {
            return graph.nodes[a].relation_count > graph.nodes[b].relation_count;
        });
        std::vector<SvgBar> bars;
        for (const NodeId node : nodes) {
            if (bars.size() == k_most_bars) break;
            SignCounts signs{};
            for (const EdgeId edge : graph.nodes[node].edges)
                for (std::size_t sign = 0; sign < signs.size(); ++sign)
                    signs[sign] += graph.edges[edge].signs[sign];
            bars.push_back(sign_bar(findings().entities[graph.nodes[node].entity].name, signs));
        }
        part("actors", "Who matters", signs_note() + bars_svg("Relations of each actor, by sign", bars));
    }

    void write_themes() {
        std::array<SignCounts, static_cast<std::size_t>(Theme::Count_)> counts{};
        for (const RelationId id : relations_) {
            const Relation& relation = findings().relations[id];
            ++counts[static_cast<std::size_t>(relation.theme)][static_cast<std::size_t>(relation.polarity + 1)];
        }
        std::vector<SvgBar> bars;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] != SignCounts{}) bars.push_back(sign_bar(name_of(static_cast<Theme>(i)), counts[i]));
        }
        part("themes", "Over what", bars_svg("Relations of each theme, by sign", bars));
    }

    [[nodiscard]] std::string words(const Amount& amount, ByteSpan span) {
        return xml_escaped(texts_.words(amount.sentence, span));
    }

    static std::string period(const Aid& aid) {
        if (!aid.from && !aid.to) return "no period given";
        return (aid.from ? iso_string(*aid.from) : std::string("before")) + " \xE2\x80\x93 " +
               (aid.to ? iso_string(*aid.to) : std::string("open"));
    }

    void write_aid() {
        std::string html =
            "<table>\n<tr><th scope=\"col\" class=\"n\">Amount</th><th scope=\"col\">Status</th><th "
            "scope=\"col\">From</th>"
            "<th scope=\"col\">To</th><th scope=\"col\">Period</th><th scope=\"col\">For</th>"
            "<th scope=\"col\" class=\"n\">Sentence</th></tr>\n";
        std::vector<SvgBar> bars;
        for (const Amount& amount : findings().amounts) {
            if (!amount.aid) continue;
            const Aid& aid = *amount.aid;
            const std::string said = words(amount, amount.span);
            html += "<tr><td class=\"n\">" + said + "</td><td>" + std::string(name_of(aid.status)) + "</td><td>" +
                    name(aid.payer) + "</td><td>" + name(aid.payee) + "</td><td class=\"period\">" + period(aid) +
                    "</td><td>" + words(amount, aid.purpose) + "</td><td class=\"n\">" + html_link_to(amount.sentence) +
                    "</td></tr>\n";
            if (amount.unit != "USD") continue;
            const bool given = aid.status == AidStatus::Provided || aid.status == AidStatus::Budgeted;
            bars.push_back(
                {std::string(name_of(aid.status)) + ", sentence " + std::to_string(amount.sentence.index() + 1),
                 number_text(amount.value / 1e6) + " million",
                 {{amount.value, std::string(k_money_color), !given}}});
        }
        if (bars.size() > k_most_bars) bars.resize(k_most_bars);
        part("aid", "Aid",
             bars_svg("Amounts of aid in US dollars; hatched: requested or pledged only", bars) + html + "</table>\n");
    }

    void write_money() {
        std::vector<AmountId> others;
        for (std::size_t i = 0; i < findings().amounts.size(); ++i) {
            const AmountId id(static_cast<std::uint32_t>(i));
            if (!findings().amounts[id].aid) others.push_back(id);
        }
        part("money", "Other money and shares", html_amounts(report_, texts_, others));
    }

    // What is stated and what its figures give: of a change the direction.
    static std::pair<std::string, std::string> told_numbers(const Check& check) {
        const std::string first = number_text(check.stated);
        const std::string second = number_text(check.computed);
        if (!is_of_change(check)) return {first, second};
        return {std::string(said_word(check)),
                std::string(computed_word(check)).append(" from ").append(first).append(" to ").append(second)};
    }

    void write_checks() {
        std::string html =
            "<table>\n<tr><th scope=\"col\">Claim</th><th scope=\"col\">Verdict</th><th scope=\"col\" "
            "class=\"n\">Stated</th>"
            "<th scope=\"col\" class=\"n\">Computed</th><th scope=\"col\">Unit</th>"
            "<th scope=\"col\" class=\"n\">Sentences</th></tr>\n";
        for (const Check& check : findings().checks) {
            std::string links;
            for (const SentenceId sentence : check.sentences)
                links += (links.empty() ? "" : ", ") + html_link_to(sentence);
            const auto [stated, computed] = told_numbers(check);
            html += "<tr><td>" + xml_escaped(check.claim) + "</td><td>";
            html += name_of(check.verdict);
            for (const std::string* number : {&stated, &computed}) {
                html += "</td><td class=\"n\">";
                html += *number;
            }
            html += "</td><td>" + xml_escaped(check.unit) + "</td><td class=\"n\">";
            html += links;
            html += "</td></tr>\n";
        }
        part("checks", "Do its numbers add up?", html + "</table>\n");
    }

    void write_text() {
        part("text", "The text", "<section>\n");
        const Document& document = report_.document;
        std::size_t next_section = 0;
        std::size_t next_relation = 0;
        std::vector<RelationId> here;
        for (std::size_t i = 0; i < document.sentences.size(); ++i) {
            const SentenceId sentence(static_cast<std::uint32_t>(i));
            for (; next_section < document.sections.size(); ++next_section) {
                const Section& section = document.sections[SectionId(static_cast<std::uint32_t>(next_section))];
                if (sentence < section.first) break;
                out_ += "<h3>" + xml_escaped(section.title) + "</h3>\n";
            }
            here.clear();
            while (next_relation < relations_.size() &&
                   findings().relations[relations_[next_relation]].sentence <= sentence)
                here.push_back(relations_[next_relation++]);
            const std::string number = std::to_string(i + 1);
            out_.append("<p id=\"s").append(number).append("\"><b>").append(number).append("</b>");
            out_.append(html_sentence(report_, sentence, here)).append("</p>\n");
        }
        out_ += "</section>\n";
    }

    const Report& report_;
    const CitedWork& work_;
    SentenceTexts texts_;
    std::vector<RelationId> relations_;  // in order of the text
    std::string out_;
};

}  // namespace

std::string report_page_html(const Report& report, const CitedWork& work) { return PageWriter(report, work).write(); }

}  // namespace attache
