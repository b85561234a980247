"""The request to the municipality: seven parts, what the client thinks of them, and two documents."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.parts.asked import asked_lines
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.wmo import PARTS, Leveringsvorm
from supportcycle.ui import session
from supportcycle.ui.pages.request.contribution import CONTRIBUTION, draw_contribution
from supportcycle.ui.pages.request.deadlines import draw_deadlines
from supportcycle.ui.pages.request.grounds import draw_grounds
from supportcycle.ui.pages.request.law import draw_law
from supportcycle.ui.pages.request.part_form import draw_part
from supportcycle.ui.pages.request.respite import RESPITE, draw_respite
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.shared.papers.document_making import draw_documents
from supportcycle.ui.shell.page import page, section
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side

MORE = ("also", "view", "documents")
ALSO = (("mantelzorger_needs", "useful_activities"), ("other_laws", "own_contribution"))

URGENT = "urgent"
ABOUT = ("medical_data", "case_number")
VIEW = ("zienswijze", "dissent_client", "dissent_worker", "agreement", "agreed_on")
_FOUND_UNDER = {
    **{key: "also" for row in (*ALSO, (CONTRIBUTION, RESPITE, URGENT), ABOUT) for key in row},
    **dict.fromkeys(VIEW, "view"),
    "budget": "form",
    "grounds": "measures",
    "grounds.other_laws": "measures",
}


def show() -> None:
    """Draw the page."""
    subjects = {part: text(f"request.parts.{part}") for part in PARTS}
    subjects |= {key: text(f"request.subjects.{key}") for key in MORE}
    done = _approved() if session.has_dossier() else ()
    with page("request", subjects, done=done, found_under=_FOUND_UNDER) as now:
        if session.recall("subject_request") is None:
            st.info(text("request.first"), icon=":material/info:")
        draw_deadlines()
        {"also": _draw_also, "view": _draw_view, "documents": draw_documents}.get(
            now, lambda: draw_part(now)
        )()
        if now == "measures":
            draw_grounds()
        if now == "form":
            _draw_budget()


def request_path() -> Path:
    """Where the request of this round stands."""
    return ("rounds", session.round()[0], "aanvraag")


def _approved() -> list[str]:
    round_id, round = session.round()
    answered = (part for part in PARTS if part in round.aanvraag.parts)
    return [part for part in answered if part_text(session.dossier(), round_id, part).approved]


def _draw_also() -> None:
    section(text("request.subjects.also"))
    st.caption(text("request.also_why"))
    fields = worksheet("aanvraag").named
    for pair in ALSO:
        draw_side_by_side([fields[key] for key in pair], request_path())
    draw_respite(request_path())
    draw_law(rules()["law"][key] for key in ("respite", "carer_appreciation"))
    draw_contribution(request_path())
    draw_named_fold(text("request.urgent"), request_path(), [URGENT], _draw_urgent)
    for key in ABOUT:
        draw_field(fields[key], (*request_path(), key))


def _draw_urgent() -> None:
    st.info(text("request.urgent_why", article=rules()["law"]["urgent"]["article"]), icon=":material/info:")
    draw_field(worksheet("aanvraag").named[URGENT], (*request_path(), URGENT))


def _draw_budget() -> None:
    """For who wants a personal budget: what the municipality asks about it."""
    wanted = any(line.leveringsvorm is Leveringsvorm.PGB for _, line in asked_lines(session.round()[1]))
    sheet = worksheet("budget_plan")
    with st.expander(sheet.title, icon=":material/account_balance_wallet:", expanded=wanted, key="budget"):
        st.caption(sheet.purpose)
        for field in sheet.fields:
            draw_field(field, (*request_path(), "budget", field.key))
        draw_law(rules()["law"][key] for key in ("network_rate", "care_agreement", "conduct"))


def _draw_view() -> None:
    section(text("request.subjects.view"))
    fields = worksheet("aanvraag").named
    draw_field(fields["zienswijze"], (*request_path(), "zienswijze"))
    section(text("request.dissent"))
    st.caption(text("request.dissent_why"))
    draw_side_by_side([fields["dissent_client"], fields["dissent_worker"]], request_path())
    section(text("request.together"))
    draw_side_by_side([fields["agreement"], fields["agreed_on"]], request_path(), widths=(2, 1))
