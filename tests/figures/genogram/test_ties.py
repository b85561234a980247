"""Each kind of tie is drawn by its meaning, and ties that cannot be true do no harm."""

from dataclasses import replace

import pytest

from supportcycle.figures.genogram import (
    KEYS,
    Bond,
    GenogramDescent,
    GenogramPartnership,
    GenogramWords,
    genogram,
)
from supportcycle.figures.genogram.bond_strokes import stroke
from supportcycle.figures.genogram.legend import sign
from supportcycle.figures.genogram.notation import BONDS
from tests.figures.genogram.families import SAID, WORDS, children, couple, man, same_sex, woman
from tests.figures.genogram.lines import family_lines, legend_top, slashes
from tests.figures.reading import SVG, drawing, text_boxes, texts

PAIR = [man("a"), woman("b")]


def boxes(svg):
    return {box.text: box for box in text_boxes(svg)}


def test_every_sign_differs_from_every_other_without_colour():
    assert len({sign(key, 0, 0) for key in KEYS}) == len(KEYS)
    assert len({stroke([(0, 0), (90, 0)], style) for style in BONDS.values()}) == len(BONDS)


def test_a_tense_bond_does_not_look_distant():
    assert BONDS["tense"] != BONDS["distant"]


@pytest.mark.parametrize(
    ("kind", "count"), [("married", 0), ("separated", 1), ("divorced", 2), ("parted", 1)]
)
def test_slashes_say_whether_a_couple_is_apart(kind, count):
    svg = genogram(PAIR, [couple("a", "b", kind)], [], words=WORDS).svg
    assert len(slashes(svg)) == count


def test_a_couple_that_married_twice_is_one_line_with_both_periods():
    ties = [couple("a", "b", "divorced", 1980, 1990), GenogramPartnership("again", "a", "b", "married", 1995)]
    svg = genogram(PAIR, ties, children("again", "c"), words=WORDS).svg
    assert "1980–1990, 1995–" in texts(svg)
    assert slashes(svg) == []


@pytest.mark.parametrize(("kind", "dash"), [("foster", "7 5"), ("step", "0.1 5"), ("adopted", "7 5")])
def test_a_child_by_choice_hangs_on_a_line_of_its_own_kind(kind, dash):
    family = [*PAIR, man("c"), man("d")], [couple("a", "b")]
    descents = [*children("a+b", "c"), *children("a+b", "d", kind=kind)]
    svg = genogram(*family, descents, words=WORDS).svg
    assert len(family_lines(svg, stroke_dasharray=dash)) == 1


def test_twins_hang_from_one_point():
    svg = genogram(
        [*PAIR, man("c"), man("d")], [couple("a", "b")], children("a+b", "c", "d", twins="t"), words=WORDS
    ).svg
    slanting = [(a, b) for a, b in family_lines(svg) if abs(a[0] - b[0]) > 1 and abs(a[1] - b[1]) > 1]
    assert len(slanting) == 2
    assert slanting[0][0] == slanting[1][0]


def test_children_stand_from_old_to_young_and_those_without_a_year_where_they_were_given():
    kids = [man("young", born=2010), man("whenever"), man("old", born=2000)]
    svg = genogram(
        [*PAIR, *kids], [couple("a", "b")], children("a+b", "young", "whenever", "old"), words=WORDS
    )
    found = boxes(svg.svg)
    assert found["Old"].left < found["Whenever"].left < found["Young"].left


def test_somebody_who_is_their_own_ancestor_is_drawn_and_the_impossible_tie_is_told():
    descents = [*children("a", "b"), *children("b", "c"), *children("c", "a")]
    svg = genogram([man("a", index=True), woman("b"), woman("c")], [], descents, words=WORDS).svg
    assert WORDS.not_drawn in texts(svg)
    assert any(text.endswith(": child") for text in texts(svg))


def test_an_aunt_and_nephew_who_married_are_both_drawn():
    people = [man("top"), woman("aunt"), man("brother"), man("nephew")]
    descents = [*children("top", "aunt", "brother"), *children("brother", "nephew")]
    svg = genogram(people, [couple("aunt", "nephew")], descents, words=WORDS).svg
    assert "Aunt – Nephew: married" in texts(svg)


@pytest.mark.parametrize(
    "descent",
    [
        GenogramDescent("a", "a"),
        GenogramDescent("ghost", "a"),
        GenogramDescent("a", "ghost"),
        GenogramDescent("a", "a+b"),
    ],
)
def test_ties_to_nobody_or_to_oneself_are_left_out(descent):
    ties = [couple("a", "b"), GenogramPartnership("self", "a", "a"), GenogramPartnership("gone", "x", "y")]
    assert genogram(PAIR, ties, [descent], words=WORDS) == genogram(PAIR, ties[:1], [], words=WORDS)


def test_a_partner_who_is_not_in_the_register_is_an_unknown_partner():
    known = genogram(PAIR[:1], [GenogramPartnership("u", "a", None)], [], words=WORDS)
    assert genogram(PAIR[:1], [GenogramPartnership("u", "a", "gone")], [], words=WORDS) == known
    assert "??" in texts(known.svg)


def test_households_are_named_in_the_legend_when_they_have_a_name():
    people = [
        man("a", household="1"),
        woman("b", household="1"),
        man("c", household="2"),
        man("d", household="2"),
    ]
    svg = genogram(people, [], [], words=WORDS, households={"1": "Lane 3", "2": "Square 5"}).svg
    assert {"Lane 3", "Square 5"} <= set(texts(svg))
    assert SAID["household"] not in texts(svg)


def test_a_sign_without_a_name_stays_out_of_the_legend():
    svg = genogram(PAIR, [couple("a", "b")], [], words=GenogramWords()).svg
    assert legend_top(svg) == float("inf")
    assert texts(svg) == ["A", "B"]


def test_an_age_that_does_not_fit_the_sign_stands_beside_it():
    svg = genogram([man("a", age="about forty")], [], [], words=WORDS).svg
    assert boxes(svg)["about forty"].left > boxes(svg)["A"].left - 1


def test_bonds_do_not_move_people_sideways_and_many_make_more_room():
    family = same_sex()
    ids = [person.id for person in family[0]]
    many = [Bond(a, b, "close") for a in ids for b in ids if a < b]
    bare, full = (genogram(*family, bonds, words=replace(WORDS, signs={})) for bonds in ((), many))
    assert {(box.text, box.left) for box in text_boxes(bare.svg)} == {
        (box.text, box.left) for box in text_boxes(full.svg)
    }
    assert full.height > bare.height
    assert len(list(drawing(full.svg).iter(f"{SVG}path"))) > len(many)
