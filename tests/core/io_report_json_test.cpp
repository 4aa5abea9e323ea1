#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "graph/item.h"
#include "io/report_json.h"
#include "report_builder.h"

namespace attache {

namespace {

using Json = nlohmann::ordered_json;

struct Fixture {
    testing::ReportBuilder builder{"russia pledged $54.2 million to $60 million a year in fy2012 for roads .",
                                   "a \"b\".txt"};
    EntityId rus = builder.country("RUS", "Russia");
    EntityId tjk = builder.country("TJK", "Tajikistan");
    EntityId person = builder.entity("PER:X", EntityKind::Person, "X");
    MentionId mention = builder.mention(rus, "russia");
    DateId date = builder.date("fy2012", {2011, 10, 1}, {2012, 9, 30});
    AmountId amount = builder.amount("$54.2 million to $60 million", 54200000, "USD");
    QuantityId quantity = builder.quantity("60", 60, "roads");
    RelationId relation = builder.relation(rus, tjk, "pledged", Theme::Aid, 1);

    Fixture() {
        Findings& findings = builder.findings();
        findings.subject = tjk;
        findings.entities[person].actor = rus;
        Amount& money = findings.amounts[amount];
        money.max = 60e6;
        money.per_year = true;
        money.role = AmountRole::Aid;
        money.aid = Aid{.status = AidStatus::Pledged,
                        .payer = rus,
                        .payee = EntityId::none(),
                        .from = {},
                        .to = CivilDate{2012, 9, 30},
                        .purpose = builder.span("roads")};
        findings.relations[relation].implicit = true;
        findings.relations[relation].date = date;
        findings.relations[relation].amounts = {amount};
        findings.relations[relation].confidence_percent = 7;
        findings.references.add({SentenceId(0), builder.span("roads"), "roads", SentenceId::none()});
        findings.abbreviations.push_back({"x", "ex", SentenceId(0)});
        findings.checks.add({{SentenceId(0)}, "a is b", 18, 18.25, "percent", CheckVerdict::Consistent});
        findings.warnings.push_back({WarningKind::InvalidUtf8, "a byte", SentenceId::none()});
    }
};

std::vector<std::string> keys_of(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("the report JSON has the parts of attache-report/1 in their order") {
    const Fixture f;
    const Json json = Json::parse(report_json(f.builder.report(), JsonStyle::Compact), nullptr, false);
    REQUIRE(json.is_object());
    CHECK(keys_of(json) == Keys{"schema", "source", "subject", "sections", "sentences", "entities", "mentions", "dates",
                                "amounts", "quantities", "relations", "references", "abbreviations", "checks",
                                "warnings"});
    CHECK(json["schema"] == "attache-report/1");
    CHECK(json["source"]["name"] == "a \"b\".txt");
    CHECK(json["source"]["bytes"] == f.builder.report().source.bytes.size());
    CHECK(json["source"]["sha256"] == sha256_of(f.builder.report().source));
    CHECK(json["subject"] == "TJK");
    CHECK(keys_of(json["sections"][0]) == Keys{"title", "level", "first", "inferred"});
    CHECK(keys_of(json["sentences"][0]) == Keys{"begin", "end", "section", "text"});
    CHECK(json["sentences"][0]["section"] == 0);
    CHECK(json["entities"][2] == Json({{"id", "PER:X"}, {"kind", "person"}, {"name", "X"}, {"country", "RUS"}}));
    CHECK(json["entities"][0]["country"].is_null());
    CHECK(json["mentions"][0] == Json({{"entity", "RUS"}, {"sentence", 0}, {"begin", 0}, {"end", 6}, {"via", "name"}}));
    CHECK(json["dates"][0]["earliest"] == "2011-10-01");
    CHECK(keys_of(json["dates"][0]) == Keys{"sentence", "begin", "end", "earliest", "latest", "precision"});
    CHECK(keys_of(json["quantities"][0]) == Keys{"sentence", "begin", "end", "value", "max", "unit"});
    CHECK(json["quantities"][0]["max"].is_null());
    CHECK(keys_of(json["references"][0]) == Keys{"sentence", "begin", "end", "target", "resolved"});
    CHECK(json["references"][0]["resolved"].is_null());
    CHECK(json["abbreviations"][0] == Json({{"short", "x"}, {"long", "ex"}}));
    CHECK(json["checks"][0] == Json({{"sentences", {0}},
                                     {"claim", "a is b"},
                                     {"stated", 18},
                                     {"computed", 18.25},
                                     {"unit", "percent"},
                                     {"verdict", "consistent"}}));
    CHECK(json["warnings"][0] == Json({{"kind", "invalid-utf8"}, {"message", "a byte"}, {"sentence", nullptr}}));
}

TEST_CASE("amounts carry their aid, with null for what is not said") {
    const Fixture f;
    const Json json = Json::parse(report_json(f.builder.report(), JsonStyle::Compact), nullptr, false);
    const Json& amount = json["amounts"][0];
    CHECK(keys_of(amount) ==
          Keys{"sentence", "begin", "end", "value", "max", "unit", "qualifier", "per", "role", "aid"});
    CHECK(amount["value"].dump() == "54200000");
    CHECK(amount["max"].dump() == "60000000");
    CHECK(amount["per"] == "year");
    CHECK(amount["aid"] == Json({{"status", "pledged"},
                                 {"payer", "RUS"},
                                 {"payee", nullptr},
                                 {"from", nullptr},
                                 {"to", "2012-09-30"},
                                 {"purpose", "roads"}}));
}

TEST_CASE("relations are named as items and point at their date and amounts") {
    const Fixture f;
    const std::string text = report_json(f.builder.report(), JsonStyle::Compact);
    const Json json = Json::parse(text, nullptr, false);
    const Json& relation = json["relations"][0];
    CHECK(keys_of(relation) == Keys{"id", "source", "target", "mutual", "implicit", "theme", "event", "polarity",
                                    "status", "sentence", "begin", "end", "date", "amounts", "confidence"});
    CHECK(relation["id"] == item_name(f.builder.report(), f.relation));
    CHECK(relation["implicit"] == true);
    CHECK(relation["date"] == 0);
    CHECK(relation["amounts"] == Json::array({0}));
    CHECK(text.find("\"confidence\":0.07}") != std::string::npos);
}

TEST_CASE("pretty and compact say the same, and each ends with a line break") {
    const Fixture f;
    const std::string pretty = report_json(f.builder.report(), JsonStyle::Pretty);
    const std::string compact = report_json(f.builder.report(), JsonStyle::Compact);
    CHECK(Json::parse(pretty, nullptr, false) == Json::parse(compact, nullptr, false));
    CHECK(compact.find('\n') == compact.size() - 1);
    CHECK(pretty.find("\n    {\"id\": \"RUS\", \"kind\": \"country\"") != std::string::npos);
    CHECK(pretty.back() == '\n');
}

}  // namespace attache
