"""The maps that came after the circle: each by ordinary fields, in words, on paper, and with nobody lost."""

from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pypdf
import pytest

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.documents.maps.map_document import map_document, on_a3
from supportcycle.documents.maps.side_by_side import kept_maps
from supportcycle.documents.rendering import rendered
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import FoundBy, NamedBy
from supportcycle.domain.model.network.snapshots import Snapshot
from supportcycle.ui.shared.downloads import MADE
from supportcycle.workspace.workspace import Workspace
from tests.domain.cases.every_case import bram_now
from tests.figures.maps.cases import CASES
from tests.ui.pages_open import Opened

ANNA = {"p1": {"name": "Anna", "relation": "zus", "role": "family"}}
SUBJECTS = ("collect", "vip", "circle", "neighbourhood", "ecogram", "genogram", "msna", "then_now")


def dossier(**parts: object) -> Dossier:
    return Dossier.model_validate({"id": "d1", "name": "Bram", "people": ANNA, **parts})


@pytest.fixture
def opened(open_workspace: Workspace):
    def open(subject: str, dossier: Dossier) -> Opened:
        return Opened(open_workspace, "maps", dossier).subject(text(f"maps.subjects.{subject}"))

    return open


def pdf_sizes(made: bytes) -> set[tuple[int, int]]:
    with pikepdf.open(BytesIO(made)) as file:
        return {(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in file.pages}


def text_of(made: bytes) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(made)).pages)


def typed(page: Opened, key: str, words: str, turn: str = "t1") -> Opened:
    return page.set(words, "half_said", "maps", "lines", key, turn)


def test_somebody_long_ago_is_on_the_vip_card_and_on_no_map_of_now(opened):
    page = typed(opened("vip", dossier()), "vip_name", "Juf Ria")
    page.set("gaf mij moed", "people", "p2", "gives").set("lost", "people", "p2", "gone")
    assert page.shows(f"Juf Ria. {text('maps.vip.gone.lost')}. gaf mij moed")
    page.subject(text("maps.subjects.circle"))
    assert not page.shows("Juf Ria")


def test_the_neighbourhood_map_proposes_what_the_register_says_and_asks_how_near(opened):
    page = opened("neighbourhood", dossier())
    assert page.shows(choice_lists()["sector_neighbourhood"]["relatives"])
    page.set("near", "ties", "p1", "nearness").set("neighbourhood", "ties", "p1", "reach")
    assert page.shows(text("maps.neighbourhood.balance", near=1, further=0, local=1))


def test_three_answers_give_a_zone_and_where_they_do_not_the_client_says_it(opened):
    page = opened("msna", dossier())
    for key, answer in (("direct", "yes"), ("lasting", "yes"), ("meaningful", "yes")):
        assert not page.has("ties", "p1", "zone")
        page.set(answer, "ties", "p1", key)
    assert page.shows(text("maps.msna.zone", zone=choice_lists()["zone"]["personal"]))
    page.set("no", "ties", "p1", "meaningful").set("extensive", "ties", "p1", "zone")
    assert page.shows(text("maps.msna.zone", zone=choice_lists()["zone"]["extensive"]))
    page.set("no", "ties", "p1", "direct")
    assert page.has("ties", "p1", "via")


def test_a_turning_point_is_typed_drawn_and_told_with_who_came(opened):
    page = opened("life_line", dossier()).press(text("maps.life_line.add_first"))
    place = ("turning_points", "k1")
    page.set("1983", *place, "when").set("Verhuizing", *place, "what").set("hard", *place, "tone")
    page.set(["p1"], *place, "came")
    assert page.shows("1983: Verhuizing (moeilijk). kwam erbij: Anna")


@pytest.mark.slow
def test_who_was_lost_belongs_to_the_past_and_who_came_does_not(opened):
    page = opened("life_line", dossier()).press(text("maps.life_line.add_first"))
    page.set(["Kees"], "turning_points", "k1", "came").set(["Opa"], "turning_points", "k1", "went")
    past = {person.name: person.gone for person in page.dossier.people.values()}
    assert past == {"Anna": None, "Kees": None, "Opa": "lost"}


def test_beside_a_drawing_many_names_are_a_list_and_read_as_they_were_typed(opened):
    people = {f"p{number}": {"name": f"Dr. *{number}*"} for number in range(1, 8)}
    page = opened("circle", dossier(people=people))
    chooser = next(one for one in page.app.selectbox if one.label == text("maps.about"))
    assert chooser.options == [f"Dr. *{number}*" for number in range(1, 8)]


def test_the_card_says_once_what_somebody_is_who_has_no_name(opened):
    page = opened("vip", dossier(people={"p1": {"relation": "oude buurman", "vip": True}}))
    assert page.shows("oude buurman")
    assert not page.shows("oude buurman. oude buurman")


