"""Background to the network of the client, for the worker alone: what the books say beside what is known."""

from collections.abc import Callable, Iterable, Mapping

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.network.tie_qualities import RadioMove
from supportcycle.domain.network.vitality import SocialPosition, social_position
from supportcycle.ui import session
from supportcycle.ui.pages.mirror.network_aims import aim_paths, draw_aims
from supportcycle.ui.pages.mirror.network_features import draw_features
from supportcycle.ui.pages.mirror.network_role import draw_role, role_paths
from supportcycle.ui.pages.mirror.refusals import draw_refusals, refusal_paths
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.fold import draw_fold


def draw_network() -> None:
    """Folds, each with one piece of background; the name of a type is shown nowhere else."""
    st.markdown(text("mirror.network.why"))
    for number, (key, draw) in enumerate(PARTS.items()):
        pointed = any(map(is_pointed, _PLACES[key]())) if key in _PLACES else False
        label = text(f"mirror.network.{key}")
        draw_fold(label, f"network_{key}", draw, begins_open=not number, pointed=pointed)
    st.caption(text("mirror.network.source"))


def _draw_positions() -> None:
    """The four positions, that of the client's own two answers first; without them there is none of now."""
    talk = session.round()[1].network
    now = social_position(talk.crowd, talk.perception)
    st.caption(text("mirror.positions.why" if now else "mirror.positions.unsaid"))
    for position in sorted(SocialPosition, key=lambda each: each is not now):
        words = "mirror.positions.now" if position is now else "mirror.positions.other"
        st.markdown(text(words, name=choice_label("social_position", position)))
        ways = (text(f"mirror.positions.{position}.{way}") for way in ("begin", "careful"))
        st.markdown("\n".join(f"- {way}" for way in ways))


def _draw_moves() -> None:
    st.caption(text("mirror.moves.why"))
    moves = (move for move in RadioMove if move not in (RadioMove.SEARCH, RadioMove.LEAVE_AS_IS))
    st.markdown("\n".join(f"- {text(f'mirror.moves.{move}')}" for move in moves))


PARTS: Mapping[str, Callable[[], None]] = {
    "positions": _draw_positions,
    "features": draw_features,
    "aims": draw_aims,
    "role": draw_role,
    "moves": _draw_moves,
    "refusals": draw_refusals,
}
_PLACES: Mapping[str, Callable[[], Iterable[Path]]] = {
    "aims": aim_paths,
    "role": role_paths,
    "refusals": refusal_paths,
}
"""Where stands what is filled in there."""
