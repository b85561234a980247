"""Preparing a visit in five minutes: which one, what is asked, who is there, and what nobody may see."""

from collections.abc import Sequence

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.content.pictures import pictures
from supportcycle.content.visits import visits
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import COVERS, Visit, is_running
from supportcycle.domain.visits.covers import covers_anything
from supportcycle.domain.visits.planning import held, prepared, with_others_ended, with_prepared
from supportcycle.domain.visits.turning import begun, ended, turned, visit_path
from supportcycle.ui import session
from supportcycle.ui.pages.visit.appointment import draw_when_and_who
from supportcycle.ui.pages.visit.covered import draw_covered
from supportcycle.ui.pages.visit.moments import draw_moments
from supportcycle.ui.pages.visit.visit_papers import draw_visit_papers
from supportcycle.ui.shared.client_edition import draw_client_edition
from supportcycle.ui.shared.visit import (
    AFTERWARDS,
    CHOSEN,
    GONE_THROUGH,
    SUBJECT,
    TABLE,
    declaration_of,
    keep_end,
    screens_of,
    visit_now,
)
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.shell.page_navigation import lead_to
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.tiles import Tile, draw_tiles

_KINDS: Path = ("rounds", "visit_kinds")


def draw_prepare() -> None:
    """Which visit, the green button right under it, and below that what can be made of it."""
    visit_id = chosen_visit()
    visit = session.round()[1].visits.get(visit_id)
    _draw_kinds(visit)
    if visit is None:
        st.caption(text("visit.choose_first"))
    else:
        _draw_visit(visit_id, visit)
    _draw_earlier(visit_id)


def chosen_visit() -> str:
    """The id of the visit that is prepared here: the one that was chosen, else the one that goes on, else the
    one that waits; empty when there is none."""
    _, round = session.round()
    waiting = prepared(round)
    chosen, goes_on = session.recall(CHOSEN), visit_now()
    if chosen in waiting or (chosen and chosen == goes_on):
        return str(chosen)
    return goes_on or next(reversed(waiting), "")


def turn_to_visit(visit_id: str) -> None:
    """Prepare this visit from now on."""
    session.remember(CHOSEN, visit_id)


def begin(visit_id: str) -> None:
    """Begin a visit, and go to the table. One that was begun already, in another window or by a second press,
    goes on; one that is over is gone through."""
    live, visit = session.live(), session.round()[1].visits.get(visit_id)
    if live is None or visit is None:
        return
    if visit.begun_at and not is_running(visit):
        session.remember(SUBJECT, AFTERWARDS)
        return
    if not visit.begun_at:
        revision, at = live.keep(window=""), clock.now().isoformat(timespec="seconds")
        session.change(lambda dossier: _begun(dossier, visit_id, revision, at))
    _to_table()


def _begun(dossier: Dossier, visit_id: str, revision: int, at: str) -> Dossier:
    """The dossier with this visit at its first screen, and no other one going on: what had to stay covered at
    one that was left open has to at this one."""
    dossier = begun(with_others_ended(dossier, visit_id, at, revision), visit_id, revision, at)
    first = next(iter(screens_of(dossier, visit_id)), None)
    return turned(dossier, visit_id, first, session.today()) if first else dossier


def _to_table() -> None:
    session.remember(SUBJECT, AFTERWARDS)
    session.remember(TABLE, "")
    lead_to("at_table")


def _draw_kinds(visit: Visit | None) -> None:
    """A tile for each kind of visit."""
    drawn = pictures()
    tiles = {
        key: Tile(each.title, name if (name := f"visits.{key}") in drawn else "")
        for key, each in visits().items()
    }
    chosen = (visit.kind,) if visit and visit.kind else ()
    with st.container(key="visit_kinds"):
        draw_tiles(text("visit.which"), tiles, chosen, _choose, session.field_key(_KINDS), many=False)


