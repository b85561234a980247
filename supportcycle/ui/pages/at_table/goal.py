"""What the client wants to work on: a wish that was said, a goal that is there, or own words."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.visits import field_of
from supportcycle.domain.model.dossier import goals_now
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.profile import ranked
from supportcycle.domain.visits.tapping import goal_tapped
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.boxes import draw_covered, draw_say, is_covered
from supportcycle.ui.pages.at_table.taps import draw_taps
from supportcycle.ui.shared.visit import MomentView
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.interpreted_field import draw_interpreted
from supportcycle.ui.widgets.tiles import Tile


def draw_goal(table: MomentView) -> None:
    """The wishes as cards, the goals there are, and a box for what is said in other words."""
    cards, all_shown = _cards(table)
    chosen = _chosen(table, cards)
    if cards:
        tiles = {id: Tile(words) for id, words in cards.items()}
        draw_taps("goal", table.screen.moment.question, tiles, [chosen], partial(_tap, table))
    if not all_shown or is_covered(table, table.place):
        draw_covered()
    if not is_covered(table, table.place):
        _draw_box(table, cards.get(chosen, ""))


def _draw_box(table: MomentView, on_card: str) -> None:
    """The box stays away while a card says the very same."""
    goal = session.round()[1].goals.get(table.context.goal, Goal())
    if on_card and goal.own_words == on_card and not _otherwise(table):
        name = f"otherwise_{table.context.goal}"
        label = text("at_table.otherwise")
        st.button(label, key=name, type="tertiary", on_click=session.remember, args=(name, True))
        draw_interpreted(table.place, shows=table.guard.shows)
        return
    field = field_of(table.screen.moment).model_copy(update={"guide": (), "kind": "text"})
    draw_field(field, table.place, label=text("at_table.own_words"))
    draw_say(table, table.place)


def _otherwise(table: MomentView) -> bool:
    return bool(session.recall(f"otherwise_{table.context.goal}"))


def _cards(table: MomentView) -> tuple[dict[str, str], bool]:
    """What may be chosen, by the id of the wish or the goal; and whether nothing had to stay covered."""
    said = dict(_said(table))
    shown = {id: words for id, (words, shows) in said.items() if shows}
    return shown, len(shown) == len(said)


def _said(table: MomentView) -> Iterator[tuple[str, tuple[str, bool]]]:
    round_id, round = session.round()
    order = dict.fromkeys([*(id for id, _ in ranked(round.wishes)), *round.wishes])
    for id in (id for id in order if round.wishes[id].text.strip()):
        words = round.wishes[id].text
        yield id, (words, table.guard.shows(("rounds", round_id, "wishes", id, "text"), words))
    wishes = {wish.text.strip() for wish in round.wishes.values()}
    for id, goal in goals_now(round).items():
        if goal.own_words.strip() not in wishes and not _is_typed_here(table, id, goal):
            path = ("rounds", round_id, "goals", id, "own_words")
            yield id, (goal.own_words, table.guard.shows(path, goal.own_words))


def _is_typed_here(table: MomentView, goal_id: str, goal: Goal) -> bool:
    """Whether the box holds this goal: its words do not stand on a card as well."""
    here = goal_id == table.context.goal
    return not goal.own_words.strip() or (here and (_otherwise(table) or goal_id not in _kept(table)))


def _kept(table: MomentView) -> frozenset[str]:
    """The goals that were there when the visit began."""
    began = table.before
    return (
        frozenset(began.rounds[table.context.round].goals) if began else frozenset(session.round()[1].goals)
    )


def _chosen(table: MomentView, cards: dict[str, str]) -> str:
    goal_id = table.context.goal
    if goal_id in cards:
        return goal_id
    wishes = session.round()[1].goals.get(goal_id, Goal()).wishes
    return next((id for id in wishes if id in cards), "")


def _tap(table: MomentView, id: str) -> None:
    kept, visit_id = _kept(table), table.visit_id
    session.change(lambda dossier: goal_tapped(dossier, visit_id, id, kept))
    session.redraw(table.place)
