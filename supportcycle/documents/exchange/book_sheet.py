"""What a sheet of a book holds, without the library that writes one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

Value = str | int | date | None
"""What a cell holds; None for nothing."""


@dataclass(frozen=True, slots=True)
class BookSheet:
    """One sheet: its title (at most 31 signs, none of `[]:*?/\\`), and its rows with the headings first."""

    title: str
    rows: Iterable[Sequence[Value]] = field(repr=False)
