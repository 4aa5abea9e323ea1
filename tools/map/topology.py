"""A TopoJSON file as shared lines on a whole-number grid of the globe, thinned out, and rings made of them."""
import json
from pathlib import Path


class Topology:
    """`arcs`: lists of (x, y) in `units` to a degree. `countries`: (number, name, polygons), a polygon being rings, a ring
    references to arcs as TopoJSON writes them: ~i is arc i backwards."""

    def __init__(self, path, units):
        topology = json.loads(Path(path).read_text(encoding="utf-8"))
        self.units = units
        self.arcs = [self._placed(arc, topology["transform"]) for arc in topology["arcs"]]
        self.countries = []
        for geometry in topology["objects"]["countries"]["geometries"]:
            if geometry.get("type") is None:
                continue
            polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
            polygons = [[ring for ring in rings if not self._is_pole(ring)] for rings in polygons]
            self.countries.append((geometry.get("id", ""), geometry["properties"]["name"], polygons))

    def _placed(self, arc, transform):
        (scale_x, scale_y), (shift_x, shift_y) = transform["scale"], transform["translate"]
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            point = (round((x * scale_x + shift_x) * self.units), round((y * scale_y + shift_y) * self.units))
            if not points or point != points[-1]:
                points.append(point)
        return points if len(points) > 1 else points * 2

    def _is_pole(self, references):
        """Where land lies around a pole, the plane's straight line that stands for the pole is one of its rings."""
        return all(abs(y) == 90 * self.units for _, y in self.ring(references))

    def ring(self, references):
        """The points of a ring, the first one not repeated, its longitudes without jumps."""
        points = []
        for reference in references:
            arc = self.arcs[reference] if reference >= 0 else self.arcs[~reference][::-1]
            points.extend(arc[1:] if points else arc)
        return unwrapped(points, self.units)[:-1]


def unwrapped(points, units):
    """The same points with every step less than half way round the globe."""
    turn, result = 360 * units, []
    for x, y in points:
        if result:
            x += round((result[-1][0] - x) / turn) * turn
        result.append((x, y))
    return result


def thinned(points, tolerance):
    """Douglas and Peucker's simplification (1973) with both ends kept; every point left out lies within `tolerance`."""
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    ranges = [(0, len(points) - 1)]
    while ranges:
        first, last = ranges.pop()
        farthest, most = None, tolerance
        (ax, ay), (bx, by) = points[first], points[last]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        for i in range(first + 1, last):
            x, y = points[i]
            if length:
                away = abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length
            else:
                away = ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
            if away > most:
                farthest, most = i, away
        if farthest is not None:
            keep[farthest] = True
            ranges += [(first, farthest), (farthest, last)]
    return [point for point, kept in zip(points, keep) if kept]
