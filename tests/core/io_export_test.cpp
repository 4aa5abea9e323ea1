#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "io/export.h"
#include "io/report_tables.h"
#include "io/table.h"
#include "report_builder.h"

namespace attache {

namespace {

using Json = nlohmann::ordered_json;

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++n;
    return n;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

struct Fixture {
    testing::ReportBuilder builder{
        "russia pledged $5 million in 1992 . uzbekistan , \"angry\" & <tired> , left . the u.n. met ."};
    EntityId rus = builder.country("RUS", "Russia");
    EntityId tjk = builder.country("TJK", "Tajikistan");
    EntityId uzb = builder.country("UZB", "=Uzbekistan <&>");
    MentionId first_mention = builder.mention(rus, "russia");
    MentionId second_mention = builder.mention(uzb, "uzbekistan");
    DateId date = builder.date("1992", {1992, 1, 1}, {1992, 12, 31});
    AmountId amount = builder.amount("$5 million", 5e6, "USD");
    QuantityId five = builder.quantity("5", 5, "million");
    RelationId pledged = builder.relation(rus, tjk, "pledged", Theme::Aid, 1);
    RelationId left = builder.relation(tjk, uzb, "left", Theme::Diplomacy, -1);

    Fixture() {
        Findings& findings = builder.findings();
        findings.relations[pledged].date = date;
        findings.relations[pledged].amounts = {amount};
        findings.relations[left].mutual = true;
        Check& check = findings.checks.elements().emplace_back();
        check.sentences = {SentenceId(1)};
        check.claim = "2 is 1 + 1";
        check.stated = 2;
        check.computed = 2;
    }
    [[nodiscard]] std::string text(ExportFormat format, ExportTable table, const Filter& filter = {}) const {
        const Result<std::string> result = export_report(builder.report(), format, table, filter);
        return result ? result.value() : "error: " + result.error().message;
    }
    [[nodiscard]] Json json(ExportTable table, const Filter& filter = {}) const {
        return Json::parse(text(ExportFormat::Json, table, filter), nullptr, false);
    }
};

Filter only(Theme theme) {
    Filter filter;
    filter.themes.set(static_cast<std::size_t>(theme));
    return filter;
}

}  // namespace

TEST_CASE("formats and tables by name") {
    CHECK(parse_export_format("csv") == ExportFormat::Csv);
    CHECK(parse_export_format("graphml") == ExportFormat::GraphMl);
    CHECK(parse_export_format("json") == ExportFormat::Json);
    CHECK_FALSE(parse_export_format("CSV").has_value());
    CHECK(parse_export_table("relations") == ExportTable::Relations);
    CHECK(parse_export_table("entities") == ExportTable::Entities);
    CHECK_FALSE(parse_export_table("").has_value());
}

TEST_CASE("CSV: cells are quoted where they must be, lines end with CRLF") {
    const Table table{
        {"a", "b"},
        {{std::string("x,y"), std::string("say \"hi\"")}, {Cell(), 1.5}, {true, std::string("two\nlines")}}};
    CHECK(csv_text(table) == "a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n,1.5\r\ntrue,\"two\nlines\"\r\n");
}

TEST_CASE("CSV: no text can be a formula or move a terminal, numbers stay numbers") {
    for (const std::string text : {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1"}) {
        const std::string written = csv_text({{"a"}, {{text}}});
        CAPTURE(written);
        CHECK(contains(written, "\r\n'"));
    }
    CHECK(csv_text({{"a"}, {{-5.0}}}) == "a\r\n-5\r\n");
    CHECK(csv_text({{"a"}, {{std::string("a\x1b[31m\u009b\xff\x1a")}}}) == "a\r\na [31m \xEF\xBF\xBD\xEF\xBF\xBD\r\n");
}

TEST_CASE("relations as rows: who, whom, what, when, with the sentence") {
    const Fixture f;
    const Json rows = f.json(ExportTable::Relations);
    REQUIRE(rows.size() == 2);
    const Json& row = rows[0];
    CHECK(row["source"] == "RUS");
    CHECK(row["source_name"] == "Russia");
    CHECK(row["target"] == "TJK");
    CHECK(row["theme"] == "aid");
    CHECK(row["polarity"] == 1);
    CHECK(row["earliest"] == "1992-01-01");
    CHECK(row["latest"] == "1992-12-31");
    CHECK(row["amounts"] == "5000000 USD");
    CHECK(row["confidence"] == 0.8);
    CHECK(row["trigger"] == "pledged");
    CHECK(row["sentence"] == 0);
    CHECK(contains(row["text"].get<std::string>(), "pledged $5 million"));
    CHECK(rows[1]["earliest"].is_null());
    CHECK(rows[1]["mutual"] == true);
}

TEST_CASE("CSV and JSON have the same columns and rows") {
    const Fixture f;
    for (const ExportTable table : {ExportTable::Relations, ExportTable::Amounts, ExportTable::Dates,
                                    ExportTable::Quantities, ExportTable::Entities, ExportTable::Checks}) {
        const Json rows = f.json(table);
        REQUIRE(rows.is_array());
        const std::string csv = f.text(ExportFormat::Csv, table);
        CHECK(count(csv, "\r\n") == rows.size() + 1);
        std::string header;
        for (const auto& [key, value] : rows[0].items())
            header += (header.empty() ? "" : ",") + key;
        CHECK(csv.substr(0, csv.find("\r\n")) == header);
        CHECK(rows[0].contains("sentence"));
        CHECK(rows[0].contains("text"));
    }
}

TEST_CASE("amounts, dates and entities as rows") {
    const Fixture f;
    const Json amounts = f.json(ExportTable::Amounts);
    REQUIRE(amounts.size() == 1);
    CHECK(amounts[0]["value"] == 5000000);
    CHECK(amounts[0]["words"] == "$5 million");
    CHECK(amounts[0]["aid_status"].is_null());
    const Json dates = f.json(ExportTable::Dates);
    REQUIRE(dates.size() == 1);
    CHECK(dates[0]["precision"] == "range");
    const Json entities = f.json(ExportTable::Entities);
    REQUIRE(entities.size() == 3);
    CHECK(entities[0]["mentions"] == 1);
    CHECK(entities[0]["relations"] == 1);
    CHECK(entities[1]["relations"] == 2);
    CHECK(entities[1]["sentence"].is_null());
    CHECK(entities[2]["sentence"] == 1);
}

TEST_CASE("with a filter, only what the relations that pass carry is exported") {
    const Fixture f;
    const Filter diplomacy = only(Theme::Diplomacy);
    CHECK(f.json(ExportTable::Relations, diplomacy).size() == 1);
    CHECK(f.json(ExportTable::Amounts, diplomacy).empty());
    CHECK(f.json(ExportTable::Dates, diplomacy).empty());
    CHECK(f.json(ExportTable::Entities, diplomacy).size() == 2);
    CHECK(f.json(ExportTable::Quantities, diplomacy).empty());
    CHECK(f.json(ExportTable::Quantities, only(Theme::Aid)).size() == 1);
    CHECK(f.json(ExportTable::Checks, diplomacy).size() == 1);
    CHECK(f.json(ExportTable::Checks, only(Theme::Aid)).empty());
    CHECK(f.json(ExportTable::Amounts, only(Theme::Aid)).size() == 1);
    CHECK(count(f.text(ExportFormat::GraphMl, ExportTable::Relations, diplomacy), "<edge ") == 1);
}

TEST_CASE("rows that are named stand in the order they are named in") {
    const Fixture f;
    const Table table = relation_table(f.builder.report(), std::vector{f.left, f.pledged});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][1] == Cell(std::string("TJK")));
    CHECK(table.rows[1][1] == Cell(std::string("RUS")));
    CHECK(entity_table(f.builder.report(), std::vector{f.uzb}, only(Theme::Aid)).rows[0][6] == Cell(0.0));
}

