"""Only what is named may leave: every field of a person and of a step was decided about."""

import pytest
from pydantic import BaseModel

from supportcycle.domain.model.network.care import Care
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.privacy.medical_redaction import holds_medical
from supportcycle.domain.privacy.shared_fields import (
    DECIDED_APART,
    OF_A_PERSON,
    OF_A_STEP,
    OF_NOBODY,
    WITH_A_TICK,
    discreet,
    step_that_leaves,
)
from supportcycle.domain.privacy.sharing import as_shared
from supportcycle.domain.update import with_value
from tests.dossiers.bram import bram


def test_about_every_field_of_a_person_was_decided_once():
    ticks = [key for keys in WITH_A_TICK.values() for key in keys]
    assert sorted([*OF_A_PERSON, *ticks, *DECIDED_APART, *OF_NOBODY]) == sorted(NetworkMember.model_fields)


@pytest.mark.parametrize("model", OF_A_STEP)
def test_about_every_field_of_a_step_was_decided(model: type[BaseModel]):
    """A field that must not leave is put here, with the reason."""
    assert set(OF_A_STEP[model]) == set(model.model_fields)


class Grown(NetworkMember):
    """A person with a field that nobody decided about."""

    diagnosis: str = ""


def test_a_field_that_nobody_decided_about_stays_private():
    person = Grown(name="Henk", diagnosis="geheim", may_leave=tuple(MayLeave))
    assert "geheim" not in discreet(person, named=True).model_dump_json()


def test_without_a_tick_no_words_about_a_person_leave():
    words = dict.fromkeys(("gives", "receives", "strain", "remark", "may_know", "reachable", "age"), "geheim")
    person = NetworkMember(name="Henk", relation="buurman", care=Care(tasks="geheim"), **words)
    assert "geheim" not in discreet(person, named=True).model_dump_json()


@pytest.mark.parametrize("what", MayLeave)
def test_a_tick_lets_only_its_own_fields_leave(what):
    values = {"gives": "geheim_tie", "strain": "geheim_strain", "birth_year": "geheim_family_facts",
              "remark": "geheim_never", "reachable": "geheim_never"}  # fmt: skip
    shown = discreet(NetworkMember(may_leave=(what,), **values), named=False).model_dump_json()
    found = [word for word in values.values() if word in shown]
    assert found == ([f"geheim_{what}"] if what in WITH_A_TICK else [])


def test_a_step_keeps_all_that_was_decided_to_leave():
    for step in bram().rounds["r1"].versions["v1"].plans["g1"].steps.values():
        assert step_that_leaves(step) == step


def test_a_wish_that_shows_in_health_too_is_medical():
    wish = {"text": "Minder pijn bij het lopen", "also_in": ["health"]}
    dossier = with_value(bram(), ("rounds", "r1", "wishes", "leisure__1"), wish)
    assert holds_medical(dossier.rounds["r1"])
    shared = as_shared(dossier, "r1", ShareSlip(with_medical=False))
    assert "Minder pijn" not in shared.rounds["r1"].model_dump_json()


def test_a_dossier_without_anything_medical_asks_nothing():
    assert not holds_medical(bram().rounds["r1"])
