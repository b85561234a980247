"""Phase 6: looking back together, and the new version of the plan."""

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.dossier import next_id, number_in_id
from supportcycle.domain.moments import as_typed
from supportcycle.domain.network.collecting import StandingMoment
from supportcycle.domain.plan import PlanVersion
from supportcycle.domain.review import Evaluation
from supportcycle.domain.writing import written
from supportcycle.ui import session
from supportcycle.ui.page import page, section
from supportcycle.ui.plain import plain
from supportcycle.ui.views.adjust import draw_adjust
from supportcycle.ui.views.looking_back import draw_goals, draw_helpers, draw_steps
from supportcycle.ui.views.past_review import draw_past
from supportcycle.ui.views.standing import draw_standing
from supportcycle.ui.worksheet_form import draw_fields, draw_side_by_side

SUBJECTS = ("start", "steps", "goals", "helpers", "together", "adjust", "municipality")


def show() -> None:
    """Draw the page."""
    begun = session.has_dossier() and bool(session.round()[1].evaluations)
    keys = SUBJECTS if begun else SUBJECTS[:1]
    subjects = {key: text(f"review.subjects.{key}") for key in keys}
    with page("review", subjects, found_under={"next_on": "adjust", "evaluations": "start"}) as now:
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
    _, round = session.round()
    if agreed := session.version()[1].evaluate_on.strip():
        st.markdown(text("review.agreed_on", date=plain(agreed)))
    again = bool(round.evaluations)
    if not again:
        _begin_button(again=False)
        return
    with st.container(border=True, key="evaluation_now"):
        st.markdown(f"**{_held(*evaluation())}**")
        fields = worksheet("evaluation").named
        draw_side_by_side([fields["on"], fields["present"]], evaluation_path(), widths=(1, 2))
    draw_standing(StandingMoment.REVIEW, evaluation()[0])
    earlier = [pair for pair in round.evaluations.items() if pair[0] != evaluation()[0]]
    if earlier:
        st.markdown(text("review.before"))
    for evaluation_id, each in earlier:
        draw_past(_held(evaluation_id, each), each)
    _begin_button(again=True)


def _held(evaluation_id: str, held: Evaluation) -> str:
    date = plain(held.on) or text("review.no_date")
    return text("review.held", number=number_in_id(evaluation_id), date=date)


def _begin_button(*, again: bool) -> None:
    st.button(
        text("review.again" if again else "review.begin"),
        icon=":material/add:",
        type="secondary" if again else "primary",
        on_click=_begin,
        args=(session.round()[0],),
    )


def _begin(round_id: str) -> None:
    evaluation_id = next_id(session.round()[1].evaluations, "v")
    new = Evaluation(on=as_typed(session.today()), plan_version=session.version()[0])
    session.change(lambda dossier: written(dossier, ("rounds", round_id, "evaluations", evaluation_id), new))


def _steps() -> None:
    section(text("review.how_did_it_go"))
    draw_steps(evaluated_version()[1], evaluation_path())


def _goals() -> None:
    section(text("review.subjects.goals"))
    draw_goals(session.round()[1], evaluation_path())


def _helpers() -> None:
    section(text("review.subjects.helpers"))
    draw_helpers(evaluated_version()[1], evaluation_path())


def _together() -> None:
    section(text("review.subjects.together"))
    fields = worksheet("evaluation").named
    draw_fields([fields["appreciated"], fields["learned"]], evaluation_path())


def _adjust() -> None:
    draw_adjust(evaluated_version(), evaluation_path())


def _municipality() -> None:
    section(text("review.subjects.municipality"))
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
