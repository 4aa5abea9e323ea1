#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "app/search_rows.h"
#include "app/small_state.h"

namespace attache {
namespace {

using testing::small_state;
using testing::SmallState;

struct Panel {
    SmallState small = small_state();
    DerivedCache cache;
    SearchIndex index{small.report()};

    SearchRows rows(std::string_view text) {
        return make_search_rows(small.state, cache.get(small.state), index, text);
    }
    void take(const SearchRow& row) {
        ActionQueue actions;
        choose(row, small.state, cache.get(small.state), actions);
        for (Action& action : actions)
            small.act(std::move(action));
    }
};

bool has_group(const SearchRows& rows, std::string_view title) {
    return std::any_of(rows.groups.begin(), rows.groups.end(),
                       [&](const SearchGroup& group) { return group.title == title; });
}

TEST_CASE("search rows: groups follow one another and none is empty") {
    Panel panel;
    for (const std::string_view text : {"", "uzb", "gas", "theme:", "actor:UZB", "zzzz", "li", "sign:x"}) {
        CAPTURE(text);
        const SearchRows rows = panel.rows(text);
        std::size_t next = 0;
        for (const SearchGroup& group : rows.groups) {
            CHECK(group.begin == next);
            CHECK(group.end > group.begin);
            next = group.end;
        }
        CHECK(next == rows.rows.size());
    }
}

TEST_CASE("search rows: a name comes first, and choosing it selects it") {
    Panel panel;
    const SearchRows rows = panel.rows("uzbek");
    REQUIRE_FALSE(rows.rows.empty());
    CHECK(rows.rows.front().label == "Uzbekistan");
    REQUIRE(rows.rows.front().marks.size() == 1);
    panel.take(rows.rows.front());
    CHECK(panel.small.state.view.selection == Item(panel.small.uzbekistan));
}

TEST_CASE("search rows: a command is found by what it does") {
    Panel panel;
    const SearchRows rows = panel.rows("copy link");
    REQUIRE_FALSE(rows.rows.empty());
    REQUIRE(std::holds_alternative<CommandId>(rows.rows.front().choice));
    CHECK(std::get<CommandId>(rows.rows.front().choice) == CommandId::CopyLink);
}

TEST_CASE("search rows: operators offer a filter with its count") {
    Panel panel;
    const SearchRows rows = panel.rows("actor:RUS sign:+");
    REQUIRE_FALSE(rows.rows.empty());
    CHECK(rows.groups.front().title == "Filter");
    CHECK(rows.rows.front().count == 1);
    panel.take(rows.rows.front());
    CHECK(panel.small.state.view.filter.actors == std::vector<std::string>{"RUS"});
}

TEST_CASE("search rows: what is not understood is told and cannot be chosen") {
    Panel panel;
    const SearchRows rows = panel.rows("theme:gold");
    REQUIRE_FALSE(rows.rows.empty());
    CHECK(std::holds_alternative<SearchNote>(rows.rows.front().choice));
    const ViewState before = panel.small.state.view;
    panel.take(rows.rows.front());
    CHECK(panel.small.state.view == before);
}

TEST_CASE("search rows: words are found in the text, and the reader goes there") {
    Panel panel;
    const SearchRows rows = panel.rows("condemned");
    CHECK(has_group(rows, "Sentences"));
    const auto find = std::find_if(rows.rows.begin(), rows.rows.end(),
                                   [](const SearchRow& row) { return std::holds_alternative<FindText>(row.choice); });
    REQUIRE(find != rows.rows.end());
    CHECK(find->count == 1);
    panel.take(*find);
    CHECK(panel.small.state.view.query == "condemned");
    CHECK(panel.small.state.view.sentence == SentenceId(2));
}

TEST_CASE("search rows: before anything is typed there are names and commands") {
    Panel panel;
    const SearchRows rows = panel.rows("");
    CHECK(has_group(rows, "Views and commands"));
    CHECK(panel.rows("qqqqqq").rows.empty());
}

}  // namespace
}  // namespace attache
