"""The team's list of local offers: a plain file, for nothing of a client is in it."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from pydantic import TypeAdapter, ValidationError

from supportcycle.domain.errors import Damaged, Unwritable
from supportcycle.domain.methods.local import Offers
from supportcycle.domain.methods.social_map import SocialMap, from_kept, to_keep

_NAME = "social_map.json"
_SHAPE: TypeAdapter[Offers] = TypeAdapter(Offers)
_one_at_a_time = Lock()


def social_map(folder: Path) -> SocialMap:
    """The list kept in a folder, an empty one when there is none yet. Damaged, Unwritable."""
    try:
        return from_kept(_SHAPE.validate_json((folder / _NAME).read_bytes()))
    except FileNotFoundError:
        return SocialMap()
    except ValidationError:
        raise Damaged("social map") from None
    except OSError as error:
        raise Unwritable(type(error).__name__) from None


def change_social_map(folder: Path, change: Callable[[SocialMap], SocialMap]) -> SocialMap:
    """Change the list and keep it, all or nothing; the new list. Damaged, Unwritable.

    Whatever `change` raises comes through, and then nothing is changed.
    """
    with _one_at_a_time:
        now = social_map(folder)
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
    except OSError as error:
        raise Unwritable(type(error).__name__) from None
