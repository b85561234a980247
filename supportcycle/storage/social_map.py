"""The team's list of local offers; on a laptop a plain file, for nothing of a client is in it.

That gives what the store gives: one writer at a time, of two processes too, all or nothing, on disk at the
end.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from pydantic import TypeAdapter, ValidationError

from supportcycle.domain.errors import Damaged, FileGone, Unwritable
from supportcycle.domain.guide.local_offers import Offers
from supportcycle.domain.guide.social_map import SocialMap, from_kept, to_keep
from supportcycle.storage.file_lock import locked
from supportcycle.storage.paths import data_folder, settle

_NAME, _LOCK = "social_map.json", "social_map.lock"
_SHAPE: TypeAdapter[Offers] = TypeAdapter(Offers)


class SocialMapPlace(Protocol):
    """Where the list of a team is kept; safe to use from several threads."""

    def now(self) -> SocialMap:
        """The list as it is kept; an empty one when there is none yet. Damaged, Unwritable, FileGone when it
        was there and is not any more."""
        ...

    def change(self, change: Callable[[SocialMap], SocialMap]) -> None:
        """Change the list and keep it, all or nothing. Damaged, Unwritable; what `change` raises comes
        through, and then nothing is changed."""
        ...


class SocialMapFile:
    """A `SocialMapPlace`: the file in the folder of the dossiers of this computer."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def now(self) -> SocialMap:
        """See `SocialMapPlace`."""
        now = social_map(folder := data_folder(), is_expected=str(folder) in self._seen)
        if now != SocialMap():
            self._seen.add(str(folder))
        return now

    def change(self, change: Callable[[SocialMap], SocialMap]) -> None:
        """See `SocialMapPlace`."""
        folder = data_folder()
        change_social_map(folder, change, is_expected=str(folder) in self._seen)
        self.now()


def social_map(folder: Path, *, is_expected: bool = False) -> SocialMap:
    """The list kept in a folder. Damaged, Unwritable.

    An empty one when there is none yet; FileGone when one `is_expected`, for it was there before.
    """
    try:
        return from_kept(_SHAPE.validate_json((folder / _NAME).read_bytes()))
    except FileNotFoundError:
        if is_expected:
            raise FileGone("social map") from None
        return SocialMap()
    except ValidationError:
        raise Damaged("social map") from None
    except OSError as error:
        raise Unwritable(type(error).__name__) from None


def change_social_map(
    folder: Path, change: Callable[[SocialMap], SocialMap], *, is_expected: bool = False
) -> SocialMap:
    """Change the list and keep it, all or nothing; the new list. Damaged, Unwritable.

    Whatever `change` raises comes through, and then nothing is changed.
    """
    with locked(folder / _LOCK):
        now = social_map(folder, is_expected=is_expected)
        changed = change(now)
        if changed != now:
            _write(folder / _NAME, _SHAPE.dump_json(to_keep(changed), indent=1))
    return changed


def _write(file: Path, data: bytes) -> None:
    draft = file.with_suffix(".new")
    try:
        with draft.open("wb") as target:
            target.write(data)
            target.flush()
            os.fsync(target.fileno())
        draft.chmod(0o600)
        draft.replace(file)
        settle(file.parent)
    except OSError as error:
        raise Unwritable(type(error).__name__) from None
