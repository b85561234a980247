"""The columns of one table on paper: their widths, their heading and how a row is drawn."""

from collections.abc import Sequence
from itertools import accumulate

from supportcycle.documents import theme
from supportcycle.documents.column_widths import column_widths
from supportcycle.documents.pdf.line_breaking import longest_word
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.printable_text import printable
from supportcycle.documents.pdf.structure_tree import Element
from supportcycle.documents.tree import Table

Lines = Sequence[Sequence[str]]
RUNNING_TEXT = 60
"""From so many signs on, a cell is read as text, which asks for lines of a few words."""


class Grid:
    """Draws rows at the place where the paper is."""

    def __init__(self, paper: Paper, table: Table) -> None:
        self.paper = paper
        self.cut, self.columns = table.cut, table.columns
        self.white = theme.CARD_WHITE if table.cut else 0.0
        self.to_write_in = table.room > 1 and not table.cut
        self.styles = [theme.CELL for _ in table.columns]
        if table.row_headings:
            self.styles[0] = theme.ROW_HEADING
        needs = self._needs(table)
        self.too_narrow = sum(needs) > paper.epw and len(needs) > 1
        self.widths = column_widths([c.width for c in table.columns], needs, paper.epw)
        self.lefts = [0.0, *accumulate(self.widths)][:-1]
        titles = [printable(column.title) for column in table.columns]
        self.titles = self._broken(titles, [theme.COLUMN for _ in titles])
        self.heading_height = max(map(len, self.titles)) * theme.COLUMN.leading + theme.HEADING_PADDING
        self.page_room = self.line_count(paper.page_height - self.heading_height)

    def line_count(self, height: float) -> int:
        """How many lines of a row fit in this height."""
        return int((height - 2 * (theme.CELL_PADDING + self.white)) // theme.CELL.leading)

    def row_height(self, lines: int) -> float:
        """How high a row of so many lines is."""
        return lines * theme.CELL.leading + 2 * (theme.CELL_PADDING + self.white)

    def lines(self, row: Sequence[str]) -> Lines:
        """The lines of each cell of a row of cleaned texts."""
        return self._broken(row, self.styles)

    def draw_heading(self, cells: Sequence[Element] | None) -> None:
        """Draws the titles of the columns, into their cells or, without cells, as repetition."""
        top = self.paper.y
        for at, lines in enumerate(self.titles):
            self._print(at, lines, theme.COLUMN, top, cells[at] if cells else None)
        with self.paper.artifact():
            self.paper.rule(top + self.heading_height - 0.6, theme.ACCENT, 0.45)
        self.paper.set_y(top + self.heading_height)

    def draw_row(self, row: Lines, cells: Sequence[Element], count: int, name: Sequence[str]) -> None:
        """Draws `count` lines of a row into its cells, with a line under it.

        `name` is repeated in the first cell of a row that goes on from another page.
        """
        top = self.paper.y
        bottom, white = top + self.row_height(count), theme.CELL_PADDING + self.white
        for at, lines in enumerate(row):
            self._print(at, lines, self.styles[at], top + white, cells[at])
        if not row[0]:
            self._print(0, name[:count], theme.REPEATED, top + white, None)
        with self.paper.artifact():
            if self.cut:
                self._draw_cutting_lines(top, bottom)
                return
            by_hand = self.to_write_in or not any(any(map(str.strip, lines)) for lines in row)
            self.paper.rule(bottom, *((theme.LINE, 0.3) if by_hand else (theme.HAIR, 0.2)))
            for left in self.lefts[1:] if self.to_write_in else []:
                x = self.paper.l_margin + left - theme.GUTTER / 2
                self.paper.line(x, top, x, bottom)
            for at, lines in enumerate(row) if self.to_write_in else []:
                if not any(map(str.strip, lines)):
                    self._draw_writing_lines(at, top, bottom)
        self.paper.set_y(bottom)

    def _draw_cutting_lines(self, top: float, bottom: float) -> None:
        """Around each card, as scissors go."""
        paper = self.paper
        right = paper.l_margin + paper.epw
        with paper.local_context():
            paper.set_dash_pattern(dash=2, gap=1.5)
            paper.rule(bottom, theme.LINE, 0.2)
            for x in [paper.l_margin + left - theme.GUTTER / 2 for left in self.lefts] + [right]:
                paper.line(x, top, x, bottom)
        paper.set_y(bottom)

    def _draw_writing_lines(self, at: int, top: float, bottom: float) -> None:
        """Lines in an empty cell, one above the other from its foot upwards."""
        step, left = self.paper.writing_line, self.lefts[at]
        for number in range(1, int((bottom - top) // step)):
            right = left + self.widths[at] - theme.GUTTER
            self.paper.rule(bottom - number * step, theme.LINE, 0.15, left=left, right=right)

    def _print(
        self, at: int, lines: Sequence[str], style: theme.Type, y: float, cell: Element | None
    ) -> None:
        if not any(map(str.strip, lines)):
            return
        paper, width = self.paper, self._room(at)
        column = self.columns[at]
        language = column.language or paper.document.language
        with (
            paper.content(cell) if cell else paper.artifact("Pagination"),
            paper.speaking(language, backwards=column.backwards),
        ):
            paper.print_lines(lines, style, y=y, x=self.lefts[at] + self.white, width=width)

    def _broken(self, texts: Sequence[str], styles: Sequence[theme.Type]) -> Lines:
        rooms = map(self._room, range(len(self.widths)))
        each = zip(texts, styles, rooms, strict=True)
        return [self.paper.lines(text, style, room) for text, style, room in each]

    def _room(self, at: int) -> float:
        """How wide the words of a column are at most; a card has white inside the lines it is cut along."""
        return self.widths[at] - theme.GUTTER - self.white

    def _needs(self, table: Table) -> list[float]:
        """What the longest word of each column asks for, and running text for a line that can be read."""
        needs = [self._need(column.title, theme.COLUMN) for column in table.columns]
        for row in table.rows:
            for at, (text, style) in enumerate(zip(row, self.styles, strict=True)):
                needs[at] = max(needs[at], self._need(text, style))
        return [need * 1.02 + theme.GUTTER for need in needs]

    def _need(self, text: str, style: theme.Type) -> float:
        words, measure = printable(text), self.paper.measured(style)
        if len(words) <= RUNNING_TEXT:
            return longest_word(words, measure)
        return max(theme.NARROWEST, longest_word(words, measure))
