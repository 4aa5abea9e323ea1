#include "views/inspector/inspector_blocks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/utf8.h"
#include "views/check_phrases.h"
#include "views/correction/correction_editor.h"
#include "views/emphasis.h"
#include "views/format.h"
#include "views/inspector/correction_blocks.h"
#include "views/lookup.h"
#include "views/relation_summary.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr std::size_t k_most_actors = 8;
constexpr std::size_t k_most_notes = 12;

// How many there are, and of many, how few are listed.
std::string listed(std::size_t count) {
    if (count <= k_most_notes) return count_text(count);
    return "the first " + std::to_string(k_most_notes) + " of " + count_text(count);
}

// The words that a message quotes, which it may have in lower case, as the sentence writes them.
std::string quoted_as_written(std::string_view message, std::string_view sentence) {
    const std::string plain = without_case(sentence);
    std::string text;
    for (std::size_t at = 0; at < message.size();) {
        const std::size_t open = message.find('"', at);
        const std::size_t close = open == std::string_view::npos ? open : message.find('"', open + 1);
        if (close == std::string_view::npos) return text.append(message.substr(at));
        text += message.substr(at, open - at);
        std::string_view words = message.substr(open + 1, close - open - 1);
        const std::size_t place = plain.find(words);
        if (plain.size() == sentence.size() && place != std::string::npos) words = sentence.substr(place, words.size());
        text.append("\u201c").append(words).append("\u201d");
        at = close + 1;
    }
    return text;
}

class BlockMaker {
public:
    BlockMaker(const InspectorRequest& request, std::vector<InspectorBlock>& blocks)
        : request_(request), report_(*request.report), findings_(request.report->findings), blocks_(blocks) {}

    void operator()(std::monostate);
    void operator()(EntityId id);
    void operator()(const Pair& pair);
    void operator()(SentenceId id);
    void operator()(SectionId id);
    void operator()(RelationId id);
    void operator()(DateId id);
    void operator()(AmountId id);
    void operator()(QuantityId id);
    void operator()(CheckId id);

private:
    template <class Block>
    void add(Block block) {
        blocks_.emplace_back(std::move(block));
    }
    void fact(std::string_view name, std::string value, Item link = {}) {
        add(FactBlock{std::string(name), std::move(value), link});
    }
    void actor_fact(std::string_view name, EntityId actor) {
        if (actor.has_value()) fact(name, std::string(name_of(report_, actor)), actor);
    }
    void title(std::string_view text, std::string remark = {}) {
        add(TitleBlock{std::string(text), std::move(remark), 0});
    }

    // The relations that concern an item and pass the filter; says how many do not.
    std::vector<RelationId> relations_of(const Item& item);
    void add_themes(const RelationSummary& summary);
    void add_statuses(const RelationSummary& summary);
    void add_years(const RelationSummary& summary);
    void add_breakdown(const std::vector<RelationId>& relations);
    void add_actors(std::string_view name, const std::vector<PartnerCount>& actors, EntityId inspected);
    void add_directions(const Pair& pair, const std::vector<RelationId>& relations);
    void add_evidence(const std::vector<RelationId>& relations);
    void add_mentions_as_evidence(EntityId entity);
    void add_sentence_contents(SentenceId first, SentenceId last);
    void add_checks_and_gaps();
    void add_corrections(const Item& item) {
        if (request_.corrected == nullptr) return;
        for (CorrectionBlock& block : correction_blocks(*request_.corrected, item))
            add(std::move(block));
        if (!edits_of(report_, item).empty()) add(EditsBlock{item});
    }

    const InspectorRequest& request_;
    const Report& report_;
    const Findings& findings_;
    std::vector<InspectorBlock>& blocks_;
};

std::vector<RelationId> BlockMaker::relations_of(const Item& item) {
    std::vector<RelationId> shown;
    std::size_t hidden = 0;
    for (RelationId id(0); id != findings_.relations.end_id(); id = RelationId(id.index() + 1)) {
        if (!concerns(report_, id, item)) continue;
        if (passes(request_.filter, report_, findings_.relations[id]))
            shown.push_back(id);
        else
            ++hidden;
    }
    if (hidden > 0) add(NoteBlock{counted(hidden, "relation is", "relations are") + " hidden by the filter.", {}});
    return shown;
}

void BlockMaker::add_themes(const RelationSummary& summary) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < summary.themes.size(); ++i) {
        if (summary.themes[i] > 0) order.push_back(i);
    }
    if (order.size() < 2) return;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return summary.themes[a] > summary.themes[b]; });
    title("By theme");
    for (const std::size_t theme : order)
        add(ThemeBlock{static_cast<Theme>(theme), summary.themes[theme], summary.themes[order.front()]});
}

