"""Files on their way between this process and a browser, each under a random name; none outlives the lock."""

import secrets
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

from supportcycle.storage.export.sealed_export import SealedExport
from supportcycle.storage.export.spool import drop_spool


@dataclass(slots=True, eq=False)
class Transfer:
    """A sealed file lies at `path`; one that everybody can read is held in `data` and never on disk.

    `about` is what whoever began it needs to remember; `opened` is the sealed file once its passphrase was
    given. `sent` says that all of it left for the browser, `arrived` that the browser says to have it whole.
    """

    browser: str = field(repr=False)
    path: Path | None = None
    data: bytes = field(default=b"", repr=False)
    about: Any = field(default=None, repr=False)
    opened: SealedExport | None = field(default=None, repr=False)
    sent: bool = False
    arrived: bool = False
    name: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)

    def drop(self) -> None:
        """Let go of all it holds."""
        if self.opened:
            self.opened.close()
        self.data, self.about, self.opened = b"", None, None
        if self.path:
            drop_spool(self.path)


class Transfers:
    """Of each browser at most one file out and one in."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: dict[tuple[str, str], Transfer] = {}

    def keep(self, kind: str, transfer: Transfer) -> str:
        """Keep a file in place of the last one of this kind and browser; gives its name."""
        with self._lock:
            before = self._kept.pop((kind, transfer.browser), None)
            self._kept[kind, transfer.browser] = transfer
        if before:
            before.drop()
        return transfer.name

    def find(self, kind: str, browser: str, name: str) -> Transfer | None:
        """The file of this browser under this name; None when it went."""
        with self._lock:
            kept = self._kept.get((kind, browser))
        return kept if kept and secrets.compare_digest(kept.name.encode(), name.encode()) else None

    def drop(self, kind: str, browser: str) -> None:
        """Let go of what this browser has of this kind."""
        with self._lock:
            kept = self._kept.pop((kind, browser), None)
        if kept:
            kept.drop()

    def clear(self) -> None:
        """Let go of everything."""
        with self._lock:
            kept, self._kept = list(self._kept.values()), {}
        for each in kept:
            each.drop()
