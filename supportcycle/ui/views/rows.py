"""One row of a phase 2 sheet: shared wishes, remarks worth keeping, and putting the row aside for now."""

import streamlit as st

from supportcycle.content import choice_lists, text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.profile import first_row, wishes_in
from supportcycle.domain.worksheet import Field, Row, Worksheet
from supportcycle.domain.writing import written
from supportcycle.ui import session
from supportcycle.ui.entries import draw_lines
from supportcycle.ui.plain import plain
from supportcycle.ui.worksheet_form import draw_choice, draw_field

WISH = Field(key="text", label="", kind="text")


def sheet_path(key: str) -> Path:
    """Where a written sheet of this round stands."""
    return ("rounds", session.round()[0], "sheets", key)


def draw_cell(sheet: Worksheet, row: Row, column: Field) -> None:
    """One cell of the table under its column's label; the wish column is the shared list of wishes."""
    if column.key == "wishes":
        draw_wishes(row, column)
    else:
        draw_field(column, (*sheet_path(sheet.key), "cells", row.key, column.key))


def draw_wishes(row: Row, column: Field) -> None:
    """The wishes said in this row, an empty line, and those typed elsewhere that belong here too."""
    round_id, round = session.round()
    path = ("rounds", round_id, "wishes")
    field = WISH.model_copy(update={"label": column.label})
    draw_lines(path, f"{row.key}__", field, label=column.label)
    for wish_id in wishes_in(round.wishes, row.key):
        if first_row(wish_id) != row.key:
            draw_field(field, (*path, wish_id, "text"), label="")
            st.caption(text("profile.said_elsewhere", row=row_label(first_row(wish_id))))


def row_label(row: str) -> str:
    """The printed name of a life domain or a dimension of quality of life."""
    rows = (*worksheet("personal_profile").rows, *worksheet("quality_of_life").rows)
    return next((each.label for each in rows if each.key == row), row)


def draw_marks(row: Row) -> None:
    """Remarks worth keeping from this row: what it is, and of whom."""
    round_id, _ = session.round()
    path = ("rounds", round_id, "marks")
    fields = worksheet("mark").named
    with st.expander(text("profile.marks"), icon=":material/bookmark:"):
        st.caption(text("profile.marks_why"))
        draw_lines(
            path,
            f"{row.key}__",
            fields["text"],
            label=fields["text"].label,
            after=lambda id: _mark_kind((*path, id)),
        )


def _mark_kind(path: Path) -> None:
    mark = session.round()[1].marks[path[-1]]
    draw_choice(
        text("profile.mark_kind"), choice_lists()["mark_kind"], mark.kind, (*path, "kind"), "collapsed"
    )


def draw_not_now(sheet_key: str, row: Row) -> None:
    """Put the row aside for now: it counts as looked at."""
    sheet = session.round()[1].sheets.get(sheet_key)
    path = (*sheet_path(sheet_key), "not_now")
    here = bool(sheet and row.key in sheet.not_now)
    st.checkbox(
        text("profile.not_now"),
        value=here,
        key=session.field_key((*path, row.key)),
        on_change=_turn_not_now,
        args=(path, row.key, here),
    )


def _turn_not_now(path: Path, row: str, here: bool) -> None:
    sheet = session.round()[1].sheets.get(path[3])
    others = tuple(key for key in (sheet.not_now if sheet else ()) if key != row)
    session.change(lambda dossier: written(dossier, path, others if here else (*others, row)))


def looked_at(sheet: Worksheet) -> list[str]:
    """The rows in which something was said, or that were put aside for now."""
    round = session.round()[1]
    written_sheet = round.sheets.get(sheet.key)
    found = []
    for row in sheet.rows:
        cells = written_sheet.cells.get(row.key, {}) if written_sheet else {}
        aside = bool(written_sheet and row.key in written_sheet.not_now)
        if aside or wishes_in(round.wishes, row.key) or any(cell.strip() for cell in cells.values()):
            found.append(row.key)
    return found


def draw_card(sheet: Worksheet, row: Row) -> None:
    """A row as a card to read: what was said per column, as it was typed."""
    round = session.round()[1]
    written_sheet = round.sheets.get(sheet.key)
    with st.container(border=True, key=f"card_{row.key}", height="stretch"):
        st.markdown(f"**{plain(row.label)}**")
        if written_sheet and row.key in written_sheet.not_now:
            st.caption(text("profile.not_now"))
        for column in sheet.columns:
            if column.key == "wishes":
                said = "\n".join(wish.text for wish in wishes_in(round.wishes, row.key).values())
            else:
                said = written_sheet.cell(row.key, column.key) if written_sheet else ""
            if said.strip():
                st.caption(plain(column.label))
                st.text(said)
