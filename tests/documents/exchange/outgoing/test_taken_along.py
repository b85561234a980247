"""What may be taken along: nothing that was typed unless chosen, nothing of who may not stand on a map."""

from supportcycle.documents.exchange.outgoing.taken_along import SAFEST, GoesAlong, decided, network_taken
from supportcycle.domain.model.network.life_line import TurningPoint
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
