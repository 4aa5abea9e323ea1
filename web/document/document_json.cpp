#include "document/document_json.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/commands.h"
#include "base/second_part.h"
#include "graph/filtered_marks.h"
#include "io/json_writer.h"
#include "io/sentence_texts.h"
#include "views/check_phrases.h"
#include "views/filter/year_filter.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr std::string_view k_sign_names[] = {"-", "0", "+"};
constexpr std::size_t k_listed_actors = 12;  // with most relations, as choices of the filter

void write_count(JsonWriter& json, std::string_view key, std::size_t count) {
    json.key(key).integer(static_cast<std::int64_t>(count));
}

class DocumentWriter {
public:
    DocumentWriter(const OpenReport& open, const Filter& filter, const Derived& derived, std::size_t around)
        : open_(open), report_(*open.report), filter_(filter), derived_(derived), names_(report_), texts_(report_) {
        const std::size_t all = report_.document.sentences.size();
        if (all > k_whole_document_sentences) {
            const std::size_t middle = std::min(around, all - 1);
            first_ = middle - std::min(middle, k_document_window_sentences);
            end_ = std::min(all, middle + k_document_window_sentences + 1);
        } else {
            end_ = all;
        }
    }

    std::string write() {
        json_.begin_object();
        json_.key("report").string(open_.id).key("title").string(open_.title);
        json_.key("subject").string(name_of(report_, report_.findings.subject));
        write_count(json_, "total", report_.document.sentences.size());
        write_count(json_, "first", first_);
        write_sections();
        write_sentences();
        write_entities();
        write_relations();
        write_aid();
        write_checks();
        json_.end_object();
        return json_.take();
    }

private:
    [[nodiscard]] bool is_inside(SentenceId sentence) const {
        return sentence.has_value() && sentence.index() >= first_ && sentence.index() < end_;
    }

    JsonWriter& begin_row(const Item& item) { return json_.begin_object().key("id").string(names_.of(item)); }
    void write_name(std::string_view key, EntityId entity) { json_.key(key).string(name_of(report_, entity)); }

    void write_sections() {
        const auto& sections = report_.document.sections;
        json_.key("sections").begin_array();
        for (SectionId id(0); id != sections.end_id(); id = SectionId(id.index() + 1)) {
            const Section& section = sections[id];
            const SectionId next(id.index() + 1);
            const bool ends_before = next != sections.end_id() && sections[next].first.index() <= first_;
            if (section.first.index() >= end_ || (first_ > 0 && ends_before)) continue;
            begin_row(id).key("title").string(section.title);
            write_count(json_, "level", section.level);
            write_count(json_, "first", section.first.index());
            json_.end_object();
        }
        json_.end_array();
    }

    void write_sentences() {
        json_.key("sentences").begin_array();
        for (std::size_t i = first_; i < end_; ++i) {
            const SentenceId id(static_cast<std::uint32_t>(i));
            begin_row(id).key("text").string(texts_.text(id)).end_object();
        }
        json_.end_array();
    }

