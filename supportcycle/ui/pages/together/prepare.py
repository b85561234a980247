"""Preparing a meeting: why, when and where, the client's questions, and the order of the day."""

from collections.abc import Sequence

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import programmes
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, goals_now, next_id
from supportcycle.domain.model.together.gathering import Gathering, Programme, TableQuestion, parts_of
from supportcycle.domain.sanitize_text import without_capitals
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.together.meeting_choice import draw_another, draw_which
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.widgets.collections import draw_lines
from supportcycle.ui.widgets.fields import draw_field, draw_grid, draw_side_by_side
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

AFTER = ("looked_back", "again_on")
FIRST = (("about",), ("on", "time", "place"))
ROWS = (("led_by", "professionals"), ("not_discussed", "beforehand"))


def draw_prepare() -> None:
    """The meeting that is being prepared."""
    if chosen := draw_which():
        gathering, path = chosen
        fields = worksheet("gathering").named
        for rows in FIRST:
            draw_side_by_side([fields[key] for key in rows], path)
        _draw_rest(gathering, path)
        draw_another()


def _draw_rest(gathering: Gathering, path: Path) -> None:
    """Who leads it, the questions and the order of the day: each in a fold of its own."""
    fields = worksheet("gathering").without(*(key for row in FIRST for key in row), *AFTER)
    keys = [field.key for field in fields]
    draw_named_fold(text("together.led"), path, keys, lambda: draw_grid(fields, path, ROWS))
    draw_named_fold(
        text("together.questions"), path, ("questions",), lambda: _draw_questions(gathering, path)
    )
    draw_named_fold(text("together.agenda"), path, ("agenda",), lambda: _draw_agenda(gathering, path))


def _draw_questions(gathering: Gathering, path: Path) -> None:
    st.caption(text("together.questions_why"))
    asked = worksheet("table_question").named["text"]
    draw_lines((*path, "questions"), "q", asked, label=asked.label)
    said = {without_capitals(each.text.strip()) for each in gathering.questions.values()}
    wanted = [
        (goal_id, help.text.strip())
        for goal_id, goal in goals_now(session.round()[1]).items()
        for help in goal.help_wanted.values()
        if help.text.strip() and without_capitals(help.text.strip()) not in said
    ]
    if wanted:
        st.markdown(text("together.from_plan"))
    with st.container(horizontal=True, key="question_proposals"):
        for number, (goal_id, words) in enumerate(wanted):
            st.button(
                escape_markdown(shortened(words, 50)),
                key=f"ask_table_{number}",
                icon=":material/add:",
                type="tertiary",
                on_click=_ask,
                args=(path, TableQuestion(text=words, goal=goal_id)),
            )


def _ask(path: Path, question: TableQuestion) -> None:
    def change(dossier: Dossier) -> Dossier:
        gathering = dossier.rounds[path[1]].together.gatherings[path[-1]]
        return with_value(dossier, (*path, "questions", next_id(gathering.questions, "q")), question)

    session.change(change)


def _draw_agenda(gathering: Gathering, path: Path) -> None:
    st.caption(text("together.agenda_why"))
    if not parts_of(gathering):
        usual = [one for one in programmes().values() if not one.seldom]
        _draw_programmes(usual, path, "programmes")
        seldom = [one for one in programmes().values() if one.seldom]
        label = text("together.more_programmes")
        draw_fold(label, "seldom", lambda: _draw_programmes(seldom, path, "seldom"), type="compact")
    _draw_parts(gathering, (*path, "agenda"))


def _draw_programmes(found: Sequence[Programme], path: Path, key: str) -> None:
    with st.container(horizontal=True, key=key):
        for one in found:
            label = text("together.agenda_from", name=one.name)
            st.button(label, key=f"programme_{one.key}", on_click=_start, args=(path, one))
    for one in found:
        st.caption(f"**{one.name}**: {one.source}")


def _draw_parts(gathering: Gathering, path: Path) -> None:
    """A line per part, with an empty one last; the labels stand once above them."""
    fields, held = worksheet("agenda_item").columns, gathering.agenda
    said = [id for id, part in held.items() if part.text.strip() or part.about.strip()]
    widths = [field.width for field in fields]
    for field, place in zip(fields, st.columns(widths), strict=True):
        if field.kind != "yes":
            place.markdown(f"**{field.label}**")
    for id in [*said, next_id(held, "i")]:
        for field, place in zip(fields, st.columns(widths), strict=True):
            with place:
                draw_field(field, (*path, id, field.key), label=None if field.kind == "yes" else "")


def _start(path: Path, programme: Programme) -> None:
    items = {f"i{number}": item for number, item in enumerate(programme.items, 1)}
    agenda = {id: item.model_dump() for id, item in items.items()}
    session.change(lambda dossier: with_value(dossier, (*path, "agenda"), agenda))
    session.redraw(path)
