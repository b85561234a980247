"""Before a paper is made: the names on it that may not leave yet, each with the ways to go."""

from collections.abc import Callable

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.rules import name_words
from supportcycle.documents.privacy.name_consent import names_asked
from supportcycle.documents.privacy.name_search import NamePlace, mark_of
from supportcycle.documents.tree import Document
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.names.mentions import mentions, texts_of
from supportcycle.ui import session
from supportcycle.ui.shared.papers.share_slip import change_slip, slip_now
from supportcycle.ui.shell.page_navigation import go_to
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_FEW = 3


def draw_names_asked(name: str, document: Document, *, own: str = "") -> bool:
    """A question for each name on this paper that may not be there, one in sight; whether there is one."""
    found = names_asked(document, session.dossier(), slip_now(name), own=own)
    first, *rest = found or [""]
    if first:
        _draw_ask(name, first, found[first])
    if rest:
        key = "one_more_name" if len(rest) == 1 else "more_names"
        with st.expander(text(f"papers.asked.{key}", count=len(rest)), key=f"more_names_{name}"):
            for id in rest:
                _draw_ask(name, id, found[id])
    _draw_decided(name)
    return bool(found)


def _draw_ask(name: str, id: str, places: tuple[NamePlace, ...]) -> None:
    person = session.dossier().people[id]
    called, relation = escape_markdown(shown_name(person)), escape_markdown(person.relation.strip())
    with st.container(border=True, key=f"asked_{name}_{id}", gap="small"):
        st.markdown(text("papers.asked.question", name=called))
        for place in places[:_FEW]:
            st.caption(
                text(
                    "papers.asked.place",
                    heading=escape_markdown(place.heading),
                    words=escape_markdown(place.words),
                )
            )
        if len(places) > _FEW:
            st.caption(text("papers.asked.more", count=len(places) - _FEW))
        ways: dict[str, Callable[[], None]] = {
            "relation": lambda: _by_relation(name, id),
            "yes": lambda: _may_be_named(name, id),
            "leave": lambda: _leave(name, id, places),
        }
        with st.container(horizontal=True):
            for way, take in ways.items():
                label = text(f"papers.asked.{way}", relation=relation or text("papers.somebody"))
                st.button(label, key=f"asked_{name}_{id}_{way}", on_click=take)
            _draw_go_button(name, id)


def _by_relation(name: str, id: str) -> None:
    slip = slip_now(name)
    change_slip(name, told_by_relation=tuple(dict.fromkeys((*slip.told_by_relation, id))))


def _may_be_named(name: str, id: str) -> None:
    slip = slip_now(name)
    change_slip(name, named=tuple(dict.fromkeys((*slip.named, id))))


def _leave(name: str, id: str, places: tuple[NamePlace, ...]) -> None:
    slip = slip_now(name)
    change_slip(name, as_typed=tuple(dict.fromkeys((*slip.as_typed, mark_of(id, places)))))


def _draw_go_button(name: str, id: str) -> None:
    path = _typed_at(id)
    if path:
        label = text("papers.asked.go", page=text(f"pages.{page_of(path)}"))
        key = f"asked_{name}_{id}_go"
        st.button(
            label, key=key, icon=":material/arrow_forward:", type="tertiary", on_click=go_to, args=(path,)
        )


def _typed_at(id: str) -> Path | None:
    """The first place of this round where the name was typed."""
    dossier, (round_id, _) = session.dossier(), session.round()
    texts = {path: words for path, words in texts_of(dossier).items() if path[1:2] in ((round_id,), ())}
    return next(iter(mentions(texts, dossier.people[id].name, name_words())), None)


def _draw_decided(name: str) -> None:
    """For whom the relation stands there instead, and the way back."""
    people = session.dossier().people
    told = [id for id in slip_now(name).told_by_relation if id in people]
    if not told:
        return
    names = ", ".join(escape_markdown(shortened(shown_name(people[id]), 40)) for id in told)
    with st.container(horizontal=True, vertical_alignment="center", key=f"told_{name}"):
        st.caption(text("papers.asked.told", names=names))
        label = text("papers.asked.again")
        st.button(
            label, key=f"ask_again_{name}", type="tertiary", on_click=change_slip, args=(name,),
            kwargs={"told_by_relation": ()},
        )  # fmt: skip
