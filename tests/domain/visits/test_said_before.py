"""What was said today is told from what stood somewhere before: taken over, shortened or made longer."""

import pytest

from supportcycle.content.rules import name_words
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.visits.said_before import SaidBefore, people_chosen
from tests.domain.dossiers import ROUND, STEP, dossier_with
from tests.running.walking import for_each

STORY, REASON = (*ROUND, "meeting", "story"), (*ROUND, "meeting", "reason")
OLD = "Mijn zus Ans steelt al jaren geld van mij. Ik wil een hond."
WORDS = name_words()
TOLD = WORDS.small | {"ans", "zus"}


def before(words: str = OLD, path: Path = STORY) -> SaidBefore:
    return of(dossier_with((path, words)))


def of(dossier: Dossier) -> SaidBefore:
    return SaidBefore(dossier, lambda _, text: "Ans" in text, lambda word: not TOLD.isdisjoint(word.keys))


@for_each("path", [STORY, REASON])
@for_each(
    "words",
    [
        OLD,
        "Mijn zus Ans steelt al jaren geld van mij",
        "MIJN ZUS ANS STEELT AL JAREN GELD VAN MIJ!!",
        "Mijn zus Ans steelt al jaren geld.",
        "Ans steelt al jaren geld",
        "Ans steelt geld",
        "Mijn zus Ans steelt al heel veel jaren geld van mij, echt waar",
        "Ik wil rust. Mijn zus Ans steelt al jaren geld van mij.",
        "Mijn zus Ans\nsteelt al jaren geld van mij.",
        "geld van mij steelt Ans al jaren",
    ],
)
def test_what_is_for_the_greater_part_the_same_was_said_before(words, path):
    assert before().holds(path, words)


@pytest.mark.parametrize(
    "words",
    [
        "Ans kookt graag.",
        "Mijn zus Ans is lief voor de kinderen.",
        "Ans en ik gaan samen naar zee, dat is mooi.",
    ],
)
def test_what_is_said_of_the_same_person_today_is_new(words):
    assert not before().holds(STORY, words)
    assert not before().holds(REASON, words)


def test_who_it_is_about_is_left_of_a_sentence_at_its_own_place_and_new_elsewhere():
    assert before().holds(STORY, "Mijn zus Ans")
    assert not before().holds(REASON, "Mijn zus Ans")
    assert before("Ans").holds(REASON, "ans")


def test_at_its_own_place_also_what_was_not_covered_before_is_old():
    said = of(dossier_with((STORY, "Zij steelt geld.")))
    assert said.holds(STORY, "Zij steelt geld. Mijn zus Ans.")
    assert not said.holds(REASON, "Zij steelt geld.")


def test_words_in_any_script_are_found_back():
    assert before("Ans vertelde over Séverine’s ĳsje").holds(REASON, "Ans vertelde over severines ijsje")


def test_everybody_who_was_chosen_for_anything_is_known():
    dossier = dossier_with(
        (("people",), {f"p{number}": {"name": "x"} for number in range(5)}),
        ((*ROUND, "option_sheets", "s1"), {"options": {"o1": {"person": "p0"}}}),
        ((*STEP, "others", "o1", "person"), "p1"),
        ((*ROUND, "asks", "a1", "person"), "p2"),
        ((*ROUND, "marks", "work__1", "person"), "p3"),
    )
    assert people_chosen(dossier) == {"p0", "p1", "p2", "p3"}
