"""A full ecogram goes on on a next sheet: nobody is lost, and no sheet is higher than it may be."""

from supportcycle.figures.base.drawing import HIGHEST
from supportcycle.figures.ecogram.data import EcogramCluster, EcogramPerson, EcogramTie, SystemMember
from supportcycle.figures.ecogram.drawing import ecogram
from tests.figures.maps.cases import WORDS
from tests.figures.reading import overlapping, says, texts

ME = [SystemMember("me", "Ria")]


def cluster(name: str, count: int, **more) -> EcogramCluster:
    people = [
        EcogramPerson(f"{name}{at}", f"{name} Nummer {at}", EcogramTie("strong")) for at in range(count)
    ]
    return EcogramCluster(name, name, people, **more)


def test_an_ecogram_that_fits_a_sheet_has_no_parts():
    assert ecogram(ME, [cluster("Familie", 4)], words=WORDS).parts == ()


def test_everybody_stands_by_name_on_one_of_the_sheets_with_the_client_on_each():
    clusters = [cluster("Familie", 9), cluster("Buurt", 30, note="Een straat"), cluster("Werk", 11)]
    parts = ecogram(ME, clusters, words=WORDS).parts
    assert len(parts) > 1
    for part in parts:
        assert part.height <= HIGHEST * part.width
        assert overlapping(part.svg) == []
        assert says(part.svg, "Ria")
    for person in (person for each in clusters for person in each.people):
        assert sum(says(part.svg, person.name) for part in parts) == 1, person.name


def test_what_is_said_of_a_crowded_cluster_stands_on_its_first_sheet():
    clusters = [cluster("Buurt", 60, note="Een straat"), cluster("Werk", 30)]
    first, second, *_ = ecogram(ME, clusters, words=WORDS).parts
    assert "Een straat" in texts(first.svg)
    assert "Een straat" not in texts(second.svg)
    assert all("Buurt" in texts(part.svg) for part in (first, second))
