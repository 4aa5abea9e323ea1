// Filter: what of a report is looked at. One filter holds for every view; counts of what it hides are kept.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/civil_date.h"
#include "extract/report.h"

namespace attache {

template <class Enum>
using EnumSet = std::bitset<static_cast<std::size_t>(Enum::Count_)>;

// An empty set or list lets everything through, so a default Filter hides nothing.
struct Filter {
    EnumSet<Theme> themes;
    std::bitset<3> signs;  // [0] conflictual, [1] neutral, [2] cooperative: polarity + 1
    EnumSet<RelationStatus> statuses;
    EnumSet<EntityKind> kinds;        // a relation passes if both its actors' kinds do
    std::optional<CivilDate> from;    // a dated relation passes if its date overlaps [from, to];
    std::optional<CivilDate> to;      // an undated one passes only if neither is set
    std::vector<std::string> actors;  // codes; a relation passes if it touches one of them
    std::uint8_t min_confidence_percent = 0;

    [[nodiscard]] bool is_open() const;  // hides nothing
    friend bool operator==(const Filter&, const Filter&) = default;
};

[[nodiscard]] bool passes(const Filter& filter, const Report& report, const Relation& relation);

// The relations that pass, in order of the text.
[[nodiscard]] std::vector<RelationId> filter_relations(const Filter& filter, const Report& report);

}  // namespace attache
