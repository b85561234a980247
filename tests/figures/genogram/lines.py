"""Reads the lines of a genogram back from its drawing."""

from itertools import combinations, pairwise

from supportcycle.figures.base.theme import ACCENT, INK
from supportcycle.figures.genogram.family_lines import WIDTH
from tests.figures.reading import SVG, drawing, path_points, text_boxes

NEAR = 0.02


def paths(svg, colour, **wanted):
    """The points of the unfilled paths in a colour."""
    found = [item for item in drawing(svg).iter(f"{SVG}path") if item.attrib["fill"] == "none"]
    found = [item for item in found if item.attrib["stroke"] == colour]
    found = [
        item for item in found if all(item.get(name.replace("_", "-")) == v for name, v in wanted.items())
    ]
    return [list(path_points(item.attrib["d"])) for item in found]


def family_lines(svg, **wanted):
    """The pieces of the lines between relatives; marks across them and the legend stand apart."""
    rule = legend_top(svg)
    pieces = [
        piece for path in paths(svg, INK, stroke_width=f"{WIDTH}", **wanted) for piece in pairwise(path)
    ]
    return [((ax, ay), (bx, by)) for (ax, ay), (bx, by) in pieces if max(ay, by) < rule]


def slashes(svg):
    """The slanting strokes across the lines of couples."""
    return [piece for piece in family_lines(svg) if _slants(*piece)]


def _slants(a, b):
    return abs(abs(a[0] - b[0]) - 8) < NEAR and abs(a[1] - b[1] - 16) < NEAR


def bond_points(svg):
    """All points of emotional lines above the legend."""
    rule = legend_top(svg)
    return [point for path in paths(svg, ACCENT) for point in path if point[1] < rule]


def legend_top(svg):
    """The height of the hairline over the legend."""
    rules = [item for item in drawing(svg).iter(f"{SVG}line") if item.attrib["stroke-width"] == "1"]
    return min((float(item.attrib["y1"]) for item in rules), default=float("inf"))


def crossings(svg):
    """Level and upright pieces that cross in their middles."""
    pieces = family_lines(svg)
    level = [(min(a[0], b[0]), max(a[0], b[0]), a[1]) for a, b in pieces if abs(a[1] - b[1]) < NEAR]
    upright = [(a[0], min(a[1], b[1]), max(a[1], b[1])) for a, b in pieces if abs(a[0] - b[0]) < NEAR]
    return [
        (row, x)
        for left, right, row in level
        for x, top, bottom in upright
        if left + 1 < x < right - 1 and top + 1 < row < bottom - 1
    ]


def lying_on_each_other(svg):
    """Level pieces of different lines that run on top of each other."""
    level = [
        (min(a[0], b[0]), max(a[0], b[0]), a[1]) for a, b in family_lines(svg) if abs(a[1] - b[1]) < NEAR
    ]
    return [
        (a, b)
        for a, b in combinations(level, 2)
        if abs(a[2] - b[2]) < 3 and a[0] + 1 < b[1] and b[0] + 1 < a[1]
    ]


def words_on_lines(svg, numbers=("?",)):
    """Words that a line between relatives runs through, the numbers (on paper of their own) left out."""
    pieces = [piece for piece in family_lines(svg) if not _slants(*piece)]
    return [
        box.text
        for box in text_boxes(svg)
        for (ax, ay), (bx, by) in pieces
        if box.text not in numbers
        if min(ax, bx) < box.right and box.left < max(ax, bx) + 0.01
        if min(ay, by) < box.bottom and box.top < max(ay, by) + 0.01
    ]


def words_on_bonds(svg, numbers=()):
    """Words that an emotional line runs through, the numbers on it left out."""
    points = bond_points(svg)
    return {
        box.text
        for box in text_boxes(svg)
        for x, y in points
        if box.text not in numbers and box.left < x < box.right and box.top < y < box.bottom
    }
