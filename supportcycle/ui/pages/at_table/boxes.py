"""Moments that are answered in a box or with a few large choices, and the opening of a visit."""

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.visits import field_of
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.shared.client_edition import simple_sign
from supportcycle.ui.shared.visit import MomentView
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.interpreted_field import draw_interpreted
from supportcycle.ui.widgets.spoken_field import draw_spoken
from supportcycle.ui.widgets.tiles import Tile, draw_tiles
from supportcycle.ui.widgets.two_languages import draw_words


def draw_box(table: MomentView) -> None:
    """One box for what is said; covered when what stands there is not for everybody here."""
    if not draw_about(table):
        return
    if is_covered(table, table.place):
        draw_covered()
        return
    field = field_of(table.screen.moment).model_copy(update={"guide": (), "kind": "text"})
    draw_field(field, table.place, hidden=True)
    draw_say(table, table.place)


def draw_say(table: MomentView, path: Path) -> None:
    """The button to say it instead of typing it, with what was said there since this visit began: of what was
    said before nobody can hear beforehand whom it is about. Then the same in Dutch."""
    draw_spoken(path, only=said_today(table))
    draw_interpreted(path, shows=table.guard.shows)


def draw_say_on_line(table: MomentView, path: Path) -> None:
    """The same on a line of a list: a written one needs no button, for the next line has it."""
    written = str(value_at(session.dossier(), path) or "").strip()
    draw_spoken(path, only=said_today(table), may_say=not written)
    draw_interpreted(path, shows=table.guard.shows)


def said_today(table: MomentView) -> dict[str, SpokenNote]:
    """What was said aloud and may be heard by everybody who is there."""
    return {id: note for id, note in session.dossier().spoken.items() if table.guard.shows_sound(id)}


def draw_choices(table: MomentView) -> None:
    """A few large choices."""
    if not draw_about(table):
        return
    moment = table.screen.moment
    _draw_one_of(field_of(moment).choices or "", moment.question, table.place, "collapsed")


def draw_opening(table: MomentView) -> None:
    """What this context is and who may know what; then whether that is clear."""
    with st.container(key="moment_sheet"):
        draw_words(text("at_table.opening"), "opening")
    _draw_one_of("understood", text("at_table.clear"), table.place, "visible")


def _draw_one_of(choices: str, label: str, place: Path, visibility: str) -> None:
    labels = choice_lists()[choices]
    tiles = {value: Tile(words, simple_sign(f"{choices}.{value}")) for value, words in labels.items()}
    now = value_at(session.dossier(), place)
    draw_tiles(
        label,
        tiles,
        {now} if now else (),
        lambda chosen: session.write(place, next(iter(chosen), None)),
        session.field_key(place),
        many=False,
        visibility=visibility,
    )


def draw_about(table: MomentView) -> bool:
    """The card of what is asked about: an idea, a step or a goal, in the client's words. Gives whether that
    may be seen, for of what is covered nothing can be asked."""
    path = _about(table)
    words = str(value_at(session.dossier(), path) or "") if path else ""
    if words.strip() and not table.guard.shows(path, words):
        draw_covered()
        return False
    if words.strip():
        draw_sentence(words, "about")
    return True


def draw_sentence(words: str, key: str) -> None:
    """A card with the client's own words."""
    with st.container(key=f"moment_sentence_{key}"):
        st.text(words)


def draw_covered() -> None:
    """In place of what is not to be seen now."""
    with st.container(key="moment_covered"):
        st.caption(text("at_table.covered"))


def is_covered(table: MomentView, path: Path) -> bool:
    """Whether what stands at a place is not to be seen now."""
    words = value_at(session.dossier(), path)
    return isinstance(words, str) and not table.guard.shows(path, words)


def _about(table: MomentView) -> Path:
    """Where the words stand of what is asked about; empty when that is nothing in the client's words."""
    round_id, _ = session.round()
    here, item = ("rounds", round_id), table.screen.item
    if table.screen.moment.each == "ideas":
        return (*here, "option_sheets", table.context.sheet, "options", item, "text")
    if table.screen.moment.each == "goals":
        return (*here, "goals", item, "own_words")
    if table.screen.moment.each == "steps":
        version_id, version = session.version()
        goal = next((id for id, plan in version.plans.items() if item in plan.steps), "")
        return (*here, "versions", version_id, "plans", goal, "steps", item, "text")
    return ()
