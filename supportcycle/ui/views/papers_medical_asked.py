"""Before a paper for others is made: may what is medical go along? Nothing is filled in beforehand."""

import streamlit as st

from supportcycle.content import text
from supportcycle.documents.compose.registry import Audience, offers
from supportcycle.documents.privacy.health_words import health_places
from supportcycle.documents.privacy.name_search import NamePlace
from supportcycle.documents.tree import Document
from supportcycle.domain.privacy.medical_redaction import holds_medical
from supportcycle.ui import session
from supportcycle.ui.plain import plain
from supportcycle.ui.views.share_slip import change_slip, has_slip, slip_now

_STAYS_WITH_THE_CLIENT = (Audience.CLIENT, Audience.SUPPORT_WORKER, Audience.BLANK)
_ABOUT_HEALTH = "how_it_works"
"""The card of which nothing is left without medical data: there it is asked whatever was said before."""
_FEW = 3


def draw_medical_asked(name: str, document: Document, *, own: str = "") -> None:
    """The question as long as nobody answered it; with a no, which words about health are still there.

    `own`: whose own card it is, of a paper that the register does not know by name.
    """
    offer = offers().get(name)
    if not own and (offer is None or offer.audience in _STAYS_WITH_THE_CLIENT):
        return
    slip = slip_now(name)
    places = health_places(document)
    about_health = offer is not None and offer.key == _ABOUT_HEALTH
    if not slip.medical_asked and (about_health or (slip.with_medical and _tells(name, own, places))):
        _ask(name)
    elif not slip.with_medical:
        _still_there(places)


def _tells(name: str, own: str, places: list[NamePlace]) -> bool:
    """Whether something about health was said that this paper may tell, or a word of it stands there."""
    return bool(places) or ((has_slip(name) or bool(own)) and holds_medical(session.round()[1]))


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


def _still_there(places: list[NamePlace]) -> None:
    """Words that were typed stay as they are: said beforehand, never taken away in silence."""
    if places:
        lines = [
            text("papers.asked.place", heading=plain(each.heading), words=plain(each.words))
            for each in places[:_FEW]
        ]
        more = [text("papers.asked.more", count=len(places) - _FEW)] if len(places) > _FEW else []
        st.info("\n\n".join([text("papers.slip.health_words"), *lines, *more]), icon=":material/info:")
