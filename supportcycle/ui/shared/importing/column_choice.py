"""Which sheet, which row of headings, and which column is what: proposed, and changed by hand."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.incoming.columns import (
    Columns,
    column_letter,
    headings_print,
    known_headings,
    note_left,
    proposed_columns,
)
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.tables import (
    IncomingTable,
    best_table,
    filled_columns,
    heading_row,
    headings_of,
)
from supportcycle.ui import session
from supportcycle.ui.shared.importing.kept import kept
from supportcycle.ui.shared.importing.opened_file import OpenedFile
from supportcycle.ui.shared.importing.subject import ImportSubject, Reading
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_LEAVE, _MOST_HEADING_ROWS, _SHOWN = "", 30, 40


def draw_reading(subject: ImportSubject, opened: OpenedFile) -> Reading | None:
    """The rows as the columns were said to be; None as long as no column has the name."""
    if opened.whole:
        return opened.whole
    known = known_headings(subject.key)
    table = _draw_sheet(opened, best_table(opened.tables, known))
    first = heading_row(table, known)
    columns, at = _draw_columns(subject, table, first, f"{opened.key}_{_place(opened, table)}")
    if not set(columns.values()) & {"what", "name", "given", "family", "organisation", "source"}:
        st.info(text(f"importing.{subject.key}.nameless"), icon=":material/info:")
        return None
    of_rows = (opened.of, table.title, at, tuple(columns.items()))
    return kept(f"import_{subject.key}_reading", of_rows, lambda: _read(subject, table, at, columns, opened))


def _draw_sheet(opened: OpenedFile, best: int) -> IncomingTable:
    if len(opened.tables) == 1:
        return opened.tables[0]
    names = {at: table.title for at, table in enumerate(opened.tables)}
    picked = st.selectbox(
        text("importing.sheet"),
        list(names),
        best,
        format_func=lambda at: names[at],
        key=f"sheet_{opened.key}",
    )
    return opened.tables[picked if picked is not None else best]


def _place(opened: OpenedFile, table: IncomingTable) -> int:
    return next(at for at, each in enumerate(opened.tables) if each is table)


def _draw_columns(subject: ImportSubject, table: IncomingTable, first: int, of: str) -> tuple[Columns, int]:
    is_clear = bool(proposed_columns(table, first, subject.key))
    with st.expander(text("importing.columns"), expanded=not is_clear, key=f"columns_{of}"):
        st.caption(text("importing.columns_why"))
        rows = range(1, min(len(table.rows), _MOST_HEADING_ROWS) + 1)
        number = st.selectbox(text("importing.heading_row"), list(rows), first, key=f"headings_{of}") or 1
        at = number - 1
        proposed = _proposed(subject, table, at)
        named, columns = headings_of(table, at), dict[int, str]()
        for places in _by_three(filled_columns(table, at)):
            for place, column in zip(st.columns(3), places, strict=False):
                with place:
                    field = _draw_column(subject, named[column], column, proposed, f"{of}_{at}")
                    columns |= {column: field} if field else {}
    if columns != proposed:
        _remember(headings_print(table, at, subject.key), columns)
    return columns, at


def _by_three(columns: list[int]) -> list[list[int]]:
    shown = columns[:_SHOWN]
    return [shown[at : at + 3] for at in range(0, len(shown), 3)]


def _draw_column(subject: ImportSubject, named: str, column: int, proposed: Columns, of: str) -> str:
    options = [_LEAVE, *subject.asked]
    letter = text("importing.column_letter", letter=column_letter(column))
    label = escape_markdown(shortened(named, 30)) or letter
    found = proposed.get(column, _LEAVE)
    return (
        st.selectbox(
            label,
            options,
            options.index(found) if found in options else 0,
            format_func=lambda field: text(
                f"importing.{subject.key}.fields.{field}" if field else "importing.leave_column"
            ),
            key=f"column_{of}_{column}",
        )
        or _LEAVE
    )


def _proposed(subject: ImportSubject, table: IncomingTable, at: int) -> Columns:
    said = (session.recall("import_columns") or {}).get(headings_print(table, at, subject.key))
    return dict(said) if said else proposed_columns(table, at, subject.key)


def _remember(print: str, columns: Columns) -> None:
    """For the next file with the same headings; nothing of its words."""
    session.remember("import_columns", {**(session.recall("import_columns") or {}), print: columns})


def _read(
    subject: ImportSubject, table: IncomingTable, at: int, columns: Columns, opened: OpenedFile
) -> Reading:
    notes = Notes()
    note_left(opened.tables, table, at, columns, notes)
    return subject.of_table(table, at, columns, notes)
