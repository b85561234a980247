"""Who is not there any more has one state, and one module reads it."""

import ast
from pathlib import Path

import pytest

from supportcycle.domain.model.network.person_facts import Gone
from supportcycle.domain.network.gone import has_died, how_gone
from supportcycle.domain.network.kinship import household
from supportcycle.domain.network.who_counts import counted, is_present, lost_from_sight
from tests.domain.network.building import network, person

PACKAGE = Path(__file__).parents[3] / "supportcycle"


@pytest.mark.parametrize("gone", Gone)
def test_who_is_gone_is_no_part_of_the_network_whatever_the_reason(gone: Gone) -> None:
    around = network({"p1": person("friend", name="Jan", at_home=True, gone=gone)})
    assert not is_present(around, "p1")
    assert not counted(around)
    assert has_died(around.people["p1"]) is (gone is Gone.DIED)
    assert ("p1" in lost_from_sight(around)) is (gone is not Gone.DIED)
    assert ("p1" in household(around)) is (gone is not Gone.DIED)


def test_who_is_there_is_not_gone_and_nobody_at_all_is() -> None:
    around = network({"p1": person("friend")})
    assert how_gone(around.people["p1"]) is None
    assert is_present(around, "p1")
    assert how_gone(None) is Gone.LOST


def test_no_other_module_reads_the_state_of_a_person() -> None:
    reading = {
        str(file.relative_to(PACKAGE))
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "gone" and _is_person(node.value)
    }
    assert reading == {"domain/network/gone.py"}


def _is_person(value: ast.expr) -> bool:
    """Signs beside a name, which `before_asking` made of that function, say it too."""
    return not (isinstance(value, ast.Name) and value.id == "signs")
