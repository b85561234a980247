"""Who is not there any more stands on no map as if still there, on screen or on paper."""

from datetime import date

import pytest

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.changes import change_lines
from supportcycle.documents.maps.map_document import on_paper
from supportcycle.documents.maps.maps_by_name import MAPS
from supportcycle.documents.maps.network_map import seen_on_maps
from supportcycle.documents.maps.vip import VIP
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.snapshot_taking import snapshot_of
from supportcycle.domain.privacy.sharing import as_shared, usual_slip
from tests.domain.network.building import network

TODAY = date(2026, 11, 24)
ALIVE = {"name": "Opa", "relation": "opa", "role": "family", "may_be_named": True, "may_leave": ["on_map"]}
TIES = {"p1": {"ring": "intimacy", "sector": "relatives", "nearness": "near", "now": ["practical"]}}


def dossier(**person: object) -> Dossier:
    return network(people={"p1": {**ALIVE, **person}}, ties=TIES, rounds={"r1": {}})


def seen(whole: Dossier) -> Dossier:
    return seen_on_maps(as_shared(whole, "r1", usual_slip(whole, "r1")), whole)


@pytest.mark.parametrize("name", [name for name in MAPS if name not in ("genogram", "then_now", "vip")])
@pytest.mark.parametrize("tick", [[], ["family_facts"], ["tie"]])
def test_who_died_is_on_no_map_of_now_whatever_may_be_told(name: str, tick: list[str]) -> None:
    gone = dossier(gone="died", may_leave=["on_map", *tick])
    shown = MAPS[name](gone, TODAY)
    if shown:
        assert "Opa" not in shown.words(gone) + shown.words(seen(gone))
        assert all("Opa" not in row for table in shown.tables(seen(gone)) for row in table.rows)


@pytest.mark.parametrize(("tick", "said"), [([], "lost"), (["family_facts"], "died")])
def test_who_died_and_was_very_important_stays_on_that_card(tick: list[str], said: str) -> None:
    gone = dossier(gone="died", vip=True, may_leave=["on_map", *tick])
    assert text(f"maps.vip.gone.{said}") in VIP.words(seen(gone))
    assert text("maps.vip.gone.died") in VIP.words(gone)


def test_then_and_now_says_that_somebody_died_on_paper_only_when_that_may_be_told() -> None:
    then = snapshot_of(dossier(), TODAY)
    for may, on_sheet in ((["on_map"], text("maps.changes.gone", name="Opa")),
                          (["on_map", "family_facts"], text("maps.changes.died", name="Opa"))):  # fmt: skip
        now = dossier(gone="died", may_leave=may)
        assert change_lines(then, now) == [text("maps.changes.died", name="Opa")]
        assert change_lines(on_paper(then, now.people), seen(now)) == [on_sheet]
