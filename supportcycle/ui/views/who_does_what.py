"""What the plan asks of everybody: confirmed help, and help that still has to be asked for."""

import streamlit as st

from supportcycle.content import choice_label, text
from supportcycle.domain.load import Task, loads
from supportcycle.domain.people import shown_name
from supportcycle.figures.week import WeekItem, WeekRow, WeekWords, week_picture
from supportcycle.ui import session
from supportcycle.ui.picture import show_picture


def draw_who_does_what() -> None:
    """The picture of who does what how often, and the same in words."""
    st.subheader(text("plan.who_does_what"), anchor=False)
    st.markdown(text("plan.who_why"))
    rows, words = [], []
    for person_id, load in loads(session.version()[1]).items():
        person = session.dossier().people.get(person_id)
        if person is None:
            continue
        name = shown_name(person)
        tasks = [*load.confirmed, *load.intended]
        rows.append(WeekRow(name, [_item(task) for task in tasks]))
        words.append(text("plan.who_words", name=name, tasks="; ".join(_words(task) for task in tasks)))
    if not rows:
        st.info(text("plan.nobody_yet"))
        return
    labels = WeekWords(text("plan.who"), text("plan.what"), text("plan.nothing"))
    show_picture(week_picture(rows, words=labels), "\n".join(words))


def _item(task: Task) -> WeekItem:
    often = choice_label("frequency", task.frequency)
    return WeekItem(task.what, often if task.confirmed else text("plan.to_be_asked"))


def _words(task: Task) -> str:
    often = choice_label("frequency", task.frequency)
    agreed = text("plan.agreed" if task.confirmed else "plan.to_be_asked")
    return ", ".join(part for part in (task.what, often, agreed) if part)
