"""What leads to what: remarks or life areas as boxes with arrows between them."""

from collections.abc import Mapping, Sequence

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.svg import letters, picture, rounded
from supportcycle.figures.base.text_metrics import Lettering, wrap
from supportcycle.figures.base.theme import BODY, FIELD, LINE, WIDE
from supportcycle.figures.cause_diagram.box_positions import (
    ROW_GAP,
    BoxPosition,
    Columns,
    columns_for,
    placed,
)
from supportcycle.figures.cause_diagram.layers import Layers, LinkRoute, groups_of
from supportcycle.figures.cause_diagram.line_labels import explained, signs_for
from supportcycle.figures.cause_diagram.lines import PORT, beside, hops_of, line, loop, ports_needed

Link = tuple[int, int, str]

EDGE = 24
LOWEST, HIGHEST = 46, 116


def links_picture(nodes: Sequence[str], links: Sequence[Link], *, title: str = "") -> str:
    """The nodes as boxes and each link (from, to, words or "") as an arrow, as SVG, 680 wide. Layers run from
    left to right and fold into rows; boxes without links stand below. Words that do not fit on an arrow
    become a number with a list underneath. IndexError when a link names a node that is not there.

    An alt text holds: each link as "this leads to that", in order, and the boxes without links.
    """
    if any(not 0 <= end < len(nodes) for a, b, _ in links for end in (a, b)):
        raise IndexError("a link names a node that is not there")
    groups = groups_of(len(nodes), [(a, b) for a, b, _ in links])
    columns = columns_for(_depth(groups), any(one_line(words) for _, _, words in links))
    blocks = {at: wrap(text, columns.box - 22, BODY) for at, text in enumerate(nodes)}
    routes = [route for group in groups for route in group.routes]
    places, end = _places(groups, _heights(blocks, routes), columns)
    parts = [_box(places[at], block) for at, block in blocks.items()]
    lines, end = _lines(links, routes, places, columns, end)
    return picture(WIDE, end, *parts, lines, title=title)


def _depth(groups: Sequence[Layers]) -> int:
    return max((len(group.layers) for group in groups), default=1)


def _heights(blocks: Mapping[int, Lettering], routes: Sequence[LinkRoute]) -> dict[int, float]:
    ports = ports_needed(routes)
    return {
        at: max(LOWEST, block.height + 22, min(HIGHEST, ports.get(at, 0) * PORT + 16))
        for at, block in blocks.items()
    }


def _places(
    groups: Sequence[Layers], heights: Mapping[int, float], columns: Columns
) -> tuple[dict[int, BoxPosition], float]:
    places: dict[int, BoxPosition] = {}
    top = float(EDGE)
    for group in groups:
        own, top = placed(group.layers, heights, columns, top)
        places |= own
    return places, top - ROW_GAP + EDGE if groups else top


def _box(place: BoxPosition, block: Lettering) -> str:
    words = letters(block, place.x + place.width / 2, place.middle - block.height / 2, anchor="middle")
    return rounded(place.x, place.y, place.width, place.height, fill=FIELD, line=LINE, r=14) + words


def _lines(
    links: Sequence[Link],
    routes: Sequence[LinkRoute],
    places: Mapping[int, BoxPosition],
    columns: Columns,
    end: float,
) -> tuple[str, float]:
    """All arrows with their words, and where the drawing ends with the list of what did not fit."""
    hops = dict(zip((route.link for route in routes), hops_of(routes, places), strict=True))
    lines = [line(hops[route.link], backward=route.backward) for route in routes]
    lines += [loop(places[a]) for a, b, _ in links if a == b]
    bends = [hops[link][0] if link in hops else beside(places[a]) for link, (a, _, _) in enumerate(links)]
    spoken = zip((words for _, _, words in links), bends, strict=True)
    signs, listed = signs_for(spoken, places.values(), columns.gap - 24)
    under, end = explained(listed, end)
    return "".join([*lines, *(sign.drawn() for sign in signs), under]), end
