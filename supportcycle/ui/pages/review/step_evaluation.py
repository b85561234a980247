"""Looking back per step and per goal."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path, is_blank
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.goals import Goal, Lasting, goal_name
from supportcycle.domain.model.plan import PlanVersion, Step
from supportcycle.domain.model.review import Evaluation, StepReview, Verdict
from supportcycle.domain.review_preparation import stayed_the_same
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.pages.review.past_evaluations import review_words
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.shared.plan.step_text import names_in_step
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.shell.page import nothing_yet
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_LATER = ("learned", "otherwise")


def steps_of(version: PlanVersion) -> dict[str, Step]:
    """All steps of a version by id."""
    return {id: step for plan in version.plans.values() for id, step in plan.steps.items()}


def draw_steps(version: PlanVersion, path: Path) -> None:
    """Per step: done, how it was, what we learned, what otherwise; with what was written in the logbook."""
    steps = steps_of(version)
    if not steps:
        nothing_yet(text("action.no_steps"), "plan")
    reviews = value_at(session.dossier(), (*path, "steps")) or {}
    first = next((id for id in steps if is_blank(reviews.get(id))), "")
    for step_id, step in steps.items():
        here = (*path, "steps", step_id)
        draw_fold(
            _label(step, reviews.get(step_id)),
            f"review_{step_id}",
            partial(_draw_step, step_id, step, here),
            begins_open=step_id == first,
            pointed=is_pointed(here),
        )


def _label(step: Step, said: StepReview | None) -> str:
    """The step, and what was said of it so far."""
    name = escape_markdown(shortened(step.text, 80)) or text("plan.new_step")
    told = [choice_label("done", said.done), choice_label("verdict", said.verdict)] if said else []
    return " · ".join([f"**{name}**", *filter(None, told)])


def _draw_step(step_id: str, step: Step, path: Path) -> None:
    fields = worksheet("step_review").named
    if who := names_in_step(step):
        st.caption(escape_markdown(", ".join(who)))
    draw_side_by_side([fields["done"], fields["verdict"]], path)
    draw_why(path, "step_review")
    draw_field(fields["how_it_was"], (*path, "how_it_was"))
    more = [fields[key] for key in _LATER]
    draw_named_fold(text("review.learned_and_otherwise"), path, _LATER, lambda: draw_side_by_side(more, path))
    _draw_from_logbook(step_id)


def draw_why(path: Path, sheet: str) -> None:
    """The reason of a verdict, once there is one."""
    if value_at(session.dossier(), (*path, "verdict")) or value_at(session.dossier(), (*path, "why")):
        draw_field(worksheet(sheet).named["why"], (*path, "why"))


def _draw_from_logbook(step_id: str) -> None:
    entries = [entry for entry in session.round()[1].logbook.values() if entry.step == step_id]
    if entries:
        with st.expander(text("review.from_logbook", count=len(entries)), key=f"told_{step_id}"):
            for entry in entries:
                st.caption(escape_markdown(entry.on) or text("review.no_date"))
                st.text(
                    "\n".join(words.strip() for words in (entry.what, entry.how_it_felt) if words.strip())
                )


def draw_goals(round: Round, path: Path) -> None:
    """Per goal the result in the client's words, beside what was said then and in earlier reviews."""
    before = [each for id, each in round.evaluations.items() if id != path[-1]]
    for goal_id, goal in round.goals.items():
        here = (*path, "goals", goal_id)
        name = escape_markdown(goal_name(goal)) or text("plan.unnamed")
        draw_fold(
            f"**{name}**",
            f"review_{goal_id}",
            partial(_draw_goal, goal_id, goal, before, here),
            begins_open=goal_id == next(iter(round.goals)),
            pointed=is_pointed(here),
        )


def _draw_goal(goal_id: str, goal: Goal, before: list[Evaluation], path: Path) -> None:
    then, now = st.columns([2, 3])
    with then:
        _draw_said_then(goal)
        for each in before:
            _draw_result_before(each, goal_id)
    with now:
        _draw_result(goal, path)


def _draw_said_then(goal: Goal) -> None:
    fields = worksheet("goal").named
    benefits = "\n".join(choice_label("benefit", each) for each in goal.benefits)
    for key, words in (("notice", goal.notice), ("score", goal.score), ("benefits", benefits)):
        if words.strip() or key == "notice":
            st.caption(escape_markdown(fields[key].label))
            st.text(words.strip() or text("review.nothing_written"))


def _draw_result_before(held: Evaluation, goal_id: str) -> None:
    result = held.goals.get(goal_id)
    words = [said for _, said in review_words("goal_review", result)] if result else []
    if words:
        st.caption(text("review.result_of", date=escape_markdown(held.on) or text("review.no_date")))
        st.text("\n".join(words))


def _draw_result(goal: Goal, path: Path) -> None:
    fields, dossier = worksheet("goal_review").named, session.dossier()
    draw_field(fields["result"], (*path, "result"))
    draw_field(fields["process"], (*path, "process"))
    draw_field(fields["benefits"], (*path, "benefits"))
    score = value_at(dossier, (*path, "score")) or ""
    if goal.score.strip() or score:
        draw_field(fields["score"], (*path, "score"), label=worksheet("goal").named["score"].label)
    if stayed_the_same(goal.score, score):
        st.caption(text("review.equal"))
    draw_field(fields["verdict"], (*path, "verdict"))
    draw_why(path, "goal_review")
    draw_lasting(goal, value_at(dossier, (*path, "verdict")))


def draw_lasting(goal: Goal, verdict: str | None) -> None:
    """Help that is needed for good stays: say so, and more clearly when somebody would stop."""
    if goal.lasting in (Lasting.YES, Lasting.PARTLY):
        st.caption(text("review.lasting_stop" if verdict == Verdict.STOP else "review.lasting"))
