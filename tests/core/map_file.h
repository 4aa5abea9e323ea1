// Map files made by hand: the bytes that tools/map/world_map.py would write.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attache::testing {

class MapFileBuilder {
public:
    MapFileBuilder& varint(std::uint32_t value) {
        while (value >= 128) {
            bytes_ += static_cast<char>((value & 127U) | 128U);
            value >>= 7U;
        }
        bytes_ += static_cast<char>(value);
        return *this;
    }
    MapFileBuilder& zigzag(std::int32_t value) {
        return varint(value >= 0 ? static_cast<std::uint32_t>(value) * 2
                                 : static_cast<std::uint32_t>(-(value + 1)) * 2 + 1);
    }
    MapFileBuilder& text(std::string_view value) {
        varint(static_cast<std::uint32_t>(value.size()));
        bytes_ += value;
        return *this;
    }
    MapFileBuilder& raw(std::string_view value) {
        bytes_ += value;
        return *this;
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

// Two square neighbours, AAA (0..10 degrees east) and BBB (10..20), 0..10 north, that share the arc on 10 east; CCC, a
// point at (30, 0); towns "alpha" and "alton" of AAA and "alpha" of BBB; the province "gamma"
// of BBB at (5, 15). One unit to a degree.
inline std::string small_map_bytes() {
    MapFileBuilder file;
    file.raw("ATTMAP\x02").varint(1);
    file.varint(3).varint(2).varint(4).varint(4);  // arcs: shared, the rest of A, the rest of B
    for (const int step : {10, 0})
        file.zigzag(step);  // x of (10,0) (10,10)
    for (const int step : {10, -10, 0, 10})
        file.zigzag(step);  // (10,10) (0,10) (0,0) (10,0)
    for (const int step : {10, 10, 0, -10})
        file.zigzag(step);  // (10,0) (20,0) (20,10) (10,10)
    for (const int step : {0, 10})
        file.zigzag(step);
    for (const int step : {10, 0, -10, 0})
        file.zigzag(step);
    for (const int step : {0, 0, 10, 0})
        file.zigzag(step);
    file.varint(3);
    file.raw("AAA").text("Aland").zigzag(5).zigzag(5).varint(1).varint(1).varint(2).varint(0).varint(2);
    file.raw("BBB").text("Bland").zigzag(15).zigzag(5).varint(1).varint(1).varint(2).varint(4).varint(1);
    file.raw("CCC").text("Cland").zigzag(30).zigzag(0).varint(0);
    file.varint(3).varint(0).text("alpha").varint(5).text("").varint(2).text("ton");
    file.varint(0).varint(1).varint(0);
    file.zigzag(-2).zigzag(1).zigzag(3);
    file.zigzag(0).zigzag(2).zigzag(-4);
    file.varint(1).varint(0).text("gamma").varint(1).zigzag(-1).zigzag(1);
    return file.bytes();
}

}  // namespace attache::testing
