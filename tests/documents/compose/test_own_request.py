"""The own copy of the request holds all that the client may read, and says that it is not to hand in."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.own_request import own_request
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Notice
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from tests.domain.dossiers import ROUND, STEP, TODAY, with_a_goal

SICK, GOAL = "Mijn longen doen het slecht", "Weer adem om te zingen"
REQUEST = (*ROUND, "aanvraag")


def asking() -> Dossier:
    """A goal that comes from health without saying so, and help asked for it."""
    return with_a_goal(
        ((*ROUND, "sheets", "personal_profile", "cells", "health", "now"), SICK),
        ((*ROUND, "wishes", "health__1", "text"), "Weer kunnen zingen"),
        ((*ROUND, "goals", "g1", "own_words"), GOAL),
        ((*ROUND, "goals", "g1", "wishes"), ("health__1",)),
        ((*STEP, "text"), "Naar het koor"),
        ((*STEP, "wmo", "w1", "what"), "Vervoer"),
        ((*REQUEST, "parts", "analysis", "text"), "Dit hoort bij mij."),
    )


def own(dossier: Dossier) -> str:
    return rendered_text(own_request(dossier, TODAY))


def for_the_municipality(dossier: Dossier) -> str:
    return rendered_text(composed("wmo-aanvraag", dossier, TODAY))


def test_a_goal_that_comes_from_health_stands_in_the_own_copy_and_not_yet_in_the_request() -> None:
    assert GOAL in own(asking())
    assert GOAL not in for_the_municipality(asking())


@pytest.mark.parametrize(("said", "stands"), [("goes", True), ("stays", False)])
def test_what_the_client_said_of_medical_data_counts_for_the_own_copy_too(said: str, stands: bool) -> None:
    dossier = with_value(asking(), (*REQUEST, "medical_data"), said)
    assert (GOAL in own(dossier)) is stands
    assert (GOAL in for_the_municipality(dossier)) is stands


@pytest.mark.parametrize(("field", "stands"), [("unanswered", True), ("stays", False)])
def test_a_part_that_was_read_stands_in_it_before_the_question_whether_it_goes_and_not_when_it_stays(
    field: str, stands: bool
) -> None:
    dossier = with_value(asking(), (*REQUEST, "parts", "analysis", field), True)
    assert ("Dit hoort bij mij." in own(dossier)) is stands
    assert "Dit hoort bij mij." not in for_the_municipality(dossier)


def test_it_says_first_that_it_is_not_to_hand_in() -> None:
    first = own_request(asking(), TODAY).blocks[0]
    assert isinstance(first, Notice)
    assert first.text == text("own_request.notice")


def test_who_wants_je_is_told_so_with_je() -> None:
    first = own_request(with_value(asking(), ("edition", "address"), "je"), TODAY).blocks[0]
    assert isinstance(first, Notice)
    assert "je eigen exemplaar" in first.text
