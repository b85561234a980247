"""What every page has: where we are, what this step is for, loose ends, and the way on."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.dossier import Phase
from supportcycle.ui import session
from supportcycle.ui.loose_ends_box import draw_loose_ends
from supportcycle.ui.plain import plain
from supportcycle.ui.register import PageEntry, entry, neighbours


@contextmanager
def page(key: str, *, ends: bool = True) -> Iterator[None]:
    """The frame of one page: heading above, loose ends and the way on below. Stops without an open dossier."""
    here = entry(key)
    if not session.has_dossier():
        _no_dossier()
    _heading(here)
    yield
    if ends:
        draw_loose_ends(key)
    _way_on(here)


def step_words(phase: Phase | None) -> str:
    """“Stap 2 van 6 · …”, or nothing for a page outside the cycle."""
    if phase is None:
        return ""
    number = list(Phase).index(phase) + 1
    return text("page.step", number=number, total=len(Phase), phase=text(f"phases.{phase}"))


def _heading(here: PageEntry) -> None:
    if here.phase:
        st.caption(step_words(here.phase))
    st.title(text(f"pages.{here.key}"), anchor=False)
    st.markdown(text(f"{here.key}.purpose"))


def earlier(*said: tuple[str, str]) -> None:
    """What was said on earlier pages and matters here: pairs of a label and the words, as they were typed."""
    told = [(label, words) for label, words in said if words.strip()]
    if not told:
        return
    with st.container(border=True, key=f"earlier_{session.field_key(('earlier',))}"):
        st.caption(text("page.earlier"))
        for label, words in told:
            st.markdown(f"**{plain(label)}**")
            st.text(words)


def _way_on(here: PageEntry) -> None:
    before, after = neighbours(here.key)
    st.space("small")
    left, right = st.columns(2)
    if before:
        with left:
            _go_button(before, text("page.previous", page=text(f"pages.{before.key}")), "arrow_back")
    if after:
        with right, st.container(horizontal_alignment="right"):
            _go_button(
                after, text("page.next", page=text(f"pages.{after.key}")), "arrow_forward", primary=True
            )


def _go_button(to: PageEntry, label: str, icon: str, *, primary: bool = False) -> None:
    if st.button(
        label,
        key=f"go_{to.key}",
        type="primary" if primary else "secondary",
        icon=f":material/{icon}:",
        icon_position="right" if primary else "left",
    ):
        st.switch_page(to.file)


def _no_dossier() -> None:
    st.title(text("page.no_dossier_title"), anchor=False)
    st.write(text("page.no_dossier"))
    if st.button(text("page.to_start"), type="primary"):
        st.switch_page(entry("start").file)
    st.stop()
