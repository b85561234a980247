"""One row of the Plan van Aanpak as a card that opens: the five columns and what goes with them."""

from collections.abc import Callable, Iterator, Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.editing import step_of_choice, without_step
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import next_id
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.options import chosen
from supportcycle.domain.model.plan import Step, people_in
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import value_at, with_value
from supportcycle.ui import session
from supportcycle.ui.pages.plan.step_people import draw_helper, draw_professional, draw_voorziening
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.shared.plan.step_text import first_step_words, names_in_step
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.shell.page_navigation import begin_with
from supportcycle.ui.widgets.collections import draw_cards, take_away_button
from supportcycle.ui.widgets.fields import draw_grid, draw_side_by_side
from supportcycle.ui.widgets.fold import draw_fold, fold_key
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

FIRST_STEP = (("what", "who_goes_along", "on"),)
WELCOME = (("hospitable", "takes"), ("mate", "mate_does"))
SAY = (("what", "frequency"), ("moment", "duration"))
COSTS = ("costs", "who_pays")
LATER = ("state", "how_it_felt")
"""What came of the first small step is for the page about doing."""


def _columns() -> dict[str, Field]:
    return {field.key: field for field in worksheet("action_plan").columns}


def draw_step(number: int, path: Path, goal: Goal, signs: Mapping[str, str]) -> None:
    """The step under its number and who is in it; open when nothing but its name is there yet."""
    step: Step = value_at(session.dossier(), path)
    draw_fold(
        _label(number, step, signs),
        fold_key("step", path),
        lambda: _draw_inside(step, path, goal),
        begins_open=_is_fresh(step),
        pointed=is_pointed(path),
    )


def _draw_inside(step: Step, path: Path, goal: Goal) -> None:
    columns = _columns()
    draw_side_by_side([columns["text"], columns["own"]], path)
    _draw_covers(goal, step, path)
    _draw_people("others", path, draw_helper, "plan.add_helper", "person")
    _draw_people("professionals", path, draw_professional, "plan.add_professional", "organisation")
    _draw_people("wmo", path, draw_voorziening, "plan.add_wmo", "what")
    _draw_more(step, path)
    take_away_button(path[:-1], path[-1], lambda dossier, _: without_step(dossier, path))


def _label(number: int, step: Step, signs: Mapping[str, str]) -> str:
    """Its name, who is in it, and what is good to know of who helps."""
    name = escape_markdown(shortened(step.text, 70)) or text("plan.new_step")
    who = shortened(", ".join(names_in_step(step)), 60)
    known = ", ".join(dict.fromkeys(signs[id] for id in people_in(step) if signs.get(id)))
    return " · ".join([f"**{number}. {name}**", *(escape_markdown(each) for each in (who, known) if each)])


def _is_fresh(step: Step) -> bool:
    return not (step.own.strip() or step.others or step.professionals or step.wmo)


def _draw_people(column: str, path: Path, draw: Callable[[Path], None], add: str, first: str) -> None:
    st.markdown(f"**{_columns()[column].label}**")
    here = (*path, column)
    draw_cards(here, column[0], lambda id: draw((*here, id)), add=text(add), first=first)


def _draw_covers(goal: Goal, step: Step, path: Path) -> None:
    wanted = {id: help.text for id, help in goal.help_wanted.items() if help.text.strip()}
    if wanted:
        st.pills(
            text("plan.covers"),
            list(wanted),
            selection_mode="multi",
            default=[id for id in step.covers if id in wanted],
            format_func=lambda id: escape_markdown(shortened(wanted.get(id, ""), 50)),
            key=session.field_key((*path, "covers")),
            on_change=session.commit,
            args=((*path, "covers"),),
        )


def _draw_more(step: Step, path: Path) -> None:
    """What goes with a step, in folds that say in their titles what stands in them."""
    first, say = worksheet("first_step").without(*LATER), worksheet("say").fields
    draw_named_fold(
        text("plan.first_step"),
        (*path, "first"),
        [field.key for field in first],
        lambda: draw_grid(first, (*path, "first"), FIRST_STEP),
        told=", ".join(first_step_words(step)),
    )
    welcome = worksheet("welcome")
    keys = [field.key for field in welcome.fields]
    draw_named_fold(text("plan.welcome"), (*path, "welcome"), keys, lambda: _draw_welcome((*path, "welcome")))
    draw_named_fold(
        text("plan.say"), (*path, "say"), [field.key for field in say], lambda: _draw_say((*path, "say"))
    )
    costs = [_columns()[key] for key in COSTS]
    draw_named_fold(text("plan.costs"), path, COSTS, lambda: draw_side_by_side(costs, path))


def _draw_welcome(path: Path) -> None:
    sheet = worksheet("welcome")
    st.caption(sheet.purpose)
    draw_grid(sheet.fields, path, WELCOME)


def _draw_say(path: Path) -> None:
    st.markdown(text("plan.say_why"))
    draw_grid(worksheet("say").fields, path, SAY)


def draw_step_starts(goal_id: str, goal: Goal, path: Path) -> None:
    """Buttons to begin a step; the green one while there is none, or none of an option that was chosen."""
    steps: dict[str, Step] = value_at(session.dossier(), path) or {}
    starts = dict(_starts(goal_id, goal, steps))
    for key, step in starts.items():
        if not steps or step.from_sheet:
            begin_with(_start_label(step), _start, step, path)
            del starts[key]
            break
    if not starts:
        return
    st.markdown(text("plan.begin_step"))
    with st.container(horizontal=True, key=session.field_key(path)):
        for key, step in starts.items():
            at = f"start_{session.field_key((*path, key))}"
            label = _start_label(step)
            st.button(label, key=at, icon=":material/add:", on_click=_start, args=(step, path))


def _starts(goal_id: str, goal: Goal, steps: Mapping[str, Step]) -> Iterator[tuple[str, Step]]:
    """From a chosen option, from help that was wanted, or empty."""
    for sheet_id, sheet in session.round()[1].option_sheets.items():
        best = chosen(sheet)
        if sheet.goal == goal_id and best and all(step.from_sheet != sheet_id for step in steps.values()):
            yield f"sheet_{sheet_id}", step_of_choice(session.dossier(), sheet_id)
    covered = {id for step in steps.values() for id in step.covers}
    for help_id, help in goal.help_wanted.items():
        if help.text.strip() and help_id not in covered:
            yield f"help_{help_id}", Step(text=help.text, covers=(help_id,))
    yield "empty", Step()


def _start_label(step: Step) -> str:
    words = escape_markdown(shortened(step.text, 50))
    return text("plan.step_from", words=words) if words else text("plan.add_step")


def _start(step: Step, path: Path) -> None:
    step_id = next_id(value_at(session.dossier(), path) or {}, f"{path[-2]}_t")
    session.change(lambda dossier: with_value(dossier, (*path, step_id), step))
    session.focus((*path, step_id, "own" if step.text else "text"))
