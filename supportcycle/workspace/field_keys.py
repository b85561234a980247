"""The key of a field's widget, from which its place in a dossier can be read back without memory."""

import re
from functools import cache, lru_cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from supportcycle.domain.guide.local_offers import LocalOffer
from supportcycle.domain.model.base import Path, Text
from supportcycle.domain.model.dossier import Dossier

SOCIAL_MAP = "social_map"
"""Stands in a key where the id of a dossier would, for the fields of the team's own list."""

_KEY = re.compile(r"w_(\d+)_([a-z0-9_]{1,60})((?:-[a-z0-9_]{1,60})+)")


def key_of(generation: int, dossier_id: str, path: Path) -> str:
    """`w_<generation>_<dossier>-<path>`: only letters, digits, `_` and `-`, because it becomes a CSS class.

    ValueError for a part that could not be read back.
    """
    key = f"w_{generation}_{dossier_id}-{'-'.join(path)}"
    if place_of(key) != (dossier_id, path):
        raise ValueError("a part of this path cannot stand in a key")
    return key


def place_of(key: str) -> tuple[str, Path] | None:
    """The dossier's id and the path in a key of ours; None for any other text."""
    found = _KEY.fullmatch(key)
    return (found[2], tuple(found[3][1:].split("-"))) if found else None


def is_field(id: str, path: Path) -> bool:
    """Whether words may be typed at this place, in a dossier or in the team's own list."""
    if id == SOCIAL_MAP:
        return len(path) == 2 and path[1] in LocalOffer.model_fields
    return is_text_place(path)


@lru_cache(maxsize=4096)
def is_text_place(path: Path) -> bool:
    """Whether the dossier has room for free text at `path`; choices, ids and whole parts are not that."""
    return bool(_kind_at(path) == Text)


@lru_cache(maxsize=4096)
def holds_words(path: Path) -> bool:
    """The same, and where words of one's own may stand in place of a choice."""
    kind = _kind_at(path)
    return is_text_place(path) or Text in get_args(
        get_args(kind)[0] if get_origin(kind) is Annotated else kind
    )


def _kind_at(path: Path) -> Any:
    kind: Any = Dossier
    for part in path:
        kind = _below(kind, part)
    return kind


def _below(kind: Any, part: str) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _hints(kind).get(part)
    return get_args(kind)[1] if get_origin(kind) is dict else None


@cache
def _hints(model: type[BaseModel]) -> dict[str, Any]:
    return get_type_hints(model, include_extras=True)
