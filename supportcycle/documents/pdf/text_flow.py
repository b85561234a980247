"""Text that flows: printed line by line, over as many pages as it takes."""

from collections.abc import Callable
from typing import NamedTuple

from supportcycle.documents import theme
from supportcycle.documents.pdf.line_breaking import UNBROKEN, portion
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.printable_text import LONGEST_STRING, must_be_shaped, printable
from supportcycle.documents.pdf.structure_tree import Element


class Setting(NamedTuple):
    """What stands around a text: white to the left, white above and below, and something behind it.

    `backdrop` draws that, on each page again, given top and height.
    """

    inset: float = 0
    padding: float = 0
    backdrop: Callable[[float, float], None] | None = None

    def width(self, paper: Paper) -> float:
        """What is left for the text itself."""
        return paper.measure - self.inset - self.padding

    def left(self, paper: Paper, text: str) -> float:
        """Where the text begins: the white stands at its beginning, which may be on the right."""
        return self.padding if paper.is_backwards(text) else self.inset


PLAIN = Setting()


def spoken(text: str) -> str:
    """What assistive software must read instead: shaped text stands mirrored or in pieces on the page.

    A text too long for that is left to the page.
    """
    return text if len(text) <= LONGEST_STRING and must_be_shaped(text) else ""


def write(
    paper: Paper, kind: str, text: str, style: theme.Type, setting: Setting = PLAIN, *, ending: str = ""
) -> None:
    """Writes a text as one element, with `ending` behind it; an empty text writes nothing."""
    words = printable(text).strip("\n")
    if not words.strip():
        return
    element = paper.placed(Element(kind, spoken=spoken(words)))
    lines = paper.lines(words, style, setting.width(paper))
    lines[-1] += ending
    _flow(paper, element, lines, style, setting)
    paper.set_y(paper.y + style.after)


def start_height(paper: Paper, text: str, style: theme.Type, width: float = 0) -> float:
    """The least of a text that stands on a page: all of it when it is short, otherwise two lines."""
    lines = len(paper.lines(printable(text).strip("\n"), style, width or paper.measure))
    return (lines if lines <= UNBROKEN else 2) * style.leading


def _flow(paper: Paper, element: Element, lines: list[str], style: theme.Type, setting: Setting) -> None:
    while lines:
        count = _fitting(paper, len(lines), style.leading, setting.padding)
        if setting.backdrop:
            with paper.artifact():
                setting.backdrop(paper.y, count * style.leading + 2 * setting.padding)
        with paper.content(element):
            y, left = paper.y + setting.padding, setting.left(paper, "".join(lines))
            paper.print_lines(lines[:count], style, y=y, x=left, width=setting.width(paper))
        paper.set_y(paper.y + setting.padding)
        lines = lines[count:]


def _fitting(paper: Paper, lines: int, leading: float, padding: float) -> int:
    """How many lines can stand here, after a new page where that is needed."""
    count = portion(lines, int((paper.room - 2 * padding) // leading))
    if count or paper.fresh:
        return count or lines
    paper.add_page()
    return _fitting(paper, lines, leading, padding)
