#include <doctest/doctest.h>

#include "base/content_hash.h"
#include "graph/item.h"
#include "report_builder.h"

namespace attache {

namespace {

// The first and the third sentence have the same words, so the same hash.
struct Fixture {
    testing::ReportBuilder builder{
        "russia paid $5 million in 1992 . uzbekistan sent 3 trucks .\n\nrussia paid $5 million in 1992 ."};
    EntityId rus = builder.country("RUS", "Russia");
    EntityId uzb = builder.country("UZB", "Uzbekistan");
    EntityId un = builder.entity("IGO:UN", EntityKind::Igo, "United Nations");
    MentionId mention = builder.mention(rus, "russia");
    RelationId first = builder.relation(rus, uzb, "paid", Theme::Aid, 1);
    RelationId second = builder.relation(rus, un, "paid", Theme::Aid, 1);
    RelationId third = builder.relation(uzb, rus, "sent", Theme::Trade, 1);
    RelationId fourth = builder.relation(un, rus, "paid", Theme::Aid, 1, 1);
    DateId date = builder.date("1992", {1992, 1, 1}, {1992, 12, 31});
    AmountId amount = builder.amount("$5 million", 5e6, "USD");
    AmountId later_amount = builder.amount("$5 million", 5e6, "USD", 1);
    QuantityId quantity = builder.quantity("3", 3, "trucks");
    CheckId check;

