"""Numbers, days and how often on screen: kept as typed, counted if understood, asked back kindly if not."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.serialization import from_text
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

HELPER = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t2", "others")
REQUEST = ("rounds", "r1", "aanvraag")


def bram() -> Dossier:
    return from_text(practice_text("bram-plan")).model_copy(update={"id": "bram"})


def hint(counts: str) -> str:
    return text(f"form.number_unreadable.{counts}")


def helper_place(dossier: Dossier) -> tuple[str, ...]:
    return (*HELPER, next(iter(dossier.rounds["r1"].versions["v1"].plans["g1"].steps["g1_t2"].others)))


def plan_open(workspace: Workspace, dossier: Dossier) -> Opened:
    """The step with its helper, opened by the way from a loose end."""
    page = Opened(workspace, "loose_ends", dossier)
    go = [box for box in page.app.button if box.label == text("loose_ends.go")]
    place = next(at for at, one in enumerate(go) if "one_helper_no_fallback__g1_t2" in (one.key or ""))
    return page.press(text("loose_ends.go"), place).go("plan")


def typed_in_list(page: Opened, said: str, *place: str) -> None:
    """Type in a list that opens what does not stand in it, as the browser sends it."""
    box = next(each for each in page.app.selectbox if (each.key or "").endswith("-".join(place)))
    box.options.append(said)
    box.set_value(said).run()
    assert not page.app.exception


@pytest.mark.slow
@pytest.mark.parametrize(
    "said", ["zolang de klok op zomertijd staat", "2x per week", "om en om met zijn broer", "as needed?"]
)
def test_how_often_in_own_words_is_kept_and_shown(open_workspace: Workspace, said: str) -> None:
    dossier = bram()
    place = helper_place(dossier)
    page = plan_open(open_workspace, dossier)
    typed_in_list(page, said, *place, "frequency")
    helper = page.dossier.rounds["r1"].versions["v1"].plans["g1"].steps["g1_t2"].others[place[-1]]
    assert helper.frequency == said
    assert page.value(*place, "frequency") == said


@pytest.mark.slow
@pytest.mark.parametrize(("typed", "kept"), [("elke week", "weekly"), (" Om de week ", "fortnightly")])
def test_the_words_of_the_list_are_that_choice_however_they_are_typed(
    open_workspace: Workspace, typed: str, kept: str
) -> None:
    dossier = bram()
    place = helper_place(dossier)
    page = plan_open(open_workspace, dossier)
    typed_in_list(page, typed, *place, "frequency")
    helper = page.dossier.rounds["r1"].versions["v1"].plans["g1"].steps["g1_t2"].others[place[-1]]
    assert helper.frequency == kept


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "asked"), [("een paar", True), ("10 minuten", False), ("anderhalf", False)]
)
def test_hours_that_cannot_be_read_are_kept_with_a_kind_word(
    open_workspace: Workspace, typed: str, asked: bool
) -> None:
    dossier = bram()
    place = helper_place(dossier)
    page = plan_open(open_workspace, dossier).set(typed, *place, "hours")
    assert page.value(*place, "hours") == typed
    assert page.shows(hint("hours")) is asked


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "asked"), [("8 maanden", False), ("geb. 1980", False), ("bijna 5", False), ("oud", True)]
)
def test_an_age_that_cannot_be_read_is_kept_with_a_kind_word(
    open_workspace: Workspace, typed: str, asked: bool
) -> None:
    page = Opened(open_workspace, "network", bram())
    page.app.session_state["more_p1"] = True
    page.app.run()
    page.set(typed, "people", "p1", "age")
    assert page.dossier.people["p1"].age == typed
    assert page.shows(hint("age")) is asked


@pytest.mark.slow
@pytest.mark.parametrize(
    ("age", "told"),
    [
        ("8 maanden", "Nu 8 maanden."),
        ("43", "Nu 43 jaar."),
        ("bijna 5", "Nu 4 of 5 jaar."),
        ("ongeveer 40", "Nu ongeveer 40 jaar."),
        ("8", "Nu 8 jaar."),
    ],
)
def test_an_age_is_told_with_its_unit_and_with_spaces(open_workspace: Workspace, age: str, told: str) -> None:
    page = Opened(open_workspace, "network", bram())
    page.app.session_state["more_p1"] = True
    page.app.run()
    page.set(age, "people", "p1", "age")
    assert page.shows(told)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "unreadable"),
    [
        ("1980", False),
        ("maart 1980", False),
        ("in 1980", False),
        ("ongeveer 1980", False),
        ("12-3-1980", False),
        ("vorige eeuw", True),
    ],
)
def test_a_birth_year_is_a_birthday_too(open_workspace: Workspace, typed: str, unreadable: bool) -> None:
    dossier = with_value(bram(), ("identity", "birth_date"), typed)
    page = Opened(open_workspace, "meeting", dossier)
    assert page.shows(text("form.birth_unreadable")) is unreadable
    assert not page.shows(text("form.date_unreadable"))


@pytest.mark.parametrize(
    ("typed", "asked"),
    [("29-11-2062", True), ("29-11-1062", True), ("29 november 1926", True), ("20-11-2026", False)],
)
def test_a_year_that_is_hardly_meant_is_asked_back_where_terms_follow_from_it(
    open_workspace: Workspace, typed: str, asked: bool
) -> None:
    dossier = with_value(bram(), (*REQUEST, "melding_on"), typed)
    page = Opened(open_workspace, "request", dossier)
    assert page.value(*REQUEST, "melding_on") == typed
    assert any("Klopt het jaar" in each.value for each in page.app.caption) is asked
