"""A field that is new is private until somebody says otherwise, of whatever it is a field."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest

from supportcycle.documents.compose.registry import composed, offers
from supportcycle.documents.exchange.dossier_calendar import agenda_events
from supportcycle.documents.exchange.dossier_list import days_of_all, list_rows
from supportcycle.documents.exchange.spreadsheet import rows_as_csv
from supportcycle.documents.maps.map_document import on_paper
from supportcycle.documents.rendering import AGENDA
from supportcycle.documents.tree import strings
from supportcycle.domain.dossier_list import DossierLine, line_of
from supportcycle.domain.model.base import Model, children
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.network.life_line import TurningPoint
from supportcycle.domain.model.network.network_talk import Crowd, Perception
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.network.tie_qualities import TieQuality
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.network.snapshot_taking import snapshot_of
from supportcycle.domain.privacy.health_fields import NOTHING_OF
from supportcycle.domain.privacy.sharing import as_shared
from supportcycle.domain.references import mapped
from supportcycle.workspace.serialization import head_of
from tests.documents.composing import NOON
from tests.documents.full_of import everything_filled_in

WORD = "woordvannutoe"
PRIVATE = "woordvoorderegister"
TODAY = date(2026, 11, 30)
LONG_AGO = date(1900, 1, 1)
DRAWN = ("people", "ties", "clusters", "partnerships", "descents")


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
    points = {id: each.model_copy(update={"may_leave": True}) for id, each in filled.turning_points.items()}
    whole = filled.model_copy(update={"ties": ties, "turning_points": points})
    kept = {"m1": snapshot_of(whole, TODAY)}
    return mapped(whole.model_copy(update={"snapshots": kept}), Model, with_new_field)


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
    parts = [getattr(network, name) for name in (*DRAWN, "turning_points", "snapshots")]
    assert [kind for part in parts for kind in kinds_that_hold(part, WORD)] == []
    assert all(parts)


def test_no_part_of_a_map_that_is_kept_has_it(dossier):
    snapshot = snapshot_of(dossier, TODAY)
    assert all(getattr(snapshot, name) for name in DRAWN)
    assert list(kinds_that_hold(snapshot, WORD)) == []


def test_a_kept_map_has_no_private_words_about_a_tie_and_knows_that_it_is_not_safe(dossier):
    told = Tie(cause=PRIVATE, hope=PRIVATE, remark=PRIVATE, unsafe=True, quality=TieQuality.CONFLICT)
    circle = next(iter(dossier.clusters.values())).model_copy(update={"tie": told})
    changed = dossier.model_copy(update={"ties": {"p1": told}, "clusters": {"c1": circle}})
    snapshot = snapshot_of(changed, TODAY)
    assert list(kinds_that_hold(snapshot, PRIVATE)) == []
    for tie in (snapshot.ties["p1"], snapshot.clusters["c1"].tie):
        assert (tie.unsafe, tie.quality) == (True, TieQuality.CONFLICT)


def test_a_map_on_paper_knows_of_no_tie_that_it_is_not_safe_and_of_no_kept_map_why_it_was_kept(dossier):
    told = Tie(cause=PRIVATE, unsafe=True, quality=TieQuality.CONFLICT)
    ids, lets = list(dossier.people), {"may_leave": tuple(MayLeave)}
    people = {id: each.model_copy(update=lets) for id, each in dossier.people.items()}
    circle = next(iter(dossier.clusters.values())).model_copy(update={"tie": told})
    network = {
        "people": people,
        "ties": dict.fromkeys(ids, told),
        "clusters": {"c1": circle},
    }
    whole = dossier.model_copy(update=network)
    said = {"crowd": next(iter(Crowd)), "perception": next(iter(Perception))}
    kept = snapshot_of(whole, TODAY, PRIVATE).model_copy(update=said)
    paper = on_paper(whole.model_copy(update={"snapshots": {"m1": kept}}), people)
    (seen,) = paper.snapshots.values()
    for map_then_or_now in (paper, seen):
        ties = [map_then_or_now.clusters["c1"].tie, *map_then_or_now.ties.values()]
        assert len(ties) == len(ids) + 1
        assert {(tie.unsafe, tie.quality) for tie in ties} == {(False, TieQuality.CONFLICT)}
    assert list(kinds_that_hold(paper, PRIVATE)) == []
    assert (seen.taken_on, seen.crowd, seen.perception) == (kept.taken_on, None, None)


def test_no_remark_at_a_moment_of_a_life_line_stands_on_paper(dossier):
    told = TurningPoint(when="1990", what="Verhuisd", remark=PRIVATE, may_leave=True)
    network = on_paper(dossier.model_copy(update={"turning_points": {"k1": told}}), dossier.people)
    assert network.turning_points == {"k1": told.model_copy(update={"remark": ""})}


def test_no_paper_tells_it(dossier):
    papers = {name: composed(name, dossier, TODAY) for name in offers()}
    assert [name for name, paper in papers.items() if any(WORD in each for each in strings(paper))] == []


@pytest.fixture(scope="module")
def line(dossier) -> DossierLine:
    return line_of(dossier.id, head_of(dossier), NOON, LONG_AGO)


@pytest.mark.parametrize("neutral", [True, False])
def test_no_agenda_of_a_dossier_tells_it(dossier, neutral):
    events = agenda_events(dossier, current_round(dossier)[0], neutral=neutral)
    assert events
    assert [event for event in events if WORD in f"{event.title} {event.words} {event.uid}"] == []
    file = AGENDA.write(events, NOON)
    assert WORD not in file.decode().replace("\r\n ", "")


@pytest.mark.parametrize("telling", ["neutral", "what", "who"])
def test_no_agenda_of_all_dossiers_tells_it(line, telling):
    events = days_of_all([line], LONG_AGO, telling)
    assert [event for event in events if WORD in f"{event.title} {event.words} {event.uid}"] == []
    assert events


@pytest.mark.parametrize("named", [True, False])
def test_no_list_of_dossiers_in_a_spreadsheet_tells_it(line, named):
    rows = list_rows([line], named=named)
    assert len(rows) == 2
    assert WORD not in rows_as_csv(rows).decode("utf-8-sig")
