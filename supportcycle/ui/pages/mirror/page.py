"""The mirror of the worker, private: standing still for a moment, questions, and frames to look through."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import viewing_frames
from supportcycle.domain.guide.viewing_frames import FrameSection, ViewingFrame
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.worksheet import Field, Row
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.pages.mirror.isolation import draw_isolation
from supportcycle.ui.pages.mirror.lenses import draw_lenses
from supportcycle.ui.pages.mirror.network import draw_network
from supportcycle.ui.pages.mirror.self_review import draw_looks
from supportcycle.ui.pages.mirror.team import draw_team_view
from supportcycle.ui.pages.mirror.urgency import draw_signal
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.shell.page import page
from supportcycle.ui.shell.page import section as heading
from supportcycle.ui.widgets.fields import draw_choice, draw_field, draw_guide
from supportcycle.ui.widgets.fold import draw_fold

MARKS = ("already", "better", "not_here")
DRAWN: Mapping[str, Callable[[], None]] = {
    "look": draw_looks,
    "team": draw_team_view,
    "lenses": draw_lenses,
    "signal": draw_signal,
    "isolation": draw_isolation,
    "network": draw_network,
}
"""What is drawn in a way of its own; the rest are viewing frames."""
_FOUND_UNDER = {
    "mirrors": "look",
    **dict.fromkeys(("aim", "worker_role", "worker_role_why", "another_way"), "network"),
}
GROUPS = {
    "still": ("look", "team"),
    "questions": ("worker", "manager", "diffidence", "exploring"),
    "frames": ("lenses", "welcome", "presence", "network"),
    "signals": ("signal", "isolation"),
}


def show() -> None:
    """Draw the page."""
    names = {key: frame.title for key, frame in viewing_frames().items()}
    names |= {"look": text("mirror.one_look"), "lenses": text("lenses.title")}
    names |= {key: text(f"mirror.{key}.title") for key in ("team", "signal", "isolation", "network")}
    groups = {text(f"mirror.groups.{key}"): inside for key, inside in GROUPS.items()}
    subjects = {key: names[key] for inside in GROUPS.values() for key in inside}
    with page("mirror", subjects, groups=groups, found_under=_FOUND_UNDER) as now:
        st.info(text("mirror.private"), icon=":material/visibility_off:")
        if now in DRAWN:
            DRAWN[now]()
        else:
            _draw_frame(viewing_frames()[now])


def _draw_frame(frame: ViewingFrame) -> None:
    st.markdown(frame.purpose)
    if frame.marks:
        st.caption(text("mirror.note_why"))
    several = len(frame.sections) > 1
    for number, section in enumerate(frame.sections):
        if several and section.title:
            key = f"section_{frame.key}_{number}"
            draw_fold(
                section.title,
                key,
                partial(_draw_section, frame, section),
                begins_open=not number,
                pointed=any(is_pointed(_cell(frame, row)) for row in section.rows),
            )
        else:
            if section.title:
                heading(section.title)
            _draw_section(frame, section)
    st.caption(frame.source)


def _cell(frame: ViewingFrame, row: Row) -> Path:
    """Where what is noted at a line stands."""
    return ("private", "sheets", frame.key, "cells", row.key)


def _draw_section(frame: ViewingFrame, section: FrameSection) -> None:
    if not frame.marks:
        _draw_questions(frame, section.rows)
        return
    for row in section.rows:
        _draw_line(frame, row)


def _draw_questions(frame: ViewingFrame, rows: tuple[Row, ...]) -> None:
    """Questions with room to write, two beside each other."""
    for first in range(0, len(rows), 2):
        places = st.columns(2, gap="medium", vertical_alignment="bottom")
        for row, place in zip(rows[first : first + 2], places, strict=False):
            with place:
                draw_field(Field(key="note", label=row.label), (*_cell(frame, row), "note"))
                draw_guide(row.guide)


def _draw_line(frame: ViewingFrame, row: Row) -> None:
    path = _cell(frame, row)
    with st.container(border=True, key=f"line_of_{row.key}", gap="xsmall"):
        st.markdown(row.label)
        marks, note = st.columns(2)
        with marks:
            here = (*path, "mark")
            labels = {mark: text(f"mirror.marks.{mark}") for mark in MARKS}
            now = value_at(session.dossier(), here) or None
            draw_choice(row.label, labels, now, here, "collapsed")
        with note:
            draw_field(Field(key="note", label=text("mirror.note"), kind="line"), (*path, "note"), label="")
