"""Everything that can be chosen or noticed has words in the templates."""

import importlib
import pkgutil
import re
from enum import StrEnum

import pytest

from supportcycle.content.catalogue import choice_lists
from supportcycle.content.worksheets import worksheet
from supportcycle.domain import network as rules
from supportcycle.domain.model import network as kept
from supportcycle.domain.model.network.street import StreetContactKind
from supportcycle.domain.model.network.support import LETTERED
from tests.running.walking import for_each


def enums():
    places = tuple(f"{package.__name__}." for package in (kept, rules))
    for package, place in zip((kept, rules), places, strict=True):
        for module in pkgutil.iter_modules(package.__path__, place):
            importlib.import_module(module.name)
    own = (each for each in StrEnum.__subclasses__() if each.__module__.startswith(places))
    return sorted(own, key=lambda each: each.__name__)


@for_each("enum", enums())
def test_every_value_has_a_label(enum):
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", enum.__name__).lower()
    if enum is StreetContactKind:  # each is a row of the sheet about it
        assert [row.key for row in worksheet("street_contacts").rows] == list(enum)
        return
    assert list(choice_lists()[name]) == list(enum)


def test_the_letters_of_the_ecogram_are_those_of_the_book():
    assert choice_lists()["support_letter"] == dict(zip(LETTERED, "PGAE", strict=True))


def test_rings_and_quadrants_carry_the_labels_of_the_form():
    labels = choice_lists()
    assert list(labels["ring"].values()) == ["Intimiteit", "Vriendschap", "Bekenden", "Diensten"]
    assert list(labels["quadrant"].values()) == [
        "Familie",
        "Cliëntcontacten",
        "Professionele contacten",
        "Samenleving",
    ]


def test_the_clients_own_circle_has_plain_names_for_the_same_rings_and_groups():
    labels = choice_lists()
    for kind in ("ring", "quadrant"):
        assert list(labels[f"{kind}_plain"]) == list(labels[kind])
    assert list(labels["ring_plain"].values()) == [
        "Heel dichtbij",
        "Vrienden",
        "Bekenden",
        "Diensten",
    ]
    assert "Lotgenoten" in labels["quadrant_plain"].values()


@pytest.mark.parametrize("key", ["circle_questions", "weak_tie_questions", "daily_route"])
def test_questions_that_bring_people_to_mind_have_a_row_each_and_room_for_names(key):
    assert len(worksheet(key).rows) >= 3
    assert worksheet(key).columns