// Told only where not everything is a plain fact.
void BlockMaker::add_statuses(const RelationSummary& summary) {
    const std::uint32_t facts = summary.statuses[static_cast<std::size_t>(RelationStatus::Fact)];
    if (facts == total_of(summary.signs)) return;
    title("Said as");
    add(StatusesBlock{summary.statuses});
}

void BlockMaker::add_years(const RelationSummary& summary) {
    if (summary.years.size() < 2) return;
    std::string remark;
    if (summary.undated > 0) remark = count_text(summary.undated) + " without a date";
    if (summary.in_other_years > 0) {
        remark += (remark.empty() ? "" : ", ") + count_text(summary.in_other_years) + " in years far from these";
    }
    title("By year", std::move(remark));
    add(YearsBlock{summary.first_year, summary.years});
}

void BlockMaker::add_breakdown(const std::vector<RelationId>& relations) {
    if (relations.empty()) return;
    const RelationSummary summary = summarise(report_, relations);
    title(counted(relations.size(), "relation", "relations"));
    add(SignsBlock{summary.signs});
    add_themes(summary);
    add_statuses(summary);
    add_years(summary);
}

void BlockMaker::add_actors(std::string_view name, const std::vector<PartnerCount>& actors, EntityId inspected) {
    if (actors.empty()) return;
    title(name, actors.size() > k_most_actors
                    ? "the first " + std::to_string(k_most_actors) + " of " + count_text(actors.size())
                    : "");
    for (std::size_t i = 0; i < std::min(actors.size(), k_most_actors); ++i) {
        const EntityId other = actors[i].entity;
        const Item item = inspected.has_value() ? Item(make_pair_of(inspected, other)) : Item(other);
        add(ActorBlock{item, findings_.entities[other].name, actors[i].counts, total_of(actors.front().counts)});
    }
}

void BlockMaker::add_directions(const Pair& pair, const std::vector<RelationId>& relations) {
    std::array<SignCounts, 3> counts{};
    for (const RelationId id : relations) {
        const Relation& relation = findings_.relations[id];
        ++counts[relation.mutual ? 2 : relation.source == pair.first ? 0 : 1][sign_of(relation)];
    }
    const std::array<std::string, 3> names{"From " + std::string(name_of(report_, pair.first)),
                                           "From " + std::string(name_of(report_, pair.second)), "Mutual"};
    std::uint32_t most = 1;
    for (const SignCounts& each : counts)
        most = std::max(most, total_of(each));
    if (!relations.empty()) title("By direction");
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (total_of(counts[i]) > 0) add(ActorBlock{{}, names[i], counts[i], most});
    }
}

void BlockMaker::add_evidence(const std::vector<RelationId>& relations) {
    if (relations.empty()) return;
    title("Evidence", counted(relations.size(), "statement", "statements"));
    for (const RelationId id : relations)
        add(EvidenceBlock{findings_.relations[id].sentence, id, id});
}

void BlockMaker::add_mentions_as_evidence(EntityId entity) {
    const std::vector<SentenceId> sentences = evidence_of(report_, entity);
    title("Mentioned in", counted(sentences.size(), "sentence", "sentences"));
    for (const SentenceId sentence : sentences)
        add(EvidenceBlock{sentence, RelationId::none(), entity});
}

void BlockMaker::operator()(EntityId id) {
    const Entity& entity = findings_.entities[id];
    const auto mentions = static_cast<std::size_t>(std::count_if(
        findings_.mentions.begin(), findings_.mentions.end(), [id](const Mention& each) { return each.entity == id; }));
    std::string kind(label_of(entity.kind));
    if (id == findings_.subject) kind += ", subject of the report";
    add(HeadingBlock{std::move(kind), entity.name, counted(mentions, "mention", "mentions")});
    if (!entity.acronym.empty()) fact("Acronym", entity.acronym);
    if (entity.actor.has_value() && entity.actor != id)
        actor_fact(entity.kind == EntityKind::Place ? "Lies in" : "Belongs to", entity.actor);
    add_corrections(id);
    const std::vector<RelationId> relations = relations_of(id);
    add_breakdown(relations);
    add_actors("With whom", partners_of(report_, relations, id), id);
    if (relations.empty())
        add_mentions_as_evidence(id);
    else
        add_evidence(relations);
}

