"""Take over from a file: choose it, see ten rows, say which columns are what, choose row by row, and back."""

from collections.abc import Sequence
from itertools import islice

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.bringing_in.comparison import ComparedRow, RowChoice, RowStanding
from supportcycle.ui import session
from supportcycle.ui.shared.importing.client_choice import draw_client
from supportcycle.ui.shared.importing.column_choice import draw_reading
from supportcycle.ui.shared.importing.kept import kept
from supportcycle.ui.shared.importing.notes import draw_notes
from supportcycle.ui.shared.importing.opened_file import OpenedFile, draw_opened, turn_name
from supportcycle.ui.shared.importing.row_choices import draw_row_choices, pointed_in
from supportcycle.ui.shared.importing.row_words import preview
from supportcycle.ui.shared.importing.subject import Chosen, ImportOutcome, ImportSubject, Pointed, Reading
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.markdown import escape_markdown

_PREVIEW = 10


def draw_importer(subject: ImportSubject) -> None:
    """Folded away; everything of it is drawn only where it stands open."""
    with st.expander(
        text("importing.title"),
        icon=":material/upload_file:",
        key=f"importer_{subject.key}",
        on_change="rerun",
    ) as place:
        if not place.open:
            return
        st.caption(text(f"importing.{subject.key}.why"))
        _draw_outcome(subject)
        if opened := draw_opened(subject):
            _draw_opened(subject, opened)


def _draw_opened(subject: ImportSubject, opened: OpenedFile) -> None:
    if (reading := draw_reading(subject, opened)) is None:
        return
    draw_block(preview(subject, islice(reading.rows, _PREVIEW)))
    if len(reading.rows) > _PREVIEW:
        st.caption(text("importing.and_more", count=len(reading.rows) - _PREVIEW))
    draw_notes(*(table.notes for table in opened.tables), reading.notes)
    of = opened.key
    client, steps = draw_client(reading, of) if reading.is_network else ("", None)
    pointed = Pointed(client, steps, pointed_in(of))
    rows = _compared(subject, reading, pointed)
    chosen = draw_row_choices(subject, rows, of)
    _draw_take(subject, reading, pointed, chosen)


def _compared(subject: ImportSubject, reading: Reading, pointed: Pointed) -> list[ComparedRow]:
    """Compared once for the same rows, the same list and what was said; a file can be long."""
    of = (reading, subject.beside(), pointed.as_key)
    return kept(f"import_{subject.key}_compared", of, lambda: subject.here(reading, pointed))


def _draw_take(subject: ImportSubject, reading: Reading, pointed: Pointed, chosen: Chosen) -> None:
    count = sum(_changes(row, choice) for row, choice in chosen)
    bonds = _bonds(subject, reading, pointed, chosen)
    if not count and not bonds:
        st.info(text("importing.nothing"), icon=":material/info:")
        return
    key = "importing.take_bonds" if bonds else "importing.take"
    label = text(key, count=count, bonds=bonds)
    if st.button(label, type="primary", key=f"take_{subject.key}", icon=":material/check:"):
        outcome = subject.take(chosen, reading, pointed)
        if outcome:
            session.remember(_outcome(subject), outcome)
            session.remember(turn_name(subject), (session.recall(turn_name(subject)) or 0) + 1)
        st.rerun()


def _bonds(subject: ImportSubject, reading: Reading, pointed: Pointed, chosen: Chosen) -> int:
    """Counted once for the same choices."""
    of = (reading, subject.beside(), pointed.as_key, chosen)
    return kept(f"import_{subject.key}_bonds", of, lambda: subject.bonds(chosen, reading, pointed))


def _changes(row: ComparedRow, choice: RowChoice) -> bool:
    if choice is RowChoice.FILL:
        return bool(row.fills)
    return choice in (RowChoice.ADD, RowChoice.REPLACE)


def _outcome(subject: ImportSubject) -> str:
    return f"import_{subject.key}_outcome"


def _draw_outcome(subject: ImportSubject) -> None:
    outcome: ImportOutcome | None = session.recall(_outcome(subject))
    if outcome is None:
        return
    st.success(" ".join(_told(outcome)), icon=":material/check:")
    if subject.is_last(outcome):
        st.button(
            text("importing.undo"),
            key=f"undo_{subject.key}",
            icon=":material/undo:",
            on_click=_undo,
            args=(subject, outcome),
        )


def _told(outcome: ImportOutcome) -> Sequence[str]:
    said = [text("importing.taken", added=outcome.added, changed=outcome.changed)]
    if outcome.bonds:
        said.append(text("importing.taken_bonds", count=outcome.bonds))
    if outcome.bonds_left:
        said.append(text("importing.left_bonds", count=outcome.bonds_left))
    if outcome.loops:
        said.append(text("importing.left_loops", words=escape_markdown(", ".join(outcome.loops))))
    return said


def _undo(subject: ImportSubject, outcome: ImportOutcome) -> None:
    subject.undo(outcome)
    session.remember(_outcome(subject), None)


LIKELY_FILL = {RowStanding.NEW: RowChoice.ADD, RowStanding.CHANGED: RowChoice.FILL}
LIKELY_REPLACE = {RowStanding.NEW: RowChoice.ADD, RowStanding.CHANGED: RowChoice.REPLACE}
"""What happens unless somebody says otherwise: people are filled in, a list of offers is renewed."""
