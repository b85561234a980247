"""What the whole store should hold: the state of each dossier and of the settings, and a rising number."""

import hashlib
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from supportcycle.domain.errors import Damaged
from supportcycle.storage.store import Rollback

_START, _STATE = struct.Struct(">BQ8sI"), struct.Struct(">16sI8s")
_FORM, _STEP = 1, 512
State = tuple[int, bytes]
"""The revision of a dossier, and the end of its sealed head, which no other state shares."""
Row = tuple[str, int, bytes]


@dataclass(frozen=True, slots=True)
class Manifest:
    """`count` rises with every writing. Dossiers stand in it by the hash of their id."""

    count: int = 0
    settings: bytes = bytes(8)
    states: Mapping[bytes, State] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[Row], settings: bytes, count: int) -> Self:
        """What holds now."""
        return cls(count, settings, {hashed(id): (revision, end) for id, revision, end in rows})

    def noting(self, id: str, revision: int, head: bytes) -> Self:
        """The same after a dossier was written."""
        states = {**self.states, hashed(id): (revision, end_of(head))}
        return replace(self, count=self.count + 1, states=states)

    def without(self, id: str) -> Self:
        """The same after a dossier was removed."""
        left = {key: state for key, state in self.states.items() if key != hashed(id)}
        return replace(self, count=self.count + 1, states=left)

    def choosing(self, settings: bytes) -> Self:
        """The same after the settings were written."""
        return replace(self, count=self.count + 1, settings=end_of(settings))

    def differences(self, rows: Iterable[Row], settings: bytes) -> Rollback:
        """What of the store is otherwise than it was left."""
        here = {hashed(id): (id, (revision, end)) for id, revision, end in rows}
        other = [id for key, (id, state) in here.items() if self.states.get(key, state) != state]
        return Rollback(
            older=tuple(sorted(other)),
            missing=len(self.states.keys() - here.keys()),
            added=tuple(sorted(id for key, (id, _) in here.items() if key not in self.states)),
            settings=settings != self.settings,
        )

    def is_ahead_of(self, now: Self, rows: Iterable[Row]) -> Rollback:
        """What this manifest, of an earlier look at the store, knew to be newer than it is now."""
        here = {hashed(id): (id, revision) for id, revision, _ in rows}
        older = [id for key, (id, revision) in here.items() if revision < self.states.get(key, (0, b""))[0]]
        behind = now.count < self.count
        missing = len(self.states.keys() - here.keys()) if behind else 0
        return Rollback(older=tuple(sorted(older)), missing=missing, behind=behind)

    def as_bytes(self) -> bytes:
        """For sealing; its length tells the number of dossiers roughly."""
        parts = [_STATE.pack(key, revision, end) for key, (revision, end) in self.states.items()]
        data = _START.pack(_FORM, self.count, self.settings, len(parts)) + b"".join(parts)
        return data.ljust(-(-len(data) // _STEP) * _STEP, b"\0")

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Out of `as_bytes`. Damaged."""
        try:
            form, count, settings, number = _START.unpack_from(data)
            if form != _FORM:
                raise Damaged("manifest")
            every = [_STATE.unpack_from(data, _START.size + at * _STATE.size) for at in range(number)]
        except struct.error:
            raise Damaged("manifest") from None
        return cls(count, settings, {key: (revision, end) for key, revision, end in every})


def hashed(id: str) -> bytes:
    """An id as it stands in a manifest."""
    return hashlib.sha256(id.encode("utf-8", "surrogatepass")).digest()[:16]


def end_of(blob: object) -> bytes:
    """The end of a sealed cell; nothing for one that is none."""
    return blob[-8:].rjust(8, b"\0") if isinstance(blob, bytes) else bytes(8)
