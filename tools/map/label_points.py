"""Where a country's name and its ends of lines stand: the point of its largest part that is farthest from the border."""
import heapq
import math

from topology import thinned


def area(ring):
    """Of a ring, in square units of its own; negative if it turns the other way."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1])) / 2


def flattened(ring, units):
    """The ring with longitudes shortened as they are at its middle latitude."""
    middle = sum(y for _, y in ring) / len(ring) / units
    shrink = math.cos(math.radians(middle))
    return [(x * shrink, y) for x, y in ring], shrink


def distance_within(ring, x, y):
    """How far a point is from the ring; negative outside."""
    inside, least = False, math.inf
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        dx, dy = bx - ax, by - ay
        share = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) if dx or dy else 0
        least = min(least, math.hypot(x - ax - share * dx, y - ay - share * dy))
    return least if inside else -least


def pole_of_inaccessibility(ring):
    """Quartering of cells after Agafonkin's polylabel (2016), to a fiftieth of the ring's height."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    left, right, low, high = min(xs), max(xs), min(ys), max(ys)
    size = max(1e-9, min(right - left, high - low))
    precision = max(right - left, high - low) / 50
    cells, order = [], 0

    def add(x, y, half):
        nonlocal order
        away = distance_within(ring, x, y)
        order += 1
        heapq.heappush(cells, (-(away + half * math.sqrt(2)), order, x, y, half, away))
        return away, x, y

    best = add(sum(xs) / len(xs), sum(ys) / len(ys), 0)
    half = size / 2
    x = left
    while x < right:
        y = low
        while y < high:
            best = max(best, add(x + half, y + half, half))
            y += size
        x += size
    while cells:
        most, _, x, y, half, _ = heapq.heappop(cells)
        if -most - best[0] <= precision or half == 0:
            if half == 0:
                continue
            break
        half /= 2
        for dx in (-half, half):
            for dy in (-half, half):
                best = max(best, add(x + dx, y + dy, half))
    return best[1], best[2]


def label_point(rings, units):
    """`rings`: the outer ring of each part. In whole units, the longitude within -180..180 degrees."""
    flat = [flattened(ring, units) for ring in rings]
    ring, shrink = max(flat, key=lambda each: abs(area(each[0])))
    if len(ring) > 40:
        ring = thinned(ring + ring[:1], 0.05 * units)[:-1]
    x, y = pole_of_inaccessibility(ring)
    turn = 360 * units
    x = (round(x / shrink) + turn // 2) % turn - turn // 2
    return x, round(y)
