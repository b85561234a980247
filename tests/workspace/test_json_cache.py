"""The text of a dossier from the texts of its parts: to the letter what pydantic makes of the whole."""

import gc
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.content.practice import practice_names, practice_text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import removed, with_value
from supportcycle.storage.memory_store import MemoryStore
from supportcycle.workspace.json_cache import JsonPart, part_of
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.serialization import as_text, from_text, head_of
from tests.domain.dossiers import ROUND, dossier_with
from tests.domain.random_dossiers import dossiers, places
from tests.examples import many

STORY = (*ROUND, "meeting", "story")
SECRET = "Zwijgmusje"
VALUES = st.sampled_from(["", 'een "woord"', "é\u2028\U0001f600\0", None, True, [], ["v1"], {"v1": {}}])


@pytest.mark.slow
@many
@given(dossiers(), st.data())
def test_whatever_is_written_or_taken_away_the_text_is_that_of_the_whole(dossier, data):
    part = part_of(dossier)
    for _ in range(3):
        path = data.draw(places(dossier.model_dump()))
        before, said = dossier, data.draw(VALUES)
        with suppress(ValueError):
            dossier = removed(dossier, path) if said is True else with_value(dossier, path, said)
        known, part = part, part_of(dossier, part)
        assert part.text == as_text(dossier)
        assert known.text == as_text(before)


@pytest.mark.slow
@many
@given(dossiers(), dossiers())
def test_another_dossier_altogether_has_its_own_text(dossier, other):
    assert part_of(other, part_of(dossier)).text == as_text(other)


@pytest.mark.parametrize("name", practice_names())
def test_a_practice_dossier_has_the_text_of_the_whole(name):
    dossier = from_text(practice_text(name))
    assert part_of(dossier).text == as_text(dossier)


def test_only_what_was_written_in_is_put_into_words_again():
    dossier = dossier_with((("people", "p1", "name"), "Zus"), (STORY, "Eerst."))
    part = part_of(dossier)
    later = part_of(with_value(dossier, STORY, "Toen."), part)
    assert later.inside["people"] is part.inside["people"]
    before, after = part.inside["rounds"].inside["r1"].inside, later.inside["rounds"].inside["r1"].inside
    assert [name for name in before if after[name] is not before[name]] == ["meeting"]


def test_what_is_stored_is_the_text_of_the_whole_through_changes_undo_and_older_versions():
    store, first = MemoryStore(), Dossier(id="d1", name="Bram")
    store.add("d1", head_of(first), as_text(first))
    live = OpenDossier(store, "d1")
    for go in (
        lambda: live.change(lambda dossier: with_value(dossier, STORY, "Een."), window="w"),
        lambda: live.change(lambda dossier: with_value(dossier, ("people", "p1", "name"), "Zus"), window="w"),
        lambda: live.undo("w"),
        lambda: live.redo("w"),
        lambda: live.restore(1, window="w"),
        lambda: live.change(lambda dossier: with_value(dossier, ("name",), "Bram de Wit"), window="w"),
    ):
        go()
        assert store.load("d1").text == as_text(live.dossier)


def test_nothing_of_it_is_left_in_memory_when_the_lock_closes(open_workspace):
    open_workspace.add(Dossier(id="d1", name="Bram"), "")
    live = open_workspace.live("d1", "")
    live.change(lambda dossier: with_value(dossier, STORY, SECRET), window="w")
    assert parts_with(SECRET)
    assert live._seen
    open_workspace.store_lock.lock()
    assert not parts_with(SECRET)
    assert live._seen is None


def parts_with(word: str) -> list[JsonPart]:
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, JsonPart) and word in each.text]


def test_a_part_shows_nothing_of_its_words():
    assert "Bram" not in repr(part_of(Dossier(id="d1", name="Bram")))
