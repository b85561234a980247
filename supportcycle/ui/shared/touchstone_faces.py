"""The four questions of the client's card, and the faces to answer them with."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.touchstone import Touchstone
from supportcycle.ui import session
from supportcycle.ui.widgets.tiles import Tile, draw_tiles

FACES = ("seen", "taken_seriously", "heard", "understood")


def face_words(answer: str | None) -> str:
    """The word that says what a face says; empty without an answer."""
    return text(f"touchstone.faces.{answer}") if answer else ""


def draw_questions(card: Touchstone, path: Path) -> None:
    """The four questions of the card at `path`, two beside each other where there is room."""
    fields = worksheet("touchstone").named
    for first in range(0, len(FACES), 2):
        for column, key in zip(st.columns(2), FACES[first : first + 2], strict=True):
            with column:
                here = (*path, key)
                write = partial(session.write, here)
                _draw_faces(fields[key].label, getattr(card, key), write, session.field_key(here))


def _draw_faces(label: str, now: str | None, on_choose: Callable[[str | None], None], key: str) -> None:
    """A face for each answer with its word below; the one chosen can be taken back."""
    tiles = {value: Tile(face_words(value), f"face.{value}") for value in choice_lists()["face"]}
    draw_tiles(
        label,
        tiles,
        {now} if now else set(),
        lambda chosen: on_choose(next(iter(chosen), None)),
        key,
        many=False,
    )
