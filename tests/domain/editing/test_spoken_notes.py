"""A spoken note belongs to its field, and goes when that does."""

import pytest

from supportcycle.content.visits import visits
from supportcycle.domain.editing.removing import without_goal, without_step
from supportcycle.domain.editing.spoken_notes import (
    is_spoken_at,
    notes_at,
    place_of_note,
    with_note,
    without_lost_notes,
)
from supportcycle.domain.loose_ends import LooseEndKind, all_loose_ends
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.domain.update import removed, value_at, with_value
from supportcycle.domain.visits.origin import places_of
from tests.domain.dossiers import ROUND, STEP, TODAY, dossier_with, practice, with_a_goal
from tests.running.walking import for_each

STORY = (*ROUND, "meeting", "story")
CELL = (*ROUND, "sheets", "quality_of_life", "cells", "rights", "present")
REMARK = ("people", "p1", "remark")
STANDING = {"round": "r1", "version": "v1", "goal": "g1", "step": "g1_t1", "evaluation": "v1", "item": "i1"}
SAID = {
    (*path[:-1], "right_words") if moment.kind == "read_back" else path
    for visit in visits().values()
    for moment in visit.moments
    if moment.kind in ("text", "agreement", "read_back")
    for path in places_of(moment)
    if path[-1] != "agreement"
}
"""Every place at which the table has a button to say something."""


def said(dossier: Dossier, **at: tuple[str, ...]) -> Dossier:
    for id, path in at.items():
        dossier = with_note(dossier, id, SpokenNote(place="-".join(path), seconds=5))
    return dossier


def test_a_note_is_found_at_its_own_field_only():
    dossier = said(Dossier(id="d", name="Sam"), n1=STORY, n2=CELL)
    assert list(notes_at(dossier, STORY)) == ["n1"]
    assert place_of_note(dossier.spoken["n2"]) == CELL
    assert (is_spoken_at(dossier, CELL), is_spoken_at(dossier, CELL[:-1])) == (True, False)


@for_each("path", sorted(SAID), ids=".".join)
def test_it_stays_wherever_the_table_lets_somebody_speak_before_anything_is_typed_there(path):
    place = tuple(part.format(**STANDING, visit="b1") for part in path)
    dossier = said(Dossier(id="d", name="Sam"), n1=place)
    assert without_lost_notes(dossier) is dossier
    again = Dossier.model_validate_json(dossier.model_dump_json(exclude_defaults=True))
    assert (value_at(again, place), without_lost_notes(again).spoken) == ("", dossier.spoken)


def test_the_same_note_twice_is_one_note_and_what_was_typed_at_its_field_stays():
    dossier = said(dossier_with((STORY, "Typed")), n1=STORY)
    assert value_at(dossier, STORY) == "Typed"
    assert said(dossier, n1=CELL) is dossier


def test_it_goes_with_the_step_or_the_goal_it_was_said_about_and_the_next_one_has_no_note():
    dossier = said(with_a_goal(), n1=(*STEP, "own"), n2=(*ROUND, "goals", "g1", "notice"))
    without = without_lost_notes(without_step(dossier, STEP))
    assert list(without.spoken) == ["n2"]
    assert without_lost_notes(without_goal(dossier, "r1", "g1")).spoken == {}


def test_where_nothing_can_be_written_nothing_can_be_said():
    with pytest.raises(ValueError, match="no_such"):
        said(Dossier(id="d", name="Sam"), n1=(*ROUND, "goals", "g1", "no_such"))


def test_it_stays_with_a_sheet_in_which_nothing_was_typed_and_goes_with_somebody_who_was_taken_away():
    dossier = Dossier.model_validate({"id": "d", "name": "Sam", "people": {"p1": {"name": "An"}}})
    dossier = said(dossier, n1=STORY, n2=CELL, n3=REMARK)
    assert without_lost_notes(dossier) is dossier
    left = without_lost_notes(removed(dossier, ("people", "p1")))
    assert sorted(left.spoken) == ["n1", "n2"]


def test_nobody_is_asked_for_words_at_a_field_where_something_was_said_aloud():
    dossier = practice("bram-plan")
    ends = [end for end in all_loose_ends(dossier, TODAY) if len(end.path) > 2]
    end = next(end for end in ends if not value_at(dossier, end.path))
    spoken = said(dossier, n1=end.path)
    assert end.key in {each.key for each in all_loose_ends(dossier, TODAY)}
    assert end.path not in {each.path for each in all_loose_ends(spoken, TODAY)}


def test_what_is_typed_where_something_was_said_aloud_is_asked_about_like_any_other_words():
    urgent = (*ROUND, "meeting", "urgent")
    dossier = said(with_value(practice("bram-plan"), urgent, "Bel mijn zus, 06-12345678"), n1=urgent)
    asked = {end.kind for end in all_loose_ends(dossier, TODAY) if end.path == urgent}
    assert LooseEndKind.CONTACT_DATA_IN_TEXT in asked
