"""A Word file read back: its paragraphs, tables, facts and parts."""

from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.table import Table


def opened(whole: bytes) -> WordFile:
    return docx.Document(BytesIO(whole))


def paragraphs(whole: bytes) -> list[tuple[str, str]]:
    """The style and the text of every paragraph outside tables."""
    return [(paragraph.style.name, paragraph.text) for paragraph in opened(whole).paragraphs]


def in_style(whole: bytes, style: str) -> list[str]:
    return [text for name, text in paragraphs(whole) if name == style]


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def all_text(whole: bytes) -> str:
    """Every word a reader sees, in order; a new line is a new line."""
    body = opened(whole).element.body
    return "".join("\n" if part.tag in (qn("w:br"), qn("w:p")) else part.text or "" for part in body.iter())


def part(whole: bytes, name: str) -> str:
    with ZipFile(BytesIO(whole)) as archive:
        return archive.read(name).decode()


def part_names(whole: bytes) -> list[str]:
    with ZipFile(BytesIO(whole)) as archive:
        return archive.namelist()
