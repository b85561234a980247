"""Before a paper for others is made: may what is medical go along? Nothing is filled in beforehand."""

import streamlit as st

from supportcycle.content import text
from supportcycle.documents.compose.register import Audience, offers
from supportcycle.documents.health_words import health_places
from supportcycle.documents.tree import Document
from supportcycle.domain.sharing import holds_medical
from supportcycle.ui import session
from supportcycle.ui.plain import plain
from supportcycle.ui.views.share_slip import change_slip, has_slip, slip_now

_STAYS_WITH_THE_CLIENT = (Audience.CLIENT, Audience.SUPPORT_WORKER, Audience.BLANK)
_FEW = 6


def draw_medical_asked(name: str, document: Document) -> None:
    """The question as long as nobody answered it; with a no, which words about health are still there."""
    offer = offers().get(name)
    if offer is None or not has_slip(name) or offer.audience in _STAYS_WITH_THE_CLIENT:
        return
    slip = slip_now(name)
    if not slip.with_medical:
        _still_there(document)
    elif not slip.medical_asked and holds_medical(session.round()[1]):
        _ask(name)


def _ask(name: str) -> None:
    with st.container(border=True, key=f"medical_{name}", gap="small"):
        st.markdown(text("papers.slip.medical_question"))
        st.caption(text("papers.slip.medical_which"))
        with st.container(horizontal=True):
            for way, goes in (("go", True), ("stay", False)):
                label, key = text(f"papers.slip.medical_{way}"), f"medical_{name}_{way}"
                st.button(
                    label, key=key, on_click=change_slip, args=(name,),
                    kwargs={"with_medical": goes, "medical_asked": True},
                )  # fmt: skip


def _still_there(document: Document) -> None:
    """Words that were typed stay as they are: said beforehand, never taken away in silence."""
    places = health_places(document)
    if places:
        lines = [
            text("papers.asked.place", heading=plain(each.heading), words=plain(each.words))
            for each in places[:_FEW]
        ]
        more = [text("papers.asked.more", count=len(places) - _FEW)] if len(places) > _FEW else []
        st.info("\n\n".join([text("papers.slip.health_words"), *lines, *more]), icon=":material/info:")
