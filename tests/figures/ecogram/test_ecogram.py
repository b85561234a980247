"""The ecogram of the Flodders, and what its lines mean."""

import pytest
from hypothesis import given, settings

from supportcycle.figures.base.notation import ECOGRAM_LINES, line_style, line_width
from supportcycle.figures.base.theme import ACCENT, PAPER
from supportcycle.figures.ecogram.data import EcogramCluster, EcogramPerson, EcogramTie, SystemMember
from supportcycle.figures.ecogram.drawing import ecogram
from tests.figures.maps import strategies as s
from tests.figures.maps.cases import FLODDER_CLUSTERS, FLODDERS, WORDS
from tests.figures.maps.drawing import flattened
from tests.figures.reading import SVG, drawing, overlapping, says, text_boxes, texts


def flodder(**options):
    return ecogram(FLODDERS, FLODDER_CLUSTERS, words=WORDS, **options).svg


def one(tie, **options):
    people = [EcogramPerson("a", "Anna", tie)]
    return ecogram(
        [SystemMember("b", "Bram")], [EcogramCluster("c", "Work", people)], words=WORDS, **options
    ).svg


def ties(svg):
    """The lines beside the boxes of the clusters, as points."""
    root = drawing(svg)
    boxes = [item.attrib for item in root.iter(f"{SVG}rect")]
    low = max((float(box["y"]) + float(box["height"]) for box in boxes), default=0)
    lines = [flattened(item.attrib["d"]) for item in root.iter(f"{SVG}path") if item.attrib["fill"] == "none"]
    return [line for line in lines if all(y < low for _, y in line)]


def test_all_eight_of_the_household_stand_in_one_plain_circle():
    circles = [item for item in drawing(flodder()).iter(f"{SVG}circle") if float(item.attrib["r"]) > 50]
    assert len(circles) == 1
    centre, radius = (float(circles[0].attrib["cx"]), 0.0), float(circles[0].attrib["r"])
    for member in FLODDERS:
        box = next(box for box in text_boxes(flodder()) if box.text == member.name)
        assert abs((box.left + box.right) / 2 - centre[0]) < 1
        assert abs(box.top) < radius


def test_two_people_with_one_first_name_can_be_told_apart():
    assert {"Kees (zoon)", "Kees (dochter)"} <= set(texts(flodder()))


def test_people_within_one_cluster_have_lines_of_their_own():
    assert EcogramTie("conflict", 3).quality != EcogramTie("ordinary", 2).quality
    assert {"Buurman,", "Jolanda"} <= set(texts(flodder()))
    assert len(ties(flodder())) >= 9


def test_the_legend_names_only_what_is_drawn():
    said = " ".join(texts(flodder()))
    used = (
        "strong",
        "ordinary",
        "weak",
        "tense",
        "conflict",
        "unknown",
        "to_client",
        "both_ways",
        "possible",
    )
    assert all(WORDS[meaning] in said for meaning in used)
    assert not any(WORDS[meaning] in said for meaning in ("broken", "from_client", "advice", "volunteer"))


def test_a_layer_can_be_left_out_together_with_its_legend():
    said = texts(flodder(show=()))
    gone = ("possible", "practical", "weight", "to_client", "warm")
    assert not any(WORDS[meaning] in said for meaning in gone)


def test_a_dotted_line_is_a_tense_tie_here_and_a_distant_one_is_not_dotted():
    assert line_style("tense").shape == "dotted"
    assert line_style("weak").shape != "dotted"


def test_every_quality_has_a_shape_of_its_own():
    shapes = [style.shape for style in ECOGRAM_LINES.values()]
    assert len(set(shapes)) == len(shapes)


def test_a_quality_that_is_not_known_is_drawn_as_unknown():
    assert line_style("anything") is line_style("unknown")


def test_what_the_client_finds_more_important_is_thicker():
    style = line_style("ordinary")
    widths = [line_width(weight, style) for weight in range(1, 6)]
    assert widths == sorted(set(widths))


@pytest.mark.parametrize(
    ("direction", "heads"), [("", 0), ("to_client", 1), ("from_client", 1), ("both_ways", 2)]
)
def test_arrows_stand_where_help_goes(direction, heads):
    plain = one(EcogramTie("ordinary"), show=("direction",))
    svg = one(EcogramTie("ordinary", direction=direction), show=("direction",))
    assert (svg.count('Z"') - plain.count('Z"')) == 2 * heads


def test_help_that_is_there_has_filled_letters_and_help_that_could_be_open_ones():
    svg = one(EcogramTie("ordinary", now=["practical"], possible=["emotional"]))
    fills = [(item.text, item.attrib["fill"]) for item in drawing(svg).iter(f"{SVG}text")]
    assert [fill for text, fill in fills if text in ("P", "E")][:2] == [PAPER, ACCENT]


def test_somebody_without_a_tie_has_no_line():
    assert ties(one(None)) == []


def test_a_crowded_cluster_keeps_every_name_and_its_line_in_the_list():
    people = [EcogramPerson(f"p{at}", f"Name {at}", EcogramTie("tense")) for at in range(100)]
    svg = ecogram([SystemMember("b", "Bram")], [EcogramCluster("c", "Club", people)], words=WORDS).svg
    assert all(says(svg, person.name) for person in people)
    assert "2–101" in texts(svg)
    assert svg.count("stroke-dasharray") == 101
    assert not overlapping(svg)


@settings(max_examples=25, deadline=None)
@given(s.clusters(s.names, 8))
def test_no_tie_runs_through_words(clusters):
    svg = ecogram(FLODDERS, clusters, words=WORDS).svg
    boxes = text_boxes(svg)
    for line in ties(svg):
        for x, y in line:
            assert not any(box.left < x < box.right and box.top < y < box.bottom for box in boxes)


def test_a_new_cluster_moves_none_to_the_other_side():
    def lefts(count):
        svg = ecogram((), FLODDER_CLUSTERS[:count], words=WORDS).svg
        return {
            box.text: box.left < 360 for box in text_boxes(svg) if box.text in ("Werk", "School", "Media")
        }

    assert lefts(3).items() <= lefts(8).items()
