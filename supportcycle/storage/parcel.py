"""Dossiers in one file under a passphrase, to hand over or to keep elsewhere."""

import json
from collections.abc import Mapping
from typing import Any

from supportcycle.domain.errors import ArchiveError, NewerVersion
from supportcycle.storage.crypto import fresh_key, pack, seal, unpack, unseal
from supportcycle.storage.slots import KDF_COST, SLOT_BYTES, KdfCost, closed_slot, opened_slot

SIZE_LIMIT = 64 * 1024 * 1024
TEXT_LIMIT = 4 * SIZE_LIMIT
_MAGIC = b"SCPARCEL"
_VERSION = 1
_START = _MAGIC + bytes([_VERSION])
_SLOT, _CONTENT = "parcel/slot", "parcel/content"


def is_parcel(data: bytes) -> bool:
    """Whether these bytes begin as a parcel does, of whatever version."""
    return data.startswith(_MAGIC) and len(data) > len(_MAGIC)


def sealed_parcel(texts: Mapping[str, str], passphrase: str, *, cost: KdfCost = KDF_COST) -> bytes:
    """The texts by their id, sealed. ArchiveError (archive_too_large), ValueError for an empty passphrase."""
    content = json.dumps(dict(texts))
    if len(content) >= TEXT_LIMIT:
        raise ArchiveError("text", code="archive_too_large")
    key = fresh_key()
    data = _START + closed_slot(key, passphrase, _SLOT, cost) + seal(key, pack(content), _CONTENT)
    _must_fit(data)
    return data


def opened_parcel(data: bytes, passphrase: str) -> dict[str, str]:
    """The texts by their id.

    ArchiveError for a file of something else (archive_foreign) or one that is too large
    (archive_too_large), NewerVersion, Damaged when its bytes were changed, WrongSecret.
    """
    if not is_parcel(data):
        raise ArchiveError("not a parcel")
    _must_fit(data)
    _must_be_known(data[len(_MAGIC)])
    slot, content = data[len(_START) :][:SLOT_BYTES], data[len(_START) + SLOT_BYTES :]
    key = opened_slot(slot, passphrase, _SLOT)
    return _texts(_read(unpack(unseal(key, content, _CONTENT), limit=TEXT_LIMIT)))


def _must_fit(data: bytes) -> None:
    if len(data) > SIZE_LIMIT:
        raise ArchiveError("file", code="archive_too_large")


def _must_be_known(version: int) -> None:
    if version > _VERSION:
        raise NewerVersion(f"parcel of version {version}")
    if version < _VERSION:
        raise ArchiveError("parcel without a version")


def _read(content: str) -> Any:
    """What stands in it; nothing of ours when it is no JSON, or goes too deep."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _texts(content: Any) -> dict[str, str]:
    if not isinstance(content, dict) or not all(isinstance(text, str) for text in content.values()):
        raise ArchiveError("parcel of something else")
    return content
