"""One set of pictures: what has to have one has one, none is left over, all take the colour of words."""

import re
from pathlib import Path

import pytest

from supportcycle.content import pictures as module
from supportcycle.content.catalogue import choice_lists
from supportcycle.content.check import check_templates
from supportcycle.content.pictures import broken_pictures, picture, pictures
from supportcycle.content.template_file import read_toml
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import Phase
from supportcycle.resources import TEMPLATES
from tests.running.walking import for_each

FOLDER = TEMPLATES / "pictures"
SHEETS, LISTS = ("quality_of_life", "personal_profile"), ("laag", "support", "energy", "face", "perception")
TABLE = read_toml(TEMPLATES / "pictures.toml")
HEART = '<svg viewBox="0 0 8 8" fill="currentColor"><path d="M0 0"/></svg>'


def shown() -> dict[str, set[str]]:
    """What people see as a row of pictures, and the keys it has."""
    rows = {sheet: {row.key for row in worksheet(sheet).rows} for sheet in SHEETS}
    return {
        **rows,
        **{name: set(choice_lists()[name]) for name in LISTS},
        "phases": {each.value for each in Phase},
    }


@pytest.mark.parametrize("row", sorted(shown()))
def test_every_key_of_a_row_has_a_picture_of_its_own_and_nothing_else_has(row: str):
    assert set(TABLE[row]) == shown()[row]
    assert len(set(TABLE[row].values())) == len(TABLE[row])


def test_every_picture_is_used_and_every_file_is_a_picture_or_says_whose_they_are():
    used = {f"{name}.svg" for keys in TABLE.values() for name in keys.values()}
    assert {file.name for file in FOLDER.iterdir()} == {*used, "LICENSE.txt"}


def test_whose_pictures_they_are_stands_beside_them():
    said = (FOLDER / "LICENSE.txt").read_text(encoding="utf-8")
    assert "Phosphor Icons" in said
    assert "Permission is hereby granted" in said
    drawn_here = {
        file.stem for file in FOLDER.glob("*.svg") if "stroke-width" in file.read_text(encoding="utf-8")
    }
    assert {name for name in drawn_here if f"{name}.svg" not in said} == set()


@for_each("name", sorted(pictures()))
def test_a_picture_is_drawn_on_one_size_in_the_colour_of_the_words_beside_it(name: str):
    assert 'viewBox="0 0 256 256"' in picture(name)
    assert "currentColor" in picture(name)


def test_what_has_no_picture_is_named():
    with pytest.raises(KeyError, match="rights_and_more"):
        picture("quality_of_life.rights_and_more")


@pytest.mark.parametrize(
    "svg",
    [
        HEART.replace("currentColor", "tomato"),
        HEART.replace("<path", '<path style="opacity: 1"'),
        HEART.replace("<path", "<script>alert(1)</script><path"),
        HEART.replace("<path", '<image href="x"/><path'),
        HEART.replace("<path", '<path onload="alert(1)"'),
        HEART.replace("viewBox", "box"),
        "<p>hart</p>",
    ],
)
def test_more_than_shapes_in_that_colour_is_refused_with_its_file(svg: str, own: Path):
    (own / "pictures" / "heart.svg").write_text(svg, encoding="utf-8")
    assert "heart.svg" in str(broken_pictures()["heart"])
    assert picture("face.yes") == ""


def test_a_picture_whose_file_is_not_there_is_named_with_its_line(own: Path):
    (own / "pictures.toml").write_text('[face]\nyes = "heart"\nno = "broken-heart"\n', encoding="utf-8")
    assert re.search(r"pictures\.toml.*3.*broken-heart", str(broken_pictures()["broken-heart"]))
    assert picture("face.no") == ""
    assert picture("face.yes") == HEART


def test_the_check_of_the_templates_looks_at_the_pictures_too(own: Path):
    (own / "pictures" / "heart.svg").unlink()
    told = next(problem for problem in check_templates() if "heart.svg" in problem)
    assert told.startswith("Het plaatje heart kan niet worden getekend.")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A table and a folder with one picture, in place of ours."""
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "heart.svg").write_text(HEART, encoding="utf-8")
    (tmp_path / "pictures.toml").write_text('[face]\nyes = "heart"\n', encoding="utf-8")
    monkeypatch.setattr(module, "_TABLE", tmp_path / "pictures.toml")
    monkeypatch.setattr(module, "_FOLDER", tmp_path / "pictures")
    for kept in (module.pictures, module._drawing, module._names):
        kept.cache_clear()
    yield tmp_path
    for kept in (module.pictures, module._drawing, module._names):
        kept.cache_clear()
