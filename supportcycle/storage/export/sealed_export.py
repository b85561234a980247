"""Dossiers in one file under a passphrase, to hand over or to keep elsewhere; written and read one by one.

    SCPARCEL · version · key slot · records
    record:  kind (one letter) · length · sealed bytes
    about, (head, body, sounds of its spoken notes) of each dossier, end

Each record is sealed under a label that holds the hash of everything before the records, its number and its
kind: one that was changed, left out, moved or brought from elsewhere does not open, and a file without its
end is known to be cut. Version 1, one sealed text with everything, and version 2, without sounds, are read
ever after. A sound that was left out is not noticed by that: the words are whole without it, and its note is
there to tell that something was said.
"""

import io
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any, BinaryIO

from supportcycle.domain.errors import ArchiveError, Damaged, NewerVersion
from supportcycle.storage.encryption.crypto import fresh_key, pack, seal, unpack, unseal
from supportcycle.storage.encryption.key_slots import KDF_COST, SLOT_BYTES, KdfCost, closed_slot, opened_slot
from supportcycle.storage.export.along_mark import AlongMark, along_of
from supportcycle.storage.export.records import ABOUT, BODY, END, HEAD, SOUND, Records, written_record
from supportcycle.storage.export.sealed_export_v1 import texts_of_version_1

TEXT_LIMIT = 40 * 1024 * 1024
"""Characters of one dossier; there is no limit to how many there are."""

_MAGIC, _VERSION = b"SCPARCEL", 3
_SLOTS = {1: "parcel/slot", 2: "parcel/2/slot", 3: "parcel/3/slot"}
_HEADER = len(_MAGIC) + 1 + SLOT_BYTES
_HEAD_LIMIT = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ExportedDossier:
    """One dossier in a sealed export, with the sounds of its spoken notes; the name stands apart, to be read
    when the text cannot be. `along` says that it was taken along from a server."""

    id: str
    text: str = field(repr=False)
    name: str = field(default="", repr=False)
    saved_at: datetime | None = None
    sounds: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    along: AlongMark | None = None


@dataclass(frozen=True, slots=True)
class UnreadableDossier:
    """A dossier in a sealed export that was changed; `name` and `id` as far as they can be read."""

    number: int
    id: str = ""
    name: str = field(default="", repr=False)


def is_sealed_export(data: bytes) -> bool:
    """Whether these bytes, the first of a file, begin as a sealed export does, of whatever version."""
    return data.startswith(_MAGIC) and len(data) > len(_MAGIC)


class SealedExportWriter:
    """Writes a sealed export into a file: dossier by dossier, then `finish`; without that it is not whole."""

    def __init__(
        self, file: BinaryIO, passphrase: str, *, made_on: str = "", cost: KdfCost = KDF_COST
    ) -> None:
        """Begin. ValueError for an empty passphrase; whatever writing raises comes through."""
        self._file, self._key, self._count = file, fresh_key(), 0
        header = _MAGIC + bytes([_VERSION]) + closed_slot(self._key, passphrase, _SLOTS[_VERSION], cost)
        self._header = sha256(header).hexdigest()
        file.write(header)
        self._record(ABOUT, 0, json.dumps({"made_on": made_on}))

    def add(self, packed: ExportedDossier) -> None:
        """Put one more dossier in. ArchiveError (archive_too_large)."""
        if len(packed.text) > TEXT_LIMIT or len(packed.text.encode("utf-8", "surrogatepass")) > TEXT_LIMIT:
            raise ArchiveError("text", code="archive_too_large")
        self._count += 1
        self._record(HEAD, self._count, json.dumps(_head(packed)))
        self._record(BODY, self._count, packed.text)
        for note, sound in packed.sounds.items():
            label = _label(self._header, SOUND, self._count)
            held = seal(self._key, note.encode() + b"\0" + sound, label)
            self._file.write(written_record(SOUND, held))

    def finish(self) -> None:
        """Say that this was all."""
        self._record(END, self._count + 1, json.dumps({"count": self._count}))

    def _record(self, kind: bytes, number: int, text: str) -> None:
        label = _label(self._header, kind, number)
        self._file.write(written_record(kind, seal(self._key, pack(text), label)))


