"""Every map there is, by the name of its subject: what the command line, annexes and papers draw from."""

from collections.abc import Callable, Mapping
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.circle import CIRCLE
from supportcycle.documents.maps.ecogram import ecogram_map
from supportcycle.documents.maps.genogram import genogram_map
from supportcycle.documents.maps.life_line import first_life_line
from supportcycle.documents.maps.msna import msna_map
from supportcycle.documents.maps.neighbourhood import NEIGHBOURHOOD
from supportcycle.documents.maps.network_map import NetworkMap, blank_map, map_sheet, map_title
from supportcycle.documents.maps.side_by_side import last_then_now
from supportcycle.documents.maps.support import SUPPORT
from supportcycle.documents.maps.vip import VIP
from supportcycle.documents.tree import Document, Notice
from supportcycle.domain.model.dossier import Dossier

MAPS: Mapping[str, Callable[[Dossier, date], NetworkMap | None]] = {
    "circle": lambda _dossier, _on: CIRCLE,
    "neighbourhood": lambda _dossier, _on: NEIGHBOURHOOD,
    "ecogram": lambda _dossier, _on: ecogram_map(),
    "genogram": lambda _dossier, on: genogram_map(on),
    "msna": lambda _dossier, on: msna_map(on),
    "vip": lambda _dossier, _on: VIP,
    "life_line": lambda dossier, _on: first_life_line(dossier),
    "support": lambda _dossier, _on: SUPPORT,
    "then_now": last_then_now,
}
"""As drawn when nothing else was chosen: all layers, the client's own line, the last map that was kept."""

BLANK_MAPS = tuple(name for name in MAPS if name != "then_now")
"""What can be had empty: for then and now there is nothing to draw on."""


def map_by_name(name: str, seen: Dossier, on: date) -> Document:
    """The map of this name, of what may be seen; only why not when no map was kept to lay beside."""
    shown = MAPS[name](seen, on)
    if shown is None:
        why = (Notice(text("maps.then_now.none")),)
        return Document(map_title(name), why, language=text("shared.language"))
    return map_sheet(shown, seen, on)


def blank_map_by_name(name: str, dossier: Dossier, on: date) -> Document:
    """The map of this name with nobody on it. KeyError for one that cannot be had empty."""
    shown = MAPS[name](dossier, on)
    if shown is None or name not in BLANK_MAPS:
        raise KeyError(name)
    return blank_map(shown, dossier, on)
