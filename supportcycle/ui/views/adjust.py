"""A new version of the plan; the old one stays as it was and can be read beside it."""

import streamlit as st

from supportcycle.content import rules, text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.dossier import number_in_id
from supportcycle.domain.editing import new_version, proposed_evaluation_date
from supportcycle.domain.moments import as_typed
from supportcycle.domain.people import shown_name
from supportcycle.domain.plan import PlanVersion, Step
from supportcycle.domain.writing import written
from supportcycle.ui import session
from supportcycle.ui.plain import plain
from supportcycle.ui.register import entry
from supportcycle.ui.worksheet_form import draw_field


def draw_adjust(evaluated: tuple[str, PlanVersion], path: Path) -> None:
    """The next date, the button for a new version, and the versions side by side."""
    draw_field(worksheet("evaluation").named["next_on"], (*path, "next_on"))
    day = proposed_evaluation_date(session.today(), rules()["evaluation"]["months"])
    st.button(text("plan.three_months", date=as_typed(day)), on_click=_set_next, args=(path, as_typed(day)))
    if session.version()[0] == evaluated[0]:
        st.markdown(text("review.adjust_why"))
        st.button(text("review.new_version"), type="primary", on_click=_new_version, args=(path,))
    else:
        st.success(text("review.version_made", number=number_in_id(session.version()[0])))
        if st.button(text("review.to_plan")):
            st.switch_page(entry("plan").file)
    _versions()


def _set_next(path: Path, day: str) -> None:
    session.change(lambda dossier: written(dossier, (*path, "next_on"), day))
    session.redraw(path)


def _new_version(path: Path) -> None:
    round_id, round = session.round()
    next_on = round.evaluations[path[-1]].next_on
    reason = text("review.reason", date=round.evaluations[path[-1]].on)
    session.change(
        lambda dossier: new_version(dossier, round_id, session.today(), reason, evaluate_on=next_on)
    )


def _versions() -> None:
    versions = session.round()[1].versions
    for place, (version_id, version) in zip(
        st.columns(max(len(versions), 1)), versions.items(), strict=False
    ):
        with place, st.container(border=True, key=f"version_{version_id}"):
            made_on = plain(version.made_on) or text("review.no_date")
            st.markdown(f"**{text('review.version', number=number_in_id(version_id), date=made_on)}**")
            for plan in version.plans.values():
                for step in plan.steps.values():
                    _step_in_short(step)


def _step_in_short(step: Step) -> None:
    people = session.dossier().people
    ids = [helper.person for helper in step.others.values()]
    ids += [professional.organisation for professional in step.professionals.values()]
    names = [shown_name(people[id]) for id in ids if id in people]
    st.text(step.text)
    st.caption(plain(", ".join(names) or text("review.self")))
