// The page's document tree: what it is told, and what is done in it.

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "app/small_state.h"
#include "core/report_builder.h"
#include "document/document_action.h"
#include "document/document_json.h"
#include "graph/item.h"

namespace attache {
namespace {

using testing::ReportBuilder;
using testing::small_state;
using testing::SmallState;

bool holds(const std::string& json, std::string_view part) { return json.find(part) != std::string::npos; }

struct Document {
    SmallState small = small_state();
    DerivedCache derived;

    std::string json(std::size_t around = 0) { return document_json(small.state, derived.get(small.state), around); }
    std::string state() { return document_state_json(small.state, derived.get(small.state), 1); }
    std::size_t act(std::string_view what, std::string_view argument) {
        ActionQueue actions;
        add_document_action(what, argument, small.state, derived.get(small.state), actions);
        const std::size_t count = actions.size();
        apply_actions(actions, small.state);
        return count;
    }
};

TEST_CASE("document: the text, and tables of what the filter lets through") {
    Document document;
    CHECK(holds(document.json(), R"("text":"Russia pledged help)"));
    CHECK(holds(document.json(), R"("relations":{"total":3,)"));
    CHECK(document.act("filter", "theme:energy") == 1);
    CHECK(document.act("filter", "sign:-") == 1);
    CHECK(holds(document.json(), R"("relations":{"total":1,)"));
    CHECK(holds(document.state(), R"({"name":"energy","label":"Energy","count":1,"chosen":true})"));
    CHECK(document.act("filter", "sign:-") == 1);
    CHECK(document.act("filter", "theme:energy") == 1);
    CHECK(document.small.state.view.filter.is_open());
}

TEST_CASE("document: every part of the filter") {
    Document document;
    for (const char* part : {"status:fact", "kind:country", "sign:+", "actor:UZB"}) {
        CAPTURE(part);
        CHECK(document.act("filter", part) == 1);
        CHECK_FALSE(document.small.state.view.filter.is_open());
        CHECK(document.act("filter", part) == 1);
        CHECK(document.small.state.view.filter.is_open());
    }
    for (const char* nothing : {"", "theme", "theme:", "theme:nothing", "sign:", "sign:+-", "weather:fine"}) {
        CAPTURE(nothing);
        CHECK(document.act("filter", nothing) == 0);
    }
}

// A report whose two relations are dated, 2009 and 2012.
AppState dated_state() {
    ReportBuilder builder("russia helped tajikistan in 2009 .\n\nrussia sued tajikistan in 2012 .\n");
    const EntityId russia = builder.country("RUS", "Russia");
    const EntityId tajikistan = builder.country("TJK", "Tajikistan");
    const RelationId helped = builder.relation(russia, tajikistan, "helped", Theme::Aid, 1);
    const RelationId sued = builder.relation(russia, tajikistan, "sued", Theme::Trade, -1);
    builder.findings().relations[helped].date = builder.date("2009", {2009, 1, 1}, {2009, 12, 31});
    builder.findings().relations[sued].date = builder.date("2012", {2012, 1, 1}, {2012, 12, 31});
    AppState state;
    state.reports.push_back({.id = "dated",
                             .title = "A dated report",
                             .publisher = "",
                             .date = "",
                             .report = std::make_unique<const Report>(builder.report())});
    ActionQueue actions{ReplaceLink{"#/dated/graph"}};
    apply_actions(actions, state);
    return state;
}

TEST_CASE("document: the numbers of checks are written as everywhere, those of a change by its direction") {
    ReportBuilder builder("peru asked for rent . it asked for less .");
    Check check;
    check.sentences = {SentenceId(0)};
    check.stated = 3e8;
    check.computed = 2.5e7;
    check.unit = "USD";
    builder.findings().checks.add(check);
    check.said_change = -1;
    builder.findings().checks.add(check);
    AppState state;
    state.reports.push_back({.id = "changes",
                             .title = "A report of changes",
                             .publisher = "",
                             .date = "",
                             .report = std::make_unique<const Report>(builder.report())});
    ActionQueue actions{ReplaceLink{"#/changes/table"}};
    apply_actions(actions, state);
    DerivedCache derived;
    const std::string json = document_json(state, derived.get(state), 0);
    CHECK(holds(json, R"("stated":"$300 million","computed":"$25 million")"));
    CHECK(holds(json, R"("stated":"fell","computed":"fell from $300 million to $25 million")"));
}

TEST_CASE("document: years are a span within the report's") {
    AppState state = dated_state();
    DerivedCache derived;
    const auto act = [&](std::string_view years) {
        ActionQueue actions;
        add_document_action("years", years, state, derived.get(state), actions);
        const std::size_t count = actions.size();
        apply_actions(actions, state);
        return count;
    };
    CHECK(holds(document_state_json(state, derived.get(state), 1),
                R"("years":{"first":2009,"last":2012,"from":2009,"to":2012})"));
    CHECK(act("2010-2012") == 1);
    CHECK(state.view.filter.from == CivilDate{2010, 1, 1});
    CHECK(state.view.filter.to == CivilDate{2012, 12, 31});
    CHECK(derived.get(state).relations.size() == 1);
    CHECK(act("2050-1900") == 1);  // in any order; all of them are no filter
    CHECK(state.view.filter.is_open());
    for (const char* nothing : {"", "-", "2010", "2010-", "-2010", "x-y", "2010-2012x", "99999999999-1"}) {
        CAPTURE(nothing);
        CHECK(act(nothing) == 0);
    }
}

TEST_CASE("document: what is done in it is done in the program") {
    Document document;
    document.act("select", item_name(document.small.report(), document.small.gas_cut));
    CHECK(document.small.state.view.selection == Item(document.small.gas_cut));
    document.act("select", "UZB");
    CHECK(document.small.state.view.selection == Item(document.small.uzbekistan));
    CHECK(holds(document.state(), R"("is_actor":true)"));
    document.act("select", "");
    CHECK(document.small.state.view.selection == Item());
    document.act("command", "view-aid");
    CHECK(document.small.state.view.view == ViewKind::Aid);
    document.act("find", "gas");
    CHECK(document.small.state.view.query == "gas");
    for (const auto& each : {std::pair{"select", "r99"}, {"report", "7"}, {"command", "nothing"}, {"shout", "x"}}) {
        CAPTURE(each.first);
        CHECK(document.act(each.first, each.second) == 0);
    }
}

TEST_CASE("document: without a report there is none") {
    const AppState empty;
    DerivedCache derived;
    ActionQueue actions;
    CHECK(document_json(empty, derived.get(empty), 0) == "null");
    add_document_action("select", "UZB", empty, derived.get(empty), actions);
    add_document_action("filter", "theme:energy", empty, derived.get(empty), actions);
    CHECK(actions.empty());
}

}  // namespace
}  // namespace attache
