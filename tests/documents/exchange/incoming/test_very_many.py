"""A family and a network of as many people as may come in are read to their end; one more is refused."""

from collections.abc import Callable, Iterator

import pytest

from supportcycle.documents.exchange.incoming.limits import MOST_ROWS
from supportcycle.domain.errors import RowRefused
from tests.documents.exchange.incoming.reading_people import read_people
from tests.running.walking import for_each

LIMIT_S = 180
"""Seconds in which the longest has to be read; half a minute on a computer that does little else."""
CHILDREN = 4
HEADS = {
    "5.5.1": "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n",
    "7.0": "0 HEAD\n1 GEDC\n2 VERS 7.0\n",
}
Many = pytest.mark.parametrize("count", [2_000, pytest.param(MOST_ROWS, marks=pytest.mark.soak)])


def family(version: str, count: int) -> str:
    """One line of descent with four children to a parent, wide and deep."""
    return "".join((HEADS[version], *_people(count), *_families(count), "0 TRLR\n"))


def _people(count: int) -> Iterator[str]:
    for number in range(count):
        yield f"0 @I{number}@ INDI\n1 NAME Kind {number} /Jansen/\n1 FAMC @F{number // CHILDREN}@\n"


def _families(count: int) -> Iterator[str]:
    for parent in range(-(-count // CHILDREN)):
        children = range(parent * CHILDREN, min(count, parent * CHILDREN + CHILDREN))
        yield f"0 @F{parent}@ FAM\n1 HUSB @I{parent}@\n"
        yield from (f"1 CHIL @I{child}@\n" for child in children if child != parent)


@Many
@pytest.mark.timeout(LIMIT_S)
@for_each("version", list(HEADS))
def test_a_long_family_is_read_to_its_end(version: str, count: int):
    network, notes = read_people(family(version, count).encode())
    assert (len(network.rows), len(network.bonds.descents), notes.rows) == (count, count - 1, {})
    assert network.rows[-1].values["name"] == f"Kind {count - 1} Jansen"


@Many
@pytest.mark.timeout(LIMIT_S)
def test_a_long_list_of_nodes_and_edges_is_read_to_its_end(count: int):
    nodes = "".join(f"{number},Persoon {number}\n" for number in range(count))
    edges = "".join(f"{number},{(number * 7 + 1) % count},buur\n" for number in range(count))
    network, _ = read_people(f"Id,Label\n{nodes}".encode(), f"Source,Target,Label\n{edges}".encode())
    alone = sum(number == (number * 7 + 1) % count for number in range(count))
    assert (len(network.rows), len(network.bonds.ties)) == (count, count - alone)


def refused(read: Callable[[], object]) -> tuple[int, str]:
    with pytest.raises(RowRefused) as error:
        read()
    return error.value.row, error.value.code


@for_each("version", list(HEADS))
def test_a_broken_line_deep_in_a_long_family_is_named(version: str):
    lines = family(version, 2_000).split("\n")
    lines[5_000] = "3 JUMPED over a level"
    assert refused(lambda: read_people("\n".join(lines).encode())) == (5_001, "import_line")


@pytest.mark.soak
@pytest.mark.timeout(LIMIT_S)
@for_each("version", list(HEADS))
def test_a_family_of_one_too_many_is_refused_at_that_person(version: str):
    too_many = family(version, MOST_ROWS + 1).encode()
    assert refused(lambda: read_people(too_many)) == (MOST_ROWS + 1, "import_too_many_people")
