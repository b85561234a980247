"""Phase 6: looking back together, and the new version of the plan."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.dossier import next_id
from supportcycle.domain.model.network.network_talk import StandingMoment
from supportcycle.domain.model.review import CARD_KINDS, Evaluation
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.review.cards import draw_card, draw_cards, open_card
from supportcycle.ui.pages.review.closing import draw_closing
from supportcycle.ui.pages.review.help_evaluation import draw_helpers, draw_provisions, has_provisions
from supportcycle.ui.pages.review.keep_map import draw_keep_offer
from supportcycle.ui.pages.review.new_version import draw_adjust
from supportcycle.ui.pages.review.past_evaluations import draw_earlier_rounds, draw_past, held_on
from supportcycle.ui.pages.review.pictures import draw_pictures
from supportcycle.ui.pages.review.step_evaluation import draw_goals, draw_steps
from supportcycle.ui.pages.review.then_and_now import draw_then_and_now
from supportcycle.ui.shared.plan.latest_evaluation import evaluated_version, evaluation, evaluation_path
from supportcycle.ui.shared.plan.standing_questions import draw_standing
from supportcycle.ui.shell.page import page, section
from supportcycle.ui.shell.page_navigation import begin_with
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.fields import draw_fields, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown

SUBJECTS = ("start", "then_and_now", "steps", "goals", "helpers", "provisions")
AFTER = ("cards", "together", "pictures", "adjust", "closing")
_WHOLE = ("process", "appreciated", "learned")
_FOUND_UNDER = {
    "next_on": "adjust",
    "evaluations": "start",
    "dimensions": "pictures",
    "standing": "start",
    "aftercare": "closing",
} | {kind.place: "cards" for kind in CARD_KINDS}


def show() -> None:
    """Draw the page."""
    if session.has_dossier() and session.round()[1].evaluations and (card := open_card(evaluation_path())):
        draw_card(evaluation_path(), card)
        return
    subjects = {key: text(f"review.subjects.{key}") for key in _subjects()}
    with page("review", subjects, found_under=_found_under()) as now:
        _DRAW[now]()


def _found_under() -> dict[str, str]:
    """What is asked of the whole evaluation is called as what is asked of a goal or a step of it."""
    if not session.has_dossier() or not session.round()[1].evaluations:
        return _FOUND_UNDER
    whole = evaluation_path()[-1]
    return _FOUND_UNDER | {f"{whole}.{key}": "together" for key in _WHOLE}


def _subjects() -> list[str]:
    """Before the first time the beginning, pictures and rounding off; help of the Wmo when it was asked."""
    if not session.has_dossier() or not session.round()[1].evaluations:
        return ["start", "pictures", "closing"]
    paid = has_provisions(evaluated_version()[1])
    return [key for key in (*SUBJECTS, *AFTER) if key != "provisions" or paid]


def _draw_start() -> None:
    _, round = session.round()
    if agreed := session.version()[1].evaluate_on.strip():
        st.markdown(text("review.agreed_on", date=escape_markdown(agreed)))
    again = bool(round.evaluations)
    if not again:
        begin_with(text("review.begin"), _begin, session.round()[0])
        draw_earlier_rounds()
        return
    with st.container(border=True, key="evaluation_now"):
        st.markdown(f"**{held_on(*evaluation())}**")
        fields = worksheet("evaluation").named
        draw_side_by_side([fields["on"], fields["present"]], evaluation_path(), widths=(1, 2))
    draw_keep_offer()
    draw_standing(StandingMoment.REVIEW, evaluation()[0])
    earlier = [pair for pair in round.evaluations.items() if pair[0] != evaluation()[0]]
    if earlier:
        st.markdown(text("review.before"))
    for evaluation_id, each in earlier:
        draw_past(session.round()[0], evaluation_id, each)
    st.button(text("review.again"), icon=":material/add:", on_click=_begin, args=(session.round()[0],))
    draw_earlier_rounds()


def _begin(round_id: str) -> None:
    evaluation_id = next_id(session.round()[1].evaluations, "v")
    new = Evaluation(on=as_typed(session.today()), plan_version=session.version()[0])
    session.change(
        lambda dossier: with_value(dossier, ("rounds", round_id, "evaluations", evaluation_id), new)
    )


def _draw_steps() -> None:
    section(text("review.how_did_it_go"))
    draw_steps(evaluated_version()[1], evaluation_path())


def _draw_goals() -> None:
    section(text("review.subjects.goals"))
    draw_goals(session.round()[1], evaluation_path())


def _draw_helpers() -> None:
    section(text("review.subjects.helpers"))
    draw_helpers(evaluated_version()[1], evaluation_path())


def _draw_together() -> None:
    section(text("review.subjects.together"))
    fields = worksheet("evaluation").named
    draw_fields([fields[key] for key in _WHOLE], evaluation_path())


def _draw_adjust() -> None:
    draw_adjust(evaluated_version(), evaluation_path())


def _draw_then_and_now() -> None:
    draw_then_and_now(evaluation()[0])


def _draw_provisions() -> None:
    section(text("review.subjects.provisions"))
    draw_provisions(session.round()[1], evaluated_version()[1], evaluation_path())
    st.caption(text("review.account_apart"))
    if st.button(text("page.go_to", page=text("pages.account")), icon=":material/arrow_forward:"):
        st.switch_page(entry("account").file)


def _draw_pictures() -> None:
    draw_pictures(evaluation_path() if session.round()[1].evaluations else None)


def _draw_cards() -> None:
    draw_cards(evaluation_path())


_DRAW = {
    "start": _draw_start,
    "then_and_now": _draw_then_and_now,
    "steps": _draw_steps,
    "goals": _draw_goals,
    "helpers": _draw_helpers,
    "provisions": _draw_provisions,
    "cards": _draw_cards,
    "together": _draw_together,
    "pictures": _draw_pictures,
    "adjust": _draw_adjust,
    "closing": draw_closing,
}
