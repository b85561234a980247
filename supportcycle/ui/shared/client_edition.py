"""How the client is spoken to: the choice of it, and the words of the client's own screens."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.language import edition_of, in_language
from supportcycle.content.pictures import pictures
from supportcycle.domain.model.client_edition import ClientEdition
from supportcycle.domain.model.worksheet import Field
from supportcycle.ui import session
from supportcycle.ui.widgets.fields import draw_field


def client_edition() -> ClientEdition:
    """How the client of the open dossier is spoken to; the usual way while none is open."""
    return session.dossier().edition if session.has_dossier() else ClientEdition()


@contextmanager
def in_client_words() -> Iterator[None]:
    """What is drawn within is for the eyes of the client: it speaks as was chosen for this dossier."""
    with in_language(edition_of(client_edition())):
        yield


def simple_sign(name: str) -> str:
    """The name of a picture of `content.pictures` where the simple edition has one and another has words
    alone; empty in the others, and for what has no picture."""
    return name if client_edition().simple and name in pictures() else ""


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
    st.caption(text("meeting.simple_why"))
