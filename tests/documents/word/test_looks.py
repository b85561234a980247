"""How a style looks, wherever in the file that is said."""

import docx
from docx.shared import Pt

from supportcycle.documents.word.looks import Look
from supportcycle.resources import TEMPLATES


def test_a_style_that_says_it_itself():
    file = docx.Document(str(TEMPLATES / "house_style.docx"))
    bullet = file.styles["List Bullet"]
    bullet.font.size, bullet.paragraph_format.space_before = Pt(14), Pt(3)
    bullet.paragraph_format.space_after, bullet.paragraph_format.line_spacing = Pt(5), 2.0
    assert Look.of(file, bullet.style_id) == Look(14.0, 8.0, 2.0)
    assert Look.of(file, bullet.style_id).line(1.2) == 14 * 2 * 1.2


def test_a_style_that_leaves_it_to_what_it_was_made_of_and_that_to_the_file():
    file = docx.Document(str(TEMPLATES / "house_style.docx"))
    made = file.styles.add_style("Van ons", 1)
    made.base_style = file.styles["List Bullet"]
    made.font.size = Pt(20)
    assert Look.of(file, made.style_id).size == 20.0
    assert Look.of(file, made.style_id).leading == Look.of(file, "ListBullet").leading
    assert Look.of(file, "Normal").size == 11.5


def test_lines_at_a_distance_of_their_own_are_as_high_whatever_the_type():
    file = docx.Document(str(TEMPLATES / "house_style.docx"))
    file.styles["List Bullet"].paragraph_format.line_spacing = Pt(18)
    assert Look.of(file, "ListBullet").line(1.2) == 18.0


def test_a_file_that_says_nothing_has_the_looks_of_word():
    file = docx.Document()
    for each in list(file.styles.element):
        file.styles.element.remove(each)
    assert Look.of(file, "Normal") == Look(11.0, 0.0, 1.0)
