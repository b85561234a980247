"""An earlier time of looking back, to read: what was said per step and per goal."""

import streamlit as st

from supportcycle.content import choice_label, worksheet
from supportcycle.domain.base import Model
from supportcycle.domain.goals import goal_name
from supportcycle.domain.plan import PlanVersion
from supportcycle.domain.review import Evaluation
from supportcycle.ui import session
from supportcycle.ui.plain import plain, shortened


def draw_past(title: str, held: Evaluation) -> None:
    """Everything that was said then, folded under its title."""
    round = session.round()[1]
    plans = round.versions.get(held.plan_version or "", PlanVersion()).plans.values()
    steps = {id: step.text for plan in plans for id, step in plan.steps.items()}
    with st.expander(plain(title), key=f"past_{plain(held.on)}_{len(held.steps)}"):
        for step_id, review in held.steps.items():
            _said(steps.get(step_id, ""), "step_review", review)
        for goal_id, result in held.goals.items():
            _said(goal_name(round.goals[goal_id]) if goal_id in round.goals else "", "goal_review", result)
        _said("", "evaluation", held)


def review_words(sheet: str, review: Model) -> list[tuple[str, str]]:
    """What was said, as pairs of a label and the words; choices by their labels."""
    said = []
    for field in worksheet(sheet).fields:
        value = getattr(review, field.key)
        words = choice_label(field.choices, value) if field.choices else value
        if isinstance(words, str) and words.strip():
            said.append((field.label, words.strip()))
    return said


def _said(about: str, sheet: str, review: Model) -> None:
    words = review_words(sheet, review)
    if words and about:
        st.markdown(f"**{plain(shortened(about, 80))}**")
    for label, said in words:
        st.caption(plain(label))
        st.text(said)