void BlockMaker::operator()(const Pair& pair) {
    add(HeadingBlock{"Pair of actors", title_of(report_, pair), ""});
    actor_fact("Actor", pair.first);
    actor_fact("Actor", pair.second);
    const std::vector<RelationId> relations = relations_of(pair);
    add_breakdown(relations);
    add_directions(pair, relations);
    add_evidence(relations);
}

void BlockMaker::operator()(RelationId id) {
    const Relation& relation = findings_.relations[id];
    add(HeadingBlock{"Relation", direction_text(report_, relation), ""});
    actor_fact(relation.mutual ? "Actor" : "Who acts", relation.source);
    actor_fact(relation.mutual ? "Actor" : "On whom", relation.target);
    fact("Sign", std::string(sign_label(sign_of(relation))));
    fact("Theme", std::string(label_of(relation.theme)));
    fact("Act", std::string(label_of(relation.event)));
    fact("Status", std::string(explain(relation.status)));
    if (relation.date.has_value()) fact("Date", date_text(findings_.dates[relation.date]), relation.date);
    for (const AmountId amount : relation.amounts)
        fact("Amount", amount_text(findings_.amounts[amount]), amount);
    fact("Confidence", std::to_string(relation.confidence_percent) + "%");
    if (!relation.reason.empty())
        add(NoteBlock{
            "Read so from: " + quoted_as_written(relation.reason, readable_sentence(report_, relation.sentence).text),
            {}});
    if (relation.implicit)
        add(NoteBlock{"One of the actors is not named in this sentence; the sentences before make it certain.", {}});
    add_corrections(id);
    title("The sentence");
    add(EvidenceBlock{relation.sentence, id, id});
    title("More");
    fact("All between the two", title_of(report_, make_pair_of(relation.source, relation.target)),
         make_pair_of(relation.source, relation.target));
}

void BlockMaker::operator()(DateId id) {
    const DateMention& date = findings_.dates[id];
    add(HeadingBlock{"Date", date_text(date), ""});
    fact("Precision", std::string(label_of(date.precision)));
    fact("First day", day_text(date.earliest));
    fact("Last day", day_text(date.latest));
    add_corrections(id);
    const std::vector<RelationId> relations = relations_of(id);
    if (relations.empty()) {
        title("The sentence");
        add(EvidenceBlock{date.sentence, RelationId::none(), id});
    } else {
        add_evidence(relations);
    }
}

void BlockMaker::operator()(AmountId id) {
    const Amount& amount = findings_.amounts[id];
    const bool is_share = amount.unit == "percent";
    add(HeadingBlock{is_share ? "Percentage" : std::string(label_of(amount.role)), amount_text(amount), ""});
    if (amount.aid) {
        const Aid& aid = *amount.aid;
        fact("Status", std::string(label_of(aid.status)));
        actor_fact("Payer", aid.payer);
        actor_fact("Payee", aid.payee);
        fact("Period", period_text(aid));
        if (!aid.purpose.empty()) {
            const ReadableText words = readable_sentence(report_, amount.sentence);
            const ByteSpan span = words.readable_span(aid.purpose);
            fact("Purpose", words.text.substr(span.begin, span.size()));
        }
        if (aid.from && aid.to) {
            const double years = years_between(*aid.from, *aid.to);
            if (years > 1.5) {
                add(NoteBlock{"A total for the whole period: on average " +
                                  money_text(amount.value / years, amount.unit) +
                                  " a year. The text gives no figures for its single years here.",
                              {}});
            }
        }
    }
    add_corrections(id);
    const std::vector<RelationId> relations = relations_of(id);
    title("The sentence");
    add(EvidenceBlock{amount.sentence, relations.empty() ? RelationId::none() : relations.front(), id});
}

void BlockMaker::operator()(QuantityId id) {
    const Quantity& quantity = findings_.quantities[id];
    add(HeadingBlock{"Quantity", title_of(report_, id), ""});
    title("The sentence");
    add(EvidenceBlock{quantity.sentence, RelationId::none(), id});
}

void BlockMaker::operator()(CheckId id) {
    const Check& check = findings_.checks[id];
    add(HeadingBlock{"Check", check.claim, ""});
    fact("Verdict", std::string(label_of(check.verdict)));
    fact("Stated", stated_text(check));
    fact("Computed", computed_text(check));
    title(check.sentences.size() == 1 ? "The sentence" : "The sentences");
    for (const SentenceId sentence : check.sentences)
        add(EvidenceBlock{sentence, RelationId::none(), id});
}

