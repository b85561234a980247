"""How the client is spoken to: the choice of it, and the words of the client's own screens."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.language import dutch_of, edition_of, in_language, is_translated, on_screen
from supportcycle.content.pictures import pictures
from supportcycle.content.spoken_languages import SpokenLanguage, is_whole, spoken_language, spoken_languages
from supportcycle.domain.model.client_edition import ClientEdition
from supportcycle.domain.model.worksheet import Field
from supportcycle.ui import session
from supportcycle.ui.components.spoken_language import draw_spoken_language
from supportcycle.ui.widgets.fields import draw_choice, draw_field
from supportcycle.ui.widgets.two_languages import in_label


def client_edition() -> ClientEdition:
    """How the client of the open dossier is spoken to; the usual way while none is open."""
    return session.dossier().edition if session.has_dossier() else ClientEdition()


@contextmanager
def in_client_words() -> Iterator[None]:
    """What is drawn within is for the eyes of the client: it speaks as was chosen for this dossier."""
    with in_language(on_screen(edition_of(client_edition()))):
        yield


@contextmanager
def in_client_dutch() -> Iterator[None]:
    """Drawn within is what a client sees who looks along at the office: Dutch, with u or je."""
    with in_language(dutch_of(client_edition())):
        yield


def simple_sign(name: str) -> str:
    """The name of a picture of `content.pictures` where the simple edition has one and another has words
    alone; empty in the others, and for what has no picture."""
    return name if client_edition().simple and name in pictures() else ""


def draw_language() -> None:
    """On a page that is in another language: tell the browser which one."""
    if spoken := language_of_client():
        draw_spoken_language(spoken.mark, backwards=spoken.backwards)


def language_of_client() -> SpokenLanguage | None:
    """The language of the client of the open dossier, when that is another than Dutch and there is a folder
    for it."""
    chosen = client_edition()
    return spoken_language(chosen.language) if is_translated(chosen) else None


def draw_about_translation() -> None:
    """That nobody read the translation yet, or that not all is translated, in the language and in Dutch."""
    spoken = language_of_client()
    if not spoken:
        return
    facts = {"unread": not spoken.read_by, "missing": not is_whole(spoken.key)}
    with st.container(key="about_translation"):
        for key in (key for key, is_so in facts.items() if is_so):
            st.caption(in_label(text(f"language.{key}")))


def draw_client_edition() -> None:
    """U or je, and whether it is said in few words with pictures."""
    now, labels = client_edition(), choice_lists()["address"]
    address, simple = ("edition", "address"), Field(key="simple", label=text("meeting.simple"), kind="yes")
    with st.container(horizontal=True, vertical_alignment="bottom", gap="large", key="client_edition"):
        st.radio(
            text("meeting.address"),
            list(labels),
            index=list(labels).index(now.address),
            format_func=labels.__getitem__,
            horizontal=True,
            key=session.field_key(address),
            on_change=session.commit,
            args=(address,),
        )
        draw_field(simple, ("edition", "simple"))
    _draw_choice_of_language(now)
    st.caption(text("meeting.simple_why"))


def _draw_choice_of_language(now: ClientEdition) -> None:
    """In which language the client's screens and papers are, each named as it names itself."""
    labels = {
        each.key: text("meeting.language_named", name=each.name, dutch=each.dutch_name)
        for each in spoken_languages()
    }
    if labels:
        path = ("edition", "language")
        draw_choice(text("meeting.language"), labels, now.language, path, many=True)
        st.caption(text("meeting.language_why"))
