"""Dossiers as sealed cells: which key and which label belong to which cell."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from supportcycle.domain.errors import Damaged
from supportcycle.storage.encryption.crypto import fresh_key, pack, seal, unpack, unseal, unsealer
from supportcycle.storage.encryption.kept_heads import KeptHeads, SealedRow
from supportcycle.storage.encryption.key_slots import KDF_COST, KdfCost, closed_slot
from supportcycle.storage.store import Entry, Head

_HEAD_STEP, _SOUND_STEP = 512, 16 * 1024
_AT_ONCE = 500
_read_json = json.JSONDecoder().raw_decode


def slot_label(store_id: str, name: str) -> str:
    """The label of a key slot; the store id in every label keeps cells of two stores apart."""
    return f"{store_id}/slot/{name}"


class CellSealer:
    """Everything that needs the store key; the key itself never leaves."""

    def __init__(self, store_id: str, store_key: bytes) -> None:
        self.store_id = store_id
        self._key, self._unseal = store_key, unsealer(store_key)
        self._heads = KeptHeads()

    @property
    def key_name(self) -> bytes:
        """Names the store key and tells nothing of it."""
        return hashlib.sha256(b"name of " + self.store_id.encode() + self._key).digest()[:8]

    def sealed(self, name: str, data: bytes) -> bytes:
        """Bytes that belong to the store as a whole."""
        return seal(self._key, data, self._label("note", name))

    def opened(self, name: str, sealed: object) -> bytes:
        """The bytes that `sealed` was given. Damaged."""
        return unseal(self._key, sealed, self._label("note", name))

    def slot(self, name: str, secret: str, cost: KdfCost = KDF_COST) -> bytes:
        """The store key wrapped for another secret."""
        return closed_slot(self._key, secret, slot_label(self.store_id, name), cost)

    def new_key(self, id: str) -> bytes:
        """A sealed random key for one dossier: without this cell nothing of the dossier can be read."""
        return seal(self._key, fresh_key(), self._label("key", id))

    def cells(
        self, id: str, revision: int, key: object, head: Head, text: str, at: datetime
    ) -> dict[str, Any]:
        """The columns of one revision. Damaged when the dossier's key is."""
        body_key = self._body_key(id, key)
        envelope = json.dumps({"at": at.isoformat(), "head": dict(head)}).encode()
        padded = envelope.ljust(-(-len(envelope) // _HEAD_STEP) * _HEAD_STEP)
        return {
            "revision": revision,
            "head": seal(self._key, padded, self._label("head", id, revision)),
            "body": seal(body_key, pack(text), self._label("body", id, revision)),
        }

    def head(self, id: str, revision: int, head: object) -> tuple[Head, datetime]:
        """The small head and when it was saved. Damaged."""
        return self._envelope(id, revision, head)

    def entries(self, rows: Iterable[SealedRow]) -> list[Entry]:
        """As `entry`, of the id, revision and head of each dossier.

        Each is remembered with a mark of its bytes, so that a long list is quick.
        """
        listed = list(rows)
        entries = self._heads.find(listed)
        unread = [at for at, entry in enumerate(entries) if entry is None]
        for first in range(0, len(unread), _AT_ONCE):
            places = unread[first : first + _AT_ONCE]
            for at, entry in zip(places, self._read([listed[at] for at in places]), strict=True):
                entries[at] = entry
        return [entry for entry in entries if entry is not None]

    def _read(self, rows: list[SealedRow]) -> list[Entry]:
        """The lines of some rows; each by itself when there is one among them that cannot be read."""
        try:
            return self._heads.keep(rows, self._envelopes(rows))
        except Damaged:
            return [self._read([row])[0] if len(rows) > 1 else _damaged(*row[:2]) for row in rows]

    def _envelopes(self, rows: list[SealedRow]) -> list[tuple[Head, datetime]]:
        """As `_envelope`, of many, which are read as one list. Damaged when one of them is."""
        unseal, place, day = self._unseal, f"{self.store_id}/head/", datetime.fromisoformat
        opened = [unseal(head, f"{place}{id}/{revision}") for id, revision, head in rows]
        envelopes = json.loads(b"[%b]" % b",".join(opened))
        return [(each["head"], day(each["at"])) for each in envelopes]

    def entry(self, id: str, revision: int, head: object) -> Entry:
        """A line in a list, with neither words nor day when the head is damaged."""
        try:
            return Entry(id, revision, *self._envelope(id, revision, head))
        except Damaged:
            return _damaged(id, revision)

    def saved_at(self, id: str, revision: int, head: object) -> datetime | None:
        """When a head was saved; None when it is damaged."""
        return self.entry(id, revision, head).saved_at

    def _envelope(self, id: str, revision: int, head: object) -> tuple[Head, datetime]:
        envelope, _ = _read_json(self._unseal(head, f"{self.store_id}/head/{id}/{revision}").decode())
        return envelope["head"], datetime.fromisoformat(envelope["at"])

    def forget_heads(self) -> None:
        """Let go of what was read so far."""
        self._heads.forget()

    def resealed(
        self, other: "CellSealer", cell: str, id: str, blob: Any, revision: int | None = None
    ) -> Any:
        """A cell under the key of the other; as it is when it is damaged, for then it stays so."""
        label = self._label(cell, id, revision)
        try:
            return seal(other._key, unseal(self._key, blob, label), label)
        except Damaged:
            return blob

    def become(self, other: "CellSealer") -> None:
        """Go on with the key of the other."""
        self._key, self._unseal = other._key, other._unseal
        self._heads.forget()

    def text(self, id: str, revision: int, key: object, body: object) -> str:
        """The text of one revision. Damaged."""
        body_key = self._body_key(id, key)
        return unpack(unseal(body_key, body, self._label("body", id, revision)))

    def sound(self, id: str, note: str, key: object, sound: bytes) -> bytes:
        """What was recorded for a note of a dossier, under the key of that dossier; its size is not told
        exactly. Damaged when that key is."""
        padded = sound + b"\x80"
        padded = padded.ljust(-(-len(padded) // _SOUND_STEP) * _SOUND_STEP, b"\0")
        return seal(self._body_key(id, key), padded, self._label("sound", f"{id}/{note}"))

    def opened_sound(self, id: str, note: str, key: object, sealed: object) -> bytes:
        """The sound that `sound` was given. Damaged."""
        padded = unseal(self._body_key(id, key), sealed, self._label("sound", f"{id}/{note}"))
        return padded.rstrip(b"\0")[:-1]

    def _body_key(self, id: str, key: object) -> bytes:
        return unseal(self._key, key, self._label("key", id))

    def note(self, name: str, text: str) -> bytes:
        """A text that belongs to the store as a whole, sealed."""
        return seal(self._key, pack(text), self._label("note", name))

    def noted(self, name: str, sealed: object) -> str:
        """The text that `note` was given. Damaged."""
        return unpack(unseal(self._key, sealed, self._label("note", name)))

    def _label(self, cell: str, id: str, revision: int | None = None) -> str:
        place = f"{self.store_id}/{cell}/{id}"
        return place if revision is None else f"{place}/{revision}"


def _damaged(id: object, revision: object) -> Entry:
    return Entry(str(id), revision if isinstance(revision, int) else 0, None, None)
