"""What answers the question: methods, option cards and the team's own offers in one list."""

from collections.abc import Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import methods, option_cards, search_words
from supportcycle.domain.guide.local_offers import Offers, findable_offer
from supportcycle.domain.guide.method import Method, findable, matching
from supportcycle.domain.guide.option_cards import OptionCard, findable_card
from supportcycle.domain.guide.search import Found, found
from supportcycle.ui import session
from supportcycle.ui.pages.methods.add_to_options import draw_put
from supportcycle.ui.pages.methods.facet_words import draw_buttons, in_short
from supportcycle.ui.pages.methods.local_offers import draw_offer, local_offers
from supportcycle.ui.widgets.markdown import escape_markdown

ALL = "methods_all"
FIRST_SHOWN = 8


def draw_results(question: str, chosen: Mapping[str, str]) -> None:
    """The first of what was found, and the rest when asked for; all methods when nothing is asked.

    Cards and offers have no facets: they come along only while none is chosen.
    """
    fitting = matching(methods().values(), {facet: [value] for facet, value in chosen.items()})
    offers = {} if chosen or not question.strip() else local_offers()
    if question.strip():
        results = _found(question, fitting, offers, with_cards=not chosen)
    else:
        results = [Found(id=method.id, by=(), weight=0) for method in fitting]
    number = sum(result.id in methods() for result in results)
    st.caption(text("methods.count", count=number, total=len(methods())))
    if not results:
        st.info(text("methods.nothing"))
    shown = results if session.recall(ALL) else results[:FIRST_SHOWN]
    for result in shown:
        _draw_line(result, offers)
    if len(shown) < len(results):
        st.button(text("methods.more"), key="methods_more", on_click=_show_all)
    st.caption(text("methods.as_of"))


def _found(question: str, fitting: list[Method], offers: Offers, *, with_cards: bool) -> list[Found]:
    cards = option_cards().values() if with_cards else ()
    things = [
        *map(findable, fitting),
        *map(findable_card, cards),
        *(findable_offer(id, offer) for id, offer in offers.items()),
    ]
    return found(things, question, search_words())


def _show_all() -> None:
    session.remember(ALL, True)


def _draw_line(result: Found, offers: Offers) -> None:
    if result.id in methods():
        _draw_method(methods()[result.id], result.by)
    elif result.id in option_cards():
        _draw_card(option_cards()[result.id])
    else:
        st.caption(text("methods.local.found_local"))
        draw_offer(result.id, offers[result.id])


def _draw_method(method: Method, by: tuple[str, ...]) -> None:
    with st.container(border=True, key=f"method_{method.id}", gap="xsmall"):
        words, buttons = st.columns([5, 1])
        with words:
            st.markdown(f"**{method.name}** · {in_short(method)}")
            st.markdown(method.aim)
            if by:
                st.caption(text("methods.by", words=escape_markdown(", ".join(by))))
        with buttons:
            draw_buttons(method, "find")


def _draw_card(card: OptionCard) -> None:
    with st.container(border=True, key=f"found_{card.id}", gap="xsmall"):
        st.markdown(f"**{card.name}** · {text('methods.local.found_card')}")
        st.markdown(card.what)
        with st.popover(text("methods.local.put"), key=f"put_pop_{card.id}"):
            draw_put(f"found_{card.id}", card.option, asks=True, layer=card.layer)
