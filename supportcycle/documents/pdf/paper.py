"""Paper, A4 or A3, with our margins, and at the foot whose it is and the page number."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from supportcycle.documents import theme
from supportcycle.documents.pdf.line_breaking import without_middle
from supportcycle.documents.pdf.metadata import xmp
from supportcycle.documents.pdf.printable_text import printable_line
from supportcycle.documents.pdf.typesetting import Typesetter
from supportcycle.documents.tree import Document, Labelled

NUMBER_WIDTH = 26.0
EDGE = 5.0
"""What most printers leave white."""


class Ruled(NamedTuple):
    """The last field of several lines to write on, and the page on which it ends."""

    field: Labelled | None
    page: int


class BlockStart(NamedTuple):
    """Where a block begins: which one of the document, its page and how far down that, in mm."""

    at: int
    page: int
    y: float


def _margins(document: Document, asked: theme.Margins) -> theme.Margins:
    """In the units of the page; a drawing has less white around it."""
    if document.drawn:
        asked = theme.MARGINS_OF_A_DRAWING if asked == theme.MARGINS else theme.CLOSE_TO_A_DRAWING
    return theme.Margins(*(margin / document.scale for margin in asked))


class Paper(Typesetter):
    """The pages of one document; everything is written from the top down."""

    def __init__(
        self,
        document: Document,
        created: datetime,
        characters: str,
        margins: theme.Margins = theme.MARGINS,
    ) -> None:
        super().__init__(
            landscape=document.landscape,
            characters=characters,
            language=document.language,
            scale=document.scale,
            a3=document.a3,
        )
        self.margins = _margins(document, margins)
        self.document = document
        self.running_title = printable_line(document.title) or "–"
        self.depth = 0  # of the last heading
        self.ruled = Ruled(None, 0)
        self.places: list[BlockStart] = []
        self.left_over = 0.0  # of the page before, when it went on for want of room
        self.first_pages = {1}  # each with what goes to somebody else
        self._describe(printable_line(document.author), created)
        self.set_margins(self.margins.side, self.margins.top, self.margins.side)
        self.add_page()

    def _describe(self, author: str, created: datetime) -> None:
        title, language = self.running_title, printable_line(self.document.language)
        self.set_title(title)
        self.set_lang(language)
        self.set_creation_date(created)
        if author:
            self.set_author(author)
        self.set_xmp_metadata(xmp(title=title, author=author, language=language, created=created))

    def header(self) -> None:
        """Nothing: the footer says on every page whose it is."""
        self.set_y(self.margins.top)

    def footer(self) -> None:
        """The document's own footer and the page number."""
        foot = self.h - self.margins.bottom
        with self.artifact("Pagination"):
            self.rule(foot + theme.FOOT_RULE, theme.HAIR, 0.2)
            room = self.margins.bottom - theme.FOOT_WORDS - EDGE / self.document.scale
            count = max(1, int(room // theme.RUNNING.leading))
            self._running(printable_line(self.document.footer), foot + theme.FOOT_WORDS, count)

    def begins(self, at: int) -> None:
        """The block at this place in the document is drawn next, from here on."""
        self.places.append(BlockStart(at, self.page, self.y))

    def begin_numbers(self) -> None:
        """What follows goes to somebody else: this page is its first."""
        self.first_pages.add(self.page)

    def number_pages(self) -> None:
        """Puts "page 2 of 5" on all pages, now that their number is known; nothing is printed after it."""
        before, between = map(printable_line, self.document.page_words)
        ends = [*sorted(self.first_pages - {1}), len(self.pages) + 1]
        for page in self.pages:
            self.page, self.current_font_is_set_on_page = page, False
            first = max(each for each in self.first_pages if each <= page)
            count = next(end for end in ends if end > page) - first
            words = f"{before} {page - first + 1} {between} {count}".strip()
            left = self.epw - self.measured(theme.RUNNING)(words)
            with self.artifact("Pagination"):
                self.print_lines(
                    [words], theme.RUNNING, y=self.h - self.margins.bottom + theme.FOOT_WORDS, x=left
                )

    def _running(self, text: str, y: float, count: int) -> None:
        """A text small, beside the room for the page number; too long for `count` lines, its middle goes."""
        width = self.epw - NUMBER_WIDTH
        lines = self.lines(text, theme.RUNNING, width)
        if len(lines) > count:
            rest = "".join(lines[count - 1 :])
            lines = [*lines[: count - 1], without_middle(rest, width, self.measured(theme.RUNNING))]
        self.print_lines(lines, theme.RUNNING, y=y, width=width)

    @property
    def measure(self) -> float:
        """The width of running text."""
        return min(self.epw, theme.MEASURE)

    @property
    def page_height(self) -> float:
        """The height of the text on a full page."""
        return self.h - self.margins.top - self.margins.bottom

    @property
    def room(self) -> float:
        """The height that is left on this page."""
        return self.h - self.margins.bottom - self.y + 1e-6

    @property
    def writing_line(self) -> float:
        """From one line to write on to the next: as much on paper whatever the size of type."""
        return theme.WRITING_LINE / self.scale

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return self.y <= self.margins.top

    @contextmanager
    def column(self, left: float, width: float) -> Iterator[None]:
        """What is drawn meanwhile stands in a column, `left` from the margin; it may not go to a new page."""
        before = self.l_margin, self.r_margin
        self.set_left_margin(before[0] + left)
        self.r_margin = self.w - self.l_margin - width
        yield
        self.r_margin = before[1]
        self.set_left_margin(before[0])

    def need(self, height: float) -> None:
        """Goes to a new page when `height` is not left on this one."""
        if self.room < height and not self.fresh:
            self.left_over = self.room
            self.add_page()

    def space(self, height: float) -> None:
        """White between blocks; none at the top of a page."""
        if not self.fresh:
            self.set_y(self.y + height)

    def rule(
        self, y: float, colour: theme.Colour, width: float, *, left: float = 0, right: float = 0
    ) -> None:
        """A horizontal line between two places measured from the left margin, or right across."""
        self.set_draw_color(*colour)
        self.set_line_width(width)
        self.line(self.l_margin + left, y, self.l_margin + (right or self.epw), y)
