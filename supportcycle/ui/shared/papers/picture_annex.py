"""The pictures behind the paper on which people looked back together."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.registry import offers
from supportcycle.documents.compose.sections import Annex
from supportcycle.documents.pictures.progress import pictures_of
from supportcycle.documents.pictures.support import DescribedPicture
from supportcycle.documents.tree import Block, Heading, Picture
from supportcycle.domain.model.dossier import Dossier, current_round, phase_reached
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.privacy.sharing import as_shared
from supportcycle.ui import session
from supportcycle.ui.shared.papers.annexes import ratio_of

_WITH = "with_pictures"


def takes_pictures(name: str) -> bool:
    """Whether the pictures may go behind this document: only the client's own."""
    return name in offers() and offers()[name].key == "evaluation"


def draw_with_pictures() -> None:
    """Whether they go along."""
    st.checkbox(text("papers.with_pictures"), value=True, key=_WITH)


def picture_annexes(name: str, slip: ShareSlip) -> list[Annex]:
    """The annex, unless it was left out; with only what the slip lets be seen."""
    if not takes_pictures(name) or session.widget(_WITH) is False:
        return []
    dossier = session.dossier()
    for round_id in dossier.rounds:
        dossier = as_shared(dossier, round_id, slip)
    return [Annex(text("pictures.title"), tuple(picture_blocks(dossier)))]


def picture_blocks(dossier: Dossier) -> list[Block]:
    """Each picture under its title, described in the same words as on screen."""
    blocks: list[Block] = []
    before = ""
    for shown in pictures_of(dossier, phase_reached(current_round(dossier)[1])):
        if shown.key != before:
            blocks.append(Heading(text(f"pictures.{shown.key}.title"), 2))
        blocks.append(_picture(shown))
        before = shown.key
    return blocks


def _picture(shown: DescribedPicture) -> Picture:
    width = 110.0 if shown.key == "cycle" else 160.0
    return Picture(shown.svg, shown.words, ratio_of(shown.svg), width=width)
