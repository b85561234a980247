"""Below a field of the client, in a dossier with another language: the same in Dutch, as an interpreter said
it, and in which language the words are."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, is_translated
from supportcycle.content.spoken_languages import spoken_language, spoken_languages
from supportcycle.domain.editing.interpreted import (
    interpreted_at,
    interpreted_id,
    is_as_heard,
    with_interpreted,
    with_still_right,
    words_by_language,
)
from supportcycle.domain.editing.spoken_notes import is_spoken_at
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.client_edition import Interpreted
from supportcycle.domain.update import value_at
from supportcycle.domain.visits.said_aloud import is_in_own_words
from supportcycle.ui import session, state
from supportcycle.ui.components.typed_language import draw_typed_language
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.two_languages import in_label

Shows = Callable[[Path, str], bool]
"""Whether words at a place may be seen by everybody who is there."""


def draw_interpreted(path: Path, *, shows: Shows | None = None) -> None:
    """A fold with the Dutch of what stands in a field; where there is none yet, a button for it as soon as
    something stands there. At the table `shows` says whether the Dutch may be seen."""
    if not is_in_own_words(path):
        return
    if id := interpreted_at(session.dossier(), path):
        if shows is None or shows(("interpreted", id, "dutch"), session.dossier().interpreted[id].dutch):
            label, begins_open = text("language.interpreted"), _is_only_just_asked(id)
            key = f"interpreted_{'_'.join(path)}"
            draw_fold(in_label(label), key, partial(_draw_dutch, id), begins_open=begins_open, type="compact")
    elif is_translated(session.dossier().edition) and _is_something_said(path):
        key = f"b_{session.field_key(path)}_dutch"
        words = in_label(text("language.add_dutch"))
        st.button(words, key=key, type="tertiary", icon=":material/add:", on_click=_add, args=(path,))


def draw_languages() -> None:
    """Tell the browser in which language the words are of which that is known."""
    if not (session.has_dossier() and session.dossier().interpreted):
        return
    said = words_by_language(session.dossier())
    draw_typed_language({words: spoken_language(key).mark for words, key in said.items()})


def _is_something_said(path: Path) -> bool:
    words = str(value_at(session.dossier(), path) or "")
    return bool(words.strip()) or is_spoken_at(session.dossier(), path)


def _is_only_just_asked(id: str) -> bool:
    return not session.dossier().interpreted[id].dutch.strip()


def _add(path: Path) -> None:
    language = session.dossier().edition.language
    session.change(lambda dossier: with_interpreted(dossier, path, language))
    state.place_cursor(("interpreted", interpreted_id(path), "dutch"))


def _draw_dutch(id: str) -> None:
    each, place = session.dossier().interpreted[id], ("interpreted", id)
    if each.language != HOME:
        _draw_words((*place, "dutch"), each)
    _draw_language((*place, "language"), each.language)


def _draw_words(path: Path, each: Interpreted) -> None:
    """The Dutch, and whether it is still right where the words it was said for are others now."""
    st.text_area(
        in_label(text("language.dutch_words")),
        value=each.dutch,
        height="content",
        key=session.field_key(path),
        on_change=session.commit,
        args=(path,),
    )
    if not is_as_heard(session.dossier(), each):
        st.info(in_label(text("language.changed_since")), icon=":material/info:")
        right = in_label(text("language.still_right"))
        st.button(right, key=f"right_{path[1]}", on_click=_say_right, args=(path[1],))


def _draw_language(path: Path, now: str) -> None:
    """In which language the words are: the one of this dossier, another one, or Dutch after all."""
    labels = {each.key: each.name for each in spoken_languages()}
    labels = {now: spoken_language(now).name, **labels, HOME: text("language.dutch")}
    st.selectbox(
        in_label(text("language.of_these_words")),
        list(labels),
        index=list(labels).index(now),
        format_func=labels.__getitem__,
        key=session.field_key(path),
        on_change=session.commit,
        args=(path,),
    )


def _say_right(id: str) -> None:
    session.change(lambda dossier: with_still_right(dossier, id))
