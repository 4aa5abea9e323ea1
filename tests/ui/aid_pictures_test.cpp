// The pictures of aid before they have a size: what stands in them and what they say.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "views/aid/aid_check_model.h"
#include "views/aid/aid_flow_model.h"
#include "views/aid/aid_words.h"

namespace attache {
namespace {

using testing::ReportBuilder;

struct Example {
    ReportBuilder builder{
        "It asks for $30 million in 2014. It is $10 million for border guards and $15 million for health. China gave "
        "$7 "
        "million. A debt of EUR 8 million."};
    EntityId china = builder.country("CHN", "China");
    EntityId iran = builder.country("IRN", "Iran");
    EntityId usa = builder.country("USA", "United States");

    AmountId add(std::string_view words, double value, AidStatus status, EntityId payer, std::string_view purpose) {
        const AmountId id = builder.amount(words, value, "USD");
        Amount& amount = builder.findings().amounts[id];
        amount.role = AmountRole::Aid;
        Aid aid{.status = status, .payer = payer, .payee = iran, .from = {}, .to = {}, .purpose = {}};
        if (status == AidStatus::Requested) {
            aid.from = CivilDate{2013, 10, 1};
            aid.to = CivilDate{2014, 9, 30};
        }
        if (!purpose.empty()) aid.purpose = builder.span(purpose);
        amount.aid = aid;
        return id;
    }

    AmountId request = add("$30 million", 30e6, AidStatus::Requested, usa, "");
    AmountId guards = add("$10 million", 10e6, AidStatus::Requested, usa, "border guards");
    AmountId health = add("$15 million", 15e6, AidStatus::Requested, usa, "health");
    AmountId gift = add("$7", 7e6, AidStatus::Provided, china, "");

