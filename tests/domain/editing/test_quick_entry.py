"""Lines that ask for one thing after another: each turn has its own place."""

from supportcycle.domain.editing.quick_entry import is_taken, place_of_line, with_taken
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at, with_value

EMPTY = Dossier(id="d1", name="Bram")
FIRST = ("half_said", "maps", "lines", "map_name", "t1")


def test_a_line_begins_with_its_first_turn_and_goes_to_the_next_when_it_is_taken():
    assert place_of_line(EMPTY, "maps", "map_name") == FIRST
    taken = with_taken(with_value(EMPTY, FIRST, "Anna"), FIRST)
    second = place_of_line(taken, "maps", "map_name")
    assert second == (*FIRST[:-1], "t2")
    assert value_at(taken, second) == ""
    assert value_at(taken, FIRST) is None


def test_every_line_has_turns_of_its_own():
    taken = with_taken(EMPTY, FIRST)
    assert place_of_line(taken, "maps", "vip_name")[-1] == "t1"
    assert place_of_line(taken, "loose_ends", "map_name")[-1] == "t1"


def test_what_comes_late_to_a_turn_is_known_as_taken():
    assert not is_taken(EMPTY, FIRST)
    assert not is_taken(with_value(EMPTY, FIRST, "Anna"), FIRST)
    taken = with_taken(EMPTY, FIRST)
    assert is_taken(taken, FIRST)
    assert not is_taken(taken, place_of_line(taken, "maps", "map_name"))
    assert not is_taken(taken, ("people", "p1", "name"))


def test_taking_an_old_turn_leaves_what_is_typed_on_a_later_one():
    ahead = with_value(with_value(EMPTY, FIRST, "Anna"), (*FIRST[:-1], "t2"), "Piet")
    taken = with_taken(ahead, FIRST)
    assert value_at(taken, FIRST[:-1]) == {"t2": "Piet"}
    assert with_taken(taken, FIRST) is taken


def test_the_turns_go_on_after_the_ninth():
    dossier = EMPTY
    for _ in range(11):
        dossier = with_taken(dossier, place_of_line(dossier, "maps", "map_name"))
    assert place_of_line(dossier, "maps", "map_name")[-1] == "t12"


def test_words_that_wait_on_an_earlier_turn_are_shown_before_those_of_a_later_one():
    second = (*FIRST[:-1], "t2")
    waiting = with_value(with_value(EMPTY, FIRST, "Anna"), second, "Piet")
    assert place_of_line(waiting, "maps", "map_name") == FIRST
    assert not is_taken(waiting, FIRST)
    assert place_of_line(with_taken(waiting, FIRST), "maps", "map_name") == second
