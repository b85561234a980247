"""Reading a part of the request together: its words, large, and what the client says of them."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.parts.proposals import PartText
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.wmo import Approval, RequestPart
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import with_values
from supportcycle.ui import session
from supportcycle.ui.widgets.fields import draw_field


def draw_part(path: Path, part: PartText, said: RequestPart) -> None:
    """The words of the part at `path`; as a box when the client wants them otherwise."""
    with st.container(border=True, key="reading"):
        if said.approval is Approval.DIFFERENT or part.edited:
            field = Field(key="text", label=text("read_together.yours"), kind="text")
            draw_field(field, (*path, "text"))
        else:
            st.text(part.text or text("read_together.nothing"))


def answer_part(path: Path, answer: Approval | None, shown: str, *, stays: bool | None = None) -> None:
    """Keep what the client says of the words that are shown; None takes it back, and then nothing goes along.

    `stays`: whether the part may not go along; None leaves that as it was.
    """
    right = answer is Approval.RIGHT
    values: dict[str, object] = {
        "approval": answer,
        "approved_text": shown if right else "",
        "approved_on": as_typed(session.today()) if right else "",
    }
    if answer is Approval.DIFFERENT:
        values["text"] = shown
    else:
        values["unanswered"] = answer is None
    if stays is not None:
        values["stays"] = stays
    session.change(lambda dossier: with_values(dossier, path, values))
    session.redraw(path)
