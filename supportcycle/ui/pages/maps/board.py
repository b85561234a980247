"""The circle as something to take people from and put them down on."""

from functools import partial

from supportcycle.content.catalogue import choice_lists
from supportcycle.documents.maps.circle import circle_of, circle_people, circle_words, is_placed
from supportcycle.documents.maps.names import client_name
from supportcycle.documents.maps.network_map import NetworkMap
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.map_positions import Quadrant, Ring
from supportcycle.domain.update import with_value
from supportcycle.figures.maps.circle_map import circle_cell, circle_field, circle_points
from supportcycle.ui import session
from supportcycle.ui.components.board import BoardPiece, Put, Shape, draw_board
from supportcycle.ui.shared.person_chooser import turn_to
from supportcycle.ui.widgets.picture import show_words

AREA = "circle"


def draw_circle_board(_shown: NetworkMap) -> None:
    """The circle with everybody on it; who is taken is also the one the form is about."""
    dossier, field = session.dossier(), circle_field()
    draw_board(
        AREA,
        circle_of(dossier, client_name(dossier), only_placed=True).svg,
        _pieces(dossier),
        Shape(field.x, field.rx, field.ry, field.edges, field.turn, *_names()),
        chosen=session.recall(f"turn_{AREA}") or "",
        on_choose=partial(turn_to, AREA),
        on_put=_put,
    )
    show_words(circle_words(dossier, client_name(dossier)))


def _names() -> tuple[list[str], list[str]]:
    return list(choice_lists()["ring"].values()), list(choice_lists()["quadrant"].values())


def _pieces(dossier: Dossier) -> list[BoardPiece]:
    people = circle_people(dossier)
    points = circle_points(tuple(each for each in people if is_placed(each)))
    return [
        BoardPiece(each.id, each.name, *points[each.id], each.ring, each.quadrant)
        if each.id in points
        else BoardPiece(each.id, each.name, ring=each.ring, sector=each.quadrant)
        for each in people
    ]


def _put(put: Put) -> None:
    found = circle_cell(put.point) if put.point else None
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
