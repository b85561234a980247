"""The circle as something to take people from and put them down on."""

from collections.abc import Callable
from functools import partial

from supportcycle.documents.maps.circle import cell_names, circle_of, circle_people, circle_words, is_placed
from supportcycle.documents.maps.names import client_on_map
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.map_positions import Quadrant, Ring
from supportcycle.domain.update import with_value
from supportcycle.figures.maps.circle_map import WIDE, circle_cell, circle_field, circle_points
from supportcycle.ui import session
from supportcycle.ui.components.board import BoardPiece, Put, Shape, draw_board
from supportcycle.ui.shared.person_chooser import turn_to
from supportcycle.ui.widgets.picture import show_words

AREA, _LARGE = "circle", 600
"""The circle in the middle of a screen is drawn narrower: in as much room its words come out larger."""


def draw_circle_board(
    network: Dossier, *, large: bool = False, after: Callable[[str], None] | None = None
) -> None:
    """The circle with everybody of `network`, the open dossier or what may be seen of it; who is taken is
    also the one the form is about. `large`: the client's own, with nothing but names, as high as the window,
    and with who has no place beside it. `after(id)` is told who was put down."""
    width = _LARGE if large else WIDE
    field = circle_field(width)
    draw_board(
        AREA,
        circle_of(network, client_on_map(network), width, only_placed=True, plain=large, own=large).svg,
        _pieces(network, width),
        Shape(field.x, field.rx, field.ry, field.edges, field.turn, *cell_names(own=large)),
        chosen=session.recall(f"turn_{AREA}") or "",
        on_choose=partial(turn_to, AREA),
        on_put=partial(_put, after, width),
        large=large,
    )
    if not large:
        show_words(circle_words(network, client_on_map(network)))


def _pieces(dossier: Dossier, width: float) -> list[BoardPiece]:
    people = circle_people(dossier)
    points = circle_points(tuple(each for each in people if is_placed(each)), width)
    return [
        BoardPiece(each.id, each.name, *points[each.id], each.ring, each.quadrant)
        if each.id in points
        else BoardPiece(each.id, each.name, ring=each.ring, sector=each.quadrant)
        for each in people
    ]


def _put(after: Callable[[str], None] | None, width: float, put: Put) -> None:
    found = circle_cell(put.point, width) if put.point else None
    (ring, quadrant), seat = found or ((put.ring, put.sector), None)
    place = {"ring": list(Ring)[ring], "quadrant": list(Quadrant)[quadrant], "seat": seat}

    def change(dossier: Dossier) -> Dossier:
        for key, value in place.items():
            dossier = with_value(dossier, ("ties", put.id, key), value)
        return dossier

    if put.id in session.dossier().people:
        session.change(change)
        for key in ("ring", "quadrant"):
            session.redraw(("ties", put.id, key))
        turn_to(AREA, put.id)
        if after:
            after(put.id)
