#include <doctest/doctest.h>

#include "app/route.h"
#include "app/small_state.h"
#include "app/title.h"

namespace attache {
namespace {

using testing::small_state;
using testing::SmallState;

void check_round_trip(const SmallState& small, const ViewState& view) {
    const Link link = link_of(*small.state.current(), view);
    const DecodedLink decoded = decode_link(encode_link(link));
    CAPTURE(encode_link(link));
    CHECK(decoded.notes.empty());
    const RoutedView routed = view_of(decoded.link, small.report());
    CHECK(routed.notes.empty());
    CHECK(routed.view == view);
}

TEST_CASE("route: every view comes back from its link") {
    const SmallState small = small_state();
    const std::vector<Item> items{Item(),         small.russia, make_pair_of(small.tajikistan, small.uzbekistan),
                                  SentenceId(1),  SectionId(0), small.gas_cut,
                                  small.condemned};
    for (const Item& item : items) {
        for (const ViewKind kind : k_views) {
            ViewState view;
            view.view = kind;
            view.selection = item;
            check_round_trip(small, view);
        }
    }
}

TEST_CASE("route: filter, query and sentence come back") {
    const SmallState small = small_state();
    ViewState view;
    view.filter.themes.set(static_cast<std::size_t>(Theme::Energy)).set(static_cast<std::size_t>(Theme::Rights));
    view.filter.signs.set(0).set(2);
    view.filter.statuses.set(static_cast<std::size_t>(RelationStatus::Claim));
    view.filter.kinds.set(static_cast<std::size_t>(EntityKind::Igo));
    view.filter.from = CivilDate{2010, 2, 1};
    view.filter.to = CivilDate{2013, 9, 18};
    view.filter.actors = {"RUS", "UZB"};
    view.filter.min_confidence_percent = 40;
    view.query = "a & b = \"c\" #/? +%20 é";
    view.sentence = SentenceId(2);
    check_round_trip(small, view);
}

TEST_CASE("route: unknown views and items are named in notes") {
    const SmallState small = small_state();
    Link link;
    link.view = "hologram";
    link.selection = "NOBODY";
    link.sentence = "s.0000000000";
    RoutedView routed = view_of(link, small.report());
    CHECK(routed.view == ViewState());
    REQUIRE(routed.notes.size() == 3);
    CHECK(routed.notes[0].find("hologram") != std::string::npos);
    CHECK(routed.notes[1].find("NOBODY") != std::string::npos);
}

TEST_CASE("route: notes repeat only the beginning of what a link says, in whole characters") {
    const SmallState small = small_state();
    Link link;
    for (int i = 0; i < 100; ++i)
        link.selection += "é";
    const RoutedView routed = view_of(link, small.report());
    REQUIRE(routed.notes.size() == 1);
    CHECK(routed.notes[0].size() < 150);
    CHECK(routed.notes[0].find("é…") != std::string::npos);
}

TEST_CASE("route: the title says what is selected") {
    SmallState small = small_state();
    CHECK(window_title(small.state) == "A small report · Attaché");
    small.act(SelectItem{make_pair_of(small.uzbekistan, small.tajikistan)});
    CHECK(window_title(small.state) == "Tajikistan – Uzbekistan · A small report · Attaché");
    CHECK(window_title(AppState()) == "Attaché");
    CHECK(fragment_of(AppState()) == "#/");
}

}  // namespace
}  // namespace attache