void BlockMaker::add_sentence_contents(SentenceId first, SentenceId last) {
    const auto amounts = marks_in(findings_.amounts, first, last);
    const auto dates = marks_in(findings_.dates, first, last);
    if (!amounts.empty()) title("Amounts");
    for (const AmountId id : amounts)
        fact(findings_.amounts[id].unit == "percent" ? "Share" : label_of(findings_.amounts[id].role),
             amount_text(findings_.amounts[id]), id);
    if (!dates.empty()) title("Dates");
    for (const DateId id : dates)
        fact(label_of(findings_.dates[id].precision), date_text(findings_.dates[id]), id);
}

void BlockMaker::operator()(SentenceId id) {
    const SectionId section = section_at(report_.document, id);
    add(HeadingBlock{"Sentence", title_of(report_, id),
                     section.has_value() ? report_.document.sections[section].title : ""});
    add(EvidenceBlock{id, RelationId::none(), id});
    add_corrections(id);
    add_evidence(relations_of(id));
    add_sentence_contents(id, SentenceId(id.index() + 1));
}

void BlockMaker::operator()(SectionId id) {
    const Section& section = report_.document.sections[id];
    const SentenceId end = section_end(report_.document, id);
    const std::size_t sentences = end.index() - section.first.index();
    add(HeadingBlock{section.inferred ? "Section, heading inferred" : "Section", section.title,
                     counted(sentences, "sentence", "sentences")});
    const std::vector<RelationId> relations = relations_of(id);
    add_breakdown(relations);
    add_actors("Who is involved", actors_of(report_, relations), EntityId::none());
    add_sentence_contents(section.first, end);
    add_evidence(relations);
}

void BlockMaker::add_checks_and_gaps() {
    if (!findings_.checks.empty()) title("Checks", listed(findings_.checks.size()));
    for (CheckId id(0); id != findings_.checks.end_id(); id = CheckId(id.index() + 1)) {
        if (id.index() == k_most_notes) break;
        add(CheckBlock{id, findings_.checks[id].claim, findings_.checks[id].verdict});
    }
    std::vector<NoteBlock> gaps;  // every reference that leads nowhere has a warning
    for (const Warning& warning : findings_.warnings) {
        const bool has_place = warning.sentence.has_value();
        const std::string sentence = has_place ? readable_sentence(report_, warning.sentence).text : std::string();
        gaps.push_back(
            NoteBlock{quoted_as_written(warning.message, sentence), has_place ? Item(warning.sentence) : Item()});
    }
    if (gaps.empty()) return;
    title("Missing or not understood", listed(gaps.size()));
    if (gaps.size() > k_most_notes) gaps.resize(k_most_notes);
    for (NoteBlock& gap : gaps)
        add(std::move(gap));
}

void BlockMaker::operator()(std::monostate) {
    const Document& document = report_.document;
    add(HeadingBlock{"Report", request_.report_name,
                     counted(document.sentences.size(), "sentence", "sentences") + " in " +
                         counted(document.sections.size(), "section", "sections")});
    actor_fact("Subject", findings_.subject);
    if (findings_.corrections > 0)
        add(NoteBlock{"Contains " + counted(findings_.corrections, "correction", "corrections") + " by a person.", {}});
    std::vector<RelationId> shown;
    for (RelationId id(0); id != findings_.relations.end_id(); id = RelationId(id.index() + 1)) {
        if (passes(request_.filter, report_, findings_.relations[id])) shown.push_back(id);
    }
    add_breakdown(shown);
    add_actors("Who is involved", actors_of(report_, shown), EntityId::none());
    add_checks_and_gaps();
}

// Charts may fill the panel before the first sentence: the first title leads there.
void lead_to_evidence(std::vector<InspectorBlock>& blocks) {
    constexpr std::size_t k_far = 8;
    const auto title = std::find_if(blocks.begin(), blocks.end(), [](const InspectorBlock& each) {
        return std::holds_alternative<TitleBlock>(each);
    });
    const auto evidence = std::find_if(
        title, blocks.end(), [](const InspectorBlock& each) { return std::holds_alternative<EvidenceBlock>(each); });
    if (evidence == blocks.end() || static_cast<std::size_t>(evidence - title) < k_far) return;
    auto& first = std::get<TitleBlock>(*title);
    if (first.remark.empty()) first.leads_to = static_cast<std::size_t>(evidence - blocks.begin()) - 1;
}

}  // namespace

std::vector<InspectorBlock> make_inspector_blocks(const InspectorRequest& request) {
    std::vector<InspectorBlock> blocks;
    BlockMaker maker(request, blocks);
    std::visit(maker, request.item);
    lead_to_evidence(blocks);
    return blocks;
}

}  // namespace attache
