"""The heads that were read last, small enough to keep those of very many dossiers at once."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from operator import itemgetter

from supportcycle.storage.store import Entry, Head

SealedRow = tuple[str, int, object]
_Value = str | int | bool | None
ALIKE = frozenset(("phase", "review_on", "next_step_on", "last_visit", "ended_on"))
"""Where a head has a day or a word of a closed list: many have the same, and one is kept for all."""


class CompactHead(Mapping[str, _Value]):
    """A head that shares its keys, and values that many have, with the other heads."""

    __slots__ = ("_places", "_values", "mark")

    def __init__(self, places: Mapping[str, int], values: tuple[_Value, ...], mark: int) -> None:
        self._places, self._values, self.mark = places, values, mark

    def __getitem__(self, key: str) -> _Value:
        return self._values[self._places[key]]

    def get(self, key: str, default: _Value = None) -> _Value:  # type: ignore[override]
        """The value, or `default`; without the detour over an error."""
        place = self._places.get(key)
        return default if place is None else self._values[place]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __repr__(self) -> str:
        return "CompactHead()"


class _Shape:
    """The keys that heads have in common: `places` in their values, those that may be alike first."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        self.keys = keys
        alike, own = ([key for key in keys if (key in ALIKE) is is_alike] for is_alike in (True, False))
        self.alike, self.own = _picked(alike), _picked(own)
        place = {key: at for at, key in enumerate(alike + own)}
        self.places = {key: place[key] for key in keys}


class KeptHeads:
    """By the id of a dossier: its line in the list, with a mark of the bytes it was read of."""

    def __init__(self) -> None:
        self._kept: dict[str, Entry] = {}
        self._shared: dict[_Value, _Value] = {}
        self._shapes: dict[tuple[str, ...], _Shape] = {}

    def find(self, rows: Iterable[SealedRow]) -> list[Entry | None]:
        """What was read before of the id, revision and sealed head of each; None where they are others."""
        known = self._kept.get
        return [
            entry
            if (entry := known(id)) is not None
            and entry.revision == revision
            and isinstance(sealed, bytes)
            and entry.head.mark == hash(sealed)  # type: ignore[union-attr]
            else None
            for id, revision, sealed in rows
        ]

    def keep(self, rows: Iterable[SealedRow], read: Iterable[tuple[Head, datetime]]) -> list[Entry]:
        """The lines of these rows of bytes, which hold what was read; each is kept."""
        share, made = self._shared.setdefault, []
        for (id, revision, sealed), (head, saved_at) in zip(rows, read, strict=True):
            shape = self._shapes.get(keys := tuple(head)) or self._shapes.setdefault(keys, _Shape(keys))
            alike = shape.alike(head)
            values = (*map(share, alike, alike), *shape.own(head))
            kept = self._kept[id] = Entry(
                id, revision, CompactHead(shape.places, values, hash(sealed)), saved_at
            )
            made.append(kept)
        return made

    def forget(self) -> None:
        """Let go of what was read so far."""
        self._kept.clear()
        self._shared.clear()


def _picked(keys: list[str]) -> Callable[[Head], tuple[_Value, ...]]:
    """The values of these keys, as quickly as can be for two and more."""
    return itemgetter(*keys) if len(keys) > 1 else lambda head: tuple(head[key] for key in keys)


@contextmanager
def collector_paused() -> Iterator[None]:
    """While very many small things are made that stay, and none is garbage.

    Looking through them over and over takes longer the more there are. Two threads in it at once begin that
    again too early, never too late.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
