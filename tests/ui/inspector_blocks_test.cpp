#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "views/inspector/inspector_blocks.h"
#include "views/relation_summary.h"

namespace attache {
namespace {

using testing::ReportBuilder;

struct Example {
    ReportBuilder builder{
        "china helped iran with $5 million in 2010. iran blamed china. india met iran. li peng spoke."};
    EntityId china = builder.country("CHN", "China");
    EntityId india = builder.country("IND", "India");
    EntityId iran = builder.country("IRN", "Iran");
    EntityId person = builder.entity("PER:LI-PENG", EntityKind::Person, "Li Peng");
    AmountId amount = builder.amount("$5 million", 5e6, "USD");
    DateId date = builder.date("2010", {2010, 1, 1}, {2010, 12, 31});
    RelationId helped = builder.relation(china, iran, "helped", Theme::Aid, 1);
    RelationId blamed = builder.relation(iran, china, "blamed", Theme::Diplomacy, -1);
    RelationId met = builder.relation(india, iran, "met", Theme::Diplomacy, 0);

    Example() {
        builder.findings().subject = iran;
        builder.mention(china, "china");
        builder.mention(iran, "iran");
        builder.mention(person, "li peng");
        Relation& relation = builder.findings().relations[helped];
        relation.date = date;
        relation.amounts = {amount};
        relation.reason = "\"helped\" + object";
    }

    [[nodiscard]] std::vector<InspectorBlock> blocks(const Item& item, const Filter& filter = {}) const {
        return make_inspector_blocks({&builder.report(), "A report", item, filter});
    }
};

template <class Block>
std::vector<Block> all_of(const std::vector<InspectorBlock>& blocks) {
    std::vector<Block> found;
    for (const InspectorBlock& block : blocks) {
        if (const auto* one = std::get_if<Block>(&block)) found.push_back(*one);
    }
    return found;
}

std::string value_of(const std::vector<InspectorBlock>& blocks, std::string_view name) {
    for (const FactBlock& fact : all_of<FactBlock>(blocks)) {
        if (fact.name == name) return fact.value;
    }
    return "(no such fact)";
}

HeadingBlock heading_of(const std::vector<InspectorBlock>& blocks) {
    const auto headings = all_of<HeadingBlock>(blocks);
    REQUIRE(headings.size() == 1);
    return headings[0];
}

TEST_CASE("an actor: what it is, with whom, and every statement about it") {
    const Example example;
    const auto blocks = example.blocks(example.china);
    CHECK(heading_of(blocks).kind == "Country");
    CHECK(heading_of(blocks).title == "China");
    CHECK(heading_of(blocks).remark == "1 mention");
    const auto signs = all_of<SignsBlock>(blocks);
    REQUIRE(signs.size() == 1);
    CHECK(signs[0].counts == SignCounts{1, 0, 1});
    const auto partners = all_of<ActorBlock>(blocks);
    REQUIRE(partners.size() == 1);
    CHECK(partners[0].name == "Iran");
    CHECK(partners[0].item == Item(make_pair_of(example.china, example.iran)));
    const auto evidence = all_of<EvidenceBlock>(blocks);
    REQUIRE(evidence.size() == 2);
    CHECK(evidence[0].relation == example.helped);
    CHECK(evidence[1].relation == example.blamed);
}

TEST_CASE("the subject is said to be it") {
    const Example example;
    CHECK(heading_of(example.blocks(example.iran)).kind == "Country, subject of the report");
}

TEST_CASE("who is only mentioned has those sentences as evidence") {
    const Example example;
    const auto evidence = all_of<EvidenceBlock>(example.blocks(example.person));
    REQUIRE(evidence.size() == 1);
    CHECK_FALSE(evidence[0].relation.has_value());
    CHECK(evidence[0].sentence == SentenceId(3));
}

TEST_CASE("a pair: how many relations go which way") {
    const Example example;
    const auto blocks = example.blocks(make_pair_of(example.china, example.iran));
    const auto directions = all_of<ActorBlock>(blocks);
    REQUIRE(directions.size() == 2);
    CHECK(directions[0].name == "From China");
    CHECK(directions[1].name == "From Iran");
    for (const ActorBlock& direction : directions)
        CHECK(total_of(direction.counts) == 1);
    CHECK(all_of<EvidenceBlock>(blocks).size() == 2);
}

TEST_CASE("a relation: all that was read, and why") {
    const Example example;
    const auto blocks = example.blocks(example.helped);
    CHECK(value_of(blocks, "Who acts") == "China");
    CHECK(value_of(blocks, "On whom") == "Iran");
    CHECK(value_of(blocks, "Sign") == "Cooperative");
    CHECK(value_of(blocks, "Date") == "2010");
    CHECK(value_of(blocks, "Amount") == "$5 million");
    CHECK(value_of(blocks, "Confidence") == "80%");
    const auto notes = all_of<NoteBlock>(blocks);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].text == "Read so from: \u201chelped\u201d + object");
}

