"""Then and now of the chosen sides, in the words of both, and nothing counted."""

import json

from supportcycle.content.catalogue import text
from supportcycle.documents.pictures.quality_of_life_chart import quality_of_life_chart
from supportcycle.domain.quality_of_life_change import dimension_pairs
from tests.dossiers.bram import bram, empty
from tests.dossiers.rounds import long_course


def test_the_rows_are_the_sides_that_were_chosen_with_the_words_of_then_and_now() -> None:
    chart = quality_of_life_chart(long_course())
    assert chart is not None
    silent = text("pictures.dimensions.silent")
    pairs = dimension_pairs(long_course())
    assert [row[1:] for row in chart.rows] == [(each.then or silent, each.now or silent) for each in pairs]
    for _, then, now in chart.rows:
        assert then in chart.words
        assert now in chart.words


def test_a_side_of_which_nothing_was_said_has_an_open_mark() -> None:
    chart = quality_of_life_chart(long_course())
    assert chart is not None
    said, silent = json.loads(chart.make().to_json())["data"]
    assert len(said["x"]) + len(silent["x"]) == 2 * len(chart.rows)
    assert set(silent["hovertext"]) == {text("pictures.dimensions.silent")}


def test_before_the_first_time_of_looking_back_there_is_none() -> None:
    assert quality_of_life_chart(bram()) is None
    assert quality_of_life_chart(empty()) is None
