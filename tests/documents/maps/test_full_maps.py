"""On no map do two names stand on each other, nor out of the drawing, however many people have long names;
and what a round map has too many words for goes on on a next sheet."""

from itertools import product

from supportcycle.documents.maps.map_document import LEAST_POINTS, legible, letters_on_a_sheet
from supportcycle.documents.maps.maps_by_name import MAPS
from supportcycle.domain.model.people import shown_name
from tests.domain.dossiers import TODAY
from tests.dossiers.long_names import network_of
from tests.figures.reading import frame, overlapping, says, text_boxes
from tests.running.walking import for_each

CROWDS = {count: network_of(count) for count in (10, 20, 30, 40)}
ROUND = ("circle", "neighbourhood", "msna", "then_now")


@for_each("key, count", product(MAPS, CROWDS))
def test_no_two_names_stand_on_each_other_and_none_outside_the_drawing(key: str, count: int) -> None:
    shown = MAPS[key](CROWDS[count], TODAY)
    if shown is None or shown.drawn is None:
        return
    whole = shown.drawn(CROWDS[count])
    for each in (whole, *whole.parts):
        assert overlapping(each.svg) == []
        edge = frame(each.svg)
        assert all(box.within(edge) for box in text_boxes(each.svg))


@for_each("key, count", product(ROUND, CROWDS))
def test_every_sheet_of_a_round_map_can_be_read_and_nobody_is_lost(key: str, count: int) -> None:
    shown = MAPS[key](CROWDS[count], TODAY)
    assert shown
    assert shown.drawn
    drawing = shown.drawn(CROWDS[count])
    sheets = legible(drawing, lying=shown.lies(drawing))
    lying = shown.lies(drawing) and len(sheets) == 1
    assert min(letters_on_a_sheet(each, lying=lying) for each in sheets) >= LEAST_POINTS
    told = [sheet.svg for sheet in sheets]
    for person in CROWDS[count].people.values():
        assert any(says(svg, shown_name(person)) for svg in told)
