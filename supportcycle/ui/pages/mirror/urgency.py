"""The scheme of urgency for a team: five choices, what the book says of them, danger apart; nothing kept."""

from collections.abc import Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.guide.report_urgency import (
    DURATIONS,
    EXTENTS,
    NATURES,
    RISKS,
    Signal,
    reading,
    total,
)
from supportcycle.ui import session
from supportcycle.ui.shared.observations import draw_observations
from supportcycle.ui.widgets.markdown import escape_markdown

CHOICES: Mapping[str, Mapping[str, int]] = {
    **dict.fromkeys(NATURES, RISKS),
    "extent": EXTENTS,
    "duration": DURATIONS,
}
LADDER = ("asked", "practical", "around", "team", "somebody", "pass_on")
FOLLOW = ("facts", "complete", "consult", "who", "reporter")


def draw_signal() -> None:
    """Danger first, whatever is chosen; then the choices; the outcome once all five are made."""
    st.warning(text("mirror.signal.danger"), icon=":material/call:")
    st.markdown(text("mirror.signal.why"))
    st.caption(text("mirror.signal.not_validated"))
    _draw_ladder()
    draw_observations()
    st.markdown(text("mirror.signal.choose"))
    chosen = {line: _draw_choice(line, list(values)) for line, values in CHOICES.items()}
    if all(chosen.values()):
        _draw_outcome(Signal.model_validate(chosen))
    st.caption(text("mirror.signal.source"))


def _draw_ladder() -> None:
    """What comes before passing a signal on: most was tried by then (r.4500-4519)."""
    rungs = (f"{at}. {text(f'mirror.signal.ladder.{rung}')}" for at, rung in enumerate(LADDER, 1))
    st.markdown("\n".join([f"**{text('mirror.signal.tried')}**\n", *rungs]))


def _draw_choice(line: str, values: list[str]) -> str | None:
    return st.segmented_control(
        text(f"mirror.signal.lines.{line}"),
        values,
        format_func=lambda value: text(f"mirror.signal.values.{value}"),
        key=f"signal_{line}",
    )


def _draw_outcome(signal: Signal) -> None:
    told = reading(signal)
    words = f"{text('mirror.signal.sum', sum=total(signal))} {text(f'mirror.signal.{told.band.value}')}"
    st.info(words, icon=":material/info:")
    if told.serious:
        natures = ", ".join(text(f"mirror.signal.lines.{nature}").lower() for nature in told.serious)
        st.warning(text("mirror.signal.serious", natures=natures), icon=":material/info:")
    st.markdown(f"**{text('mirror.signal.follow')}**")
    st.markdown("\n".join(f"- {text(f'mirror.signal.{question}')}" for question in FOLLOW))
    _draw_seen()


def _draw_seen() -> None:
    """Only what was seen, to pass on: what was thought of it stays with the worker."""
    seen = [
        each.seen.strip() for each in session.dossier().private.observations.values() if each.seen.strip()
    ]
    if seen:
        st.markdown(f"**{text('mirror.signal.seen')}**")
        st.markdown("\n".join(f"- {escape_markdown(words)}" for words in seen))
