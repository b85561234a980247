"""What is sealed for a team: which key and which label belong to which cell.

A dossier has a key of its own, under which its head, its texts and its sounds stand. What belongs to the
whole organisation (settings, the manifest, names and reasons) is under the organisation's data key. Both are
wrapped with the organisation's key, which may be in a security module.
"""

import hmac
import json
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b, sha256
from threading import Lock
from typing import Any

from supportcycle.domain.errors import Damaged
from supportcycle.storage.encryption.crypto import fresh_key, pack, seal, unpack, unseal
from supportcycle.storage.store import Head, WorkerId
from supportcycle.storage.team.organisation_key import KeyRing, Wrapped, label_of

_HEAD_STEP, _SOUND_STEP = 512, 16 * 1024
_MOST_KEPT = 20_000
DATA, DOSSIER, PERSON = "data", "dossier", "person"
"""Of what a wrapped key is."""


@dataclass(frozen=True, slots=True)
class OpenedHead:
    """The small head of one revision, when it was saved and by whom."""

    head: Head = field(repr=False)
    saved_at: datetime
    by: WorkerId


class TeamSeals:
    """Everything of one organisation that needs a key. Safe to use from several threads."""

    def __init__(self, organisation: str, ring: KeyRing, data: Wrapped) -> None:
        """Open the organisation's data key. WrongSecret, Damaged, Unwritable."""
        self.organisation, self.ring = organisation, ring
        self._data = ring.unwrap(data, self._label(DATA, ""))
        self._keys: _Kept = _Kept()
        self._heads: _Kept = _Kept()

    def sealed(self, name: str, data: bytes) -> bytes:
        """Bytes that belong to the organisation; only the same `name` opens them."""
        return seal(self._data, data, self._label("note", name))

    def opened(self, name: str, sealed: object) -> bytes:
        """The bytes that `sealed` was given. Damaged."""
        return unseal(self._data, sealed, self._label("note", name))

    def note(self, name: str, text: str) -> bytes:
        """A text that belongs to the organisation, sealed; its size says little."""
        return self.sealed(name, pack(text))

    def noted(self, name: str, sealed: object) -> str:
        """The text that `note` was given. Damaged."""
        return unpack(self.opened(name, sealed))

    def hashed(self, kind: str, value: str) -> bytes:
        """Names a value in 16 bytes, and tells nothing of it to who has no key."""
        return hmac.digest(self._data, f"{kind}/{value}".encode("utf-8", "surrogatepass"), sha256)[:16]

    def new_key(self, kind: str, id: str) -> Wrapped:
        """A new random key for a dossier or a person, wrapped. Unwritable."""
        return self.ring.wrap(fresh_key(), self._label(kind, id))

    def key(self, kind: str, id: str, wrapped: Wrapped) -> bytes:
        """The key in it, remembered by the very bytes. WrongSecret, Damaged, Unwritable."""
        sealed = wrapped[1]
        found = self._keys.find((kind, id), sealed)
        if found is None:
            found = self._keys.keep((kind, id), sealed, self.ring.unwrap(wrapped, self._label(kind, id)))
        return bytes(found)

    def forget(self, id: str) -> None:
        """Let go of what is remembered of a dossier."""
        self._keys.drop((DOSSIER, id))
        self._heads.drop(id)

    def head_cell(self, id: str, revision: int, key: bytes, head: Head, at: datetime, by: WorkerId) -> bytes:
        """The small head with when and by whom, padded so that its size says little."""
        envelope = json.dumps({"at": at.isoformat(), "by": by, "head": dict(head)}).encode()
        padded = envelope.ljust(-(-len(envelope) // _HEAD_STEP) * _HEAD_STEP)
        return seal(key, padded, self._label("head", id, revision))

    def head(self, id: str, revision: int, wrapped: Wrapped, sealed: bytes) -> OpenedHead:
        """The head of one revision. That read last of each dossier is remembered. WrongSecret, Damaged."""
        known = self._heads.find(id, sealed)
        if known is None:
            known = self._heads.keep(id, sealed, self.older_head(id, revision, wrapped, sealed))
        assert isinstance(known, OpenedHead)
        return known

    def older_head(self, id: str, revision: int, wrapped: Wrapped, sealed: bytes) -> OpenedHead:
        """As `head`, without remembering it."""
        key = self.key(DOSSIER, id, wrapped)
        envelope = json.loads(unseal(key, sealed, self._label("head", id, revision)))
        by = WorkerId(envelope["by"])
        return OpenedHead(_Frozen(envelope["head"]), datetime.fromisoformat(envelope["at"]), by)

    def body_cell(self, id: str, revision: int, key: bytes, text: str) -> bytes:
        """A text of a dossier, squeezed and padded."""
        return seal(key, pack(text), self._label("body", id, revision))

    def text(self, id: str, revision: int, wrapped: Wrapped, sealed: object) -> str:
        """The text of one revision. WrongSecret, Damaged."""
        key = self.key(DOSSIER, id, wrapped)
        return unpack(unseal(key, sealed, self._label("body", id, revision)))

    def sound_cell(self, id: str, note: str, key: bytes, sound: bytes) -> bytes:
        """What was recorded for a note; its size is told in steps."""
        padded = sound + b"\x80"
        padded = padded.ljust(-(-len(padded) // _SOUND_STEP) * _SOUND_STEP, b"\0")
        return seal(key, padded, self._label("sound", f"{id}/{note}"))

    def sound(self, id: str, note: str, key: bytes, sealed: object) -> bytes:
        """The sound that `sound_cell` was given. Damaged."""
        return unseal(key, sealed, self._label("sound", f"{id}/{note}")).rstrip(b"\0")[:-1]

    def along_cell(self, taking: str, key: bytes, text: str) -> bytes:
        """A text that was taken along, to compare with when it comes back."""
        return seal(key, pack(text), self._label("along", taking))

    def along_text(self, taking: str, key: bytes, sealed: object) -> str:
        """The text that `along_cell` was given. Damaged."""
        return unpack(unseal(key, sealed, self._label("along", taking)))

    def own_part(self, id: str, person: WorkerId, key: bytes, text: str) -> bytes:
        """What a person keeps alone in a dossier, under the key of that person."""
        return seal(key, pack(text), self._label("private", f"{id}/{person}"))

    def opened_own_part(self, id: str, person: WorkerId, key: bytes, sealed: object) -> str:
        """The text that `own_part` was given. Damaged."""
        return unpack(unseal(key, sealed, self._label("private", f"{id}/{person}")))

    def _label(self, cell: str, id: str, revision: int | None = None) -> str:
        place = label_of(self.organisation, cell, id)
        return place if revision is None else f"{place}/{revision}"


class _Kept:
    """What was opened lately, by the very bytes it was opened of; the oldest goes when there is too much."""

    def __init__(self) -> None:
        self._held: OrderedDict[object, tuple[bytes, object]] = OrderedDict()
        self._turn = Lock()

    def find(self, name: object, sealed: object) -> Any:
        """What was opened of these bytes; None when they are others."""
        held = self._held.get(name)
        return held[1] if held and isinstance(sealed, bytes) and held[0] == _mark(sealed) else None

    def keep(self, name: object, sealed: bytes, opened: object) -> object:
        """The same, kept."""
        with self._turn:
            self._held[name] = (_mark(sealed), opened)
            self._held.move_to_end(name)
            while len(self._held) > _MOST_KEPT:
                self._held.popitem(last=False)
        return opened

    def drop(self, name: object) -> None:
        """Let go of one."""
        with self._turn:
            self._held.pop(name, None)


class _Frozen(dict[str, Any]):
    """A head that is handed out to many, and that nobody changes."""

    def __setitem__(self, key: str, value: object) -> None:
        raise TypeError("a head is not changed")

    def __repr__(self) -> str:
        return "Head()"


def _mark(sealed: bytes) -> bytes:
    return blake2b(sealed, digest_size=16).digest()


def must_be_wrapped(row: Any) -> Wrapped:
    """The two columns of a wrapped key. Damaged when they are none."""
    if not isinstance(row.key_name, bytes) or not isinstance(row.wrapped, bytes):
        raise Damaged("key")
    return row.key_name, row.wrapped
