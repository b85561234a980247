"""One row of the Plan van Aanpak as a card that opens: the five columns and what goes with them."""

from collections.abc import Callable

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.dossier import Dossier, next_id
from supportcycle.domain.goals import Goal
from supportcycle.domain.options import chosen
from supportcycle.domain.plan import Step
from supportcycle.domain.worksheet import Field
from supportcycle.domain.writing import value_at, written
from supportcycle.ui import session
from supportcycle.ui.entries import draw_cards, take_away_button
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.views.step_people import draw_helper, draw_professional, draw_voorziening
from supportcycle.ui.worksheet_form import draw_field, draw_fields

WithoutStep = Callable[[Dossier, Path], Dossier]


def _columns() -> dict[str, Field]:
    return {field.key: field for field in worksheet("action_plan").columns}


def draw_step(number: int, step_id: str, path: Path, goal: Goal, without: WithoutStep) -> None:
    """The step under its number; open when nothing but its name is there yet."""
    step: Step = value_at(session.dossier(), path)
    name = plain(shortened(step.text, 70)) or text("plan.new_step")
    key = f"open_{session.field_key(path)}"
    with st.expander(f"**{number}. {name}**", expanded=_starts_open(step, key), key=key):
        columns = _columns()
        draw_field(columns["text"], (*path, "text"))
        _covers(goal, step, path)
        draw_field(columns["own"], (*path, "own"))
        _people("others", path, draw_helper, "plan.add_helper")
        _people("professionals", path, draw_professional, "plan.add_professional")
        _people("wmo", path, draw_voorziening, "plan.add_wmo")
        _more(path)
        take_away_button(path[:-1], step_id, lambda dossier, _: without(dossier, path))


def _starts_open(step: Step, key: str) -> bool:
    """Decided when first drawn, so that a step does not close while somebody fills it in."""
    if session.recall(key) is None:
        session.remember(key, _is_fresh(step))
    return bool(session.recall(key))


def _is_fresh(step: Step) -> bool:
    return not (step.own.strip() or step.others or step.professionals or step.wmo)


def _people(column: str, path: Path, draw: Callable[[Path], None], add: str) -> None:
    st.markdown(f"**{_columns()[column].label}**")
    here = (*path, column)
    draw_cards(here, column[0], lambda id: draw((*here, id)), add=text(add))


def _covers(goal: Goal, step: Step, path: Path) -> None:
    wanted = {id: help.text for id, help in goal.help_wanted.items() if help.text.strip()}
    if wanted:
        st.pills(
            text("plan.covers"),
            list(wanted),
            selection_mode="multi",
            default=[id for id in step.covers if id in wanted],
            format_func=lambda id: plain(shortened(wanted.get(id, ""), 50)),
            key=session.field_key((*path, "covers")),
            on_change=session.commit,
            args=((*path, "covers"),),
        )


def _more(path: Path) -> None:
    with st.expander(text("plan.first_step")):
        fields = [
            field for field in worksheet("first_step").fields if field.key not in ("state", "how_it_felt")
        ]
        draw_fields(fields, (*path, "first"))
    with st.expander(text("plan.say")):
        st.caption(text("plan.say_why"))
        draw_fields(worksheet("say").fields, (*path, "say"))
    with st.expander(text("plan.costs")):
        draw_field(Field(key="costs", label=text("plan.what_it_costs"), kind="line"), (*path, "costs"))
        draw_field(Field(key="who_pays", label=text("plan.who_pays"), kind="line"), (*path, "who_pays"))


def draw_step_starts(goal_id: str, goal: Goal, path: Path) -> None:
    """Buttons to begin a step: from a chosen option, from help that was wanted, or empty."""
    _, round = session.round()
    steps: dict[str, Step] = value_at(session.dossier(), path) or {}
    st.caption(text("plan.begin_step"))
    with st.container(horizontal=True, key=f"starts_{goal_id}"):
        for sheet_id, sheet in round.option_sheets.items():
            best = chosen(sheet)
            if sheet.goal == goal_id and best and all(step.from_sheet != sheet_id for step in steps.values()):
                _start_button(Step(text=best.text, from_sheet=sheet_id), path, f"sheet_{sheet_id}")
        covered = {id for step in steps.values() for id in step.covers}
        for help_id, help in goal.help_wanted.items():
            if help.text.strip() and help_id not in covered:
                _start_button(Step(text=help.text, covers=(help_id,)), path, f"help_{help_id}")
        _start_button(Step(), path, "empty")


def _start_button(step: Step, path: Path, key: str) -> None:
    label = (
        text("plan.step_from", words=plain(shortened(step.text, 50))) if step.text else text("plan.add_step")
    )
    st.button(
        label,
        key=f"start_{session.field_key((*path, key))}",
        icon=":material/add:",
        on_click=_start,
        args=(step, path),
    )


def _start(step: Step, path: Path) -> None:
    step_id = next_id(value_at(session.dossier(), path) or {}, f"{path[-2]}_t")
    session.change(lambda dossier: written(dossier, (*path, step_id), step))
