"""Remarks worth keeping from a row of the profile: what it is, and of whom."""

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.profile import MarkKind, first_row
from supportcycle.domain.model.worksheet import Row
from supportcycle.ui import session
from supportcycle.ui.widgets.collections import draw_lines
from supportcycle.ui.widgets.fields import draw_choice, draw_field


def draw_marks(row: Row) -> None:
    """The remarks of this row with an empty line last, folded away; the fold says how many there are."""
    round_id, round = session.round()
    path = ("rounds", round_id, "marks")
    words = worksheet("mark").named["text"]
    kept = sum(first_row(id) == row.key and bool(mark.text.strip()) for id, mark in round.marks.items())
    label = text("profile.marks_kept", count=kept) if kept else text("profile.marks")
    with st.expander(label, icon=":material/bookmark:", key=f"marks_{row.key}"):
        st.caption(text("profile.marks_why"))
        prefix = f"{row.key}__"
        draw_lines(
            path, prefix, words, label=words.label, after=lambda id: _draw_kind_and_person((*path, id))
        )


def _draw_kind_and_person(path: Path) -> None:
    mark, fields = session.round()[1].marks[path[-1]], worksheet("mark").named
    kinds = choice_lists()["mark_kind"]
    draw_choice(fields["kind"].label, kinds, mark.kind, (*path, "kind"), "collapsed")
    if mark.kind is MarkKind.PERSON or mark.person:
        draw_field(fields["person"], (*path, "person"))
