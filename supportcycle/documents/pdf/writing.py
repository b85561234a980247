"""Text that flows: printed line by line, over as many pages as it takes."""

from collections.abc import Callable

from supportcycle.documents.pdf import look
from supportcycle.documents.pdf.cleaning import LONGEST_STRING, cleaned, has_right_to_left
from supportcycle.documents.pdf.lines import portion
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.structure import Element

Backdrop = Callable[[float, float], None]


def spoken(text: str) -> str:
    """What assistive software must read instead: text from right to left stands mirrored on the page.

    A text too long for that is left to the page.
    """
    return text if len(text) <= LONGEST_STRING and has_right_to_left(text) else ""


def write(
    paper: Paper,
    kind: str,
    text: str,
    style: look.Type,
    *,
    inset: float = 0,
    padding: float = 0,
    backdrop: Backdrop | None = None,
    ending: str = "",
) -> None:
    """Writes a text as one element; `backdrop` draws what stands behind it, given top and height.

    `inset` is the white to the left, `padding` that above and below within the backdrop, `ending` is
    added to the text. An empty text writes nothing.
    """
    printable = cleaned(text).strip("\n")
    if not printable.strip():
        return
    element = paper.placed(Element(kind, spoken=spoken(printable)))
    rest = paper.lines(printable, style, paper.measure - inset - padding)
    rest[-1] += ending
    while rest:
        count = _fitting(paper, len(rest), style.leading, padding)
        height = count * style.leading + 2 * padding
        if backdrop:
            with paper.artifact():
                backdrop(paper.y, height)
        with paper.content(element):
            paper.print_lines(rest[:count], style, y=paper.y + padding, x=inset)
        paper.set_y(paper.y + padding)
        rest = rest[count:]
    paper.set_y(paper.y + style.after)


def _fitting(paper: Paper, lines: int, leading: float, padding: float) -> int:
    """How many lines can stand here, after a new page where that is needed."""
    count = portion(lines, int((paper.room - 2 * padding) // leading))
    if count or paper.fresh:
        return count or lines
    paper.add_page()
    return _fitting(paper, lines, leading, padding)
