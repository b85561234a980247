"""Reading what goes to the municipality: a part at a time, and at the end whether the client agrees."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.documents.compose.parts.proposals import PartText, part_text
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.wmo import Agreement, Approval, RequestPart
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import value_at, with_values
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.boxes import draw_covered, draw_say, is_covered
from supportcycle.ui.pages.at_table.taps import draw_taps
from supportcycle.ui.shared.client_edition import language_of_client, simple_sign
from supportcycle.ui.shared.part_reading import answer_part, draw_part
from supportcycle.ui.shared.visit import MomentView
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.interpreted_field import draw_interpreted
from supportcycle.ui.widgets.tiles import Tile
from supportcycle.ui.widgets.two_languages import draw_words

_ANSWERS = ("along", "here", "different", "leave")


def draw_reading(table: MomentView) -> None:
    """One part, large, with four answers; another time when it tells of somebody at the table."""
    path = table.place[:-1]
    part = part_text(session.dossier(), table.context.round, table.context.item)
    said = value_at(session.dossier(), path) or RequestPart()
    st.header(text(f"papers.parts.{table.context.item}"), anchor=False)
    if not _is_shown(table, part):
        with st.container(key="moment_covered"):
            st.caption(text("at_table.read_later"))
        return
    if language_of_client():
        draw_words(text("language.in_dutch"), "in_dutch")
    draw_part(path, part, said)
    draw_interpreted((*path, "text"), shows=table.guard.shows)
    tiles = {
        answer: Tile(text(f"at_table.reading.{answer}"), simple_sign(f"reading.{answer}"))
        for answer in _ANSWERS
    }
    given, name = _given(part, said), f"reading_{table.context.item}"
    label = table.screen.moment.question
    draw_taps(name, label, tiles, [given], partial(_answer, path, part, given))


def _is_shown(table: MomentView, part: PartText) -> bool:
    if part.edited:
        typed = str(value_at(session.dossier(), table.place) or "")
        return all(table.guard.shows(table.place, words) for words in (typed, part.text))
    return table.guard.shows_words(part.text)


def _given(part: PartText, said: RequestPart) -> str:
    """What the client answered of these very words; empty when they were not answered."""
    if said.approval is Approval.RIGHT:
        return ("here" if said.stays else "along") if part.approved else ""
    if said.approval is Approval.DO_NOT_WRITE:
        return "leave"
    return "different" if said.approval is Approval.DIFFERENT else ""


def _answer(path: Path, part: PartText, given: str, answer: str) -> None:
    """Tapped again an answer is taken back."""
    if answer == given:
        answer_part(path, None, part, stays=False)
    elif answer in ("along", "here"):
        answer_part(path, Approval.RIGHT, part, stays=answer == "here")
    else:
        answer_part(path, Approval.DIFFERENT if answer == "different" else Approval.DO_NOT_WRITE, part)


def draw_agreement(table: MomentView) -> None:
    """Agreed, not agreed or later; where not agreed, a box for how the client sees it."""
    path = table.place[:-1]
    now = value_at(session.dossier(), table.place)
    labels = choice_lists()["agreement"]
    tiles = {answer: Tile(words, simple_sign(f"agreement.{answer}")) for answer, words in labels.items()}
    draw_taps("agreement", table.screen.moment.question, tiles, [now or ""], partial(_agree, path, now))
    if now is not Agreement.NOT_AGREED:
        return
    place = (*path, "dissent_client")
    if is_covered(table, place):
        draw_covered()
    else:
        draw_field(Field(key="dissent_client", label=text("at_table.dissent"), kind="text"), place)
        draw_say(table, place)


def _agree(path: Path, now: Agreement | None, value: str) -> None:
    answer = None if now == value else value
    on = as_typed(session.today()) if answer else ""
    session.change(lambda dossier: with_values(dossier, path, {"agreement": answer, "agreed_on": on}))
