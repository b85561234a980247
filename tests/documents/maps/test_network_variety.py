"""Age, sex and schooling of who is in each sector are counted as they were said; a paper counts no more."""

from datetime import date

import pytest

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.maps.msna import msna_map
from supportcycle.documents.maps.network_map import printed_map
from supportcycle.documents.maps.network_variety import variety_table
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.map_positions import Sector
from supportcycle.domain.privacy.sharing import usual_slip
from supportcycle.domain.update import with_value
from tests.domain.network.building import network

TODAY = date(2026, 11, 24)
PEOPLE = {
    "p1": {"name": "Ria", "role": "family", "sex": "woman", "birth_year": "1950", "schooling": "short"},
    "p2": {"name": "Jan", "role": "family", "sex": "man", "birth_year": "2012"},
    "p3": {"name": "Els", "role": "friend", "sex": "woman", "age": "tussen 45 en 55"},
    "p4": {"name": "Koor", "role": "group", "kind": "group", "sex": "woman"},
}


def counts(dossier: Dossier) -> dict[tuple[str, str], tuple[str, ...]]:
    return {row[:2]: row[2:] for row in variety_table(dossier, TODAY).rows}


def of(aspect: str, value: str | None) -> tuple[str, str]:
    said = choice_label(aspect, value) if value else text("maps.not_said")
    return text(f"maps.msna.{aspect}"), said


def test_who_is_in_which_sector_is_counted_by_age_sex_and_schooling() -> None:
    found = counts(network(people=PEOPLE))
    assert list(Sector)[:2] == [Sector.RELATIVES, Sector.FRIENDS]
    assert found[of("sex", "woman")] == ("1", "1", "0", "0", "2")
    assert found[of("sex", "man")] == ("1", "0", "0", "0", "1")
    assert found[of("age_band", "old")] == ("1", "0", "0", "0", "1")
    assert found[of("age_band", "child")] == ("1", "0", "0", "0", "1")
    assert found[of("schooling", "short")] == ("1", "0", "0", "0", "1")


def test_an_age_that_may_be_in_two_bands_and_what_was_not_said_are_counted_as_not_said() -> None:
    found = counts(network(people=PEOPLE))
    assert found[of("age_band", None)] == ("0", "1", "0", "0", "1")
    assert found[of("schooling", None)] == ("1", "1", "0", "0", "2")


def test_what_nobody_said_has_no_row() -> None:
    assert not counts(network(people={"p1": {"name": "Ria", "role": "family"}}))
    assert not counts(network())


@pytest.mark.parametrize("aspect", ["schooling", "sex", "age_band"])
def test_on_paper_who_does_not_let_family_facts_leave_is_not_counted(aspect) -> None:
    dossier = network(people=PEOPLE, rounds={"r1": {}})
    for id in PEOPLE:
        dossier = with_value(dossier, ("people", id, "may_leave"), ("on_map",))
    printed = printed_map(msna_map(TODAY), dossier, TODAY, usual_slip(dossier, "r1", own=True))
    assert text(f"maps.msna.{aspect}") not in _cells(printed)


def _cells(document: Document) -> set[str]:
    return {str(cell) for block in document.blocks for row in getattr(block, "rows", ()) for cell in row}