def _choose(chosen: Sequence[str]) -> None:
    """Prepare a visit of this kind: the one that waits already, else a new one. Tapped again it stays."""
    _, round = session.round()
    if not chosen:
        return
    kind = chosen[0]
    goes_on = visit_now()
    if goes_on and round.visits[goes_on].kind == kind:
        session.remember(CHOSEN, goes_on)
        return
    on = as_typed(session.today())
    _, id = with_prepared(session.dossier(), visits()[kind], on)
    session.change(lambda dossier: with_prepared(dossier, visits()[kind], on)[0])
    session.remember(CHOSEN, id)


def _draw_visit(visit_id: str, visit: Visit) -> None:
    path = visit_path(session.dossier(), visit_id)
    _draw_begin(visit_id, visit)
    left, right = st.columns([3, 2], gap="large")
    with left, st.container(key="visit_moments"):
        draw_moments(visit_id, visit)
    with right:
        draw_when_and_who(path)
        draw_client_edition()
        draw_fold(
            text("visit.covered.some" if covers_anything(visit) else "visit.covered.title"),
            "visit_covered",
            lambda: draw_covered(path),
            pointed=any(is_pointed((*path, key)) for key in COVERS),
            icon=":material/visibility_off:",
        )
        draw_fold(
            text("visit.papers"),
            "visit_papers",
            lambda: draw_visit_papers(visit_id),
            pointed=is_pointed((*path, "about")),
            icon=":material/print:",
        )


def _draw_begin(visit_id: str, visit: Visit) -> None:
    """What this visit is for, and the green button."""
    declared, goes_on = declaration_of(visit), is_running(visit)
    asks = bool(screens_of(session.dossier(), visit_id))
    about, button = st.columns([3, 2], vertical_alignment="center")
    with about:
        st.markdown(text("visit.goes_on") if goes_on else declared.purpose)
        if not asks:
            st.caption(text("visit.nothing_to_ask"))
    with button, st.container(horizontal=True, horizontal_alignment="right"):
        if goes_on:
            st.button(text("visit.over"), key="visit_over", type="tertiary", on_click=end, args=(visit_id,))
        st.button(
            text("visit.go_on" if goes_on else "visit.begin"),
            key="begin_visit",
            type="primary",
            icon=":material/arrow_forward:",
            icon_position="right",
            disabled=not asks,
            on_click=_to_table if goes_on else begin,
            args=() if goes_on else (visit_id,),
        )


def end(visit_id: str) -> None:
    """A visit that was left open is over now."""
    now = clock.now().isoformat(timespec="seconds")
    session.change(lambda dossier: ended(dossier, visit_id, now))
    keep_end(visit_id)
    session.remember(SUBJECT, AFTERWARDS)


def _draw_earlier(visit_id: str) -> None:
    """The other visits of this round, folded."""
    _, round = session.round()
    others = {id: visit for id, visit in {**prepared(round), **held(round)}.items() if id != visit_id}
    if others:
        label = text("visit.earlier", count=len(others))
        draw_fold(label, "visit_earlier", lambda: _draw_list(others), icon=":material/history:")


def _draw_list(others: dict[str, Visit]) -> None:
    for id, visit in others.items():
        is_held = bool(visit.begun_at.strip())
        words, way = st.columns([4, 1], vertical_alignment="center")
        with words:
            draw_name(visit)
        label = text("visit.look_back" if is_held else "visit.prepare_this")
        way.button(label, key=f"to_{id}", on_click=_turn_to, args=(id, is_held))


def visit_words(visit: Visit) -> str:
    """What a visit is called: its kind and its day."""
    return text("visit.named", title=declaration_of(visit).title, day=_day_of(visit))


def draw_name(visit: Visit) -> None:
    """The same on a line of its own, its kind in bold."""
    title = f"**{escape_markdown(declaration_of(visit).title)}**"
    st.markdown(text("visit.named", title=title, day=escape_markdown(_day_of(visit))))


def _day_of(visit: Visit) -> str:
    return first_line(visit.on) or text("visit.no_day")


def _turn_to(visit_id: str, is_held: bool) -> None:
    if is_held:
        session.remember(SUBJECT, AFTERWARDS)
        session.remember(GONE_THROUGH, visit_id)
    else:
        turn_to_visit(visit_id)
