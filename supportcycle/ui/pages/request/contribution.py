"""What the client will pay: a folded question, what the dossier already tells, and the words for on paper."""

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.rules import rules
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.parts.contribution import contribution, said_exceptions
from supportcycle.domain.contribution import exceptions, told_by_dossier
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.wmo import ContributionException
from supportcycle.ui import session
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown

CONTRIBUTION = "contribution_exceptions"


def draw_contribution(path: Path) -> None:
    """The fold; what is said in it stands in chapter 11 of the persoonlijk plan. `path` is the request."""
    draw_named_fold(text("request.contribution"), path, [CONTRIBUTION], lambda: _draw_question(path))


def _draw_question(path: Path) -> None:
    dossier, (_, round), today = session.dossier(), session.round(), session.today()
    draw_field(worksheet("aanvraag").named[CONTRIBUTION], (*path, CONTRIBUTION))
    surely_under = rules()["contribution_exceptions"]["younger_partner"]["surely_under"]
    told = [
        choice_label("contribution_exception", each)
        for each in told_by_dossier(dossier, round, today, surely_under)
        if each not in exceptions(round)
    ]
    if told and ContributionException.NONE not in round.aanvraag.contribution_exceptions:
        st.caption(text("request.contribution_told", what="; ".join(told)))
    st.caption(text("request.contribution_paper"))
    for said in said_exceptions(round):
        st.markdown(escape_markdown(said))
    for block in contribution(round, today):
        draw_block(block)
