#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "views/format.h"
#include "views/table/table_rows.h"

namespace attache {
namespace {

using testing::ReportBuilder;

struct Example {
    ReportBuilder builder{
        "china lent $5 million in 2010 . russia helped in may 2009 . china threatened russia . "
        "russia gave eur 9 million and $7 million ."};
    EntityId china = builder.country("CHN", "China");
    EntityId russia = builder.country("RUS", "Russia");
    EntityId tajikistan = builder.country("TJK", "Tajikistan");
    MentionId named = builder.mention(china, "china");
    DateId in_2010 = builder.date("2010", {2010, 1, 1}, {2010, 12, 31});
    DateId in_may = builder.date("may 2009", {2009, 5, 1}, {2009, 5, 31});
    AmountId dollars = builder.amount("$5 million", 5e6, "USD");
    AmountId euros = builder.amount("eur 9 million", 9e6, "EUR");
    AmountId more_dollars = builder.amount("$7 million", 7e6, "USD");
    RelationId lent = builder.relation(china, tajikistan, "lent", Theme::Aid, 1);
    RelationId helped = builder.relation(russia, tajikistan, "helped", Theme::Security, 1);
    RelationId threatened = builder.relation(china, russia, "threatened", Theme::Security, -1);
    RelationId gave = builder.relation(russia, tajikistan, "gave", Theme::Aid, 0);

    Example() {
        Findings& findings = builder.findings();
        findings.relations[lent].date = in_2010;
        findings.relations[helped].date = in_may;
        findings.relations[lent].amounts = {dollars};
    }
    [[nodiscard]] const Report& report() const { return builder.report(); }
    [[nodiscard]] TableData data(const Filter& filter = {}) const { return {report(), filter}; }
};

std::size_t column_of(TableKind kind, std::string_view name) {
    const auto columns = table_columns(kind);
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const TableColumn& column) { return column.name == name; });
    REQUIRE(found != columns.end());
    return static_cast<std::size_t>(found - columns.begin());
}

std::vector<TableRow> sorted(const Example& example, TableKind kind, const TableOrders& orders) {
    std::vector<TableRow> rows = passing_rows(example.report(), {}, kind);
    sort_rows(example.data(), kind, orders, rows);
    return rows;
}

TableOrder by(TableKind kind, std::string_view name, bool descending = false) {
    return {column_of(kind, name), descending};
}

std::string cell(const Example& example, TableKind kind, std::string_view column, TableRow row) {
    return table_columns(kind)[column_of(kind, column)].cell(example.data(), row).text;
}

TEST_CASE("rows that are equal in the first column stand by the second, and else in order of the report") {
    const Example example;
    constexpr TableKind k_kind = TableKind::Relations;
    CHECK(sorted(example, k_kind, {}) == std::vector<TableRow>{0, 1, 2, 3});
    CHECK(sorted(example, k_kind, {by(k_kind, "theme")}) == std::vector<TableRow>{0, 3, 1, 2});
    CHECK(sorted(example, k_kind, {by(k_kind, "theme", true)}) == std::vector<TableRow>{1, 2, 0, 3});
    CHECK(sorted(example, k_kind, {by(k_kind, "theme"), by(k_kind, "sign")}) == std::vector<TableRow>{3, 0, 2, 1});
    CHECK(sorted(example, k_kind, {by(k_kind, "source"), by(k_kind, "number", true)}) ==
          std::vector<TableRow>{2, 0, 3, 1});
}

TEST_CASE("pressing a column sorts by it, pressing it again turns round, and the last ones are remembered") {
    TableOrders orders = pressed({}, TableKind::Relations, 2);
    CHECK(orders == TableOrders{{2, false}});
    orders = pressed(orders, TableKind::Relations, 2);
    CHECK(orders == TableOrders{{2, true}});
    orders = pressed(orders, TableKind::Relations, 1);
    CHECK(orders == TableOrders{{1, false}, {2, true}});
    orders = pressed(orders, TableKind::Relations, 2);
    CHECK(orders == TableOrders{{2, false}, {1, false}});
    orders = pressed(pressed(orders, TableKind::Relations, 3), TableKind::Relations, 4);
    CHECK(orders.size() == k_most_orders);
    CHECK(pressed({}, TableKind::Amounts, column_of(TableKind::Amounts, "value")).front().descending);
}

TEST_CASE("what says nothing stands last in either direction") {
    const Example example;
    constexpr TableKind k_kind = TableKind::Relations;
    CHECK(sorted(example, k_kind, {by(k_kind, "date")}) == std::vector<TableRow>{1, 0, 2, 3});
    CHECK(sorted(example, k_kind, {by(k_kind, "date", true)}) == std::vector<TableRow>{0, 1, 2, 3});
    CHECK(sorted(example, TableKind::Entities, {by(TableKind::Entities, "number", true)}).front() ==
          example.china.index());
}

TEST_CASE("currencies are not compared with one another") {
    const Example example;
    constexpr TableKind k_kind = TableKind::Amounts;
    CHECK(sorted(example, k_kind, {by(k_kind, "value")}) == std::vector<TableRow>{1, 0, 2});
    CHECK(sorted(example, k_kind, {by(k_kind, "value", true)}) == std::vector<TableRow>{1, 2, 0});
}

