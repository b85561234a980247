"""A line that was taken over: by which window, with which words, and what still comes to it."""

from supportcycle.domain.editing.quick_entry import with_taken
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.conflicts import FieldInput
from supportcycle.workspace.quick_entries import QuickEntries

FIRST = ("half_said", "maps", "lines", "map_name", "t1")
BEFORE = with_value(Dossier(id="d1", name="Bram"), FIRST, "Anna")
TAKEN = with_taken(BEFORE, FIRST)


def typed(text: str, window: str) -> FieldInput:
    return FieldInput(text, None, window)


def both_took() -> QuickEntries:
    entries = QuickEntries()
    entries.take(FIRST, "Anna", "one")
    entries.take(FIRST, "Piet", "two")
    return entries


def test_a_window_takes_the_same_words_of_a_line_over_once():
    entries = both_took()
    assert entries.has_taken(TAKEN, FIRST, "Anna", "one")
    assert entries.has_taken(TAKEN, FIRST, "Piet", "two")


def test_other_words_or_those_of_another_window_are_not_taken_yet():
    entries = both_took()
    assert not entries.has_taken(TAKEN, FIRST, "Annabel", "one")
    assert not entries.has_taken(TAKEN, FIRST, "Piet", "one")


def test_a_line_that_was_put_back_can_be_taken_over_again():
    assert not both_took().has_taken(BEFORE, FIRST, "Anna", "one")


def test_what_is_still_under_way_of_the_words_of_either_window_is_let_go():
    entries = both_took()
    assert entries.place_of(TAKEN, FIRST, typed("An", "one")) is None
    assert entries.place_of(TAKEN, FIRST, typed("Pie", "two")) is None


def test_a_window_that_still_shows_the_old_line_types_on_one_of_its_own_and_takes_that_over():
    entries = both_took()
    own = entries.place_of(TAKEN, FIRST, typed("Ria", "three"))
    assert own == (*FIRST[:-1], "t3")
    assert entries.take(FIRST, "Ria", "three") == own
    assert entries.take(FIRST, "Ria", "four") == FIRST
