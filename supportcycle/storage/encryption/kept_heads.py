"""The heads that were read last, small enough to keep those of very many dossiers at once."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TypeVar

from supportcycle.storage.store import Head

_Value = str | int | bool | None
_MARK, _SHORT = 16, 12
_T = TypeVar("_T")


class CompactHead(Mapping[str, _Value]):
    """A head that shares its keys, and values that many have, with the other heads."""

    __slots__ = ("_keys", "_values", "mark", "revision", "saved_at")

    def __init__(self, keys: tuple[str, ...], values: tuple[_Value, ...], saved_at: datetime) -> None:
        self._keys, self._values, self.saved_at = keys, values, saved_at
        self.revision, self.mark = 0, b""

    @property
    def origin(self) -> tuple[int, bytes]:
        """The revision and the mark of the bytes it was read of."""
        return self.revision, self.mark

    def __getitem__(self, key: str) -> _Value:
        try:
            return self._values[self._keys.index(key)]
        except ValueError:
            raise KeyError(key) from None

    def get(self, key: str, default: _Value = None) -> _Value:  # type: ignore[override]
        """The value, or `default`; without the detour over an error."""
        return self._values[self._keys.index(key)] if key in self._keys else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __repr__(self) -> str:
        return "CompactHead()"


class KeptHeads:
    """By the id of a dossier: its head and when it was saved, with a mark of the bytes it was read of."""

    def __init__(self) -> None:
        self._kept: dict[str, CompactHead] = {}
        self._shared: dict[object, object] = {}

    def find(self, id: str, revision: int, sealed: object) -> tuple[Head, datetime] | None:
        """What was read of these bytes before; None when they are others."""
        known = self._kept.get(id)
        if known is not None and isinstance(sealed, bytes) and known.origin == (revision, _mark(sealed)):
            return known, known.saved_at
        return None

    def keep(self, id: str, revision: int, sealed: object, head: Head, saved_at: datetime) -> Head:
        """The same head, kept when it was read of bytes."""
        keys = self._share(tuple(head))
        compact = CompactHead(keys, tuple(map(self._share_value, head.values())), saved_at)
        if isinstance(sealed, bytes):
            compact.revision, compact.mark = revision, _mark(sealed)
            self._kept[id] = compact
        return compact

    def forget(self) -> None:
        """Let go of what was read so far."""
        self._kept.clear()
        self._shared.clear()

    def _share_value(self, value: _Value) -> _Value:
        """Days and keys are short and alike in many dossiers; of names and longer words hardly any is."""
        if not isinstance(value, str) or len(value) > _SHORT or value[:1].isupper():
            return value
        return self._share(value)

    def _share(self, value: _T) -> _T:
        return self._shared.setdefault(value, value)  # type: ignore[return-value]


def _mark(sealed: bytes) -> bytes:
    return hashlib.blake2b(sealed, digest_size=_MARK).digest()
