"""Words in another language keep their language and the Dutch beside them, wherever they stand."""

import pytest

from supportcycle.domain.editing.interpreted import (
    interpreted_at,
    interpreted_id,
    interpreted_place,
    is_as_heard,
    read_as,
    settled,
    with_interpreted,
    with_still_right,
    words_by_language,
)
from supportcycle.domain.editing.removing import without_goal
from supportcycle.domain.editing.spoken_notes import with_note
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.domain.update import removed, value_at, with_value
from tests.domain.dossiers import ROUND, dossier_with

STORY = (*ROUND, "meeting", "story")
WISH = (*ROUND, "wishes", "housing__1", "text")
GOAL = (*ROUND, "goals", "g1", "own_words")
GARDEN, IN_DUTCH = "Bir bahçe istiyorum", "Ik wil een tuin"


def in_dutch(dossier: Dossier, path: tuple[str, ...], words: str = IN_DUTCH) -> Dossier:
    """The dossier as it becomes when the interpreter's words are typed beside a field."""
    room = dossier if interpreted_at(dossier, path) else with_interpreted(dossier, path, "tr")
    id = interpreted_id(path)
    return settled(room, with_value(room, ("interpreted", id, "dutch"), words))


def read(dossier: Dossier, path: tuple[str, ...]) -> str:
    said = read_as(dossier, lambda own, each: f"{own}|{each.dutch}|{each.language}")
    assert said.interpreted == {}
    return str(value_at(said, path))


def test_the_words_stay_as_typed_with_their_language_and_the_dutch_beside_them():
    dossier = in_dutch(dossier_with((WISH, GARDEN)), WISH)
    assert value_at(dossier, WISH) == GARDEN
    each = dossier.interpreted[interpreted_at(dossier, WISH)]
    assert (interpreted_place(each), each.language, each.dutch) == (WISH, "tr", IN_DUTCH)
    assert read(dossier, WISH) == f"{GARDEN}|{IN_DUTCH}|tr"


def test_the_very_same_words_elsewhere_are_not_put_in_dutch_twice():
    dossier = in_dutch(dossier_with((WISH, GARDEN), (GOAL, GARDEN), (STORY, "Merhaba")), WISH)
    assert interpreted_at(dossier, GOAL) == interpreted_id(WISH)
    assert read(dossier, GOAL) == f"{GARDEN}|{IN_DUTCH}|tr"
    assert (interpreted_at(dossier, STORY), read(dossier, STORY)) == ("", "Merhaba")
    apart = in_dutch(with_interpreted(dossier, GOAL, "tr"), GOAL, "Een tuin, graag")
    assert (read(apart, GOAL), read(apart, WISH)) == (
        f"{GARDEN}|Een tuin, graag|tr",
        f"{GARDEN}|{IN_DUTCH}|tr",
    )


def test_the_dutch_goes_with_its_field_and_stays_while_the_field_is_only_empty():
    dossier = in_dutch(in_dutch(dossier_with((GOAL, GARDEN), (WISH, "Ev")), GOAL), WISH, "Een huis")
    without = settled(dossier, without_goal(dossier, "r1", "g1"))
    assert list(without.interpreted) == [interpreted_id(WISH)]
    assert settled(dossier, removed(without, WISH[:-1])).interpreted == {}
    emptied = settled(dossier, with_value(dossier, GOAL, ""))
    assert interpreted_id(GOAL) in emptied.interpreted


def test_dutch_of_nothing_is_not_read_but_that_of_a_spoken_note_is():
    emptied = with_value(in_dutch(dossier_with((GOAL, GARDEN)), GOAL), GOAL, "")
    assert read(emptied, GOAL) == ""
    spoken = with_note(emptied, "n1", SpokenNote(place="-".join(GOAL), seconds=5))
    assert read(spoken, GOAL) == f"|{IN_DUTCH}|tr"


def test_it_is_known_that_the_words_changed_after_they_were_put_in_dutch_until_somebody_says_it_is_right():
    dossier, id = in_dutch(dossier_with((WISH, GARDEN)), WISH), interpreted_id(WISH)
    assert is_as_heard(dossier, dossier.interpreted[id])
    changed = settled(dossier, with_value(dossier, WISH, "Bir ev istiyorum"))
    assert not is_as_heard(changed, changed.interpreted[id])
    right = settled(changed, with_still_right(changed, id))
    assert is_as_heard(right, right.interpreted[id])
    anew = settled(changed, with_value(changed, ("interpreted", id, "dutch"), "Ik wil een huis"))
    assert is_as_heard(anew, anew.interpreted[id])


def test_without_any_nothing_is_made_anew():
    dossier = dossier_with((WISH, GARDEN))
    assert read_as(dossier, lambda own, _: own) is dossier
    assert settled(dossier, dossier) is dossier


def test_of_a_field_that_is_not_there_nothing_can_be_put_in_dutch():
    with pytest.raises(ValueError, match="no_such"):
        with_interpreted(dossier_with(), (*ROUND, "goals", "g1", "no_such"), "tr")


def test_dutch_that_arrives_for_a_field_that_is_gone_is_let_go():
    late = with_value(dossier_with(), ("interpreted", interpreted_id(GOAL), "dutch"), IN_DUTCH)
    assert settled(dossier_with(), late).interpreted == {}


def test_of_words_it_is_known_in_which_language_they_are():
    dossier = in_dutch(dossier_with((WISH, f" {GARDEN} "), (STORY, "Merhaba")), WISH)
    assert words_by_language(dossier) == {GARDEN: "tr"}
    assert words_by_language(with_value(dossier, WISH, "")) == {}


def test_dutch_that_a_file_names_for_a_choice_or_for_nothing_is_not_read():
    for place in ("edition-address", "nowhere", "people-p1-name"):
        each = {"place": place, "language": "tr", "dutch": IN_DUTCH}
        dossier = Dossier.model_validate({"id": "d", "name": "Sam", "interpreted": {"i1": each}})
        assert read_as(dossier, lambda own, each: each.dutch) == Dossier(id="d", name="Sam")
