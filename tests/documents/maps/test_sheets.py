"""Maps on paper fill their sheet, can be read from arm's length, and empty ones can be drawn on by hand."""

import re
from io import BytesIO
from itertools import product

import pikepdf
import pytest

from supportcycle.content.catalogue import texts
from supportcycle.documents.compose.map_documents import blank_maps, maps
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.maps.map_document import rows_table
from supportcycle.documents.maps.maps_by_name import blank_map_by_name
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.tree import Document, Heading, Paragraph, Picture
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.figures.genogram import KEYS
from tests.documents.composing import NOON, TODAY
from tests.documents.pdf.checks import faults
from tests.documents.pdf.test_dossiers import DOSSIERS
from tests.domain.dossiers import practice
from tests.running.walking import for_each

LEAST_POINTS = 9
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="40"/></svg>'


def drawing(document: Document) -> Picture:
    return next(block for block in document.blocks if isinstance(block, Picture))


def figures(whole: bytes) -> list[tuple[int, tuple[float, ...]]]:
    """Of each drawing its page, counted from 0, and its box in points."""
    with pikepdf.open(BytesIO(whole)) as pdf:
        pages = [page.obj.objgen for page in pdf.pages]
        found = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]
        return [(pages.index(each.Pg.objgen), tuple(map(float, each.A.BBox))) for each in found]


def smallest_letters(picture: Picture, box: tuple[float, ...]) -> float:
    """The size in points of the smallest letters as they are printed; what has none can be read."""
    width = float(re.search(r'viewBox="\S+ \S+ (\S+)', picture.svg)[1])  # type: ignore[index]
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', picture.svg)]
    return min(sizes, default=LEAST_POINTS * width) * (box[2] - box[0]) / width


def seen_whole(dossier: Dossier) -> Dossier:
    """The same with everybody and every moment on the maps, by name: as many words as there can be."""
    everything = {"may_leave": tuple(MayLeave), "may_be_named": True}
    people = {id: person.model_copy(update=everything) for id, person in dossier.people.items()}
    points = {id: each.model_copy(update={"may_leave": True}) for id, each in dossier.turning_points.items()}
    return dossier.model_copy(update={"people": people, "turning_points": points})


WALKED = {name: practice(name) for name in ("leeg", "bram-review", "ria", "tavenier")}
WALKED |= {f"{name}, whole": seen_whole(each) for name, each in WALKED.items()}


@pytest.mark.slow
@for_each("name, who", [*product(maps(), WALKED), *product(blank_maps(), ["tavenier"])])
def test_every_letter_of_a_map_is_nine_points_on_the_sheet_it_is_printed_on(name: str, who: str) -> None:
    document = composed(name, WALKED[who], TODAY)
    pictures = [block for block in document.blocks if isinstance(block, Picture)]
    if not pictures:
        return
    found = figures(rendered_pdf(document, created=NOON))
    assert [page for page, _ in found] == list(range(len(pictures)))
    for picture, (_, box) in zip(pictures, found, strict=True):
        assert smallest_letters(picture, box) >= LEAST_POINTS


def test_a_map_that_is_too_full_for_one_sheet_has_its_names_on_the_next_one():
    one, two = (len(pictures_of("kaart-msna", WALKED[who])) for who in ("ria", "ria, whole"))
    assert (one, two) == (1, 2)
    then, now = pictures_of("kaart-toen-en-nu", WALKED["ria, whole"])
    assert "Toen" in then.svg
    assert "Nu" in now.svg
    assert then.alt != now.alt


def pictures_of(name: str, dossier: Dossier) -> list[Picture]:
    return [block for block in composed(name, dossier, TODAY).blocks if isinstance(block, Picture)]


def test_an_empty_map_says_nobodys_name():
    named = Dossier.model_validate(
        {
            **DOSSIERS["tavenier"].model_dump(mode="json"),
            "name": "QZNAME",
            "identity": {"first_names": "QZNAME"},
        }
    )
    for name in blank_maps():
        assert "QZNAME" not in repr(composed(name, named, TODAY)), name


def test_an_empty_genogram_has_three_rows_of_signs_and_explains_all_of_them():
    document = blank_map_by_name("genogram", DOSSIERS["leeg"], TODAY)
    svg = drawing(document).svg
    heights = {float(each) for each in re.findall(r'<circle [^>]*cy="([\d.]+)" r="32"', svg)}
    assert len(heights) == 3
    signs = texts()
    for key in (key for key in KEYS if key != "household"):
        assert signs[f"maps.geno_signs.{key}"].split()[0] in svg, key


def test_an_empty_ecogram_has_boxes_one_can_write_in():
    document = blank_map_by_name("ecogram", DOSSIERS["leeg"], TODAY)
    ((_, box),) = figures(rendered_pdf(document, created=NOON))
    unit = (box[2] - box[0]) / 720 / 72 * 25.4
    heights = [
        float(each) * unit
        for each in re.findall(r'<rect [^>]*height="([\d.]+)" rx="16"', drawing(document).svg)
    ]
    assert len(heights) >= 8
    assert min(heights) >= 30


def test_a_drawing_is_scaled_to_what_is_left_before_it_takes_a_new_page():
    map_of_today = (Heading("De kaart"), Picture(SVG, "Een kaart.", 1.0, caption="Kaart"))
    for words in range(300, 900, 200):
        blocks = (Paragraph("woord " * words), *map_of_today)
        whole = rendered_pdf(Document("T", blocks), created=NOON)
        assert faults(whole) == []
        ((_, box),) = figures(whole)
        assert box[1] > 60
        assert box[2] - box[0] >= 0.69 * 162 / 25.4 * 72


def test_a_column_that_says_nothing_of_anybody_is_left_out():
    table = rows_table("", ("Wie", "Waar", "Wat"), (("Jan", "", "belt"), ("Piet", " ", "")))
    assert [column.title for column in table.columns] == ["Wie", "Wat"]
    assert table.rows == (("Jan", "belt"), ("Piet", ""))
    assert len(rows_table("", ("Wie", "Waar"), (("", ""),)).columns) == 2


def test_columns_are_as_wide_as_what_stands_in_them_and_figures_leave_room_for_what_they_count():
    long = "De behoefte aan aansluiting, aan warmte en aan hulp in huis"
    who, often, what = rows_table("", ("Wie", "Hoe vaak", "Waarvoor"), (("Jan", "week", long),)).columns
    assert what.width > 2 * max(who.width, often.width)
    counts = rows_table("", ("Wat", *"ABCDE"), (("Een paar keer per jaar", *"12345"),)).columns
    assert counts[0].width > 2 * counts[1].width


def test_the_titles_of_the_one_page_are_all_of_one_level():
    page = composed("een-bladzijde", DOSSIERS["bram-review"], TODAY)
    assert {block.level for block in page.blocks if isinstance(block, Heading)} == {1}
