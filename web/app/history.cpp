#include "app/history.h"

#include <cassert>
#include <utility>

namespace attache {

History::History(Place start) { places_.push_back(std::move(start)); }

History::Recorded History::record(Place place, PlaceChange change) {
    const bool goes_on = change != PlaceChange::Step && change == gesture_;
    if (place == current()) {
        if (change == PlaceChange::Step) gesture_ = change;
        return Recorded::Nothing;
    }
    gesture_ = change;
    places_.resize(cursor_ + 1);
    if (goes_on) {
        places_.back() = std::move(place);
        return Recorded::Replaced;
    }
    places_.push_back(std::move(place));
    if (places_.size() > k_max_places) {
        places_.erase(places_.begin());
        ++first_serial_;
    }
    cursor_ = places_.size() - 1;
    return Recorded::Added;
}

bool History::revise(Place place) {
    if (place == current()) return false;
    places_[cursor_] = std::move(place);
    return true;
}

void History::restart(Place start) {
    first_serial_ += places_.size();
    places_.clear();
    places_.push_back(std::move(start));
    cursor_ = 0;
    gesture_ = PlaceChange::Step;
}

void History::forget_report(std::size_t report, const Place& instead) {
    for (Place& place : places_) {
        if (place.report == report)
            place = instead;
        else if (place.report > report)
            --place.report;
    }
    gesture_ = PlaceChange::Step;
}

bool History::can_step(int delta) const {
    const auto target = static_cast<std::ptrdiff_t>(cursor_) + delta;
    return target >= 0 && target < static_cast<std::ptrdiff_t>(places_.size());
}

bool History::has_serial(std::uint64_t serial) const {
    return serial >= first_serial_ && serial - first_serial_ < places_.size();
}

const Place& History::go_to(std::uint64_t serial) {
    assert(has_serial(serial));
    cursor_ = static_cast<std::size_t>(serial - first_serial_);
    gesture_ = PlaceChange::Step;
    return current();
}

}  // namespace attache
