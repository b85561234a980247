"""The house style: a Word file that an organisation may replace, and what must be in it."""

from functools import partial
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

import docx
from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import OpcError
from docx.styles.style import BaseStyle

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import TemplateError

WORDS_OWN = {
    "title": "Title",
    "subtitle": "Subtitle",
    "heading_1": "Heading 1",
    "heading_2": "Heading 2",
    "heading_3": "Heading 3",
    "normal": "Normal",
    "own_words": "Quote",
    "bullet": "List Bullet",
    "caption": "Caption",
    "signature": "Signature",
    "footer": "Footer",
}
"""Styles that every Word knows, by the name it keeps for them in any language."""

OUR_OWN = ("lead", "note", "notice", "label", "value", "table")
"""Styles named in templates/nl/texts/word.toml."""


class HouseStyle(NamedTuple):
    """An empty Word file and the ids of its styles by what we use them for."""

    file: WordFile
    ids: dict[str, str]


def style_names() -> dict[str, str]:
    """What each style is called in the file."""
    return WORDS_OWN | {key: text(f"word.styles.{key}") for key in OUR_OWN}


def opened(path: Path) -> HouseStyle:
    """The house style in this file, without whatever text stood in it.

    TemplateError when it is no Word file, and when styles are missing: all of them by name.
    """
    refused = partial(TemplateError, path, None)
    try:
        file = docx.Document(str(path))
    except (OpcError, BadZipFile, SyntaxError, KeyError, ValueError, OSError):
        raise refused("is not a Word file (.docx)") from None
    there = {(style.name, style.type): style for style in file.styles}
    found = {key: there.get((name, _kind(key))) for key, name in style_names().items()}
    if missing := [name for key, name in style_names().items() if found[key] is None]:
        raise refused(f"has no style named {', '.join(missing)}")
    _emptied(file)
    return HouseStyle(file, {key: _id(style) for key, style in found.items() if style})


def _kind(key: str) -> WD_STYLE_TYPE:
    return WD_STYLE_TYPE.TABLE if key == "table" else WD_STYLE_TYPE.PARAGRAPH


def _id(style: BaseStyle) -> str:
    return style.style_id


def _emptied(file: WordFile) -> None:
    """Only the last section is kept: its paper, margins, header and footer."""
    body = file.element.body
    for child in list(body)[:-1]:
        body.remove(child)
