"""What a file brings, row by row, beside what is here: new, to be changed, known, or left, and why."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from supportcycle.domain.model.base import is_blank

Values = Mapping[str, Any]


class RowStanding(StrEnum):
    """How a row of a file stands beside what is here."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    LEFT = "left"


class LeftBecause(StrEnum):
    """Why a row is not proposed."""

    NAMELESS = "nameless"
    TWICE = "twice"
    SEVERAL = "several"
    CONFIDENTIAL = "confidential"
    FAR = "far"
    IS_CLIENT = "is_client"
    NO_CLIENT = "no_client"


class RowChoice(StrEnum):
    """What becomes of a row. Only `REPLACE` changes what was said here; nothing ever empties it."""

    ADD = "add"
    FILL = "fill"
    REPLACE = "replace"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class IncomingRow:
    """What one row says, by field. `number` is that of the row, or else of the card or the person, in its
    file, `key` its name there.

    `left`: why the file itself, or who chose, leaves it.
    """

    number: int
    key: str
    values: Values = field(repr=False)
    left: LeftBecause | None = None
    is_row: bool = True


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row beside what is here. `id`: whom or what it is about, of those that are here.

    `fills`: the fields that are empty here, `was`: what those say here that say something else.
    """

    row: IncomingRow
    standing: RowStanding
    id: str | None = None
    left: LeftBecause | None = None
    fills: tuple[str, ...] = ()
    was: Values = field(default_factory=dict, repr=False)

    @property
    def choices(self) -> tuple[RowChoice, ...]:
        """What can become of it, the likeliest first."""
        if self.left in (LeftBecause.NAMELESS, LeftBecause.IS_CLIENT):
            return (RowChoice.SKIP,)
        match self.standing:
            case RowStanding.NEW:
                return (RowChoice.ADD, RowChoice.SKIP)
            case RowStanding.CHANGED:
                return (RowChoice.FILL, RowChoice.REPLACE, RowChoice.ADD, RowChoice.SKIP)
        return (RowChoice.SKIP, RowChoice.ADD)


@dataclass(frozen=True, slots=True)
class Recognition:
    """How one is known again: `by` makes what rows are looked up by; a row without `named_by` says nothing.

    `fits` says whether two that are called the same can be one. With `twins` two rows of one file can be
    called the same and be two. `of_new`: the fields that are only about who or what comes new.
    """

    by: Callable[[Values], Hashable]
    named_by: str
    fits: Callable[[Values, Values], bool] = lambda _one, _other: True
    twins: bool = False
    of_new: frozenset[str] = frozenset()


def compared(
    rows: Iterable[IncomingRow],
    here: Mapping[str, Values],
    how: Recognition,
    pointed: Mapping[str, str] = MappingProxyType({}),
) -> list[ComparedRow]:
    """Each row beside what is here, in time linear in both.

    `pointed` says of rows, by key, who or what here they are about; nobody else is known in that one then.
    """
    by: dict[Hashable, list[str]] = {}
    taken = set(pointed.values())
    for id, values in here.items():
        if id not in taken:
            by.setdefault(how.by(values), []).append(id)
    book = _Book(here, by, how, pointed)
    return [book.compared(row) for row in rows]


class _Book:
    """What is here, to look rows up in, and what was found already."""

    def __init__(
        self,
        here: Mapping[str, Values],
        by: Mapping[Hashable, Sequence[str]],
        how: Recognition,
        pointed: Mapping[str, str],
    ) -> None:
        self._here, self._by, self._how, self._pointed = here, by, how, pointed
        self._seen = set[Hashable]()
        self._found = set[str]()

    def compared(self, row: IncomingRow) -> ComparedRow:
        id = self._pointed.get(row.key)
        if row.left is LeftBecause.IS_CLIENT:
            return _left(row, row.left)
        if id is not None and id in self._here:
            return self._beside(row, id)
        if row.left:
            return _left(row, row.left)
        if is_blank(row.values.get(self._how.named_by)):
            return ComparedRow(row, RowStanding.NEW) if self._how.twins else _left(row, LeftBecause.NAMELESS)
        return self._looked_up(row, self._how.by(row.values))

    def _looked_up(self, row: IncomingRow, by: Hashable) -> ComparedRow:
        if by in self._seen and not self._how.twins:
            return _left(row, LeftBecause.TWICE)
        self._seen.add(by)
        named = [id for id in self._by.get(by, ()) if id not in self._found]
        found = [id for id in named if self._how.fits(row.values, self._here[id])]
        if not found:
            return ComparedRow(row, RowStanding.NEW)
        if len(found) > 1:
            return _left(row, LeftBecause.SEVERAL)
        self._found.add(found[0])
        return self._beside(row, found[0])

    def _beside(self, row: IncomingRow, id: str) -> ComparedRow:
        here, of_new = self._here[id], self._how.of_new
        said = {key: each for key, each in row.values.items() if key not in of_new and not is_blank(each)}
        fills = tuple(key for key in said if _is_open(here.get(key)))
        was = {key: here[key] for key in said if key not in fills and _differ(said[key], here[key])}
        standing = RowStanding.CHANGED if fills or was else RowStanding.SAME
        return ComparedRow(row, standing, id, fills=fills, was=was)


def _is_open(value: object) -> bool:
    """Whether a file may fill it in: a no is an answer."""
    return value is not False and is_blank(value)


def _left(row: IncomingRow, because: LeftBecause) -> ComparedRow:
    return ComparedRow(row, RowStanding.LEFT, left=because)


def _differ(one: object, other: object) -> bool:
    both = (one, other)
    if all(isinstance(each, str) for each in both):
        one, other = (" ".join(str(each).split()) for each in both)
    return one != other
