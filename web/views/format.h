// Numbers, money, dates and names as people write them. Pure functions of the report.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/report.h"
#include "graph/item.h"

namespace attache {

// "369", "12,600": digits in groups of three.
[[nodiscard]] std::string count_text(std::size_t count);
// "1 relation", "14 relations".
[[nodiscard]] std::string counted(std::size_t count, std::string_view singular, std::string_view plural);

// At most `decimals` digits after the point, without zeros at the end: "988.57", "4".
[[nodiscard]] std::string number_text(double value, int decimals);
// "$988.57 million", "EUR 3 billion", "18.2%".
[[nodiscard]] std::string money_text(double value, std::string_view unit);
// "$988.6M": for axes and bars.
[[nodiscard]] std::string short_money_text(double value, std::string_view unit);
// As the report states it: "about $3.2-3.5 billion a year".
[[nodiscard]] std::string amount_text(const Amount& amount);

// "12,600", "5,000 - 6,000": without what is counted.
[[nodiscard]] std::string quantity_text(const Quantity& quantity);

// "6 November 2006", "May 2013", "2005", "FY2012", "October - December 2012", "1992 - 1997".
[[nodiscard]] std::string date_text(const DateMention& date);
// The same with short names of months: "6 Nov 2006".
[[nodiscard]] std::string short_date_text(const DateMention& date);
[[nodiscard]] std::string day_text(CivilDate date);
// The period of an aid amount: "FY2011", "FY1992 - FY2010", "since 2003", "no period given".
[[nodiscard]] std::string period_text(const Aid& aid);

// A US fiscal year runs from 1 October to 30 September and is named by the year it ends in.
[[nodiscard]] std::optional<int> us_fiscal_year_beginning(CivilDate date);
[[nodiscard]] std::optional<int> us_fiscal_year_ending(CivilDate date);

// "Uzbekistan"; the acronym of a body with a long name: "OSCE". Borrows from the entity.
[[nodiscard]] std::string_view short_name(const Entity& entity);
[[nodiscard]] std::string_view name_of(const Report& report, EntityId entity);  // empty for none

// "Russia -> Tajikistan", or a double arrow for a mutual tie.
enum class NameLength : std::uint8_t { Full, Short };
[[nodiscard]] std::string direction_text(const Report& report, const Relation& relation,
                                         NameLength length = NameLength::Full);

// Sentences are counted from 1 for people: "sentence 84", "s. 84".
[[nodiscard]] std::string sentence_label(SentenceId sentence);
[[nodiscard]] std::string sentence_short_label(SentenceId sentence);

// What an item is called in headings and tooltips.
[[nodiscard]] std::string title_of(const Report& report, const Item& item);

}  // namespace attache