TEST_CASE("every column of every table has a name of its own, a cell and a key") {
    const Example example;
    const TableData data = example.data();
    for (std::size_t i = 0; i < static_cast<std::size_t>(TableKind::Count_); ++i) {
        const auto kind = static_cast<TableKind>(i);
        std::vector<std::string_view> names;
        for (const TableColumn& column : table_columns(kind)) {
            names.push_back(column.name);
            CAPTURE(column.name);
            CHECK_FALSE(column.label.empty());
            for (const TableRow row : passing_rows(example.report(), {}, kind)) {
                (void)sort_key(data, column, row);
                CHECK(column.cell(data, row).text.find('\0') == std::string::npos);
            }
        }
        CHECK(names.back() == "number");  // compact rows take it for the sentence's
        std::sort(names.begin(), names.end());
        CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
    }
}

TEST_CASE("cells say what the report says") {
    Example example;
    example.builder.findings().relations[example.gave].mutual = true;
    CHECK(cell(example, TableKind::Relations, "source", 0) == "China");
    CHECK(cell(example, TableKind::Relations, "target", 0) == "\xE2\x86\x92 Tajikistan");
    CHECK(cell(example, TableKind::Relations, "target", 3) == "\xE2\x86\x94 Tajikistan");
    CHECK(cell(example, TableKind::Relations, "money", 0) == "$5 million");
    CHECK(cell(example, TableKind::Relations, "date", 1) == "May 2009");
    CHECK(cell(example, TableKind::Relations, "number", 3) == "4");
    CHECK(cell(example, TableKind::Dates, "words", 0) == "2010");
    CHECK(cell(example, TableKind::Dates, "earliest", 1) == "2009-05-01");
    CHECK(cell(example, TableKind::Dates, "relations", 0) == "1");
    CHECK(cell(example, TableKind::Entities, "mentions", 0) == "1");
    CHECK(cell(example, TableKind::Entities, "relations", 2) == "3");
    const TableColumn& sign = table_columns(TableKind::Relations)[column_of(TableKind::Relations, "sign")];
    CHECK(sign.cell(example.data(), 2).tone == 0);
}

TEST_CASE("the filter holds, and rows are counted by what hides them") {
    const Example example;
    Filter filter;
    filter.themes.set(static_cast<std::size_t>(Theme::Aid));
    CHECK(passing_rows(example.report(), filter, TableKind::Relations) == std::vector<TableRow>{0, 3});
    CHECK(passing_rows(example.report(), filter, TableKind::Amounts) == std::vector<TableRow>{0});
    CHECK(passing_rows(example.report(), filter, TableKind::Entities).size() == 3);
    CHECK(table_columns(TableKind::Entities)[column_of(TableKind::Entities, "relations")]
              .cell(example.data(filter), 0)
              .text == "1");

    CHECK(counts_text(TableKind::Relations, {345, 345, 345}) == "345 relations");
    CHECK(counts_text(TableKind::Relations, {345, 120, 120}) == "120 of 345 relations; 225 hidden by filters");
    CHECK(counts_text(TableKind::Relations, {345, 120, 12}) ==
          "12 of 345 relations; 225 hidden by filters, 108 without the words");
    CHECK(counts_text(TableKind::Checks, {1, 1, 0}) == "0 of 1 check; 1 without the words");
    CHECK(short_counts_text({12345, 20, 7}) == "7 of 12,345");
}

TEST_CASE("words are looked for in whatever a row says, each of them, without case") {
    const Example example;
    const std::vector<std::string> texts = row_texts(example.data(), TableKind::Relations);
    const std::vector<TableRow> all{0, 1, 2, 3};
    const auto found = [&](std::string_view words) { return rows_with_words(texts, all, words); };
    CHECK(found("") == all);
    CHECK(found("  ") == all);
    CHECK(found("LENT") == std::vector<TableRow>{0});
    CHECK(found("security russia") == std::vector<TableRow>{1, 2});
    CHECK(found("threat russia") == std::vector<TableRow>{2});
    CHECK(found("2009") == std::vector<TableRow>{1});
    CHECK(found("nobody").empty());
    CHECK(rows_with_words(texts, {3, 2, 1}, "russia") == std::vector<TableRow>{3, 2, 1});
}

TEST_CASE("an excerpt shows the words that count") {
    const auto width_of = [](std::string_view text) { return static_cast<float>(text.size()); };
    const std::string text = "one two three four five six seven eight nine ten";
    const auto cut = [&](std::string_view word, float room) {
        const std::size_t at = text.find(word);
        const Excerpt excerpt = make_excerpt(text, at, at + word.size(), room, width_of);
        CHECK(excerpt.text.substr(excerpt.begin, excerpt.end - excerpt.begin) == word);
        return excerpt.text;
    };
    CHECK(cut("two", 20) == text);
    CHECK(cut("seven", 20) == "\xE2\x80\xA6 six seven eight nine ten");
    CHECK(cut("ten", 20) == "\xE2\x80\xA6 seven eight nine ten");  // as much as fits to the end
    CHECK(cut("six", 3) == "\xE2\x80\xA6 six seven eight nine ten");
    CHECK(make_excerpt("", 0, 0, 10, width_of).text.empty());
}

}  // namespace
}  // namespace attache
