#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "correct/apply_corrections.h"
#include "graph/relation_graph.h"

namespace attache {
namespace {

using testing::ReportBuilder;

// Three relations in the first sentence, one in the second.
struct Example {
    ReportBuilder builder{
        "china helped iran , blamed india and met the plo in 2010 .\n\nthe plo gave iran $5 million in may 2011 .\n"};
    EntityId china = builder.country("CHN", "China");
    EntityId india = builder.country("IND", "India");
    EntityId iran = builder.country("IRN", "Iran");
    EntityId front = builder.entity("ORG:FRONT", EntityKind::Organisation, "The Front");
    EntityId plo = builder.entity("ORG:PLO", EntityKind::Organisation, "The PLO");
    RelationId helped = builder.relation(china, iran, "helped", Theme::Aid, 1);
    RelationId blamed = builder.relation(china, india, "blamed", Theme::Diplomacy, -1);
    RelationId met = builder.relation(china, plo, "met", Theme::Diplomacy, 0);
    RelationId gave = builder.relation(plo, iran, "gave", Theme::Aid, 1);
    DateId year = builder.date("2010", {2010, 1, 1}, {2010, 12, 31});
    DateId may = builder.date("may 2011", {2011, 5, 1}, {2011, 5, 31});
    AmountId five = builder.amount("$5 million", 5e6, "USD");

    Example() {
        Findings& findings = builder.findings();
        findings.subject = iran;
        findings.relations[helped].date = year;
        findings.relations[gave].date = may;
        findings.relations[gave].amounts = {five};
        findings.amounts[five].role = AmountRole::Aid;
        findings.amounts[five].aid =
            Aid{AidStatus::Pledged, plo, iran, CivilDate{2011, 5, 1}, CivilDate{2011, 5, 31}, {}};
        findings.entities[front].actor = plo;
        builder.mention(plo, "the plo", 1);
    }

