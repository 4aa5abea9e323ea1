#include "io/report_json.h"

#include <cstddef>
#include <optional>
#include <string_view>

#include "graph/item.h"
#include "io/json_writer.h"
#include "io/sentence_texts.h"

namespace attache {

namespace {

// Of 1, with two decimals: "0.85".
std::string share_text(std::uint8_t percent) {
    std::string text = std::to_string(percent);
    text.insert(0, 3 - text.size(), '0');
    return text.insert(1, 1, '.');
}

class ReportWriter {
public:
    ReportWriter(const Report& report, JsonStyle style, TextSink* sink)
        : findings_(report.findings),
          report_(report),
          texts_(report),
          json_(style == JsonStyle::Pretty ? 2 : 0, sink) {}

    JsonWriter& write() {
        json_.begin_object();
        json_.key("schema").string("attache-report/1");
        write_source();
        write_actor("subject", findings_.subject);
        write_rows("sections", report_.document.sections);
        write_sentences();
        write_rows("entities", findings_.entities);
        write_rows("mentions", findings_.mentions);
        write_rows("dates", findings_.dates);
        write_rows("amounts", findings_.amounts);
        write_rows("quantities", findings_.quantities);
        write_relations();
        write_rows("references", findings_.references);
        write_rows("abbreviations", findings_.abbreviations);
        write_rows("checks", findings_.checks);
        write_rows("warnings", findings_.warnings);
        return json_.end_object();
    }

private:
    template <class Rows>
    void write_rows(std::string_view name, const Rows& rows) {
        json_.key(name).begin_array();
        for (const auto& row : rows) {
            json_.begin_object();
            write_row(row);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_source() {
        const SourceText& source = report_.source;
        json_.key("source").begin_object();
        json_.key("name").string(source.name);
        write_count("bytes", source.bytes.size());
        json_.key("sha256").string(sha256_of(source));
        json_.end_object();
    }

    void write_row(const Section& section) {
        json_.key("title").string(section.title);
        write_count("level", section.level);
        write_index("first", section.first);
        json_.key("inferred").boolean(section.inferred);
    }

    void write_sentences() {
        const auto& sentences = report_.document.sentences;
        json_.key("sentences").begin_array();
        for (SentenceId id(0); id != sentences.end_id(); id = SentenceId(id.index() + 1)) {
            json_.begin_object();
            write_span(sentences[id].span);
            write_index("section", sentences[id].section);
            json_.key("text").string(texts_.text(id));
            json_.end_object();
        }
        json_.end_array();
    }

    void write_row(const Entity& entity) {
        json_.key("id").string(entity.code);
        write_name("kind", entity.kind);
        json_.key("name").string(entity.name);
        write_actor("country", entity.actor);
    }

    void write_row(const Mention& mention) {
        write_actor("entity", mention.entity);
        write_place(mention.sentence, mention.span);
        write_name("via", mention.via);
    }

    void write_row(const DateMention& date) {
        write_place(date.sentence, date.span);
        write_day("earliest", date.earliest);
        write_day("latest", date.latest);
        write_name("precision", date.precision);
    }

    void write_row(const Amount& amount) {
        write_place(amount.sentence, amount.span);
        write_value(amount.value, amount.max);
        json_.key("unit").string(amount.unit);
        write_name("qualifier", amount.qualifier);
        write_text_or_null("per", amount.per_year ? "year" : "");
        write_name("role", amount.role);
        json_.key("aid");
        if (amount.aid) {
            write_aid(*amount.aid, amount.sentence);
        } else {
            json_.null();
        }
    }

    void write_aid(const Aid& aid, SentenceId sentence) {
        json_.begin_object();
        write_name("status", aid.status);
        write_actor("payer", aid.payer);
        write_actor("payee", aid.payee);
        write_day("from", aid.from);
        write_day("to", aid.to);
        write_text_or_null("purpose", texts_.words(sentence, aid.purpose));
        json_.end_object();
    }

    void write_row(const Quantity& quantity) {
        write_place(quantity.sentence, quantity.span);
        write_value(quantity.value, quantity.max);
        json_.key("unit").string(quantity.unit);
    }

    void write_relations() {
        const ItemNames names(report_);
        const auto& relations = findings_.relations;
        json_.key("relations").begin_array();
        for (RelationId id(0); id != relations.end_id(); id = RelationId(id.index() + 1)) {
            json_.begin_object();
            json_.key("id").string(names.of(id));
            write_row(relations[id]);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_row(const Relation& relation) {
        write_actor("source", relation.source);
        write_actor("target", relation.target);
        json_.key("mutual").boolean(relation.mutual);
        json_.key("implicit").boolean(relation.implicit);
        write_name("theme", relation.theme);
        write_name("event", relation.event);
        json_.key("polarity").integer(relation.polarity);
        write_name("status", relation.status);
        write_place(relation.sentence, relation.trigger);
        write_index("date", relation.date);
        write_indices("amounts", relation.amounts);
        json_.key("confidence").raw_number(share_text(relation.confidence_percent));
    }

    void write_row(const Reference& reference) {
        write_place(reference.sentence, reference.span);
        json_.key("target").string(reference.target);
        write_index("resolved", reference.resolved);
    }

    void write_row(const Abbreviation& abbreviation) {
        json_.key("short").string(abbreviation.short_form);
        json_.key("long").string(abbreviation.long_form);
    }

    void write_row(const Check& check) {
        write_indices("sentences", check.sentences);
        json_.key("claim").string(check.claim);
        json_.key("stated").number(check.stated);
        json_.key("computed").number(check.computed);
        json_.key("unit").string(check.unit);
        write_name("verdict", check.verdict);
    }

    void write_row(const Warning& warning) {
        write_name("kind", warning.kind);
        json_.key("message").string(warning.message);
        write_index("sentence", warning.sentence);
    }

    // --- fields that several rows have ---

    template <class Enum>
    void write_name(std::string_view key, Enum value) {
        json_.key(key).string(name_of(value));
    }
    void write_count(std::string_view key, std::size_t count) {
        json_.key(key).integer(static_cast<std::int64_t>(count));
    }

    template <class IdT>
    void write_index(std::string_view key, IdT id) {
        json_.key(key);
        if (id.has_value()) {
            json_.integer(static_cast<std::int64_t>(id.index()));
        } else {
            json_.null();
        }
    }
    template <class IdT>
    void write_indices(std::string_view key, const std::vector<IdT>& ids) {
        json_.key(key).begin_array();
        for (const IdT id : ids)
            json_.integer(static_cast<std::int64_t>(id.index()));
        json_.end_array();
    }
    void write_actor(std::string_view key, EntityId entity) {
        write_text_or_null(key, entity.has_value() ? std::string_view(findings_.entities[entity].code) : "");
    }
    void write_text_or_null(std::string_view key, std::string_view text) {
        json_.key(key);
        if (text.empty()) {
            json_.null();
        } else {
            json_.string(text);
        }
    }
    void write_day(std::string_view key, const std::optional<CivilDate>& day) {
        write_text_or_null(key, day ? iso_string(*day) : "");
    }
    void write_span(ByteSpan span) {
        write_count("begin", span.begin);
        write_count("end", span.end);
    }
    void write_place(SentenceId sentence, ByteSpan span) {
        write_index("sentence", sentence);
        write_span(span);
    }
    void write_value(double value, const std::optional<double>& max) {
        json_.key("value").number(value);
        json_.key("max");
        if (max) {
            json_.number(*max);
        } else {
            json_.null();
        }
    }

    const Findings& findings_;
    const Report& report_;
    SentenceTexts texts_;
    JsonWriter json_;
};

}  // namespace

std::string report_json(const Report& report, JsonStyle style) {
    return ReportWriter(report, style, nullptr).write().take();
}

void write_report_json(const Report& report, JsonStyle style, TextSink& sink) {
    ReportWriter(report, style, &sink).write().finish();
}

}  // namespace attache
