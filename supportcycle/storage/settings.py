"""What was chosen for a whole store, kept sealed in it: nothing of it is readable without the key."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Self

from supportcycle.domain.errors import Damaged


@dataclass(frozen=True, slots=True)
class Settings:
    """Empty and 0 mean: never chosen. `keep_until` holds days as typed, by the id of a dossier.

    `damaged` marks the defaults that stand in for what could not be read.
    """

    lock_minutes: int = 0
    backed_up_on: str = ""
    keep_until: Mapping[str, str] = field(default_factory=dict)
    damaged: bool = False

    def keeping(self, id: str, until: str) -> Self:
        """The same with another day for one dossier; none when `until` is empty."""
        others = {other: day for other, day in self.keep_until.items() if other != id}
        return replace(self, keep_until=others | ({id: until} if until else {}))

    def as_text(self) -> str:
        """As JSON; what is chosen now is no longer damaged."""
        return json.dumps({name: getattr(self, name) for name in _NAMES})

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Out of JSON; what a later version added is left. Damaged."""
        try:
            raw = dict(json.loads(text))
            return cls(**{name: raw[name] for name in _NAMES if name in raw})
        except (ValueError, TypeError):
            raise Damaged("settings") from None


_NAMES = tuple(each.name for each in fields(Settings) if each.name != "damaged")
