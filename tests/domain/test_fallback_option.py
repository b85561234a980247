"""What was kept for when the best option stops is never the same person or thing again."""

import pytest

from supportcycle.domain.fallback_option import second_best_for
from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.update import value_at
from tests.domain.dossiers import STEP, ends, round_of, with_a_goal
from tests.domain.raised import GOAL, PROMISED, sheet, step

KEPT = {"best": "o1", "second_best": "o2"}


def kept(second, *more, **fields):
    """The second best of a step in which p1 helps."""
    options = {"o1": {"text": "Lopen", "person": "p1"}, "o2": second}
    dossier = with_a_goal(sheet(options=options, **KEPT), step(from_sheet="s1", **fields), *more)
    return second_best_for(round_of(dossier), value_at(dossier, STEP)), dossier


def test_another_option_is_kept_for_when_the_best_one_stops():
    option, dossier = kept({"text": "Fietsen"}, others={"o1": PROMISED})
    assert option is not None
    assert option.text == "Fietsen"
    assert ends(dossier, Kind.ONE_HELPER_NO_FALLBACK) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"others": {"o1": PROMISED}},
        {"others": {"o1": {"person": "p1", "asked": "not_yet"}}},
        {"professionals": {"f1": {"organisation": "p1"}}},
        {"wmo": {"w1": {"what": "Hulp", "provider": "p1"}}},
    ],
)
def test_who_is_in_the_step_already_is_no_second_choice(fields):
    assert kept({"text": "Als het kan", "person": "p1"}, **fields)[0] is None


def test_a_task_hangs_on_one_when_the_second_choice_is_the_same_person():
    _, dossier = kept({"text": "Als het kan", "person": "p1"}, others={"o1": PROMISED})
    assert len(ends(dossier, Kind.ONE_HELPER_NO_FALLBACK)) == 1


def test_taking_over_from_oneself_is_no_taking_over():
    helper = {**PROMISED, "takes_over": "p1"}
    assert len(ends(with_a_goal(step(others={"o1": helper})), Kind.ONE_HELPER_NO_FALLBACK)) == 1


def test_the_same_words_are_no_second_choice():
    assert kept({"text": " lopen "})[0] is None


def test_whom_one_rather_does_not_ask_is_no_second_choice():
    assert kept({"text": "Moeder", "person": "p2"}, ((*GOAL, "rather_not"), ("p2",)))[0] is None


@pytest.mark.parametrize("asked", ["not_yet", "later", None])
def test_no_loose_end_asks_to_ask_whom_one_rather_does_not_ask(asked):
    others = {"o1": {"person": "p1", "asked": asked}}
    dossier = with_a_goal(step(others=others), ((*GOAL, "rather_not"), ("p1",)))
    assert ends(dossier, Kind.HELPER_NOT_ASKED) == []
    assert len(ends(dossier, Kind.HELPER_RATHER_NOT)) == 1
