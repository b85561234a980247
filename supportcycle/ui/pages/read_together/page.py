"""Reading together: one block at a time, large, and the client says of each whether it is right."""

import pathlib

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.with_dutch import parted
from supportcycle.documents.compose.parts.proposals import PartText, part_text
from supportcycle.documents.compose.parts.reading import BLOCKS, blocks_of
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.wmo import Approval, RequestPart
from supportcycle.ui import session
from supportcycle.ui.components.reading_aloud.read_aloud import draw_read_aloud
from supportcycle.ui.shared.client_edition import (
    draw_about_translation,
    draw_language,
    in_client_words,
    language_of_client,
)
from supportcycle.ui.shared.part_reading import answer_part, draw_changes, draw_part
from supportcycle.ui.shell.page import page, section
from supportcycle.ui.shell.page_change import page_before
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.two_languages import draw_dutch, draw_words, escaped_label, in_label

_STYLE = pathlib.Path(__file__).with_suffix(".css").read_text(encoding="utf-8")
ANSWERS = {
    Approval.RIGHT: ":material/check:",
    Approval.DIFFERENT: ":material/edit:",
    Approval.DO_NOT_WRITE: ":material/block:",
}


def show() -> None:
    """Draw the page: one block, large, with four answers."""
    with in_client_words():
        _draw_page()


def _draw_page() -> None:
    draw_language()
    blocks = _blocks()
    labels = {key: text(f"papers.parts.{key}") for key in blocks}
    answered = _answered() if session.has_dossier() else []
    with page("read_together", labels, done=answered, ends=False) as key:
        st.html(f"<style>{_STYLE}</style>")
        st.caption(text("read_together.how_far", done=len(answered), total=len(blocks)))
        draw_read_aloud(key, "read_together")
        with st.container(key="read_together"):
            section(labels[key])
            _draw_block(key)
    if st.button(text("read_together.stop"), icon=":material/close:", type="tertiary", key="stop_reading"):
        st.switch_page(entry(page_before("papers")).file)


def _blocks() -> tuple[str, ...]:
    return blocks_of(session.round()[1].aanvraag) if session.has_dossier() else BLOCKS


def _answered() -> list[str]:
    round_id, round = session.round()
    dossier = session.dossier()
    parts = {key: part_text(dossier, round_id, key) for key in _blocks() if key in round.aanvraag.parts}
    return [key for key, part in parts.items() if part.approved or part.left_out]


def _draw_block(key: str) -> None:
    round_id, round = session.round()
    path: Path = ("rounds", round_id, "aanvraag", "parts", key)
    said = round.aanvraag.parts.get(key, RequestPart())
    part = part_text(session.dossier(), round_id, key)
    if language_of_client():
        draw_words(text("language.in_dutch"), "in_dutch")
        draw_about_translation()
    draw_part(path, part, said)
    if part.text:
        _draw_answers(path, part, said)
    _draw_standing(part, said)
    draw_changes(path, part, said)


def _draw_answers(path: Path, part: PartText, said: RequestPart) -> None:
    own, dutch = parted(text("read_together.is_it_right"))
    st.markdown(f"**{own}**")
    draw_dutch(dutch, "is_it_right")
    labels = choice_lists()["approval"]
    with st.container(horizontal=True, key="answers"):
        for answer, icon in ANSWERS.items():
            given = said.approval is answer and (answer is not Approval.RIGHT or part.approved)
            st.button(
                escaped_label(labels[answer]),
                key=f"answer_{path[-1]}_{answer}",
                icon=icon,
                type="primary" if given else "secondary",
                on_click=answer_part,
                args=(path, answer, part),
            )
    _draw_going(path, said)


def _draw_going(path: Path, said: RequestPart) -> None:
    """What is said here is only ever a no: a yes that is filled in beforehand is no consent."""
    key = session.field_key((*path, "stays"))
    st.checkbox(
        in_label(text("read_together.stays")), value=said.stays, key=key, on_change=_keep, args=(path, key)
    )


def _keep(path: Path, key: str) -> None:
    session.write((*path, "stays"), bool(session.widget(key)))


def _draw_standing(part: PartText, said: RequestPart) -> None:
    """What was said of this block, and when."""
    if part.approved:
        st.success(
            in_label(text("read_together.approved", on=said.approved_on or "…")), icon=":material/check:"
        )
    elif said.unanswered:
        st.info(in_label(text("read_together.unanswered")), icon=":material/hourglass_empty:")
    elif part.left_out:
        st.info(in_label(text("read_together.left_out")), icon=":material/block:")
    elif said.approval is Approval.RIGHT:
        st.warning(text("request.changed_after_approval"), icon=":material/info:")
