// Reports put together by hand, for tests of what is done with findings.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "extract/report.h"

namespace attache::testing {

// Builds a report over a text, in one section; marks are placed by the words they cover. Add marks in order of the
// text, entities by kind and code, as the extraction does.
class ReportBuilder {
public:
    explicit ReportBuilder(std::string text, std::string name = "test.txt")
        : report_{make_source_text(std::move(name), std::move(text)).value(), {}, {}} {
        report_.document = parse_document(report_.source);
        auto& sections = report_.document.sections;
        sections.elements().clear();
        const SectionId whole = sections.add({.title = "Whole", .level = 1, .first = SentenceId(0), .inferred = true});
        for (Sentence& sentence : report_.document.sentences)
            sentence.section = whole;
    }

    EntityId entity(std::string code, EntityKind kind, std::string name) {
        Entity entity;
        entity.code = std::move(code);
        entity.kind = kind;
        entity.name = std::move(name);
        return report_.findings.entities.add(std::move(entity));
    }
    EntityId country(std::string code, std::string name) {
        return entity(std::move(code), EntityKind::Country, std::move(name));
    }

    // The n-th (from 0) place where the words stand in the whole text.
    [[nodiscard]] ByteSpan span(std::string_view words, std::size_t nth = 0) const {
        std::size_t at = report_.source.bytes.find(words);
        while (nth-- > 0)
            at = report_.source.bytes.find(words, at + 1);
        return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    }

    MentionId mention(EntityId entity, std::string_view words, std::size_t nth = 0) {
        Mention mention;
        mention.entity = entity;
        place(mention, span(words, nth));
        return report_.findings.mentions.add(mention);
    }
    DateId date(std::string_view words, CivilDate earliest, CivilDate latest, std::size_t nth = 0) {
        DateMention date;
        date.earliest = earliest;
        date.latest = latest;
        date.precision = earliest == latest ? DatePrecision::Day : DatePrecision::Range;
        place(date, span(words, nth));
        return report_.findings.dates.add(date);
    }
    AmountId amount(std::string_view words, double value, std::string_view unit, std::size_t nth = 0) {
        Amount amount;
        amount.value = value;
        amount.unit = unit;
        place(amount, span(words, nth));
        return report_.findings.amounts.add(amount);
    }
    QuantityId quantity(std::string_view words, double value, std::string unit) {
        Quantity quantity;
        quantity.value = value;
        quantity.unit = std::move(unit);
        place(quantity, span(words));
        return report_.findings.quantities.add(quantity);
    }
    // Change more through findings().
    RelationId relation(EntityId source, EntityId target, std::string_view trigger, Theme theme, std::int8_t polarity,
                        std::size_t nth = 0) {
        Relation relation;
        relation.source = source;
        relation.target = target;
        relation.theme = theme;
        relation.polarity = polarity;
        relation.confidence_percent = 80;
        relation.trigger = span(trigger, nth);
        relation.sentence = report_.document.sentence_at(relation.trigger.begin);
        return report_.findings.relations.add(std::move(relation));
    }

    Findings& findings() { return report_.findings; }
    Document& document() { return report_.document; }
    [[nodiscard]] const Report& report() const { return report_; }

private:
    template <class Mark>
    void place(Mark& mark, ByteSpan where) const {
        mark.span = where;
        mark.sentence = report_.document.sentence_at(where.begin);
    }

    Report report_;
};

}  // namespace attache::testing
