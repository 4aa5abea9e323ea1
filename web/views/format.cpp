#include "views/format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "views/wording.h"

namespace attache {
namespace {

constexpr std::string_view k_en_dash = "\xE2\x80\x93";
constexpr std::string_view k_spaced_dash = " \xE2\x80\x93 ";
constexpr std::array<std::string_view, 12> k_months{"January",   "February", "March",    "April",
                                                    "May",       "June",     "July",     "August",
                                                    "September", "October",  "November", "December"};

struct Scale {
    double unit;
    std::string_view word;
    std::string_view letter;
};
constexpr std::array k_scales{Scale{1e12, " trillion", "T"}, Scale{1e9, " billion", "B"}, Scale{1e6, " million", "M"}};

Scale scale_of(double value) {
    for (const Scale& scale : k_scales) {
        if (std::abs(value) >= scale.unit) return scale;
    }
    return {1, "", ""};
}

// With thousands grouped when it is written out in full.
std::string plain_number(double value, int decimals) {
    if (std::abs(value) < 1e15 && value == std::floor(value) && value >= 0)
        return count_text(static_cast<std::size_t>(value));
    return number_text(value, decimals);
}

struct Symbol {
    std::string_view unit;
    std::string_view symbol;
};
constexpr std::array k_symbols{Symbol{"USD", "$"}, Symbol{"EUR", "\xE2\x82\xAC"}, Symbol{"GBP", "\xC2\xA3"}};

std::string unit_prefix(std::string_view unit) {
    for (const Symbol& each : k_symbols) {
        if (each.unit == unit) return std::string(each.symbol);
    }
    return std::string(unit) + ' ';
}

std::string_view qualifier_text(Qualifier qualifier) {
    switch (qualifier) {
        case Qualifier::About: return "about ";
        case Qualifier::UpTo: return "up to ";
        case Qualifier::AtLeast: return "at least ";
        case Qualifier::Almost: return "almost ";
        case Qualifier::Over: return "over ";
        case Qualifier::Exact:
        case Qualifier::Count_: break;
    }
    return "";
}

std::string year_text(std::int32_t year) { return std::to_string(year); }

std::string month_text(CivilDate date) { return std::string(k_months[static_cast<std::size_t>(date.month - 1) % 12]); }

std::string month_and_year(CivilDate date) { return month_text(date) + ' ' + year_text(date.year); }

bool is_first_of_year(CivilDate date) { return date.month == 1 && date.day == 1; }
bool is_last_of_year(CivilDate date) { return date.month == 12 && date.day == 31; }
bool is_first_of_month(CivilDate date) { return date.day == 1; }
bool is_last_of_month(CivilDate date) { return date.day == days_in_month(date.year, date.month); }

std::string fiscal_year_text(int year) { return "FY" + std::to_string(year); }

// Two ends of a stretch of time, as coarse as they allow.
std::string stretch_text(CivilDate from, CivilDate to) {
    const auto from_fiscal = us_fiscal_year_beginning(from);
    const auto to_fiscal = us_fiscal_year_ending(to);
    if (from_fiscal && to_fiscal && *from_fiscal <= *to_fiscal) {
        if (*from_fiscal == *to_fiscal) return fiscal_year_text(*from_fiscal);
        return fiscal_year_text(*from_fiscal) + std::string(k_en_dash) + fiscal_year_text(*to_fiscal);
    }
    if (is_first_of_year(from) && is_last_of_year(to)) {
        if (from.year == to.year) return year_text(from.year);
        return year_text(from.year) + std::string(k_en_dash) + year_text(to.year);
    }
    if (is_first_of_month(from) && is_last_of_month(to)) {
        if (from.year == to.year && from.month == to.month) return month_and_year(from);
        if (from.year == to.year) return month_text(from) + std::string(k_en_dash) + month_and_year(to);
        return month_and_year(from) + std::string(k_spaced_dash) + month_and_year(to);
    }
    if (from == to) return day_text(from);
    return day_text(from) + std::string(k_spaced_dash) + day_text(to);
}

std::string open_end_text(CivilDate date, bool is_begin) {
    const auto fiscal = is_begin ? us_fiscal_year_beginning(date) : us_fiscal_year_ending(date);
    if (fiscal) return fiscal_year_text(*fiscal);
    const bool whole_year = is_begin ? is_first_of_year(date) : is_last_of_year(date);
    return whole_year ? year_text(date.year) : day_text(date);
}

struct Titler {
    const Report& report;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(EntityId id) const { return report.findings.entities[id].name; }
    std::string operator()(const Pair& pair) const {
        return std::string(name_of(report, pair.first)) + std::string(k_spaced_dash) +
               std::string(name_of(report, pair.second));
    }
    std::string operator()(SentenceId id) const {
        std::string label = sentence_label(id);
        label[0] = 'S';
        return label;
    }
    std::string operator()(SectionId id) const { return report.document.sections[id].title; }
    std::string operator()(RelationId id) const { return direction_text(report, report.findings.relations[id]); }
    std::string operator()(DateId id) const { return date_text(report.findings.dates[id]); }
    std::string operator()(AmountId id) const { return amount_text(report.findings.amounts[id]); }
    std::string operator()(QuantityId id) const {
        const Quantity& quantity = report.findings.quantities[id];
        const std::string text = quantity_text(quantity);
        return quantity.unit.empty() ? text : text + ' ' + quantity.unit;
    }
    std::string operator()(CheckId id) const { return report.findings.checks[id].claim; }
};

}  // namespace

std::string count_text(std::size_t count) {
    std::string digits = std::to_string(count);
    for (std::size_t i = digits.size(); i > 3; i -= 3)
        digits.insert(i - 3, 1, ',');
    return digits;
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
    return count_text(count) + ' ' + std::string(count == 1 ? singular : plural);
}

std::string number_text(double value, int decimals) {
    const double power = std::pow(10.0, decimals);
    const double rounded = std::round(std::abs(value) * power);
    if (!(rounded < 9e15)) return "a very large number";
    auto scaled = static_cast<std::uint64_t>(rounded);
    std::string fraction;
    for (int i = 0; i < decimals; ++i) {
        const char digit = static_cast<char>('0' + scaled % 10);
        scaled /= 10;
        if (!fraction.empty() || digit != '0') fraction.insert(0, 1, digit);
    }
    std::string text = value < 0 && rounded > 0 ? "\xE2\x88\x92" : "";
    text += std::to_string(scaled);
    return fraction.empty() ? text : text + '.' + fraction;
}

std::string money_text(double value, std::string_view unit) {
    if (unit == "percent") return number_text(value, 2) + '%';
    const Scale scale = scale_of(value);
    const std::string number = scale.unit == 1 ? plain_number(value, 2) : number_text(value / scale.unit, 3);
    return unit_prefix(unit) + number + std::string(scale.word);
}

std::string short_money_text(double value, std::string_view unit) {
    if (unit == "percent") return number_text(value, 1) + '%';
    const Scale scale = scale_of(value);
    const double number = value / scale.unit;
    const int decimals = number < 100 ? 1 : 0;
    const std::string digits = scale.unit == 1 ? plain_number(number, decimals) : number_text(number, decimals);
    return unit_prefix(unit) + digits + std::string(scale.letter);
}

std::string amount_text(const Amount& amount) {
    std::string text(qualifier_text(amount.qualifier));
    text += money_text(amount.value, amount.unit);
    if (amount.max) text += std::string(k_spaced_dash) + money_text(*amount.max, amount.unit);
    if (amount.per_year) text += " a year";
    return text;
}

std::string quantity_text(const Quantity& quantity) {
    std::string text = plain_number(quantity.value, 2);
    if (quantity.max) text += std::string(k_en_dash) + plain_number(*quantity.max, 2);
    return text;
}

std::string day_text(CivilDate date) {
    return std::to_string(date.day) + ' ' + month_text(date) + ' ' + year_text(date.year);
}

std::string date_text(const DateMention& date) { return stretch_text(date.earliest, date.latest); }

std::string short_date_text(const DateMention& date) {
    constexpr std::size_t k_letters = 3;
    std::string text = date_text(date);
    for (const std::string_view month : k_months) {
        for (std::size_t at = text.find(month); at != std::string::npos; at = text.find(month, at + k_letters))
            text.erase(at + k_letters, month.size() - k_letters);
    }
    return text;
}

std::string period_text(const Aid& aid) {
    if (aid.from && aid.to) return stretch_text(*aid.from, *aid.to);
    if (aid.from) return "since " + open_end_text(*aid.from, true);
    if (aid.to) return "until " + open_end_text(*aid.to, false);
    return "no period given";
}

std::optional<int> us_fiscal_year_beginning(CivilDate date) {
    if (date.month != 10 || date.day != 1) return std::nullopt;
    return date.year + 1;
}

std::optional<int> us_fiscal_year_ending(CivilDate date) {
    if (date.month != 9 || date.day != 30) return std::nullopt;
    return date.year;
}

std::string_view short_name(const Entity& entity) {
    constexpr std::size_t k_long_name = 16;
    constexpr std::size_t k_short_code = 6;
    if (entity.name.size() <= k_long_name) return entity.name;
    if (!entity.acronym.empty()) return entity.acronym;
    // The code of a body is its usual acronym, unless it is a whole name.
    const std::string_view code = std::string_view(entity.code).substr(entity.code.find(':') + 1);
    return entity.kind == EntityKind::Igo && code.size() <= k_short_code ? code : std::string_view(entity.name);
}

std::string_view name_of(const Report& report, EntityId entity) {
    return entity.has_value() ? std::string_view(report.findings.entities[entity].name) : std::string_view();
}

std::string direction_text(const Report& report, const Relation& relation, NameLength length) {
    const std::string_view arrow = relation.mutual ? " \xE2\x86\x94 " : " \xE2\x86\x92 ";
    const auto name = [&](EntityId actor) {
        const Entity& entity = report.findings.entities[actor];
        return length == NameLength::Short ? short_name(entity) : std::string_view(entity.name);
    };
    return std::string(name(relation.source)) + std::string(arrow) + std::string(name(relation.target));
}

std::string sentence_label(SentenceId sentence) { return "sentence " + count_text(sentence.index() + 1); }
std::string sentence_short_label(SentenceId sentence) { return "s. " + count_text(sentence.index() + 1); }

std::string title_of(const Report& report, const Item& item) { return std::visit(Titler{report}, item); }

}  // namespace attache
