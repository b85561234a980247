"""The card of one method, in the order of the guide: what for, for whom, by whom, how, at what cost."""

import streamlit as st

from supportcycle.content.catalogue import text, texts
from supportcycle.content.library import facet_labels
from supportcycle.documents.compose.cards.method_card import in_words, investment, method_on_paper
from supportcycle.domain.guide.method import Method
from supportcycle.ui import session
from supportcycle.ui.pages.methods.add_to_options import draw_taking
from supportcycle.ui.shared.papers.document_making import draw_downloads_without_dossier
from supportcycle.ui.shell.page_registry import entry

LEFT = ("for_whom", "carried_out_by", "setting")


def draw_card(method: Method) -> None:
    """Everything the guide says of a method, and the way into the dossier."""
    st.header(method.name, anchor=False)
    st.markdown(method.aim)
    left, right = st.columns(2)
    with left:
        for facet in LEFT:
            _draw_said(facet, in_words(method, facet))
        _draw_said("level", facet_labels()["level"][method.level])
        _draw_listed("steps", method.steps)
        _draw_listed("suits", method.suits)
    with right:
        _draw_investment(method)
        _draw_listed("pitfalls", method.pitfalls)
        _draw_listed("own_addition", method.own_addition)
    st.caption(text("methods.as_of"))
    st.caption(text("methods.source"))
    draw_downloads_without_dossier(
        text("methods.print_card"),
        "method_card",
        lambda: method_on_paper(method),
        file=text("methods.print_file"),
    )
    _draw_into_the_dossier(method)


def _draw_investment(method: Method) -> None:
    for key, words in investment(method).items():
        _draw_said(key, words)


def _draw_said(key: str, words: str) -> None:
    st.markdown(f"**{text(f'methods.detail.{key}')}:** {words}")


def _draw_listed(key: str, lines: tuple[str, ...]) -> None:
    if lines:
        st.markdown(f"**{text(f'methods.detail.{key}')}**\n" + "\n".join(f"- {line}" for line in lines))


def _draw_into_the_dossier(method: Method) -> None:
    if method.here:
        st.subheader(text("methods.here_title"), anchor=False)
        st.markdown(method.here)
    if method.page and st.button(_way(method), key="method_page", type="primary"):
        session.remember(f"subject_{method.page}", method.subject)
        st.switch_page(entry(method.page).file)
    if method.option:
        draw_taking(method)


def _way(method: Method) -> str:
    """The page where it is done, with the subject on it."""
    subject = texts().get(f"{method.page}.subjects.{method.subject}")
    name = text(f"pages.{method.page}")
    return text("methods.open_page", page=f"{name}: {subject}" if subject else name)
