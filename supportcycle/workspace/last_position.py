"""Where each browser is in the workbook, so that a new tab, a lifted lock or a new start leads back there."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, Self

from supportcycle.domain.errors import StoreError
from supportcycle.domain.model.base import Path
from supportcycle.storage.store import Store
from supportcycle.workspace.acting.worker import worker
from supportcycle.workspace.browser_name import cookie_of

_KEY = re.compile(r"[A-Za-z0-9_-]{1,80}")


@dataclass(slots=True)
class LastPosition:
    """The dossier, the page and the subject of each page a browser was at last: ids and keys, no words.

    `typed_at` is where it typed last, `closed` the dossier it closed just now: known until the program stops.
    """

    dossier: str = ""
    page: str = ""
    subjects: dict[str, str] = field(default_factory=dict)
    typed_at: Path = ()
    closed: str = ""

    def go(self, dossier: str, page: str) -> None:
        """Be somewhere else; another dossier has other subjects."""
        if dossier != self.dossier:
            self.subjects, self.typed_at = {}, ()
        self.dossier, self.page, self.closed = dossier, page, ""

    def close(self) -> None:
        """Be in no dossier any more: who closed it is not yet to see the others."""
        closed = self.dossier
        self.go("", "")
        self.closed = closed

    def as_kept(self) -> dict[str, Any]:
        """As it is kept in the store. What could be words stays out, and nowhere is empty."""
        if not _is_key(self.dossier) or not _is_key(self.page):
            return {}
        return {"dossier": self.dossier, "page": self.page, "subjects": _keys_in(self.subjects)}

    @classmethod
    def from_kept(cls, kept: object) -> Self:
        """Out of the store; nowhere when it is not what `as_kept` makes."""
        if not isinstance(kept, Mapping) or not _is_key(kept.get("dossier")) or not _is_key(kept.get("page")):
            return cls()
        subjects = kept.get("subjects")
        return cls(
            kept["dossier"],
            kept["page"],
            _keys_in(subjects) if isinstance(subjects, Mapping) else {},
        )


def _keys_in(subjects: Mapping[Any, Any]) -> dict[str, str]:
    return {name: at for name, at in list(subjects.items()) if _is_key(name) and _is_key(at)}


def _is_key(text: object) -> bool:
    return isinstance(text, str) and bool(_KEY.fullmatch(text))


def _copy(place: LastPosition) -> LastPosition:
    return replace(place, subjects=dict(place.subjects))


class PositionKeeper:
    """The whereabouts of every browser, by the hash of its name; in the store by that of its cookie."""

    def __init__(self) -> None:
        self._of: dict[str, LastPosition] = {}
        self._kept: dict[str, dict[str, Any]] = {}
        self._known: set[str] = set()
        self._is_read = False

    def of(self, browser: str, *, is_in: bool = False) -> LastPosition:
        """Where this browser is; what is written in it stays until the program stops.

        Once it is let in it goes on where its cookie was at an earlier start, unless it is somewhere already.
        """
        here = self._of.setdefault(browser, LastPosition())
        if is_in and browser not in self._known:
            self._known.add(browser)
            if not here.dossier:
                here = self._of[browser] = _copy(self._of.get(cookie_of(browser), here))
        return here

    def come_back(self, dossier: str, browser: str) -> LastPosition:
        """Be where this browser is in a dossier, or else where another one was last: after a laptop went dark
        the browser is another one too. Nowhere when the dossier was closed.
        """
        if self.of(browser).dossier != dossier:
            others = (each for each in reversed(list(self._of.values())) if each.dossier == dossier)
            there = next(others, LastPosition())
            self._of[browser] = _copy(there)
        return self._of[browser]

    def take_up(self, kept: Mapping[str, object]) -> None:
        """Go on from what an earlier start of the program kept; who is somewhere already stays there."""
        if self._is_read:
            return
        self._is_read = True
        for browser, raw in kept.items():
            place = LastPosition.from_kept(raw)
            self._kept[browser] = place.as_kept()
            if not self.of(browser).dossier:
                self._of[browser] = place

    def keep(self, browser: str, store: Store) -> None:
        """Write where this browser is, if that changed; a store that refuses is asked at the next change."""
        now, cookie = self.of(browser).as_kept(), cookie_of(browser)
        if now == self._kept.get(cookie, {}):
            return
        left = str(self._kept.get(cookie, {}).get("dossier"))
        self._kept[cookie] = now
        if not now:
            self.leave(left)
        with suppress(StoreError):
            store.change_settings(
                lambda all: all.placed(cookie, now) if now else all.deserted(left), by=worker()
            )

    def leave(self, dossier: str) -> None:
        """Nobody is in this dossier any more."""
        for browser, place in list(self._of.items()):
            if place.dossier == dossier:
                self._of[browser] = LastPosition()
                self._kept.pop(cookie_of(browser), None)
