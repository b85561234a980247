"""From a place of the dossier back to the question that was asked for it."""

import pytest

from supportcycle.content.visits import visits
from supportcycle.domain.visits.origin import moment_at

ALL = [moment for each in visits().values() for moment in each.moments]


@pytest.mark.parametrize(
    ("path", "key"),
    [
        (("rounds", "r1", "meeting", "story"), "story"),
        (("rounds", "r2", "wishes", "work__1", "text"), "wish"),
        (("rounds", "r1", "sheets", "personal_profile", "cells", "work", "now"), "good"),
        (("rounds", "r1", "option_sheets", "s1", "options", "o1", "text"), "ideas"),
        (("rounds", "r1", "option_sheets", "s1", "options", "o1", "liking"), "weigh"),
        (("rounds", "r1", "option_sheets", "s1", "options", "o1", "advantages"), "weigh"),
        (("rounds", "r1", "option_sheets", "s1", "options", "o1", "disadvantages"), "weigh"),
        (("rounds", "r1", "option_sheets", "s1", "best"), "pick"),
        (("rounds", "r1", "option_sheets", "s1", "second_best"), "pick"),
        (("rounds", "r1", "aanvraag", "dissent_client"), "agreement"),
        (("people", "p1", "name"), "people"),
        (("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "t1", "own"), "own"),
    ],
)
def test_the_question_nearest_to_the_place_is_found(path, key):
    found = moment_at(path, ALL)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(
    "path", [("identity", "surname"), ("rounds", "r1"), ("rounds", "r1", "meeting", "agreed")]
)
def test_what_no_moment_asks_for_has_no_question(path):
    assert moment_at(path, ALL) is None
