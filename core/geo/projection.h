// Projection: from the globe to the plane. Both kinds keep areas, as a map whose areas are filled by value must.
#pragma once

#include <cstdint>

#include "geo/lon_lat.h"

namespace attache {

class Projection {
public:
    // The whole globe: Equal Earth (Savric, Patterson & Jenny, The Equal Earth map projection, International Journal of
    // Geographical Information Science 33, 2019), cut opposite to the middle meridian.
    static Projection equal_earth(double middle_lon);
    // A region: Lambert's azimuthal equal-area (Snyder, Map Projections: A Working Manual, USGS 1395, 1987, 24-2).
    // The whole globe becomes a disc of radius 2; what lies within k_rim_degrees of the far end is put on its rim.
    static Projection azimuthal_equal_area(LonLat middle);

    static constexpr double k_rim_degrees = 2;

    [[nodiscard]] PlanePoint project(LonLat point) const;

    // Whether the plane is cut along a meridian: then longitudes seen from the middle are within -180..180, and
    // project_offset() takes them as they are, so that a point of the cut may be asked for on either side.
    [[nodiscard]] bool is_cut() const { return kind_ == Kind::EqualEarth; }
    [[nodiscard]] PlanePoint project_offset(double lon_from_middle, double lat) const;
    [[nodiscard]] LonLat middle() const { return middle_; }

    friend bool operator==(const Projection&, const Projection&) = default;

private:
    enum class Kind : std::uint8_t { EqualEarth, AzimuthalEqualArea };
    Projection(Kind kind, LonLat middle);

    Kind kind_;
    LonLat middle_;
    double sin_middle_;
    double cos_middle_;
};

// The longitude within -180..180.
[[nodiscard]] double wrapped(double lon);

}  // namespace attache
