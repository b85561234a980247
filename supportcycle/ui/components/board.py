"""A circle on which people are taken and put down elsewhere, with a mouse, a finger or the keyboard."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.ui.state import widget

_SAYS = ("how", "now", "set", "tray", "outside")
_HERE = Path(__file__)
_component = st.components.v2.component(
    "supportcycle_board",
    html='<div class="board">\n<div class="tray" role="group"></div>'
    '<div class="stage"><div class="picture" aria-hidden="true"></div><div class="people"></div></div>'
    '<p id="how"></p>'
    '<p class="said" role="status" aria-live="polite"></p>\n</div>\n',
    css=_HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=_HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True, slots=True)
class BoardPiece:
    """Somebody on the board: where, in units of the drawing, and in which cell; without both in the tray."""

    id: str
    name: str
    x: float | None = None
    y: float | None = None
    ring: int | None = None
    sector: int | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """The ovals of the board: middle and half sizes, the outer edge of each ring, and where sectors begin;
    with the names of both."""

    x: float
    rx: float
    ry: float
    edges: Sequence[float]
    turn: float
    rings: Sequence[str]
    sectors: Sequence[str]


@dataclass(frozen=True, slots=True)
class Put:
    """Somebody was put in a cell; with a mouse or a finger at a point of the drawing."""

    id: str
    ring: int
    sector: int
    point: tuple[float, float] | None


def draw_board(
    key: str,
    svg: str,
    pieces: Sequence[BoardPiece],
    shape: Shape,
    *,
    chosen: str,
    on_choose: Callable[[str], None],
    on_put: Callable[[Put], None],
    large: bool = False,
) -> None:
    """The drawing with everybody on it as something to take; what happened is told to the two functions.

    `large`: as high as the window has room for, with who has no place beside it."""
    key = f"board_{key}"
    say = {each: text(f"maps.board.{each}") for each in _SAYS}
    pictured = {"pieces": [asdict(piece) for piece in pieces], "shape": asdict(shape)}
    board = pictured | {"say": say, "large": large}
    _component(
        key=key,
        # As text: a dictionary inside would make Streamlit load pandas.
        data={"svg": svg, "board": json.dumps(board), "chosen": chosen},
        on_chosen_change=lambda: _choose(key, on_choose),
        on_put_change=lambda: _put(key, on_put),
    )


def _choose(key: str, tell: Callable[[str], None]) -> None:
    if isinstance(id := _sent(key, "chosen"), str):
        tell(id)


def _put(key: str, tell: Callable[[Put], None]) -> None:
    sent = _sent(key, "put")
    if not isinstance(sent, str):
        return
    told = json.loads(sent)
    point = (float(told["x"]), float(told["y"])) if "x" in told else None
    tell(Put(str(told["id"]), int(told["ring"]), int(told["sector"]), point))


def _sent(key: str, name: str) -> Any:
    return getattr(widget(key), name, None)
