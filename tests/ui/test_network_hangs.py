"""What hangs on somebody is shown before a name is changed and before somebody is taken away."""

from supportcycle.content import text
from supportcycle.domain.editing import wish_about
from supportcycle.domain.network.keeping import with_snapshot
from supportcycle.domain.writing import written
from supportcycle.ui.desk import Desk
from tests.domain.network.building import TODAY
from tests.domain.network.cases import tavenier
from tests.domain.network.tavenier import PIETER
from tests.ui.pages_open import Opened


def test_a_person_page_leads_to_where_they_stand_and_says_which_sentences_name_them(open_desk: Desk) -> None:
    dossier = wish_about(tavenier(), PIETER, "Samen een avond weg")
    dossier = written(dossier, ("rounds", "r1", "meeting", "story"), "Pieter en ik zijn moe.")
    page = Opened(open_desk, "network", dossier)
    pages = ", ".join(text(f"pages.{key}") for key in ("meeting", "maps", "goals"))
    assert page.shows(text("network.in_sentences", pages=pages))
    page.press(text("onward.link", kind="Wens", words="Samen een avond weg"))
    assert page.app.title[0].value == text("pages.profile")


def test_taking_somebody_away_says_what_goes_from_the_maps(open_desk: Desk) -> None:
    page = Opened(open_desk, "network", with_snapshot(tavenier(), TODAY))
    for key, count in (("ties", 1), ("partnerships", 1), ("descents", 3), ("snapshots", 1)):
        assert page.shows(text(f"network.goes.{key}", count=count))


def test_a_new_name_follows_everywhere_but_in_own_sentences(open_desk: Desk) -> None:
    dossier = wish_about(tavenier(), PIETER, "Samen een avond weg")
    page = Opened(open_desk, "network", dossier).set("Peter", "people", PIETER, "name")
    assert page.dossier.people[PIETER].name == "Peter"
    page.press(text("onward.link", kind="Wens", words="Samen een avond weg"))
    page.go("profile").press(text("onward.on_map", name="Peter"))
    assert page.app.title[0].value == text("pages.maps")