    Fixture() {
        Check check_of_both;
        check_of_both.sentences = {SentenceId(2), SentenceId(0)};
        check = builder.findings().checks.add(check_of_both);
        auto& sections = builder.document().sections;
        sections.elements().clear();
        sections.add({.title = "One", .level = 1, .first = SentenceId(0), .inferred = false});
        sections.add({.title = "One, in detail", .level = 2, .first = SentenceId(0), .inferred = false});
        sections.add({.title = "Nothing follows", .level = 1, .first = SentenceId(3), .inferred = false});
    }
    [[nodiscard]] const Report& report() const { return builder.report(); }
    [[nodiscard]] std::string hash(std::size_t sentence) const {
        return hash_name(report().document.sentences[SentenceId(sentence)].hash);
    }
};

// Every item of a report.
std::vector<Item> all_items(const Report& report) {
    std::vector<Item> items = {Item()};
    const auto add = [&items](const auto& store) {
        for (auto id = store.end_id(); id.index() > 0;)
            items.push_back(id = decltype(id)(id.index() - 1));
    };
    add(report.findings.entities);
    add(report.document.sentences);
    add(report.document.sections);
    add(report.findings.relations);
    add(report.findings.dates);
    add(report.findings.amounts);
    add(report.findings.quantities);
    add(report.findings.checks);
    for (std::size_t i = 0; i < report.findings.entities.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            items.emplace_back(make_pair_of(EntityId(i), EntityId(j)));
    }
    return items;
}

}  // namespace

TEST_CASE("items are named by what they are") {
    const Fixture f;
    REQUIRE(f.report().document.sentences.size() == 3);
    REQUIRE(f.hash(0) == f.hash(2));
    CHECK(item_name(f.report(), Item()).empty());
    CHECK(item_name(f.report(), f.un) == "IGO:UN");
    CHECK(item_name(f.report(), make_pair_of(f.uzb, f.rus)) == "RUS~UZB");
    CHECK(item_name(f.report(), SentenceId(1)) == "s." + f.hash(1));
    CHECK(item_name(f.report(), SentenceId(2)) == "s." + f.hash(0) + "-2");
    CHECK(item_name(f.report(), f.second) == "r." + f.hash(0) + ".2");
    CHECK(item_name(f.report(), f.fourth) == "r." + f.hash(0) + "-2.1");
    CHECK(item_name(f.report(), f.date) == "d." + f.hash(0) + ".1");
    CHECK(item_name(f.report(), f.later_amount) == "a." + f.hash(0) + "-2.1");
    CHECK(item_name(f.report(), f.quantity) == "q." + f.hash(1) + ".1");
    CHECK(item_name(f.report(), f.check) == "c." + f.hash(0) + "-2.1");
    CHECK(item_name(f.report(), SectionId(0)) == "h." + f.hash(0));
    CHECK(item_name(f.report(), SectionId(1)) == "h." + f.hash(0) + ".2");
    CHECK(item_name(f.report(), SectionId(2)) == "h.end");
}

TEST_CASE("finding a name is the inverse of naming, for every item") {
    const Fixture f;
    const ItemNames names(f.report());
    for (const Item& item : all_items(f.report())) {
        const std::string name = item_name(f.report(), item);
        CAPTURE(name);
        CHECK(names.of(item) == name);
        const std::optional<Item> found = find_item(f.report(), name);
        REQUIRE(found.has_value());
        CHECK(*found == item);
    }
}

TEST_CASE("names of nothing in the report find nothing") {
    const Fixture f;
    const std::string hash = f.hash(0);
    for (const std::string& name : {std::string("QQQ"),
                                    std::string("RUS~"),
                                    std::string("~"),
                                    std::string("RUS~RUS"),
                                    std::string("RUS~UZB~IGO:UN"),
                                    std::string("s."),
                                    std::string("s.0000000000"),
                                    "s." + hash + "-1",
                                    "s." + hash + "-3",
                                    "s." + hash + "-02",
                                    "s." + hash + ".1",
                                    "r." + hash,
                                    "r." + hash + ".0",
                                    "r." + hash + ".3",
                                    "r." + hash + ".01",
                                    "r." + hash + ".99999999999999999999",
                                    "r." + hash + ".-1",
                                    "h." + hash + ".1",
                                    "h." + hash + ".3",
                                    std::string("h.end.2"),
                                    std::string("s.end"),
                                    "x." + hash + ".1",
                                    std::string("r.."),
                                    std::string("\xff\xfe")}) {
        CAPTURE(name);
        CHECK_FALSE(find_item(f.report(), name).has_value());
    }
}

TEST_CASE("a pair is found in either order") {
    const Fixture f;
    CHECK(find_item(f.report(), "UZB~RUS") == std::optional<Item>(make_pair_of(f.rus, f.uzb)));
}

TEST_CASE("what is not in the report has no name") {
    const Fixture f;
    CHECK(item_name(f.report(), EntityId(99)).empty());
    CHECK(item_name(f.report(), SentenceId::none()).empty());
    CHECK(item_name(f.report(), RelationId(4)).empty());
    CHECK(item_name(f.report(), Pair{f.rus, EntityId(99)}).empty());
}

TEST_CASE("evidence is the sentences that show an item, in order and each once") {
    const Fixture f;
    using Sentences = std::vector<SentenceId>;
    CHECK(evidence_of(f.report(), Item()).empty());
    CHECK(evidence_of(f.report(), f.rus) == Sentences{SentenceId(0), SentenceId(1), SentenceId(2)});
    CHECK(evidence_of(f.report(), f.un) == Sentences{SentenceId(0), SentenceId(2)});
    CHECK(evidence_of(f.report(), make_pair_of(f.uzb, f.rus)) == Sentences{SentenceId(0), SentenceId(1)});
    CHECK(evidence_of(f.report(), SentenceId(1)) == Sentences{SentenceId(1)});
    CHECK(evidence_of(f.report(), f.quantity) == Sentences{SentenceId(1)});
    CHECK(evidence_of(f.report(), f.check) == Sentences{SentenceId(0), SentenceId(2)});
    CHECK(evidence_of(f.report(), SectionId(0)).empty());
    CHECK(evidence_of(f.report(), SectionId(1)) == Sentences{SentenceId(0), SentenceId(1), SentenceId(2)});
    CHECK(evidence_of(f.report(), SectionId(2)).empty());
}

}  // namespace attache
