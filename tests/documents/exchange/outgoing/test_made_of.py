"""Every file for another program, walked: what a default one may never hold, and that each is made alike."""

import io
import json
import zipfile
from random import Random

import pytest

from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.made_of import MADE_OF
from supportcycle.documents.exchange.outgoing.taken_along import SAFEST, GoesAlong
from supportcycle.documents.rendering import TAKEN_ALONG
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import Role
from tests.documents.composing import NOON
from tests.documents.exchange.outgoing.networks import ALL
from tests.documents.full_of import everything_filled_in
from tests.dossiers.planted import Planting
from tests.running.walking import for_each

CHOICES = (SAFEST, GoesAlong(own_words=True), GoesAlong(own_words=True, medical=True))
REACHED = {"vcard": {f"NetworkMember.{field}" for field in ("name", "reachable", "relation")}}
"""What a file is for, and so holds also when nothing was chosen."""
NEVER = (
    "Private",
    "SelfEvaluation",
    "Observation",
    "Mirror",
    "Refusal",
    "Care.",
    "QuickEntry",
    "ShareSlip",
    "Visit.",
)


def everything(name: str, dossier: Dossier, along: GoesAlong) -> str:
    """All that stands in a file, also within its parts."""
    data = TAKEN_ALONG[name].write(MADE_OF[name](dossier, Codes(Random(1)), along), NOON)
    if not data.startswith(b"PK"):
        return data.decode().replace("\r\n ", "")
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return "\n".join(parts.read(part).decode() for part in parts.namelist())


@pytest.fixture(scope="module")
def planting() -> Planting:
    return Planting()


@pytest.fixture(scope="module")
def planted(planting) -> Dossier:
    """A word of its own in every place, about people who let everything leave but their name."""
    dossier = planting.planted(everything_filled_in())
    people = {id: each.model_copy(update={"may_leave": ALL}) for id, each in dossier.people.items()}
    return dossier.model_copy(update={"people": people})


@pytest.fixture(scope="module")
def silent(planted) -> Dossier:
    """The same people, none of whom let anything leave."""
    people = {id: each.model_copy(update={"may_leave": ()}) for id, each in planted.people.items()}
    return named_in_the_logbook(planted.model_copy(update={"people": people}))


def named_in_the_logbook(dossier: Dossier) -> Dossier:
    """The same, with everybody by name in what somebody wrote down."""
    called = " en ".join(each.name for each in dossier.people.values())
    rounds = {
        id: round.model_copy(
            update={
                "logbook": {
                    key: each.model_copy(update={"what": f"{called} kwamen langs"})
                    for key, each in round.logbook.items()
                }
            }
        )
        for id, round in dossier.rounds.items()
    }
    return dossier.model_copy(update={"rounds": rounds})


def test_each_format_has_what_it_is_made_of():
    assert list(MADE_OF) == list(TAKEN_ALONG)


@for_each("name", MADE_OF)
def test_a_default_file_holds_nothing_that_was_typed(name, planting, planted):
    assert planting.found_in(everything(name, planted, SAFEST)) <= REACHED.get(name, set())


@for_each("name", MADE_OF)
def test_of_who_let_nothing_leave_nothing_is_there_whatever_was_chosen(name, planting, silent):
    for along in CHOICES:
        found = {
            each
            for each in planting.found_in(everything(name, silent, along))
            if each.startswith("NetworkMember")
        }
        assert found == set()


@for_each("name", MADE_OF)
def test_who_may_not_be_named_is_so_nowhere_also_not_in_what_was_typed_of_others(name, planting, planted):
    called = " en ".join(each.name for each in planted.people.values())
    typed = {
        "role": Role.NEIGHBOUR,
        "relation": f"zus van {called}",
        "reachable": f"via {called} 06-12345678",
    }
    people = {id: each.model_copy(update=typed) for id, each in planted.people.items()}
    told = named_in_the_logbook(planted.model_copy(update={"people": people}))
    for along in CHOICES:
        assert "NetworkMember.name" not in planting.found_in(everything(name, told, along))


@for_each("name", MADE_OF)
def test_the_workers_own_part_is_never_there(name, planting, planted):
    for along in CHOICES:
        assert [
            each for each in planting.found_in(everything(name, planted, along)) if each.startswith(NEVER)
        ] == []


@for_each("name", MADE_OF)
def test_the_same_codes_and_moment_give_the_same_bytes(name, planted):
    one, other = (
        TAKEN_ALONG[name].write(MADE_OF[name](planted, Codes(Random(1)), SAFEST), NOON) for _ in range(2)
    )
    assert one == other


@for_each("name", MADE_OF)
def test_an_empty_dossier_is_a_file_too(name):
    assert isinstance(everything(name, Dossier(id="d1", name=""), SAFEST), str)


@for_each("name", MADE_OF)
def test_no_key_of_the_dossier_stands_in_a_default_file(name, planted):
    words = everything(name, planted.model_copy(update={"id": "zwalkdossier"}), SAFEST)
    assert "zwalkdossier" not in words
    assert json.dumps(words).count("zwalk") == words.count("zwalk")
