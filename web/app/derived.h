// Derived: what views draw that follows from the state: the relations that pass the filter, their graph,
// what is hidden, the hits of the query. Kept between frames; made anew when the request it was made for
// (report, filter, query) is another one, so nothing has to remember to mark it as stale.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/find.h"
#include "app/state.h"
#include "graph/relation_graph.h"

namespace attache {

// Relations by the year that their dates begin in; years far from most others are left out (busiest_years.h).
struct YearCounts {
    int first = 0;
    std::vector<std::uint32_t> counts;  // of first, first + 1, ...; empty if none has a date
};

struct ActorCount {
    EntityId actor;
    std::size_t count = 0;  // relations that it takes part in
};

// How many relations there would be with each choice of one part of the filter, the other parts as they
// are: what stands beside the choices of a filter menu.
struct FilterCounts {
    std::size_t total = 0;  // relations of the report
    std::size_t shown = 0;  // that pass the filter
    std::array<std::size_t, static_cast<std::size_t>(Theme::Count_)> themes{};
    std::array<std::size_t, 3> signs{};  // by polarity + 1
    std::array<std::size_t, static_cast<std::size_t>(RelationStatus::Count_)> statuses{};
    std::array<std::size_t, static_cast<std::size_t>(EntityKind::Count_)> kinds{};  // with an actor of this kind
    YearCounts years;
    std::vector<ActorCount> actors;  // most first

    [[nodiscard]] std::size_t hidden() const { return total - shown; }
};

struct Derived {
    std::vector<RelationId> relations;  // that pass the filter, in order of the text
    RelationGraph graph;                // of those
    FilterCounts counts;
    std::vector<FindHit> hits;  // of the query, in order of the text
};

[[nodiscard]] FilterCounts count_filter(const Report& report, const Filter& filter);

class DerivedCache {
public:
    // Valid until the next call.
    const Derived& get(const AppState& state);

private:
    struct Request {
        const Report* report = nullptr;
        Filter filter;
        friend bool operator==(const Request&, const Request&) = default;
    };

    std::optional<Request> request_;
    std::optional<std::string> query_;
    Derived derived_;
};

}  // namespace attache
