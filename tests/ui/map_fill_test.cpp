#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/map_file.h"
#include "core/report_builder.h"
#include "views/map/map_fill.h"

namespace attache {
namespace {

using testing::ReportBuilder;

struct Filled {
    Report report;
    WorldMap world;
    RelationGraph graph;
    MapScene scene;

    [[nodiscard]] MapFill fill(MapFillKind kind) const {
        return make_map_fill(report, graph, scene, kind, light_palette());
    }
    [[nodiscard]] std::optional<std::size_t> class_of(const MapFill& fill, const char* code) const {
        return fill.class_of[world.find(code).index()];
    }
};

// Aland, the subject, and Bland with six ties, two of them conflictual; nothing of Cland.
Filled filled() {
    ReportBuilder builder("aland helps bland .\n\naland gave $ 5 million to bland .\n");
    const EntityId a = builder.country("AAA", "Aland");
    const EntityId b = builder.country("BBB", "Bland");
    builder.findings().subject = a;
    for (int i = 0; i < 6; ++i)
        builder.relation(a, b, "helps", Theme::Aid, i < 2 ? -1 : 1);
    Amount amount;
    amount.sentence = SentenceId(1);
    amount.unit = "USD";
    amount.role = AmountRole::Aid;
    amount.aid = Aid{};
    amount.aid->payer = a;
    amount.aid->payee = b;
    for (const double value : {5e6, 2e4}) {
        amount.value = value;
        builder.findings().amounts.add(amount);
    }
    amount.unit = "EUR";
    amount.value = 9e9;
    builder.findings().amounts.add(amount);
    Filled all;
    all.report = builder.report();
    all.world = read_world_map(testing::small_map_bytes()).value();
    all.graph = make_relation_graph(all.report, {});
    all.scene = make_map_scene(all.report, {}, all.graph, all.world);
    return all;
}

TEST_CASE("map fill: relations in round classes up to the most; the subject is none of them") {
    const Filled all = filled();
    const MapFill fill = all.fill(MapFillKind::Relations);
    REQUIRE(fill.classes.size() == 3);
    CHECK(fill.classes[0].label == "1");
    CHECK(fill.classes[1].label ==
          "2\xE2\x80\x93"
          "4");
    CHECK(fill.classes[2].label ==
          "5\xE2\x80\x93"
          "6");
    CHECK(all.class_of(fill, "BBB") == 2);
    CHECK_FALSE(all.class_of(fill, "AAA").has_value());
    CHECK_FALSE(all.class_of(fill, "CCC").has_value());
}

TEST_CASE("map fill: the mean sign in fifths") {
    const Filled all = filled();
    CHECK(mean_sign(all.graph, all.scene.nodes[all.world.find("BBB").index()]) == doctest::Approx(1.0 / 3));
    const MapFill fill = all.fill(MapFillKind::Sign);
    CHECK(fill.classes.size() == k_map_steps);
    CHECK(all.class_of(fill, "BBB") == 3);
}

TEST_CASE("map fill: money is the largest amount in dollars, never a sum; others are counted") {
    const Filled all = filled();
    const MapFill fill = all.fill(MapFillKind::Money);
    REQUIRE(fill.classes.size() == 1);
    CHECK(fill.classes[0].label == "$1M\xE2\x80\x93$10M");
    CHECK(all.class_of(fill, "BBB") == 0);
    CHECK_FALSE(all.class_of(fill, "AAA").has_value());
    CHECK(all.scene.other_currencies == 1);
}

TEST_CASE("map fill: steps of a scale can be told apart with any colour vision, and hold text") {
    for (const Palette* palette : {&light_palette(), &dark_palette()}) {
        for (const auto* steps : {&palette->count_steps, &palette->money_steps, &palette->sign_steps}) {
            for (std::size_t i = 0; i < steps->size(); ++i) {
                CHECK(contrast_ratio(palette->text, (*steps)[i]) >= 4.5);
                if (i == 0) continue;
                for (std::size_t vision = 0; vision < static_cast<std::size_t>(ColorVision::Count_); ++vision) {
                    CAPTURE(i);
                    CAPTURE(vision);
                    CHECK(color_distance((*steps)[i - 1], (*steps)[i], static_cast<ColorVision>(vision)) >= 0.025);
                }
            }
        }
        CHECK(contrast_ratio(palette->text, palette->land) >= 7);
        CHECK(color_distance(palette->land, palette->sea, ColorVision::Full) >= 0.03);
    }
}

}  // namespace
}  // namespace attache
