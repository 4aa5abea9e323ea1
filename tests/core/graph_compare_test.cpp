#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "graph/compare.h"

namespace attache {
namespace {

using testing::ReportBuilder;

const ComparedTie* find_tie(const Comparison& comparison, std::string_view source, std::string_view target) {
    const auto found = std::find_if(comparison.ties.begin(), comparison.ties.end(), [&](const ComparedTie& tie) {
        return tie.source == source && tie.target == target;
    });
    return found == comparison.ties.end() ? nullptr : &*found;
}

Report old_report() {
    ReportBuilder builder("uzbekistan cut off gas to tajikistan .\n\nrussia pledged help to tajikistan .\n");
    const EntityId russia = builder.country("RUS", "Russia");
    const EntityId tajikistan = builder.country("TJK", "Tajikistan");
    const EntityId uzbekistan = builder.country("UZB", "Uzbekistan");
    builder.relation(uzbekistan, tajikistan, "cut off", Theme::Energy, -1);
    builder.relation(russia, tajikistan, "pledged", Theme::Aid, 1);
    return builder.report();
}

// Other ids, because another country comes first.
Report new_report() {
    ReportBuilder builder("uzbekistan gave gas to tajikistan .\n\nchina lent money to tajikistan .\n");
    const EntityId china = builder.country("CHN", "China");
    const EntityId tajikistan = builder.country("TJK", "Tajikistan");
    const EntityId uzbekistan = builder.country("UZB", "Uzbekistan");
    builder.relation(uzbekistan, tajikistan, "gave", Theme::Energy, 1);
    builder.relation(china, tajikistan, "lent", Theme::Aid, 1);
    return builder.report();
}

TEST_CASE("two reports: what is in one of them, in both, and what has changed its sign") {
    const Comparison comparison = compare_reports(old_report(), new_report());
    REQUIRE(comparison.actors.size() == 4);
    CHECK(comparison.actors[0].code == "CHN");
    CHECK(comparison.actors[0].presence() == Presence::OnlySecond);
    CHECK(comparison.actors[1].name == "Russia");
    CHECK(comparison.actors[1].presence() == Presence::OnlyFirst);
    CHECK(comparison.actors[2].presence() == Presence::Both);
    CHECK(comparison.actors[2].relations[0] == 2);

    REQUIRE(comparison.ties.size() == 3);
    CHECK(find_tie(comparison, "CHN", "TJK")->presence() == Presence::OnlySecond);
    CHECK(find_tie(comparison, "RUS", "TJK")->presence() == Presence::OnlyFirst);
    CHECK_FALSE(find_tie(comparison, "RUS", "TJK")->has_changed_sign());
    const ComparedTie& gas = *find_tie(comparison, "UZB", "TJK");
    CHECK(gas.has_changed_sign());
    CHECK(main_sign(gas.signs[0]) == -1);
    CHECK(main_sign(gas.signs[1]) == 1);
    CHECK(gas.source_name == "Uzbekistan");
}

TEST_CASE("a report is the same as itself, and everything is new beside an empty one") {
    const Comparison same = compare_reports(old_report(), old_report());
    for (const ComparedTie& tie : same.ties) {
        CHECK(tie.presence() == Presence::Both);
        CHECK_FALSE(tie.has_changed_sign());
    }
    const Report empty = ReportBuilder("nothing happens .\n").report();
    for (const ComparedTie& tie : compare_reports(empty, old_report()).ties)
        CHECK(tie.presence() == Presence::OnlySecond);
    CHECK(compare_reports(empty, empty).ties.empty());
}

TEST_CASE("signs that balance are neutral") {
    CHECK(main_sign({2, 5, 2}) == 0);
    CHECK(main_sign({0, 0, 1}) == 1);
    CHECK(main_sign({3, 9, 2}) == -1);
}

}  // namespace
}  // namespace attache
