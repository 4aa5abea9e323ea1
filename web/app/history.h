// History: the places that were looked at, as a vector with a cursor. In the browser each place is also
// an entry of the browser's own history, so Back and undo are the same thing. Hovering never comes here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "app/view_state.h"

namespace attache {

struct Place {
    std::size_t report = 0;  // index into AppState::reports
    ViewState view;
    friend bool operator==(const Place&, const Place&) = default;
};

// What a change of place comes from. Changes that belong to one gesture - a query being typed, a slider
// being dragged - become one place.
enum class PlaceChange : std::uint8_t { Step, Typing, Dragging };

class History {
public:
    // The most places kept; the oldest are forgotten.
    static constexpr std::size_t k_max_places = 500;

    enum class Recorded : std::uint8_t { Nothing, Replaced, Added };

    explicit History(Place start = {});

    // Makes `place` the current one: a new place, which forgets those that were undone, or a new content
    // of the current place if it goes on with the gesture that made it. A step to where one is ends a gesture.
    Recorded record(Place place, PlaceChange change);
    // The current place is now this one; whether that is a change.
    bool revise(Place place);
    // Forgets everything but `start`, which gets a serial that no place had before.
    void restart(Place start);

    // A report was closed: its places become `instead`, and reports after it have another index from now on.
    void forget_report(std::size_t report, const Place& instead);

    [[nodiscard]] const Place& current() const { return places_[cursor_]; }
    [[nodiscard]] std::size_t size() const { return places_.size(); }
    [[nodiscard]] bool can_step(int delta) const;

    // A place's number, which it keeps when older ones are forgotten. A place that was undone and
    // replaced by another leaves its serial to that one, as in a browser's history.
    [[nodiscard]] std::uint64_t serial() const { return first_serial_ + cursor_; }
    [[nodiscard]] bool has_serial(std::uint64_t serial) const;
    // Moves the cursor; requires has_serial().
    const Place& go_to(std::uint64_t serial);

private:
    std::vector<Place> places_;  // never empty
    std::size_t cursor_ = 0;
    std::uint64_t first_serial_ = 0;
    PlaceChange gesture_ = PlaceChange::Step;  // that made the current place
};

}  // namespace attache