TEST_CASE("GraphML: a node for each actor, an edge for each relation, everything escaped") {
    const Fixture f;
    const std::string xml = f.text(ExportFormat::GraphMl, ExportTable::Relations);
    CHECK(count(xml, "<node ") == 3);
    CHECK(count(xml, "<edge ") == 2);
    CHECK(count(xml, "directed=\"false\"") == 1);
    CHECK(contains(xml, "source=\"RUS\" target=\"TJK\""));
    CHECK(contains(xml, "=Uzbekistan &lt;&amp;&gt;"));
    CHECK(contains(xml, "&amp; &lt;tired&gt;"));
    CHECK_FALSE(contains(xml, "<tired"));
    CHECK(count(xml, "<key ") == 16);
    for (const std::string_view attribute :
         {"label", "weight", "theme", "event", "polarity", "status", "text", "earliest"}) {
        CAPTURE(attribute);
        CHECK(contains(xml, "<data key=\"edge." + std::string(attribute) + "\">"));
    }
}

TEST_CASE("GraphML holds relations only") {
    const Fixture f;
    CHECK(contains(f.text(ExportFormat::GraphMl, ExportTable::Amounts), "error: GraphML and GEXF hold relations only"));
}

TEST_CASE("a sentence that is too long for a spreadsheet's cell is cut between characters") {
    std::string word;
    while (word.size() < 40000)
        word += "\u00e9";
    testing::ReportBuilder builder("russia paid " + word + " .");
    const EntityId rus = builder.country("RUS", "Russia");
    builder.relation(rus, builder.country("TJK", "Tajikistan"), "paid", Theme::Aid, 1);
    const Result<std::string> text =
        export_report(builder.report(), ExportFormat::Json, ExportTable::Relations, Filter());
    const Json rows = Json::parse(text.value(), nullptr, false);
    REQUIRE(rows.is_array());
    const std::string sentence = rows[0]["text"];
    CHECK(sentence.size() < 32100);
    CHECK(sentence.substr(sentence.size() - 5) == "\u00e9...");
}

}  // namespace attache
