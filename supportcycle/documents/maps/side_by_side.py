"""Two circles beside each other: one that was kept, and that of now, with what is different in words."""

from dataclasses import replace
from datetime import date
from functools import lru_cache

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.changes import change_lines
from supportcycle.documents.maps.circle import circle_of, circle_words
from supportcycle.documents.maps.names import client_on_map
from supportcycle.documents.maps.network_map import NetworkMap
from supportcycle.documents.words.days import short_day
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.snapshots import Snapshot
from supportcycle.domain.network.snapshot_taking import by_date
from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.maps.side_by_side import side_by_side

_WIDTH = 480.0


def then_now_map(kept: str) -> NetworkMap:
    """The map kept under this id beside that of now."""
    return replace(_then_now(kept, own=False), printed=_then_now(kept, own=True))


def _then_now(kept: str, *, own: bool) -> NetworkMap:
    return NetworkMap(
        "then_now",
        lambda dossier: circles_side_by_side(dossier.snapshots[kept], dossier, own=own),
        lambda dossier: then_now_words(dossier.snapshots[kept], dossier, own=own),
        notes=lambda dossier: change_lines(dossier.snapshots[kept], dossier),
        lies=lambda _drawing: True,
    )


def last_then_now(dossier: Dossier, on: date) -> NetworkMap | None:
    """That of the map to lay beside that of now; None when none was kept."""
    return then_now_map(beside_now(dossier, on)) if dossier.snapshots else None


def beside_now(dossier: Dossier, on: date) -> str:
    """The last map that was kept on another day, else that of this day. There is one."""
    newest = kept_maps(dossier)
    before = (id for id, each in newest.items() if each.taken_on != as_typed(on))
    return next(before, next(iter(newest)))


def kept_maps(dossier: Dossier) -> dict[str, Snapshot]:
    """Every map that was kept, the newest first."""
    return dict(reversed(by_date(dossier)))


def circles_side_by_side(then: Snapshot, now: Dossier, *, own: bool = False) -> Drawing:
    """The circle of then on the left, that of now on the right."""
    centre = client_on_map(now)
    return _beside(
        circle_of(then, centre, _WIDTH, own=own),
        circle_of(now, centre, _WIDTH, own=own),
        text("maps.then_now.then", on=kept_on(then)),
        text("maps.then_now.now"),
    )


def then_now_words(then: Snapshot, now: Dossier, *, own: bool = False) -> str:
    """Both circles in words, and what is different."""
    centre = client_on_map(now)
    parts = [
        text("maps.then_now.then", on=kept_on(then)),
        circle_words(then, centre, own=own),
        text("maps.then_now.now"),
        circle_words(now, centre, own=own),
        text("maps.then_now.different"),
        *(change_lines(then, now) or [text("maps.then_now.same")]),
    ]
    return "\n".join(parts)


def kept_on(each: Snapshot) -> str:
    """The date of a kept map in words; that it is not known when it is not."""
    return short_day(each.taken_on) or text("maps.then_now.no_date")


@lru_cache(maxsize=8)
def _beside(then: Drawing, now: Drawing, then_label: str, now_label: str) -> Drawing:
    return side_by_side(then, now, then_label=then_label, now_label=now_label)
