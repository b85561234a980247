"""The team's own list of what there is nearby: type it in, check it, take it over from a spreadsheet."""

from collections.abc import Callable

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.methods.local import LocalOffer, Offers, wants_check, with_offers
from supportcycle.domain.moments import as_typed
from supportcycle.storage.place import data_folder
from supportcycle.storage.social_map import change_offers, offers
from supportcycle.ui import session
from supportcycle.ui.plain import plain
from supportcycle.ui.views.local_files import draw_files
from supportcycle.ui.views.methods_take import draw_put

_PAIRS = (("what", "where"), ("for_whom", "cost"), ("contact", "checked_on"))
_PROBLEM = "local_problem"


def local_offers() -> Offers:
    """The list as it is kept now; empty, with a word on the page, when it cannot be read."""
    try:
        return offers(data_folder())
    except SupportCycleError as error:
        st.warning(text(f"errors.{_code(error)}"), icon=":material/info:")
        return {}


def draw_local_offers() -> None:
    """Everything on the list, what asks for a check first, and the ways to add to it."""
    st.caption(text("methods.local.why"))
    if code := session.recall(_PROBLEM):
        st.warning(text(f"errors.{code}"), icon=":material/info:")
        session.remember(_PROBLEM, "")
    kept = local_offers()
    with st.expander(text("methods.local.add"), icon=":material/add:", expanded=not kept):
        _form("new", LocalOffer(checked_on=as_typed(session.today())), _add)
    old = [id for id, offer in kept.items() if wants_check(offer, session.today())]
    if kept:
        counted = text("methods.local.count", count=len(kept))
        st.caption(counted if not old else f"{counted} · {text('methods.local.to_check', count=len(old))}")
    else:
        st.info(text("methods.local.empty"))
    for id in sorted(kept, key=lambda id: (id not in old, kept[id].what.casefold())):
        draw_offer(id, kept[id], whole=True)
    draw_files(kept, change)


def change(make: Callable[[Offers], Offers]) -> None:
    """Change the list and keep it; what goes wrong is told on the page."""
    try:
        change_offers(data_folder(), make)
    except SupportCycleError as error:
        session.remember(_PROBLEM, _code(error))


def _code(error: SupportCycleError) -> str:
    return "local_damaged" if error.code == "damaged" else error.code


def draw_offer(id: str, offer: LocalOffer, *, whole: bool = False) -> None:
    """One offer; `whole` with the buttons to change it and take it away."""
    with st.container(border=True, key=f"offer_{id}_{whole}", gap="xsmall"):
        name = " · ".join(plain(words) for words in (offer.where, offer.for_whom) if words.strip())
        st.markdown(f"**{plain(offer.what)}**" + (f" · {name}" if name else ""))
        st.caption(" · ".join(_facts(offer)))
        if wants_check(offer, session.today()):
            st.markdown(f":material/help: {text('methods.local.check')}")
        with st.container(horizontal=True):
            if whole:
                _buttons(id, offer)
            with st.popover(text("methods.local.put"), key=f"put_pop_{id}_{whole}"):
                draw_put(f"offer_{id}_{whole}", offer.what, asks=False, layer=None)


def _facts(offer: LocalOffer) -> list[str]:
    day = plain(offer.checked_on) or text("methods.local.checked_never")
    said = [text("methods.local.checked_line", day=day)]
    for key in ("contact", "cost"):
        if words := getattr(offer, key).strip():
            said.insert(0, text(f"methods.local.{key}_line", **{key: plain(words)}))
    return said


def _buttons(id: str, offer: LocalOffer) -> None:
    st.button(text("methods.local.checked"), key=f"checked_{id}", on_click=_checked, args=(id,))
    with st.popover(text("methods.local.change"), key=f"change_{id}"):
        _form(id, offer, lambda typed: change(lambda kept: kept | {id: typed}))
    with st.popover(text("form.take_away"), key=f"away_{id}", type="tertiary"):
        st.caption(text("form.take_away_sure"))
        st.button(text("form.take_away_yes"), key=f"away_yes_{id}", on_click=_without, args=(id,))


def _form(id: str, offer: LocalOffer, keep: Callable[[LocalOffer], None]) -> None:
    with st.form(f"offer_form_{id}", clear_on_submit=id == "new", border=False):
        typed: dict[str, str] = {}
        for pair in _PAIRS:
            for key, place in zip(pair, st.columns(2), strict=True):
                with place:
                    label, value = text(f"methods.local.columns.{key}"), getattr(offer, key)
                    typed[key] = st.text_input(
                        label, value=value, key=f"offer_{id}_{key}", autocomplete="off"
                    )
        if st.form_submit_button(text("methods.local.keep"), type="primary") and typed["what"].strip():
            keep(LocalOffer(**typed))
            st.rerun()


def _add(offer: LocalOffer) -> None:
    change(lambda kept: with_offers(kept, [offer]))


def _checked(id: str) -> None:
    today = as_typed(session.today())
    change(
        lambda kept: kept | {id: kept[id].model_copy(update={"checked_on": today})} if id in kept else kept
    )


def _without(id: str) -> None:
    change(lambda kept: {other: offer for other, offer in kept.items() if other != id})
