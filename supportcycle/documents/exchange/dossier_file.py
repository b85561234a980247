"""A dossier as one JSON file, out and in; what comes in is trusted no further than it was checked."""

import json
import re
from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Any, NoReturn

from pydantic import ValidationError

from supportcycle.domain.errors import ArchiveError, NewerVersion
from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import SCHEMA_VERSION, Dossier
from supportcycle.domain.model.reflection import Private
from supportcycle.domain.model.visits import COVERS, Visit
from supportcycle.domain.privacy.kept_from_people import OF_THE_WORKER
from supportcycle.domain.references import mapped

MOST_BYTES = 20 * 1024 * 1024
DEEPEST = 30
MOST_IN_ONE, MOST_OBJECTS, MOST_PARTS = 2_000, 40_000, 800_000
"""How much one collection, and a whole file, may hold: many times the fullest dossier of many years."""

TOO_LARGE, TOO_MANY = "archive_too_large", "archive_too_many"
INVALID = "archive_invalid"
"""The code of a file that is ours to see, but holds what no dossier can hold."""

_NOTHING_COVERED: dict[str, Any] = Visit().model_dump(include=set(COVERS))

Raw = dict[str, Any]
Upgrade = Callable[[Raw], Raw]
_STRING_OR_SIGN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[,{\[]', re.DOTALL)


class _Doubled(ValueError):
    """The same key twice in one object: which of the two is meant would be a guess."""


class _TooMany(ValueError):
    """More in one collection than anybody writes."""


def dossier_json(dossier: Dossier, *, with_private: bool = True, with_spoken: bool = True) -> str:
    """The dossier as indented JSON; what was left at its default is left out.

    `with_private=False` leaves out the worker's own notes and what must stay covered during a visit, for a
    file that others get to see. What was said instead of typed is named there no more than with
    `with_spoken=False`, for a file that no sounds go along with.
    """
    without = set() if with_spoken and with_private else {"spoken"}
    shown = dossier if with_private else _for_others(dossier)
    head = {key: getattr(dossier, key) for key in ("schema_version", "id", "name")}
    rest = shown.model_dump(mode="json", exclude_defaults=True, exclude=without)
    return json.dumps({**head, **rest}, ensure_ascii=False, indent=2) + "\n"


def _for_others(dossier: Dossier) -> Dossier:
    open_ = mapped(dossier, Visit, lambda visit: visit.model_copy(update=_NOTHING_COVERED))
    for kind, own in OF_THE_WORKER.items():
        open_ = mapped(open_, kind, partial(_without, own=own))
    return open_.model_copy(update={"private": Private()})


def _without(model: Model, own: Collection[str]) -> Model:
    """The model with these fields at their default."""
    return model.model_copy(update={name: type(model).model_fields[name].default for name in own})


def dossier_from_json(text: str, upgrade: Upgrade | None = None) -> Dossier:
    """The dossier in a file. `upgrade` turns the data of an older version into that of today.

    ArchiveError: `archive_foreign` when it is no dossier of ours, `archive_too_large` and `archive_too_many`
    when it would take the memory of this computer, `archive_invalid` when something in it cannot be.
    NewerVersion when a later workbook made it. No message holds anything that was in the file.
    """
    raw = _of_today(_parsed(text), upgrade)
    dossier = _validated(raw)
    if isinstance(dossier, int):
        raise ArchiveError(f"{dossier} values do not fit", code=INVALID)
    return dossier


def dossier_schema() -> str:
    """The JSON schema of a dossier, as published in docs/dossier.schema.json."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Dossier.model_json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _parsed(text: str) -> Raw:
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise ArchiveError("bytes", code=TOO_LARGE)
    _must_be_countable(text)
    raw = _read(text)
    if isinstance(raw, ArchiveError):
        raise raw
    if not isinstance(raw, dict) or not _is_version(raw.get("schema_version")):
        raise ArchiveError("no schema version")
    if any(depth > DEEPEST for depth in _depths(raw)):
        raise ArchiveError("nested too deeply", code=INVALID)
    if not _is_text(raw):
        raise ArchiveError("half a character", code=INVALID)
    return raw


def _must_be_countable(text: str) -> None:
    """Count before anything is made of it: an empty object is two bytes in a file, hundreds in memory."""
    objects = 0
    for parts, found in enumerate(_STRING_OR_SIGN.finditer(text)):
        objects += found[0] in "{["
        if objects > MOST_OBJECTS or parts > MOST_PARTS:
            raise ArchiveError("entries", code=TOO_MANY)


def _read(text: str) -> Any:
    """The file as plain data, or the error to raise: raised in here it would carry the text along."""
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_refuse)
    except _Doubled:
        return ArchiveError("a key stands there twice", code=INVALID)
    except _TooMany:
        return ArchiveError("entries in one collection", code=TOO_MANY)
    except (ValueError, RecursionError):
        return ArchiveError("not JSON")


def _once(pairs: list[tuple[str, Any]]) -> Raw:
    if len(pairs) > MOST_IN_ONE:
        raise _TooMany
    if len({key for key, _ in pairs}) < len(pairs):
        raise _Doubled
    return dict(pairs)


def _refuse(_name: str) -> NoReturn:
    raise ValueError


def _is_version(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _is_text(raw: Raw) -> bool:
    """Whether it can be written again: JSON can name half a character, a file cannot hold it."""
    try:
        json.dumps(raw, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _depths(raw: Raw) -> Iterator[int]:
    """The depth of each part, without recursion."""
    left: list[tuple[Any, int]] = [(raw, 1)]
    while left:
        node, depth = left.pop()
        yield depth
        parts = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        left += [(part, depth + 1) for part in parts]


def _of_today(raw: Raw, upgrade: Upgrade | None) -> Raw:
    version = raw["schema_version"]
    if version > SCHEMA_VERSION:
        raise NewerVersion(f"version {version}")
    if version == SCHEMA_VERSION:
        return raw
    if upgrade is None:
        raise ArchiveError(f"version {version} without an upgrade")
    return upgrade(raw)


def _validated(raw: Raw) -> Dossier | int:
    """The dossier, or how many values in it do not fit."""
    try:
        return Dossier.model_validate(raw)
    except ValidationError as error:
        return error.error_count()
