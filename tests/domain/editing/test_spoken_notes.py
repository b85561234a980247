"""A spoken note belongs to its field, and goes when that does."""

from supportcycle.domain.editing.spoken_notes import is_spoken_at, notes_at, place_of_note, without_lost_notes
from supportcycle.domain.loose_ends import LooseEndKind, all_loose_ends
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.domain.update import removed, value_at, with_value
from tests.domain.dossiers import ROUND, TODAY, practice

STORY = (*ROUND, "meeting", "story")
CELL = (*ROUND, "sheets", "quality_of_life", "cells", "rights", "present")
REMARK = ("people", "p1", "remark")


def said(dossier: Dossier, **at: tuple[str, ...]) -> Dossier:
    for id, path in at.items():
        dossier = with_value(dossier, ("spoken", id), SpokenNote(place="-".join(path), seconds=5))
    return dossier


def test_a_note_is_found_at_its_own_field_only():
    dossier = said(Dossier(id="d", name="Sam"), n1=STORY, n2=CELL)
    assert list(notes_at(dossier, STORY)) == ["n1"]
    assert place_of_note(dossier.spoken["n2"]) == CELL
    assert (is_spoken_at(dossier, CELL), is_spoken_at(dossier, CELL[:-1])) == (True, False)


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
