"""A mistake in a worksheet file is reported with the file, the line and what is wrong."""

from pathlib import Path

import pytest

from supportcycle.content.worksheets import read_worksheet
from supportcycle.domain.errors import TemplateError

BROKEN = {
    "not TOML": ('title = "Blad"\npurpose = "geen einde\n', 2, "toml|string|character|newline"),
    "an unknown key": ('title = "Blad"\ncolour = "rood"\n', 2, "colour"),
    "an unknown key of a field": (
        'title = "Blad"\n[[header]]\nkey = "wish"\nlabel = "Wens"\nsize = 3\n',
        5,
        "size",
    ),
    "a key that stands there twice": (
        'title = "Blad"\n[[header]]\nkey = "wish"\nlabel = "Wens"\n'
        '[[footer]]\nkey = "wish"\nlabel = "Nog een"\n',
        6,
        "wish",
    ),
    "a row that stands there twice": (
        'title = "Blad"\n[[rows]]\nkey = "housing"\nlabel = "Wonen"\n'
        '[[rows]]\nkey = "housing"\nlabel = "Huis"\n',
        6,
        "housing",
    ),
    "a list of choices nobody declared": (
        'title = "Blad"\n[[header]]\nkey = "size"\nlabel = "Maat"\nkind = "choice"\nchoices = "shoe_sizes"\n',
        6,
        "shoe_sizes",
    ),
    "an unknown kind of field": (
        'title = "Blad"\n[[header]]\nkey = "wish"\nlabel = "Wens"\nkind = "drawing"\n',
        5,
        "kind",
    ),
    "an unknown kind in a later field": (
        'title = "Blad"\n[[header]]\nkey = "wish"\nlabel = "Wens"\nkind = "text"\n'
        '[[header]]\nkey = "hope"\nlabel = "Hoop"\nkind = "drawing"\n',
        9,
        "kind",
    ),
    "a missing label": ('title = "Blad"\n[[header]]\nkey = "wish"\n', None, "label"),
}


@pytest.mark.parametrize("mistake", BROKEN)
def test_a_broken_worksheet_is_named_with_file_line_and_problem(mistake: str, tmp_path: Path) -> None:
    content, line, problem = BROKEN[mistake]
    file = tmp_path / "blad.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(TemplateError, match=rf"(?i)^template: blad\.toml.*({problem})") as raised:
        read_worksheet(file)
    assert line in (None, raised.value.line)


def test_a_worksheet_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"gone\.toml"):
        read_worksheet(tmp_path / "gone.toml")


def test_a_sound_worksheet_is_read_with_its_file_name_as_key(tmp_path: Path) -> None:
    file = tmp_path / "sound.toml"
    file.write_text('title = "Blad"\n[[columns]]\nkey = "wish"\nlabel = "Wens"\n', encoding="utf-8")
    assert read_worksheet(file).key == "sound"
