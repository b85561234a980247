"""What each paper still needs: its questions, and the parts of which nothing was said."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import loose_end_texts, text
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.parts.reading import ends_about_reading
from supportcycle.documents.compose.plan.persoonlijk_plan import READ_TOGETHER
from supportcycle.domain.loose_ends import LooseEnd
from supportcycle.domain.model.wmo import PARTS
from supportcycle.ui import session
from supportcycle.ui.pages.visit.going import draw_go
from supportcycle.ui.shared.privacy import tells_of_somebody_here
from supportcycle.ui.shell.loose_ends_panel import draw_end, ends_now
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fold import draw_fold

_PARTS: dict[str, Sequence[str]] = {"aanvraag": PARTS, "plan": READ_TOGETHER}


def draw_papers_need() -> None:
    """A fold for each paper that needs something; what is in it is drawn only when it stands open."""
    section(text("visit.after.papers"))
    by_paper: dict[str, list[LooseEnd]] = {}
    for end in (*ends_now(), *_unread()):
        if (paper := loose_end_texts()[end.kind].get("paper")) and not tells_of_somebody_here(end):
            by_paper.setdefault(paper, []).append(end)
    calm = True
    for paper in ("aanvraag", "plan", "action_plan", "evaluation"):
        ends, parts = by_paper.get(paper, []), _unsaid(paper)
        if ends or parts:
            calm = False
            label = text(
                "visit.after.needs", paper=text(f"visit.papers_by.{paper}"), count=len(ends) + len(parts)
            )
            draw_fold(label, f"needs_{paper}", partial(_draw_needs, paper, ends, parts))
    if calm:
        st.caption(text("visit.after.nothing_needed"))


def _unread() -> list[LooseEnd]:
    return [end for end in ends_about_reading(session.dossier()) if not end.put_away]


def _draw_needs(paper: str, ends: Sequence[LooseEnd], parts: Sequence[str]) -> None:
    round_id, _ = session.round()
    for part in parts:
        words, way = st.columns([5, 2], vertical_alignment="center")
        words.markdown(text("visit.after.not_said", part=text(f"papers.parts.{part}")))
        with way, st.container(horizontal_alignment="right"):
            draw_go(
                ("rounds", round_id, "aanvraag", "parts", part),
                key=f"part_{paper}_{part}",
                page="" if part in PARTS else "read_together",
            )
    for end in ends:
        draw_end(end, here="visit")


def _unsaid(paper: str) -> list[str]:
    """The parts of which nothing was said, and that are not meant to stay out."""
    round_id, _ = session.round()
    found = ((part, part_text(session.dossier(), round_id, part)) for part in _PARTS.get(paper, ()))
    return [part for part, said in found if not said.text.strip() and not said.left_out]
