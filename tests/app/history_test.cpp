#include <string>

#include <doctest/doctest.h>

#include "app/history.h"

namespace attache {
namespace {

Place place(std::string query) {
    Place place;
    place.view.query = std::move(query);
    return place;
}

using Recorded = History::Recorded;

TEST_CASE("history: a new place is added, the same place is not") {
    History history(place("a"));
    CHECK(history.record(place("b"), PlaceChange::Step) == Recorded::Added);
    CHECK(history.record(place("b"), PlaceChange::Step) == Recorded::Nothing);
    CHECK(history.size() == 2);
    CHECK(history.current() == place("b"));
}

TEST_CASE("history: steps go back and forth, never past the ends") {
    History history(place("a"));
    history.record(place("b"), PlaceChange::Step);
    CHECK(history.can_step(-1));
    CHECK_FALSE(history.can_step(-2));
    CHECK_FALSE(history.can_step(1));
    CHECK(history.go_to(history.serial() - 1) == place("a"));
    CHECK(history.can_step(1));
    CHECK_FALSE(history.can_step(-1));
}

TEST_CASE("history: a new place forgets what was undone") {
    History history(place("a"));
    history.record(place("b"), PlaceChange::Step);
    history.record(place("c"), PlaceChange::Step);
    history.go_to(history.serial() - 2);
    CHECK(history.record(place("d"), PlaceChange::Step) == Recorded::Added);
    CHECK(history.size() == 2);
    CHECK_FALSE(history.can_step(1));
}

TEST_CASE("history: one gesture makes one place") {
    History history(place(""));
    CHECK(history.record(place("u"), PlaceChange::Typing) == Recorded::Added);
    CHECK(history.record(place("uz"), PlaceChange::Typing) == Recorded::Replaced);
    CHECK(history.record(place("uzb"), PlaceChange::Typing) == Recorded::Replaced);
    CHECK(history.size() == 2);

    CHECK(history.record(place("dragged"), PlaceChange::Dragging) == Recorded::Added);
    CHECK(history.record(place("typed"), PlaceChange::Typing) == Recorded::Added);
    history.go_to(history.serial());
    CHECK(history.record(place("typed again"), PlaceChange::Typing) == Recorded::Added);
}

TEST_CASE("history: a gesture that has ended is not gone on with") {
    History history(place(""));
    history.record(place("dragged"), PlaceChange::Dragging);
    CHECK(history.record(place("dragged"), PlaceChange::Step) == Recorded::Nothing);
    CHECK(history.record(place("dragged again"), PlaceChange::Dragging) == Recorded::Added);
    CHECK(history.size() == 3);
}

TEST_CASE("history: serials stay while the oldest places are forgotten") {
    History history(place("start"));
    for (std::size_t i = 0; i < History::k_max_places + 10; ++i) {
        history.record(place(std::to_string(i)), PlaceChange::Step);
    }
    CHECK(history.size() == History::k_max_places);
    CHECK(history.serial() == History::k_max_places + 10);
    CHECK_FALSE(history.has_serial(10));
    CHECK(history.has_serial(11));
    CHECK(history.go_to(11) == place("10"));
}

TEST_CASE("history: after a new start no serial from before is known") {
    History history(place("a"));
    history.record(place("b"), PlaceChange::Step);
    history.restart(place("c"));
    CHECK(history.size() == 1);
    CHECK(history.current() == place("c"));
    CHECK_FALSE(history.has_serial(0));
    CHECK_FALSE(history.has_serial(1));
    CHECK(history.has_serial(2));
}

}  // namespace
}  // namespace attache
