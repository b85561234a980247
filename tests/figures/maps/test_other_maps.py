"""The MSNA, the neighbourhood, the card of people to call, and then beside now."""

import pytest
from hypothesis import given, settings

from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.maps.circle_map import CirclePerson
from supportcycle.figures.maps.life_line import LifePoint, life_line
from supportcycle.figures.maps.msna import MsnaPerson, msna
from supportcycle.figures.maps.msna_signs import contact_strip, weight_radius
from supportcycle.figures.maps.neighbourhood_map import NeighbourhoodPlace, PersonAtPlace, neighbourhood_map
from supportcycle.figures.maps.side_by_side import side_by_side
from supportcycle.figures.maps.vip_card import VipPerson, vip_card
from tests.figures.maps import strategies as s
from tests.figures.maps.cases import BRAM, BRAM_LATER, CASES, SECTORS, WORDS, ZONES, bram_circle
from tests.figures.maps.drawing import draw
from tests.figures.reading import SVG, drawing, path_points, says, text_boxes, texts
from tests.running.walking import for_each


def tavenier():
    return CASES["msna"]().svg


def test_the_sectors_of_the_msna_stand_left_right_and_below():
    boxes = {box.text: box for box in text_boxes(tavenier())}
    relatives, services = boxes["Verwanten"], boxes["Maatschappelijke diensten"]
    assert relatives.right < 360 < boxes["Vriendschappelijke"].left
    assert services.top > boxes["Persoonlijk"].bottom


def test_somebody_whose_zone_the_book_does_not_define_waits_under_the_map():
    boxes = {box.text: box for box in text_boxes(tavenier())}
    assert boxes["Afdelingsleider"].top > boxes[WORDS["unplaced"]].top


def test_a_weightier_person_has_a_larger_dot_and_an_unknown_weight_the_least():
    radii = [weight_radius(weight) for weight in (None, 1, 2, 3, 4, 5)]
    assert radii == sorted(radii)
    assert radii[0] == radii[1]


def test_unknown_reach_and_frequency_leave_no_sign():
    assert contact_strip("", "") is None
    assert contact_strip("daily", "").width < contact_strip("daily", "outside").width


def test_the_four_functions_fill_four_different_quarters():
    def quarters(*functions):
        person = MsnaPerson("a", "A", 0, 0, 0, functions)
        svg = msna([person], client_name="B", zones=ZONES, sectors=SECTORS, words={}).svg
        found = [item.attrib["d"] for item in drawing(svg).iter(f"{SVG}path") if "A" in item.attrib["d"]]
        return {steps for steps in found if next(path_points(steps))[1] < 0}

    own = [quarters(function) for function in ("affection", "belonging", "means", "stability")]
    assert len({frozenset(quarter) for quarter in own}) == 4
    assert all(quarter <= quarters("affection", "belonging", "means", "stability") for quarter in own)


def spots(count):
    return [
        NeighbourhoodPlace(f"s{at}", f"Place {at}", 0, None, at, "", [PersonAtPlace("Anna")])
        for at in range(count)
    ]


def test_people_stand_under_the_name_of_their_place():
    svg = neighbourhood_map(spots(1), home_name="Home", rings=["near"], words=WORDS).svg
    boxes = {box.text: box for box in text_boxes(svg)}
    assert boxes["Anna"].top > boxes["Place 0"].top
    assert abs(boxes["Anna"].left - boxes["Place 0"].left) < 20


@for_each("sectors", range(7))
@for_each("rings", range(5))
def test_any_number_of_distances_and_sectors_is_drawn(rings, sectors):
    svg = neighbourhood_map(
        spots(3), home_name="Home", rings=["ring"] * rings, sectors=[f"Sector {at}" for at in range(sectors)],
        words=WORDS,
    ).svg  # fmt: skip
    assert says(svg, "Home")
    assert sectors < 2 or all(says(svg, f"Sector {at}") for at in range(sectors))


def test_the_card_has_a_line_to_write_on_for_everybody_who_is_missing():
    empty, full = vip_card([], heading="Call", least=4), vip_card([VipPerson("a", "A")] * 4, heading="Call")
    lines, phone = 2, 3
    assert empty.svg.count("#7d8b87") == 4 * (lines + phone)
    assert full.svg.count("#7d8b87") == lines + phone


def test_many_people_on_the_card_stand_in_two_columns():
    people = [VipPerson(f"p{at}", f"Name {at}", "friend", "06-12345678") for at in range(14)]
    boxes = {box.text: box for box in text_boxes(vip_card(people, heading="Call").svg)}
    assert boxes["Name 7"].top == boxes["Name 0"].top
    assert boxes["Name 7"].left > boxes["Name 0"].left


def test_then_and_now_stand_beside_each_other_at_the_size_they_have():
    then, now = bram_circle(BRAM, 480), bram_circle(BRAM_LATER, 480)
    both = side_by_side(then, now, then_label="March", now_label="June", title="Then and now")
    root = drawing(both.svg)
    moves = [item.attrib["transform"] for item in root.iter(f"{SVG}g") if "transform" in item.attrib]
    assert both.width > 960
    assert both.height > max(then.height, now.height)
    assert [float(move.removeprefix("translate(").split()[0]) for move in moves] == [0, 516]
    assert texts(both.svg).count("Bram") == 2
    assert {"March", "June"} <= set(texts(both.svg))
    assert root.attrib["aria-label"] == "Then and now"


def test_an_empty_drawing_beside_another_is_no_reason_to_fail():
    empty = Drawing("<svg/>", 100, 100)
    assert says(side_by_side(empty, empty, then_label="then", now_label="now").svg, "then")


@settings(max_examples=20, deadline=None)
@given(s.circle_people(s.names, 20))
def test_any_two_maps_can_stand_beside_each_other(people):
    both = side_by_side(
        draw("circle", people, width=480),
        draw("circle", people[::2], width=480),
        then_label="a",
        now_label="b",
    )
    drawing(both.svg)


def test_a_life_line_explains_only_the_dots_it_has():
    moments = (
        LifePoint("a", "1990", "Moved", tone="both", weight=2),
        LifePoint("b", "1999", "Work", weight=4),
    )
    words = {"good": "Fine", "hard": "Hard", "both": "Mixed", "larger": "Larger is weightier"}
    svg = life_line(moments, **words).svg
    assert says(svg, "Mixed")
    assert says(svg, "Larger is weightier")
    assert svg.count("Fine") == svg.count("Hard") == 1
    assert not says(life_line(moments[:1], **words).svg, "Larger is weightier")


@pytest.mark.parametrize("width", [480, 720])
def test_who_is_not_on_the_circle_is_not_laid_there_by_somebody_of_the_same_id(width):
    people = [
        CirclePerson("p0", "Ans", 0, 0),
        CirclePerson("p0", "Bas", 4, 0),
        CirclePerson("p0", "Cor", None, None),
    ]
    drawn = draw("circle", people, width=width)
    assert all(name in " ".join(texts(drawn.svg)) for name in ("Ans", "Bas", "Cor"))