def test_names_of_others_are_marked_and_come_off_again(opened):
    page = typed(opened("collect", dossier()), "other_name", "Tante Jo")
    assert page.dossier.people["p2"].named_by is NamedBy.FAMILY
    by = choice_lists()["named_by"]["family"]
    assert page.shows(text("maps.named_by", name="Tante Jo", by=by))
    page.press(text("maps.off_list"))
    assert list(page.dossier.people) == ["p1"]


def test_a_name_found_by_a_question_is_counted_and_gets_a_circle_and_a_purpose(opened):
    found = {"p2": {"name": "Kees van de kiosk", "found_by": "daily_route"}}
    page = opened("collect", dossier(people={**ANNA, **found}))
    assert page.shows(text("maps.found.count", count=1))
    page.set("neighbourhood", "people", "p2", "cluster").set("contact", "ties", "p2", "purpose")
    assert page.dossier.people["p2"].cluster == "neighbourhood"


def test_a_name_in_an_answer_to_the_questions_of_the_circle_is_offered_for_the_register(opened):
    page = opened("collect", dossier())
    page.set("Kees, mijn zwager", "sheets", "circle_questions", "cells", "nice_news", "names")
    page.press(text("maps.add_name", name="Kees"))
    assert page.dossier.people["p2"].found_by is FoundBy.CIRCLE_QUESTIONS


def test_the_map_of_now_is_offered_when_a_review_begins_and_only_once(open_workspace):
    page = Opened(open_workspace, "review", bram_now())
    page.press(text("maps.then_now.keep"))
    assert [each.reason for each in page.dossier.snapshots.values()][-1] == text("maps.then_now.for_review")
    assert page.shows(text("maps.then_now.kept"))


def test_an_earlier_map_lies_beside_that_of_now_before_the_one_of_today(opened):
    kept = {"m1": Snapshot(taken_on="1-1-2020", reason="Het begin"), "m2": Snapshot(taken_on="23-11-2026")}
    page = opened("then_now", dossier(snapshots=kept))
    assert page.shows(text("maps.changes.new", name="Anna"))


def test_a_kept_map_may_be_of_a_year_long_ago_and_then_comes_before_the_others(opened):
    kept = {"m1": Snapshot(taken_on="1-1-2020", reason="Het begin"), "m2": Snapshot(taken_on="23-11-2025")}
    page = opened("then_now", dossier(snapshots=kept))
    page.set("1998", "snapshots", "m2", "taken_on").set("Voor de scheiding", "snapshots", "m2", "reason")
    assert list(kept_maps(page.dossier)) == ["m1", "m2"]
    assert page.dossier.snapshots["m2"].reason == "Voor de scheiding"


def test_a_kept_map_can_be_taken_away_and_the_others_stay(opened):
    kept = {"m1": Snapshot(taken_on="1-1-2020"), "m2": Snapshot(taken_on="23-11-2025")}
    page = opened("then_now", dossier(snapshots=kept)).press(text("form.take_away_yes"))
    assert list(page.dossier.snapshots) == ["m1"]
    page.press(text("form.take_away_yes"))
    assert page.shows(text("maps.then_now.none"))


def test_an_age_is_that_of_the_day_it_was_told(open_workspace):
    page = Opened(open_workspace, "network", dossier())
    page.set("42", "people", "p1", "age")
    assert page.dossier.people["p1"].age_on
    assert page.shows(text("network.age_now", age="42 jaar"))


@pytest.mark.slow
def test_three_hundred_people_with_any_names_in_one_cell_are_no_reason_to_fail(open_workspace):
    names = ("x" * 200, "محمد بن عبد الله", "Fatima", "een naam " * 22)
    people = {f"p{at}": {"name": f"{names[at % 4]} {at}", "role": "family"} for at in range(300)}
    one_cell = {
        "ring": "intimacy",
        "nearness": "near",
        "direct": "yes",
        "lasting": "yes",
        "meaningful": "yes",
    }
    loop = {"d1": {"child": "p1", "parent": "p2"}, "d2": {"child": "p2", "parent": "p1"}}
    page = Opened(
        open_workspace, "maps", dossier(people=people, ties=dict.fromkeys(people, one_cell), descents=loop)
    )
    for subject in SUBJECTS:
        page.subject(text(f"maps.subjects.{subject}"))


def test_a_map_on_a3_is_a_larger_sheet_with_a_larger_drawing():
    drawn = CASES["circle"]()
    small = map_document("Kaart", drawn, "woorden")
    large = on_a3(small)
    assert large.blocks[0].width > small.blocks[0].width  # type: ignore[union-attr]
    made = rendered(large, "pdf", created=datetime(2026, 11, 28, tzinfo=UTC))
    assert pdf_sizes(made) == {(842, 1191)}


def test_only_moments_that_may_leave_come_on_paper(opened):
    points = {"k1": {"what": "Geheim"}, "k2": {"what": "Verhuizing", "may_leave": True}}
    page = opened("life_line", dossier(turning_points=points)).press(text("maps.print.make"))
    made = page.app.session_state["memory"][MADE]
    assert "Verhuizing" in text_of(made.data)
    assert "Geheim" not in text_of(made.data)
