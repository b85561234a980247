"""What the two cases expect of their genogram."""

import pytest

from supportcycle.figures.genogram import genogram
from tests.figures.genogram.families import FLODDER_BONDS, SAID, WORDS, flodder, tavenier
from tests.figures.genogram.golden import drawn
from tests.figures.genogram.lines import bond_points, family_lines, slashes
from tests.figures.reading import SVG, drawing, text_boxes, texts

FLODDER = drawn("flodder").svg


def signs(svg, tag):
    return [item.attrib for item in drawing(svg).iter(f"{SVG}{tag}") if item.get("stroke-width") == "1.8"]


def big_circles(svg):
    return [item for item in signs(svg, "circle") if float(item["r"]) > 15]


def upright_from(svg, x):
    """The lines that end at somebody's upper edge."""
    return [(a, b) for a, b in family_lines(svg) if abs(a[0] - b[0]) < 0.1 and abs(a[0] - x) < 10]


def test_five_partners_are_on_one_line_with_a_mark_of_divorce_each():
    line = {round(a[1], 2) for a, b in family_lines(FLODDER) if abs(a[1] - b[1]) < 0.01}
    assert len(line) == 1
    assert len(slashes(FLODDER)) == 10


def test_each_child_hangs_straight_under_the_piece_of_its_own_father():
    falls = [(a, b) for a, b in family_lines(FLODDER) if abs(a[0] - b[0]) < 0.01 and abs(b[1] - a[1]) > 40]
    marks = sorted(a[0] for a, _ in slashes(FLODDER))[::2]
    assert len(falls) == 5
    assert all(low < mark for (low, _), mark in zip(sorted(a for a, _ in falls), marks, strict=True))


def test_unknown_people_and_ages_are_question_marks():
    assert texts(FLODDER).count("??") == 5 + 4


def test_the_two_with_one_name_can_be_told_apart():
    said = " ".join(texts(FLODDER))
    assert "Kees Flodder (1) son" in said
    assert "Kees Flodder (2) daughter" in said


def test_ages_and_the_known_years_of_birth_are_shown():
    assert {"95", "12", "10", "*1917", "*2000", "*2002"} <= set(texts(FLODDER))


def test_grandpa_lives_with_them_without_a_line_of_descent():
    grandpa = next(box for box in text_boxes(FLODDER) if box.text == "95")
    assert upright_from(FLODDER, (grandpa.left + grandpa.right) / 2) == []
    assert (
        len([item for item in drawing(FLODDER).iter(f"{SVG}path") if item.get("stroke-width") == "1.4"]) == 2
    )


def test_the_index_person_has_a_double_outline_and_nobody_else():
    circles = [(item["cx"], item["cy"]) for item in big_circles(FLODDER)]
    assert sorted(map(circles.count, set(circles))) == [1, 1, 2]


def test_the_legend_has_only_what_is_in_the_drawing():
    used = {"woman", "man", "not known", "pet", "this drawing is about", "divorced", "child"}
    said = set(texts(FLODDER))
    assert used | {"living together in one house"} == said & set(SAID.values())


def test_emotional_lines_are_a_layer_that_moves_nobody():
    with_bonds = genogram(*flodder(), FLODDER_BONDS, words=WORDS).svg
    without = genogram(*flodder(), words=WORDS).svg
    assert not bond_points(without)
    assert bond_points(with_bonds)
    assert family_lines(with_bonds) == family_lines(without)
    assert {"hostile", "close", "cares for"} <= set(texts(with_bonds))
    assert "Kees Flodder (1) – Kees Flodder (2): very close" in texts(with_bonds)


def test_a_bond_without_any_place_in_the_drawing_is_left_out():
    unknown = [bond.__class__("ma", "nobody", "close") for bond in FLODDER_BONDS]
    assert genogram(*flodder(), unknown, words=WORDS) == genogram(*flodder(), words=WORDS)


@pytest.mark.parametrize(
    ("age", "name"), [("42", "Pieter"), ("41", "Lina"), ("11", "Daughter"), ("4", "Son (2)")]
)
def test_the_taveniers_have_their_ages_in_their_signs(age, name):
    boxes = {box.text: box for box in text_boxes(genogram(*tavenier(), words=WORDS).svg)}
    assert boxes[age].right < boxes[name].left
    assert abs(boxes[age].top - boxes[name].top) < 30


def test_the_tavenier_children_stand_by_age_in_a_row_under_both_parents():
    boxes = {box.text: box for box in text_boxes(genogram(*tavenier(), words=WORDS).svg)}
    assert boxes["11"].left < boxes["8"].left < boxes["4"].left
    assert boxes["11"].top == boxes["8"].top == boxes["4"].top > boxes["42"].bottom
