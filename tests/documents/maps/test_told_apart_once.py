"""Telling people of one name apart looks at all of them, so a drawing does it once, however much is on it."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from supportcycle.documents.maps.life_line import life_drawing, life_table, life_words
from supportcycle.documents.maps.msna import msna_of, msna_tables, msna_words
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.adding_people import told_apart

PEOPLE = {f"p{number}": {"name": "Kees"} for number in range(9)}
POINTS = {f"k{number}": {"what": "Verhuisd", "came": (f"p{number}",), "went": ("p0",)} for number in range(9)}
TIES = {id: {"zone": "personal", "sector": "friends"} for id in PEOPLE}
DOSSIER = Dossier.model_validate(
    {"id": "d", "name": "Sam", "people": PEOPLE, "ties": TIES, "turning_points": POINTS}
)
WAYS: dict[str, Callable[[], object]] = {
    "life_drawing": lambda: life_drawing(DOSSIER, None),
    "life_words": lambda: life_words(DOSSIER, None),
    "life_table": lambda: life_table(DOSSIER, None),
    "msna_of": lambda: msna_of(DOSSIER),
    "msna_words": lambda: msna_words(DOSSIER),
    "msna_tables": lambda: msna_tables(DOSSIER),
}


def times_called(function: Callable[..., object], act: Callable[[], object]) -> int:
    """How often a function is entered while something is done."""
    code, count = function.__code__, 0

    def hear(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event == "call" and frame.f_code is code

    sys.setprofile(hear)
    try:
        act()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("way", WAYS)
def test_names_are_told_apart_once(way: str) -> None:
    assert times_called(told_apart, WAYS[way]) == 1
