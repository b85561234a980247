"""What sealed exports of version 1 hold: one sealed text with all dossiers, read whole."""

import json
from typing import Any, BinaryIO

from supportcycle.domain.errors import ArchiveError
from supportcycle.storage.encryption.crypto import unpack, unseal

SIZE_LIMIT = 64 * 1024 * 1024
TEXT_LIMIT = 4 * SIZE_LIMIT
CONTENT = "parcel/content"


def texts_of_version_1(file: BinaryIO, key: bytes) -> dict[str, str]:
    """The texts by their id, from where the file stands.

    Damaged; ArchiveError for something else (archive_foreign) or what is too large (archive_too_large).
    """
    content = file.read(SIZE_LIMIT + 1)
    if len(content) > SIZE_LIMIT:
        raise ArchiveError("file", code="archive_too_large")
    opened = unseal(key, content, CONTENT)
    del content
    return _texts(_read(unpack(opened, limit=TEXT_LIMIT)))


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
