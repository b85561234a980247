"""The dates of the law: type when it was reported, and see what follows, with where that stands."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.request.legal_dates import dates_blocks
from supportcycle.documents.compose.upcoming_days import terms_of_the_law
from supportcycle.documents.tree import Table
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Round
from supportcycle.ui import session
from supportcycle.ui.shared.law_checked import draw_checked
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.fields import draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown

TERMS = ("persoonlijk_plan", "onderzoek", "besluit", "objection", "objection_decision", "appeal")
HAPPENED = (("melding_on", "confirmed_on"), ("aanvraag_on", "decided_on"))


def draw_deadlines() -> None:
    """Fold out four dates to type, and the days that follow from them; the next day stands outside."""
    round_id, round = session.round()
    path: Path = ("rounds", round_id, "aanvraag")
    here = any(is_pointed((*path, key)) for row in HAPPENED for key in row)
    with st.expander(_title(round), icon=":material/event:", expanded=here, key="deadlines"):
        fields = worksheet("aanvraag").named
        for row in HAPPENED:
            draw_side_by_side([fields[key] for key in row], path)
        for block in dates_blocks(round, session.today()):
            if isinstance(block, Table):
                draw_block(block)
        draw_checked("deadlines.checked", (rules()[term] for term in TERMS))


def _title(round: Round) -> str:
    ahead = [each for each in terms_of_the_law(round) if each.day >= session.today()]
    if not ahead:
        return text("deadlines.title")
    return text("deadlines.title_next", date=as_typed(ahead[0].day), words=escape_markdown(ahead[0].title))
