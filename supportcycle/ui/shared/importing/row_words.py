"""A row of a file in words: what it says, and what that is beside what is here."""

from collections.abc import Iterable
from typing import Any

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.documents.tree import Column, Table
from supportcycle.domain.bringing_in.comparison import ComparedRow, IncomingRow, RowStanding
from supportcycle.domain.model.base import is_blank
from supportcycle.ui.shared.importing.subject import ImportSubject
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_CHOICES = {
    "role": "role",
    "sex": "sex",
    "kind": "person_kind",
    "gone": "gone",
    "cluster": "standard_cluster",
}


def said(field: str, value: Any) -> str:
    """A value in words."""
    if is_blank(value):
        return ""
    if value is True:
        return text("importing.cell_yes")
    return choice_lists()[_CHOICES[field]].get(str(value), str(value)) if field in _CHOICES else str(value)


def row_words(subject: ImportSubject, row: ComparedRow) -> str:
    """The row on one line, its name first."""
    first, *rest = subject.fields
    values = row.row.values
    name = escape_markdown(shortened(said(first, values.get(first)))) or text("importing.unnamed")
    told = ((field, values.get(field)) for field in rest)
    facts = (shortened(said(field, value), 40) for field, value in told if value is not True)
    return " · ".join([f"**{name}**", *(escape_markdown(fact) for fact in facts if fact)])


def why(subject: ImportSubject, row: ComparedRow) -> str:
    """What the row is beside what is here, and what would change."""
    if row.left:
        return text(f"importing.why.{row.left}")
    if row.standing is not RowStanding.CHANGED:
        return text(f"importing.why.{row.standing}")
    lines = []
    if row.fills:
        lines.append(
            text("importing.why.fills", fields=", ".join(_named(subject, each) for each in row.fills))
        )
    lines += [
        text(
            "importing.why.differs",
            field=_named(subject, field),
            here=_quoted(field, here),
            there=_quoted(field, row.row.values.get(field)),
        )
        for field, here in row.was.items()
    ]
    return " ".join(lines)


def _named(subject: ImportSubject, field: str) -> str:
    return text(f"importing.{subject.key}.fields.{field}")


def _quoted(field: str, value: Any) -> str:
    return escape_markdown(shortened(said(field, value) or text("importing.cell_no"), 40))


def preview(subject: ImportSubject, rows: Iterable[IncomingRow]) -> Table:
    """The rows as they were understood; only columns in which something stands."""
    shown = list(rows)
    filled = [each for each in subject.fields if any(not is_blank(row.values.get(each)) for row in shown)]
    counted = text("importing.row" if all(row.is_row for row in shown) else "importing.number")
    columns = [counted, *(text(f"importing.{subject.key}.fields.{each}") for each in filled)]
    return Table(
        text("importing.preview"),
        tuple(Column(label) for label in columns),
        tuple(
            (str(row.number), *(shortened(said(each, row.values.get(each)), 80) for each in filled))
            for row in shown
        ),
    )
