"""Undo and redo: step by step back to the beginning, and forward again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.editing.interpreted import interpreted_id, is_as_heard, with_interpreted
from supportcycle.domain.editing.spoken_notes import with_note
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.domain.update import removed, value_at, with_value
from supportcycle.storage.memory_store import MemoryStore
from supportcycle.workspace.diff import applied, differences
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.serialization import as_text, head_of
from supportcycle.workspace.undo import MOST, PAUSE, UndoStack
from tests.domain.random_dossiers import dossiers
from tests.examples import many

STORY = ("rounds", "r1", "meeting", "story")
REASON = ("rounds", "r1", "meeting", "reason")
PLACES = st.sampled_from(
    [
        STORY,
        REASON,
        ("identity", "town"),
        ("people", "p1", "name"),
        ("people", "p2", "name"),
        ("rounds", "r1", "goals", "g1", "own_words"),
        ("put_away", "a"),
    ]
)
WRITING = st.tuples(st.just("write"), PLACES, st.text(max_size=5))
TAKING_AWAY = st.tuples(
    st.just("take away"), st.sampled_from([("people", "p1"), ("people", "p2")]), st.just("")
)
RETRACING = st.tuples(st.sampled_from(["undo", "redo"]), st.just(()), st.just(""))


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def live() -> OpenDossier:
    store, dossier = MemoryStore(), Dossier(id="d1", name="Bram")
    store.add("d1", head_of(dossier), as_text(dossier))
    return OpenDossier(store, "d1")


def write(live: OpenDossier, path, words, window="w"):
    live.change(lambda dossier: with_value(dossier, path, words), window=window)


def test_the_last_step_is_taken_back_and_taken_again(live):
    write(live, STORY, "eerst")
    write(live, REASON, "daarna")
    assert live.undo("w") == REASON
    assert value_at(live.dossier, REASON) == ""
    assert value_at(live.dossier, STORY) == "eerst"
    assert live.redo("w") == REASON
    assert value_at(live.dossier, REASON) == "daarna"


def test_what_is_undone_is_saved_at_once(live):
    write(live, STORY, "eerst")
    live.undo("w")
    assert live.at(live.revision).rounds["r1"].meeting.story == ""


def test_without_a_step_nothing_happens(live):
    before = live.dossier
    assert live.undo("w") == live.redo("w") == ()
    assert live.dossier is before
    assert live.revision == 1


def test_a_new_change_ends_the_redoing(live):
    write(live, STORY, "eerst")
    live.undo("w")
    write(live, REASON, "iets anders")
    assert live.redo("w") == ()


def test_typing_on_in_one_field_is_one_step(live):
    for words in ("I", "Ik", "Ik wil", "Ik wil een hond"):
        write(live, STORY, words)
    live.undo("w")
    assert value_at(live.dossier, STORY) == ""
    live.redo("w")
    assert value_at(live.dossier, STORY) == "Ik wil een hond"


def test_typing_on_after_a_while_or_in_another_window_is_a_step_of_its_own(clock):
    steps, now = UndoStack(clock), Dossier(id="d1", name="Bram")
    for words, window, pause in (("a", "w", 0), ("ab", "w", PAUSE + 1), ("abc", "v", 0)):
        clock.now += pause
        later = with_value(now, STORY, words)
        steps.note(now, later, window)
        now = later
    for left in ("ab", "a", ""):
        now, _ = steps.undo(now)
        assert value_at(now, STORY) == left


def test_a_person_who_is_named_in_one_go_comes_and_goes_whole(live):
    write(live, ("people", "p1", "name"), "A")
    write(live, ("people", "p1", "name"), "An")
    write(live, ("people", "p1", "relation"), "zus")
    live.undo("w")
    assert live.dossier.people == {}
    live.redo("w")
    assert (live.dossier.people["p1"].name, live.dossier.people["p1"].relation) == ("An", "zus")


def test_what_was_taken_away_comes_back_in_its_old_place(live):
    for number in (1, 2, 3):
        write(live, ("people", f"p{number}", "name"), f"{number}")
    live.change(lambda dossier: removed(dossier, ("people", "p2")), window="w")
    live.undo("w")
    assert list(live.dossier.people) == ["p1", "p2", "p3"]


def test_what_another_window_wrote_since_stays(live):
    write(live, STORY, "van hier")
    live._store.save("d1", expected=2, head={}, text=as_text(with_value(live.dossier, REASON, "van daar")))
    live.undo("w")
    assert (value_at(live.dossier, STORY), value_at(live.dossier, REASON)) == ("", "van daar")


def test_a_note_that_was_said_on_a_new_line_and_became_longer_goes_in_one_step(live):
    def said(seconds):
        note = SpokenNote(place="people-p9-name", seconds=seconds, on="1-1-2026")
        live.change(lambda dossier: with_note(dossier, "n1", note), window="w")

    said(1)
    write(live, STORY, "intussen")
    said(20)
    said(41)
    assert live.undo("w") == STORY
    assert live.dossier.spoken["n1"].seconds == 41
    live.undo("w")
    assert "p9" not in live.dossier.people
    assert live.dossier.spoken == {}
    live.redo("w")
    assert live.dossier.spoken["n1"].seconds == 41


def test_no_more_than_so_many_steps_are_kept(clock):
    steps, now = UndoStack(clock), Dossier(id="d1", name="Bram")
    for number in range(MOST + 10):
        clock.now += PAUSE + 1
        later = with_value(now, STORY, str(number))
        steps.note(now, later, "w")
        now = later
    while (back := steps.undo(now))[1]:
        now = back[0]
    assert value_at(now, STORY) == "9"


def test_what_changed_is_not_printed():
    changed = with_value(Dossier(id="d1", name="Bram"), STORY, "heel privé")
    assert "privé" not in repr(list(differences(Dossier(id="d1", name="Bram"), changed)))


@pytest.mark.slow
@many
@given(dossiers(), dossiers())
def test_the_differences_lead_from_any_dossier_to_any_other_and_back(before: Dossier, after: Dossier):
    changes = list(differences(before, after))
    assert applied(before, changes) == after
    assert applied(after, [each.back() for each in reversed(changes)]) == before


@many
@given(st.lists(st.one_of(WRITING, WRITING, TAKING_AWAY, RETRACING), max_size=12))
def test_undoing_everything_leads_to_the_beginning_and_redoing_to_the_end(doings):
    begin = Dossier(id="d1", name="Bram")
    clock = Clock()
    steps, now = UndoStack(clock), begin
    for kind, path, words in doings:
        clock.now += PAUSE / 2
        if kind in ("undo", "redo"):
            now, _ = getattr(steps, kind)(now)
            continue
        later = removed(now, path) if kind == "take away" else with_value(now, path, words)
        steps.note(now, later, "w")
        now = later
    while (forward := steps.redo(now))[1]:
        now = forward[0]
    end = now
    while (back := steps.undo(now))[1]:
        now = back[0]
    assert now == begin
    while (forward := steps.redo(now))[1]:
        now = forward[0]
    assert now == end
    assert list(now.people) == list(end.people)


@pytest.mark.parametrize("said", ["learned", "appreciated"])
def test_taking_back_an_answer_leaves_what_a_turn_made_ready(live, said):
    visit, path = ("rounds", "r1", "visits", "b1"), ("rounds", "r1", "evaluations", "v1")

    def turned(dossier: Dossier) -> Dossier:
        return with_value(with_value(dossier, (*path, "on"), "22-11-2026"), (*visit, "screen"), said)

    write(live, (*visit, "kind"), "review", window="other")
    live.change(turned, window="w")
    write(live, (*path, said), "Zo houden")
    write(live, (*path, said), "Zo houden we het")
    live.undo("w")
    evaluation = live.dossier.rounds["r1"].evaluations["v1"]
    assert (evaluation.on, getattr(evaluation, said)) == ("22-11-2026", "")


def test_turning_to_the_next_question_of_a_visit_is_no_step_and_what_was_said_there_is():
    stack, visit = UndoStack(), ("rounds", "r1", "visits", "b1")
    first = with_value(Dossier(id="d1", name="Bram"), (*visit, "kind"), "free")
    said = with_value(with_value(first, (*visit, "screen"), "story"), (*visit, "passed"), ("opening",))
    stack.note(first, said, "w")
    assert stack.undo(said) == (said, ())
    told = with_value(with_value(said, (*visit, "screen"), "next"), STORY, "Ik woon alleen.")
    stack.note(said, told, "w")
    back, place = stack.undo(told)
    assert (place, value_at(back, STORY)) == (STORY, "")
    assert value_at(back, (*visit, "screen")) == "next"


def test_the_dutch_beside_a_field_is_typed_and_taken_back_in_one_step_with_for_which_words_it_was(live):
    place = ("interpreted", interpreted_id(STORY))
    write(live, STORY, "Ben Bram")
    live.change(lambda dossier: with_interpreted(dossier, STORY, "tr"), window="other")
    for words in ("Ik", "Ik ben", "Ik ben Bram"):
        write(live, (*place, "dutch"), words)
    live.undo("w")
    assert live.dossier.interpreted[place[1]].dutch == ""
    live.redo("w")
    each = live.dossier.interpreted[place[1]]
    assert (each.dutch, is_as_heard(live.dossier, each)) == ("Ik ben Bram", True)
