"""The four questions of the client's card, and the faces to answer them with."""

from collections.abc import Callable

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.ui.widgets.tiles import Tile, draw_tiles

FACES = ("seen", "taken_seriously", "heard", "understood")


def face_words(answer: str | None) -> str:
    """The word that says what a face says; empty without an answer."""
    return text(f"touchstone.faces.{answer}") if answer else ""


def draw_faces(label: str, now: str | None, on_choose: Callable[[str | None], None], key: str) -> None:
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
