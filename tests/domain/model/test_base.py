"""Saying nothing, and saying it silently."""

import copy

import pytest
from pydantic import ValidationError

from supportcycle.domain.model.base import LONGEST_TEXT, children, first_line, is_blank
from supportcycle.domain.model.dossier import Dossier, Phase, Round, phase_reached, touched_phases
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.meeting import Meeting
from supportcycle.domain.model.plan import Helper
from supportcycle.domain.update import with_value
from tests.domain.dossiers import dossier_with


@pytest.mark.parametrize("nothing", ["", " \n", None, False, (), {}, Goal(), {"g1": Goal(own_words=" ")}])
def test_nothing_said_is_blank(nothing):
    assert is_blank(nothing)


@pytest.mark.parametrize("something", ["a", True, ("p1",), Helper(person="p1"), {"g1": Goal(not_now=True)}])
def test_something_said_is_not(something):
    assert not is_blank(something)


def test_a_part_of_a_dossier_holds_its_fields_and_a_collection_what_is_under_each_id():
    goal = Goal(own_words="Weer fietsen")
    fields, goals = children(goal), {"g1": goal}
    assert fields is not None
    assert fields.keys() == Goal.model_fields.keys()
    assert fields["own_words"] is goal.own_words
    assert children(goals) is goals


@pytest.mark.parametrize("whole", ["", "a", None, False, (), ("p1", "p2"), 3])
def test_a_value_that_is_one_whole_holds_nothing(whole):
    assert children(whole) is None


def test_half_a_character_is_kept_as_the_sign_for_an_unknown_one():
    halves = with_value(dossier_with(), ("name",), "een \ud83d en \ude00, samen \ud83d\ude00 é")
    assert halves.name == "een \ufffd en \ufffd, samen 😀 é"
    assert Goal(own_words="\udc00").own_words == "\ufffd"


def test_a_dossier_is_silent_about_what_is_in_it():
    dossier = dossier_with((("people", "p1"), {"name": "Geheim"}))
    assert "Geheim" not in f"{dossier!r} {dossier} {dossier.people!r}"


def test_a_refusal_does_not_repeat_what_was_typed():
    with pytest.raises(ValidationError) as refused:
        Goal(term="Geheim")
    assert "Geheim" not in str(refused.value)


def test_a_text_longer_than_anyone_types_is_refused():
    assert Goal(own_words="x" * LONGEST_TEXT)
    with pytest.raises(ValidationError):
        Goal(own_words="x" * (LONGEST_TEXT + 1))


def test_a_dossier_always_has_a_round():
    with pytest.raises(ValidationError):
        Dossier(id="a", name="", rounds={})


@pytest.mark.parametrize(
    ("text", "line"),
    [("", ""), ("\n  a b \nc", "a b"), ("woord " * 40, "woord " * 12 + "woord…"), ("x" * 90, "x" * 79 + "…")],
)
def test_the_first_line_is_cut_between_words(text, line):
    assert first_line(text) == line
    assert len(first_line(text)) <= 80


def test_the_furthest_phase_with_a_word_in_it_is_where_a_round_is():
    assert phase_reached(Round()) is Phase.MEETING
    round = Round(meeting=Meeting(story="Hallo"), goals={"g1": Goal(own_words="Rust")})
    assert touched_phases(round) == {Phase.MEETING, Phase.GOALS}
    assert phase_reached(round) is Phase.GOALS


def test_what_a_model_keeps_of_itself_is_made_once_and_goes_along_in_no_copy_no_text_and_no_comparison():
    made = []

    def words(model):
        made.append(model)
        return (model.own_words,)

    goal = Goal(own_words="Weer fietsen")
    assert goal.kept(words) == goal.kept(words) == ("Weer fietsen",)
    assert len(made) == 1
    changed = goal.model_copy(update={"own_words": "Weer lopen"})
    assert changed.kept(words) == ("Weer lopen",)
    assert goal == Goal(own_words="Weer fietsen")
    assert "kept" not in goal.model_dump_json()
    assert copy.deepcopy(goal).kept(words) == ("Weer fietsen",)
    assert len(made) == 3
