"""The four circles of a goal: an order of talking, never a lock."""

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.documents.pictures.support import circle_words
from supportcycle.domain.circles import Circles, circle_entries, thought_of
from supportcycle.domain.model.goals import Goal, LayerTalk, goal_name
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.model.worksheet import Field
from supportcycle.figures.support_circles.drawing import CircleLayer, circles_picture
from supportcycle.ui import session
from supportcycle.ui.shell.page import nothing_yet, section
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.picture import show_picture


def draw_circles() -> None:
    """Per goal the picture, and per circle whether it was talked about and why it may be empty."""
    _, round = session.round()
    st.markdown(text("options.circles_why"))
    entries = circle_entries(round, session.dossier().people)
    ideas = thought_of(round, session.dossier().people)
    shown = {id: goal for id, goal in round.goals.items() if not goal.not_now}
    if not shown:
        nothing_yet(text("options.no_goals"), "goals", green=not round.goals)
    for goal_id, goal in shown.items():
        section(escape_markdown(goal_name(goal)) or text("options.unnamed"))
        _draw_goal_circles(goal_id, goal, entries.get(goal_id, {}), ideas.get(goal_id, set()))


def _draw_goal_circles(goal_id: str, goal: Goal, entries: Circles, ideas: set[Laag]) -> None:
    labels = choice_lists()["laag"]
    talks = {laag: goal.layers.get(laag, LayerTalk()) for laag in Laag}
    layers = [
        CircleLayer(labels[laag], circle_words(entries.get(laag, [])), talks[laag].discussed) for laag in Laag
    ]
    words = "\n".join(
        text(
            "options.circle_words",
            layer=layer.label,
            entries=", ".join(layer.entries) or text("options.empty"),
        )
        for layer in layers
    )
    left, right = st.columns([3, 2])
    with left:
        show_picture(circles_picture(layers, centre=text("options.me")), words)
    with right:
        for laag in Laag:
            empty = not entries.get(laag) and laag not in ideas
            _draw_talked_about(
                goal_id, laag, labels[laag], empty=empty, said=bool(talks[laag].reason.strip())
            )


def _draw_talked_about(goal_id: str, laag: Laag, label: str, *, empty: bool, said: bool) -> None:
    """What was said of a circle stays in sight, also when something stands in it by now."""
    path = ("rounds", session.round()[0], "goals", goal_id, "layers", laag.value)
    with st.container(gap="xsmall"):
        discussed = Field(key="discussed", label=text("options.discussed", layer=label), kind="yes")
        draw_field(discussed, (*path, "discussed"))
        if empty or said:
            question = text("options.why_empty" if empty else "options.about_layer", layer=label)
            reason = Field(key="reason", label=question, kind="line")
            draw_field(reason, (*path, "reason"))
