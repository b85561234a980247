"""On no map do two names stand on each other, nor out of the drawing, however many people have long names;
and what a map has too many words for goes on on a next sheet."""

from itertools import product

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.circle import cell_names
from supportcycle.documents.maps.map_document import LEAST_POINTS, legible, letters_on_a_sheet
from supportcycle.documents.maps.maps_by_name import MAPS, map_by_name
from supportcycle.documents.tree import Picture, strings
from supportcycle.domain.model.people import shown_name
from supportcycle.figures.base.drawing import Drawing
from tests.domain.dossiers import TODAY
from tests.dossiers.large_families import family_of
from tests.dossiers.long_names import network_of
from tests.figures.reading import frame, overlapping, says, text_boxes, texts
from tests.running.walking import for_each

CROWDS = {count: network_of(count) for count in (10, 20, 30, 40)}
ROUND = ("circle", "neighbourhood", "msna", "then_now")
FAMILIES = {f"family of {count}": family_of(count) for count in (12, 20, 30, 40, 70)}
FULL = {f"network of {count}": each for count, each in CROWDS.items()} | FAMILIES


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


@for_each("key, who", [*product(("ecogram", "vip"), list(FULL)[: len(CROWDS)]), *product(["genogram"], FULL)])
def test_every_letter_of_a_full_map_is_nine_points_on_a4_and_the_next_sheet_says_what_it_goes_on_with(
    key: str, who: str
) -> None:
    sheet = map_by_name(key, FULL[who], TODAY)
    pictures, lies = [block for block in sheet.blocks if isinstance(block, Picture)], sheet.landscape
    for picture in pictures:
        edge = frame(picture.svg)
        whole = Drawing(picture.svg, edge.right - edge.left, edge.bottom - edge.top)
        assert letters_on_a_sheet(whole, lying=lies) >= LEAST_POINTS
        assert overlapping(picture.svg) == []
    first, *more = [picture.caption for picture in pictures]
    assert first == ""
    assert set(more) <= {text("maps.print.goes_on")}


@for_each("key", ["circle", "then_now"])
def test_on_paper_the_rings_and_groups_have_plain_names_and_on_the_workers_screen_those_of_the_book(
    key: str,
) -> None:
    network = CROWDS[20]
    shown = MAPS[key](network, TODAY)
    assert shown
    assert shown.drawn
    sheet = map_by_name(key, network, TODAY)
    told = "\n".join(strings(sheet))
    drawn = [texts(block.svg) for block in sheet.blocks if isinstance(block, Picture)]
    book, plain = cell_names(), cell_names(own=True)
    for names, of_the_book in zip(plain, book, strict=True):
        assert all(any(name in words for words in drawn) for name in names)
        assert all(says(shown.drawn(network).svg, name) for name in of_the_book)
        others = set(of_the_book) - set(names)
        assert not [name for name in others if name in told or any(name in words for words in drawn)]
