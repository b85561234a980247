"""At the table: a part of the agenda at a time, the questions, and promises that go into the plan at once."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.words.quantities import minutes_words
from supportcycle.domain.editing.meeting_promises import promises_in_plan, to_take, without_goal_yet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import goals_now
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.together.gathering import Gathering, part_now, parts_of, promised
from supportcycle.ui import session
from supportcycle.ui.pages.together.meeting_choice import draw_which
from supportcycle.ui.pages.together.prepare import AFTER
from supportcycle.ui.shared.papers.document_making import draw_paper
from supportcycle.ui.shell.page import nothing_yet, section
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.collections import draw_cards
from supportcycle.ui.widgets.fields import draw_choice, draw_field, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown, shortened


def draw_table() -> None:
    """The meeting as it goes."""
    if chosen := draw_which():
        gathering, path = chosen
        _draw_part(gathering, path)
        _draw_questions(gathering, path)
        _draw_promises(gathering, path)
        section(text("together.looking_back"))
        draw_side_by_side([worksheet("gathering").named[key] for key in AFTER], path, widths=(2.0, 1.0))
        draw_paper("table_sheet", text("together.table_paper"))


def _draw_part(gathering: Gathering, path: Path) -> None:
    parts = parts_of(gathering)
    if not parts:
        st.caption(text("together.no_agenda"))
        return
    ids, now = list(parts), part_now(gathering)
    place, item = ids.index(now), parts[now]
    with st.container(border=True, key="part_now", gap="xsmall"):
        st.caption(_where(place + 1, len(ids), item.minutes))
        section(escape_markdown(item.text))
        st.text(item.about)
        if item.own_time:
            st.info(text("together.own_time_now"), icon=":material/meeting_room:")
        with st.container(horizontal=True):
            for key, to in (("previous", place - 1), ("next", place + 1)):
                if 0 <= to < len(ids):
                    _draw_turn(key, (*path, "at"), ids[to])


def _where(number: int, total: int, minutes: str) -> str:
    said = [text("together.at", number=number, total=total)]
    if minutes.strip():
        said.append(escape_markdown(minutes_words(minutes)))
    return " · ".join(said)


def _draw_turn(key: str, path: Path, to: str) -> None:
    st.button(
        text(f"together.{key}"),
        key=f"part_{key}",
        type="primary" if key == "next" else "secondary",
        on_click=session.write,
        args=(path, to),
    )


def _draw_questions(gathering: Gathering, path: Path) -> None:
    section(text("together.questions"))
    asked = {id: each.text for id, each in gathering.questions.items() if each.text.strip()}
    if not asked:
        st.caption(text("together.no_questions"))
    field = worksheet("table_question").named["thoughts"]
    for id, words in asked.items():
        draw_field(field, (*path, "questions", id, "thoughts"), label=escape_markdown(words))


def _draw_promises(gathering: Gathering, path: Path) -> None:
    section(text("together.promises"))
    st.caption(text("together.promises_why"))
    named, here = worksheet("promise").named, (*path, "promises")
    goals = goals_now(session.round()[1])
    labels = {id: shortened(goal_name(goal), 40) for id, goal in goals.items()}

    def promise(id: str) -> None:
        draw_side_by_side([named["what"], named["when"]], (*here, id))
        draw_side_by_side([named["person"], named["own"]], (*here, id), align="bottom")
        now = gathering.promises.get(id)
        if len(goals) > 1:
            draw_choice(text("together.goal"), labels, now.goal if now else None, (*here, id, "goal"))
        if now and now.taken_into:
            st.caption(f":material/check: {text('together.taken')}")

    draw_cards(here, "a", promise, add=text("together.add_promise"), first="what")
    _draw_take(gathering, path)


def _draw_take(gathering: Gathering, path: Path) -> None:
    round_id, round = session.round()
    if not promised(gathering):
        return
    if not goals_now(round):
        nothing_yet(text("together.no_goals"), "goals")
        return
    if homeless := without_goal_yet(round, gathering):
        st.caption(text("together.no_goal", count=len(homeless)))
    if ready := to_take(round, gathering):
        st.caption(text("together.take_why"))
        st.button(
            text("together.take", count=len(ready)),
            key="take_promises",
            type="primary",
            icon=":material/playlist_add_check:",
            on_click=session.change,
            args=(lambda dossier: promises_in_plan(dossier, round_id, path[-1]),),
        )
    elif not homeless:
        st.success(text("together.all_taken"), icon=":material/check:")
        if st.button(text("together.to_plan"), key="to_plan", type="tertiary"):
            st.switch_page(entry("plan").file)
