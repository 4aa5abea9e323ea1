#include "io/brief.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "io/html_parts.h"
#include "io/sentence_texts.h"
#include "io/xml_text.h"

namespace attache {
namespace {

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
        out_ = std::string(k_html_head) + "<title>" + xml_escaped(title) + "</title>\n<style>\n" +
               std::string(k_html_style) + "</style>\n</head>\n<body>\n<h1>" + xml_escaped(title) +
               "</h1>\n<p class=\"from\">From " + source_line() + "</p>\n";
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
        out_ += "<h2>Who does what to whom</h2>\n" + html_relations(report_, texts_, relations_);
    }

    void write_amounts() {
        if (amounts_.empty()) return;
        out_ += "<h2>Money in these sentences</h2>\n" + html_amounts(report_, texts_, amounts_);
    }

    void write_sentences() {
        if (sentences_.empty()) return;
        out_ += "<h2>The sentences</h2>\n<ol>\n";
        for (const SentenceId sentence : sentences_) {
            const std::string number = std::to_string(sentence.index() + 1);
            out_.append("<li id=\"s").append(number).append("\"><b>").append(number).append("</b>");
            out_.append(html_sentence(report_, sentence, relations_)).append("</li>\n");
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
