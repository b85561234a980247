"""One part of the request: the client's own words, beside them those for the municipality, approval."""

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.parts.proposal import Proposal
from supportcycle.documents.compose.parts.proposals import PartText, part_text, proposed_parts, source_label
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.wmo import Approval, RequestPart
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shared.part_reading import answer_part, draw_changes
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fields import draw_field


def draw_part(part: str) -> None:
    """The words that will be sent, a way to change them, and the client's approval."""
    round_id, round = session.round()
    path = ("rounds", round_id, "aanvraag", "parts", part)
    said = round.aanvraag.parts.get(part, RequestPart())
    now = part_text(session.dossier(), round_id, part)
    section(text(f"request.parts.{part}"))
    own, for_municipality = st.columns([3, 2])
    with own:
        _draw_own_words(path, now, proposed_parts(session.dossier(), round_id)[part])
    with for_municipality:
        draw_field(worksheet("wish_questions").named["application_words"], (*path, "application_words"))
    _draw_approval(path, now, said)


def _draw_own_words(path: Path, now: PartText, proposal: Proposal) -> None:
    """As typed for this part, with what the dossier says under it; otherwise what the dossier says."""
    if now.edited:
        draw_field(Field(key="text", label=text("request.words"), kind="text"), (*path, "text"))
        _draw_from_dossier(now, proposal, path)
        return
    st.markdown(f"**{text('request.words')}**")
    if not proposal.text.strip():
        st.info(text("request.nothing_yet"))
    else:
        with st.container(border=True, key="proposal"):
            st.text(proposal.text)
        sources = ", ".join(dict.fromkeys(source_label(source) for source in proposal.sources))
        st.caption(text("request.from", sources=sources))
    st.button(text("request.edit"), icon=":material/edit:", on_click=_write, args=(path, proposal.text))


def _draw_from_dossier(now: PartText, proposal: Proposal, path: Path) -> None:
    if proposal.text.strip() in ("", now.own):
        return
    with st.expander(text("request.newer")):
        st.text(proposal.text)
        st.button(text("request.take_newer"), on_click=_write, args=(path, proposal.text))


def _write(path: Path, words: str) -> None:
    session.change(lambda dossier: with_value(dossier, (*path, "text"), words or " "))
    session.redraw(path)


def _draw_approval(path: Path, now: PartText, said: RequestPart) -> None:
    labels = choice_lists()["approval"]
    st.segmented_control(
        text("request.is_it_right"),
        list(labels),
        default=said.approval,
        format_func=lambda value: labels.get(value, value),
        key=session.field_key((*path, "approval")),
        on_change=_approve,
        args=(path, now),
    )
    if said.unanswered:
        st.info(text("read_together.unanswered"))
    elif said.approval == Approval.RIGHT and not now.approved:
        st.warning(text("request.changed_after_approval"))
    draw_changes(path, now, said)


def _approve(path: Path, now: PartText) -> None:
    answered = session.typed((*path, "approval"))
    answer_part(path, Approval(answered) if answered else None, now)
