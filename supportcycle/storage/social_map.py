"""The team's list of local offers: a plain file, for nothing of a client is in it.

It gives what the store gives: one writer at a time, of two processes too, all or nothing, on disk at the end.
"""

import os
from collections.abc import Callable
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from supportcycle.domain.errors import Damaged, FileGone, Unwritable
from supportcycle.domain.guide.local_offers import Offers
from supportcycle.domain.guide.social_map import SocialMap, from_kept, to_keep
from supportcycle.storage.file_lock import locked
from supportcycle.storage.vault import settle

_NAME, _LOCK = "social_map.json", "social_map.lock"
_SHAPE: TypeAdapter[Offers] = TypeAdapter(Offers)


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
