"""The two papers of a visit: one side each, the client's with nothing of the worker's in it."""

from io import BytesIO

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcycle.content.catalogue import text, texts
from supportcycle.content.visits import visits
from supportcycle.documents.compose.annexes import annex_names, annexes_by_name
from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.registry import composed, composed_visit_paper, documents, offers
from supportcycle.documents.rendering import FORMATS, rendered
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Table, why_empty
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import ParkedQuestion, Visit
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON, TODAY
from tests.dossiers.bram import bram, empty

SHEET, AGENDA = "gesprek-voorbereiden", "agenda-bezoek"
LONG = "Hoe het zit met de huur van oktober, en wie daarover gaat bellen met de woningbouw in Utrecht"
HIDDEN = {"covered_words": "GEHEIMWOORD", "covered_people": ("p2",)}
HIDDEN |= {"covered_life_domains": ("health",), "covered_dimensions": ("rights",)}


def with_visits(dossier: Dossier, **all: Visit) -> Dossier:
    for id, visit in all.items():
        dossier = with_value(dossier, ("rounds", "r1", "visits", id), visit)
    return dossier


def visited(kind: str = "meeting", moments: tuple[str, ...] | None = None) -> Dossier:
    parked = {f"q{number}": ParkedQuestion(text=LONG) for number in range(9)}
    held = Visit(kind="meeting", begun_at="2026-11-01T10:00", ended_at="2026-11-01T11:00", parked=parked)
    coming = Visit(
        kind=kind, on="30-11-2026", at="14:00", place="Bij u thuis, aan de keukentafel", minutes="45",
        present=("p1",), others="mijn collega", moments=moments or visits()[kind].proposal, **HIDDEN,
    )  # fmt: skip
    return with_visits(bram(), b1=held, b2=coming)


def pages(name: str, dossier: Dossier) -> int:
    return len(pypdf.PdfReader(BytesIO(rendered(composed(name, dossier, TODAY), "pdf", created=NOON))).pages)


@pytest.mark.parametrize("name", [SHEET, AGENDA])
@pytest.mark.parametrize("kind", visits())
def test_each_fits_on_one_side_with_all_that_is_proposed(name, kind):
    assert pages(name, visited(kind)) == 1


def test_the_agenda_fits_on_one_side_also_with_every_moment_of_a_visit():
    assert pages(AGENDA, visited("plan", tuple(visits()["plan"].named))) == 1


@pytest.mark.parametrize("name", [SHEET, AGENDA])
@pytest.mark.parametrize("format", FORMATS)
def test_each_can_be_had_in_every_format(name, format):
    assert rendered(composed(name, visited(), TODAY), format, created=NOON)


@pytest.mark.parametrize("format", FORMATS)
def test_what_stays_covered_and_what_waits_is_not_on_the_clients_sheet(format):
    data = rendered(composed(SHEET, visited(), TODAY), format, created=NOON)
    if format == "pdf":
        data = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages).encode()
    assert b"GEHEIMWOORD" not in data
    assert b"huur van oktober" not in data


def test_the_sheet_tells_when_where_what_about_and_what_to_think_about():
    told = rendered_text(composed(SHEET, visited(), TODAY))
    for words in (
        "maandag 30 november 2026 om 14:00",
        "keukentafel",
        "mijn collega",
        visits()["meeting"].purpose,
    ):
        assert words in told
    assert visits()["meeting"].named["story"].question in told
    assert visits()["meeting"].named["faces"].question not in told


def test_the_agenda_tells_the_minutes_what_stays_covered_and_what_still_waits():
    told = rendered_text(composed(AGENDA, visited(), TODAY))
    for words in ("GEHEIMWOORD", "Gezondheid", "huur van oktober", text("visit_papers.more", count=5)):
        assert words in told
    assert all(visits()["meeting"].named[key].question in told for key in visits()["meeting"].proposal)


