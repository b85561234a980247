"""Every map as a sheet of paper, by its name: filled in, or empty to draw on by hand."""

from collections.abc import Callable, Mapping
from functools import partial

from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Dossier
from supportcycle.figures.ecogram.drawing import LAYERS
from supportcycle.ui import session
from supportcycle.ui.views.maps_circle import circle_sheet
from supportcycle.ui.views.maps_ecogram import ecogram_sheet
from supportcycle.ui.views.maps_genogram import genogram_sheet
from supportcycle.ui.views.maps_print import blank_of
from supportcycle.ui.views.maps_support import support_sheet

MAP_SHEETS: Mapping[str, Callable[[Dossier], Document]] = {
    "circle": circle_sheet,
    "ecogram": partial(ecogram_sheet, list(LAYERS)),
    "support": support_sheet,
    "genogram": partial(genogram_sheet, False),
}
"""By the names that `maps.subjects` has."""


def blank_map(name: str) -> Document:
    """The map with nobody on it."""
    return MAP_SHEETS[name](blank_of(session.dossier()))
