"""Looking back per step, per goal and per helper."""

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.dossier import Round
from supportcycle.domain.editing import second_best_for
from supportcycle.domain.goals import Goal, goal_name
from supportcycle.domain.people import shown_name
from supportcycle.domain.plan import PlanVersion, Step
from supportcycle.domain.review import Evaluation, Feasible
from supportcycle.domain.writing import value_at
from supportcycle.ui import session
from supportcycle.ui.page import nothing_yet
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.views.past_review import review_words
from supportcycle.ui.views.step_words import who_is_in
from supportcycle.ui.worksheet_form import draw_field, draw_side_by_side


def steps_of(version: PlanVersion) -> dict[str, Step]:
    """All steps of a version by id."""
    return {id: step for plan in version.plans.values() for id, step in plan.steps.items()}


def draw_steps(version: PlanVersion, path: Path) -> None:
    """Per step: done, how it was, what we learned, what otherwise; with what was written in the logbook."""
    steps = steps_of(version)
    if not steps:
        nothing_yet(text("action.no_steps"), "plan")
    for step_id, step in steps.items():
        with st.container(border=True, key=f"review_{step_id}"):
            _step(step_id, step, (*path, "steps", step_id))


def _step(step_id: str, step: Step, path: Path) -> None:
    fields = worksheet("step_review").named
    st.markdown(f"**{plain(shortened(step.text, 80)) or text('plan.new_step')}**")
    if who := who_is_in(step):
        st.caption(plain(", ".join(who)))
    draw_side_by_side([fields["done"], fields["verdict"]], path)
    draw_side_by_side([fields[key] for key in ("how_it_was", "learned", "otherwise")], path)
    entries = [entry for entry in session.round()[1].logbook.values() if entry.step == step_id]
    if entries:
        with st.expander(text("review.from_logbook", count=len(entries)), key=f"told_{step_id}"):
            for entry in entries:
                st.caption(plain(entry.on) or text("review.no_date"))
                st.text(
                    "\n".join(words.strip() for words in (entry.what, entry.how_it_felt) if words.strip())
                )


def draw_goals(round: Round, path: Path) -> None:
    """Per goal the result in the client's words, beside what was said then and in earlier reviews."""
    before = [each for id, each in round.evaluations.items() if id != path[-1]]
    for goal_id, goal in round.goals.items():
        with st.container(border=True, key=f"review_{goal_id}"):
            st.markdown(f"**{plain(goal_name(goal)) or text('plan.unnamed')}**")
            then, now = st.columns(2)
            with then:
                _said_then(goal)
                for each in before:
                    _result_before(each, goal_id)
            with now:
                _result(goal, (*path, "goals", goal_id))


def _said_then(goal: Goal) -> None:
    fields = worksheet("goal").named
    for key in ("notice", "score"):
        words = getattr(goal, key)
        if words.strip() or key == "notice":
            st.caption(plain(fields[key].label))
            st.text(words.strip() or text("review.nothing_written"))


def _result_before(held: Evaluation, goal_id: str) -> None:
    result = held.goals.get(goal_id)
    words = [said for _, said in review_words("goal_review", result)] if result else []
    if words:
        st.caption(text("review.result_of", date=plain(held.on) or text("review.no_date")))
        st.text("\n".join(words))


def _result(goal: Goal, path: Path) -> None:
    fields = worksheet("goal_review").named
    draw_field(fields["result"], (*path, "result"))
    if goal.score.strip() or value_at(session.dossier(), (*path, "score")):
        draw_field(fields["score"], (*path, "score"), label=worksheet("goal").named["score"].label)
    draw_field(fields["verdict"], (*path, "verdict"))


def draw_helpers(version: PlanVersion, path: Path) -> None:
    """Per helper: is it still feasible? If not, the second best option is offered."""
    people = session.dossier().people
    if not any(step.others for step in steps_of(version).values()):
        st.info(text("review.nobody_helps"))
    for step_id, step in steps_of(version).items():
        for helper_id, helper in step.others.items():
            person = people.get(helper.person or "")
            here = (*path, "helpers", f"{step_id}__{helper_id}")
            with st.container(border=True, key=f"review_{step_id}_{helper_id}"):
                name = shown_name(person) if person else text("review.somebody")
                st.markdown(f"**{plain(name)}** · {plain(helper.what or step.text)}")
                _helper(step, here)


def _helper(step: Step, path: Path) -> None:
    fields = worksheet("helper_review").named
    draw_field(fields["feasible"], (*path, "feasible"))
    feasible = value_at(session.dossier(), (*path, "feasible"))
    if feasible not in (None, Feasible.YES):
        draw_field(fields["reason"], (*path, "reason"))
        other = second_best_for(session.round()[1], step)
        if other and other.text.strip():
            _second_best(other.text, path)
        draw_field(fields["instead"], (*path, "instead"))


def _second_best(option: str, path: Path) -> None:
    st.info(text("review.second_best", option=plain(option)), icon=":material/alt_route:")
    st.button(
        text("review.take_second_best"),
        key=f"take_{session.field_key((*path, 'instead'))}",
        on_click=_take_over,
        args=((*path, "instead"), option),
    )


def _take_over(path: Path, option: str) -> None:
    session.write(path, option)
    session.redraw(path)
