"""Words for what somebody is: one says all that mean the same, for one and for many, large and small."""

import tomllib

import pytest

from supportcycle.content.language import words_file
from supportcycle.content.rules import name_words
from supportcycle.domain.model.people import NetworkMember, Role
from supportcycle.domain.names.kin import called_kin, inflected, telling_words
from supportcycle.domain.names.spelling import spelled, words_key
from tests.running.walking import for_each

WORDS = name_words()
RAW = tomllib.loads(words_file("names.toml").read_text("utf-8"))
CALLED = sorted({word for group in RAW["kin"] for word in group["called"]})
OF_ADDRESS = {
    "mevrouw", "mevr", "mw", "meneer", "mijnheer", "dhr", "heer", "dr", "drs", "ing", "ir", "mr", "prof",
    "fam", "groep",
}  # fmt: skip
"""What stands before a name and says nothing of who it is."""

NO_KIN = {Role.GROUP, Role.ORGANISATION, Role.EXPERT_BY_EXPERIENCE}
"""Of these nobody says "my ..."."""


def meant_by(**facts: str) -> frozenset[str]:
    return called_kin([NetworkMember.model_validate(facts)], WORDS)


def is_meant(word: str, kin: frozenset[str]) -> bool:
    return not spelled(word).isdisjoint(kin)


@for_each("title", [word for word in RAW["titles"] if word not in OF_ADDRESS])
def test_every_title_that_says_who_somebody_is_has_its_words_for_the_same(title):
    keys = spelled(title)
    assert not keys.isdisjoint(WORDS.small) or any(not keys.isdisjoint(group) for group in WORDS.kin)


@for_each("word", CALLED)
def test_who_is_called_by_a_word_is_meant_by_it_as_a_name_or_as_a_relation(word):
    for facts in (
        {"name": word},
        {"name": word.upper()},
        {"relation": f"mijn {word}"},
        {"name": f"{word} Ans"},
    ):
        assert is_meant(word, meant_by(**facts)), facts


@for_each(
    ("word", "others"),
    [
        ("zus", "zussen zusters zusje zusjes zuster halfzus"),
        ("broer", "broers broertje broertjes"),
        ("moeder", "moeders moedertje mama mam ma ouders"),
        ("vader", "vaders papa pap pa ouders"),
        ("oma", "oma's omaatje grootmoeder"),
        ("opa", "opa's opaatje opaatjes"),
        ("oom", "ooms oompje"),
        ("tante", "tantes tantetje"),
        ("neef", "neven neefje neefjes"),
        ("nicht", "nichten nichtje"),
        ("zoon", "zonen zoons zoontje kind kinderen"),
        ("dochter", "dochters dochtertje kind kinderen"),
        ("man", "mannen mannetje echtgenoot partner"),
        ("vrouw", "vrouwen vrouwtje echtgenote partner"),
        ("vriend", "vrienden vriendje"),
        ("vriendin", "vriendinnen vriendinnetje"),
        ("buurman", "buurmannen buren"),
        ("buurvrouw", "buurvrouwen buurvrouwtje buren"),
        ("huisgenoot", "huisgenoten huisgenote"),
        ("huisarts", "dokter artsen"),
        ("collega", "collega's collegaatje"),
        ("ouders", "moeder vader mama pap"),
        ("kinderen", "zoon dochter kind"),
    ],
)
def test_one_word_means_all_for_the_same_for_many_and_for_a_small_one(word, others):
    kin = meant_by(relation=f"mijn {word}")
    assert [other for other in others.split() if not is_meant(other, kin)] == []


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("moeder", "vader broer schoonmoeder moe man"),
        ("zus", "broer schoonzus"),
        ("pa", "pas ma"),
        ("ma", "man maar"),
        ("buurman", "buurt man"),
        ("maatje", "maat maar"),
    ],
)
def test_a_word_means_nobody_else(word, others):
    kin = meant_by(name=word)
    assert [other for other in others.split() if is_meant(other, kin)] == []


def test_a_word_that_is_not_known_for_it_is_found_in_its_own_forms():
    kin = meant_by(relation="een koorgenoot")
    assert is_meant("koorgenoten", kin)
    assert not is_meant("koor", kin)


def test_what_stands_before_a_name_names_nobody_unless_it_is_the_whole_name():
    assert not is_meant("mevrouw", meant_by(name="mevrouw De Vries"))
    assert is_meant("mevrouw", meant_by(name="Mevrouw"))


def test_small_words_say_nothing_of_who_somebody_is():
    assert [word.keys[0] for word in telling_words("mijn oudste zus van de kerk", WORDS)] == ["zus", "kerk"]
    assert meant_by(name="De", relation="mijn") == frozenset()


def test_behind_a_very_short_word_nothing_is_written():
    assert inflected(words_key("ex"), WORDS) == {"ex"}


@pytest.mark.parametrize("role", [role for role in Role if role not in NO_KIN])
def test_who_is_told_of_by_a_choice_only_is_meant_by_every_word_for_that(role):
    groups = [group for group in RAW["kin"] if role.value in group.get("roles", ())]
    assert groups
    kin = meant_by(name="Ans", role=role.value)
    assert [word for group in groups for word in group["called"] if not is_meant(word, kin)] == []


def test_the_words_of_somebody_come_before_what_was_chosen():
    assert not is_meant("moeder", meant_by(name="Ans", relation="zus", role="family"))
    assert not is_meant("moeder", meant_by(name="Tante Ans", role="family"))
    assert is_meant("moeder", meant_by(name="Ans", relation="lief", role="family"))


def test_no_word_is_of_a_role_that_cannot_be_chosen():
    assert WORDS.of_role.keys() == {*Role} - NO_KIN


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"role": "partner", "relation": "man"}, "levensgezel levenspartner wederhelft eega geliefde vent"),
        ({"role": "partner", "relation": "vrouw"}, "levensgezel levenspartner wederhelft geliefde"),
        ({"role": "family", "relation": "dochter"}, "oudste jongste tweeling"),
        ({"role": "family", "relation": "zoon"}, "oudste jongste tweeling"),
        ({"role": "friend", "relation": "vriend"}, "makker kameraad kameraden"),
        ({"role": "neighbour", "relation": "buurvrouw"}, "buuf buren"),
        ({"role": "professional", "relation": "begeleider"}, "thuishulp hulpverlener"),
    ],
)
def test_what_people_say_every_day_of_somebody_means_that_person(facts, words):
    kin = meant_by(**facts)
    assert [word for word in words.split() if not is_meant(word, kin)] == []
