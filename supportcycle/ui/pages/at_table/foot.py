"""The foot of every screen at the table: back, where we are, later, hide, skip and the one green button."""

from collections.abc import Sequence
from datetime import date, datetime

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.dossier import Dossier, current_round, next_id
from supportcycle.domain.model.visits import ParkedQuestion, Visit
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.declaration import Moment
from supportcycle.domain.visits.planning import planned_minutes
from supportcycle.domain.visits.screens import Screen, progress
from supportcycle.domain.visits.turning import Shows, answered, ended, turned, visit_path
from supportcycle.ui import session
from supportcycle.ui.shared.visit import (
    HIDDEN,
    OVER,
    TABLE,
    declaration_of,
    hearing_key,
    keep_end,
    screen_now,
    screens_of,
    table_at,
    visit_now,
)
from supportcycle.ui.widgets.quick_entry import draw_typed_line

_NEARLY = 10
"""Minutes: from here the clock says that it is time to read back."""


def draw_foot(visit_id: str, all: Sequence[Screen], at: int) -> None:
    """The bar that stays in sight, with the same things in the same places on every screen."""
    with st.container(key="moment_foot"):
        left, middle, right = st.columns([2, 3, 3], vertical_alignment="center")
        with left, st.container(horizontal=True, key="foot_left"):
            _draw_button("back", visit_id, all[at], all[at - 1] if at else None, icon=":material/arrow_back:")
        with middle:
            _draw_where(visit_id, all, at)
        with right, st.container(horizontal=True, horizontal_alignment="right", key="foot_right"):
            _draw_aside(visit_id, all[at].moment)
            on = all[at + 1] if at + 1 < len(all) else None
            if on:
                _draw_button("skip", visit_id, all[at], on)
            _draw_on(visit_id, on, all[at])


def minutes_left(visit: Visit, planned: int) -> int | None:
    """How many of the planned minutes are left, none below zero; None when it did not begin."""
    try:
        since = clock.now() - datetime.fromisoformat(visit.begun_at)
    except (ValueError, TypeError):
        return None
    return min(planned, max(0, planned - int(since.total_seconds() // 60)))


def _draw_button(
    name: str, visit_id: str, here: Screen, to: Screen | None, *, icon: str | None = None
) -> None:
    st.button(
        text(f"at_table.{name}"),
        key=f"table_{name}",
        icon=icon,
        type="tertiary",
        disabled=to is None,
        on_click=_turn,
        args=(visit_id, here, to),
    )


def _draw_on(visit_id: str, to: Screen | None, here: Screen) -> None:
    """The green button. What follows is looked up when it is pressed: the answer may have made it another."""
    st.button(
        text("at_table.on" if to else "at_table.ready"),
        key="table_on",
        type="primary",
        icon=":material/arrow_forward:" if to else ":material/check:",
        icon_position="right",
        on_click=_go_on,
        args=(visit_id, here),
    )


def _draw_where(visit_id: str, all: Sequence[Screen], at: int) -> None:
    """A dot for each part, with the same in words, and for the worker how much time is left."""
    now, total = progress(all, at)
    said = text("at_table.where", number=now, total=total)
    marks = "".join(f'<i class="{_dot(number, now)}"></i>' for number in range(1, total + 1))
    st.html(f'<div class="dots" role="img" aria-label="{said}">{marks}</div>')
    visit = session.round()[1].visits[visit_id]
    left = minutes_left(visit, planned_minutes(visit, declaration_of(visit)))
    if left is not None:
        st.caption(text("at_table.nearly" if left <= _NEARLY else "at_table.minutes", count=left))


def _dot(number: int, now: int) -> str:
    return "now" if number == now else ("past" if number < now else "")


def _draw_aside(visit_id: str, moment: Moment) -> None:
    """What came up may wait, and all may be hidden at once."""
    with st.popover(
        text("at_table.later"), key="table_later", icon=":material/bookmark_add:", type="tertiary"
    ):
        st.caption(text("at_table.later_why"))
        draw_typed_line(
            "at_table",
            hearing_key("later", visit_id),
            text("at_table.later_what"),
            lambda all, words: _parked(all, visit_id, moment, words),
        )
    st.button(
        text("at_table.hide"),
        key="table_hide",
        icon=":material/visibility_off:",
        type="tertiary",
        on_click=session.remember,
        args=(TABLE, HIDDEN),
    )


def _parked(dossier: Dossier, visit_id: str, moment: Moment, words: str) -> Dossier:
    parked = current_round(dossier)[1].visits[visit_id].parked
    path = (*visit_path(dossier, visit_id), "parked", next_id(parked, "q"))
    return with_value(dossier, path, ParkedQuestion(text=first_line(words, 500), moment=moment.key))


def _turn(visit_id: str, here: Screen, to: Screen | None) -> None:
    if to is None or not _is_before_client(visit_id, here):
        return
    today = session.today()
    session.change(lambda dossier: turned(dossier, visit_id, to, today))


def _go_on(visit_id: str, here: Screen) -> None:
    """To the screen that follows by now: what was tapped or typed here may have brought others."""
    if not _is_before_client(visit_id, here):
        return
    today, at = session.today(), clock.now().isoformat(timespec="seconds")
    shows = table_at(visit_id, here).guard.shows
    session.change(lambda dossier: _after(dossier, visit_id, here, today, at, shows))
    if visit_id != visit_now():
        session.remember(TABLE, OVER)
        keep_end(visit_id)


def _after(dossier: Dossier, visit_id: str, here: Screen, today: date, at: str, shows: Shows) -> Dossier:
    """The dossier after the green button: with the next screen before the client, or with the visit over."""
    dossier = answered(dossier, visit_id, here.moment, today, shows)
    all = screens_of(dossier, visit_id)
    on = screen_now(dossier, visit_id, all) + 1
    return turned(dossier, visit_id, all[on], today) if on < len(all) else ended(dossier, visit_id, at)


def _is_before_client(visit_id: str, here: Screen) -> bool:
    """Whether this screen is still the one of now: a second tap, or one in another window, is let go."""
    return visit_id == visit_now() and session.round()[1].visits[visit_id].screen == here.key
