#include "views/filter/filter_parts.h"

#include <algorithm>

#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

template <class Enum>
void add_choices(const Filter& filter, EnumSet<Enum> Filter::*set, std::string_view prefix,
                 std::vector<FilterPart>& parts) {
    for (std::size_t i = 0; i < (filter.*set).size(); ++i) {
        if (!(filter.*set).test(i)) continue;
        const auto value = static_cast<Enum>(i);
        FilterPart part{std::string(prefix) + std::string(name_of(value)), std::string(label_of(value)), filter};
        (part.without.*set).reset(i);
        parts.push_back(std::move(part));
    }
}

void add_signs(const Filter& filter, std::vector<FilterPart>& parts) {
    constexpr std::array<std::string_view, 3> k_names{"sign:-", "sign:0", "sign:+"};
    for (std::size_t sign = filter.signs.size(); sign-- > 0;) {
        if (!filter.signs.test(sign)) continue;
        FilterPart part{std::string(k_names[sign]), std::string(sign_label(sign)), filter};
        part.without.signs.reset(sign);
        parts.push_back(std::move(part));
    }
}

void add_actors(const Filter& filter, const Report& report, std::vector<FilterPart>& parts) {
    for (std::size_t i = 0; i < filter.actors.size(); ++i) {
        const std::string& code = filter.actors[i];
        const auto& entities = report.findings.entities;
        const auto found =
            std::find_if(entities.begin(), entities.end(), [&](const Entity& each) { return each.code == code; });
        FilterPart part{"actor:" + code, found == entities.end() ? code : std::string(short_name(*found)), filter};
        part.without.actors.erase(part.without.actors.begin() + static_cast<std::ptrdiff_t>(i));
        parts.push_back(std::move(part));
    }
}

bool begins_year(CivilDate day) { return day.month == 1 && day.day == 1; }
bool ends_year(CivilDate day) { return day.month == 12 && day.day == 31; }

}  // namespace

std::string span_text(const std::optional<CivilDate>& from, const std::optional<CivilDate>& to) {
    const bool in_years = (!from || begins_year(*from)) && (!to || ends_year(*to));
    const auto text = [&](CivilDate day) { return in_years ? std::to_string(day.year) : day_text(day); };
    if (from && to) return text(*from) == text(*to) ? text(*from) : text(*from) + " to " + text(*to);
    if (from) return "from " + text(*from);
    return to ? "until " + text(*to) : std::string();
}

std::vector<FilterPart> parts_of(const Filter& filter, const Report& report) {
    std::vector<FilterPart> parts;
    add_choices<Theme>(filter, &Filter::themes, "theme:", parts);
    add_signs(filter, parts);
    add_choices<RelationStatus>(filter, &Filter::statuses, "status:", parts);
    add_choices<EntityKind>(filter, &Filter::kinds, "kind:", parts);
    if (filter.from || filter.to) {
        FilterPart part{"years", span_text(filter.from, filter.to), filter};
        part.without.from.reset();
        part.without.to.reset();
        parts.push_back(std::move(part));
    }
    add_actors(filter, report, parts);
    if (filter.min_confidence_percent > 0) {
        FilterPart part{"confidence", "at least " + std::to_string(filter.min_confidence_percent) + "% sure", filter};
        part.without.min_confidence_percent = 0;
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace attache
