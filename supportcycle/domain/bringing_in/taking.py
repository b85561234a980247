"""What was chosen of a file, put among what is here; what is left empty in the file empties nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from supportcycle.domain.bringing_in.comparison import ComparedRow, RowChoice, RowStanding
from supportcycle.domain.model.base import Model, is_blank
from supportcycle.domain.model.dossier import number_in_id

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Taken(Generic[M]):
    """All there is after it. `landed`: under which id each row of the file is now, by its key there."""

    all: dict[str, M] = field(repr=False)
    landed: dict[str, str]
    added: int
    changed: int


def taken(
    rows: Iterable[tuple[ComparedRow, RowChoice]], here: Mapping[str, M], kind: type[M], prefix: str
) -> Taken[M]:
    """What is here with each row as chosen. ValueError when a value does not fit its field."""
    every, chosen = dict(here), list(rows)
    landed = landing(chosen, here, prefix)
    added = changed = 0
    for compared, choice in chosen:
        id = landed.get(compared.row.key)
        if id is None:
            continue
        if choice is RowChoice.ADD:
            added += 1
            every[id] = kind(**_said(compared.row.values))
        elif wanted := _wanted(compared, choice):
            changed += 1
            new = kind(**{key: compared.row.values[key] for key in wanted})
            every[id] = every[id].model_copy(update={key: getattr(new, key) for key in wanted})
    return Taken(every, landed, added, changed)


def landing(
    rows: Iterable[tuple[ComparedRow, RowChoice]], here: Mapping[str, object], prefix: str
) -> dict[str, str]:
    """Under which id each row is after it, by its key; not of one that is passed over, nor of one that is
    about something that is here no more."""
    landed = dict[str, str]()
    last = max((number_in_id(id) for id in here if id.rstrip("0123456789") == prefix), default=0)
    for compared, choice in rows:
        if choice is RowChoice.ADD:
            last += 1
            landed[compared.row.key] = f"{prefix}{last}"
        elif compared.id is not None and compared.id in here and not _is_left(compared, choice):
            landed[compared.row.key] = compared.id
    return landed


def _said(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if not is_blank(value)}


def _wanted(compared: ComparedRow, choice: RowChoice) -> tuple[str, ...]:
    if choice is RowChoice.SKIP:
        return ()
    return compared.fills + (tuple(compared.was) if choice is RowChoice.REPLACE else ())


def _is_left(compared: ComparedRow, choice: RowChoice) -> bool:
    """Whether somebody passed it over; what stands here already just as it is needs no choice."""
    return choice is RowChoice.SKIP and compared.standing is not RowStanding.SAME
