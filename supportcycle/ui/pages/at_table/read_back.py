"""Reading back what came in today, in the client's words, under the question it answered."""

from collections.abc import Iterable, Mapping
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.domain.editing.spoken_notes import place_of_note
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.profile import first_row
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.domain.model.wmo import Approval
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import value_at
from supportcycle.domain.visits.declaration import Moment
from supportcycle.domain.visits.origin import moment_at
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.boxes import draw_covered, draw_say, draw_sentence, is_covered, said_today
from supportcycle.ui.pages.at_table.helper import note_of
from supportcycle.ui.pages.at_table.questions import question_about
from supportcycle.ui.pages.at_table.taps import draw_taps
from supportcycle.ui.shared.client_edition import simple_sign
from supportcycle.ui.shared.visit import MomentView, declaration_of, noted
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.spoken_field import draw_spoken
from supportcycle.ui.widgets.tiles import Tile
from supportcycle.workspace.field_keys import is_text_place
from supportcycle.workspace.visit_changes import changes_during, idea_chosen, said_in

_ANSWERS = {"yes": Approval.RIGHT, "different": Approval.DIFFERENT}


def draw_read_back(table: MomentView) -> None:
    """What was said today as cards, and whether it is right."""
    said, spoken = _grouped(table), _spoken_today(table)
    if not said and not spoken:
        with st.container(key="moment_words"):
            st.markdown(text("at_table.nothing_today"))
    for number, (question, words) in enumerate(said.items()):
        st.caption(question)
        for place, each in enumerate(words):
            draw_sentence(each, f"{number}_{place}")
    _draw_spoken(spoken)
    if said or spoken:
        _draw_right(table)


def _spoken_today(table: MomentView) -> dict[str, SpokenNote]:
    """What was said aloud today, but not to this moment itself: that stands with its own box."""
    here = table.place[:-1]
    return {id: note for id, note in said_today(table).items() if place_of_note(note)[:-1] != here}


def _draw_spoken(spoken: Mapping[str, SpokenNote]) -> None:
    """What was said aloud today, to hear again under its question."""
    for path in dict.fromkeys(map(place_of_note, spoken.values())):
        asked = moment_at(path, (moment for each in visits().values() for moment in each.moments))
        if asked:
            st.caption(question_about(asked, (*path, *map(first_row, path))))
        draw_spoken(path, only=spoken, may_say=False)


def _draw_right(table: MomentView) -> None:
    now = value_at(session.dossier(), table.place)
    tiles = {
        answer: Tile(text(f"at_table.right.{answer}"), simple_sign(f"right.{answer}")) for answer in _ANSWERS
    }
    given = next((answer for answer, each in _ANSWERS.items() if each is now), "")
    label = table.screen.moment.question
    draw_taps("right", label, tiles, [given], partial(_answer, table.place, given))
    if now is Approval.DIFFERENT:
        _draw_otherwise((*table.place[:-1], "right_words"), table)


def _draw_otherwise(place: Path, table: MomentView) -> None:
    if is_covered(table, place):
        draw_covered()
    else:
        draw_field(Field(key="right_words", label=text("at_table.right_words"), kind="text"), place)
        draw_say(table, place)


def _answer(path: Path, given: str, answer: str) -> None:
    session.write(path, None if answer == given else _ANSWERS[answer])


def _grouped(table: MomentView) -> dict[str, list[str]]:
    """What was said today, by the question, in the order in which it was asked; each sentence once."""
    began, now = table.before, session.dossier()
    said = said_in(changes_during(began, now), now) if began else {}
    asked = _asked(table, said)
    found: dict[str, list[str]] = {}
    once: set[str] = set()
    for path, moment in asked.items():
        words = said[path]
        if words not in once and _shows(table, path, words):
            once.add(words)
            question = question_about(moment, (*path, *map(first_row, path)))
            found.setdefault(question, []).append(words)
    return found


def _asked(table: MomentView, said: Iterable[Path]) -> dict[Path, Moment]:
    """The moment that asked for each place, in the order of the moments; no places that none asked for."""
    named = declaration_of(table.visit).named
    moments = [named[key] for key in table.visit.moments if key in named]
    order = {moment.key: number for number, moment in enumerate(moments)}
    asked = {path: moment for path in said if (moment := moment_at(path, moments))}
    return dict(sorted(asked.items(), key=lambda each: order[each[1].key]))


def _shows(table: MomentView, path: Path, words: str) -> bool:
    """Of somebody or an idea that was chosen, whether who or what that is may be seen."""
    value = str(value_at(session.dossier(), path))
    if path[-1] == "person":
        tapped = value in noted(table, note_of(path)) and table.guard.shows_person(value)
        return tapped or table.guard.shows_choice(path, value)
    if not is_text_place(path):
        return table.guard.shows(idea_chosen(path, value), words)
    return table.guard.shows(path, words) and (path[0] != "people" or table.guard.shows_person(path[1]))
