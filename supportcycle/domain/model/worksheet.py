"""A worksheet as it is declared, and a sheet as it is written."""

from typing import Literal

from pydantic import Field as Default

from supportcycle.domain.model.base import Id, Model, Text
from supportcycle.domain.model.refusal import Refusal

FieldKind = Literal[
    "line", "text", "long_text", "date", "choice", "choices", "person", "people", "yes", "number", "birth"
]


Counted = Literal["hours", "hours_a_week", "minutes", "months", "score", "age"]
"""What a number counts."""
Occasion = Literal["happened", "planned", "since", "birth"]
"""What a day is about: what happened, what will come, what goes on since, or when somebody was born."""
AROUND: tuple[FieldKind, ...] = ("person", "people", "date", "yes")
"""The kinds of field that stand around the questions of a card."""


class Field(Model):
    """One thing to fill in. `choices` names a list in choices.toml; `guide` are questions to fold out.

    `own_words`: what stands in no list may be typed too. `counts` is what a number counts, `when` what a day
    is about; a hint stands beside what cannot be read so, or is hardly meant.
    """

    key: Id
    label: Text
    kind: FieldKind = "text"
    help: Text = ""
    choices: Id | None = None
    own_words: bool = False
    counts: Counted | None = None
    when: Occasion | None = None
    guide: tuple[Text, ...] = ()
    width: float = 1.0
    print: bool = True


class Row(Model):
    """A fixed row of a worksheet, such as one life domain. `short` is what it is called where there is little
    room, when that is less than the whole label; `guide` are prompts for this row, `indicators` words of the
    source to pick from, by key."""

    key: Id
    label: Text
    short: Text = ""
    guide: tuple[Text, ...] = ()
    indicators: dict[Id, Text] = Default(default_factory=dict)

    @property
    def name(self) -> str:
        """What it is called in a sentence, on a tile, in a list."""
        return self.short or self.label


class Worksheet(Model):
    """A printed form: fields above, a table of fixed or open rows, fields below."""

    key: Id
    title: Text
    purpose: Text = ""
    source: Text = ""
    row_title: Text = ""
    header: tuple[Field, ...] = ()
    columns: tuple[Field, ...] = ()
    rows: tuple[Row, ...] = ()
    open_rows: int = 0
    footer: tuple[Field, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        return self.header + self.columns + self.footer

    @property
    def asked(self) -> tuple[Field, ...]:
        """The questions on it: not who, when and how it was filled in, nor a mark of consent."""
        return tuple(field for field in self.fields if field.print and field.kind not in AROUND)

    @property
    def named(self) -> dict[str, Field]:
        return {field.key: field for field in self.fields}

    def without(self, *keys: str) -> tuple[Field, ...]:
        """All fields but these."""
        return tuple(field for field in self.fields if field.key not in keys)


class Sheet(Model):
    """What was written on a worksheet with fixed rows. Rows in `not_now` were looked at and put aside, with
    what was said of that in `refusals`; `picked` holds the indicators of a row that count for the client."""

    cells: dict[Id, dict[Id, Text]] = Default(default_factory=dict)
    answers: dict[Id, Text] = Default(default_factory=dict)
    not_now: tuple[Id, ...] = ()
    picked: dict[Id, tuple[Id, ...]] = Default(default_factory=dict)
    refusals: dict[Id, Refusal] = Default(default_factory=dict)

    def cell(self, row: str, column: str) -> str:
        return self.cells.get(row, {}).get(column, "")


def picked_words(row: Row, sheet: Sheet) -> tuple[str, ...]:
    """The indicators that were picked in a row, in the words and the order of the source."""
    picked = sheet.picked.get(row.key, ())
    return tuple(words for key, words in row.indicators.items() if key in picked)


def written_rows(worksheet: Worksheet, sheet: Sheet) -> tuple[Row, ...]:
    """The fixed rows that hold at least one word."""
    return tuple(
        row for row in worksheet.rows if any(cell.strip() for cell in sheet.cells.get(row.key, {}).values())
    )
