"""A large family goes on on a next sheet: everybody and every tie is on one of them, and who stands on two
says on which other."""

from functools import cache

from supportcycle.figures.genogram import (
    Bond,
    GenogramDescent,
    GenogramPartnership,
    GenogramPerson,
    GenogramWords,
    genogram,
)
from supportcycle.figures.genogram.sheets import LYING, UPRIGHT, fits
from tests.figures.reading import overlapping, says, texts

WORDS = GenogramWords(also_on="ook op blad")
NEPHEWS = 14


def persons(*names: str) -> list[GenogramPerson]:
    return [GenogramPerson(name, f"{name} de Vries van Dam", index=name == "ik") for name in names]


def test_a_small_family_has_no_parts():
    assert genogram(persons("ik", "ma"), (), [GenogramDescent("ik", "ma")], words=WORDS).parts == ()


@cache
def large():
    nephews = [f"neef{at}" for at in range(NEPHEWS)]
    people = persons("ik", "ma", "zus", "man", "vriend", *nephews)
    down = [GenogramDescent("ik", "ma"), GenogramDescent("zus", "ma")]
    down += [GenogramDescent(each, "paar") for each in nephews]
    return genogram(
        people,
        [GenogramPartnership("paar", "zus", "man")],
        down,
        [Bond("ik", "vriend", "close")],
        words=WORDS,
    )


def test_everybody_stands_on_a_sheet_and_none_is_larger_than_it_may_be():
    parts = large().parts
    assert len(parts) > 1
    assert all(fits(part, LYING) for part in parts) or all(fits(part, UPRIGHT) for part in parts)
    for name in ("ik", "ma", "zus", "man", "vriend", *(f"neef{at}" for at in range(NEPHEWS))):
        assert any(says(part.svg, f"{name} de Vries van Dam") for part in parts), name
    assert all(overlapping(part.svg) == [] for part in parts)


def test_children_stand_under_both_parents_on_every_sheet_and_parents_say_where_else_they_are():
    for number, part in enumerate(large().parts, 1):
        if any(says(part.svg, f"neef{at} de Vries van Dam") for at in range(NEPHEWS)):
            assert says(part.svg, "zus de Vries van Dam")
            assert says(part.svg, "man de Vries van Dam")
        for told in (words for words in texts(part.svg) if words.startswith("ook op blad")):
            assert str(number) not in told.removeprefix("ook op blad").replace(",", " ").split()
    assert any("ook op blad" in words for part in large().parts for words in texts(part.svg))


def test_nobody_is_drawn_with_an_unknown_partner_because_that_one_is_on_another_sheet():
    assert not any(says(part.svg, "??") for part in large().parts)


def test_a_tie_to_somebody_who_is_not_there_makes_no_sheet():
    many = persons("ik", *(f"kind{at}" for at in range(NEPHEWS)))
    down = [GenogramDescent(each.id, "ik") for each in many[1:]]
    parts = genogram(many, (), [*down, GenogramDescent("ik", "nobody")], words=WORDS).parts
    assert all(says(part.svg, "ik de Vries van Dam") for part in parts)
