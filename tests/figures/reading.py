"""Reads a drawing back: what is written where, and how far its shapes reach."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.text_metrics import width_of

_MOVED = re.compile(r"translate\((\S+) (\S+)\)")
SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def within(self, other: "Box", slack: float = 0.5) -> bool:
        across = other.left - slack <= self.left and self.right <= other.right + slack
        return across and other.top - slack <= self.top and self.bottom <= other.bottom + slack

    def touches(self, other: "Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def drawing(svg: str) -> ET.Element:
    svg.encode("utf-8")
    return ET.fromstring(svg)


def frame(svg: str) -> Box:
    x, y, width, height = (float(value) for value in drawing(svg).attrib["viewBox"].split())
    return Box(x, y, x + width, y + height)


def texts(svg: str) -> list[str]:
    return [item.text or "" for item in drawing(svg).iter(f"{SVG}text")]


def text_boxes(svg: str) -> list[Box]:
    """Where each line of text stands, also in a part that was moved; 0.8 of the size above its foot and 0.2
    below."""
    return list(_text_boxes(drawing(svg), 0, 0))


def _text_boxes(item: ET.Element, right: float, down: float) -> Iterator[Box]:
    if moved := _MOVED.match(item.get("transform", "")):
        right, down = right + float(moved[1]), down + float(moved[2])
    if item.tag == f"{SVG}text":
        box = _text_box(item)
        yield Box(box.left + right, box.top + down, box.right + right, box.bottom + down, box.text)
    for child in item:
        yield from _text_boxes(child, right, down)


def _text_box(item: ET.Element) -> Box:
    x, y, size = (float(item.attrib[name]) for name in ("x", "y", "font-size"))
    width = width_of(item.text or "", size, bold=item.get("font-weight") == "bold")
    left = x - width * {"start": 0, "middle": 0.5, "end": 1}[item.attrib["text-anchor"]]
    return Box(left, y - 0.8 * size, left + width, y + 0.2 * size, item.text or "")


def shape_boxes(svg: str) -> list[Box]:
    return [box for item in drawing(svg).iter() for box in _shape_box(item)]


def _shape_box(item: ET.Element) -> Iterator[Box]:
    number = {
        name: float(value) for name, value in item.attrib.items() if re.fullmatch(r"-?\d+(\.\d+)?", value)
    }
    kind = item.tag.removeprefix(SVG)
    if kind == "rect":
        yield Box(number["x"], number["y"], number["x"] + number["width"], number["y"] + number["height"])
    if kind in {"circle", "ellipse"}:
        rx, ry = number.get("rx", number.get("r", 0)), number.get("ry", number.get("r", 0))
        yield Box(number["cx"] - rx, number["cy"] - ry, number["cx"] + rx, number["cy"] + ry)
    if kind == "path":
        half = number["stroke-width"] / 2
        yield from (Box(x - half, y - half, x + half, y + half) for x, y in path_points(item.attrib["d"]))


def path_points(steps: str) -> Iterator[tuple[float, float]]:
    """The points and control points of a path; of an arc only its end."""
    for letter, numbers in re.findall(r"([MLCAZ])([^MLCAZ]*)", steps):
        values = [float(value) for value in numbers.split()]
        if letter == "A":
            values = values[-2:]
        yield from zip(values[::2], values[1::2], strict=True)


def overlapping(svg: str) -> list[tuple[str, str]]:
    """Pairs of texts that stand on each other."""
    return [(a.text, b.text) for a, b in combinations(text_boxes(svg), 2) if a.touches(b)]


def squeezed(text: str) -> str:
    """A text without what line breaks may change: spaces, hyphens, soft hyphens."""
    return re.sub(r"[\s\u00ad-]", "", one_line(text))


def says(svg: str, text: str) -> bool:
    """Whether every character of the text stands in the drawing, in order."""
    return squeezed(text) in squeezed("".join(texts(svg)))
