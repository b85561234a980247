"""What a dossier that was taken along from a server carries, so that the server knows it again."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from supportcycle.domain.dates import as_date

_TOKEN, _ID = re.compile(r"[0-9a-f]{64}", re.ASCII), re.compile(r"[0-9A-Za-z_-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class AlongMark:
    """Which taking it is (`token`, told to nobody else), of which dossier and revision of the server, and on
    which day (as typed)."""

    token: str = field(repr=False)
    dossier: str
    revision: int
    on: str

    def as_raw(self) -> dict[str, Any]:
        """As plain data, for a file and for the settings."""
        return asdict(self)


def along_of(raw: object) -> AlongMark | None:
    """The mark in plain data from elsewhere; None when there is none, or it is not whole."""
    if not isinstance(raw, Mapping):
        return None
    token, dossier, revision, on = (raw.get(name) for name in ("token", "dossier", "revision", "on"))
    if not (_fits(_TOKEN, token) and _fits(_ID, dossier) and isinstance(on, str) and as_date(on)):
        return None
    if type(revision) is not int or revision < 1:
        return None
    return AlongMark(str(token), str(dossier), revision, on)


def _fits(pattern: re.Pattern[str], text: object) -> bool:
    return isinstance(text, str) and bool(pattern.fullmatch(text))