class SealedExport:
    """An opened sealed export, to be read from the beginning as often as needed."""

    def __init__(self, file: BinaryIO, passphrase: str) -> None:
        """Open it; the file can be sought in.

        ArchiveError for a file of something else (archive_foreign), NewerVersion, WrongSecret, Damaged when
        the very beginning was changed or the key asks for more than a laptop has.
        """
        self._file = file
        file.seek(0)
        header = file.read(_HEADER)
        if not is_sealed_export(header):
            raise ArchiveError("not a sealed export")
        self.version = header[len(_MAGIC)]
        if self.version > _VERSION:
            raise NewerVersion(f"export of version {self.version}")
        if self.version not in _SLOTS:
            raise ArchiveError("export without a version")
        self._key = opened_slot(header[len(_MAGIC) + 1 :], passphrase, _SLOTS[self.version])
        self._header = sha256(header).hexdigest()
        self.made_on = self._about().get("made_on", "") if self.version > 1 else ""

    def __iter__(self) -> Iterator[ExportedDossier | UnreadableDossier]:
        """Every dossier, one at a time. Damaged at the end when fewer are there than were put in, or more."""
        self._file.seek(_HEADER)
        if self.version == 1:
            for id, text in texts_of_version_1(self._file, self._key).items():
                yield ExportedDossier(id, text)
            return
        records = Records(self._file)
        self._opened(records, ABOUT, 0)
        number = 1
        while records.kind() != END:
            yield self._dossier(records, number)
            number += 1
        end = self._opened(records, END, number)
        if not records.is_at_end() or end.get("count") != number - 1:
            raise Damaged("parcel/end")

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _about(self) -> dict[str, Any]:
        self._file.seek(_HEADER)
        return self._opened(Records(self._file), ABOUT, 0)

    def _dossier(self, records: Records, number: int) -> ExportedDossier | UnreadableDossier:
        head = self._text(records, HEAD, number, _HEAD_LIMIT)
        text = self._text(records, BODY, number, TEXT_LIMIT)
        sounds = self._sounds(records, number)
        about = _json(head) if head is not None else {}
        id, name = str(about.get("id", "")), str(about.get("name", ""))
        if text is None or head is None:
            return UnreadableDossier(number, id, name)
        saved_at, along = _moment(about.get("saved_at")), along_of(about.get("along"))
        return ExportedDossier(id, text, name, saved_at, sounds, along)

    def _sounds(self, records: Records, number: int) -> dict[str, bytes]:
        """The sounds behind a dossier; one that was changed is not among them, the words stay readable."""
        sounds = {}
        while records.kind() == SOUND:
            blob = records.next()
            with suppress(Damaged):
                held = unseal(self._key, blob, _label(self._header, SOUND, number))
                note, _, sound = held.partition(b"\0")
                sounds[note.decode("ascii", "replace")] = sound
        return sounds

    def _opened(self, records: Records, kind: bytes, number: int) -> dict[str, Any]:
        text = self._text(records, kind, number, _HEAD_LIMIT)
        if text is None:
            raise Damaged("parcel/record")
        return _json(text)

    def _text(self, records: Records, kind: bytes, number: int, limit: int) -> str | None:
        """What the next record holds; None when it is another one, or was changed."""
        is_expected, blob = records.kind() == kind, records.next()
        if not is_expected:
            return None
        try:
            return unpack(unseal(self._key, blob, _label(self._header, kind, number)), limit=limit)
        except Damaged:
            return None


def sealed_export_of(
    texts: Mapping[str, str],
    passphrase: str,
    *,
    sounds: Mapping[str, bytes] = MappingProxyType({}),
    along: AlongMark | None = None,
    cost: KdfCost = KDF_COST,
) -> bytes:
    """The texts by their id, each with these `sounds` and this mark, sealed, in memory. ArchiveError
    (archive_too_large), ValueError."""
    written = io.BytesIO()
    writer = SealedExportWriter(written, passphrase, cost=cost)
    for id, text in texts.items():
        writer.add(ExportedDossier(id, text, sounds=sounds, along=along))
    writer.finish()
    return written.getvalue()


def opened_export(data: bytes, passphrase: str) -> dict[str, str]:
    """The texts by their id, all of them in memory. Damaged when one of them is; else as `SealedExport`."""
    texts = {}
    for each in SealedExport(io.BytesIO(data), passphrase):
        if isinstance(each, UnreadableDossier):
            raise Damaged("parcel/dossier")
        texts[each.id] = each.text
    return texts


def _head(packed: ExportedDossier) -> dict[str, Any]:
    saved_at = packed.saved_at.isoformat() if packed.saved_at else ""
    head: dict[str, Any] = {"id": packed.id, "name": packed.name, "saved_at": saved_at}
    return head | ({"along": packed.along.as_raw()} if packed.along else {})


def _label(header: str, kind: bytes, number: int) -> str:
    return f"parcel/2/{header}/{number}/{kind.decode()}"


def _json(text: str) -> dict[str, Any]:
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _moment(typed: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(typed))
    except ValueError:
        return None
    return moment if moment.tzinfo else None
