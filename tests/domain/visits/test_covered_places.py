"""What was said in a covered life domain, and what follows from it by a link, whatever its words are."""

import pytest

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.profile import INTERESTS, LEISURE, SOCIAL_CONTACTS
from supportcycle.domain.visits.covered_places import covered_places, is_within, texts_covered
from tests.domain.dossiers import ROUND, STEP, dossier_with

SHEET = (*ROUND, "option_sheets", "s1")
DOSSIER = dossier_with(
    (("people",), {"p1": {"name": "Ans"}}),
    ((*ROUND, "sheets", "personal_profile", "cells", "addiction", "now"), "Drank"),
    ((*ROUND, "wishes", "addiction__1", "text"), "Nuchter"),
    ((*ROUND, "wishes", "home__1"), {"text": "Rust", "also_in": ("addiction",)}),
    ((*ROUND, "wishes", "work__1"), {"text": "Een baan", "people": ("p1",)}),
    ((*ROUND, "marks", "addiction__1", "text"), "De kliniek hielp"),
    ((*ROUND, "marks", "work__1", "text"), "Handig"),
    ((*ROUND, "goals", "g1"), {"own_words": "Anders leven", "wishes": ("home__1",)}),
    ((*ROUND, "goals", "g2"), {"own_words": "Geld", "wishes": ("work__1",)}),
    (SHEET, {"goal": "g1", "options": {"o1": {"text": "Naar de AA"}}}),
    ((*ROUND, "option_sheets", "s2"), {"goal": "g3", "options": {"o1": {"text": "Bellen", "person": "p1"}}}),
    ((*STEP, "text"), "Bellen met de AA"),
)
COVERED: list[Path] = [
    (*ROUND, "sheets", "personal_profile", "cells", "addiction", "now"),
    (*ROUND, "wishes", "addiction__1", "text"),
    (*ROUND, "wishes", "home__1", "text"),
    (*ROUND, "marks", "addiction__1", "text"),
    (*ROUND, "goals", "g1", "own_words"),
    (*ROUND, "goals", "g1", "preferences"),
    (*SHEET, "why"),
    (*SHEET, "options", "o1", "text"),
    (*STEP, "text"),
    (*STEP, "first", "what"),
    (*ROUND, "evaluations", "v1", "steps", "g1_t1", "how_it_was"),
    (*ROUND, "evaluations", "v1", "goals", "g1", "result"),
    (*ROUND, "evaluations", "v1", "dimensions", "addiction", "now"),
]
FREE: list[Path] = [
    (*ROUND, "meeting", "story"),
    (*ROUND, "wishes", "work__1", "text"),
    (*ROUND, "marks", "work__1", "text"),
    (*ROUND, "goals", "g2", "own_words"),
    (*ROUND, "option_sheets", "s2", "options", "o1", "text"),
    ("people", "p1", "name"),
]
ABOUT_ANS: list[Path] = [FREE[1], FREE[3], FREE[4]]


def within(path: Path, *, rows: tuple[str, ...] = (), people: tuple[str, ...] = ()) -> bool:
    return is_within(path, covered_places(DOSSIER, rows, people), rows)


@pytest.mark.parametrize("path", COVERED)
def test_what_belongs_to_a_covered_life_domain_is_covered_by_its_link(path):
    assert within(path, rows=("addiction",))
    assert not within(path)


@pytest.mark.parametrize("path", FREE)
def test_what_belongs_to_another_is_not(path):
    assert not within(path, rows=("addiction",))


@pytest.mark.parametrize("path", [*COVERED, *FREE])
def test_what_belongs_to_somebody_who_must_stay_covered_is_covered_whatever_its_words_are(path):
    assert within(path, people=("p1",)) == (path in ABOUT_ANS)


def test_what_the_client_likes_is_covered_with_leisure_beside_which_it_stands():
    place = ("sheets", INTERESTS, "cells", "z", "client")
    dossier = dossier_with(((*ROUND, *place), "Zingen"))
    covered = covered_places(dossier, (LEISURE,), ())
    assert is_within((*ROUND, *place), covered, (LEISURE,))
    assert "Zingen" in set(texts_covered(dossier, covered, (LEISURE,)))
    assert "Zingen" not in set(texts_covered(dossier, covered_places(dossier, ("work",), ()), ("work",)))


def test_the_street_is_covered_with_social_contacts():
    dossier = dossier_with(((*ROUND, "network", "street", "idea"), "Soep op de stoep"))
    covered = covered_places(dossier, (SOCIAL_CONTACTS,), ())
    assert "Soep op de stoep" in set(texts_covered(dossier, covered, (SOCIAL_CONTACTS,)))
    assert "Soep op de stoep" not in set(
        texts_covered(dossier, covered_places(dossier, ("work",), ()), ("work",))
    )


def test_all_words_of_what_is_covered_are_known_and_no_others():
    rows = ("addiction",)
    words = set(texts_covered(DOSSIER, covered_places(DOSSIER, rows, ()), rows))
    assert words >= {
        "Drank",
        "Nuchter",
        "Rust",
        "De kliniek hielp",
        "Anders leven",
        "Naar de AA",
        "Bellen met de AA",
    }
    assert words.isdisjoint({"Een baan", "Handig", "Geld", "Bellen"})
