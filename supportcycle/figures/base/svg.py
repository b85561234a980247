"""The few shapes all pictures are made of, as SVG that browsers, the PDF and the Word writer can read."""

from collections.abc import Iterable, Mapping
from math import atan2, cos, degrees, radians, sin
from xml.sax.saxutils import escape, quoteattr

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.text_metrics import LEADING, Lettering
from supportcycle.figures.base.theme import ACCENT, FONT, INK

Point = tuple[float, float]


def number(value: float) -> str:
    """A coordinate with two decimals at most, so that the same drawing is the same text everywhere."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if round(value, 2) else "0"


def written_attributes(attributes: Mapping[str, str | float]) -> str:
    """Attributes as they stand in a tag; `class_` is called class, and any other `_` is a hyphen."""
    said = {name: value if isinstance(value, str) else number(value) for name, value in attributes.items()}
    return "".join(
        f" {name.rstrip('_').replace('_', '-')}={quoteattr(value)}" for name, value in said.items()
    )


def element(tag: str, *children: str, **attributes: str | float) -> str:
    """One element, with `written_attributes`. Children are SVG, not plain text."""
    written = written_attributes(attributes)
    return f"<{tag}{written}>{''.join(children)}</{tag}>" if children else f"<{tag}{written}/>"


def picture(width: float, height: float, *parts: str, title: str = "", top: float = 0) -> str:
    """A whole drawing from (0, `top`). With a title it is an image with that name for a screen reader;
    without one it is decoration beside the same content in words."""
    named = {"role": "img", "aria_label": one_line(title)} if one_line(title) else {"aria_hidden": "true"}
    box = " ".join(number(value) for value in (0, top, width, height))
    return element(
        "svg", *parts, xmlns="http://www.w3.org/2000/svg", viewBox=box, width=width, height=height,
        font_family=FONT, **named,
    )  # fmt: skip


def letters(block: Lettering, x: float, top: float, *, anchor: str = "start", fill: str = INK) -> str:
    """Lines of text from `top` down, starting, centred or ending at `x`."""
    weight = {"font_weight": "bold"} if block.bold else {}
    step = block.size * LEADING
    return "".join(
        element(
            "text",
            escape(line),
            x=x,
            y=top + at * step + block.size,
            font_size=block.size,
            text_anchor=anchor,
            fill=fill,
            **weight,
        )
        for at, line in enumerate(block.lines)
    )


def rounded(
    x: float, y: float, width: float, height: float, *, fill: str, line: str, r: float = 12, dash: str = ""
) -> str:
    """A box with round corners."""
    dashed = {"stroke_dasharray": dash} if dash else {}
    return element(
        "rect", x=x, y=y, width=width, height=height, rx=min(r, width / 2, height / 2),
        fill=fill, stroke=line, stroke_width=1.2, **dashed,
    )  # fmt: skip


def around(centre: Point, radius: float, angle: float) -> Point:
    """The point at `angle` degrees clockwise from three o'clock."""
    return centre[0] + radius * cos(radians(angle)), centre[1] + radius * sin(radians(angle))


def at(point: Point) -> str:
    """A point as it stands in a path."""
    return f"{number(point[0])} {number(point[1])}"


def path(steps: str, *, fill: str = "none", line: str = ACCENT, width: float = 1.8) -> str:
    """A path with round joints and ends."""
    return element(
        "path", d=steps, fill=fill, stroke=line, stroke_width=width,
        stroke_linejoin="round", stroke_linecap="round",
    )  # fmt: skip


def pillow(steps: str, *, fill: str, line: str, swell: float = 5) -> str:
    """A closed path with softened corners: the outline is a thicker stroke under one in the fill colour."""
    return path(steps, fill=line, line=line, width=2 * swell + 3) + path(
        steps, fill=fill, line=fill, width=2 * swell
    )


def arrow_head(tip: Point, before: Point, *, size: float = 9, fill: str = ACCENT) -> str:
    """A small filled head at `tip`, pointing away from `before`."""
    angle = degrees(atan2(tip[1] - before[1], tip[0] - before[0]))
    wings = (around(tip, size, angle + turn) for turn in (180 - 27, 180 + 27))
    return path(polygon((tip, *wings)), fill=fill, line=fill, width=1.5)


def polygon(points: Iterable[Point]) -> str:
    """The steps of a closed shape through the points."""
    return "M" + "L".join(at(point) for point in points) + "Z"