@pytest.mark.parametrize("said", ["stays", "goes", None])
def test_the_agenda_says_whom_and_what_to_cover_by_name_whatever_may_leave(said):
    dossier = with_value(visited(), ("rounds", "r1", "aanvraag", "medical_data"), said)
    dossier = with_value(dossier, ("people", "p2", "may_be_named"), False)
    dossier = with_value(dossier, ("people", "p1", "may_leave"), ())
    told = rendered_text(composed(AGENDA, dossier, TODAY))
    for id in ("p1", "p2"):
        assert dossier.people[id].name in told
    for words in ("GEHEIMWOORD", "Gezondheid", "huur van oktober", "mijn collega"):
        assert words in told


@pytest.mark.parametrize(
    ("typed", "told"),
    [("een uur", "60 minuten"), ("1,5 uur", "90 minuten"), ("zolang het gaat", "zolang het gaat")],
)
@pytest.mark.parametrize("name", [SHEET, AGENDA])
def test_how_long_is_told_as_it_was_said(name, typed, told):
    visit = Visit(kind="plan", minutes=typed)
    assert told in rendered_text(composed(name, with_visits(bram(), b1=visit), TODAY))


def test_of_a_visit_of_which_only_the_day_was_agreed_on_the_sheet_says_no_more():
    told = rendered_text(composed(SHEET, with_visits(bram(), b1=Visit(on="3-12-2026")), TODAY))
    assert "donderdag 3 december 2026" in told
    assert visits()["free"].purpose not in told
    assert text("visit_papers.about") not in told
    assert "minuten" not in told


@pytest.mark.parametrize("kind", visits())
def test_no_question_on_the_sheet_is_about_a_thing_that_is_not_named(kind):
    visit = Visit(kind=kind, moments=tuple(visits()[kind].named))
    told = rendered_text(composed(SHEET, with_visits(bram(), b1=visit), TODAY))
    hang = [each for each in visits()[kind].moments if each.each not in (None, "life_domains")]
    whole = {each.question for each in visits()[kind].moments if each not in hang}
    assert [each.question for each in hang if each.question in told and each.question not in whole] == []


@pytest.mark.parametrize(("minutes", "adds_up"), [("20", False), ("120", True)])
def test_the_minutes_of_the_agenda_add_up_to_the_visit_or_are_left_out(minutes, adds_up):
    visit = Visit(kind="free", minutes=minutes, moments=tuple(visits()["free"].named))
    document = composed(AGENDA, with_visits(bram(), b1=visit), TODAY)
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    each = [row[1] for row in table.rows]
    assert (sum(map(int, each)) == 120) if adds_up else not any(each)


def test_the_worker_s_agenda_is_not_offered_with_the_clients_papers_and_goes_behind_none():
    assert documents()[AGENDA].audience is Audience.SUPPORT_WORKER
    assert AGENDA not in offers()
    assert AGENDA not in annex_names().values()
    assert all(AGENDA not in annexes_by_name(name) for name in documents())


def test_a_paper_is_about_the_visit_that_was_asked_for_else_about_the_one_at_hand():
    dossier = with_visits(visited(), b3=Visit(kind="plan", moments=("goal",), on="1-12-2026"))
    assert "dinsdag 1 december 2026" in rendered_text(composed(SHEET, dossier, TODAY))
    assert "maandag 30 november 2026" in rendered_text(composed_visit_paper(SHEET, "b2", dossier, TODAY))


@pytest.mark.parametrize("name", [SHEET, AGENDA])
def test_without_a_visit_each_says_that_there_is_none(name):
    assert why_empty(composed(name, empty(), TODAY)) == text("visit_papers.none")


@pytest.mark.parametrize("kind", visits())
def test_every_paper_to_bring_has_a_name(kind):
    assert {f"papers.names.{key}" for key in visits()[kind].bring} <= set(texts())


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_was_typed_both_can_be_made(words, other):
    visit = Visit(kind="free", on=words, at=other, place=words, others=other, minutes=words, about=other)
    dossier = with_visits(bram(), b1=visit)
    assert all(rendered_text(composed(name, dossier, TODAY)) for name in (SHEET, AGENDA))
