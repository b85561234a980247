"""One part of the request: proposed from the dossier, with where it came from, and the client's approval."""

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.documents.compose.parts.proposal import Proposal
from supportcycle.documents.compose.parts.proposals import proposed_parts, source_label
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import Approval, RequestPart
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fields import draw_field


def draw_part(part: str) -> None:
    """The words that will be sent, a way to change them, and the client's approval."""
    round_id, round = session.round()
    path = ("rounds", round_id, "aanvraag", "parts", part)
    said = round.aanvraag.parts.get(part, RequestPart())
    proposal = proposed_parts(session.dossier(), round_id)[part]
    section(text(f"request.parts.{part}"))
    if said.text.strip():
        draw_field(Field(key="text", label=text("request.words"), kind="text"), (*path, "text"))
        _draw_changed_since(said, proposal, path)
    else:
        _draw_proposal(proposal, path)
    _draw_approval(said, said.text.strip() or proposal.text.strip(), path)


def _draw_proposal(proposal: Proposal, path: Path) -> None:
    if not proposal.text.strip():
        st.info(text("request.nothing_yet"))
    else:
        with st.container(border=True, key="proposal"):
            st.text(proposal.text)
        sources = ", ".join(dict.fromkeys(source_label(source) for source in proposal.sources))
        st.caption(text("request.from", sources=sources))
    st.button(text("request.edit"), icon=":material/edit:", on_click=_write, args=(path, proposal.text))


def _draw_changed_since(said: RequestPart, proposal: Proposal, path: Path) -> None:
    if proposal.text.strip() in ("", said.text.strip()):
        return
    with st.expander(text("request.newer")):
        st.text(proposal.text)
        st.button(text("request.take_newer"), on_click=_write, args=(path, proposal.text))


def _write(path: Path, words: str) -> None:
    session.change(lambda dossier: with_value(dossier, (*path, "text"), words or " "))
    session.redraw(path)


def _draw_approval(said: RequestPart, shown: str, path: Path) -> None:
    labels = choice_lists()["approval"]
    st.segmented_control(
        text("request.is_it_right"),
        list(labels),
        default=said.approval,
        format_func=lambda value: labels.get(value, value),
        key=session.field_key((*path, "approval")),
        on_change=_approve,
        args=(path, shown),
    )
    if said.approval == Approval.RIGHT and said.approved_text.strip() != shown:
        st.warning(text("request.changed_after_approval"))


def _approve(path: Path, shown: str) -> None:
    approval = session.typed((*path, "approval"))

    def change(dossier: Dossier) -> Dossier:
        dossier = with_value(dossier, (*path, "approval"), approval)
        return with_value(dossier, (*path, "approved_text"), shown if approval == Approval.RIGHT else "")

    session.change(change)
