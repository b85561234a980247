"""Ideas, one on a line, with what was said before as tiles; then one idea a card, and the choice."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.editing import Idea
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.options import REASONS, Liking, Option, ideas
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import value_at, with_value
from supportcycle.domain.visits.places import sheet_of
from supportcycle.domain.visits.tapping import idea_tapped
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.boxes import (
    draw_about,
    draw_covered,
    draw_say,
    draw_say_on_line,
    is_covered,
)
from supportcycle.ui.pages.at_table.taps import draw_taps
from supportcycle.ui.shared.client_edition import client_edition
from supportcycle.ui.shared.idea_proposals import IDEA, proposed_ideas, take_idea
from supportcycle.ui.shared.visit import MomentView
from supportcycle.ui.widgets.collections import draw_lines
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.tiles import Tile

_MOST = 8
"""More than these are no help to choose from."""
_SIMPLY: Mapping[str, tuple[Liking, ...]] = {
    "yes": (Liking.NICE,), "somewhat": (Liking.NICE, Liking.NOT_NICE), "no": (Liking.NOT_NICE,)
}  # fmt: skip
"""What the simple edition's answers say of an idea."""


def draw_ideas(table: MomentView) -> None:
    """A line per idea, and what was said before to take over with a tap."""
    sheet, path = sheet_of(session.dossier(), table.context), table.place
    idea = IDEA.model_copy(update={"label": table.screen.moment.question})
    shows, say = partial(_shows, table), partial(draw_say_on_line, table)
    draw_lines(path, "o", idea, label="", shows=shows, say=say)
    if not all(_shows(table, id, option.text) for id, option in ideas(sheet).items()):
        draw_covered()
    found = [idea for idea in proposed_ideas(sheet) if _may_propose(table, idea)][:_MOST]
    if found:
        st.caption(text("at_table.from_before"))
        tiles = {str(number): Tile(idea.text) for number, idea in enumerate(found)}
        label = text("at_table.from_before")
        draw_taps("ideas", label, tiles, (), lambda number: take_idea(path[:-1], found[int(number)]))


def _shows(table: MomentView, id: str, words: str) -> bool:
    return table.guard.shows((*table.place, id, "text"), words)


def _may_propose(table: MomentView, idea: Idea) -> bool:
    return table.guard.shows_words(idea.text) and (not idea.person or table.guard.shows_about(idea.person))


def draw_weighing(table: MomentView) -> None:
    """One idea: fine or not, or both; why, in a box that comes with the tap."""
    if not draw_about(table):
        return
    path = table.place[:-1]
    option = value_at(session.dossier(), path) or Option()
    _draw_liking(table, option.liking)
    said = [side for each, side in REASONS.items() if each in option.liking or getattr(option, side).strip()]
    covered = [side for side in said if is_covered(table, (*path, side))]
    for side in (side for side in said if side not in covered):
        field = Field(key=side, label=text(f"at_table.why.{side}"), kind="text")
        draw_field(field, (*path, side))
        draw_say(table, (*path, side))
    if covered:
        draw_covered()


def _draw_liking(table: MomentView, liking: tuple[Liking, ...]) -> None:
    """Fine and not fine, or both; in the simple edition yes, a bit or no."""
    name, question = f"weigh_{table.context.item}", table.screen.moment.question
    if client_edition().simple:
        words, now = (
            choice_lists()["card_answer"],
            next((key for key, it in _SIMPLY.items() if it == liking), ""),
        )
        tiles = {key: Tile(words[key], f"face.{key}") for key in _SIMPLY}
        draw_taps(name, question, tiles, [now], partial(_weigh_simply, table.place, now))
    else:
        words = choice_lists()["liking"]
        tiles = {each.value: Tile(words[each], f"moments.{each}") for each in Liking}
        draw_taps(name, question, tiles, liking, partial(_weigh, table.place), many=True)


def _weigh_simply(place: Path, now: str, tapped: str) -> None:
    session.write(place, () if tapped == now else _SIMPLY[tapped])


def _weigh(place: Path, tapped: str) -> None:
    """Tapped again it is taken back; what was said of it stays."""

    def change(dossier: Dossier) -> Dossier:
        now = value_at(dossier, place) or ()
        return with_value(dossier, place, tuple(each for each in Liking if (each in now) != (each == tapped)))

    session.change(change)


def draw_pick(table: MomentView) -> None:
    """The ideas as cards: the first tap is the best, the second comes after it."""
    sheet = sheet_of(session.dossier(), table.context)
    options = (*table.place[:-1], "options")
    said = ideas(sheet)
    shown = {id: each for id, each in said.items() if table.guard.shows((*options, id, "text"), each.text)}
    places = {sheet.best: "best", sheet.second_best: "second"}
    tiles = {
        id: Tile(text(f"at_table.picked.{places[id]}", words=each.text) if id in places else each.text)
        for id, each in shown.items()
    }
    picked = [id for id in shown if id in places]
    draw_taps("pick", table.screen.moment.question, tiles, picked, partial(_pick, table), many=True)
    if len(shown) < len(said):
        draw_covered()


def _pick(table: MomentView, id: str) -> None:
    session.change(lambda dossier: idea_tapped(dossier, table.context, id))
