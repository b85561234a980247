"""What stays covered at the table, and what may be seen: by person, by word, by life domain and by day."""

import pytest

from supportcycle.content.rules import name_words
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.guard import TableGuard
from tests.domain.dossiers import ROUND, dossier_with

STORY = (*ROUND, "meeting", "story")
PEOPLE = {
    "p1": {"name": "Séverine de Wijs", "relation": "mijn oudste zus"},
    "p2": {"name": "Henk Bos", "relation": "buurman"},
    "p3": {"name": "Truus", "relation": "ex"},
}


def said(words: str, path: Path = STORY) -> Dossier:
    return dossier_with((("people",), PEOPLE), (path, words))


def guard(dossier: Dossier, before: Dossier | None = None, **visit: object) -> TableGuard:
    return TableGuard(dossier, Visit.model_validate(visit), name_words(), before)


@pytest.mark.parametrize(
    "words",
    [
        "Séverine drinkt te veel.",
        "SEVERINE drinkt te veel.",
        "Severine's man drinkt te veel.",
        "Mevrouw de Wijs drinkt te veel.",
        "Mijn zus drinkt te veel.",
        "Dat huis is van mijn zusje.",
    ],
)
def test_what_was_said_about_who_sits_there_stays_covered_however_the_name_is_written(words):
    assert not guard(said(words), present=["p1"]).shows(STORY, words)
    assert guard(said(words), present=["p2"]).shows(STORY, words)


@pytest.mark.parametrize("words", ["Mijn oudste wens is reizen.", "De mijn is dicht.", "Ik sluis het door."])
def test_small_words_of_a_relation_name_nobody(words):
    assert guard(said(words), present=["p1"]).shows(STORY, words)


def test_a_short_relation_is_found_as_a_word_and_not_within_another():
    there = guard(said(""), present=["p3"])
    assert not there.shows_words("Mijn ex belt elke dag.")
    assert there.shows_words("Dat is exact wat ik wil.")


@pytest.mark.parametrize(
    "words", ["Ik krijg methadon.", "De METHADON helpt.", "Het methadonprogramma loopt."]
)
def test_words_that_must_stay_covered_are_found_in_any_spelling_and_within_longer_words(words):
    there = guard(said(words), covered_words="schulden\nmethadon\n")
    assert not there.shows(STORY, words)
    assert there.shows(STORY, "Ik ga graag vissen.")


def test_a_short_covered_word_is_not_found_within_another():
    there = guard(said(""), covered_words="wc")
    assert not there.shows_words("De wc is stuk.")
    assert there.shows_words("Nieuwchinees eten.")


def test_without_covered_words_and_with_nobody_there_everything_may_be_seen():
    assert guard(said("Henk drinkt."), covered_words=" \n ").shows(STORY, "Henk drinkt.")


def test_somebody_who_must_stay_covered_is_nowhere_nor_who_is_named_after_that_person():
    dossier = with_value(said(""), ("people", "p4", "name"), "Vrouw van Henk Bos")
    there = guard(dossier, covered_people=["p2"])
    assert [there.shows_person(id) for id in ("p1", "p2", "p3", "p4")] == [True, False, True, False]
    assert not there.shows_words("Henk leent mij geld.")
    assert not there.shows_about("p2")


def test_the_name_of_somebody_is_shown_though_another_with_that_name_sits_there():
    dossier = with_value(said(""), ("people", "p4", "name"), "Henk Smit")
    there = guard(dossier, present=["p2"])
    assert there.shows_person("p4")
    assert there.shows_person("p2")


def test_what_was_chosen_about_who_sits_there_stays_covered_and_of_the_others_not():
    there = guard(said(""), present=["p2"])
    assert not there.shows_about("p2")
    assert there.shows_about("p1")


def test_a_covered_word_in_a_name_covers_the_person():
    dossier = with_value(said(""), ("people", "p4", "name"), "Kees van de methadon")
    assert not guard(dossier, covered_words="methadon").shows_person("p4")


def test_what_was_said_today_may_be_seen_for_it_was_said_aloud():
    words = "Henk drinkt te veel."
    there = guard(said(words), said(""), present=["p2"])
    assert there.shows(STORY, words)


def test_what_was_said_before_stays_covered_also_when_something_was_added_today():
    before = said("Henk drinkt te veel.")
    now = "Henk drinkt te veel. Ik wil een hond."
    there = guard(said(now), before, present=["p2"])
    assert not there.shows(STORY, "Henk drinkt te veel.")
    assert not there.shows(STORY, now)
    assert there.shows(STORY, "Ik wil een hond.")


def test_without_what_stood_there_before_everything_counts_as_said_before():
    words = "Henk drinkt te veel."
    assert not guard(said(words), None, present=["p2"]).shows(STORY, words)


def test_what_was_said_in_a_covered_life_domain_stays_covered_wherever_it_was_taken_over():
    cell = (*ROUND, "sheets", "personal_profile", "cells", "health", "now")
    dossier = with_value(
        said("Ik slaap slecht sinds vorig jaar.", cell), cell[:-1], {"now": "Ik slaap slecht."}
    )
    dossier = with_value(dossier, (*ROUND, "wishes", "health__1", "text"), "Stoppen met roken dit jaar")
    there = guard(dossier, covered_life_domains=["health"])
    assert not there.shows(cell, "Ik slaap slecht.")
    assert not there.shows((*ROUND, "wishes", "health__1", "text"), "Stoppen met roken dit jaar")
    assert not there.shows_words("Wat wilt u? Stoppen met roken dit jaar. En vissen.")
    assert there.shows((*ROUND, "wishes", "work__1", "text"), "Een baan")


def test_a_short_answer_in_a_covered_life_domain_covers_no_other_words():
    dossier = said("goed", (*ROUND, "sheets", "personal_profile", "cells", "health", "now"))
    assert guard(dossier, covered_life_domains=["health"]).shows_words("Het gaat goed op mijn werk.")
