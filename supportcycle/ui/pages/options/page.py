"""Phase 4: Werkblad Opties, first ideas only, then weighing; and the four circles."""

from collections.abc import Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.editing import without_option_sheet
from supportcycle.domain.model.dossier import Dossier, Round, next_id
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.options import OptionSheet, ideas, unweighed
from supportcycle.domain.sanitize_text import one_line
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.options.existing_help import draw_existing_help
from supportcycle.ui.pages.options.ideas import draw_ideas
from supportcycle.ui.pages.options.support_circles import draw_circles
from supportcycle.ui.pages.options.weighing import draw_weighing
from supportcycle.ui.shared.plan.option_sheets import sheet_name
from supportcycle.ui.shell.page import earlier, nothing_yet, page, section
from supportcycle.ui.shell.page_change import turn_over
from supportcycle.ui.shell.page_navigation import begin_with
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.collections import take_away_button
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

START, CIRCLES = "start_sheet", "circles"


def show() -> None:
    """Draw the page."""
    subjects = {START: text("options.start")}
    if session.has_dossier():
        subjects |= _sheet_subjects()
    subjects[CIRCLES] = text("options.circles")
    with page(
        "options", subjects, found_under={"goals": START, "existing_help": START, "layers": CIRCLES}
    ) as now:
        {START: _draw_start, CIRCLES: draw_circles}.get(now, lambda: _draw_sheet(now))()


def _sheet_subjects() -> dict[str, str]:
    _, round = session.round()
    return {id: one_line(sheet_name(sheet, round.goals)) for id, sheet in round.option_sheets.items()}


def _draw_start() -> None:
    _, round = session.round()
    open_goals = _open_goals(round)
    draw_existing_help()
    if not open_goals:
        nothing_yet(text("options.no_goals"), "goals", green=not round.goals)
    for goal_id, goal in open_goals.items():
        _draw_goal_card(goal_id, goal)
    _begin_next_goal(open_goals)
    _draw_ways_to_ideas()


def _begin_next_goal(open_goals: Mapping[str, Goal]) -> None:
    """The way on is to think of options for the first goal that has none."""
    round_id, round = session.round()
    with_sheet = {sheet.goal for sheet in round.option_sheets.values()}
    goal_id = next((id for id in open_goals if id not in with_sheet), "")
    if goal_id:
        name = escape_markdown(goal_name(open_goals[goal_id])) or text("options.unnamed")
        begin_with(text("options.think_of", goal=name), _add_sheet, round_id, goal_id, "")


def _open_goals(round: Round) -> dict[str, Goal]:
    return {id: goal for id, goal in round.goals.items() if not goal.not_now}


def _draw_ways_to_ideas() -> None:
    """Where else ideas come from: what exists, and the people around the client."""
    st.markdown(text("options.more_ideas"))
    with st.container(horizontal=True, key="ways_to_ideas"):
        for key in ("methods", "together"):
            label = text("page.go_to", page=text(f"pages.{key}"))
            if st.button(label, key=f"ideas_at_{key}", type="tertiary", icon=":material/arrow_forward:"):
                st.switch_page(entry(key).file)


def _draw_goal_card(goal_id: str, goal: Goal) -> None:
    _, round = session.round()
    own = {id: sheet for id, sheet in round.option_sheets.items() if sheet.goal == goal_id}
    with st.container(border=True, key=f"options_of_{goal_id}"):
        st.markdown(f"**{escape_markdown(goal_name(goal)) or text('options.unnamed')}**")
        if own:
            with st.container(horizontal=True):
                for sheet_id, sheet in own.items():
                    _draw_open_button(sheet_id, sheet_name(sheet, round.goals))
        wanted = [help.text for help in goal.help_wanted.values() if help.text.strip()]
        taken = {sheet.part.strip() for sheet in own.values()}
        st.markdown(text("options.begin"))
        with st.container(horizontal=True):
            for number, part in enumerate(["", *(words for words in wanted if words.strip() not in taken)]):
                _draw_begin_button(goal_id, part, number)


def _draw_open_button(sheet_id: str, name: str) -> None:
    if st.button(escape_markdown(name), key=f"open_{sheet_id}", icon=":material/edit_note:"):
        session.remember("subject_options", sheet_id)
        st.rerun()


def _draw_begin_button(goal_id: str, part: str, number: int) -> None:
    label = (
        text("options.add_for", part=escape_markdown(shortened(part, 40))) if part else text("options.add")
    )
    st.button(
        label,
        key=f"add_{goal_id}_{number}",
        type="tertiary",
        icon=":material/add:",
        on_click=_add_sheet,
        args=(session.round()[0], goal_id, part),
    )


def _add_sheet(round_id: str, goal_id: str, part: str) -> None:
    sheet_id = next_id(session.round()[1].option_sheets, "s")
    sheet = OptionSheet(goal=goal_id, part=part)
    path = ("rounds", round_id, "option_sheets", sheet_id)
    session.change(lambda dossier: with_value(dossier, path, sheet))
    session.focus((*path, "options", "o1", "text"))


def _draw_sheet(sheet_id: str) -> None:
    round_id, round = session.round()
    sheet, path = round.option_sheets[sheet_id], ("rounds", round_id, "option_sheets", sheet_id)
    goal = round.goals.get(sheet.goal or "", Goal())
    section(escape_markdown(sheet_name(sheet, round.goals)))
    earlier((text("options.goal"), goal_name(goal)), (text("options.preferences"), goal.preferences))
    if sheet.weighing:
        draw_weighing(sheet, path, goal)
    else:
        draw_ideas(sheet, path)
    with st.container(horizontal=True, vertical_alignment="center"):
        _draw_turn_button(round_id, sheet_id, sheet)
        take_away_button(path[:-1], sheet_id, _without)


def _draw_turn_button(round_id: str, sheet_id: str, sheet: OptionSheet) -> None:
    """Between thinking of ideas and weighing them; the way on while one is not weighed yet."""
    label = text("options.back_to_ideas" if sheet.weighing else "options.weigh")
    args = (round_id, sheet_id, not sheet.weighing)
    if unweighed(sheet) and not sheet.weighing:
        begin_with(label, _turn_weighing, *args)
    elif ideas(sheet) or sheet.weighing:
        icon = ":material/lightbulb:" if sheet.weighing else ":material/balance:"
        st.button(label, key=f"weigh_{sheet_id}", icon=icon, on_click=_turn_weighing, args=args)
        _begin_next_goal(_open_goals(session.round()[1]))


def _turn_weighing(round_id: str, sheet_id: str, weighing: bool) -> None:
    path = ("rounds", round_id, "option_sheets", sheet_id, "weighing")
    session.change(lambda dossier: with_value(dossier, path, weighing))
    turn_over()


def _without(dossier: Dossier, sheet_id: str) -> Dossier:
    return without_option_sheet(dossier, session.round()[0], sheet_id)
