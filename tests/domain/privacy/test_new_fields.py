"""A field that is new is private until somebody says otherwise, of whatever it is a field."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest

from supportcycle.documents.compose.registry import composed, offers
from supportcycle.documents.maps.map_document import on_paper
from supportcycle.documents.tree import strings
from supportcycle.domain.model.base import Model, children
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.network.snapshot_taking import snapshot_of
from supportcycle.domain.privacy.health_fields import NOTHING_OF
from supportcycle.domain.privacy.sharing import as_shared
from supportcycle.domain.references import mapped
from tests.documents.full_of import everything_filled_in

WORD = "woordvannutoe"
TODAY = date(2026, 11, 30)


@cache
def grown(kind: type[Model]) -> type[Model]:
    """The same model with a field that nobody decided about."""
    return type(kind.__name__, (kind,), {"made_up": "", "__annotations__": {"made_up": str}})


def with_new_field(model: Model) -> Model:
    return grown(type(model)).model_construct(**(children(model) or {}), made_up=WORD)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """A dossier with something in every place, and a new field on each of its parts."""
    filled = everything_filled_in()
    ties = {id: next(iter(filled.ties.values())) for id in filled.people}
    return mapped(filled.model_copy(update={"ties": ties}), Model, with_new_field)


def kinds_that_hold(node: Any, word: str) -> Iterator[str]:
    """The models with this word in a field of their own."""
    for value in (children(node) or {}).values():
        if value == word:
            yield type(node).__name__
        yield from kinds_that_hold(value, word)


def test_the_new_field_stands_on_everything_that_may_leave_in_part(dossier):
    found = set(kinds_that_hold(dossier, WORD))
    asked = {"NetworkMember", "Tie", "Helper", "Step", "Partnership", "ClientCard", "VolunteerCard", "Goal"}
    assert asked <= found
    assert len(found) > 60


@pytest.mark.parametrize("with_medical", [True, False])
def test_nothing_that_leaves_has_a_field_that_nobody_decided_about(dossier, with_medical):
    slip = ShareSlip(named=tuple(dossier.people), with_medical=with_medical)
    shared = as_shared(dossier, current_round(dossier)[0], slip)
    assert set(kinds_that_hold(shared, WORD)) - NOTHING_OF == set()


def test_no_map_on_paper_has_it(dossier):
    network = on_paper(dossier, dossier.people)
    parts = (network.people, network.ties, network.clusters, network.partnerships, network.descents)
    assert [kind for part in parts for kind in kinds_that_hold(part, WORD)] == []
    assert all(parts)


def test_no_person_on_a_map_that_is_kept_has_it(dossier):
    snapshot = snapshot_of(dossier, TODAY)
    assert snapshot.people
    assert list(kinds_that_hold(snapshot.people, WORD)) == []


def test_no_paper_tells_it(dossier):
    papers = {name: composed(name, dossier, TODAY) for name in offers()}
    assert [name for name, paper in papers.items() if any(WORD in each for each in strings(paper))] == []
