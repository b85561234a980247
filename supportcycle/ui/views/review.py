"""Phase 6: looking back together, and the new version of the plan."""

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.dossier import next_id, number_in_id
from supportcycle.domain.moments import as_typed
from supportcycle.domain.plan import PlanVersion
from supportcycle.domain.review import Evaluation
from supportcycle.domain.writing import written
from supportcycle.ui import session
from supportcycle.ui.page import page
from supportcycle.ui.plain import plain
from supportcycle.ui.views.adjust import draw_adjust
from supportcycle.ui.views.looking_back import draw_goals, draw_helpers, draw_steps
from supportcycle.ui.worksheet_form import draw_fields

SUBJECTS = ("start", "steps", "goals", "helpers", "together", "adjust", "municipality")


def show() -> None:
    """Draw the page."""
    begun = session.has_dossier() and bool(session.round()[1].evaluations)
    keys = SUBJECTS if begun else SUBJECTS[:1]
    with page("review", {key: text(f"review.subjects.{key}") for key in keys}) as now:
        _DRAW[now]()


def evaluation() -> tuple[str, Evaluation]:
    """The latest evaluation of this round and its id."""
    evaluations = session.round()[1].evaluations
    evaluation_id = max(evaluations, key=number_in_id)
    return evaluation_id, evaluations[evaluation_id]


def evaluation_path() -> Path:
    """Where the latest evaluation stands."""
    return ("rounds", session.round()[0], "evaluations", evaluation()[0])


def evaluated_version() -> tuple[str, PlanVersion]:
    """The version of the plan this evaluation looks back on."""
    _, round = session.round()
    version_id = evaluation()[1].plan_version or session.version()[0]
    return version_id, round.versions.get(version_id, PlanVersion())


def _start() -> None:
    round_id, round = session.round()
    _, version = session.version()
    if version.evaluate_on.strip():
        st.markdown(text("review.agreed_on", date=plain(version.evaluate_on)))
    for evaluation_id, each in round.evaluations.items():
        shown = plain(each.on) or text("review.no_date")
        st.markdown(text("review.held", number=number_in_id(evaluation_id), date=shown))
    st.button(text("review.begin"), icon=":material/add:", type="primary", on_click=_begin, args=(round_id,))
    if round.evaluations:
        fields = worksheet("evaluation").named
        draw_fields([fields["on"], fields["present"]], evaluation_path())


def _begin(round_id: str) -> None:
    evaluation_id = next_id(session.round()[1].evaluations, "v")
    new = Evaluation(on=as_typed(session.today()), plan_version=session.version()[0])
    session.change(lambda dossier: written(dossier, ("rounds", round_id, "evaluations", evaluation_id), new))
    session.remember("subject_review", "steps")


def _steps() -> None:
    draw_steps(evaluated_version()[1], evaluation_path())


def _goals() -> None:
    draw_goals(session.round()[1].goals, evaluation_path())


def _helpers() -> None:
    draw_helpers(evaluated_version()[1], evaluation_path())


def _together() -> None:
    fields = worksheet("evaluation").named
    draw_fields([fields["appreciated"], fields["learned"]], evaluation_path())


def _adjust() -> None:
    draw_adjust(evaluated_version(), evaluation_path())


def _municipality() -> None:
    st.info(text("review.municipality_why"), icon=":material/account_balance:")
    draw_fields(worksheet("municipality_review").fields, (*evaluation_path(), "municipality"))


_DRAW = {
    "start": _start,
    "steps": _steps,
    "goals": _goals,
    "helpers": _helpers,
    "together": _together,
    "adjust": _adjust,
    "municipality": _municipality,
}