    [[nodiscard]] const Report& report() const { return builder.report(); }
    [[nodiscard]] FlowPicture picture(AidStatus status, FlowMiddle middle) const {
        return make_flow_picture(report(), make_money_flows(report(), {request, guards, health, gift}, "USD", status),
                                 middle);
    }
};

const FlowNode* node_of(const FlowPicture& picture, std::string_view name) {
    const auto found = std::find_if(picture.nodes.begin(), picture.nodes.end(),
                                    [&](const FlowNode& node) { return node.name == name; });
    return found == picture.nodes.end() ? nullptr : &*found;
}

TEST_CASE("flows run from the payer through themes to the payee") {
    const Example example;
    const FlowPicture picture = example.picture(AidStatus::Requested, FlowMiddle::Theme);
    CHECK(picture.strands.size() == 3);
    CHECK(picture.most_nodes == 3);
    REQUIRE(node_of(picture, "United States") != nullptr);
    CHECK(node_of(picture, "United States")->actor == example.usa);
    CHECK(node_of(picture, "United States")->remark == "$30 million");
    CHECK(node_of(picture, "Borders")->remark == "$10 million");
    CHECK(node_of(picture, "not itemised")->remark == "$5 million");
    CHECK(node_of(picture, "Iran")->column == 2);
    for (const SankeyStrand& strand : picture.strands) {
        REQUIRE(strand.nodes.size() == k_flow_columns);
        for (std::size_t column = 0; column < k_flow_columns; ++column)
            CHECK(picture.nodes[strand.nodes[column]].column == column);
    }
}

TEST_CASE("flows can run through the words of the text, and keep their themes' colours") {
    const Example example;
    const FlowPicture picture = example.picture(AidStatus::Requested, FlowMiddle::Purpose);
    REQUIRE(node_of(picture, "border guards") != nullptr);
    CHECK(node_of(picture, "border guards")->theme == Theme::Borders);
    const FlowPicture given = example.picture(AidStatus::Provided, FlowMiddle::Purpose);
    CHECK(node_of(given, "purpose not said") != nullptr);
    CHECK(node_of(given, "United States") == nullptr);
}

TEST_CASE("where amounts may be the same money a node says how many there are") {
    Example example;
    Amount& health = example.builder.findings().amounts[example.health];
    health.aid->from = std::nullopt;  // no item any more, and perhaps the same money
    const FlowPicture picture = example.picture(AidStatus::Requested, FlowMiddle::Theme);
    CHECK(node_of(picture, "United States")->remark == "3 amounts");
}

TEST_CASE("each picture names its unit, what it does not add up, and its sentences") {
    const Example example;
    const PictureWords flows =
        flow_words(example.report(), "A report", example.picture(AidStatus::Requested, FlowMiddle::Theme));
    CHECK(flows.title == "Aid requested: from whom, for what, to whom");
    CHECK(flows.explanation.find("US dollars") == 0);
    CHECK(flows.source.find("Source: A report, sentences 1, 2.") == 0);
    CHECK(flows.source.find("Sugiyama") != std::string::npos);

    const auto compositions = find_compositions(example.report(), {example.request, example.guards, example.health});
    const PictureWords made_of = composition_words(example.report(), "A report", compositions.at(0));
    CHECK(made_of.title == "What the $30 million requested for FY2014 is made of");
    CHECK(made_of.explanation.find("United States \xE2\x86\x92 Iran") != std::string::npos);
    CHECK(made_of.source == "Source: A report, sentences 1, 2.");
    const PictureWords alone =
        composition_words(example.report(), "A report", {example.request, {}, CheckId::none(), 0, 30e6});
    CHECK(alone.explanation.find("names no items") != std::string::npos);
}

TEST_CASE("long lists of sentences are cut short, and each stands once") {
    std::vector<SentenceId> sentences;
    for (std::size_t i = 20; i-- > 0;) {
        sentences.emplace_back(i);
        sentences.emplace_back(i);
    }
    CHECK(source_text("R", sentences) == "Source: R, sentences 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 8 more.");
    CHECK(source_text("R", {SentenceId(4)}) == "Source: R, sentence 5.");
    CHECK(source_text("R", {}) == "Source: R.");
}

TEST_CASE("words around an amount are cut between words, and say so") {
    CHECK(excerpt("It gave $5 million.", {8, 18}) == "It gave $5 million.");
    const std::string before = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn ";
    const std::string behind = " oooo pppp qqqq rrrr ssss tttt uuuu vvvv wwww xxxx yyyy zzzz aaaa bbbb cccc dddd";
    const auto begin = static_cast<std::uint32_t>(before.size());
    const std::string words = excerpt(before + "$5" + behind, {begin, begin + 2});
    CHECK(words.find("\xE2\x80\xA6 ") == 0);
    CHECK(words.find(" $5 ") != std::string::npos);
    CHECK(words.substr(words.size() - 8) == "bbbb \xE2\x80\xA6");
    CHECK(excerpt(std::string(300, 'x'), {100, 110}).size() == 300);  // a single word
}

TEST_CASE("checks that do not agree come first, with stated and computed numbers on one scale") {
    Example example;
    auto& checks = example.builder.findings().checks;
    Check check;
    check.sentences = {SentenceId(0)};
    check.stated = 63;
    check.computed = 63;
    check.unit = "members";
    const CheckId agrees = checks.add(check);
    check.sentences = {SentenceId(0), SentenceId(2)};
    check.stated = 36.4e6;
    check.computed = 18.2e6;
    check.unit = "USD";
    check.verdict = CheckVerdict::Inconsistent;
    const CheckId wrong = checks.add(check);
    check.unit = "percent";
    check.stated = 0;
    check.computed = -4;
    check.verdict = CheckVerdict::CannotTell;
    checks.add(check);
    const CheckList list = make_check_list(example.report());
    REQUIRE(list.lines.size() == 3);
    CHECK(list.lines[0].check == wrong);
    CHECK(list.lines[0].stated == "$36.4 million");
    CHECK(list.lines[0].computed == "$18.2 million");
    CHECK(list.lines[0].stated_share == 1);
    CHECK(list.lines[0].computed_share == 0.5);
    CHECK(list.lines[0].sentences == "s. 1, 3");
    CHECK(list.lines[1].computed ==
          "\xE2\x88\x92"
          "4%");
    CHECK(list.lines[2].check == agrees);
    CHECK(list.lines[2].stated == "63 members");
    CHECK(list.verdicts[static_cast<std::size_t>(CheckVerdict::Inconsistent)] == 1);
    const PictureWords words = check_words(example.report(), "A report", list);
    CHECK(words.explanation.find("3 checks") == 0);
    CHECK(words.explanation.find("1 agree, 1 do not, 1 cannot be told") != std::string::npos);
}

}  // namespace
}  // namespace attache
