"""What the workbook proposes after a visit: each with one press to take it over, or the way to its place."""

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.rules import rules
from supportcycle.domain.visits.proposals import OfficeProposal, ToGoThrough, office_proposals
from supportcycle.ui import session
from supportcycle.ui.pages.visit.going import draw_go
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown

_CHOICES = {ToGoThrough.CIRCLE: "laag", ToGoThrough.STAGE: "application_status"}


def draw_proposals() -> None:
    """Folded, with how many there are; nothing at all without any."""
    found = office_proposals(session.dossier(), session.today(), rules()["evaluation"]["months"])
    if found:
        section(text("visit.after.proposals"))
        label = text("visit.after.to_go_through", count=len(found))
        draw_fold(label, "office_proposals", lambda: _draw_all(found), icon=":material/checklist:")


def _draw_all(found: list[OfficeProposal]) -> None:
    for each in found:
        words, ways = st.columns([5, 3], vertical_alignment="center")
        told = text(f"visit.proposals.{each.kind}", words=escape_markdown(each.words), value=_shown(each))
        words.markdown(told)
        with ways, st.container(horizontal=True, horizontal_alignment="right"):
            key = "-".join(each.path)
            if each.value:
                st.button(text("visit.after.take_over"), key=f"take_{key}", on_click=_take, args=(each,))
            draw_go(each.path, key=f"way_{key}")


def _shown(each: OfficeProposal) -> str:
    if not each.value:
        return text("visit.after.no_proposal")
    return choice_label(_CHOICES[each.kind], each.value) if each.kind in _CHOICES else each.value


def _take(each: OfficeProposal) -> None:
    session.write(each.path, each.value)
    session.redraw(each.path)
