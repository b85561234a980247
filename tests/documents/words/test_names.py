"""On paper stands what was said, and no wish or consent that nobody uttered."""

import pytest

from supportcycle.documents.compose.registry import composed
from supportcycle.documents.rendering import rendered
from supportcycle.documents.words.names import by_relation, named, named_at_work, with_a_name
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON, TODAY
from tests.dossiers.bram import bram

GOAL = ("rounds", "r1", "goals", "g1")


def text(name, dossier):
    return rendered(composed(name, dossier, TODAY), "txt", created=NOON).decode()


def test_how_help_is_rather_not_given_says_nothing_of_who_was_asked():
    dossier = with_value(
        with_value(bram(), (*GOAL, "rather_not"), ()), (*GOAL, "rather_not_free"), "niet 's avonds"
    )
    for name in ("wmo-aanvraag", "persoonlijk-plan"):
        assert "sommige mensen" not in text(name, dossier)
        assert "op verzoek" not in text(name, dossier).lower()
        assert "is gevraagd" not in text(name, dossier)


def test_from_whom_help_is_rather_not_wanted_is_told_as_it_was_said():
    assert "Van sommige mensen wil de cliënt liever geen hulp" in text("wmo-aanvraag", bram())
    assert "Van sommige mensen wil ik liever geen hulp" in text("persoonlijk-plan", bram())


@pytest.mark.parametrize("person", [
    NetworkMember(role="group"), NetworkMember(name="De club", relation="zwemclub"), NetworkMember(),
    NetworkMember(name="Ria", relation="zus", may_be_named=True), NetworkMember(role="neighbour"),
])  # fmt: skip
def test_the_slip_says_of_everybody_the_very_words_that_the_paper_prints(person):
    assert by_relation(person) == named({"p1": person.model_copy(update={"may_be_named": False})}, "p1")


def test_a_club_is_a_club_on_the_slip():
    assert by_relation(NetworkMember(role="group")) == "een groep of vereniging"


def test_a_professional_without_a_yes_is_a_professional():
    people = {"p1": NetworkMember(name="Ton"), "p2": NetworkMember(name="Ton", relation="wijkcoach"),
              "p3": NetworkMember(role="professional")}  # fmt: skip
    assert named_at_work(people, "p1") == "een professional"
    assert named_at_work(people, "p2") == "wijkcoach"
    assert named(people, "p3") == "een professional"
    assert named(people, "p1") == "iemand uit de omgeving"


def test_who_gives_paid_help_is_never_somebody_from_around():
    step = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t5")
    dossier = with_value(bram(), ("people", "p90"), {"name": "Ton"})
    dossier = with_value(dossier, (*step, "professionals", "f1", "organisation"), "p90")
    dossier = with_value(dossier, (*step, "wmo", "w1", "provider"), "p90")
    words = text("wmo-aanvraag", dossier)
    assert "een professional: denkt mee" in words.lower()
    assert "Ton" not in words


def test_who_has_neither_name_nor_relation_is_named_by_what_they_are():
    people = {"p1": NetworkMember(role="group"), "p2": NetworkMember(name="Jan"), "p3": NetworkMember()}
    named_now = with_a_name(people)
    assert named_now["p1"].relation == "een groep of vereniging"
    assert named_now["p2"] == people["p2"]
    assert named_now["p3"].relation == "iemand uit de omgeving"
