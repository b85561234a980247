"""What may be taken along: nothing that was typed unless chosen, nothing of who may not stand on a map."""

import pytest

from supportcycle.documents.exchange.outgoing.taken_along import (
    SAFEST,
    GoesAlong,
    asked_for,
    decided,
    health_goes,
    left_out,
    network_taken,
)
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.network.family import Descent
from supportcycle.domain.model.network.life_line import TurningPoint
from supportcycle.domain.model.network.person_facts import CLIENT, MayLeave
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.wmo import Aanvraag
from supportcycle.domain.network.snapshot_taking import snapshot_of
from tests.documents.composing import TODAY
from tests.dossiers.bram import bram


def test_the_safest_is_without_words_and_without_health():
    assert GoesAlong(own_words=False, medical=False) == SAFEST


def test_nothing_of_the_workers_own_part_is_there_whatever_was_chosen():
    dossier = bram()
    for along in (SAFEST, GoesAlong(own_words=True), GoesAlong(own_words=True, medical=True)):
        assert decided(dossier, along).private == type(dossier.private)()


def test_who_may_not_stand_on_a_map_is_not_there():
    dossier = bram()
    hidden = {id: each.model_copy(update={"may_leave": ()}) for id, each in dossier.people.items()}
    assert network_taken(decided(dossier.model_copy(update={"people": hidden}), SAFEST)).people == {}


def test_no_map_of_an_earlier_day_and_no_life_line_goes_along():
    points = {"k1": TurningPoint(when="1990", what="Verhuisd", may_leave=True)}
    held = {"turning_points": points, "snapshots": {"m1": snapshot_of(bram(), TODAY)}}
    dossier = bram().model_copy(update=held)
    taken = network_taken(decided(dossier, GoesAlong(own_words=True, medical=True)))
    assert (taken.snapshots, taken.turning_points) == ({}, {})


@pytest.mark.parametrize(
    ("said", "one", "many"),
    [
        (("goes",), True, True),
        (("goes", "goes"), True, True),
        ((None,), True, False),
        (("goes", None), True, False),
        (("goes", "stays"), False, False),
        (("stays", None), False, False),
    ],
)
def test_health_goes_along_by_a_choice_and_never_against_what_the_client_said(said, one, many):
    rounds = {f"r{at}": Round(aanvraag=Aanvraag(medical_data=each)) for at, each in enumerate(said, 1)}
    dossier = Dossier(id="d1", name="Bram", rounds=rounds)
    assert health_goes(dossier, GoesAlong(medical=True)) is one
    assert health_goes(dossier, GoesAlong(medical=True, of_many=True)) is many
    assert not health_goes(dossier, SAFEST)


def who(*may_leave, reachable=""):
    return NetworkMember(name="N", reachable=reachable, may_leave=may_leave)


def test_left_out_is_who_could_be_in_the_file_and_is_not():
    map_, family, reach = MayLeave.ON_MAP, MayLeave.FAMILY_FACTS, MayLeave.REACH
    people = {
        "mother": who(map_, family),
        "father": who(family, reachable="06-12345678"),
        "sister": who(map_, reach, reachable="06-12345678"),
        "neighbour": who(map_),
        "shop": who(),
    }
    parents = {id: Descent(child=CLIENT, parent=id) for id in ("mother", "father", "sister")}
    dossier = Dossier(id="d1", name="Bram", people=people, descents=parents)
    assert {name: left_out(dossier, name) for name in ("book", "graphml", "gedcom", "vcard")} == {
        "book": 2,
        "graphml": 2,
        "gedcom": 2,
        "vcard": 1,
    }
    assert [asked_for(name) for name in ("book", "gedcom", "vcard")] == [(map_,), (map_, family), (reach,)]