    void write_entities() {
        const EntityId subject = report_.findings.subject;
        struct Row {
            EntityId entity;
            std::size_t all = 0;
            std::size_t with_subject = 0;
        };
        std::vector<Row> rows(report_.findings.entities.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i].entity = EntityId(static_cast<std::uint32_t>(i));
        const auto count = [&](EntityId entity, EntityId other) {
            Row& row = rows[entity.index()];
            ++row.all;
            if (other == subject) ++row.with_subject;
        };
        for (const RelationId id : derived_.relations) {
            const Relation& relation = report_.findings.relations[id];
            count(relation.source, relation.target);
            if (relation.target != relation.source) count(relation.target, relation.source);
        }
        const auto is_idle = [](const Row& row) { return row.all == 0; };
        rows.erase(std::remove_if(rows.begin(), rows.end(), is_idle), rows.end());
        std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.all > b.all; });
        begin_table("entities", rows.size());
        for (std::size_t i = 0; i < std::min(rows.size(), k_most_document_actors); ++i) {
            const Entity& entity = report_.findings.entities[rows[i].entity];
            begin_row(rows[i].entity).key("name").string(entity.name);
            json_.key("kind").string(label_of(entity.kind));
            write_count(json_, "relations", rows[i].all);
            write_count(json_, "withSubject", rows[i].with_subject);
            json_.end_object();
        }
        end_table();
    }

    void write_relations() {
        begin_table("relations", derived_.relations.size());
        for (const RelationId id : derived_.relations) {
            const Relation& relation = report_.findings.relations[id];
            if (!is_inside(relation.sentence)) continue;
            begin_row(id);
            write_name("who", relation.source);
            json_.key("what").string(texts_.words(relation.sentence, relation.trigger));
            write_name("whom", relation.target);
            json_.key("mutual").boolean(relation.mutual);
            json_.key("theme").string(label_of(relation.theme));
            json_.key("sign").string(sign_label(sign_of(relation)));
            json_.key("status").string(relation.status == RelationStatus::Fact ? "" : label_of(relation.status));
            json_.key("date").string(relation.date.has_value() ? date_text(report_.findings.dates[relation.date])
                                                               : std::string());
            write_count(json_, "sentence", relation.sentence.index());
            json_.end_object();
        }
        end_table();
    }

    void write_aid() {
        std::vector<AmountId> amounts = filter_amounts(filter_, report_);
        const auto is_other = [&](AmountId id) { return !report_.findings.amounts[id].aid; };
        amounts.erase(std::remove_if(amounts.begin(), amounts.end(), is_other), amounts.end());
        begin_table("aid", amounts.size());
        for (const AmountId id : amounts) {
            const Amount& amount = report_.findings.amounts[id];
            if (!is_inside(amount.sentence)) continue;
            const Aid& aid = *amount.aid;
            begin_row(id).key("amount").string(amount_text(amount));
            write_name("payer", aid.payer);
            write_name("payee", aid.payee);
            json_.key("period").string(aid.from || aid.to ? period_text(aid) : std::string());
            json_.key("status").string(label_of(aid.status));
            json_.key("purpose").string(texts_.words(amount.sentence, aid.purpose));
            write_count(json_, "sentence", amount.sentence.index());
            json_.end_object();
        }
        end_table();
    }

    void write_checks() {
        const std::vector<CheckId> checks = filter_checks(filter_, report_);
        begin_table("checks", checks.size());
        for (const CheckId id : checks) {
            const Check& check = report_.findings.checks[id];
            if (!is_inside(check.sentences.front())) continue;
            begin_row(id).key("claim").string(check.claim);
            json_.key("verdict").string(label_of(check.verdict));
            json_.key("stated").string(stated_text(check)).key("computed").string(computed_text(check));
            write_count(json_, "sentence", check.sentences.front().index());
            json_.end_object();
        }
        end_table();
    }

    // `total` rows, of which some may be left out.
    void begin_table(std::string_view key, std::size_t total) {
        json_.key(key).begin_object();
        write_count(json_, "total", total);
        json_.key("rows").begin_array();
    }
    void end_table() { json_.end_array().end_object(); }

    const OpenReport& open_;
    const Report& report_;
    const Filter& filter_;
    const Derived& derived_;
    ItemNames names_;
    SentenceTexts texts_;
    std::size_t first_ = 0;
    std::size_t end_ = 0;
    JsonWriter json_{0};
};

void write_choice(JsonWriter& json, std::string_view name, std::string_view label, std::size_t count, bool chosen) {
    json.begin_object().key("name").string(name).key("label").string(label);
    write_count(json, "count", count);
    json.key("chosen").boolean(chosen).end_object();
}

template <class Enum, std::size_t Size>
void write_choices(JsonWriter& json, std::string_view key, const EnumSet<Enum>& chosen,
                   const std::array<std::size_t, Size>& counts) {
    json.key(key).begin_array();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto value = static_cast<Enum>(i);
        write_choice(json, name_of(value), label_of(value), counts[i], chosen[i]);
    }
    json.end_array();
}

