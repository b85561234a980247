"""Reading a part of the request together: its words, large, and what the client says of them."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.parts.proposals import PartText
from supportcycle.domain.changed_sentences import SentenceChange, changed_sentences, same_words, with_approved
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.wmo import Approval, RequestPart
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import with_values
from supportcycle.ui import session
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.two_languages import in_label


def draw_part(path: Path, part: PartText, said: RequestPart) -> None:
    """The words of the part at `path`; the client's own as a box when they are wanted otherwise."""
    with st.container(border=True, key="reading"):
        if said.approval is Approval.DIFFERENT or part.edited:
            field = Field(key="text", label=text("read_together.yours"), kind="text")
            draw_field(field, (*path, "text"))
            if part.text != part.own:
                st.text(part.text.removeprefix(part.own).strip())
        else:
            st.text(part.text or text("read_together.nothing"))


def draw_changes(path: Path, part: PartText, said: RequestPart) -> None:
    """Each sentence that differs from what was approved before, as it was and as it is, to approve apart."""
    if part.approved or part.left_out or not said.approved_text.strip():
        return
    st.markdown(f"**{text('read_together.changed')}**")
    for number, change in enumerate(changed_sentences(said.approved_text, part.text)):
        with st.container(border=True, key=f"changed_{path[-1]}_{number}"):
            words, answer = st.columns([5, 1], vertical_alignment="center")
            with words:
                if change.before:
                    st.caption(text("read_together.was"))
                    st.text(change.before)
                st.caption(text("read_together.is" if change.now else "read_together.gone"))
                if change.now:
                    st.text(change.now)
            approve = partial(_approve_sentence, path, said.approved_text, part.text, change)
            key = f"approve_{path[-1]}_{number}"
            answer.button(in_label(text("read_together.sentence_right")), key=key, on_click=approve)


def answer_part(path: Path, answer: Approval | None, part: PartText, *, stays: bool | None = None) -> None:
    """Keep what the client says of the words that are shown; None takes it back, and then nothing goes along.

    What was approved before is kept while it is said otherwise, so that only what changes is read again.
    `stays`: whether the part may not go along; None leaves that as it was.
    """
    values: dict[str, object] = {"approval": answer}
    if answer is Approval.DIFFERENT:
        values["text"] = part.own or " "
    else:
        values["unanswered"] = answer is None
        right = answer is Approval.RIGHT
        values["approved_text"] = part.text if right else ""
        values["approved_on"] = as_typed(session.today()) if right else ""
    if stays is not None:
        values["stays"] = stays
    session.change(lambda dossier: with_values(dossier, path, values))
    session.redraw(path)


def _approve_sentence(path: Path, approved: str, shown: str, change: SentenceChange) -> None:
    now = with_approved(approved, shown, change)
    values: dict[str, object] = {"approved_text": now}
    if same_words(now, shown):
        values |= {"approval": Approval.RIGHT, "unanswered": False, "approved_on": as_typed(session.today())}
    session.change(lambda dossier: with_values(dossier, path, values))
    session.redraw(path)
