"""What an organisation may change, and what it hears when that does not fit."""

import pytest

from supportcycle.documents.compose import frame
from supportcycle.documents.compose.organisation import OrganisationSettings, read_organisation_settings
from supportcycle.documents.compose.plan.chapters import CHAPTERS, in_order
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.tree import Picture
from supportcycle.domain.errors import TemplateError
from supportcycle.resources import TEMPLATES
from tests.documents.composing import TODAY
from tests.dossiers.bram import bram

SHAPES = '<script>x</script><rect width="4" height="2"/>'
DRAWING = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2">{SHAPES}</svg>'


@pytest.fixture
def file(tmp_path):
    (tmp_path / "logo.svg").write_text(DRAWING, encoding="utf-8")
    (tmp_path / "huge.svg").write_text(DRAWING + " " * 300_000, encoding="utf-8")
    (tmp_path / "photo.svg").write_bytes(bytes(range(256)))
    return tmp_path / "organisation.toml"


def read(file, text):
    file.write_text(f"# the house\n{text}\n", encoding="utf-8")
    return read_organisation_settings(file)


def test_the_file_that_comes_with_the_workbook_is_right():
    assert read_organisation_settings(TEMPLATES / "organisation.toml").chapter_order == ()


def test_an_organisation_may_change_names_order_and_logo(file):
    own = read(
        file,
        """name = "Zorg bij u"
chapter_order = ["measures", "own"]
logo = "logo.svg"
[chapters]
own = "Mijn eigen kracht"
[life_areas]
housing = "Wonen en huishouden"
""",
    )
    assert own.chapters["own"] == "Mijn eigen kracht"
    assert in_order(own.chapter_order)[:3] == ("measures", "own", "who_i_am")
    assert set(in_order(own.chapter_order)) == set(CHAPTERS)
    assert own.logo.startswith("<svg")
    assert "script" not in own.logo


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('colour = "blue"', "colour"),
        ('team_figures = ["marks"]', "team_figures.0"),
        ('questions = [{title = "x", parts = ["shoe"]}]', "shoe"),
        ('questions = [{title = "x", parts = [], most = -1}]', "most"),
        ('chapter_order = ["introduction"]', "introduction"),
        ('chapter_order = ["signing"]', "signing"),
        ('[chapters]\nending = "Slot"', "ending"),
        ('[life_areas]\nmoney = "Geld"', "money"),
        ('logo = "nowhere.svg"', "nowhere.svg"),
        ('logo = "../logo.svg"', "../logo.svg"),
        ('logo = "huge.svg"', "larger than 200 kB"),
        ('logo = "photo.svg"', "no drawing"),
        ("name = 3", "name"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(file, text, problem):
    with pytest.raises(TemplateError) as told:
        read(file, text)
    assert told.value.line in (2, 3)
    assert problem in str(told.value)


@pytest.mark.parametrize(
    ("head", "ratio"),
    [
        ('viewBox="0 0 300 90"', 0.3),
        ('width="300" height="90"', 0.3),
        ('width="20mm" height="60mm"', 3.0),
        ('width="1" height="1" viewBox="0,0,200,100"', 0.5),
        ('width="100%"', 1.0),
        ('width="0" height="5"', 1.0),
        ('stroke-width="2"', 1.0),
    ],
)
def test_a_logo_keeps_its_shape_and_is_never_high(head, ratio, monkeypatch):
    logo = f'<svg xmlns="http://www.w3.org/2000/svg" {head}><rect width="3" height="4"/></svg>'
    monkeypatch.setattr(
        frame, "organisation_settings", lambda: OrganisationSettings(name="Welzijn", logo=logo)
    )
    first, *_ = composed("wmo-aanvraag", bram(), TODAY).blocks
    assert isinstance(first, Picture)
    assert first.ratio == pytest.approx(ratio)
    assert first.width * first.ratio <= 18.001
