"""A life line on paper: who may not stand on it is counted, and never a row of the same word."""

import pytest

from supportcycle.documents.maps.life_line import life_line_map
from supportcycle.domain.update import with_value
from tests.dossiers.bram import empty


def came(*ids, people):
    dossier = with_value(empty(), ("people",), people)
    dossier = with_value(
        dossier, ("turning_points", "k1"), {"what": "Iets", "when": "2015", "came": list(ids)}
    )
    return life_line_map(None).words(dossier)


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        (["p1"], "kwam erbij: Samira"),
        (["p2"], "kwam erbij: iemand"),
        (["p1", "p2"], "kwam erbij: Samira, nog iemand"),
        (["p2", "p3"], "kwam erbij: 2 mensen"),
        (["p1", "p2", "p3"], "kwam erbij: Samira, nog 2 mensen"),
    ],
)
def test_who_may_not_be_on_the_map_is_counted(ids, told):
    assert came(*ids, people={"p1": {"name": "Samira"}, "p2": {}, "p3": {}}).endswith(told)
