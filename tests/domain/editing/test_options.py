"""Ideas for options that begin with what was said, and never with whom the client would rather not ask."""

from supportcycle.domain.editing import option_ideas
from supportcycle.domain.model.profile import INTERESTS
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.update import with_value
from tests.domain.dossiers import ROUND, practice, round_of, with_a_goal
from tests.domain.raised import GOAL


def ideas(dossier, sheet=None):
    return {idea.text: idea for idea in option_ideas(round_of(dossier), dossier.people, sheet)}


def test_ideas_come_from_marks_people_and_what_the_client_adds():
    dossier = with_a_goal(
        ((*ROUND, "marks"), {"work__1": {"text": "Koken", "kind": "strength"}}),
        ((*ROUND, "wishes", "work__1", "contributes"), "Mijn auto"),
    )
    found = ideas(dossier)
    assert list(found) == ["Koken", "Mijn auto", "Zus", "Buur"]
    assert (found["Koken"].layer, found["Zus"].layer) == (Laag.EIGEN_KRACHT, Laag.SOCIAAL_NETWERK)
    assert found["Zus"].person == "p1"


def test_what_the_client_likes_is_an_idea_and_what_another_wrote_beside_it_is_not():
    cells = {"z": {"client": "Zingen"}, "m": {"client": " Muziek ", "other": "Mountainbiken"}, "a": {}}
    dossier = with_a_goal(((*ROUND, "sheets", INTERESTS), {"cells": cells}))
    assert list(ideas(dossier)) == ["Zus", "Buur", "Muziek", "Zingen"]
    taken = ((*ROUND, "option_sheets", "s1"), {"options": {"o1": {"text": "muziek"}}})
    sheet = with_value(dossier, *taken).rounds["r1"].option_sheets["s1"]
    assert "Muziek" not in ideas(dossier, sheet)


def test_a_hard_contact_is_never_proposed():
    assert "Zus" not in ideas(with_value(with_a_goal(), ("people", "p1", "makes_it_harder"), True))


def test_who_the_client_would_rather_not_ask_is_not_proposed():
    assert "moeder" not in ideas(practice("bram-plan"))
    assert "goede vriend" in ideas(practice("bram-plan"))


def test_for_another_goal_somebody_may_be_asked_after_all():
    dossier = with_a_goal(
        ((*GOAL, "rather_not"), ("p1",)),
        ((*ROUND, "goals", "g2", "own_words"), "Sparen"),
        ((*ROUND, "option_sheets", "s2"), {"goal": "g2", "options": {"o1": {"text": "buur"}}}),
    )
    assert list(ideas(dossier, round_of(dossier).option_sheets["s2"])) == ["Zus"]
