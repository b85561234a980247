"""Reading back what came in today, in the client's words, under the question it answered."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.profile import first_row
from supportcycle.domain.model.wmo import Approval
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import value_at
from supportcycle.domain.visits.declaration import Moment
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.boxes import draw_sentence
from supportcycle.ui.pages.at_table.questions import question_about
from supportcycle.ui.pages.at_table.taps import draw_taps
from supportcycle.ui.shared.visit import MomentView, declaration_of
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.tiles import Tile
from supportcycle.workspace.visit_changes import said_at_the_table

_ANSWERS = {"yes": Approval.RIGHT, "different": Approval.DIFFERENT}


def draw_read_back(table: MomentView) -> None:
    """What was said today as cards, and whether it is right."""
    said = _grouped(table)
    if not said:
        st.markdown(text("at_table.nothing_today"))
    for number, (question, words) in enumerate(said.items()):
        st.caption(question)
        for place, each in enumerate(words):
            draw_sentence(each, f"{number}_{place}")
    if said:
        _draw_right(table)


def _draw_right(table: MomentView) -> None:
    now = value_at(session.dossier(), table.place)
    tiles = {answer: Tile(text(f"at_table.right.{answer}")) for answer in _ANSWERS}
    given = next((answer for answer, each in _ANSWERS.items() if each is now), "")
    label = table.screen.moment.question
    draw_taps("right", label, tiles, [given], partial(_answer, table.place, given))
    if now is Approval.DIFFERENT:
        field = Field(key="right_words", label=text("at_table.right_words"), kind="text")
        draw_field(field, (*table.place[:-1], "right_words"))


def _answer(path: Path, given: str, answer: str) -> None:
    session.write(path, None if answer == given else _ANSWERS[answer])


def _grouped(table: MomentView) -> dict[str, list[str]]:
    """What was said today, by the question, in the order in which it was asked; each sentence once."""
    began = table.before
    said = said_at_the_table(began, session.dossier()) if began else {}
    moments = list(_places(table))
    found: dict[str, list[str]] = {}
    once: set[str] = set()
    for moment in moments:
        for path, words in said.items():
            if words.strip() in once or moment != _asked_at(path, moments) or not _shows(table, path, words):
                continue
            once.add(words.strip())
            found.setdefault(question_about(moment.moment, (*path, *map(first_row, path))), []).append(
                words.strip()
            )
    return found


def _shows(table: MomentView, path: Path, words: str) -> bool:
    person = path[1] if path[0] == "people" else ""
    return table.guard.shows(path, words) and (not person or table.guard.shows_person(person))


class _Asked(NamedTuple):
    """A question, and the places where its answer stands."""

    moment: Moment
    places: tuple[tuple[str, ...], ...]


def _places(table: MomentView) -> Iterator[_Asked]:
    named = declaration_of(table.visit).named
    for moment in (named[key] for key in table.visit.moments if key in named):
        places = [moment.place] if moment.place else []
        if moment.kind == "weigh":
            places.append(moment.place.replace("advantages", "disadvantages"))
        yield _Asked(moment, tuple(tuple(place.split(".")) for place in places))


def _asked_at(path: Path, all: Sequence[_Asked]) -> _Asked | None:
    """The question of which the place says most exactly where a path leads."""
    fits = {len(place): one for one in reversed(all) for place in one.places if _leads_to(place, path)}
    return fits[max(fits)] if fits else None


def _leads_to(place: tuple[str, ...], path: Path) -> bool:
    return len(place) <= len(path) and all(
        part == here or part.startswith("{") for part, here in zip(place, path, strict=False)
    )
