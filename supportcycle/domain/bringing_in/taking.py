"""What was chosen of a file, put among what is here; what is left empty in the file empties nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from supportcycle.domain.bringing_in.comparison import ComparedRow, RowChoice
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
    every, landed = dict(here), dict[str, str]()
    last = max((number_in_id(id) for id in here if id.rstrip("0123456789") == prefix), default=0)
    added = changed = 0
    for compared, choice in rows:
        if choice is RowChoice.ADD:
            added += 1
            landed[compared.row.key] = id = f"{prefix}{last + added}"
            every[id] = kind(**_said(compared.row.values))
            continue
        if compared.id is None:
            continue
        landed[compared.row.key] = compared.id
        wanted = _wanted(compared, choice)
        if wanted:
            changed += 1
            new = kind(**{key: compared.row.values[key] for key in wanted})
            every[compared.id] = every[compared.id].model_copy(
                update={key: getattr(new, key) for key in wanted}
            )
    return Taken(every, landed, added, changed)


def _said(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if not is_blank(value)}


def _wanted(compared: ComparedRow, choice: RowChoice) -> tuple[str, ...]:
    if choice is RowChoice.SKIP:
        return ()
    return compared.fills + (compared.differs if choice is RowChoice.REPLACE else ())
