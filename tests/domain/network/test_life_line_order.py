"""The life line: in the order of the years, tied to people."""

from supportcycle.domain.network.life_line_order import life_line
from tests.domain.network.building import network

DOSSIER = network(
    {"p1": {"relation": "man", "birth_year": "1970"}},
    identity={"birth_date": "12-3-1971"},
    turning_points={
        "k1": {"what": "verhuisd", "when": "zomer 1999", "came": ["p1"]},
        "k2": {"what": "naar school", "age": "4 jaar"},
        "k3": {"what": "ergens tussendoor"},
        "k4": {"what": "geboren", "age": "0", "whose": "p1"},
        "k5": {"what": "uit elkaar", "when": "1-5-2010", "went": ["p1"]},
    },
)


def test_turning_points_stand_in_the_order_of_the_years_and_the_undated_last():
    assert [(id, year) for id, _, year in life_line(DOSSIER)] == [
        ("k2", (1975, 1976)),
        ("k1", (1999, 1999)),
        ("k5", (2010, 2010)),
        ("k3", None),
    ]


def test_somebody_else_has_a_life_line_too():
    assert [(id, year) for id, _, year in life_line(DOSSIER, "p1")] == [("k4", (1970, 1971))]
    assert life_line(DOSSIER, "p9") == []
