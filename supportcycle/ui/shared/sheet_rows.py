"""One row of a phase 2 sheet: its cells, shared wishes, and putting it aside; all rows as cards."""

import streamlit as st

from supportcycle.content.catalogue import in_sentence, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.profile import first_row, wishes_in
from supportcycle.domain.model.worksheet import Field, Row, Sheet, Worksheet, picked_words
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shared.client_edition import in_client_words, simple_sign
from supportcycle.ui.shared.map_links import draw_back
from supportcycle.ui.shared.refusal_form import draw_refusal
from supportcycle.ui.shared.shared_wishes import draw_also_here
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.collections import draw_line, draw_lines
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.picture import show_sign

PAGE_OF = {"personal_profile": "profile", "quality_of_life": "quality_of_life"}
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


def draw_in_one(sheet_key: str, row_key: str) -> None:
    """A row in the simple edition: its picture and its name, and one field, that of the first column. What
    stands in the others is there to read."""
    with in_client_words():
        sheet = worksheet(sheet_key)
        row = next(row for row in sheet.rows if row.key == row_key)
        if sign := simple_sign(f"{sheet_key}.{row_key}"):
            show_sign(sign, width=88)
        section(row.name)
        first, *others = sheet.columns
        draw_cell(sheet, row, first)
        for column in others:
            _draw_said(column.label, _said(sheet, row, column))
        if told := told_picked(row):
            st.caption(told)


def _said(sheet: Worksheet, row: Row, column: Field) -> str:
    round = session.round()[1]
    if column.key == "wishes":
        return "\n".join(wish.text.strip() for wish in wishes_in(round.wishes, row.key).values())
    return round.sheets.get(sheet.key, Sheet()).cell(row.key, column.key)


def _draw_said(label: str, said: str) -> None:
    if said.strip():
        st.caption(escape_markdown(label))
        st.text(said)


def draw_wishes(row: Row, column: Field) -> None:
    """The wishes that show in this row, those said elsewhere first, and an empty line for a new one."""
    round_id, round = session.round()
    path = ("rounds", round_id, "wishes")
    field = WISH.model_copy(update={"label": column.label})
    elsewhere = [id for id in wishes_in(round.wishes, row.key) if first_row(id) != row.key]
    for number, wish_id in enumerate(elsewhere):
        draw_line(field, (*path, wish_id, "text"), column.label, number)
        st.caption(text("profile.said_elsewhere", row=escape_markdown(row_label(first_row(wish_id)))))
        draw_back(round.wishes[wish_id].people, (*path, wish_id))
    label = "" if elsewhere else column.label
    after, first = (lambda id: _draw_back(path, id)), len(elsewhere)
    draw_lines(path, f"{row.key}__", field, label=label, after=after, first=first)
    draw_also_here(row)


def _draw_back(path: Path, wish_id: str) -> None:
    draw_back(session.round()[1].wishes[wish_id].people, (*path, wish_id))


def row_label(row: str) -> str:
    """The printed name of a life domain or a dimension of quality of life."""
    rows = (*worksheet("personal_profile").rows, *worksheet("quality_of_life").rows)
    return next((each.label for each in rows if each.key == row), row)


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
    if here:
        draw_refusal((*sheet_path(sheet_key), "refusals", row.key))


def _turn_not_now(path: Path, row: str, here: bool) -> None:
    sheet = session.round()[1].sheets.get(path[3])
    others = tuple(key for key in (sheet.not_now if sheet else ()) if key != row)
    session.change(lambda dossier: with_value(dossier, path, others if here else (*others, row)))


def looked_at(sheet: Worksheet) -> list[str]:
    """The rows in which something was said or picked, or that were put aside for now."""
    round = session.round()[1]
    written = round.sheets.get(sheet.key, Sheet())
    said = {key for key, cells in written.cells.items() if any(cell.strip() for cell in cells.values())}
    picked = {key for key, words in written.picked.items() if words}
    done = said | picked | set(written.not_now)
    return [row.key for row in sheet.rows if row.key in done or wishes_in(round.wishes, row.key)]


def told_picked(row: Row) -> str:
    """What was picked in a dimension of quality of life, in a sentence; empty when nothing was."""
    picked = picked_words(row, session.round()[1].sheets.get("quality_of_life", Sheet()))
    return text("quality_of_life.picked", words=", ".join(map(in_sentence, picked))) if picked else ""


def draw_cards_of(sheet: Worksheet) -> None:
    """All rows as cards to read, two beside each other; the name of a row leads to it."""
    for first in range(0, len(sheet.rows), 2):
        for place, row in zip(st.columns(2), sheet.rows[first : first + 2], strict=False):
            with place, st.container(border=True, key=f"card_{row.key}", height="stretch", gap="xsmall"):
                _draw_card(sheet, row)


def _draw_card(sheet: Worksheet, row: Row) -> None:
    round = session.round()[1]
    written_sheet = round.sheets.get(sheet.key, Sheet())
    subject = f"subject_{PAGE_OF[sheet.key]}"
    name, key = escape_markdown(row.label), f"open_{row.key}"
    st.button(f"**{name}**", key=key, type="tertiary", on_click=session.remember, args=(subject, row.key))
    if row.key in written_sheet.not_now:
        st.caption(text("profile.not_now"))
    elif row.key not in looked_at(sheet):
        st.caption(text("profile.nothing_said"))
    if told := told_picked(row):
        st.caption(told)
    for column in sheet.columns:
        _draw_said(column.label, _said(sheet, row, column))
