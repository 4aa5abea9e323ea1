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
    // of the current place if it goes on with the gesture that made it.
    Recorded record(Place place, PlaceChange change);
    // Forgets everything but `start`.
    void restart(Place start);

    [[nodiscard]] bool can_step(int delta) const;
    // Moves the cursor; requires can_step(delta).
    const Place& step(int delta);
    // Ends the gesture: the next change makes a new place.
    void end_gesture() { gesture_ = PlaceChange::Step; }

    [[nodiscard]] const Place& current() const { return places_[cursor_]; }
    [[nodiscard]] std::size_t size() const { return places_.size(); }
    // Number of the current place, counted over the whole life of this history, so that it stays the same
    // when old places are forgotten; what a browser's history entry is marked with.
    [[nodiscard]] std::uint64_t serial() const { return first_serial_ + cursor_; }
    [[nodiscard]] bool has_serial(std::uint64_t serial) const;
    // Moves the cursor to the place with this serial; requires has_serial().
    const Place& go_to_serial(std::uint64_t serial);
    // Changes when restart() makes earlier serials meaningless.
    [[nodiscard]] std::uint64_t generation() const { return generation_; }

private:
    std::vector<Place> places_;  // never empty
    std::size_t cursor_ = 0;
    std::uint64_t first_serial_ = 0;
    std::uint64_t generation_ = 0;
    PlaceChange gesture_ = PlaceChange::Step;
};

}  // namespace attache