TEST_CASE("what the filter hides is counted, not silently gone") {
    const Example example;
    Filter filter;
    filter.themes.set(static_cast<std::size_t>(Theme::Aid));
    const auto blocks = example.blocks(example.china, filter);
    CHECK(all_of<EvidenceBlock>(blocks).size() == 1);
    const auto notes = all_of<NoteBlock>(blocks);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].text == "1 relation is hidden by the filter.");
}

TEST_CASE("an amount of several years says what it is a year") {
    Example example;
    Amount& amount = example.builder.findings().amounts[example.amount];
    amount.role = AmountRole::Aid;
    amount.aid = Aid{.status = AidStatus::Budgeted,
                     .payer = example.china,
                     .payee = example.iran,
                     .from = CivilDate{1991, 10, 1},
                     .to = CivilDate{2001, 9, 30},
                     .purpose = {}};
    const auto blocks = example.blocks(example.amount);
    CHECK(value_of(blocks, "Status") == "Budgeted");
    CHECK(value_of(blocks, "Payer") == "China");
    const auto notes = all_of<NoteBlock>(blocks);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].text.find("$500,000 a year") != std::string::npos);
    amount.aid->to = CivilDate{1992, 9, 30};
    CHECK(all_of<NoteBlock>(example.blocks(example.amount)).empty());
}

TEST_CASE("nothing selected is the report as a whole, with what is missing in it") {
    Example example;
    Reference reference;
    reference.sentence = SentenceId(2);
    reference.target = "table 1";
    example.builder.findings().references.add(reference);
    example.builder.findings().warnings.push_back(
        {WarningKind::UnresolvedReference, "\"table 1\" is referred to but is not in this text.", SentenceId(2)});
    Check check;
    check.sentences = {SentenceId(0)};
    check.claim = "5 is 2 + 3";
    example.builder.findings().checks.add(check);
    const auto blocks = example.blocks({});
    CHECK(heading_of(blocks).title == "A report");
    CHECK(value_of(blocks, "Subject") == "Iran");
    const auto checks = all_of<CheckBlock>(blocks);
    REQUIRE(checks.size() == 1);
    CHECK(checks[0].claim == "5 is 2 + 3");
    CHECK(checks[0].verdict == CheckVerdict::Consistent);
    const auto notes = all_of<NoteBlock>(blocks);
    REQUIRE(notes.size() == 1);  // once
    CHECK(notes[0].text == "\u201ctable 1\u201d is referred to but is not in this text.");
    CHECK(notes[0].link == Item(SentenceId(2)));
    CHECK(all_of<ActorBlock>(blocks).size() == 3);
}

TEST_CASE("sentences, sections, dates and checks have their blocks") {
    Example example;
    CHECK(heading_of(example.blocks(SentenceId(0))).title == "Sentence 1");
    CHECK(all_of<EvidenceBlock>(example.blocks(SentenceId(0))).size() == 2);
    CHECK(heading_of(example.blocks(SectionId(0))).kind == "Section, heading inferred");
    CHECK(all_of<EvidenceBlock>(example.blocks(SectionId(0))).size() == 3);
    CHECK(heading_of(example.blocks(example.date)).title == "2010");
    CHECK(value_of(example.blocks(example.date), "First day") == "1 January 2010");
    Check check;
    check.sentences = {SentenceId(0), SentenceId(1)};
    check.verdict = CheckVerdict::Inconsistent;
    const CheckId id = example.builder.findings().checks.add(check);
    CHECK(value_of(example.blocks(id), "Verdict") == "Does not agree");
    CHECK(all_of<EvidenceBlock>(example.blocks(id)).size() == 2);
}

TEST_CASE("of many checks the report's blocks say how few are listed") {
    Example example;
    Check check;
    check.sentences = {SentenceId(0)};
    for (int i = 0; i < 14; ++i)
        example.builder.findings().checks.add(check);
    const auto blocks = example.blocks({});
    CHECK(all_of<CheckBlock>(blocks).size() == 12);
    const auto titles = all_of<TitleBlock>(blocks);
    const auto title =
        std::find_if(titles.begin(), titles.end(), [](const TitleBlock& each) { return each.title == "Checks"; });
    REQUIRE(title != titles.end());
    CHECK(title->remark == "the first 12 of 14");
}

TEST_CASE("a check of a change tells its direction, not two numbers that should be the same") {
    Example example;
    Check check;
    check.sentences = {SentenceId(0)};
    check.stated = 7;
    check.computed = 5;
    check.unit = "years";
    check.said_change = -1;
    const CheckId fell = example.builder.findings().checks.add(check);
    CHECK(value_of(example.blocks(fell), "Stated") == "fell");
    CHECK(value_of(example.blocks(fell), "Computed") == "fell from 7 to 5 years");
    check.computed = 9;
    const CheckId grew = example.builder.findings().checks.add(check);
    CHECK(value_of(example.blocks(grew), "Computed") == "grew from 7 to 9 years");
    check.said_change = 0;
    check.unit = "USD";
    check.computed = 3e8;
    const CheckId sum = example.builder.findings().checks.add(check);
    CHECK(value_of(example.blocks(sum), "Computed") == "$300 million");
}

}  // namespace
}  // namespace attache
