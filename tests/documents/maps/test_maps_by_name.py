"""Every map, picture and annex is a document: in every format, and with no more in it than may leave."""

from datetime import UTC, date, datetime
from functools import cache

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_names, practice_text
from supportcycle.documents.compose.annexes import (
    ANNEXES,
    annex_names,
    annexes_for,
    composed_with,
    nothing_in,
)
from supportcycle.documents.compose.map_documents import annexes_apart, blank_maps, map_name, maps
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.maps.maps_by_name import BLANK_MAPS, MAPS
from supportcycle.documents.rendering import FORMATS, rendered
from supportcycle.documents.tree import Document, Picture, strings, why_empty
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.privacy.sharing import usual_slip
from supportcycle.domain.update import with_value
from supportcycle.workspace.serialization import from_text
from tests.running.walking import for_each

TODAY, NOON = date(2026, 11, 24), datetime(2026, 11, 24, 12, tzinfo=UTC)
DRAWN = (*maps(), *blank_maps(), *annexes_apart())


@cache
def practice(name: str) -> Dossier:
    return from_text(practice_text(name))


@cache
def allowed(name: str) -> Dossier:
    """The practice dossier in which everybody lets everything leave."""
    dossier = practice(name)
    for id in dossier.people:
        dossier = with_value(dossier, ("people", id, "may_leave"), tuple(MayLeave))
        dossier = with_value(dossier, ("people", id, "may_be_named"), True)
    return dossier


@cache
def of_two(name: str) -> tuple[Document, ...]:
    """The document of a full and of an empty dossier; one where those are the same, as a blank form is."""
    full, empty = (composed(name, practice(practised), TODAY) for practised in ("bram-review", "leeg"))
    return (full,) if full == empty else (full, empty)


def words(document: Document) -> str:
    return " ".join(strings(document))


@pytest.mark.slow
@for_each("name", DRAWN)
def test_every_map_picture_and_annex_is_written_in_every_format(name):
    document = composed(name, allowed("tavenier"), TODAY)
    for format in FORMATS:
        assert rendered(document, format, created=NOON)


@pytest.mark.parametrize("practised", practice_names())
def test_every_one_is_told_or_says_why_not_of_every_practice_dossier(practised):
    for name in DRAWN:
        document = composed(name, practice(practised), TODAY)
        assert document.title, name
        assert rendered(document, "txt", created=NOON), name


@pytest.mark.slow
@pytest.mark.parametrize("format", FORMATS)
def test_every_document_that_is_listed_is_written_in_every_format(format):
    for name in documents():
        for document in of_two(name):
            assert rendered(document, format, created=NOON), name


@pytest.mark.parametrize("key", MAPS)
def test_nobody_stands_on_a_map_who_did_not_let_that(key):
    dossier = practice("tavenier")
    private = [each.name for each in dossier.people.values() if MayLeave.ON_MAP not in each.may_leave]
    seen = words(composed(map_name(key), dossier, TODAY))
    assert len(private) > 3
    assert [name for name in private if name and name in seen and name not in dossier.name] == []


@pytest.mark.parametrize("key", MAPS)
def test_who_is_kept_silent_about_stands_on_no_map_of_now_or_then(key):
    dossier = allowed("bram-review")
    silent = tuple(dossier.people)
    slip = usual_slip(dossier, next(iter(dossier.rounds))).model_copy(update={"silent": silent})
    shown = words(composed(map_name(key), dossier, TODAY, slip))
    names = [person.name for person in dossier.people.values() if person.name]
    assert names
    assert [name for name in names if name in shown] == []


def test_only_moments_that_may_leave_are_on_the_life_line():
    points = {"k1": {"what": "Geheim"}, "k2": {"what": "Verhuizing", "may_leave": True}}
    dossier = Dossier.model_validate({"id": "d1", "name": "Bram", "turning_points": points})
    shown = words(composed(map_name("life_line"), dossier, TODAY))
    assert "Verhuizing" in shown
    assert "Geheim" not in shown


@pytest.mark.parametrize(("may", "told"), [(("on_map",), False), (("on_map", "reach"), True)])
def test_how_to_reach_somebody_is_on_the_card_only_when_that_was_let(may, told):
    person = {"name": "Anna", "relation": "zus", "vip": True, "reachable": "06 1234", "may_leave": may}
    dossier = Dossier.model_validate({"id": "d1", "name": "Bram", "people": {"p1": person}})
    assert ("06 1234" in words(composed(map_name("vip"), dossier, TODAY))) == told
    assert "06 1234" not in words(composed(map_name("circle"), dossier, TODAY))


def test_then_and_now_says_that_no_map_was_kept():
    assert why_empty(composed(map_name("then_now"), practice("leeg"), TODAY)) == text("maps.then_now.none")


@pytest.mark.parametrize("key", BLANK_MAPS)
def test_an_empty_map_holds_nobody_of_the_dossier(key):
    dossier = allowed("tavenier")
    name = next(name for name, offer in blank_maps().items() if offer.key == f"blank_map_{key}")
    shown = words(composed(name, dossier, TODAY))
    people = [person.name for person in dossier.people.values() if len(person.name) > 3]
    assert [each for each in people if each in shown and each not in dossier.name] == []


def test_a_map_is_a_drawing_with_the_same_in_words():
    pictures = {
        key: [block for block in composed(map_name(key), allowed("bram-review"), TODAY).blocks
              if isinstance(block, Picture)]
        for key in MAPS
    }  # fmt: skip
    assert [key for key, found in pictures.items() if not found] == ["support"]
    assert all(picture.alt for found in pictures.values() for picture in found)


def test_every_annex_goes_behind_a_request_and_is_a_document_of_its_own():
    assert {key for key in annex_names() if annex_names()[key] not in documents()} == set()
    assert set(annexes_for("wmo-aanvraag")) == set(ANNEXES)
    dossier = allowed("bram-review")
    slip = usual_slip(dossier, next(iter(dossier.rounds)))
    alone = words(composed("wmo-aanvraag", dossier, TODAY, slip))
    whole = words(composed_with("wmo-aanvraag", ["circle"], dossier, TODAY, slip).document)
    title = text("papers.annexes.circle")
    assert whole.count(title) > alone.count(title)


def test_what_has_nothing_in_it_yet_is_not_an_annex():
    dossier = practice("leeg")
    slip = usual_slip(dossier, next(iter(dossier.rounds)))
    behind = ("by_person", "budget_plan", "circle", "circles")
    whole, empty = composed_with("wmo-aanvraag", behind, dossier, TODAY, slip)
    assert whole == composed("wmo-aanvraag", dossier, TODAY, slip)
    assert empty == behind
    assert text("papers.annexes.budget_plan") in nothing_in(empty)
    assert nothing_in(()) == ""


@pytest.mark.parametrize("key", MAPS)
@pytest.mark.parametrize("practised", ["bram-review", "leeg"])
def test_a_map_says_in_which_language_it_is(key, practised, spoken):
    spoken("qt", documents__shared='[shared]\nlanguage = "tr-TR"')
    dossier = practice(practised)
    assert composed(map_name(key), dossier, TODAY, language="qt").language == "tr-TR"
    assert composed(map_name(key), dossier, TODAY).language == "nl-NL"
