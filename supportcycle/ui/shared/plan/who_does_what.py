"""What the plan asks of everybody: the client, who helps, and who still has to be asked."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.pictures.week_days import week_chart
from supportcycle.domain.helper_load import Task, loads
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.plan import Professional, Step
from supportcycle.figures.progress.week import WeekItem, WeekRow, WeekWords, week_picture
from supportcycle.ui import session
from supportcycle.ui.shared.plan.plan_load import draw_load
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.chart import draw_chart_fold
from supportcycle.ui.widgets.markdown import shortened
from supportcycle.ui.widgets.picture import show_picture


def draw_who_does_what() -> None:
    """The picture of who does what how often, and the same in words."""
    section(text("plan.who_does_what"))
    st.markdown(text("plan.who_why"))
    rows = [row for row in (_client(), *_helpers(), *_organisations()) if row.items]
    if not rows:
        st.info(text("plan.nobody_yet"))
        return
    labels = WeekWords(text("plan.who"), text("plan.what"), text("plan.nothing"))
    words = [text("plan.who_words", name=row.person, tasks="; ".join(_words(row))) for row in rows]
    show_picture(week_picture(rows, words=labels), "\n".join(words))
    make = partial(week_chart, session.dossier(), session.version()[1])
    draw_chart_fold(text("charts.week.title"), "week_chart", make)
    section(text("load.title"))
    draw_load()


def _steps() -> Iterator[Step]:
    for plan in session.version()[1].plans.values():
        yield from plan.steps.values()


def _client() -> WeekRow:
    items = [WeekItem(shortened(step.own, 120)) for step in _steps() if step.own.strip()]
    return WeekRow(session.dossier().name, items, own=True)


def _helpers() -> Iterator[WeekRow]:
    people = session.dossier().people
    for person_id, load in loads(session.version()[1]).items():
        if person_id in people:
            yield WeekRow(shown_name(people[person_id]), [_task(task) for task in load.tasks])


def _task(task: Task) -> WeekItem:
    plans = session.version()[1].plans
    when = _when(task.frequency, plans[task.goal].steps[task.step])
    return WeekItem(task.what, when if task.confirmed else text("plan.to_be_asked"))


def _when(frequency: str | None, step: Step) -> str:
    """How often, and on which day or moment where the client said so."""
    facts = (choice_label("frequency", frequency), shortened(step.say.moment, 40))
    return ", ".join(fact for fact in facts if fact)


def _organisations() -> Iterator[WeekRow]:
    people = session.dossier().people
    found: dict[str, list[WeekItem]] = {}
    for step in _steps():
        for professional in step.professionals.values():
            if professional.organisation in people:
                found.setdefault(professional.organisation, []).append(_work(professional, step))
    for person_id, items in found.items():
        yield WeekRow(shown_name(people[person_id]), items)


def _work(professional: Professional, step: Step) -> WeekItem:
    return WeekItem(professional.what.strip() or step.text, _when(professional.frequency, step))


def _words(row: WeekRow) -> list[str]:
    return [", ".join(part for part in (item.task, item.frequency) if part) for item in row.items]
