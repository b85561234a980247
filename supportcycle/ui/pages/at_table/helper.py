"""Who helps: a name to tap, whether it was asked, and a calm word when it may be a lot for somebody."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.plan import Asked, Helper
from supportcycle.domain.network.who_counts import counted, tie_with
from supportcycle.domain.update import value_at, with_values
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.boxes import draw_covered
from supportcycle.ui.pages.at_table.taps import draw_taps
from supportcycle.ui.shared.visit import MomentView, note, noted
from supportcycle.ui.widgets.markdown import escape_markdown, unique_labels
from supportcycle.ui.widgets.person_signs import signs_now
from supportcycle.ui.widgets.tiles import Tile

_NOBODY = "nobody"
_ANSWERS = (Asked.YES, Asked.NOT_YET, Asked.LATER, Asked.NO)


def draw_helper(table: MomentView) -> None:
    """The names as tiles, and nobody; of whom was tapped, whether it was asked."""
    path = table.place[:-1]
    helper = value_at(session.dossier(), path) or Helper()
    names = _names(table)
    seen = helper.person if _is_seen(table, helper.person) else None
    chosen = seen or (_NOBODY if not helper.person and table.screen.key in table.visit.passed else "")
    tiles = {id: Tile(name) for id, name in names.items()} | {_NOBODY: Tile(text("at_table.nobody"))}
    draw_taps("helper", table.screen.moment.question, tiles, [chosen], partial(_tap, table, chosen))
    if helper.person and not seen:
        draw_covered()
    elif seen in names:
        _draw_asked(path, helper.asked)
        for hint in _hints(table, seen, names[seen]):
            st.info(hint, icon=":material/favorite:")


def _names(table: MomentView) -> dict[str, str]:
    """Whom the client may think of: not who is a danger or makes it harder, nor who must stay covered."""
    dossier = session.dossier()
    people = {
        id: shown_name(person)
        for id, person in counted(dossier).items()
        if table.guard.shows_person(id) and not (person.makes_it_harder or tie_with(dossier, id).unsafe)
    }
    return unique_labels(people)


def note_of(place: Path) -> str:
    """Under what it is kept who was tapped for a place at the table."""
    return f"helper_{'-'.join(place)}"


def _is_seen(table: MomentView, person: str | None) -> bool:
    if not person:
        return False
    return table.guard.shows_choice(table.place, person) or person in noted(table, note_of(table.place))


def _draw_asked(path: Path, now: Asked | None) -> None:
    label = text("at_table.asked_already")
    st.markdown(f"**{label}**")
    tiles = {answer.value: Tile(text(f"at_table.asked.{answer}")) for answer in _ANSWERS}
    draw_taps("asked", label, tiles, [now.value] if now else [], partial(_tap_asked, path, now))


def _hints(table: MomentView, person: str, name: str) -> Iterator[str]:
    """What to think of before this person is asked; only while the client is alone with the worker."""
    if table.visit.present or table.visit.others.strip():
        return
    signs = signs_now().get(person)
    if signs is None:
        return
    shown = escape_markdown(name)
    if signs.rather_not:
        yield text("at_table.before_asking.rather_not", name=shown)
    if signs.talk_first:
        yield text("at_table.before_asking.talk_first", name=shown)
    if signs.needs_care:
        yield text("at_table.before_asking.needs_care", name=shown)
    if signs.years is not None:
        yield text("at_table.before_asking.child", name=shown)


def _tap(table: MomentView, chosen: str, value: str) -> None:
    person = None if value in (_NOBODY, chosen) else value
    path = table.place[:-1]
    session.change(lambda dossier: with_values(dossier, path, {"person": person, "asked": None}))
    if person:
        note(table, note_of(table.place), person)


def _tap_asked(path: Path, now: Asked | None, value: str) -> None:
    session.write((*path, "asked"), None if now == value else value)
