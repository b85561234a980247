"""What was chosen for a whole store, kept sealed in it: nothing of it is readable without the key."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Self

from supportcycle.domain.errors import Damaged
from supportcycle.storage.export.along_mark import AlongMark, along_of

_BROWSERS, _BROUGHT, MOST_VIEWS = 5, 500, 30


@dataclass(frozen=True, slots=True)
class Settings:
    """Empty and 0 mean: never chosen. `keep_until` holds days as typed, by the id of a dossier.

    `from_backup` holds the day of the back-up that a dossier was put beside the others from.
    `places` says where each browser was last, by the hash of its cookie: ids and keys, the latest last.
    `views` holds, by the name the worker gave it, how the overview of all dossiers is looked at.
    `news_read` holds the heading of the news that was read or put away, `tour_over` that the tour was.
    `along` holds the mark of what was taken along from a server, by the id that the dossier has here.
    `code_waits` says that the recovery code of the first time was not noted yet.
    `damaged` marks the defaults that stand in for what could not be read.
    """

    lock_minutes: int = 0
    backed_up_on: str = ""
    keep_until: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Any] = field(default_factory=dict)
    views: Mapping[str, Any] = field(default_factory=dict)
    code_waits: bool = False
    from_backup: Mapping[str, str] = field(default_factory=dict)
    along: Mapping[str, Any] = field(default_factory=dict)
    news_read: str = ""
    tour_over: bool = False
    damaged: bool = False

    def keeping(self, id: str, until: str) -> Self:
        """The same with another day for one dossier; none when `until` is empty."""
        others = {other: day for other, day in self.keep_until.items() if other != id}
        return replace(self, keep_until=others | ({id: until} if until else {}))

    def placed(self, browser: str, place: Mapping[str, Any]) -> Self:
        """The same with another place for one browser; only those of the latest browsers stay.

        Nobody chose this, so it does not stand in for choices that are damaged.
        """
        if self.damaged:
            return self
        others = [(other, at) for other, at in self.places.items() if other != browser]
        return replace(self, places=dict([*others, (browser, place)][-_BROWSERS:]))

    def deserted(self, id: str) -> Self:
        """The same with nobody in this dossier."""
        elsewhere = {browser: at for browser, at in self.places.items() if at.get("dossier") != id}
        return self if self.damaged else replace(self, places=elsewhere)

    def viewing(self, name: str, view: Mapping[str, Any] | None) -> Self:
        """The same with another view of this name, or without it; as it was when no more can be kept."""
        others = {other: kept for other, kept in self.views.items() if other != name}
        if view is not None and len(others) >= MOST_VIEWS:
            return self
        return replace(self, views=others if view is None else others | {name: view})

    def without(self, id: str) -> Self:
        """The same with nothing about this dossier."""
        others = {other: day for other, day in self.from_backup.items() if other != id}
        return replace(self.keeping(id, "").deserted(id).carrying(id, None), from_backup=others)

    def carrying(self, id: str, mark: AlongMark | None) -> Self:
        """The same with this dossier taken along from a server, or not."""
        others = {other: raw for other, raw in self.along.items() if other != id}
        return replace(self, along=others | ({id: mark.as_raw()} if mark else {}))

    def mark_of(self, id: str) -> AlongMark | None:
        """What this dossier carries when it was taken along from a server; else None."""
        return along_of(self.along.get(id))

    def brought(self, ids: Iterable[str], day: str) -> Self:
        """The same with these dossiers out of the back-up of a day; only those of the latest stay."""
        both = [*self.from_backup.items(), *((id, day) for id in ids)]
        return replace(self, from_backup=dict(both[-_BROUGHT:]))

    def as_text(self) -> str:
        """As JSON; what is chosen now is no longer damaged."""
        return json.dumps({name: getattr(self, name) for name in _NAMES})

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Out of JSON; what a later version added is left. Damaged."""
        try:
            raw = dict(json.loads(text))
            read = cls(**{name: raw[name] for name in _NAMES if name in raw})
        except (ValueError, TypeError):
            raise Damaged("settings") from None
        if not read.is_sound():
            raise Damaged("settings")
        return read

    def is_sound(self) -> bool:
        """Whether everything is of the kind it should be."""
        kinds = all(isinstance(getattr(self, name), type(getattr(_NEVER, name))) for name in _NAMES)
        return kinds and all(isinstance(at, dict) for at in self.places.values())


_NEVER = Settings()
_NAMES = tuple(each.name for each in fields(Settings) if each.name != "damaged")
