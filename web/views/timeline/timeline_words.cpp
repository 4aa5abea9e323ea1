#include "views/timeline/timeline_words.h"

#include <array>
#include <string_view>

#include "correct/apply_corrections.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr std::array<std::string_view, 12> k_short_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view short_month(CivilDate date) { return k_short_months[static_cast<std::size_t>(date.month - 1) % 12]; }

}  // namespace

std::string lane_name(const Report& report, const TimelineLane& lane) {
    switch (lane.kind) {
        case LaneKind::Theme: return std::string(label_of(lane.theme));
        case LaneKind::Actor: return std::string(short_name(report.findings.entities[lane.actor]));
        case LaneKind::OtherActors: return "Others";
        case LaneKind::OtherDates: break;
    }
    return "Other dates";
}

std::string statement_label(const Report& report, const IntroducedShortForms& short_forms, RelationId id) {
    const Relation& relation = report.findings.relations[id];
    const auto& entities = report.findings.entities;
    const EntityId subject = report.findings.subject;
    const std::string_view arrow = relation.mutual ? "\xE2\x86\x94 " : "\xE2\x86\x92 ";
    std::string label;
    if (relation.mutual && relation.target == subject) {
        label = std::string(arrow) + std::string(short_name(entities[relation.source]));
    } else {
        if (relation.source != subject) label = short_name(entities[relation.source]);
        if (relation.target != subject) {
            if (!label.empty()) label += ' ';
            label += arrow;
            label += short_name(entities[relation.target]);
        }
    }
    if (is_added(relation)) {
        std::string act(label_of(relation.event));
        act[0] = static_cast<char>(act[0] - 'A' + 'a');
        return label + ": " + act;
    }
    const ReadableText words = readable_sentence(report, short_forms, relation.sentence);
    const ByteSpan trigger = words.readable_span(relation.trigger);
    if (!trigger.empty()) {
        label += ": ";
        label += words.text.substr(trigger.begin, trigger.end - trigger.begin);
    }
    return label;
}

std::string tick_text(TimeUnit unit, std::int32_t day) {
    const CivilDate date = civil_date(day);
    switch (unit) {
        case TimeUnit::Day: return std::to_string(date.day);
        case TimeUnit::Month: return std::string(short_month(date));
        case TimeUnit::Year: break;
    }
    return std::to_string(date.year);
}

std::string context_text(TimeUnit unit, std::int32_t day) {
    const CivilDate date = civil_date(day);
    switch (unit) {
        case TimeUnit::Day: return std::string(short_month(date)) + ' ' + std::to_string(date.year);
        case TimeUnit::Month: return std::to_string(date.year);
        case TimeUnit::Year: break;
    }
    return {};
}

TimeUnit context_unit(TimeUnit unit) { return unit == TimeUnit::Day ? TimeUnit::Month : TimeUnit::Year; }

std::string days_text(DayRange days) {
    DateMention date;
    date.earliest = civil_date(days.first);
    date.latest = civil_date(days.last);
    return date_text(date);
}

std::string filter_years_text(const Filter& filter) {
    if (!filter.from && !filter.to) return {};
    Aid period;
    period.from = filter.from;
    period.to = filter.to;
    return period_text(period);
}

std::string years_text(std::int32_t first, std::int32_t last) {
    if (first == last) return std::to_string(first);
    return std::to_string(first) + "\xE2\x80\x93" + std::to_string(last);
}

}  // namespace attache
