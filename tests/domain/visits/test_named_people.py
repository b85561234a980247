"""Who is named: by whatever they are called, and by what the worker wrote of who else is there."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from supportcycle.content.rules import name_words
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.names.kin import telling_words
from supportcycle.domain.names.spelling import words_of
from supportcycle.domain.visits.named_people import CoveredNames, NamedPeople, people_meant
from tests.examples import many

WORDS = name_words()
LETTERS = "abcdefghijklmnopqrstuvwxyzéëïöüçñşıøßбвمن"


def named(text: str, *, others: str = "", **facts: str) -> bool:
    people = {"p1": NetworkMember.model_validate(facts)} if facts else {}
    return NamedPeople(people, others, WORDS).is_in(tuple(words_of(text)))


@many
@given(st.text(LETTERS, min_size=1, max_size=12).map(str.capitalize))
def test_whatever_somebody_is_called_that_is_found_back(name):
    assume(telling_words(name, WORDS))
    assert named(f"Toen zag ik {name} weer", name=name)
    assert named(f"Toen zag ik {name} weer", others=f"mijn zus, {name} en Piet")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Mark", "Mark drinkt."),
        ("Will", "WILL drinkt."),
        ("Ton", "Dat doet ton altijd."),
        ("Roos Vos", "roos drinkt."),
        ("Séverine de Wijs", "mevrouw de wijs drinkt"),
        ("Jan Vos", "Meneer Vos drinkt"),
    ],
)
def test_a_name_that_is_a_word_as_well_is_rather_found_too_often(name, said):
    assert named(said, name=name)


@pytest.mark.parametrize(
    ("name", "said"), [("Wil", "Ik wil dat."), ("Jan Vos", "Een vos in de tuin"), ("An", "an")]
)
def test_but_not_in_words_that_everybody_uses(name, said):
    assert not named(said, name=name)


@pytest.mark.parametrize("name", ["K.", "K", "O", "k."])
def test_who_is_called_by_one_letter_is_found_by_that_letter_as_a_capital(name):
    assert named("Gisteren kwam K. langs, en toen O weer", name=name)
    assert not named("Ik k en o", name=name)


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ("mijn zus Fatima", "Fatima kost mij energie"),
        ("mijn zus Fatima", "Mijn zus steelt geld"),
        ("mijn zus Fatima", "Fatima's man is boos"),
        ("fatima (zus), piet", "Toen belde Piet"),
        ("Piet de Wit/buurvrouw", "De buren klagen"),
        ("haar dochtertje", "Mijn dochter is ziek"),
        ("de wijkverpleegkundige", "De zuster komt te laat"),
        ("Moeder", "Mama drinkt"),
        ("Mark en Ton", "Mark drinkt"),
        ("Mark en Ton", "ton drinkt"),
        ("Fatima Bakker (zus)", "mevrouw Bakker"),
        ("Fatima Bakker (zus)", "mijn zus"),
        ("Piet de Wit + K.", "Toen kwam K. langs"),
    ],
)
def test_who_else_is_there_is_found_by_name_and_by_what_they_are(others, said):
    assert named(said, others=others)


@pytest.mark.parametrize(
    "said", ["Ik ga naar de bakker.", "Daar wil ik voor gaan.", "Mijn broer komt.", "Het is wit."]
)
def test_other_words_name_nobody(said: str) -> None:
    assert not named(said, others="mijn zus Fatima Bakker voor Piet de Wit")


PEOPLE = {
    "p1": NetworkMember(name="Fatima el Amrani", relation="zus"),
    "p2": NetworkMember(name="Moeder"),
    "p3": NetworkMember(relation="buurvrouw van boven"),
    "p4": NetworkMember(name="Henk", relation="een vriend van het koor"),
    "p5": NetworkMember(name="Greet", relation="nicht"),
    "p6": NetworkMember(name="Cor", role="colleague"),
}


@pytest.mark.parametrize(
    ("others", "who"),
    [
        ("", set()),
        ("  ", set()),
        ("Fatima", {"p1"}),
        ("mijn zusje", {"p1"}),
        ("mama", {"p2"}),
        ("een collega", {"p6"}),
        ("de buurvrouw", {"p3"}),
        ("iemand van het koor", {"p4"}),
        ("FATIMA en henk", {"p1", "p4"}),
        ("een onbekende man van de gemeente", set()),
    ],
)
def test_who_else_is_there_is_known_in_the_register_by_name_or_by_what_they_are(others, who):
    assert people_meant(PEOPLE, others, WORDS) == who


@pytest.mark.parametrize(
    "name", ["Vrouw van Henk Bos", "Vriendin van moeder", "henk bos jr.", "Ex van mijn ex"]
)
def test_who_is_named_after_somebody_is_known_by_the_whole_of_that_name(name):
    covered = (
        NetworkMember(name="Henk Bos"),
        NetworkMember(name="Moeder"),
        NetworkMember(relation="mijn ex"),
    )
    assert CoveredNames(covered, WORDS).are_in(name)


@pytest.mark.parametrize("name", ["Henk Smit", "Schoonmoeder", "Alex"])
def test_a_part_of_a_name_is_no_reason_to_hide_another(name):
    assert not CoveredNames((NetworkMember(name="Henk Bos"), NetworkMember(name="Moeder")), WORDS).are_in(
        name
    )
