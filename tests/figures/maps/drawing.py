"""Draws any map from what a strategy made, and reads its lines back."""

import re

from supportcycle.figures.ecogram.drawing import ecogram
from supportcycle.figures.maps.circle_map import circle_map
from supportcycle.figures.maps.life_line import life_line
from supportcycle.figures.maps.msna import msna
from supportcycle.figures.maps.neighbourhood_map import neighbourhood_map
from supportcycle.figures.maps.vip_card import vip_card
from tests.figures.maps import strategies as s
from tests.figures.maps.cases import QUADRANTS, RINGS, SECTORS, WORDS, ZONES

MAPS = {
    "circle": s.circle_people,
    "msna": s.msna_people,
    "neighbourhood": s.spots,
    "ecogram": lambda text, most, least=0: s.st.tuples(
        s.members(text), s.clusters(text, most // 5, least // 5)
    ),
    "life_line": s.life_points,
    "vip_card": lambda text, most, least=0: s.vips(text),
}


def draw(kind, data, *, width=690, name="Bram", words=WORDS):
    match kind:
        case "circle":
            return circle_map(
                data, client_name=name, rings=RINGS, quadrants=QUADRANTS, words=words, width=width
            )
        case "msna":
            return msna(data, client_name=name, zones=ZONES, sectors=SECTORS, words=words, width=width)
        case "neighbourhood":
            return neighbourhood_map(
                data, home_name=name, rings=("near", "far", "farther"), words=words, width=width
            )
        case "ecogram":
            return ecogram(*data, words=words, width=width)
        case "life_line":
            return life_line(data, good="Mooi", hard=name, begin="Begin", end="Nu", width=width)
        case _:
            return vip_card(data, heading=name, width=width)


def shown(kind, data):
    """The words that must be readable, whoever they are about."""
    if kind == "ecogram":
        people = [person.name for cluster in data[1] for person in cluster.people]
        return [*(m.name for m in data[0]), *people, *(text for c in data[1] for text in (c.label, c.note))]
    if kind == "neighbourhood":
        return [text for spot in data for text in (spot.label, spot.note, *(p.name for p in spot.people))]
    if kind == "life_line":
        return [text for point in data for text in (point.when, point.what, point.came, point.went)]
    if kind == "vip_card":
        return [text for person in data for text in (person.name, person.relation, person.reach, person.good)]
    return [person.name for person in data]


def flattened(steps):
    """Points along a path of straight lines and bends."""
    points = []
    for letter, numbers in re.findall(r"([MLC])([^MLCZ]*)", steps):
        values = [float(value) for value in numbers.split()]
        ends = list(zip(values[::2], values[1::2], strict=True))
        if letter == "C":
            ends = [_bent(points[-1], *ends, t / 20) for t in range(1, 21)]
        elif points:
            (x, y), (u, v) = points[-1], ends[0]
            ends = [(x + (u - x) * t / 8, y + (v - y) * t / 8) for t in range(1, 9)]
        points += ends
    return points


def _bent(a, c, d, b, t):
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    return tuple(sum(w * p[axis] for w, p in zip(weights, (a, c, d, b), strict=True)) for axis in (0, 1))