    [[nodiscard]] const Report& report() const { return builder.report(); }
    [[nodiscard]] std::string name(const Item& item) const { return item_name(report(), item); }
    [[nodiscard]] Report corrected(const Corrections& corrections) const {
        Report report = builder.report();
        report.findings = apply_corrections(builder.report(), corrections).findings;
        return report;
    }
    [[nodiscard]] CorrectionOutcome outcome(Correction correction) const {
        return apply_corrections(report(), {std::move(correction)}).outcomes.front();
    }
};

const Relation& named(const Report& report, const std::string& name) {
    const std::optional<Item> item = find_item(report, name);
    REQUIRE(item.has_value());
    return report.findings.relations[std::get<RelationId>(*item)];
}

TEST_CASE("corrections: none leave everything as it was read") {
    const Example example;
    const Report same = example.corrected({});
    CHECK(same.findings.relations.size() == 4);
    CHECK(same.findings.corrections == 0);
    CHECK(item_name(same, example.met) == example.name(example.met));
}

TEST_CASE("corrections: a hidden relation is gone and its neighbours keep their names") {
    const Example example;
    const Report report = example.corrected({HideRelation{example.name(example.blamed)}});
    REQUIRE(report.findings.relations.size() == 3);
    CHECK_FALSE(find_item(report, example.name(example.blamed)).has_value());
    for (const RelationId id : {example.helped, example.met, example.gave}) {
        const Relation& now = named(report, example.name(id));
        CHECK(now.trigger == example.report().findings.relations[id].trigger);
        CHECK_FALSE(now.corrected);
    }
    CHECK(report.findings.corrections == 1);
    CHECK(make_relation_graph(report, {}).edges.size() == 3);
    const CorrectionOutcome outcome = example.outcome(HideRelation{example.name(example.blamed)});
    CHECK(outcome.applies());
    CHECK(outcome.read == Item(example.blamed));
    CHECK(outcome.item == Item());
    CHECK(outcome.sentence == SentenceId(0));
}

TEST_CASE("corrections: a relation gets another kind and other parties") {
    const Example example;
    const std::string name = example.name(example.helped);
    const RelationKind kind{Theme::Trade, PloverEvent::Sanction, -1, RelationStatus::Claim};
    const Report report =
        example.corrected({RetypeRelation{name, kind}, RedirectRelation{name, {"IRN", "IND", false}}});
    const Relation& now = named(report, name);
    CHECK(now.theme == Theme::Trade);
    CHECK(now.event == PloverEvent::Sanction);
    CHECK(now.polarity == -1);
    CHECK(now.status == RelationStatus::Claim);
    CHECK(now.source == example.iran);
    CHECK(now.target == example.india);
    CHECK(now.corrected);
    CHECK(now.date == example.year);
    CHECK(report.findings.corrections == 2);
    // Both name each other by code where it is mutual.
    const Report mutual = example.corrected({RedirectRelation{name, {"IRN", "IND", true}}});
    CHECK(named(mutual, name).source == example.india);
    CHECK(named(mutual, name).mutual);
}

TEST_CASE("corrections: an added relation has a number of its own, the sentence and its only date") {
    const Example example;
    AddRelation added{example.name(SentenceId(0)), k_first_added_relation, {"IND", "IRN", false}, {}};
    added.kind.theme = Theme::Energy;
    const Report report = example.corrected({added});
    REQUIRE(report.findings.relations.size() == 5);
    const std::string name = subject_of(added);
    const Relation& now = named(report, name);
    CHECK(item_name(report, *find_item(report, name)) == name);
    CHECK(now.theme == Theme::Energy);
    CHECK(now.source == example.india);
    CHECK(now.corrected);
    CHECK(now.date == example.year);
    CHECK(now.confidence_percent == 100);
    CHECK(report.document.sentences[now.sentence].span == now.trigger);  // which names neither
    const AddRelation named_there{example.name(SentenceId(1)), k_first_added_relation, {"IND", "ORG:PLO", false}, {}};
    CHECK(named(example.corrected({named_there}), subject_of(named_there)).trigger ==
          example.builder.span("the plo", 1));
    for (const RelationId id : {example.helped, example.blamed, example.met, example.gave})
        CHECK(named(report, example.name(id)).trigger == example.report().findings.relations[id].trigger);
    const auto& all = report.findings.relations.elements();
    CHECK(std::is_sorted(all.begin(), all.end(),
                         [](const Relation& a, const Relation& b) { return a.sentence < b.sentence; }));
    CHECK(example.outcome(added).item == *find_item(report, name));
}

TEST_CASE("corrections: a merged actor's mentions, relations, money and bodies go over; ties with itself disappear") {
    const Example example;
    const Report report = example.corrected({MergeEntity{"ORG:PLO", "IRN"}});
    const Findings& findings = report.findings;
    CHECK(findings.entities.size() == 4);
    CHECK_FALSE(find_item(report, "ORG:PLO").has_value());
    const EntityId iran = std::get<EntityId>(*find_item(report, "IRN"));
    CHECK(findings.entities[iran].corrected);
    CHECK(findings.mentions.elements().front().entity == iran);
    CHECK(findings.relations.size() == 3);  // "gave" would be of Iran with itself
    CHECK(named(report, example.name(example.met)).target == iran);
    CHECK(findings.amounts[example.five].aid->payer == iran);
    CHECK(findings.subject == iran);
    const EntityId front = std::get<EntityId>(*find_item(report, "ORG:FRONT"));
    CHECK(findings.entities[front].actor == iran);
    for (std::size_t i = 1; i < findings.entities.size(); ++i)
        CHECK(findings.entities.elements()[i - 1].code < findings.entities.elements()[i].code);
    CHECK(example.outcome(MergeEntity{"ORG:PLO", "IRN"}).item == Item(iran));
}

TEST_CASE("corrections: merges go on through others, and back to front they are told") {
    const Example example;
    const Corrections chain{MergeEntity{"ORG:FRONT", "ORG:PLO"}, MergeEntity{"ORG:PLO", "IRN"},
                            MergeEntity{"IRN", "ORG:FRONT"}};
    const CorrectedFindings corrected = apply_corrections(example.report(), chain);
    CHECK(corrected.findings.entities.size() == 3);
    CHECK(corrected.outcomes[0].applies());
    CHECK(corrected.outcomes[1].applies());
    CHECK_FALSE(corrected.outcomes[2].applies());
    CHECK(corrected.findings.corrections == 2);
}

TEST_CASE("corrections: a name, a date and an amount's status") {
    const Example example;
    const Report report = example.corrected({RenameEntity{"ORG:PLO", "Palestine Liberation Organization"},
                                             ChangeDate{example.name(example.may), {2012, 1, 1}, {2012, 12, 31}},
                                             ChangeAmountStatus{example.name(example.five), AidStatus::Requested}});
    CHECK(report.findings.entities[example.plo].name == "Palestine Liberation Organization");
    CHECK(report.findings.entities[example.plo].corrected);
    const DateMention& may = report.findings.dates[example.may];
    CHECK(may.earliest == CivilDate{2012, 1, 1});
    CHECK(may.precision == DatePrecision::Year);
    CHECK(may.corrected);
    const Aid& aid = *report.findings.amounts[example.five].aid;
    CHECK(aid.status == AidStatus::Requested);
    CHECK(aid.from == CivilDate{2012, 1, 1});  // the amount's period was that date
    CHECK(aid.to == CivilDate{2012, 12, 31});
    Filter filter;
    filter.from = CivilDate{2012, 1, 1};
    CHECK(filter_relations(filter, report).size() == 1);
}

TEST_CASE("corrections: what the report does not have is told, the rest applies") {
    const Example example;
    const Corrections list{HideRelation{"r.0000000000.1"},
                           HideRelation{example.name(example.helped)},
                           RedirectRelation{example.name(example.met), {"CHN", "QQQ", false}},
                           MergeEntity{"CHN", "ORG:NOWHERE"},
                           RenameEntity{example.name(example.met), "a relation is no actor"},
                           ChangeDate{"d.0000000000.1", {2010, 1, 1}, {2010, 1, 2}},
                           ChangeAmountStatus{"", AidStatus::Pledged},
                           AddRelation{"s.0000000000", k_first_added_relation, {"CHN", "IND", false}, {}}};
    const CorrectedFindings corrected = apply_corrections(example.report(), list);
    REQUIRE(corrected.outcomes.size() == list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        CAPTURE(i);
        CHECK(corrected.outcomes[i].applies() == (i == 1));
    }
    CHECK(corrected.findings.relations.size() == 3);
    CHECK(corrected.findings.entities.size() == 5);
    CHECK(corrected.findings.corrections == 1);
}

TEST_CASE("corrections: those about different things give the same in any order") {
    const Example example;
    Corrections list{HideRelation{example.name(example.blamed)},
                     RetypeRelation{example.name(example.met), {Theme::Rights, PloverEvent::Accuse, -1, {}}},
                     AddRelation{example.name(SentenceId(1)), k_first_added_relation, {"IND", "ORG:PLO", false}, {}},
                     MergeEntity{"ORG:PLO", "ORG:FRONT"},
                     RenameEntity{"ORG:FRONT", "One Front"},
                     ChangeDate{example.name(example.may), {2012, 2, 3}, {2012, 2, 3}}};
    const auto summary = [&](const Corrections& corrections) {
        const Report report = example.corrected(corrections);
        std::string text;
        for (RelationId id(0); id != report.findings.relations.end_id(); id = RelationId(id.index() + 1)) {
            const Relation& relation = report.findings.relations[id];
            text += item_name(report, id) + ' ' + report.findings.entities[relation.source].code + ' ' +
                    report.findings.entities[relation.target].name + ' ' + std::string(name_of(relation.theme)) + '\n';
        }
        return text;
    };
    const std::string first = summary(list);
    std::reverse(list.begin(), list.end());
    CHECK(summary(list) == first);
    std::rotate(list.begin(), list.begin() + 2, list.end());
    CHECK(summary(list) == first);
}

TEST_CASE("corrections: one of a kind about one thing; what is done to an added relation changes the adding") {
    const RelationKind energy{Theme::Energy, PloverEvent::State, 0, RelationStatus::Fact};
    Corrections list = with_correction({}, RetypeRelation{"r.a.1", {}});
    list = with_correction(list, HideRelation{"r.a.1"});
    list = with_correction(list, RetypeRelation{"r.a.1", energy});
    REQUIRE(list.size() == 2);
    CHECK(std::get<RetypeRelation>(list[0]).kind == energy);

    const AddRelation added{"s.a", 1001, {"CHN", "IND", false}, {}};
    list = with_correction({}, added);
    CHECK(next_added_number(list, "s.a") == 1002);
    CHECK(next_added_number(list, "s.b") == 1001);
    list = with_correction(list, RetypeRelation{"r.a.1001", energy});
    list = with_correction(list, RedirectRelation{"r.a.1001", {"IND", "CHN", true}});
    REQUIRE(list.size() == 1);
    CHECK(std::get<AddRelation>(list[0]).kind == energy);
    CHECK(std::get<AddRelation>(list[0]).parties.source == "IND");
    CHECK(with_correction(list, HideRelation{"r.a.1001"}).empty());
    CHECK(without_correction(list, 7).size() == 1);
    CHECK(without_correction(list, 0).empty());
}

TEST_CASE("corrections: a list that is full takes no more") {
    Corrections list;
    for (std::size_t i = 0; i < k_max_corrections; ++i)
        list.push_back(HideRelation{"r.a." + std::to_string(i + 1)});
    CHECK(with_correction(list, RenameEntity{"CHN", "PRC"}).size() == k_max_corrections);
    CHECK(with_correction(list, HideRelation{"r.a.1"}) == list);
}

TEST_CASE("corrections: what can never be right is told") {
    CHECK(is_sound(RenameEntity{"CHN", "\xE4\xB8\xAD\xE5\x9B\xBD"}));
    for (const Correction& wrong : std::initializer_list<Correction>{
             RenameEntity{"CHN", ""}, RenameEntity{"CHN", "  "}, RenameEntity{"CHN", "a\nb"},
             RenameEntity{"CHN", "\xff"}, RenameEntity{"CHN", std::string(k_max_corrected_name_bytes + 1, 'a')},
             RenameEntity{"", "a"}, HideRelation{""}, MergeEntity{"CHN", "CHN"},
             RedirectRelation{"r.a.1", {"CHN", "CHN", false}}, ChangeDate{"d.a.1", {2010, 2, 1}, {2010, 1, 31}},
             RetypeRelation{"r.a.1", {Theme::Aid, PloverEvent::Aid, 2, {}}},
             AddRelation{"s.a", 1, {"CHN", "IND", false}, {}}, AddRelation{"CHN", 1001, {"CHN", "IND", false}, {}}})
        CHECK_FALSE(is_sound(wrong));
}

}  // namespace
}  // namespace attache