void write_filter(JsonWriter& json, const Report& report, const Filter& filter, const FilterCounts& counts) {
    json.key("choices").begin_object();
    write_choices<Theme>(json, "theme", filter.themes, counts.themes);
    json.key("sign").begin_array();
    for (std::size_t i = counts.signs.size(); i-- > 0;)
        write_choice(json, k_sign_names[i], sign_label(i), counts.signs[i], filter.signs[i]);
    json.end_array();
    write_choices<RelationStatus>(json, "status", filter.statuses, counts.statuses);
    write_choices<EntityKind>(json, "kind", filter.kinds, counts.kinds);
    json.key("actor").begin_array();
    std::size_t listed = 0;
    for (const ActorCount& each : counts.actors) {
        const Entity& actor = report.findings.entities[each.actor];
        const bool is_chosen = std::find(filter.actors.begin(), filter.actors.end(), actor.code) != filter.actors.end();
        if (listed++ < k_listed_actors || is_chosen) write_choice(json, actor.code, actor.name, each.count, is_chosen);
    }
    json.end_array().end_object();
    if (const std::optional<NumberRange> whole = years_of(counts)) {
        const NumberRange chosen = chosen_years(filter, *whole);
        json.key("years").begin_object();
        json.key("first").integer(whole->first).key("last").integer(whole->last);
        json.key("from").integer(chosen.first).key("to").integer(chosen.last).end_object();
    }
}

void write_selection(JsonWriter& json, const Report& report, const ViewState& view) {
    json.key("selection").begin_object();
    json.key("id").string(item_name(report, view.selection));
    const bool nothing = std::holds_alternative<std::monostate>(view.selection);
    json.key("is_actor").boolean(std::holds_alternative<EntityId>(view.selection));
    json.key("title").string(nothing ? std::string() : title_of(report, view.selection));
    const std::vector<SentenceId> evidence = evidence_of(report, view.selection);
    write_count(json, "total", evidence.size());
    json.key("sentences").begin_array();
    for (std::size_t i = 0; i < std::min(evidence.size(), k_most_document_evidence); ++i)
        json.integer(static_cast<std::int64_t>(evidence[i].index()));
    json.end_array().end_object();
    json.key("sentence");
    if (view.sentence.has_value()) {
        json.integer(static_cast<std::int64_t>(view.sentence.index()));
    } else {
        json.null();
    }
}

void write_commands(JsonWriter& json, const AppState& state, const Derived& derived) {
    json.key("commands").begin_array();
    for (const Command& command : commands()) {
        json.begin_object().key("name").string(command.name).key("label").string(command.label);
        json.key("tooltip").string(command.tooltip);
        json.key("enabled").boolean(is_enabled(command.id, state, derived)).end_object();
    }
    json.end_array();
}

}  // namespace

ATTACHE_SECOND_PART std::string document_json(const AppState& state, const Derived& derived, std::size_t around) {
    const OpenReport* open = state.current();
    if (open == nullptr) return "null";
    return DocumentWriter(*open, state.view.filter, derived, around).write();
}

ATTACHE_SECOND_PART std::string document_state_json(const AppState& state, const Derived& derived,
                                                    std::uint64_t revision) {
    JsonWriter json(0);
    json.begin_object();
    json.key("revision").integer(static_cast<std::int64_t>(revision));
    json.key("view").string(name_of(state.view.view));
    json.key("query").string(state.view.query);
    write_count(json, "hits", derived.hits.size());
    write_count(json, "relations", derived.counts.total);
    write_count(json, "shown", derived.counts.shown);
    if (const OpenReport* open = state.current()) {
        json.key("report").string(open->id);
        write_filter(json, *open->report, state.view.filter, derived.counts);
        write_selection(json, *open->report, state.view);
    }
    json.key("reports").begin_array();
    for (const OpenReport& each : state.reports)
        json.begin_object().key("id").string(each.id).key("title").string(each.title).end_object();
    json.end_array();
    json.key("notices").begin_array();
    for (const Notice& notice : state.notices) {
        json.begin_object().key("text").string(notice.text);
        write_count(json, "serial", notice.serial);
        json.end_object();
    }
    json.end_array();
    write_commands(json, state, derived);
    json.end_object();
    return json.take();
}

}  // namespace attache
