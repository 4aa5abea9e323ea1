#include "geo/world_map.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "geo/byte_reader.h"

namespace attache {
namespace {

constexpr std::string_view k_mark{"ATTMAP\x02", 7};
constexpr std::string_view k_no_code = "---";
constexpr std::int32_t k_province_step = 10;
constexpr std::int32_t k_most_units = 100'000;

// A place on the grid of the file.
struct GridPoint {
    std::int32_t x = 0;
    std::int32_t y = 0;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    std::optional<WorldMap> read() {
        if (bytes_.text(k_mark.size()) != k_mark) return std::nullopt;
        const std::uint32_t units = bytes_.varint();
        if (units == 0 || units > static_cast<std::uint32_t>(k_most_units)) return std::nullopt;
        units_ = static_cast<std::int32_t>(units);
        read_arcs();
        read_countries();
        map_.towns = read_towns(1);
        map_.provinces = read_towns(k_province_step);
        if (bytes_.failed() || !bytes_.at_end()) return std::nullopt;
        return std::move(map_);
    }

private:
    // One coordinate further; fails beyond `most`, so that sums never overflow.
    std::int32_t step(std::int32_t from, std::int32_t most, std::int32_t units) {
        const std::int64_t to = std::int64_t{from} + std::int64_t{bytes_.zigzag()} * units;
        if (to >= -most && to <= most) return static_cast<std::int32_t>(to);
        bytes_.fail();
        return 0;
    }
    std::int32_t step_x(std::int32_t from, std::int32_t units = 1) { return step(from, 180 * units_, units); }
    std::int32_t step_y(std::int32_t from, std::int32_t units = 1) { return step(from, 90 * units_, units); }

    [[nodiscard]] LonLat place(GridPoint at) const {
        return {static_cast<double>(at.x) / units_, static_cast<double>(at.y) / units_};
    }

    void read_arcs() {
        std::vector<std::size_t> sizes(bytes_.count());
        std::size_t total = 0;
        for (std::size_t& size : sizes) {
            size = bytes_.count();
            total += size;
            if (size < 2) bytes_.fail();
        }
        // Each point still takes two bytes; counts alone could ask for far more memory than the file has bytes.
        if (bytes_.failed() || !bytes_.holds(2 * total)) return bytes_.fail();
        std::vector<std::vector<GridPoint>> arcs(sizes.size());
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            arcs[i].resize(sizes[i]);
            std::int32_t x = 0;
            for (GridPoint& point : arcs[i])
                point.x = x = step_x(x);
        }
        for (std::vector<GridPoint>& arc : arcs) {
            std::int32_t y = 0;
            for (GridPoint& point : arc)
                point.y = y = step_y(y);
        }
        if (bytes_.failed()) return;
        for (const std::vector<GridPoint>& arc : arcs) {
            ends_.emplace_back(arc.front(), arc.back());
            std::vector<LonLat> points;
            points.reserve(arc.size());
            for (const GridPoint point : arc)
                points.push_back(place(point));
            map_.arcs.add(std::move(points));
        }
    }

    void read_countries() {
        const std::size_t count = bytes_.count();
        for (std::size_t i = 0; i < count && !bytes_.failed(); ++i) {
            MapCountry country;
            const std::string_view code = bytes_.text(k_no_code.size());
            if (code != k_no_code) country.code = code;
            country.name = bytes_.text(bytes_.count());
            const std::int32_t x = step_x(0);
            const std::int32_t y = step_y(0);
            country.point = place({x, y});
            points_.push_back({x, y});
            country.polygons.resize(bytes_.count());
            for (std::vector<MapRing>& polygon : country.polygons) {
                polygon.resize(bytes_.count());
                if (polygon.empty()) bytes_.fail();
                for (MapRing& ring : polygon)
                    ring = read_ring();
                if (bytes_.failed()) return;
            }
            if (i > 0 && country.code < map_.countries[MapCountryId(i - 1)].code) return bytes_.fail();
            map_.countries.add(std::move(country));
        }
    }

    MapRing read_ring() {
        MapRing ring;
        const std::size_t count = bytes_.count();
        if (count == 0) bytes_.fail();
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t use = bytes_.varint();
            if (bytes_.failed() || use / 2 >= ends_.size()) {
                bytes_.fail();
                return {};
            }
            ring.push_back({ArcId(use / 2), use % 2 == 1});
        }
        for (std::size_t i = 0; i < ring.size(); ++i) {
            if (meet(end_of(ring[i]), begin_of(ring[(i + 1) % ring.size()]))) continue;
            bytes_.fail();
            return {};
        }
        return ring;
    }

    // The same place, though its longitude may be written as 180 east or west.
    [[nodiscard]] bool meet(GridPoint one, GridPoint other) const {
        return one.y == other.y && (one.x - other.x) % (360 * units_) == 0;
    }
    [[nodiscard]] GridPoint begin_of(ArcUse use) const {
        return use.backwards ? ends_[use.arc.index()].second : ends_[use.arc.index()].first;
    }
    [[nodiscard]] GridPoint end_of(ArcUse use) const {
        return use.backwards ? ends_[use.arc.index()].first : ends_[use.arc.index()].second;
    }

    std::vector<Town> read_towns(std::int32_t units) {
        const auto fail = [this] {
            bytes_.fail();
            return std::vector<Town>();
        };
        const std::size_t count = bytes_.count();
        if (!bytes_.holds(5 * count)) return fail();
        std::vector<Town> towns(count);
        std::string name;
        for (Town& town : towns) {
            const std::uint32_t shared = bytes_.varint();
            if (shared > name.size()) return fail();
            const std::string before = name;
            name.resize(shared);
            name += bytes_.text(bytes_.count());
            if (name < before || name.size() > k_longest_name) return fail();
            town.name = name;
        }
        for (Town& town : towns) {
            const std::uint32_t country = bytes_.varint();
            if (country >= points_.size()) return fail();
            town.country = MapCountryId(country);
        }
        for (Town& town : towns)
            town.point.lon = place({step_x(points_[town.country.index()].x, units), 0}).lon;
        for (Town& town : towns)
            town.point.lat = place({0, step_y(points_[town.country.index()].y, units)}).lat;
        return towns;
    }

    static constexpr std::size_t k_longest_name = 200;

    ByteReader bytes_;
    std::int32_t units_ = 1;
    std::vector<std::pair<GridPoint, GridPoint>> ends_;  // by arc
    std::vector<GridPoint> points_;                      // by country
    WorldMap map_;
};

}  // namespace

MapCountryId WorldMap::find(std::string_view code) const {
    const auto& all = countries.elements();
    const auto found = std::lower_bound(
        all.begin(), all.end(), code, [](const MapCountry& one, std::string_view wanted) { return one.code < wanted; });
    if (code.empty() || found == all.end() || found->code != code) return MapCountryId::none();
    return MapCountryId(static_cast<std::size_t>(found - all.begin()));
}

Result<WorldMap> read_world_map(std::string_view bytes) {
    std::optional<WorldMap> map = Reader(bytes).read();
    if (!map) return Error{"This is not a map that this version of the program can read"};
    return std::move(*map);
}

}  // namespace attache
