"""A Word file being written from the top down."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import sqrt

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Length, Mm

from supportcycle.documents import theme
from supportcycle.documents.tree import Document
from supportcycle.documents.word.house_style import HouseStyle
from supportcycle.documents.word.markup import Node, node, paragraph, speak, turn

AFTER_TABLE = 240
"""White under a table, in twentieths of a point: a table has none of its own."""


CAPTION_ROOM = Mm(30)
"""What stands on one page with a picture at most."""

LOW_LINE = 80
"""As high as the line between two tables that belong together is, in twentieths of a point."""


class WordWriter:
    """Puts paragraphs and tables one after another in an empty file of the house style."""

    def __init__(self, style: HouseStyle, document: Document) -> None:
        self.file, self.ids = style
        self.scale, self.language = document.scale, document.language
        self.depth = 0  # of the last heading
        self.around_drawing: Length = CAPTION_ROOM
        self.kept = False  # what is written stays on the page of what follows it
        self._after_table = False
        self._new_page = False
        self._section = self.file.sections[-1]
        self._cell: list[Node] | None = None
        if document.drawn:
            self._with_little_white()
        if document.landscape or document.a3:
            self._turn(lies=document.landscape, larger=document.a3)

    @property
    def width(self) -> Length:
        """The width of the text."""
        margins = (self._section.left_margin or 0) + (self._section.right_margin or 0)
        return Length((self._section.page_width or 0) - margins)

    @property
    def height(self) -> Length:
        """The height of the text."""
        margins = (self._section.top_margin or 0) + (self._section.bottom_margin or 0)
        return Length((self._section.page_height or 0) - margins)

    @property
    def in_cell(self) -> bool:
        """Whether what is written comes in a cell of a table."""
        return self._cell is not None

    def write(self, style: str, text: str = "", *properties: Node) -> Node:
        """Adds a paragraph in a style, by the key we use for it; gives the paragraph."""
        given = list(properties)
        if self.kept and not any(each.tag == qn("w:keepNext") for each in given):
            given.append(node("keepNext"))
        if self._new_page:
            given.append(node("pageBreakBefore"))
        spaced = any(each.tag == qn("w:spacing") for each in given)
        if self._after_table and not spaced and not style.startswith("heading"):
            given.append(node("spacing", before=AFTER_TABLE))
        self._new_page = self._after_table = False
        return self._add(paragraph(self.ids[style], text, *given))

    def write_table(self, table: Node, *, close: bool = False) -> None:
        """Adds a table; Word would make one of two tables with nothing between them. `close`: hardly any
        white stands between it and a table before it."""
        if self._after_table or self._new_page:
            low = [node("spacing", before=0, after=0, line=LOW_LINE, lineRule="exact")]
            self.write("normal", "", *(low if close and not self._new_page else []))
        self._add(table)
        self._after_table = True

    @contextmanager
    def into_cell(self, language: str, *, backwards: bool) -> Iterator[list[Node]]:
        """What is written meanwhile comes in a list, for a cell of a table, as words of this language."""
        before = self._after_table, self._new_page
        cell: list[Node] = []
        self._after_table = self._new_page = False
        self._cell = cell
        yield cell
        self._cell = None
        self._after_table, self._new_page = before
        for words in cell:
            speak(words, language)
            if backwards:
                turn(words)

    def new_page(self) -> None:
        """What comes next stands at the top of a page."""
        self._new_page = True

    def new_paper(self) -> None:
        """What comes next goes to somebody else: on a new page, with numbers that begin again."""
        self._new_page = self._after_table = False
        section = self.file.add_section(WD_SECTION.NEW_PAGE)
        properties: Node = section._sectPr
        for earlier in properties.findall(qn("w:pgNumType")):
            properties.remove(earlier)
        properties.append(node("pgNumType", start=1))

    def finish(self) -> None:
        """A file may not end in a table. A new page on which nothing comes is none."""
        self._new_page = False
        if self._after_table:
            self.write("normal")

    def _add(self, element: Node) -> Node:
        if self._cell is not None:
            self._cell.append(element)
            return element
        self.file.element.body[-1].addprevious(element)
        return element

    def _turn(self, *, lies: bool, larger: bool) -> None:
        """The paper of the house style, or paper twice as large, on its side or upright."""
        section = self._section
        times = sqrt(2) if larger else 1
        low, high = sorted(int((side or 0) * times) for side in (section.page_width, section.page_height))
        section.page_width, section.page_height = (
            Length(side) for side in ((high, low) if lies else (low, high))
        )
        section.orientation = WD_ORIENT.LANDSCAPE if lies else WD_ORIENT.PORTRAIT

    def _with_little_white(self) -> None:
        """Narrow margins, around a drawing that has the sheet to itself."""
        side, top, bottom = (Mm(each) for each in theme.MARGINS_OF_A_DRAWING)
        self._section.left_margin = self._section.right_margin = side
        self._section.top_margin, self._section.bottom_margin = top, bottom
