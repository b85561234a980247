"""The team's own list of what there is nearby: type it in, check it, take it over from a spreadsheet."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_typed
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.guide.local_offers import LocalOffer, Offers, wants_check
from supportcycle.domain.guide.social_map import SocialMap, is_begun, with_new
from supportcycle.domain.model.base import Id
from supportcycle.ui import session
from supportcycle.ui.pages.methods.add_to_options import draw_put
from supportcycle.ui.pages.methods.offer_fields import draw_offer_fields, standing_in, start_anew
from supportcycle.ui.pages.methods.offer_files import draw_files
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.field_keys import SOCIAL_MAP

_PROBLEM, _ORDER, _OPEN = "local_problem", "local_order", "local_open"
_ADDED, _NAMELESS, _ALL = "local_added", "local_nameless", "local_all"
_FIRST = 30


def local_offers() -> Offers:
    """The list as it is kept now; empty, with a word on the page, when it cannot be read."""
    now = _draw_readable()
    return now.offers if now else {}


def draw_local_offers() -> None:
    """Everything on the list, what asks for a check first, and the ways to add to it."""
    st.caption(text("methods.local.why"))
    now, code = _draw_readable(), session.recall(_PROBLEM)
    session.remember(_PROBLEM, "")
    if now is None:
        return
    if code:
        st.warning(text(f"errors.{code}"), icon=":material/info:")
    _draw_new(now)
    kept, today = now.offers, session.today()
    if kept:
        old = sum(wants_check(offer, today) for offer in kept.values())
        counted = text("methods.local.count", count=len(kept))
        st.caption(counted if not old else f"{counted} · {text('methods.local.to_check', count=old)}")
    else:
        st.info(text("methods.local.empty"))
    order = _in_order(kept)
    shown = order if session.recall(_ALL) else order[:_FIRST]
    for id in shown:
        draw_offer(id, kept[id], whole=True)
    if len(shown) < len(order):
        st.button(text("methods.more"), key="local_more", on_click=session.remember, args=(_ALL, True))
    draw_files(kept, change)


def _draw_readable() -> SocialMap | None:
    try:
        return current_workspace().team_list.now()
    except SupportCycleError as error:
        st.warning(text(f"errors.{_code(error)}"), icon=":material/info:")
        return None


def _draw_new(now: SocialMap) -> None:
    """What was begun stands open, and stays so for the next one."""
    begun, added = is_begun(now.new), session.recall(_ADDED) or ""
    if begun or added:
        session.remember(_OPEN, True)
    is_open = bool(session.recall(_OPEN)) or not now.offers
    with st.expander(text("methods.local.add"), icon=":material/add:", expanded=is_open):
        day = now.new.checked_on or ("" if begun else as_typed(session.today()))
        draw_offer_fields(now.new_id, now.new.model_copy(update={"checked_on": day}))
        _draw_put_button(now.new_id)
        if session.recall(_NAMELESS) and not now.new.what.strip():
            st.info(text("methods.local.nameless"))
        elif added and not begun:
            st.success(text("methods.local.added", what=escape_markdown(added)), icon=":material/check:")


def _draw_put_button(id: Id) -> None:
    label = text("methods.local.keep")
    st.button(label, key="put_on_list", type="primary", on_click=_put_on_list, args=(id,))


def _put_on_list(id: Id) -> None:
    _done(lambda: _put(id))


def _put(id: Id) -> None:
    offer = standing_in(id)
    nameless = not offer.what.strip()
    session.remember(_NAMELESS, nameless)
    if nameless:
        session.focus((SOCIAL_MAP, id, "what"))
        return
    current_workspace().team_list.change(lambda now: with_new(now, id, offer))
    session.remember(_ADDED, offer.what.strip())
    start_anew()


def _in_order(kept: Offers) -> list[Id]:
    """What asks for a check first, then by name: as it was when the last one came or went, so that nothing
    moves away under the hand that changes it."""
    today = session.today()
    seen = (today, frozenset(kept))
    if (session.recall(_ORDER) or (None,))[0] != seen:
        order = sorted(kept, key=lambda id: (not wants_check(kept[id], today), kept[id].what.casefold()))
        session.remember(_ORDER, (seen, order))
    return list(session.recall(_ORDER)[1])


def change(make: Callable[[Offers], Offers]) -> bool:
    """Change the list and keep it; what goes wrong is told on the page. Whether it went well."""
    return _done(lambda: _change(make))


def _change(make: Callable[[Offers], Offers]) -> None:
    current_workspace().team_list.change(lambda now: now.model_copy(update={"offers": make(now.offers)}))
    start_anew()


def _done(act: Callable[[], None]) -> bool:
    try:
        act()
    except SupportCycleError as error:
        session.remember(_PROBLEM, _code(error))
        return False
    except ValueError:
        session.remember(_PROBLEM, "refused")
        return False
    return True


def _code(error: SupportCycleError) -> str:
    return {"damaged": "local_damaged", "file_gone": "local_gone"}.get(error.code, error.code)


def draw_offer(id: str, offer: LocalOffer, *, whole: bool = False) -> None:
    """One offer; `whole` with the buttons to change it and take it away."""
    with st.container(border=True, key=f"offer_{id}_{whole}", gap="xsmall"):
        name = " · ".join(escape_markdown(words) for words in (offer.where, offer.for_whom) if words.strip())
        what = escape_markdown(offer.what.strip()) or text("methods.local.unnamed")
        st.markdown(f"**{what}**" + (f" · {name}" if name else ""))
        st.caption(" · ".join(_facts(offer)))
        if wants_check(offer, session.today()):
            st.markdown(f":material/help: {text('methods.local.check')}")
        with st.container(horizontal=True):
            if whole:
                _draw_buttons(id, offer)
            with _draw_folded("methods.local.put", f"put_pop_{id}_{whole}") as is_open:
                if is_open:
                    draw_put(f"offer_{id}_{whole}", offer.what, asks=False, layer=None)


def _facts(offer: LocalOffer) -> list[str]:
    day = escape_markdown(offer.checked_on) or text("methods.local.checked_never")
    said = [text("methods.local.checked_line", day=day)]
    for key in ("contact", "cost"):
        if words := getattr(offer, key).strip():
            said.insert(0, text(f"methods.local.{key}_line", **{key: escape_markdown(words)}))
    return said


def _draw_buttons(id: str, offer: LocalOffer) -> None:
    st.button(text("methods.local.checked"), key=f"checked_{id}", on_click=_checked, args=(id,))
    with _draw_folded("methods.local.change", f"change_{id}") as is_open:
        if is_open:
            draw_offer_fields(id, offer)
    with _draw_folded("form.take_away", f"away_{id}", type="tertiary") as is_open:
        if is_open:
            st.caption(text("form.take_away_sure"))
            st.button(text("form.take_away_yes"), key=f"away_yes_{id}", on_click=_without, args=(id,))


@contextmanager
def _draw_folded(
    label: str, key: str, type: Literal["secondary", "tertiary"] = "secondary"
) -> Iterator[bool]:
    """A place to unfold; only what stands open is drawn, for a list can be long."""
    with st.popover(text(label), key=key, type=type, on_change="rerun") as place:
        yield bool(place.open)


def _checked(id: str) -> None:
    today = as_typed(session.today())
    change(
        lambda kept: kept | {id: kept[id].model_copy(update={"checked_on": today})} if id in kept else kept
    )


def _without(id: str) -> None:
    change(lambda kept: {other: offer for other, offer in kept.items() if other != id})
