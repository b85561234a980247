"""Every map as a sheet of paper, by its name: filled in, or empty to draw on by hand."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.circle import circle_of, circle_table, circle_words
from supportcycle.documents.maps.ecogram import ecogram_of, ecogram_words
from supportcycle.documents.maps.genogram import genogram_of, genogram_words
from supportcycle.documents.maps.map_document import map_document, rows_table, table_document
from supportcycle.documents.maps.names import client_name, on_map
from supportcycle.documents.tree import Document, Table
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.support import LETTERED, Support
from supportcycle.domain.network.adding_people import told_apart
from supportcycle.domain.network.support_matrix import SupportRow, support_matrix
from supportcycle.figures.ecogram.drawing import LAYERS

_NOTHING: dict[str, dict[str, object]] = {
    "people": {}, "ties": {}, "clusters": {}, "partnerships": {}, "descents": {},
    "turning_points": {},
}  # fmt: skip


_EMPTY_ROWS = 8


def support_table(network: Network) -> Table:
    """Person by kind of support: given now, or possible; empty rows to write on when there is nobody."""
    rows, names = support_matrix(network), on_map(network)
    kinds = [kind for kind in Support if kind in LETTERED or any(_has(row, kind) for row in rows)]
    cells = [(names.get(row.person, ""), *(_cell(row, kind) for kind in kinds)) for row in rows]
    titles = [text("maps.circle.columns.name"), *(text(f"maps.support.heads.{kind}") for kind in kinds)]
    return rows_table("", titles, cells or [("",) * len(titles)] * _EMPTY_ROWS)


def _has(row: SupportRow, kind: Support) -> bool:
    return kind in row.now or kind in row.possible


def _cell(row: SupportRow, kind: Support) -> str:
    if kind in row.now:
        return text("maps.support.now")
    return text("maps.support.possible") if kind in row.possible else ""


def support_sheet(network: Network, on: date) -> Document:
    """Who gives what on one sheet."""
    return table_document(text("maps.subjects.support"), [support_table(network)], subtitle=made_on(on))


def blank_of(dossier: Dossier) -> Dossier:
    """The same dossier with nobody in it: what an empty map is drawn from."""
    return dossier.model_copy(update=_NOTHING)


def made_on(on: date) -> str:
    """The line with the date of a map."""
    return text("maps.print.made_on", on=as_typed(on))


def circle_sheet(network: Dossier, on: date) -> Document:
    """The circle on one sheet, with the same in a table."""
    centre = client_name(network)
    drawn = circle_of(network, centre)
    return map_document(
        text("maps.circle.title"),
        drawn.svg,
        circle_words(network, centre),
        ratio=drawn.height / drawn.width,
        subtitle=made_on(on),
        table=circle_table(network),
    )


def ecogram_sheet(show: list[str], network: Dossier, on: date) -> Document:
    """The ecogram on one sheet, with the layers that are shown."""
    drawn = ecogram_of(network, client_name(network), show)
    return map_document(
        text("maps.subjects.ecogram"),
        drawn.svg,
        ecogram_words(network, client_name(network)),
        ratio=drawn.height / drawn.width,
        subtitle=made_on(on),
    )


def genogram_sheet(ties: bool, network: Dossier, on: date) -> Document:
    """The genogram on one sheet, with or without how people get along."""
    names = told_apart(network.people)
    drawn = genogram_of(network, names, client_name(network), on, ties=ties)
    title, words = text("maps.subjects.genogram"), genogram_words(network, names)
    ratio = drawn.height / drawn.width
    return map_document(
        title, drawn.svg, words, ratio=ratio, subtitle=made_on(on), landscape=drawn.width > drawn.height
    )


MAP_SHEETS: Mapping[str, Callable[[Dossier, date], Document]] = {
    "circle": circle_sheet,
    "ecogram": partial(ecogram_sheet, list(LAYERS)),
    "support": support_sheet,
    "genogram": partial(genogram_sheet, False),
}
"""By the names that `maps.subjects` has."""


def blank_map(name: str, dossier: Dossier, on: date) -> Document:
    """The map with nobody on it."""
    return MAP_SHEETS[name](blank_of(dossier), on)
