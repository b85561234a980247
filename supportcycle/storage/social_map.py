"""The team's list of local offers: a plain file, for nothing of a client is in it."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from pydantic import TypeAdapter, ValidationError

from supportcycle.domain.errors import Damaged, Unwritable
from supportcycle.domain.methods.local import Offers

_NAME = "social_map.json"
_SHAPE: TypeAdapter[Offers] = TypeAdapter(Offers)
_one_at_a_time = Lock()


def offers(folder: Path) -> Offers:
    """The offers kept in a folder, none when there is no list yet. Damaged, Unwritable."""
    try:
        return _SHAPE.validate_json((folder / _NAME).read_bytes())
    except FileNotFoundError:
        return {}
    except ValidationError:
        raise Damaged("social map") from None
    except OSError as error:
        raise Unwritable(type(error).__name__) from None


def change_offers(folder: Path, change: Callable[[Offers], Offers]) -> Offers:
    """Change the list and keep it, all or nothing; the new list. Damaged, Unwritable."""
    with _one_at_a_time:
        changed = change(offers(folder))
        _write(folder / _NAME, _SHAPE.dump_json(changed, indent=1))
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
