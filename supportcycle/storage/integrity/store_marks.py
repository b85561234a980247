"""That a store stands at a path, and how far it was: kept outside its folder, so that it can be missed.

Nothing of a client is in it: the random id of the store, and the sealed manifest.
"""

import hashlib
import json
import os
from base64 import b64decode, b64encode
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class StoreMark:
    """`key` names the key that `sealed` opens with."""

    store: str
    key: str
    sealed: bytes


class StoreMarks:
    """The mark of the store at one path. A folder that cannot be written keeps none, and nobody is told."""

    def __init__(self, folder: Path | None, path: Path) -> None:
        name = hashlib.sha256(str(path.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        self._file = folder / f"{name}.mark" if folder else None

    def exists(self) -> bool:
        """Whether there was a store at the path."""
        return bool(self._file and self._file.is_file())

    def read(self) -> StoreMark | None:
        """The mark; None when there is none, or none that can be read."""
        try:
            raw = json.loads(self._file.read_bytes()) if self._file else None
            return StoreMark(raw["store"], raw["key"], b64decode(raw["sealed"])) if raw else None
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def write(self, mark: StoreMark) -> None:
        """Keep another one, all or nothing."""
        if self._file is None:
            return
        words = {"store": mark.store, "key": mark.key, "sealed": b64encode(mark.sealed).decode()}
        draft = self._file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft.write_text(json.dumps(words), encoding="ascii")
            draft.chmod(0o600)
            draft.replace(self._file)

    def forget(self) -> None:
        """There is no store at the path any more, and none is missed."""
        if self._file:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
