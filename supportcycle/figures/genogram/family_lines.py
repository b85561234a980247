"""The lines of a family: between partners, down to the children, twins from one point."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from supportcycle.figures.base.svg import Point, at, element, letters
from supportcycle.figures.base.text_metrics import wrap
from supportcycle.figures.base.theme import INK, PAPER, SMALL
from supportcycle.figures.genogram.family.unions import Child
from supportcycle.figures.genogram.layout import GenogramLayout, child_port
from supportcycle.figures.genogram.notation import FamilyLine, descent, partnership
from supportcycle.figures.genogram.ports import has_mark, mark, piece

WIDTH = 1.6
BESIDE = 2.2
SLASH = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the drawing through its corners."""

    points: tuple[Point, ...]
    dash: str = ""

    def drawn(self) -> str:
        """The line as SVG."""
        dashed = {"stroke_dasharray": self.dash} if self.dash else {}
        return element(
            "path", d="M" + "L".join(at(point) for point in self.points), fill="none", stroke=INK,
            stroke_width=WIDTH, stroke_linejoin="round", stroke_linecap="round", **dashed,
        )  # fmt: skip


def family_lines(plan: GenogramLayout) -> list[Line]:
    """All lines between partners and down to children."""
    unions = range(len(plan.family.unions))
    return [line for union in unions for line in (*_couple(plan, union), *_descents(plan, union))]


def _couple(plan: GenogramLayout, union: int) -> Iterator[Line]:
    """Down from one partner, along, and up to the other; from the partner before it starts on the line."""
    if union not in plan.y.lines:
        return
    start, end = piece(plan.family, plan.spans, plan.x, union)
    own, one, y = plan.family.unions[union], plan.spans[union], plan.y.lines[union]
    points = [(start, y), (end, y), plan.edge(one.far, end, up=False)]
    if one.before is None:
        points.insert(0, plan.edge(one.near, start, up=False))
    yield Line(tuple(points), partnership(own.ties[-1].kind).dash)


def marks(plan: GenogramLayout) -> Iterator[str]:
    """What stands across the lines of couples: slashes, or a ring."""
    for union, y in plan.y.lines.items():
        own = plan.family.unions[union]
        if has_mark(own):
            x = mark(own, *piece(plan.family, plan.spans, plan.x, union))
            yield couple_mark(partnership(own.ties[-1].kind), x, y)


def couple_mark(style: FamilyLine, x: float, y: float) -> str:
    """The slashes, the ring or the question mark of a kind of partnership at a point of its line."""
    if style.ring or style.asked:
        radius = 8 if style.asked else 4.5
        ring = element("circle", cx=x, cy=y, r=radius, fill=PAPER, stroke=INK, stroke_width=WIDTH)
        sign = wrap("?" if style.asked else "", 2 * radius, SMALL, bold=True)
        return ring + letters(sign, x, y - sign.height / 2 - 0.5, anchor="middle")
    shifts = [(one - (style.slashes - 1) / 2) * 7 for one in range(style.slashes)]
    return "".join(Line(((x + dx - 4, y + SLASH), (x + dx + 4, y - SLASH))).drawn() for dx in shifts)


def _descents(plan: GenogramLayout, union: int) -> Iterator[Line]:
    """The drop from the union, the bar, and down to each child; twins share a point of the bar."""
    children = plan.family.unions[union].children
    if not children:
        return
    x, bar = plan.drops[union], plan.y.bars[union]
    partner = plan.family.unions[union].partners[0]
    top = (x, plan.y.lines[union]) if union in plan.y.lines else plan.edge(partner, x, up=False)
    feet = [plan.edge(child.node, child_port(plan, union, child.node), up=True) for child in children]
    hooks = _hooks(children, [foot[0] for foot in feet])
    ends = [x, *hooks]
    if len(children) == 1 and abs(hooks[0] - x) < 0.01:
        yield from _falls(children[0].kind, top, feet[0])
        return
    yield Line((top, (x, bar)))
    if max(ends) - min(ends) > 0.01:
        yield Line(((min(ends), bar), (max(ends), bar)))
    for child, hook, foot in zip(children, hooks, feet, strict=True):
        yield from _falls(child.kind, (hook, bar), foot)


def _hooks(children: Sequence[Child], feet: Sequence[float]) -> list[float]:
    """Where on the bar each child hangs."""
    groups: dict[str, list[float]] = {}
    for child, x in zip(children, feet, strict=True):
        groups.setdefault(child.twins, []).append(x)
    return [
        (min(groups[child.twins]) + max(groups[child.twins])) / 2 if child.twins else x
        for child, x in zip(children, feet, strict=True)
    ]


def _falls(kind: str, top: Point, foot: Point) -> Iterator[Line]:
    """The last piece down to a child; adoption has a whole line and a dashed one."""
    style = descent(kind)
    if not style.twice:
        yield Line((top, foot), style.dash)
        return
    for side, dash in ((-BESIDE, ""), (BESIDE, style.dash)):
        yield Line(((top[0] + side, top[1]), (foot[0] + side, foot[1])), dash)
